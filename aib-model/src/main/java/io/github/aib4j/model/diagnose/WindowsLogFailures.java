package io.github.aib4j.model.diagnose;

import static io.github.aib4j.model.diagnose.Clue.all;
import static io.github.aib4j.model.diagnose.Clue.any;
import static io.github.aib4j.model.diagnose.Clue.not;
import static io.github.aib4j.model.diagnose.FailureCategory.MACHINE;
import static io.github.aib4j.model.diagnose.FailureCategory.SCRIPT;
import static io.github.aib4j.model.diagnose.FailureCategory.TEMPLATE;
import static io.github.aib4j.model.diagnose.FailurePlace.LOG;
import static io.github.aib4j.model.diagnose.RetryAdvice.MAYBE;
import static io.github.aib4j.model.diagnose.RetryAdvice.NO;
import static io.github.aib4j.model.diagnose.RetryAdvice.YES;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Failures that only the log of a Windows build shows. */
final class WindowsLogFailures {
    /** How often a state must occur: old logs have it twice, and sometimes even if nothing is wrong. */
    private static final int REPEATED = 4;

    private static final Clue GENERALIZED =
            Phrase.of("IMAGE_STATE_GENERALIZE_RESEAL_TO_OOBE").alone();
    private static final Clue UNDEPLOYABLE =
            Phrase.of("IMAGE_STATE_UNDEPLOYABLE").alone().times(REPEATED);

    private WindowsLogFailures() {}

    static List<Row> rows() {
        return List.of(
                restartTimeout(),
                updatesStarve(),
                updatesPendingReboot(),
                updatesInterrupted(),
                guestAgentMissing(),
                telemetryServiceMissing(),
                sysprepRefuses(),
                elevatedSessionEnded());
    }

    private static Row restartTimeout() {
        return Row.of(KnownFailure.RESTART_TIMEOUT, TEMPLATE, MAYBE)
                .seenIn(LOG)
                .because(
                        "The machine restarted too slowly, often after updates on Windows Server 2016 that end too early.")
                .fix("Set restartTimeout of the WindowsRestart step to 30m.")
                .knownBy(any(
                        Phrase.of("A system shutdown has already been scheduled.(1190)"),
                        Phrase.of("Timeout waiting for machine to restart")))
                .logs("A system shutdown has already been scheduled.(1190)", "Timeout waiting for machine to restart.")
                .from(Sources.TROUBLESHOOTING);
    }

    private static Row updatesStarve() {
        return Row.of(KnownFailure.UPDATES_STARVE, MACHINE, MAYBE)
                .seenIn(LOG)
                .because("The machine is too small for Windows Update, and the connection to it broke.")
                .fix("Take a larger machine (vmSize).")
                .knownBy(all(any(Phrase.of("exited with code: 101"), Phrase.of("(1115)")), Phrase.of("unexpected EOF")))
                .logs(
                        "command 'packer-windows-update-elevated.ps1' exited with code: 101",
                        "A system shutdown is in progress.(1115)",
                        "unexpected EOF")
                .from(Sources.TROUBLESHOOTING);
    }

    private static Row updatesPendingReboot() {
        return Row.of(KnownFailure.UPDATES_PENDING_REBOOT, TEMPLATE, MAYBE)
                .seenIn(LOG)
                .because("Updates began while a restart or an installation was pending.")
                .fix("Put a WindowsRestart, or a step that waits, before the WindowsUpdate step.")
                .knownBy(Phrase.of("0x80240016"))
                .logs("Exception from HRESULT: 0x80240016", "Windows update script exited with non-zero exit status: 1")
                .from(Sources.REFERENCE);
    }

    private static Row updatesInterrupted() {
        return Row.of(KnownFailure.UPDATES_INTERRUPTED, MACHINE, YES)
                .seenIn(LOG)
                .because("The run of updates was interrupted.")
                .fix(
                        "Run the build again; if it persists, split the updates over several steps, or take a larger machine.")
                .knownBy(Phrase.of("Windows update script exited with non-zero exit status: 267014"))
                .logs("Windows update script exited with non-zero exit status: 267014")
                .from(Sources.issue(2));
    }

    private static Row guestAgentMissing() {
        return Row.of(KnownFailure.GUEST_AGENT_MISSING, MACHINE, MAYBE)
                .seenIn(LOG)
                .because(
                        "Sysprep began before the guest agent was installed: the steps took no more than some seconds.")
                .fix("Add a step that sleeps 60 seconds, or take a larger machine (vmSize).")
                .knownBy(all(service("WindowsAzureGuestAgent"), UNDEPLOYABLE, not(GENERALIZED)))
                .logs(sysprep("Get-Service : Cannot find any service with service name 'WindowsAzureGuestAgent'."))
                .from(Sources.TROUBLESHOOTING);
    }

    private static Row telemetryServiceMissing() {
        return Row.of(KnownFailure.TELEMETRY_SERVICE_MISSING, SCRIPT, NO)
                .seenIn(LOG)
                .because(
                        "A deprovisioning script of the template's own waits for a service that Windows no longer has.")
                .fix("Bring the script that overrides c:\\DeprovisioningScript.ps1 up to date.")
                .knownBy(all(service("WindowsAzureTelemetryService"), UNDEPLOYABLE, not(GENERALIZED)))
                .logs(sysprep(
                        "Get-Service : Cannot find any service with service name 'WindowsAzureTelemetryService'."))
                .from(Sources.oldPage("troubleshootingaib.md"));
    }

    private static Clue service(String name) {
        return Phrase.of("Cannot find any service with service name '" + name + "'");
    }

    private static String[] sysprep(String first) {
        return Stream.concat(Stream.of(first), states("IMAGE_STATE_UNDEPLOYABLE"))
                .toArray(String[]::new);
    }

    private static Stream<String> states(String state) {
        return IntStream.range(0, 20).mapToObj(i -> state);
    }

    private static Row sysprepRefuses() {
        return Row.of(KnownFailure.SYSPREP_REFUSES, SCRIPT, NO)
                .seenIn(LOG)
                .because(
                        "Sysprep does not generalize the machine, for instance because the Hyper-V feature is installed.")
                .fix("Remove that feature, or override the deprovisioning script with one that runs Sysprep /mode:vm.")
                .knownBy(all(
                        Phrase.of("IMAGE_STATE_COMPLETE").alone().times(REPEATED), not(UNDEPLOYABLE), not(GENERALIZED)))
                .logs(states("IMAGE_STATE_COMPLETE").toArray(String[]::new))
                .from(Sources.oldIssue(71));
    }

    private static Row elevatedSessionEnded() {
        return Row.of(KnownFailure.ELEVATED_SESSION_ENDED, SCRIPT, MAYBE)
                .seenIn(LOG)
                .because("The elevated session in which a script ran was ended, mostly after about ten minutes.")
                .fix("Set runAsSystem beside runElevated, or split the script over several steps.")
                .knownBy(Phrase.of("Communicator ended with: 16001"))
                .logs(
                        "Communicator ended with: 16001",
                        "Script exited with non-zero exit status: 16001. Allowed exit codes are: [0]")
                .from(Sources.oldIssue(133), Sources.issue(53));
    }
}
