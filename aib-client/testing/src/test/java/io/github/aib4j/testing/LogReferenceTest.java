package io.github.aib4j.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.diagnose.KnownFailure;
import io.github.aib4j.model.run.RunSubState;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The three shapes of messages that name a log, as users quoted them. */
class LogReferenceTest {
    private static final String GUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String BLOB =
            "https://(?<account>[a-z0-9]{3,24})\\.blob\\.core\\.windows\\.net/packerlogs/(?<path>" + GUID
                    + "/(customization|validation)\\.log)\\. OperationId: (?<operation>" + GUID + ")\\. .*";
    private static final Pattern SHAPE_A = Pattern.compile(".*Packer build command has failed: exit status 1\\. .*"
            + "Image Build log location: " + BLOB + "Use this operationId to search packer logs\\.");
    private static final Pattern SHAPE_B = Pattern.compile("During the image build a failure has occurred\\."
            + " Please review the build log .*Image build log location: " + BLOB + ".*");
    private static final Pattern SHAPE_C = Pattern.compile(".*Packer build logs are at location"
            + " /subscriptions/[^/]+/resourceGroups/IT_[^/]+/providers/Microsoft\\.Storage/storageAccounts/"
            + "(?<account>[a-z0-9]{3,24})/blobServices/default/containers/packerlogs/(?<path>" + GUID
            + "/(customization|validation)\\.log)\\. .*Use this operationId (?<operation>" + GUID
            + ") to search packer logs\\. .*");

    /** The place of the log in the message, in the form of that time. */
    static Matcher shape(LogReference reference, String message) {
        Pattern shape = switch (reference) {
            case ADDRESS_2019 -> SHAPE_A;
            case ADDRESS_2021 -> SHAPE_B;
            case RESOURCE_ID_2024 -> SHAPE_C;
        };
        Matcher matcher = shape.matcher(message);
        assertThat(matcher.matches()).as(reference + " in: " + message).isTrue();
        return matcher;
    }

    /** The log that the message names. */
    static String log(Web web, LogReference reference, String message) {
        Matcher shape = shape(reference, message);
        String url = "https://" + shape.group("account") + ".blob.core.windows.net/packerlogs/" + shape.group("path");
        return new Logs(web).read(url).text();
    }

    private static Web failed(Scenario scenario) {
        Web web = new Web().created(Web.template());
        web.service.nextRun(scenario);
        web.run();
        return web.later(Duration.ofHours(1));
    }

    private static String message(Web web) {
        return web.get().at("properties/lastRunStatus/message");
    }

    static Stream<Scenario> failures() {
        return Stream.of(
                Scenario.failsAtCustomizer(0),
                Scenario.failsAtDeprovisioning(),
                Scenario.failsAtCustomizer(0).withMessage(KnownFailure.PACKER_FAILED),
                Scenario.failsWhile(RunSubState.CUSTOMIZING).withMessage(KnownFailure.PACKER_FAILED),
                Scenario.failsWhile(RunSubState.BUILDING).withMessage(KnownFailure.TERMS_NOT_ACCEPTED));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void every_generation_names_a_log_that_is_there_and_has_the_operations_lines(Scenario scenario) {
        for (LogReference reference : LogReference.values()) {
            Web web = failed(scenario.withLogReference(reference));

            Matcher shape = shape(reference, message(web));

            assertThat(log(web, reference, message(web))).startsWith("[" + shape.group("operation") + "] PACKER ");
            assertThat(shape.group("path")).as("the folder").doesNotContain(shape.group("operation"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_code_is_packers_since_2021(LogReference reference) {
        Web web = new Web().created(Web.template());
        web.service.nextRun(Scenario.failsAtCustomizer(0).withLogReference(reference));
        Caller.Reply run = web.run();

        assertThat(web.later(Duration.ofHours(1)).poll(run).at("error/code"))
                .isEqualTo(reference == LogReference.ADDRESS_2019 ? "InternalOperationError" : "PackerBuildFailed");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-12-30T00:00:00Z, ADDRESS_2019",
        "2021-01-01T00:00:00Z, ADDRESS_2021",
        "2023-12-30T00:00:00Z, ADDRESS_2021",
        "2024-01-01T00:00:00Z, RESOURCE_ID_2024"
    })
    void by_default_the_form_is_that_of_the_clocks_time(Instant start, LogReference reference) {
        Web web = new Web("2024-02-01", LocalImageBuilder.builder(), start).created(Web.template());
        web.service.nextRun(Scenario.failsAtCustomizer(0));
        web.run();
        web.later(Duration.ofHours(1));

        assertThat(log(web, reference, message(web))).contains("Script exited");
    }

    @ParameterizedTest
    @EnumSource
    void a_validator_names_the_other_log(LogReference reference) {
        Web web = new Web()
                .created(Web.template()
                        .with(
                                "properties",
                                Web.template()
                                        .object("properties")
                                        .orElseThrow()
                                        .with(
                                                "validate",
                                                Web.json("{'inVMValidations': [" + Web.shell("exit 9") + "]}"))));
        web.service.nextRun(Scenario.succeeds().withLogReference(reference));
        web.run();
        web.later(Duration.ofHours(1));

        assertThat(shape(reference, message(web)).group("path")).endsWith("/validation.log");
        assertThat(log(web, reference, message(web))).contains("exit status: 9");
    }
}
