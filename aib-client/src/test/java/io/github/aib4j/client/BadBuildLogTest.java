package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.azure.core.http.policy.FixedDelayOptions;
import com.azure.core.http.policy.RetryOptions;
import io.github.aib4j.client.error.BuildLogUnavailableException;
import io.github.aib4j.client.error.BuildLogUnavailableException.Reason;
import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.log.BuildLogOptions;
import io.github.aib4j.model.diagnose.BuildLog;
import io.github.aib4j.model.diagnose.Diagnosis;
import io.github.aib4j.model.diagnose.KnownFailure;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.Scenario;
import io.github.aib4j.testing.SimulatedClock;
import io.github.aib4j.testing.WireFault;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Invalid logs, and logs that cannot be read: each is explained in one line. */
@ParameterizedClass
@EnumSource
class BadBuildLogTest {
    private static final String LINE = "[3f1c9d2e-0000-4000-8000-1234567890ab] PACKER 2025/06/02 08:01:00 ui: ";
    private static final String FAILS = LINE + "==> azure-arm: Connected to SSH!\n"
            + "[3f1c9d2e-0000-4000-8000-1234567890ab] PACKER 2025/06/02 08:01:00 [INFO] (telemetry) Starting provisioner"
            + " shell\n" + LINE
            + "Build 'azure-arm' errored after 3 minutes: Script exited with non-zero exit status: 7."
            + " Allowed exit codes are: [0]\n";

    private final LocalImageBuilder service = LocalImageBuilder.builder()
            .clock(SimulatedClock.movingWithEachPoll(Duration.ofMinutes(1)))
            .build();
    private final BlobServer storage = new BlobServer(service.httpClient());
    private final ImageBuilderClient client;

    BadBuildLogTest(Flavour flavour) {
        client = flavour.of(Transport.IN_MEMORY
                .to(service)
                .httpClient(storage)
                .retryOptions(new RetryOptions(new FixedDelayOptions(1, Duration.ofMillis(1)))));
    }

    private void fail() {
        client.beginCreate("images", "web-01", Samples.template()).getFinalResult();
        service.nextRun(Scenario.failsAtCustomizer(0));
        client.beginRun("images", "web-01").getFinalResult();
    }

    private BuildLog read(byte[] log) {
        fail();
        storage.has(log);
        return client.getBuildLog("images", "web-01");
    }

    private List<String> stream() {
        return client.streamBuildLog("images", "web-01").stream().toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void an_empty_log_has_no_lines() {
        BuildLog log = read(new byte[0]);

        assertThat(log.end()).isEqualTo(BuildLog.End.NO_LOG);
        assertThat(stream()).isEmpty();
        assertThat(client.diagnose("images", "web-01").failure()).contains(KnownFailure.PACKER_FAILED);
    }

    @Test
    void binary_data_is_no_log() {
        byte[] noise = new byte[300_000];
        new Random(15).nextBytes(noise);

        BuildLog log = read(noise);

        assertThat(log.end()).isEqualTo(BuildLog.End.NO_LOG);
        assertThat(stream()).noneMatch(line -> line.chars().anyMatch(Character::isISOControl));
        assertThat(client.diagnose("images", "web-01").failure()).contains(KnownFailure.PACKER_FAILED);
    }

    @Test
    void a_log_that_is_cut_in_a_character_is_read_up_to_there() {
        byte[] whole = bytes(FAILS + "für");

        BuildLog log = read(Arrays.copyOf(whole, whole.length - 2));

        assertThat(log.failures()).containsExactly(KnownFailure.SCRIPT_FAILED);
        assertThat(stream()).last().isEqualTo("f\uFFFD");
    }

    @Test
    void characters_that_span_two_parts_are_read_whole() {
        String line = "ü€😀".repeat(200_000) + "\n";

        fail();
        storage.has(bytes("x" + line + FAILS));

        assertThat(stream().get(0)).startsWith("xü€😀ü").doesNotContain("\uFFFD");
        assertThat(client.getBuildLog("images", "web-01").failures()).containsExactly(KnownFailure.SCRIPT_FAILED);
    }

    @Test
    void only_the_beginning_of_a_line_of_fifty_megabytes_is_read() {
        byte[] log = new byte[100_000_000];
        Arrays.fill(log, (byte) 'x');
        log[50_000_000] = '\n';
        System.arraycopy(bytes("\n" + FAILS), 0, log, log.length - FAILS.length() - 1, FAILS.length() + 1);

        BuildLog read = read(log);
        List<String> lines = stream();

        assertThat(read.shortenedLines()).isEqualTo(2);
        assertThat(read.failures()).containsExactly(KnownFailure.SCRIPT_FAILED);
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0)).hasSizeLessThan(33_000).endsWith("x […]");
    }

    @Test
    void control_characters_do_not_show() {
        fail();
        storage.has(bytes(LINE + "\u001b[31m red \u0007\u202e\u0000 end\r\n" + FAILS));

        assertThat(stream().get(0)).endsWith("[31m red   end");
        assertThat(client.diagnose("images", "web-01").text()).doesNotContain("\u001b", "\u202e", "\u0000");
    }

    @Test
    void the_end_of_a_log_is_recognized_in_azure_and_in_azurite() {
        fail();
        storage.has(bytes(FAILS));
        List<String> lines = stream();
        storage.likeAzurite();

        assertThat(lines).hasSize(3);
        assertThat(stream()).isEqualTo(lines);
    }

    @Test
    void a_log_that_grows_while_it_is_read_is_read_to_its_new_end() {
        fail();
        String first = (LINE + "one\n").repeat(20_000);
        storage.has(bytes(first)).insteadOf(number -> {
            storage.has(bytes(number < 2 ? first : first + FAILS));
            return Optional.empty();
        });

        BuildLog log = client.getBuildLog("images", "web-01");

        assertThat(storage.asked()).hasSizeGreaterThan(2);
        assertThat(log.lineCount()).isEqualTo(20_003);
        assertThat(log.failures()).containsExactly(KnownFailure.SCRIPT_FAILED);
    }

    @Test
    void a_log_that_is_replaced_while_it_is_read_is_reported() {
        fail();
        String first = (LINE + "one\n").repeat(20_000);
        storage.insteadOf(number -> {
            storage.has(bytes(number == 1 ? first : (LINE + "two\n").repeat(20_000)));
            return Optional.empty();
        });

        assertThat(unavailable(Reason.REPLACED))
                .contains("image template 'web-01'")
                .contains("was replaced while it was read; read it again");
    }

    private String unavailable(Reason reason) {
        BuildLogUnavailableException thrown =
                assertThrows(BuildLogUnavailableException.class, () -> client.getBuildLog("images", "web-01"));
        assertThat(thrown.reason()).isEqualTo(reason);
        String message = String.valueOf(thrown.getMessage());
        assertThat(message).startsWith("Could not read the log of image template 'web-01'");
        assertThat(message.lines()).hasSize(1);
        return message;
    }

    @Test
    void a_caller_without_the_role_is_told_which_one_is_missing() {
        fail();
        storage.insteadOf(number -> Optional.of(BlobServer.error(403, "AuthorizationPermissionMismatch")));

        assertThat(unavailable(Reason.REFUSED))
                .contains("by the caller's token: HTTP 403 AuthorizationPermissionMismatch")
                .contains("Storage Blob Data Reader", "BuildLogOptions");
        Diagnosis diagnosis = client.diagnose("images", "web-01");
        assertThat(diagnosis.failure()).contains(KnownFailure.PACKER_FAILED);
        assertThat(diagnosis.logUnread().orElseThrow()).contains("HTTP 403");
    }

    @Test
    void an_account_without_shared_keys_refuses_each_way() {
        fail();
        storage.insteadOf(number -> Optional.of(BlobServer.error(403, "KeyBasedAuthenticationNotPermitted")));
        BuildLogOptions all = BuildLogOptions.defaults().withServiceSas().withAccountKey();

        BuildLogUnavailableException thrown =
                assertThrows(BuildLogUnavailableException.class, () -> client.getBuildLog("images", "web-01", all));

        assertThat(thrown)
                .hasMessageContaining("by the caller's token")
                .hasMessageContaining("by a service SAS")
                .hasMessageContaining("by the account's key")
                .hasMessageNotContaining("sig=");
        assertThat(thrown.statusCode()).isEqualTo(403);
    }

    @Test
    void a_missing_container_is_reported() {
        fail();
        storage.insteadOf(number -> Optional.of(BlobServer.error(404, "ContainerNotFound")));

        assertThat(unavailable(Reason.NO_CONTAINER)).contains("no container packerlogs");
    }

    @Test
    void a_missing_log_is_reported() {
        fail();
        storage.insteadOf(number -> Optional.of(BlobServer.error(404, "BlobNotFound")));

        assertThat(unavailable(Reason.NO_LOG)).contains("/customization.log' in its storage");
    }

    @Test
    void a_missing_staging_group_is_reported() {
        fail();
        service.inject(WireFault.answers(404, "ResourceGroupNotFound", "Resource group 'IT_x' could not be found.")
                .on("GET", "storageAccounts"));

        assertThat(unavailable(Reason.NO_STAGING_GROUP)).contains("the service deletes it with the template");
    }

    @Test
    void a_caller_who_may_not_list_the_accounts_gets_a_clear_error() {
        fail();
        service.inject(WireFault.answers(403, "AuthorizationFailed", "no").on("GET", "storageAccounts"));

        assertThat(unavailable(Reason.REFUSED)).contains("AuthorizationFailed (HTTP 403)", "the role Reader");
    }

    @Test
    void a_template_that_was_never_built_has_no_log() {
        client.beginCreate("images", "web-01", Samples.template()).getFinalResult();

        assertThat(unavailable(Reason.NO_RUN)).contains("has not been built yet");
        assertThat(assertThrows(BuildLogUnavailableException.class, this::stream)
                        .reason())
                .isEqualTo(Reason.NO_RUN);
        assertThat(client.diagnose("images", "web-01").isFailure()).isFalse();
    }

    @Test
    void storage_that_is_down_is_an_error_of_its_own() {
        fail();
        storage.insteadOf(number -> Optional.of(BlobServer.error(503, "ServerBusy")));

        ImageBuilderException thrown =
                assertThrows(ImageBuilderException.class, () -> client.getBuildLog("images", "web-01"));

        assertThat(thrown).hasMessageContaining("storage answered ServerBusy (HTTP 503)");
        assertThat(client.diagnose("images", "web-01").logUnread().orElseThrow())
                .contains("ServerBusy");
    }
}
