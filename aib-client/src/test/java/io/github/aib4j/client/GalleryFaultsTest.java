package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.error.StateUnknownException;
import io.github.aib4j.client.recorded.ScriptedHttpClient;
import io.github.aib4j.model.gallery.Architecture;
import io.github.aib4j.model.gallery.Gallery;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.OsType;
import io.github.aib4j.model.gallery.retention.RetentionRule;
import io.github.aib4j.model.id.GalleryId;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.json.UnsupportedMemberException;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.SimulatedClock;
import io.github.aib4j.testing.WireFault;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Faults between a gallery client and the service, and how they are reported. The client sends each request up to
 * twice.
 */
@ParameterizedClass
@EnumSource(Flavour.class)
class GalleryFaultsTest {
    private static final GalleryId GOLDEN = GallerySamples.GOLDEN;
    private static final GalleryImageId WEB = GallerySamples.WEB;
    private static final GalleryImageVersionId ONE = WEB.imageVersion("1.0.0");

    private final ScriptedHttpClient http = new ScriptedHttpClient();
    private final Flavour flavour;
    private final GalleryClient client;

    GalleryFaultsTest(Flavour flavour) {
        this.flavour = flavour;
        this.client = flavour.of(
                TestClients.galleries(http).checkRules(false)); // which would send requests before some calls
    }

    /** A call of each kind, with what its messages begin with. */
    private record Call(String failed, Consumer<GalleryClient> call) {}

    private static List<Call> calls() {
        String web = "image definition 'web' in gallery 'golden' in resource group 'images'";
        return List.of(
                new Call("Could not read gallery 'golden' in resource group 'images'", c -> c.getGallery(GOLDEN)),
                new Call("Could not look for " + web, c -> c.imageDefinitionExists(WEB)),
                new Call(
                        "Could not look for " + web, c -> c.ensureImageDefinition(WEB, GallerySamples.definition("x"))),
                new Call("Could not read version '1.0.0' of " + web, c -> c.getImageVersionAndReplication(ONE)),
                new Call(
                        "Could not list the versions of " + web,
                        c -> c.listImageVersions(WEB).forEach(version -> {})),
                new Call(
                        "Could not create or update version '1.0.0' of " + web,
                        c -> c.beginCreateOrUpdateImageVersion(ONE, GallerySamples.VERSION)),
                new Call("Could not delete version '1.0.0' of " + web, c -> c.beginDeleteImageVersion(ONE)),
                new Call(
                        "Could not list the galleries of the subscription",
                        c -> c.listGalleries().forEach(gallery -> {})));
    }

    private Throwable end(Call call) {
        return catchThrowable(() -> call.call().accept(client));
    }

    @Test
    void a_refusal_shows_status_and_request_but_never_its_body() {
        for (Call call : calls()) {
            http.answer(
                    403,
                    Map.of("x-ms-request-id", "5f1c"),
                    "{\"error\": {\"code\": \"AuthorizationFailed\", \"message\": \"No.\", \"more\": \"s3cret\"}}");

            assertThat(end(call))
                    .isInstanceOfSatisfying(ImageBuilderException.class, e -> {
                        assertThat(e.statusCode()).isEqualTo(403);
                        assertThat(e.requestId()).contains("5f1c");
                    })
                    .hasMessage(
                            call.failed() + ": AuthorizationFailed, No. Give the caller a role that allows this on the"
                                    + " resource group. (HTTP 403, request id 5f1c)");
        }
    }

    @Test
    void an_error_page_of_a_gateway_is_not_quoted() {
        for (Call call : calls()) {
            http.answer(502, Map.of(), "<html>s3cret</html>").answer(502, Map.of(), "<html>s3cret</html>");

            assertThat(end(call))
                    .isInstanceOf(ImageBuilderException.class)
                    .hasMessage(call.failed() + ": the service gave no reason that can be read. (HTTP 502)");
        }
    }

    @Test
    void an_answer_that_is_cut_off_or_no_json_is_state_unknown() {
        for (String body :
                List.of("<html>s3cret</html>", "{\"name\": \"golden\", \"properties\": {\"desc", "{}", "[]", "")) {
            http.answer(200, Map.of("x-ms-request-id", "5f1c"), body);

            assertThatThrownBy(() -> client.getGallery(GOLDEN))
                    .as(body)
                    .isInstanceOfSatisfying(StateUnknownException.class, e -> {
                        assertThat(e.statusCode()).isEqualTo(200);
                        assertThat(e.requestId()).contains("5f1c");
                    })
                    .hasMessageContaining("the answer cannot be read")
                    .hasMessageNotContaining("s3cret");
        }
    }

    @Test
    void an_answer_about_another_resource_is_state_unknown() {
        String gallery = "{\"name\": \"silver\", \"id\": \"" + GalleryId.of(Samples.SUBSCRIPTION, "images", "silver")
                + "\", \"location\": \"x\", \"properties\": {}}";
        http.answer(200, Map.of(), gallery);
        http.answer(200, Map.of(), gallery.replace("silver", "GOLDEN"));

        assertThatThrownBy(() -> client.getGallery(GOLDEN))
                .isInstanceOf(StateUnknownException.class)
                .hasMessageContaining("the response is about '/subscriptions/")
                .hasMessageContaining("/galleries/silver'");
        assertThat(client.getGallery(GOLDEN).location())
                .as("the letter case does not matter")
                .isPresent();
    }

    @Test
    void an_answer_about_another_definition_does_not_ensure_it() {
        http.answer(
                200,
                Map.of(),
                "{\"name\": \"db\", \"id\": \"" + GOLDEN.imageDefinition("db") + "\", \"properties\":"
                        + " {\"osType\": \"Linux\", \"osState\": \"Generalized\", \"identifier\": {\"publisher\": \"contoso\","
                        + " \"offer\": \"web\", \"sku\": \"x\"}, \"provisioningState\": \"Succeeded\"}}");

        assertThatThrownBy(() -> client.ensureImageDefinition(WEB, GallerySamples.definition("x")))
                .isInstanceOf(StateUnknownException.class)
                .hasMessageContaining("/images/db'");
    }

    @Test
    void a_request_without_an_answer_is_reported_as_such() {
        GalleryClient lost = flavour.of(TestClients.galleries(new ProbedService().replies(ProbeReply.lost())));

        for (Call call : calls()) {
            assertThatThrownBy(() -> call.call().accept(lost))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining(call.failed() + ": no answer was received");
        }
    }

    @Test
    void a_busy_service_is_asked_again_at_the_time_that_it_names() {
        for (WireFault fault : List.of(
                WireFault.throttled(Duration.ZERO),
                WireFault.unavailable(Duration.ZERO),
                WireFault.throttledUntil(Duration.ZERO),
                WireFault.droppedRequest(),
                WireFault.droppedResponse())) {
            try (LocalImageBuilder service = LocalImageBuilder.builder()
                    .clock(SimulatedClock.movingWithEachPoll(Duration.ofMinutes(2)))
                    .build()) {
                service.inject(fault.forNext(2));
                GalleryClient patient = flavour.of(Transport.IN_MEMORY.toGalleriesOf(service));

                GallerySamples.define(patient, "1.0.0");

                assertThat(patient.listImageVersions(WEB)).as(fault.toString()).hasSize(1);
            }
        }
    }

    @Test
    void a_service_that_asks_for_hours_is_not_waited_for() {
        http.answer(
                429, Map.of("Retry-After", "7200"), "{\"error\": {\"code\": \"TooManyRequests\", \"message\": \"m\"}}");

        assertThatThrownBy(() -> client.getGallery(GOLDEN))
                .isInstanceOfSatisfying(
                        ImageBuilderException.class,
                        e -> assertThat(e.statusCode()).isEqualTo(429));
    }

    @Test
    void a_missing_parent_is_reported_with_advice_to_create_it() {
        try (LocalImageBuilder service = LocalImageBuilder.create()) {
            GalleryClient alone = flavour.of(Transport.IN_MEMORY.toGalleriesOf(service));

            assertAdvice(() -> alone.getImageDefinition(WEB), "Create the gallery first, or correct its name.");
            assertAdvice(
                    () -> alone.beginCreateOrUpdateImageDefinition(WEB, GallerySamples.definition("x")),
                    "Create the gallery first, or correct its name.");
            String both = "Create the gallery and the image definition first, or correct their names.";
            assertAdvice(() -> alone.imageVersionExists(ONE), both);
            assertAdvice(() -> alone.beginCreateOrUpdateImageVersion(ONE, GallerySamples.VERSION), both);
            assertAdvice(() -> alone.beginCopyToRegions(ONE, List.of()), both);
            assertAdvice(() -> alone.listImageVersions(WEB).forEach(version -> {}), both);
        }
    }

    private static void assertAdvice(ThrowingCallable call, String advice) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ImageBuilderException.class, e -> assertThat(e.code()).contains("ParentResourceNotFound"))
                .hasMessageContaining(advice);
    }

    @Test
    void a_refused_deletion_or_change_comes_with_advice() {
        try (LocalImageBuilder service = LocalImageBuilder.create()) {
            GalleryClient owner = flavour.of(Transport.IN_MEMORY.toGalleriesOf(service));
            GallerySamples.define(owner, "1.0.0");

            assertThatThrownBy(() -> owner.beginDeleteGallery(GOLDEN))
                    .hasMessageContaining("CannotDeleteResource")
                    .hasMessageContaining("Delete what is in it first.");
            GalleryClient unchecked =
                    flavour.of(Transport.IN_MEMORY.toGalleriesOf(service).checkRules(false));
            assertThatThrownBy(() -> unchecked.beginUpdateImageDefinition(
                            WEB, web -> web.toBuilder().osType(OsType.WINDOWS).build()))
                    .hasMessageContaining("PropertyChangeNotAllowed")
                    .hasMessageContaining("Leave that as it is, or make a new one under another name.");
        }
    }

    @Test
    void no_advice_of_templates_is_given_on_galleries() {
        http.answer(409, Map.of(), "{\"error\": {\"code\": \"Conflict\", \"message\": \"Busy.\"}}");
        http.answer(409, Map.of(), "{\"error\": {\"code\": \"MissingSubscriptionRegistration\", \"message\": \"m\"}}");

        assertThatThrownBy(() -> client.beginDeleteImageVersion(ONE))
                .hasMessageEndingWith("Conflict, Busy. Wait until what goes on there has ended. (HTTP 409)");
        assertThatThrownBy(() -> client.getGallery(GOLDEN))
                .hasMessageContaining("Register the provider Microsoft.Compute in the subscription.");
    }

    @Test
    void an_id_that_cannot_be_an_address_is_refused_before_anything_is_sent() {
        String subscription = Samples.SUBSCRIPTION;
        GalleryImageId versioned = GalleryImageId.parse(ONE.text());

        assertRefused(() -> client.getGallery(GalleryId.parse("[parameters('gallery')]")), "[parameters('gallery')]");
        assertRefused(() -> client.getImageDefinition(GalleryImageId.ofText("<imgDef>")), "<imgDef>");
        assertRefused(() -> client.watchReplication(GalleryImageVersionId.ofText("1.0.0")), "1.0.0");
        assertRefused(() -> client.listImageVersions(versioned), "names version 1.0.0 too");
        assertRefused(
                () -> client.ensureImageDefinition(versioned, GallerySamples.definition("x")),
                "names version 1.0.0 too");
        assertRefused(() -> client.planRetention(versioned, RetentionRule.keepingNewest(1)), "names version 1.0.0 too");
        assertRefused(
                () -> client.getGallery(GalleryId.of(subscription, "images", "..")),
                "'..' is not a valid gallery name");
        assertRefused(() -> client.beginDeleteImageVersion(WEB.imageVersion("..")), "'..' is not a valid version");
        assertRefused(
                () -> client.beginDeleteImageDefinition(GOLDEN.imageDefinition("..")),
                "'..' is not a valid name of an image");
        assertRefused(() -> client.listGalleriesByResourceGroup(".."), "'..' is not a valid resource group");
        assertRefused(
                () -> client.beginCreateOrUpdateGallery(GalleryId.of("..", "images", "golden"), GallerySamples.GALLERY),
                "'..' is not a valid subscription id");
        assertThat(http.asked()).isEmpty();
    }

    private static void assertRefused(ThrowingCallable call, String words) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(words);
    }

    @Test
    void a_name_with_special_characters_stays_one_part_of_the_path() {
        http.answer(404, Map.of(), "").answer(404, Map.of(), "");

        assertThatThrownBy(() -> client.getGallery(GalleryId.of(Samples.SUBSCRIPTION, "a group", "x?y=1")))
                .isInstanceOf(RuntimeException.class);

        assertThat(http.asked())
                .allSatisfy(
                        asked -> assertThat(asked.url())
                                .endsWith(
                                        "/resourceGroups/a%20group/providers/Microsoft.Compute/galleries/x%3Fy%3D1?api-version=2025-12-03"));
    }

    @Test
    void a_value_that_the_api_version_does_not_have_is_refused_before_anything_is_sent() {
        GalleryClient old = flavour.of(TestClients.galleries(http).serviceVersion(GalleryServiceVersion.V2019_12_01));
        GalleryImageDefinition newer = GallerySamples.definition("x").toBuilder()
                .architecture(Architecture.X64)
                .build();

        assertThatThrownBy(() -> old.beginCreateOrUpdateImageDefinition(WEB, newer))
                .isInstanceOf(UnsupportedMemberException.class)
                .hasMessageContaining("architecture");
        assertThat(http.asked()).isEmpty();
    }

    @Test
    void a_refused_change_leaves_what_is_there() {
        try (LocalImageBuilder service = LocalImageBuilder.create()) {
            GalleryClient owner = flavour.of(Transport.IN_MEMORY.toGalleriesOf(service));
            GallerySamples.define(owner, "1.0.0");
            GalleryImageVersion before = owner.getImageVersion(ONE);
            Gallery gallery = owner.getGallery(GOLDEN);

            assertThatThrownBy(() -> owner.beginUpdateImageVersion(ONE, version -> {
                        throw new IllegalStateException("the caller's own");
                    }))
                    .hasMessage("the caller's own");

            assertThat(owner.getImageVersion(ONE)).isEqualTo(before);
            assertThat(owner.getGallery(GOLDEN)).isEqualTo(gallery);
        }
    }
}
