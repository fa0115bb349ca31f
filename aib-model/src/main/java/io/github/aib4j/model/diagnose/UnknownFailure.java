package io.github.aib4j.model.diagnose;

import io.github.aib4j.model.implementation.Redaction;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** The diagnosis if no known failure is found: what the text says, and where to look. It does not invent a cause. */
final class UnknownFailure {
    private UnknownFailure() {}

    /** Phrases that at least tell the kind of error. */
    static Stream<Phrase> phrases() {
        return Stream.of(FailureScan.DISTRIBUTING, FailureScan.CATCH_ALL, FailureScan.GENERIC);
    }

    static String cause(Evidence evidence) {
        if (!evidence.isFailure()) {
            return "Nothing failed.";
        }
        if (evidence.hasLog()) {
            return ofLog(evidence.log());
        }
        if (isGeneric(evidence)) {
            return "The service says that an internal error occurred, and no more: this is its error for whatever has"
                    + " none of its own" + (isDistributing(evidence) ? "; it came while distributing." : ".");
        }
        return isDistributing(evidence)
                ? "The image was built, but could not be distributed; the text does not say why."
                : "The text shows no failure that is known here.";
    }

    private static String ofLog(BuildLog log) {
        String end = "The build " + log.end();
        String where = log.failedStep().map(step -> " at " + step).orElse("");
        String why = log.error().map(error -> "; Packer says: " + error).orElse("");
        return "No failure that is known here shows. " + end + where + (why.isEmpty() ? "." : why);
    }

    static String remedy(Evidence evidence) {
        if (!evidence.isFailure()) {
            return "There is nothing to do.";
        }
        if (evidence.hasLog()) {
            return "Read the lines before the failure" + support(evidence);
        }
        if (isGeneric(evidence)) {
            return "Check the identity's rights on source, targets and script storage first; look for a log in the staging"
                    + " resource group" + support(evidence);
        }
        return isDistributing(evidence)
                ? "Check the identity's rights on the target, and the target itself" + support(evidence)
                : "Look for a log in the staging resource group, in container packerlogs, and search it for (telemetry)"
                        + support(evidence);
    }

    private static String support(Evidence evidence) {
        return evidence.log()
                .operationId()
                .or(() -> evidence.location().flatMap(log -> log.operationId()))
                .map(id -> "; Microsoft's support finds the build by operation id " + Redaction.line(id) + ".")
                .orElse(".");
    }

    static List<URI> links(Evidence evidence) {
        if (!evidence.isFailure()) {
            return List.of();
        }
        return Stream.of(Sources.TROUBLESHOOTING, Sources.PERMISSIONS)
                .limit(isGeneric(evidence) || isDistributing(evidence) ? 2 : 1)
                .map(URI::create)
                .toList();
    }

    private static boolean isGeneric(Evidence evidence) {
        return evidence.texts().has(FailureScan.GENERIC) || evidence.texts().has(FailureScan.CATCH_ALL);
    }

    private static boolean isDistributing(Evidence evidence) {
        return evidence.texts().has(FailureScan.DISTRIBUTING);
    }
}
