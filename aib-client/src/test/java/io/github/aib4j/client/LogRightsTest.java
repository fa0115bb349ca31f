package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.azure.core.credential.AccessToken;
import com.azure.core.exception.ClientAuthenticationException;
import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.BearerTokenAuthenticationPolicy;
import com.azure.core.http.policy.FixedDelayOptions;
import com.azure.core.http.policy.RetryOptions;
import com.azure.core.util.Context;
import io.github.aib4j.client.error.BuildLogUnavailableException;
import io.github.aib4j.client.log.BuildLogOptions;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.diagnose.BuildLog;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.LogReference;
import io.github.aib4j.testing.Scenario;
import io.github.aib4j.testing.SimulatedClock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;

/** Which token goes where, and by which right a log is read. */
@ParameterizedClass
@EnumSource
class LogRightsTest {
    private static final Map<String, String> TOKENS = Map.of(
            "https://management.core.windows.net/.default", "manager-token",
            "https://management.azure.com/.default", "manager-token",
            "https://management.usgovcloudapi.net/.default", "manager-token",
            "https://management.core.usgovcloudapi.net/.default", "manager-token",
            "https://storage.azure.com/.default", "storage-token");
    private static final BuildLogOptions SAS = BuildLogOptions.defaults().withServiceSas();
    private static final BuildLogOptions KEY = BuildLogOptions.defaults().withAccountKey();

    private final Flavour flavour;
    private final List<HttpRequest> sent = new CopyOnWriteArrayList<>();
    private LocalImageBuilder service = service(LocalImageBuilder.builder());
    private boolean refusesTokens;

    LogRightsTest(Flavour flavour) {
        this.flavour = flavour;
    }

    private static LocalImageBuilder service(LocalImageBuilder.Builder builder) {
        return builder.clock(SimulatedClock.movingWithEachPoll(Duration.ofMinutes(1)))
                .build();
    }

    private ImageBuilderClientBuilder builder() {
        return new ImageBuilderClientBuilder()
                .subscriptionId(Samples.SUBSCRIPTION)
                .retryOptions(new RetryOptions(new FixedDelayOptions(3, Duration.ofMillis(1))))
                .credential(request -> Mono.fromSupplier(() -> new AccessToken(
                        Optional.ofNullable(TOKENS.get(request.getScopes().get(0)))
                                .orElseThrow(),
                        OffsetDateTime.MAX)))
                .pollOptions(PollOptions.every(Duration.ofMillis(1)))
                .httpClient(noting(service.httpClient()));
    }

    private ImageBuilderClient failed(ImageBuilderClientBuilder builder, LogReference reference) {
        ImageBuilderClient client = flavour.of(builder);
        client.beginCreate("images", "web-01", Samples.template()).getFinalResult();
        service.nextRun(Scenario.failsAtCustomizer(0).withLogReference(reference));
        client.beginRun("images", "web-01").getFinalResult();
        return client;
    }

    private HttpClient noting(HttpClient behind) {
        return new HttpClient() {
            @Override
            public Mono<HttpResponse> send(HttpRequest request) {
                return Mono.defer(() -> behind.send(noted(request)));
            }

            @Override
            public HttpResponse sendSync(HttpRequest request, Context context) {
                return behind.sendSync(noted(request), context);
            }
        };
    }

    /** A refused token reaches storage as one of a version that knows none. */
    private HttpRequest noted(HttpRequest request) {
        sent.add(request.copy());
        if (refusesTokens && isStorage(request) && token(request).isPresent()) {
            request.setHeader(HttpHeaderName.fromString("x-ms-version"), "2015-04-05");
        }
        return request;
    }

    private static boolean isStorage(HttpRequest request) {
        return request.getUrl().getHost().contains(".blob.");
    }

    private static Optional<String> token(HttpRequest request) {
        return Optional.ofNullable(request.getHeaders().getValue(HttpHeaderName.AUTHORIZATION));
    }

    private List<HttpRequest> toStorage() {
        return sent.stream().filter(LogRightsTest::isStorage).toList();
    }

    private void each_token_went_to_its_service() {
        assertThat(sent)
                .isNotEmpty()
                .allSatisfy(request -> assertThat(token(request).orElse("Bearer none"))
                        .isIn(
                                isStorage(request)
                                        ? List.of("Bearer storage-token", "Bearer none")
                                        : List.of("Bearer manager-token")));
    }

    @ParameterizedTest
    @EnumSource
    void the_callers_token_for_storage_reads_the_log(LogReference reference) {
        ImageBuilderClient client = failed(builder(), reference);

        BuildLog log = client.getBuildLog("images", "web-01");

        assertThat(log.end()).isEqualTo(BuildLog.End.FAILED);
        assertThat(toStorage())
                .isNotEmpty()
                .allSatisfy(request -> assertThat(token(request)).contains("Bearer storage-token"));
        each_token_went_to_its_service();
    }

    @Test
    void a_signature_is_only_asked_for_where_it_is_allowed() {
        ImageBuilderClient client = failed(builder(), LogReference.RESOURCE_ID_2024);
        refusesTokens = true;

        assertThrows(BuildLogUnavailableException.class, () -> client.getBuildLog("images", "web-01"));

        assertThat(sent).noneMatch(request -> request.getUrl().getPath().contains("list"));
    }

    @Test
    void a_service_sas_reads_only_that_log_and_without_a_token() {
        ImageBuilderClient client = failed(builder(), LogReference.RESOURCE_ID_2024);
        refusesTokens = true;
        sent.clear();

        BuildLog log = client.getBuildLog("images", "web-01", SAS);

        assertThat(log.end()).isEqualTo(BuildLog.End.FAILED);
        HttpRequest signed = toStorage().get(1);
        assertThat(signed.getUrl().getQuery()).contains("sr=b&sp=r&", "sig=");
        assertThat(token(signed)).isEmpty();
        assertThat(sent).noneMatch(request -> request.getUrl().getPath().endsWith("listKeys"));
        each_token_went_to_its_service();
    }

    @Test
    void a_log_whose_path_is_unknown_takes_a_signature_for_the_container() {
        ImageBuilderClient client = flavour.of(builder());
        client.beginCreate("images", "web-01", Samples.template()).getFinalResult();
        client.beginRun("images", "web-01").getFinalResult();
        refusesTokens = true;

        BuildLog log = client.getBuildLog("images", "web-01", SAS);

        assertThat(log.end()).isEqualTo(BuildLog.End.SUCCEEDED);
        assertThat(sent.stream().filter(request -> request.getUrl().getPath().endsWith("listServiceSas")))
                .hasSize(1);
    }

    @Test
    void an_account_key_makes_a_signature_locally_and_is_not_sent() {
        ImageBuilderClient client = failed(builder(), LogReference.ADDRESS_2021);
        refusesTokens = true;
        sent.clear();

        BuildLog log = client.getBuildLog("images", "web-01", KEY);

        assertThat(log.end()).isEqualTo(BuildLog.End.FAILED);
        assertThat(toStorage().get(1).getUrl().getQuery()).contains("sr=b&sp=r&spr=https&se=", "sig=");
        assertThat(sent.stream().filter(request -> request.getUrl().getPath().endsWith("listKeys")))
                .hasSize(1);
        each_token_went_to_its_service();
    }

    @Test
    void a_credential_without_a_token_for_storage_leaves_the_other_ways() {
        ImageBuilderClientBuilder builder = builder()
                .credential(request -> request.getScopes().get(0).contains("storage")
                        ? Mono.error(new ClientAuthenticationException("no consent for storage", null))
                        : Mono.just(new AccessToken("manager-token", OffsetDateTime.MAX)));
        ImageBuilderClient client = failed(builder, LogReference.RESOURCE_ID_2024);

        assertThat(client.getBuildLog("images", "web-01", SAS).end()).isEqualTo(BuildLog.End.FAILED);
        assertThat(assertThrows(BuildLogUnavailableException.class, () -> client.getBuildLog("images", "web-01")))
                .hasMessageContaining("no token, no consent for storage");
    }

    /** Of a pipeline only the HTTP client is used for storage: its token is for the manager. */
    @Test
    void a_pipeline_of_the_callers_own_is_not_used_for_storage() {
        ImageBuilderClientBuilder builder = new ImageBuilderClientBuilder()
                .subscriptionId(Samples.SUBSCRIPTION)
                .pollOptions(PollOptions.every(Duration.ofMillis(1)))
                .pipeline(new HttpPipelineBuilder()
                        .httpClient(noting(service.httpClient()))
                        .policies(new BearerTokenAuthenticationPolicy(
                                request -> Mono.just(new AccessToken("manager-token", OffsetDateTime.MAX)), "scope"))
                        .build());
        ImageBuilderClient client = failed(builder, LogReference.RESOURCE_ID_2024);

        assertThat(assertThrows(BuildLogUnavailableException.class, () -> client.getBuildLog("images", "web-01")))
                .hasMessageContaining("there is no credential for storage");
        assertThat(client.getBuildLog("images", "web-01", SAS).end()).isEqualTo(BuildLog.End.FAILED);
        each_token_went_to_its_service();
    }

    /** The words of a failed build may come from anywhere; its account is another one here. */
    @Test
    void nothing_is_sent_to_an_account_that_only_a_message_names() {
        ImageBuilderClient client = flavour.of(builder());
        client.beginCreate("images", "web-01", Samples.template()).getFinalResult();
        service.nextRun(
                Scenario.failsAtCustomizer(0)
                        .withMessage(
                                "Packer build command has failed: exit status 1. Image Build log location:"
                                        + " https://evilaccount.blob.core.windows.net/packerlogs/x/customization.log. OperationId: y."));
        client.beginRun("images", "web-01").getFinalResult();

        BuildLog log = client.getBuildLog("images", "web-01");

        assertThat(log.end()).isEqualTo(BuildLog.End.FAILED);
        assertThat(sent).noneMatch(request -> request.getUrl().toString().contains("evilaccount"));
    }

    @Test
    void in_another_cloud_storage_has_another_suffix() {
        service =
                service(LocalImageBuilder.builder().cloud(com.azure.core.models.AzureCloud.AZURE_US_GOVERNMENT_CLOUD));
        ImageBuilderClient client = failed(builder().cloud(AzureCloud.US_GOVERNMENT), LogReference.RESOURCE_ID_2024);

        assertThat(client.getBuildLog("images", "web-01").end()).isEqualTo(BuildLog.End.FAILED);
        assertThat(toStorage())
                .allMatch(request -> request.getUrl().getHost().endsWith(".blob.core.usgovcloudapi.net"));
    }

    /** Before 2022-02-14 a template does not tell its staging group. */
    @Test
    void an_old_api_version_finds_the_staging_group_by_its_tags() {
        ImageBuilderClientBuilder builder = builder().serviceVersion(ImageBuilderServiceVersion.V2020_02_14);
        ImageBuilderClient client = failed(builder, LogReference.ADDRESS_2019);

        assertThat(client.getBuildLog("images", "web-01").end()).isEqualTo(BuildLog.End.FAILED);
        assertThat(sent).anyMatch(request -> request.getUrl().getPath().endsWith("/resourcegroups"));
    }
}
