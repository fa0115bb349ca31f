package io.github.aib4j.model.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The texts of a diagnosis: one line and several lines, also for unknown failures. */
class DiagnosisTextTest {
    private static final String ID = "[45f485cf-5a8c-4379-9937-8d85493bc791] PACKER ";
    private static final String START = ID + "2023/09/14 10:00:00 [INFO] (telemetry) Starting provisioner shell\n";
    private static final String ERRORED = ID + "2023/09/14 10:05:00 ui: Build 'azure-arm' errored after 5 minutes: ";
    private static final String EXIT = "Script exited with non-zero exit status: 3. Allowed exit codes are: [0]\n";

    @Test
    void one_line_names_failure_cause_and_step() {
        Diagnosis known = Diagnosis.of(START + ERRORED + EXIT);
        Diagnosis unknown = Diagnosis.of(START + ERRORED + "the moon is full\n");

        assertThat(known.isKnown()).isTrue();
        assertThat(known.toString())
                .startsWith(known.failure().orElseThrow().id() + " SCRIPT_FAILED: " + known.cause())
                .endsWith(" [step 0 (shell), exit code 3]");
        assertThat(unknown.isKnown()).isFalse();
        assertThat(unknown.toString()).startsWith("unknown: ");
        assertThat(unknown.text()).startsWith("Unknown failure\n");
        assertThat(Diagnosis.of(ID + "ui: Build 'azure-arm' finished after 5 minutes.\n"))
                .hasToString("no failure: Nothing failed.");
    }

    @Test
    void some_lines_begin_with_the_id_and_name_of_the_failure_and_end_with_links() {
        Diagnosis known = Diagnosis.of(START + ERRORED + EXIT).withoutLog("no\nright");
        KnownFailure failure = known.failure().orElseThrow();

        assertThat(known.text().lines())
                .startsWith(
                        failure.id() + " SCRIPT_FAILED (" + failure.category() + ")",
                        "Cause  " + failure.cause(),
                        "Fix    " + failure.remedy(),
                        "Retry  " + failure.retry(),
                        "Step   step 0 (shell), exit code 3")
                .anyMatch(line -> line.startsWith("Unread no") && line.endsWith("right"))
                .endsWith("See    " + failure.sources().get(failure.sources().size() - 1));
    }

    @Test
    void for_an_unknown_failure_the_log_or_the_text_is_quoted() {
        Diagnosis log = Diagnosis.of(START + ERRORED + "the moon is full\n");
        Diagnosis text = Diagnosis.of("the moon is full");

        assertThat(log.cause()).contains("at step 0 (shell); Packer says: the moon is full");
        assertThat(log.remedy())
                .isEqualTo("Read the lines before the failure; Microsoft's support finds the build by operation id"
                        + " 45f485cf-5a8c-4379-9937-8d85493bc791.");
        assertThat(text.cause()).isEqualTo("The text shows no failure that is known here.");
        assertThat(text.remedy()).endsWith("search it for (telemetry).");
    }

    @Test
    void lines_that_a_console_wrapped_are_read_together_and_others_not() {
        assertThat(Diagnosis.of("Legal terms have not\n   been accepted for this")
                        .failure())
                .contains(KnownFailure.TERMS_NOT_ACCEPTED);
        assertThat(Diagnosis.of("Legal terms have not\n\nbeen accepted for this")
                        .failure())
                .isEmpty();
        assertThat(Diagnosis.of("Legal terms have not\n" + START + "been accepted for this")
                        .failure())
                .isEmpty();
        assertThat(Diagnosis.of("x".repeat(16_000) + "\n" + "y ".repeat(300) + "\nLegal terms have not\nbeen accepted")
                        .failure())
                .contains(KnownFailure.TERMS_NOT_ACCEPTED);
        assertThat(Diagnosis.of("{\"message\": \"Legal terms have\\u0020not been accepted\"}")
                        .failure())
                .contains(KnownFailure.TERMS_NOT_ACCEPTED);
    }

    @Test
    void bytes_are_decoded_by_their_byte_order_mark() throws IOException {
        String log = START + ERRORED + EXIT;

        for (Charset charset :
                new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_8}) {
            BuildLog read = BuildLog.read(new ByteArrayInputStream(("\uFEFF" + log).getBytes(charset)));
            assertThat(read.lineCount()).as(charset.name()).isEqualTo(2);
            assertThat(read.failedStep()).as(charset.name()).isPresent();
            assertThat(Diagnosis.read(new ByteArrayInputStream(("\uFEFF" + log).getBytes(charset)))
                            .failure())
                    .contains(KnownFailure.SCRIPT_FAILED);
        }
        assertThat(BuildLog.read(new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8)))
                        .failedStep())
                .isPresent();
        assertThat(BuildLog.read(new ByteArrayInputStream("ab".getBytes(StandardCharsets.UTF_8)))
                        .lineCount())
                .isEqualTo(1);
        assertThat(BuildLog.read(new StringReader("")).lineCount()).isZero();
    }

    @Test
    void a_line_that_was_not_read_to_its_end_is_counted() {
        String longest = ID + "2023/09/14 10:01:00 ui: ";
        BuildLog log = BuildLog.of(longest + "x".repeat(32 * 1024 - longest.length()) + "\n" + longest
                + "x".repeat(32 * 1024 - longest.length() + 1) + "\n");

        assertThat(log.shortenedLines()).isEqualTo(1);
        assertThat(log).hasToString("BuildLog{" + log.end() + ", steps=0, lines=2}");
        assertThat(log.summary()).endsWith("Not read to their ends: 1 lines of more than 32 kB");
    }

    @Test
    void a_report_says_what_the_service_said_in_one_line() {
        ServiceReport report = new ServiceReport(
                true, Optional.of(KnownFailure.CANCELED), Optional.of("Canceled"), Optional.of("by a user"));

        assertThat(report.toString())
                .startsWith("ServiceReport{isFailure=true, known=CANCELED, Canceled")
                .endsWith("by a user}");
        assertThat(ServiceReport.failed(Optional.of("X"), Optional.empty()).toString())
                .startsWith("ServiceReport{isFailure=true, X");
    }
}
