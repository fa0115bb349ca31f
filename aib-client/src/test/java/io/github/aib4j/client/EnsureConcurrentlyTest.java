package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.error.ImageDefinitionMismatchException;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.client.poll.WaitExpiredException;
import io.github.aib4j.client.recorded.ScriptedHttpClient;
import io.github.aib4j.client.recorded.ScriptedHttpClient.SentRequest;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryProvisioningState;
import io.github.aib4j.model.gallery.OsType;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.testing.LocalImageBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;

/** What others do to a definition while it is ensured. The client tries each request twice. */
@ParameterizedClass
@EnumSource(Flavour.class)
class EnsureConcurrentlyTest {
    private static final GalleryImageId WEB = GallerySamples.WEB;
    private static final GalleryImageDefinition WANTED = GallerySamples.definition("ubuntu");
    private static final String OPERATION =
            "https://management.azure.com/subscriptions/x/providers/Microsoft.Compute/locations/westeurope/capsOperations/6b70cff9?api-version=2025-12-03";
    private static final String MISSING =
            "{\"error\": {\"code\": \"ResourceNotFound\", \"message\": \"The Resource was not found.\"}}";

    private final Flavour flavour;
    private final ScriptedHttpClient http = new ScriptedHttpClient();

    EnsureConcurrentlyTest(Flavour flavour) {
        this.flavour = flavour;
    }

    private GalleryImageDefinition ensure() {
        return flavour.of(TestClients.galleries(http)).ensureImageDefinition(WEB, WANTED);
    }

    private List<String> methods() {
        return http.asked().stream().map(SentRequest::method).toList();
    }

    private EnsureConcurrentlyTest found(String state) {
        return found(state, "Linux");
    }

    private EnsureConcurrentlyTest found(String state, String osType) {
        http.answer(200, Map.of(), """
                {"name": "web", "id": "%s", "location": "westeurope", "properties": {"osType": "%s", "osState":
                 "Generalized", "identifier": {"publisher": "contoso", "offer": "web", "sku": "ubuntu"},
                 "provisioningState": "%s"}}""".formatted(WEB, osType, state));
        return this;
    }

    private EnsureConcurrentlyTest missing() {
        http.answer(404, Map.of(), MISSING);
        return this;
    }

    private EnsureConcurrentlyTest made() {
        http.answer(201, Map.of("Azure-AsyncOperation", OPERATION), "{}")
                .answer(200, Map.of(), "{\"status\": \"Succeeded\"}");
        return found("Succeeded");
    }

    @Test
    void a_definition_that_somebody_else_is_creating_is_waited_for() {
        found("Creating").found("Creating").found("Updating").found("Succeeded");

        assertThat(ensure().provisioningState()).contains(GalleryProvisioningState.SUCCEEDED);
        assertThat(methods()).containsExactly("GET", "GET", "GET", "GET");
    }

    @Test
    void the_wait_survives_a_service_that_is_unavailable_for_a_while() {
        found("Creating");
        for (int i = 0; i < 4; i++) {
            http.answer(503, Map.of(), "");
        }
        found("Succeeded");

        assertThat(ensure().provisioningState()).contains(GalleryProvisioningState.SUCCEEDED);
    }

    @Test
    void the_wait_ends_at_its_deadline() {
        for (int i = 0; i < 10_000; i++) {
            found("Creating");
        }
        PollOptions bounded = PollOptions.every(Duration.ofMillis(20)).withDeadline(Duration.ofSeconds(1));
        GalleryClient client = flavour.of(TestClients.galleries(http).pollOptions(bounded));

        assertThatThrownBy(() -> client.ensureImageDefinition(WEB, WANTED))
                .isInstanceOf(WaitExpiredException.class)
                .hasMessage(
                        "The wait to ensure image definition 'web' in gallery 'golden' in resource group 'images' was"
                                + " ended by its deadline of PT1S; it was last seen Creating. It goes on at the service; give"
                                + " a longer deadline, or look at it again later.");
    }

    @Test
    void a_definition_that_is_being_deleted_is_created_again_once_it_is_gone() {
        found("Deleting").found("Deleting").missing().made();

        assertThat(ensure().provisioningState()).contains(GalleryProvisioningState.SUCCEEDED);
        assertThat(methods()).containsExactly("GET", "GET", "GET", "PUT", "GET", "GET");
    }

    @Test
    void a_definition_whose_creation_failed_is_sent_again_if_it_is_as_wanted() {
        found("Failed").made();

        assertThat(ensure().provisioningState()).contains(GalleryProvisioningState.SUCCEEDED);
        assertThat(methods()).containsExactly("GET", "PUT", "GET", "GET");
    }

    @Test
    void a_definition_whose_creation_failed_is_left_alone_if_it_differs() {
        found("Failed", "Windows");

        assertThatThrownBy(this::ensure)
                .isInstanceOf(ImageDefinitionMismatchException.class)
                .hasMessageContaining("/properties/osType is \"Windows\", not \"Linux\"");
        assertThat(methods()).containsExactly("GET");
    }

    @Test
    void a_creation_that_fails_is_an_error() {
        missing();
        http.answer(201, Map.of("Azure-AsyncOperation", OPERATION), "{}")
                .answer(
                        200,
                        Map.of(),
                        "{\"status\": \"Failed\", \"error\": {\"code\": \"InternalError\", \"message\": \"no luck\"}}");

        assertThatThrownBy(this::ensure)
                .isInstanceOf(ImageBuilderException.class)
                .hasMessageContaining("InternalError, no luck.");
    }

    @Test
    void a_different_definition_created_in_between_is_a_mismatch() {
        missing();
        http.answer(
                409,
                Map.of(),
                "{\"error\": {\"code\": \"PropertyChangeNotAllowed\", \"message\": \"Changing property is not allowed.\"}}");
        found("Succeeded", "Windows");

        assertThatThrownBy(this::ensure)
                .isInstanceOf(ImageDefinitionMismatchException.class)
                .hasMessageContaining("/properties/osType is \"Windows\", not \"Linux\"");
    }

    @Test
    void a_refusal_for_another_reason_stays_what_it_is() {
        missing();
        http.answer(
                409,
                Map.of("x-ms-request-id", "5f1c"),
                "{\"error\": {\"code\": \"OperationNotAllowed\", \"message\": \"Gallery image: 'other' already exists."
                        + " Choose a different publisher, offer, sku combination.\"}}");
        missing();

        assertThatThrownBy(this::ensure)
                .isInstanceOfSatisfying(
                        ImageBuilderException.class,
                        e -> assertThat(e.requestId()).contains("5f1c"))
                .hasMessage("Could not create or update image definition 'web' in gallery 'golden' in resource group"
                        + " 'images': OperationNotAllowed, Gallery image: 'other' already exists. Choose a different"
                        + " publisher, offer, sku combination. (HTTP 409, request id 5f1c)");
    }

    /** Both read, find nothing, and create it. */
    @Test
    void two_callers_who_want_the_same_at_once_both_get_it() {
        try (LocalImageBuilder service = LocalImageBuilder.create()) {
            GalleryClient other = Transport.IN_MEMORY.toGalleriesOf(service).buildClient();
            other.beginCreateOrUpdateGallery(GallerySamples.GOLDEN, GallerySamples.GALLERY)
                    .getFinalResult();
            GalleryClient client = flavour.of(Transport.IN_MEMORY
                    .toGalleriesOf(service)
                    .httpClient(overtakenBy(() -> other.beginCreateOrUpdateImageDefinition(WEB, WANTED), service)));

            GalleryImageDefinition made = client.ensureImageDefinition(WEB, WANTED);

            assertThat(made.provisioningState()).contains(GalleryProvisioningState.SUCCEEDED);
            assertThat(other.getImageDefinition(WEB)).isEqualTo(made);
        }
    }

    @Test
    void of_two_callers_who_want_different_definitions_one_gets_a_mismatch() {
        try (LocalImageBuilder service = LocalImageBuilder.create()) {
            GalleryClient other = Transport.IN_MEMORY.toGalleriesOf(service).buildClient();
            other.beginCreateOrUpdateGallery(GallerySamples.GOLDEN, GallerySamples.GALLERY)
                    .getFinalResult();
            GalleryImageDefinition windows =
                    WANTED.toBuilder().osType(OsType.WINDOWS).build();
            GalleryClient client = flavour.of(Transport.IN_MEMORY
                    .toGalleriesOf(service)
                    .httpClient(overtakenBy(
                            () -> other.beginCreateOrUpdateImageDefinition(WEB, windows)
                                    .getFinalResult(),
                            service)));

            assertThatThrownBy(() -> client.ensureImageDefinition(WEB, WANTED))
                    .isInstanceOf(ImageDefinitionMismatchException.class)
                    .hasMessageContaining("/properties/osType is \"Windows\", not \"Linux\"");
        }
    }

    /** Lets somebody else act after the first read. */
    private static HttpClient overtakenBy(Runnable somebody, LocalImageBuilder service) {
        AtomicBoolean looked = new AtomicBoolean();
        return new HttpClient() {
            @Override
            public Mono<HttpResponse> send(HttpRequest request) {
                return Mono.fromSupplier(() -> sendSync(request, Context.NONE));
            }

            @Override
            public HttpResponse sendSync(HttpRequest request, Context context) {
                HttpResponse answer = service.httpClient().sendSync(request, context);
                if (!looked.getAndSet(true)) {
                    somebody.run();
                }
                return answer;
            }
        };
    }
}
