package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.util.polling.SyncPoller;
import io.github.aib4j.client.error.StateUnknownException;
import io.github.aib4j.client.poll.BuildProgress;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.BuildToken;
import io.github.aib4j.model.run.InvalidBuildTokenException;
import io.github.aib4j.model.run.RunStatus;
import io.github.aib4j.model.validate.Validator;
import io.github.aib4j.testing.LocalCertificate;
import io.github.aib4j.testing.LocalHttpsServer;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.Scenario;
import io.github.aib4j.testing.SimulatedClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A JVM that started a build and watches it is killed, and this one restores the watch from the last token that it
 * printed. The progress of the build depends on the service's clock, which only this test moves.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillTest {
    private static final Duration STEP = Duration.ofSeconds(10);

    private final SimulatedClock clock = SimulatedClock.manual(Instant.parse("2026-11-21T08:00:00.25Z"));
    private final LocalImageBuilder service =
            LocalImageBuilder.builder().clock(clock).build();
    private final ImageBuilderClient local = new ImageBuilderClientBuilder()
            .subscriptionId(Samples.SUBSCRIPTION)
            .endpoint(service.endpoint())
            .credential(service.credential())
            .httpClient(service.httpClient())
            .pollOptions(PollOptions.every(Duration.ofMillis(1)))
            .buildClient();
    private final LocalCertificate certificate = LocalCertificate.make();
    private final LocalHttpsServer server = service.openHttps(0, certificate);

    @TempDir
    private static Path folder;

    @BeforeAll
    void writeCertificate() throws IOException {
        server.writeCertificate(pem());
    }

    @AfterAll
    void close() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Queued", "Building", "Customizing", "Validating", "Distributing"})
    void a_watch_is_restored_wherever_it_ends(String stage) throws Exception {
        String name = created("success-" + stage);
        try (Killed watcher = new Killed(name, "PT0.02S")) {
            watcher.waitFor("Begun");
            SyncPoller<BuildProgress, BuildOutcome> undisturbed = local.watch("images", name);
            until(name, stage);
            undisturbed.poll();
            String token = watcher.waitFor(stage);
            watcher.kill();

            BuildOutcome restored = afterAnHour(token);

            assertThat(restored.isSucceeded()).isTrue();
            assertThat(restored.outputs()).hasSize(2);
            assertSame(restored, undisturbed.getFinalResult());
        }
    }

    @Test
    void a_watch_that_ends_before_its_first_poll_is_restored() throws Exception {
        String name = created("begun");
        service.nextRun(Scenario.failsAtCustomizer(0));
        try (Killed watcher = new Killed(name, "PT1H")) {
            String token = watcher.waitFor("Begun");
            watcher.kill();
            SyncPoller<BuildProgress, BuildOutcome> undisturbed = local.watch("images", name);

            BuildOutcome restored = afterAnHour(token);

            assertThat(BuildToken.parse(token).startTime())
                    .as("nothing but the request is known yet")
                    .isEmpty();
            assertThat(restored.isFailed()).isTrue();
            assertThat(restored.logLocation()).isPresent();
            assertSame(restored, undisturbed.getFinalResult());

            local.beginRun("images", name);
            assertThatThrownBy(() -> client().watch(BuildToken.parse(token)).getFinalResult())
                    .as("another build began since")
                    .isInstanceOf(StateUnknownException.class)
                    .hasMessageContaining("is no longer the template's last; another began at 2026-11-2");
        }
    }

    @Test
    void a_watch_that_ends_while_the_build_is_being_canceled_is_restored() throws Exception {
        String name = created("canceling");
        try (Killed watcher = new Killed(name, "PT0.02S")) {
            SyncPoller<BuildProgress, BuildOutcome> undisturbed = begun(watcher, name);
            until(name, "Customizing");
            local.cancel("images", name);
            String token = watcher.waitFor("Canceling");
            watcher.kill();

            BuildOutcome restored = afterAnHour(token);

            assertThat(restored.isCanceled()).isTrue();
            assertSame(restored, undisturbed.getFinalResult());
        }
    }

    @Test
    void a_watch_restored_after_the_end_gets_the_outcome_until_another_build_begins() throws Exception {
        String name = created("over");
        service.nextRun(Scenario.failsToDistribute("managed"));
        try (Killed watcher = new Killed(name, "PT0.02S")) {
            SyncPoller<BuildProgress, BuildOutcome> undisturbed = begun(watcher, name);
            until(name, "Building");
            watcher.waitFor("Building");
            clock.advance(Duration.ofHours(1));
            String token = watcher.waitFor("Over");
            watcher.kill();

            BuildOutcome restored = afterAnHour(token);

            assertThat(restored.isPartlySucceeded()).isTrue();
            assertThat(restored.outputs()).hasSize(1);
            assertSame(restored, undisturbed.getFinalResult());

            local.beginRun("images", name);
            assertThatThrownBy(() -> client().watch(BuildToken.parse(token)).getFinalResult())
                    .isInstanceOf(StateUnknownException.class)
                    .hasMessageContaining(
                            "the build that began at " + restored.startTime().orElseThrow());
            assertThatThrownBy(() -> BuildToken.parse(token.substring(0, token.length() - 7)))
                    .as("a token that was cut short")
                    .isInstanceOf(InvalidBuildTokenException.class)
                    .hasMessageContaining("it was truncated or changed");
        }
    }

    private SyncPoller<BuildProgress, BuildOutcome> begun(Killed watcher, String name) throws IOException {
        watcher.waitFor("Begun");
        return local.watch("images", name);
    }

    private String created(String name) {
        ImageTemplate template = Samples.template().toBuilder()
                .validate(Validator.shell("answers", "curl -fsS http://localhost/"))
                .build();
        var creation = local.beginCreate("images", name, template);
        clock.advance(Duration.ofMinutes(5));
        creation.getFinalResult();
        return name;
    }

    /** A client without the state of others. */
    private ImageBuilderClient client() {
        return Watcher.client(server.endpoint(), certificate.sslContext())
                .pollOptions(PollOptions.every(Duration.ofMillis(5)))
                .buildClient();
    }

    /** Moves the clock until the build is in that stage. */
    private void until(String name, String stage) {
        for (int i = 0; i < 1_000; i++) {
            RunStatus run = local.get("images", name).lastRunStatus().orElseThrow();
            if (run.runSubState()
                    .filter(doing -> doing.toString().equals(stage))
                    .isPresent()) {
                return;
            }
            clock.advance(STEP);
        }
        throw new AssertionError("The build never came to " + stage);
    }

    private BuildOutcome afterAnHour(String token) {
        clock.advance(Duration.ofHours(1));
        return client().watch(BuildToken.parse(token)).getFinalResult();
    }

    private static void assertSame(BuildOutcome restored, BuildOutcome undisturbed) {
        assertThat(facts(restored)).isEqualTo(facts(undisturbed));
    }

    private static List<Object> facts(BuildOutcome outcome) {
        return List.of(
                outcome.templateId(),
                outcome.state(),
                outcome.message(),
                outcome.outputs(),
                outcome.startTime().orElseThrow(),
                outcome.endTime().orElseThrow(),
                outcome.duration().orElseThrow(),
                outcome.exactSourceVersion().orElseThrow(),
                outcome.logLocation());
    }

    private static Path pem() {
        return folder.resolve("server.pem");
    }

    /** The JVM that is to be killed. */
    private final class Killed implements AutoCloseable {
        private final Process process;
        private final BufferedReader said;

        Killed(String name, String interval) throws IOException {
            process = ChildJvm.start(
                    List.of("-Xmx64m", "-XX:TieredStopAtLevel=1"),
                    entry -> true,
                    Watcher.class,
                    server.endpoint(),
                    pem().toString(),
                    name,
                    interval);
            said = process.inputReader(Charset.defaultCharset());
        }

        /** The token that it prints with that text. */
        String waitFor(String what) throws IOException {
            StringBuilder all = new StringBuilder();
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith(what + " ")) {
                    return line.substring(what.length() + 1);
                }
                all.append(line).append('\n');
            }
            throw new AssertionError("It ended without a word of " + what + ":\n" + all);
        }

        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
