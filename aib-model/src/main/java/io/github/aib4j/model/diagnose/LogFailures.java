package io.github.aib4j.model.diagnose;

import static io.github.aib4j.model.diagnose.Clue.all;
import static io.github.aib4j.model.diagnose.Clue.any;
import static io.github.aib4j.model.diagnose.Clue.not;
import static io.github.aib4j.model.diagnose.FailureCategory.NETWORK;
import static io.github.aib4j.model.diagnose.FailureCategory.SCRIPT;
import static io.github.aib4j.model.diagnose.FailureCategory.SUBSCRIPTION;
import static io.github.aib4j.model.diagnose.FailureCategory.TEMPLATE;
import static io.github.aib4j.model.diagnose.FailurePlace.LOG;
import static io.github.aib4j.model.diagnose.RetryAdvice.MAYBE;
import static io.github.aib4j.model.diagnose.RetryAdvice.NO;
import static io.github.aib4j.model.diagnose.RetryAdvice.YES;

import java.util.List;

/** Failures that only the log shows, on any operating system. */
final class LogFailures {
    private LogFailures() {}

    static List<Row> rows() {
        return List.of(
                largeFile(),
                connectionLost(),
                timeoutTooShort(),
                termsNotAccepted(),
                packageListsChanged(),
                hardenedSource(),
                scriptFailed(),
                deprovisioningScriptMissing(),
                noInternet());
    }

    private static Row largeFile() {
        String size = "[\\d.]{1,20} ?[KMGT]?i?B";
        return Row.of(KnownFailure.LARGE_FILE, SCRIPT, NO)
                .seenIn(LOG)
                .because("A File step carries a large file, which takes hours.")
                .fix("Use File for files below 20 MB, and download larger ones in a script.")
                .knownBy(all(
                        Phrase.like("B / ", "B / " + size + "  ?(?!100)\\d{1,2}(\\.\\d+)?%", "N B / M B  X%")
                                .times(2),
                        not(Phrase.like("B / ", "B / " + size + "  ?100(\\.0+)?%", "100%"))))
                .logs("big.zip 826 B / 826000 B  1.00%", "big.zip 1652 B / 826000 B  2.00%")
                .from(Sources.TROUBLESHOOTING);
    }

    private static Row connectionLost() {
        return Row.of(KnownFailure.CONNECTION_LOST, NETWORK, MAYBE)
                .seenIn(LOG)
                .rank(2)
                .because(
                        "The connection to the build machine was lost: a firewall, or a change of SSH or WinRM. A build"
                                + " that was canceled or took too long shows the same.")
                .fix(
                        "Keep port 22 (Linux) or 5986 (Windows) open in all scripts; see whether the run was canceled or took"
                                + " too long.")
                .knownBy(all(
                        Phrase.of("Cancelling build after receiving terminated"),
                        Phrase.of("Communicator ended with: 2300218")))
                .logs("Cancelling build after receiving terminated", "Communicator ended with: 2300218")
                .from(Sources.TROUBLESHOOTING);
    }

    private static Row timeoutTooShort() {
        return Row.of(KnownFailure.TIMEOUT_TOO_SHORT, TEMPLATE, NO)
                .seenIn(LOG)
                .because("The template's timeout is 1 to 5 minutes.")
                .fix("Set buildTimeoutInMinutes to 0, which is 240, or to 6 and more.")
                .knownBy(Phrase.of("client_jwt will expire within 5 minutes"))
                .logs("client_jwt will expire within 5 minutes, please use a later one")
                .from(Sources.TROUBLESHOOTING);
    }

    private static Row termsNotAccepted() {
        return Row.of(KnownFailure.TERMS_NOT_ACCEPTED, SUBSCRIPTION, NO)
                .seenIn(LOG)
                .because("The terms of the Marketplace image to start from are not accepted in the subscription.")
                .fix("Accept the terms of the image in the subscription.")
                .knownBy(any(
                        Phrase.of("MarketplacePurchaseEligibilityFailed"),
                        Phrase.of("Legal terms have not been accepted")))
                .logs(
                        "ERROR: -> MarketplacePurchaseEligibilityFailed : the purchase is not eligible.",
                        "Legal terms have not been accepted for this item on this subscription.")
                .from(Sources.gitHub("hashicorp/packer/pull/6009"));
    }

    private static Row packageListsChanged() {
        return Row.of(KnownFailure.PACKAGE_LISTS_CHANGED, SCRIPT, YES)
                .seenIn(LOG)
                .because("The package lists changed under an early script, while the machine was still starting.")
                .fix("Begin with a step that waits (cloud-init status --wait), and let apt-get try again.")
                .knownBy(Phrase.of("E: Could not open file /var/lib/apt/lists"))
                .logs(
                        "E: Could not open file /var/lib/apt/lists/archive.ubuntu.com_dists_Packages - open (2)",
                        "Script exited with non-zero exit status: 100. Allowed exit codes are: [0]")
                .from(Sources.gitHub("MicrosoftDocs/azure-compute-docs/pull/179"));
    }

    private static Row hardenedSource() {
        return Row.of(KnownFailure.HARDENED_SOURCE, SCRIPT, NO)
                .seenIn(LOG)
                .because("The source image is hardened: it lets no script run from /tmp, or nobody connect.")
                .fix("Take another source, or one that lets /tmp, SSH and WinRM be used while it is built.")
                .knownBy(any(
                        Phrase.like("chmod +x", "chmod \\+x.{0,250}denied", "chmod +x … denied"),
                        Phrase.of("Error chmodding script file")))
                .logs(
                        "chmod +x /tmp/script_1.sh: permission denied",
                        "Error chmodding script file to 0755 in remote machine")
                .from(Sources.TROUBLESHOOTING, Sources.issue(48));
    }

    private static Row scriptFailed() {
        return Row.of(KnownFailure.SCRIPT_FAILED, SCRIPT, NO)
                .seenIn(LOG)
                .rank(2)
                .because("A script or command of the template ended with an exit code that is not allowed.")
                .fix(
                        "Look at what the script wrote before, and correct it; in PowerShell, validExitCodes allows further"
                                + " codes.")
                .knownBy(Phrase.like(
                                "script exited with non-zero exit status: ",
                                "script exited with non-zero exit status: -?\\d{1,10}\\. ?Allowed exit codes are",
                                "script exited with non-zero exit status: N. Allowed exit codes are: […]")
                        .notAfter("Windows update "))
                .logs("Script exited with non-zero exit status: 3. Allowed exit codes are: [0]")
                .from(Sources.TROUBLESHOOTING);
    }

    private static Row deprovisioningScriptMissing() {
        return Row.of(KnownFailure.DEPROVISIONING_SCRIPT_MISSING, SCRIPT, NO)
                .seenIn(LOG)
                .because("A step removed the script with which the service makes the machine an image.")
                .fix("Leave /tmp/DeprovisioningScript.sh and c:\\DeprovisioningScript.ps1 where they are.")
                .knownBy(Phrase.like(
                                "Deprovisioning script [",
                                "Deprovisioning script \\[[^\\]]{1,120}\\] could not be found",
                                "Deprovisioning script … could not be found")
                        .notAfter("echo \""))
                .logs(
                        "Deprovisioning script [/tmp/DeprovisioningScript.sh] could not be found. Image build may fail",
                        "Script exited with non-zero exit status: 1. Allowed exit codes are: [0]")
                .from(Sources.TROUBLESHOOTING);
    }

    private static Row noInternet() {
        return Row.of(KnownFailure.NO_INTERNET, NETWORK, NO)
                .seenIn(LOG)
                .because(
                        "A download got no answer. New virtual networks have no way out to the internet of their own, which"
                                + " is the first thing to check.")
                .fix("Give the build's subnet a way out: a NAT gateway, or a route over a firewall that lets it pass.")
                .knownBy(any(
                        Phrase.of("Connection timed out"),
                        Phrase.of("Network is unreachable"),
                        Phrase.of("Temporary failure in name resolution"),
                        Phrase.of("Temporary failure resolving"),
                        Phrase.of("Unable to connect to the remote server")))
                .logs(
                        "curl: (28) Failed to connect to packages.example.com port 443: Connection timed out",
                        "Script exited with non-zero exit status: 28. Allowed exit codes are: [0]")
                .from(Sources.NEWS);
    }
}
