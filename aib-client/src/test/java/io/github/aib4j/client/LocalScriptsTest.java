package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.FixedDelayOptions;
import com.azure.core.http.policy.RetryOptions;
import com.azure.core.util.Context;
import io.github.aib4j.client.desired.AppliedPlan;
import io.github.aib4j.client.desired.ApplyOptions;
import io.github.aib4j.client.error.ForeignHostException;
import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.diagnose.KnownFailure;
import io.github.aib4j.model.plan.TemplatePlan;
import io.github.aib4j.model.value.LocalScript;
import io.github.aib4j.model.value.LocalScriptException;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.LocalRequest;
import io.github.aib4j.testing.SimulatedClock;
import io.github.aib4j.testing.WireFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Scripts of this machine are put into the caller's container before a template that needs them is created. */
@ParameterizedClass
@EnumSource(Flavour.class)
class LocalScriptsTest {
    private static final String CONTAINER = "https://contoso.blob.core.windows.net/scripts";

    private final LocalImageBuilder service = LocalImageBuilder.builder()
            .clock(SimulatedClock.movingWithEachPoll(Duration.ofSeconds(30)))
            .build();
    private final ImageBuilderClient client;

    @TempDir
    private Path folder;

    private Path install;
    private Path icon;

    LocalScriptsTest(Flavour flavour) {
        client = flavour.of(Transport.IN_MEMORY
                .to(service)
                .retryOptions(new RetryOptions(new FixedDelayOptions(3, Duration.ofMillis(1))))
                .pollOptions(PollOptions.every(Duration.ofMillis(1))));
    }

    @BeforeEach
    void prepare() throws IOException {
        install = Files.writeString(folder.resolve("install.sh"), "sudo apt-get install -y nginx\n");
        icon = Files.write(folder.resolve("icon.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xFF});
        assertThat(storage(HttpMethod.PUT, CONTAINER + "?restype=container").getStatusCode())
                .isEqualTo(201);
    }

    private HttpResponse storage(HttpMethod method, String url) {
        HttpRequest request = new HttpRequest(method, url)
                .setHeader(HttpHeaderName.AUTHORIZATION, "Bearer any")
                .setHeader(HttpHeaderName.fromString("x-ms-version"), "2021-12-02");
        return service.httpClient().sendSync(request, Context.NONE);
    }

    private ImageTemplate template(String container) {
        return Samples.template().toBuilder()
                .customize(
                        Customizer.shellScript(
                                "install", LocalScript.of(install).in(container)),
                        Customizer.file("icon", LocalScript.of(icon).in(container), "/tmp/icon.png"))
                .build();
    }

    private AppliedPlan apply(String name) {
        return client.apply(client.plan("images", name, template(CONTAINER)));
    }

    private List<String> uploads() {
        return service.requests().stream()
                .filter(request ->
                        request.method().equals("PUT") && request.url().startsWith(CONTAINER + "/"))
                .map(LocalRequest::path)
                .toList();
    }

    @Test
    void they_are_uploaded_once_and_the_template_has_their_addresses_and_checksums() {
        ImageTemplate desired = template(CONTAINER);
        AppliedPlan applied = client.apply(client.plan("images", "web-01", desired));

        assertThat(applied.steps())
                .containsExactly(
                        "uploaded '" + install + "' (30 bytes)", "uploaded '" + icon + "' (6 bytes)", "created");
        for (Path file : List.of(install, icon)) {
            LocalScript script = LocalScript.of(file);
            assertThat(storage(HttpMethod.GET, script.in(CONTAINER).text())
                            .getBodyAsBinaryData()
                            .toBytes())
                    .isEqualTo(script.content());
        }
        assertThat(client.get("images", "web-01").template().customize()).isEqualTo(desired.customize());
        assertThat(client.plan("images", "web-01", template(CONTAINER)).isSettled())
                .isTrue();

        assertThat(apply("web-02").steps()).as("they are there").containsExactly("created");
        assertThat(uploads()).hasSize(2).allMatch(path -> path.matches("/scripts/[0-9a-f]{64}/(install.sh|icon.png)"));
    }

    @Test
    void the_plan_shows_the_uploads_and_sends_none() {
        TemplatePlan plan = client.plan("images", "web-01", template(CONTAINER));

        assertThat(plan.toString().lines())
                .startsWith(
                        "web-01: create",
                        "  upload: '" + install + "' (30 bytes) -> "
                                + LocalScript.of(install).in(CONTAINER).text());
        AppliedPlan shown = client.apply(plan, ApplyOptions.defaults().asDryRun());
        assertThat(shown.steps())
                .containsExactly(
                        "upload '" + install + "' (30 bytes), unless it is there",
                        "upload '" + icon + "' (6 bytes), unless it is there",
                        "create");
        assertThat(uploads()).isEmpty();
    }

    @Test
    void a_changed_script_replaces_the_template_and_both_contents_stay() throws IOException {
        apply("web-01");
        Files.writeString(install, "sudo apt-get install -y nginx-light\n");

        TemplatePlan plan = client.plan("images", "web-01", template(CONTAINER));

        assertThat(plan.differences())
                .extracting(difference -> difference.pointer())
                .containsExactly("/properties/customize/0/scriptUri", "/properties/customize/0/sha256Checksum");
        assertThat(client.apply(plan).steps())
                .containsExactly("uploaded '" + install + "' (36 bytes)", "deleted", "created");
        assertThat(uploads()).hasSize(3);
    }

    @Test
    void a_script_that_has_changed_since_the_plan_is_refused_before_anything_is_sent() throws IOException {
        apply("web-01");
        Files.writeString(install, "first\n");
        TemplatePlan plan = client.plan("images", "web-01", template(CONTAINER));
        Files.writeString(install, "other\n");
        long before = service.requestCount();

        assertThatThrownBy(() -> client.apply(plan))
                .isInstanceOf(LocalScriptException.class)
                .hasMessageContaining("install.sh' has changed since the template was made");
        assertThatThrownBy(() -> client.apply(plan, ApplyOptions.defaults().asDryRun()))
                .isInstanceOf(LocalScriptException.class);
        assertThat(service.requestCount()).isEqualTo(before);
    }

    @Test
    void without_its_container_nothing_is_deleted_or_created() {
        client.apply(client.plan("images", "web-01", Samples.template()));
        String missing = "https://contoso.blob.core.windows.net/missing";
        TemplatePlan plan = client.plan("images", "web-01", template(missing));

        assertThatThrownBy(() -> client.apply(plan))
                .isInstanceOfSatisfying(
                        ImageBuilderException.class,
                        e -> assertThat(e.statusCode()).isEqualTo(404))
                .hasMessageStartingWith("Could not upload script '" + install + "' (30 bytes) -> " + missing + "/")
                .hasMessageContaining("Create the container first.");
        assertThat(service.requests()).extracting(LocalRequest::method).doesNotContain("DELETE");
    }

    @Test
    void a_caller_without_rights_is_told_which_role_is_missing() {
        service.inject(WireFault.answers(403, "AuthorizationPermissionMismatch", "no")
                .on("HEAD", "/scripts/")
                .atRate(1));

        assertThatThrownBy(() -> apply("web-01"))
                .isInstanceOf(ImageBuilderException.class)
                .hasMessageContaining("(HTTP 403")
                .hasMessageContaining("Give the caller the role Storage Blob Data Contributor on the container.");
    }

    @Test
    void a_template_that_is_created_without_its_scripts_fails() {
        assertThatThrownBy(() -> client.beginCreate("images", "web-01", template(CONTAINER))
                        .getFinalResult())
                .isInstanceOfSatisfying(
                        ImageBuilderException.class,
                        e -> assertThat(e.diagnosis().failure()).contains(KnownFailure.SCRIPT_UNREACHABLE))
                .hasMessageContaining("Downloading external file (" + CONTAINER);

        assertThat(apply("web-01").steps()).endsWith("deleted", "created");
    }

    @Test
    void another_blob_of_that_name_is_not_taken_for_it() {
        String url = LocalScript.of(install).in(CONTAINER).text();
        HttpRequest other = new HttpRequest(HttpMethod.PUT, url)
                .setHeader(HttpHeaderName.AUTHORIZATION, "Bearer any")
                .setHeader(HttpHeaderName.fromString("x-ms-version"), "2021-12-02")
                .setHeader(HttpHeaderName.fromString("x-ms-blob-type"), "BlockBlob")
                .setBody("something else");
        service.httpClient().sendSync(other, Context.NONE);

        assertThatThrownBy(() -> apply("web-01"))
                .hasMessageContaining("a blob with that name has 14 bytes, so it is not this file");
    }

    @Test
    void a_token_is_only_sent_to_storage_hosts() {
        ImageTemplate elsewhere = template("https://contoso.blob.core.example/scripts");
        TemplatePlan plan = client.plan("images", "web-01", elsewhere);

        assertThatThrownBy(() -> client.apply(plan))
                .isInstanceOf(ForeignHostException.class)
                .hasMessageContaining("'contoso.blob.core.example' is no host of this cloud's storage")
                .hasMessageContaining("nothing was sent there");
    }

    @Test
    void a_blob_that_somebody_else_put_meanwhile_is_kept_and_used() {
        apply("web-01");
        service.inject(WireFault.answers(404, "BlobNotFound", "not yet").on("HEAD", "/install.sh"));

        assertThat(apply("web-02").steps()).containsExactly("created");
        assertThat(uploads()).as("one more was tried").hasSize(3);
    }

    @Test
    void two_appliers_that_need_the_same_script_at_once_both_get_it() {
        CompletableFuture<AppliedPlan> one = CompletableFuture.supplyAsync(() -> apply("web-01"));
        CompletableFuture<AppliedPlan> other = CompletableFuture.supplyAsync(() -> apply("web-02"));

        assertThat(one.join().steps()).endsWith("created");
        assertThat(other.join().steps()).endsWith("created");
    }

    @Test
    void a_lost_answer_to_an_upload_is_no_failure() {
        service.inject(WireFault.droppedResponse().on("PUT", "/scripts/"));

        assertThat(apply("web-01").steps()).endsWith("created");
        assertThat(uploads()).as("one of the two twice").hasSize(3);
    }
}
