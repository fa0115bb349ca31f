package io.github.aib4j.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.aib4j.model.diagnose.FailurePlace;
import io.github.aib4j.model.diagnose.KnownFailure;
import io.github.aib4j.model.diagnose.RetryAdvice;
import io.github.aib4j.model.run.RunSubState;
import io.github.aib4j.testing.Caller.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class KnownFailureTest {
    private static final String STATUS = "properties/lastRunStatus/";

    /** Patterns of the catalogue that are no message of the service, and why. */
    private static final Map<String, String> NO_TEXT = Map.of(
            "F10 distribute[n]", "another example of what may be missing; our message names identity",
            "F50 status.code", "the member of a trigger that tells it");

    /** Rows without any pattern in backticks, and why. */
    private static final Map<String, String> NO_PATTERN = Map.of(
            "F49", "seen at the first logon of a machine, not by the service",
            "F51", "downloads fail in the words of whatever tool downloads");

    /** A row of the catalogue. */
    record Row(String id, String pattern, String seen, String retry) {
        List<String> patterns() {
            return Pattern.compile("`([^`]+)`")
                    .matcher(pattern)
                    .results()
                    .map((MatchResult match) -> match.group(1))
                    .toList();
        }

        KnownFailure failure() {
            List<KnownFailure> found = Stream.of(KnownFailure.values())
                    .filter(failure -> failure.id().equals(id))
                    .toList();
            assertThat(found).as(id).hasSize(1);
            return found.get(0);
        }
    }

    private static List<Row> rows() throws IOException {
        Path file = Path.of(System.getProperty("aib.shared", "../../shared")).resolve("reference/failures.md");
        assumeTrue(Files.isRegularFile(file), () -> "skipped: no catalogue at " + file + "; set -Daib.shared");
        return Files.readAllLines(file).stream()
                .filter(line -> line.matches("\\| F\\d\\d \\|.*"))
                .map(line -> line.split("\\|", -1))
                .map(cells -> new Row(cells[1].strip(), cells[2], cells[3].strip(), cells[6].strip()))
                .toList();
    }

    @Test
    void every_failure_of_the_catalogue_occurs_at_its_place() throws IOException {
        List<Row> rows = rows();

        assertThat(rows).extracting(Row::id).hasSize(51).doesNotHaveDuplicates();
        assertThat(KnownFailure.values()).as("and those of galleries").hasSize(51 + 7);
        for (Row row : rows) {
            Set<FailurePlace> seen = Stream.of(row.seen().replace("–", "").split(" "))
                    .filter(letter -> !letter.isEmpty())
                    .map(KnownFailureTest::place)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(FailurePlace.class)));
            assertThat(row.failure().seenIn()).as(row.id()).isEqualTo(seen);
            assertThat(row.failure().retry()).as(row.id()).isEqualTo(retry(row.retry()));
        }
    }

    private static FailurePlace place(String letter) {
        return switch (letter) {
            case "S" -> FailurePlace.SUBMISSION;
            case "R" -> FailurePlace.RUN;
            case "L" -> FailurePlace.LOG;
            case "C" -> FailurePlace.CALL;
            default -> throw new AssertionError("no place: " + letter);
        };
    }

    private static RetryAdvice retry(String letter) {
        return switch (letter) {
            case "y" -> RetryAdvice.YES;
            case "n" -> RetryAdvice.NO;
            case "m" -> RetryAdvice.MAYBE;
            default -> throw new AssertionError("no answer: " + letter);
        };
    }

    @Test
    void the_message_of_each_failure_identifies_it() throws IOException {
        for (Row row : rows()) {
            KnownFailure failure = row.failure();
            String text = failure.code() + " " + failure.message() + " " + String.join("\n", failure.logLines());
            assertThat(row.patterns().isEmpty())
                    .as(row.id() + " has no pattern")
                    .isEqualTo(NO_PATTERN.containsKey(row.id()));
            row.patterns().stream()
                    .filter(pattern -> !NO_TEXT.containsKey(row.id() + " " + pattern))
                    .forEach(pattern -> assertThat(text).as(row.id()).containsPattern(regex(pattern)));
        }
    }

    /** The pattern with its placeholders open; Packer begins one sentence with a capital that the catalogue has not. */
    private static Pattern regex(String pattern) {
        String escaped = pattern.replace("\\\"", "\"").replaceAll("([\\\\()\\[\\]{}.+*?^$|])", "\\\\$1");
        return Pattern.compile(escaped.replaceAll("\\b[nNm]\\b", "\\\\d+")
                .replaceAll("\\bx%", "[0-9.]+%")
                .replace("…", ".*")
                .replaceFirst("^script", "[sS]cript"));
    }

    @Test
    void phrases_without_a_message_are_in_the_catalogue() throws IOException {
        Set<String> patterns = rows().stream()
                .flatMap(row -> row.patterns().stream().map(pattern -> row.id() + " " + pattern))
                .collect(Collectors.toSet());

        assertThat(patterns).containsAll(NO_TEXT.keySet());
    }

    private static Stream<KnownFailure> all(FailurePlace place) {
        return Stream.of(KnownFailure.values())
                .filter(failure -> failure.seenIn().contains(place));
    }

    static Stream<KnownFailure> ofRuns() {
        return all(FailurePlace.RUN).filter(failure -> failure != KnownFailure.PACKER_FAILED);
    }

    @ParameterizedTest
    @MethodSource("ofRuns")
    void a_run_says_it(KnownFailure failure) {
        Web web = new Web().created(Web.template());
        web.service.nextRun(Scenario.failsAtCustomizer(0).withMessage(failure));
        Reply run = web.run();
        Reply over = web.later(Duration.ofHours(1)).get();

        assertThat(over.at(STATUS + "message")).isEqualTo(failure.message());
        assertThat(over.at(STATUS + "runState")).isEqualTo(failure == KnownFailure.CANCELED ? "Canceled" : "Failed");
        assertThat(web.poll(run).at("error/code")).isEqualTo(failure.code());
        assertThat(web.poll(run).at("error/message")).isEqualTo(failure.message());
        assertThat(FailedStep.in(new Logs(web).customization())).hasValue(0);
    }

    static Stream<KnownFailure> ofLogs() {
        return all(FailurePlace.LOG).filter(failure -> !failure.seenIn().contains(FailurePlace.RUN));
    }

    @ParameterizedTest
    @MethodSource("ofLogs")
    void the_log_says_it_and_the_run_names_the_log_in_every_generation(KnownFailure failure) {
        for (LogReference reference : LogReference.values()) {
            Web web = new Web()
                    .created(Web.template(
                            Web.shell("a") + "," + Web.shell("b"), "{'type': 'VHD', 'runOutputName': 'o'}"));
            web.service.nextRun(
                    Scenario.failsAtCustomizer(1).withLogReference(reference).withMessage(failure));
            web.run();
            web.later(Duration.ofHours(1));

            String log = LogReferenceTest.log(web, reference, web.get().at(STATUS + "message"));

            assertThat(log).contains(failure.logLines());
            assertThat(FailedStep.in(log)).hasValue(1);
        }
    }

    @Test
    void a_failure_of_run_and_log_appears_in_both() {
        Web web = new Web().created(Web.template());
        web.service.nextRun(Scenario.failsWhile(RunSubState.BUILDING).withMessage(KnownFailure.POLICY_VIOLATION));
        web.run();
        web.later(Duration.ofHours(1));

        assertThat(web.get().at(STATUS + "message")).contains("RequestDisallowedByPolicy");
        assertThat(new Logs(web).customization()).contains("ERROR: -> InvalidTemplateDeployment : ");
    }

    @Test
    void deprovisioning_fails_in_the_ways_of_windows() {
        Web web = new Web()
                .created(Web.template("{'type': 'PowerShell', 'inline': ['x']}", Web.gallery(Web.GALLERY_IMAGE)));
        web.service.nextRun(Scenario.failsAtDeprovisioning().withMessage(KnownFailure.GUEST_AGENT_MISSING));
        web.run();
        web.later(Duration.ofHours(1));

        String log = new Logs(web).customization();

        assertThat(log.split("IMAGE_STATE_UNDEPLOYABLE", -1)).as("repeated").hasSizeGreaterThan(10);
        assertThat(FailedStep.in(log)).hasValue(1);
    }

    static Stream<KnownFailure> ofSubmissions() {
        return all(FailurePlace.SUBMISSION);
    }

    @ParameterizedTest
    @MethodSource("ofSubmissions")
    void a_template_fails_with_it(KnownFailure failure) {
        Web web = new Web();
        web.service.nextCreate(CreateScenario.fails(failure));
        Reply put = web.put(Web.template());
        Reply template = web.later(Duration.ofMinutes(1)).get();

        assertThat(put.status()).isEqualTo(201);
        assertThat(template.at("properties/provisioningState")).isEqualTo("Failed");
        assertThat(template.at("properties/provisioningError/message")).isEqualTo(failure.message());
        assertThat(template.at("properties/provisioningError/provisioningErrorCode"))
                .isEqualTo(Set.of("F39", "F40", "F41").contains(failure.id()) ? failure.code() : "Other");
        assertThat(web.poll(put).at("error/code")).isEqualTo(failure.code());
    }

    @ParameterizedTest
    @EnumSource
    void a_call_fails_with_it_or_the_refusal_says_where_it_belongs(KnownFailure failure) {
        if (failure.seenIn().contains(FailurePlace.CALL) && failure != KnownFailure.TRIGGER_INACTIVE) {
            assertThat(KnownFailures.statusOfCall(failure)).isBetween(400, 599);
            assertThat(failure.code()).isNotEmpty();
        } else {
            assertThatThrownBy(() -> KnownFailures.statusOfCall(failure))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(failure + " (" + failure.id() + ") cannot be the error of a call; ");
        }
    }

    static Stream<KnownFailure> notOfSubmissions() {
        return Stream.of(KnownFailure.values())
                .filter(failure -> !failure.seenIn().contains(FailurePlace.SUBMISSION));
    }

    @ParameterizedTest
    @MethodSource("notOfSubmissions")
    void no_template_fails_with_it(KnownFailure failure) {
        assertThatThrownBy(() -> CreateScenario.fails(failure))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(failure + " (" + failure.id() + ") cannot be what a template fails with; ");
    }

    static Stream<KnownFailure> notOfRuns() {
        return Stream.of(KnownFailure.values())
                .filter(failure -> !failure.seenIn().contains(FailurePlace.RUN))
                .filter(failure -> !failure.seenIn().contains(FailurePlace.LOG));
    }

    @ParameterizedTest
    @MethodSource("notOfRuns")
    void no_run_fails_with_it(KnownFailure failure) {
        assertThatThrownBy(() -> Scenario.failsAtCustomizer(0).withMessage(failure))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(failure + " (" + failure.id() + ") cannot be the failure of a run; ");
    }

    @Test
    void a_refusal_says_where_the_failure_belongs() {
        assertThatThrownBy(() -> Scenario.failsAtCustomizer(0).withMessage(KnownFailure.IDENTITY_UNUSABLE))
                .hasMessage(
                        "IDENTITY_UNUSABLE (F02) cannot be the failure of a run; use CreateScenario.fails, because the"
                                + " creation of a template reports it, or use WireFault.answers, because a call reports it");
        assertThatThrownBy(() -> KnownFailures.statusOfCall(KnownFailure.TRIGGER_INACTIVE))
                .hasMessageContaining("the state of a trigger");
        assertThatThrownBy(() -> KnownFailures.statusOfCall(KnownFailure.PENDING_RESTART_IN_IMAGE))
                .hasMessageContaining("no call, template or run shows it");
    }

    @Test
    void a_failure_that_only_the_log_shows_needs_a_phase_with_a_log() {
        for (Scenario scenario : List.of(
                Scenario.failsWhile(RunSubState.DISTRIBUTING),
                Scenario.failsWhile(RunSubState.QUEUED),
                Scenario.failsToDistribute("out"),
                Scenario.succeeds())) {
            assertThatThrownBy(() -> scenario.withMessage(KnownFailure.SCRIPT_FAILED))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("SCRIPT_FAILED (F46) cannot be what a run says that "
                            + scenario.toString().replaceFirst(",.*", ""))
                    .hasMessageContaining("fails while it builds, customizes or validates");
        }
    }

    @Test
    void a_run_that_succeeds_or_has_its_own_message_takes_no_known_failure() {
        for (Scenario scenario : List.of(Scenario.succeeds(), Scenario.timesOut())) {
            assertThatThrownBy(() -> scenario.withMessage(KnownFailure.CONTAINER_QUOTA))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("CONTAINER_QUOTA (F26) cannot be what a run says that " + scenario);
        }
    }

    @Test
    void the_last_message_counts() {
        Scenario run = Scenario.failsAtCustomizer(0);

        assertThat(run.withMessage(KnownFailure.UPDATES_INTERRUPTED).withMessage("Oops"))
                .hasToString("fails while Customizing at step 0: Oops");
        assertThat(run.withMessage("Oops").withMessage(KnownFailure.UPDATES_INTERRUPTED))
                .hasToString(
                        "fails while Customizing at step 0: Windows update script exited with non-zero exit status:"
                                + " 267014");
    }
}
