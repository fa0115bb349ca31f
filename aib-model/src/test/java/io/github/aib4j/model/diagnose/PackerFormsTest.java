package io.github.aib4j.model.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Packer's own output, in the forms of Packer 1.6.6; {@link RealPackerTest} generates it again. */
class PackerFormsTest {
    private static final String PLAIN = """
            ==> azure-arm: Running local shell script: /tmp/packer-shell359
                azure-arm: one
            ==> azure-arm: Running local shell script: /tmp/packer-shell360
                azure-arm: two
            ==> azure-arm: Provisioning step had errors: Running the cleanup provisioner, if present...
            Build 'azure-arm' errored after 12 milliseconds: Script exited with non-zero exit status: 7.Allowed exit codes are: [0]

            ==> Wait completed after 13 milliseconds

            ==> Some builds didn't complete successfully and had errors:
            --> azure-arm: Script exited with non-zero exit status: 7.Allowed exit codes are: [0]

            ==> Builds finished but no artifacts were created.
            """;

    private static final String MACHINE_READABLE = """
            1795905550,,ui,say,==> azure-arm: Running local shell script: /tmp/packer-shell349
            1795905550,,ui,message,    azure-arm: one%!(PACKER_COMMA) and more
            1795905551,,ui,say,==> azure-arm: Running local shell script: /tmp/packer-shell253
            1795905552,,ui,say,==> azure-arm: Provisioning step had errors: Running the cleanup provisioner%!(PACKER_COMMA) if present...
            1795905552,,ui,error,Build 'azure-arm' errored after 12 milliseconds: Script exited with non-zero exit status: 7.Allowed exit codes are: [0]
            1795905552,,ui,say,\\n==> Wait completed after 12 milliseconds
            1795905552,,error-count,1
            1795905552,,ui,error,\\n==> Some builds didn't complete successfully and had errors:
            1795905552,azure-arm,error,Script exited with non-zero exit status: 7.Allowed exit codes are: [0]
            1795905552,,ui,say,\\n==> Builds finished but no artifacts were created.
            """;

    private static void isAtItsSecondStep(BuildLog log) {
        assertThat(log.end()).isEqualTo(BuildLog.End.FAILED);
        assertThat(log.steps()).hasSize(2);
        assertThat(log.failedStep().orElseThrow().index()).isEqualTo(1);
        assertThat(log.failedStep().orElseThrow().exitCode()).hasValue(7);
        assertThat(log.confidence()).isEqualTo(Confidence.LOW);
        assertThat(log.failures()).containsExactly(KnownFailure.SCRIPT_FAILED);
    }

    @Test
    void the_plain_form_is_read_with_steps_counted_by_their_scripts() {
        isAtItsSecondStep(BuildLog.of(PLAIN));
    }

    @Test
    void the_machine_readable_form_is_read_too() {
        BuildLog log = BuildLog.of(MACHINE_READABLE);

        isAtItsSecondStep(log);
        assertThat(log.steps().get(0).duration())
                .hasValueSatisfying(time -> assertThat(time).hasSeconds(1));
    }

    @Test
    void a_line_that_is_written_twice_is_no_second_step() {
        String twice = MACHINE_READABLE
                .lines()
                .map(line -> line + "\n2026/11/28 22:43:56 " + line + "\n")
                .reduce("", String::concat);

        isAtItsSecondStep(BuildLog.of(twice));
    }

    @Test
    void a_build_that_went_well_is_no_failure() {
        String log = """
                ==> null: Running local shell script: /tmp/packer-shell422
                    null: connection timed out, trying again
                Build 'null' finished after 10 milliseconds.

                ==> Builds finished. The artifacts of successful builds are:
                --> null: Did not export anything. This is the null builder
                """;

        assertThat(BuildLog.of(log).end()).isEqualTo(BuildLog.End.SUCCEEDED);
        assertThat(Diagnosis.of(log).isFailure()).isFalse();
        assertThat(Diagnosis.of(log).failure()).isEmpty();
        assertThat(Diagnosis.of(log).text()).isEqualTo("""
                No failure
                Cause  Nothing failed.
                Fix    There is nothing to do.""");
    }
}
