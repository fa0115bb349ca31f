package io.github.aib4j.model.implementation.log;

import static io.github.aib4j.model.implementation.log.LogLine.Origin.BUILDER;
import static io.github.aib4j.model.implementation.log.LogLine.Origin.STATUS;
import static io.github.aib4j.model.implementation.log.LogLine.Origin.TRACE;

import io.github.aib4j.model.implementation.LetterCase;
import io.github.aib4j.model.implementation.log.LogLine.Origin;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a log that mark the progress of a build (documented, unless stated otherwise). */
public enum LogMark {
    REQUEST(Set.of(TRACE), "Azure request method=\""),
    DEPLOYING(Set.of(BUILDER), "Deploying deployment template"),
    CONNECTING(
            Set.of(BUILDER, TRACE),
            "Waiting for SSH to become available",
            "Waiting for WinRM to become available",
            "[INFO] Waiting for SSH, up to timeout",
            "Waiting for WinRM, up to timeout"),
    CONNECTED(Set.of(BUILDER, Origin.OUTPUT), "Connected to SSH!", "WinRM connected."),
    STEP_STARTS(Set.of(TRACE), "[INFO] (telemetry) Starting provisioner "),
    STEP_ENDS(Set.of(TRACE), "[INFO] (telemetry) ending "),
    /** Written by Packer 1.3 to 1.5 after the end of a failed step (in its source). */
    STEP_ERROR(Set.of(TRACE), "[INFO] (telemetry) found error: "),
    /** A script begins: in a log without traces, the only sign of a step (seen with Packer 1.6.6). */
    SCRIPT_STARTS(
            Set.of(BUILDER), "Provisioning with ", "Running local shell script: ", "Uploading ", "Restarting Machine"),
    EXIT_CODE(Set.of(TRACE), "[INFO] command '", "[INFO] RPC client: Communicator ended with: "),
    DEPROVISIONING(Set.of(TRACE, Origin.OUTPUT, BUILDER), ""),
    STEP_HAD_ERRORS(Set.of(BUILDER), "Provisioning step had errors"),
    TERMINATED(Set.of(STATUS), "Cancelling build after receiving terminated"),
    CLEANUP(
            Set.of(BUILDER),
            "Deleting individual resources",
            "The resource group was not created by Packer, deleting individual resources"),
    ERRORED(Set.of(STATUS), "Build '"),
    NOT_PREPARED(Set.of(STATUS), "Error: Failed to prepare build"),
    ERROR_OF_BUILD(Set.of(STATUS), "--> "),
    FINALIZING(Set.of(TRACE), "[INFO] (telemetry) Finalizing"),
    EXPORTED(Set.of(TRACE, STATUS), "Done exporting Packer logs");

    private static final Pattern SCRIPT = Pattern.compile("Provisioning with ([A-Za-z-]{2,30}) script");
    private static final Pattern DEPROVISIONING_SCRIPT =
            Pattern.compile("(?i)[/\\\\]DeprovisioningScript\\.(?:ps1|sh)");

    @SuppressWarnings("ImmutableEnumChecker") // it comes from Set.of
    private final Set<Origin> origins;

    @SuppressWarnings("ImmutableEnumChecker") // it comes from List.of
    private final List<String> beginnings;

    LogMark(Set<Origin> origins, String... beginnings) {
        this.origins = origins;
        this.beginnings = List.of(beginnings);
    }

    /** Whether the line is this mark. The output of a script is not a mark, unless it cannot be told from one. */
    public boolean isIn(LogLine line) {
        if (!origins.contains(line.origin())) {
            return false;
        }
        return switch (this) {
            case DEPROVISIONING -> DEPROVISIONING_SCRIPT.matcher(line.text()).find();
            case SCRIPT_STARTS -> begins(line) && !script(line).isEmpty();
            default -> begins(line);
        };
    }

    private boolean begins(LogLine line) {
        for (String beginning : beginnings) {
            if (line.text().startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    /** What follows the mark. */
    public String after(LogLine line) {
        return beginnings.stream()
                .filter(line.text()::startsWith)
                .findFirst()
                .map(beginning -> line.text().substring(beginning.length()).strip())
                .orElse("");
    }

    /** The kind of the step whose script begins. */
    public static String script(LogLine line) {
        Matcher script = SCRIPT.matcher(line.text());
        if (script.lookingAt()) {
            return LetterCase.lower(script.group(1));
        }
        if (line.text().startsWith("Running local shell script: ")) {
            return "shell-local";
        }
        if (line.text().startsWith("Restarting Machine")) {
            return "windows-restart";
        }
        return line.text().startsWith("Uploading ") && line.text().contains(" => ") ? "file" : "";
    }
}
