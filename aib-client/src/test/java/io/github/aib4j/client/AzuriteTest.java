package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.azure.core.credential.AccessToken;
import com.azure.core.exception.ClientAuthenticationException;
import io.github.aib4j.client.log.BuildLogOptions;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.diagnose.BuildLog;
import io.github.aib4j.model.diagnose.KnownFailure;
import io.github.aib4j.model.run.RunSubState;
import io.github.aib4j.model.value.LocalScript;
import io.github.aib4j.testing.Scenario;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

/**
 * Logs and scripts in Azurite, which checks tokens, signatures and ranges on its own: {@code mvn -pl aib-client -am verify
 * -Pazurite}. Without npm it is skipped.
 */
@Tag("azurite")
class AzuriteTest {
    private static final String FOLDER = "0a1b2c3d-0000-4000-8000-000000000001";

    @TempDir
    Path folder;

    private AzuriteCase template;
    private Azurite azurite;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(Azurite.isPossible(), "skipped: npm and node must be on the path to install and run Azurite");
        AzuriteCase first = new AzuriteCase(0);
        azurite = Azurite.start(folder, first.account(), first.key());
        template = new AzuriteCase(azurite.port());
        template.createContainer();
    }

    @AfterEach
    void stop() throws Exception {
        if (azurite != null) {
            azurite.close();
        }
    }

    private void write(String path, String text) {
        template.createLog(path);
        template.append(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private ImageBuilderClient withoutToken() {
        return template.client()
                .credential(request -> request.getScopes().get(0).contains("storage")
                        ? Mono.error(new ClientAuthenticationException("none for storage", null))
                        : Mono.just(new AccessToken("any", OffsetDateTime.MAX)))
                .buildClient();
    }

    @Test
    void a_log_is_found_and_read_with_a_token() {
        template.begins(Scenario.succeeds());
        write(FOLDER + "/customization.log", AzuriteCase.failure());
        write(FOLDER + "/other.txt", "no log");

        BuildLog log = template.client().buildClient().getBuildLog("images", "web-01");

        assertThat(log.failures()).containsExactly(KnownFailure.SCRIPT_FAILED);
    }

    @Test
    void a_local_script_is_uploaded_once_and_read_back(@TempDir Path files) throws Exception {
        byte[] content = {(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xFF};
        LocalScript icon = LocalScript.of(Files.write(files.resolve("für mich.png"), content));
        String storage = "https://" + template.account() + ".blob.core.windows.net/";
        ImageBuilderClient client = template.client().buildClient();
        ImageTemplate desired = Samples.template().toBuilder()
                .customize(Customizer.file("icon", icon.in(storage + "scripts"), "/tmp/icon.png"))
                .build();

        assertThatThrownBy(() -> client.apply(client.plan("images", "icon-01", desired)))
                .hasMessageContaining("ContainerNotFound (HTTP 404")
                .hasMessageContaining("Create the container first.");
        template.createContainer("scripts");

        assertThat(client.apply(client.plan("images", "icon-01", desired)).steps())
                .containsExactly("uploaded " + icon, "created");
        assertThat(client.apply(client.plan("images", "icon-02", desired)).steps())
                .containsExactly("created");
        assertThat(template.read(icon.in(storage + "scripts").text())).isEqualTo(content);
    }

    @Test
    void a_log_is_read_with_a_signature_made_by_the_accounts_key() {
        String named = template.fails();
        write(named, AzuriteCase.failure());
        BuildLogOptions key = BuildLogOptions.defaults().withAccountKey();

        assertThat(withoutToken().getBuildLog("images", "web-01", key).failures())
                .containsExactly(KnownFailure.SCRIPT_FAILED);
    }

    @Test
    void a_log_is_found_with_a_signature_for_the_container() {
        template.begins(Scenario.succeeds());
        write(FOLDER + "/customization.log", AzuriteCase.failure());
        BuildLogOptions key = BuildLogOptions.defaults().withAccountKey();

        assertThat(withoutToken().getBuildLog("images", "web-01", key).lineCount())
                .isEqualTo(2);
    }

    @Test
    void a_log_is_followed_while_another_process_appends() throws Exception {
        template.begins(Scenario.succeeds().withDuration(RunSubState.BUILDING, Duration.ofDays(365)));
        String path = FOLDER + "/customization.log";
        template.createLog(path);
        Process writer = ChildJvm.start(
                List.of("-Xmx128m"),
                entry -> true,
                AzuriteCase.class,
                Integer.toString(azurite.port()),
                "append",
                path);
        CompletableFuture<Void> ended = writer.onExit().thenRun(() -> template.clock.advance(Duration.ofDays(366)));

        List<String> lines = template.client().buildClient().streamBuildLog("images", "web-01").stream()
                .toList();

        ended.join();
        assertThat(lines).isEqualTo(AzuriteCase.lines());
    }

    @Test
    void two_hundred_megabytes_are_diagnosed_in_a_heap_of_sixty_four() throws Exception {
        String path = new AzuriteCase(azurite.port()).fails(); // as the other process does
        template.createLog(path);
        byte[] part = new byte[4 * 1024 * 1024];
        byte[] line = (AzuriteCase.lines().get(0) + "\n").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i + line.length <= part.length; i += line.length) {
            System.arraycopy(line, 0, part, i, line.length);
        }
        byte[] full = Arrays.copyOf(part, part.length / line.length * line.length);
        for (long size = 0; size < 200_000_000; size += full.length) {
            template.append(path, full);
        }
        template.append(path, AzuriteCase.failure().getBytes(StandardCharsets.UTF_8));

        String said =
                ChildJvm.output(List.of("-Xmx64m"), AzuriteCase.class, Integer.toString(azurite.port()), "diagnose");

        assertThat(said).contains("heap 64 MB", "F46 SCRIPT_FAILED", "customizer 0 'nginx' (shell), exit code 7");
        assertThat(said).containsPattern("lines [0-9]{7}");
    }
}
