package io.github.aib4j.testing.build;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The log of one run of Packer, stage by stage as documented: it deploys a machine, connects, runs the provisioners,
 * deletes its resources, and exports the log. The words between the markers on Microsoft's page are assumed.
 */
final class PackerSession {
    private static final String MACHINE = "==> azure-arm: ";
    private static final Pattern EXIT_CODE = Pattern.compile("exit status: (\\d+)");

    private final PackerLog log;
    private final LogFolder place;
    private final boolean windows;
    private final Instant start;

    /**
     * @param buildStart when the build started, which decides how lines begin
     * @param start when this run of Packer starts
     */
    PackerSession(LogFolder place, boolean windows, Instant buildStart, Instant start) {
        this.log = new PackerLog(place.operationId(), buildStart);
        this.place = place;
        this.windows = windows;
        this.start = start;
    }

    /** The machine is deployed in that time. */
    void deploys(Instant from, Instant to) {
        String deployment = "/providers/Microsoft.Resources/deployments/pkrdp"
                + place.folder().substring(0, 8);
        request(from, "POST", "/providers/Microsoft.Storage/storageAccounts");
        request(from, "POST", deployment.replace("/pkrdp", "/pkrkv"));
        log.ui(from, MACHINE + "Deploying deployment template ...");
        request(middle(from, to), "GET", deployment.replace("/pkrdp", "/pkrkv") + "/operationStatuses/1");
        request(to, "GET", deployment + "/operationStatuses/2");
    }

    private static Instant middle(Instant from, Instant to) {
        return from.plus(Duration.between(from, to).dividedBy(2));
    }

    private void request(Instant time, String method, String what) {
        log.trace(
                time,
                "packer-plugin-azure plugin: Azure request method=\"" + method
                        + "\" request=\"" + place.cloud().management() + place.stagingGroup() + what
                        + "?[REDACTED]\" body=\"\"");
    }

    void connects(Instant time) {
        if (windows) {
            log.trace(time, "packer-plugin-azure plugin: Waiting for WinRM, up to timeout: 10m0s");
            log.ui(time, "    azure-arm: WinRM connected.");
        } else {
            log.ui(time, MACHINE + "Waiting for SSH to become available...");
            log.trace(time, "packer-plugin-azure plugin: [INFO] Waiting for SSH, up to timeout: 20m0s");
            log.ui(time, MACHINE + "Connected to SSH!");
        }
    }

    void starts(Instant time, Provisioner step) {
        log.trace(time, "[INFO] (telemetry) Starting provisioner " + step.kind());
        if (step.runsScripts()) {
            log.ui(time, MACHINE + "Provisioning with " + step.kind() + " script: /tmp/packer-" + step.kind() + "1");
        }
    }

    void ends(Instant time, Provisioner step) {
        if (step.runsScripts()) {
            exits(time, step, "0");
        }
        log.trace(time, "[INFO] (telemetry) ending " + step.kind());
    }

    private void exits(Instant time, Provisioner step, String code) {
        log.trace(time, "packer-plugin-azure plugin: [INFO] command '" + step.script() + "' exited with code: " + code);
        log.trace(time, "[INFO] RPC client: Communicator ended with: " + code);
    }

    /** The hidden step begins: it tests for the script before it runs it, so every log has a warning. */
    void startsDeprovisioning(Instant time) {
        starts(time, Provisioner.ofScripts(windows));
        String script = windows ? "c:\\DeprovisioningScript.ps1" : "/tmp/DeprovisioningScript.sh";
        String test = windows ? "if( TEST-PATH " + script + " ){cat " + script + "} else " : "cat " + script + " || ";
        log.trace(
                time,
                "packer-plugin-azure plugin: Found command: " + test + "{echo \"Deprovisioning script [" + script
                        + "] could not be found. Image build may fail\"}");
    }

    /** A step fails, and the run with it. */
    void fails(Instant time, Provisioner step, Failure failure) {
        String error = failure.logLine().orElseGet(step::usualError);
        Matcher code = EXIT_CODE.matcher(error);
        if (step.runsScripts() && !failure.isTermination()) {
            exits(time, step, code.find() ? code.group(1) : "1");
        }
        fails(time, failure, error);
    }

    /** The run fails outside of steps. */
    void fails(Instant time, Failure failure) {
        fails(time, failure, failure.logLine().orElse("The build machine could not be deployed."));
    }

    private void fails(Instant time, Failure failure, String error) {
        if (failure.isTermination()) {
            terminate(time, time);
            return;
        }
        List<String> lines = Arrays.asList(error.split("\n"));
        lines.forEach(line -> log.ui(time, MACHINE + line));
        log.ui(time, MACHINE + "Provisioning step had errors: Running the cleanup provisioner, if present...");
        cleansUp(time);
        ends(time, Optional.of(lines.get(lines.size() - 1)));
    }

    /** The run is ended from outside: by a cancel, or by the timeout. */
    void terminate(Instant time, Instant end) {
        log.ui(time, "Cancelling build after receiving terminated");
        log.trace(time, "Cancelling builder after context cancellation context canceled");
        log.trace(time, "[INFO] RPC client: Communicator ended with: 2300218");
        cleansUp(end);
        ends(end, Optional.of("context canceled"));
    }

    void succeeds(Instant time) {
        log.ui(time, MACHINE + "Skipping image creation...");
        cleansUp(time);
        ends(time, Optional.empty());
    }

    /** Cleans up, with warnings that are harmless according to Microsoft's page. */
    private void cleansUp(Instant time) {
        log.ui(time, MACHINE + "Deleting individual resources ...");
        request(time, "DELETE", "/providers/Microsoft.Network/publicIPAddresses/pkrip1");
        log.ui(time, MACHINE + "Error deleting resource. Will retry.");
        log.ui(
                time,
                MACHINE + "ERROR: -> PublicIPAddressCannotBeDeleted : Public IP address pkrip1 can not be deleted"
                        + " since it is still allocated.");
        log.ui(time, MACHINE + "The resource group was not created by Packer, not deleting ...");
    }

    private void ends(Instant time, Optional<String> error) {
        String length = words(Duration.between(start, time));
        error.ifPresentOrElse(
                why -> errored(time, length, why),
                () -> log.ui(time, "Build 'azure-arm' finished after " + length + "."));
        log.ui(time, "==> Builds finished but no artifacts were created.");
        log.trace(time, "[INFO] (telemetry) Finalizing.");
        log.plain(time, "Done exporting Packer logs to Azure Storage.");
    }

    private void errored(Instant time, String length, String why) {
        log.ui(time, "Build 'azure-arm' errored after " + length + ": " + why);
        log.ui(time, "==> Some builds didn't complete successfully and had errors:");
        log.ui(time, "--> azure-arm: " + why);
    }

    private static String words(Duration time) {
        return time.toMinutes() + " minutes " + time.toSecondsPart() + " seconds";
    }

    /** Ends the run early, if it is still in progress then. */
    void cancel(Instant time, Instant end) {
        if (!start.isAfter(time) && log.end().isAfter(time)) {
            log.cut(time);
            terminate(time, end);
        } else {
            log.cut(time);
        }
    }

    Optional<LogFile> file(String name, Instant now) {
        return log.file(name, now);
    }
}
