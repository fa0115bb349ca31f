package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.error.ImageDefinitionMismatchException;
import io.github.aib4j.client.error.ImageDefinitionMismatchException.Difference;
import io.github.aib4j.model.gallery.Architecture;
import io.github.aib4j.model.gallery.Disallowed;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageFeature;
import io.github.aib4j.model.gallery.GalleryImageIdentifier;
import io.github.aib4j.model.gallery.GalleryProvisioningState;
import io.github.aib4j.model.gallery.GalleryPurchasePlan;
import io.github.aib4j.model.gallery.HyperVGeneration;
import io.github.aib4j.model.gallery.OsState;
import io.github.aib4j.model.gallery.OsType;
import io.github.aib4j.model.gallery.RecommendedMachine;
import io.github.aib4j.model.gallery.ResourceRange;
import io.github.aib4j.model.id.GalleryId;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.value.ContentUri;
import io.github.aib4j.model.value.GalleryDate;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.LocalRequest;
import io.github.aib4j.testing.SimulatedClock;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The definition exists afterwards, or an exception says why not; an existing one is not changed. */
@ParameterizedClass
@EnumSource(Flavour.class)
class EnsureImageDefinitionTest {
    private static final GalleryImageId WEB = GallerySamples.WEB;
    private static final GalleryImageDefinition PLAIN = GallerySamples.definition("ubuntu");
    private static final GalleryImageDefinition FULL = PLAIN.toBuilder()
            .hyperVGeneration(HyperVGeneration.V2)
            .architecture(Architecture.X64)
            .addFeatures(
                    GalleryImageFeature.of("SecurityType", "TrustedLaunch"),
                    GalleryImageFeature.of("IsAcceleratedNetworkSupported", "True"))
            .recommended(RecommendedMachine.of(ResourceRange.of(2, 16), ResourceRange.upTo(64)))
            .disallowed(Disallowed.disks("Standard_LRS"))
            .purchasePlan(GalleryPurchasePlan.builder()
                    .name("plan")
                    .publisher("contoso")
                    .product("web")
                    .build())
            .description("the web")
            .eula("as is")
            .privacyStatementUri(ContentUri.of("https://contoso.com/privacy"))
            .endOfLifeDate(GalleryDate.parse("2030-01-01T00:00:00Z"))
            .putTag("team", "web")
            .build();

    private final LocalImageBuilder service = LocalImageBuilder.builder()
            .clock(SimulatedClock.movingWithEachPoll(Duration.ofMinutes(1)))
            .build();
    private final GalleryClient client;

    EnsureImageDefinitionTest(Flavour flavour) {
        client = flavour.of(Transport.IN_MEMORY.toGalleriesOf(service));
        client.beginCreateOrUpdateGallery(GallerySamples.GOLDEN, GallerySamples.GALLERY)
                .getFinalResult();
    }

    private GalleryImageDefinition present(GalleryImageDefinition definition) {
        return client.beginCreateOrUpdateImageDefinition(WEB, definition).getFinalResult();
    }

    private List<String> askedSince(int from) {
        return service.requests().stream().skip(from).map(LocalRequest::method).toList();
    }

    private static GalleryImageDefinition with(UnaryOperator<GalleryImageDefinition.Builder> change) {
        return change.apply(FULL.toBuilder()).build();
    }

    @Test
    void an_absent_definition_is_created() {
        GalleryImageDefinition made = client.ensureImageDefinition(WEB, FULL);

        assertThat(made.provisioningState()).contains(GalleryProvisioningState.SUCCEEDED);
        assertThat(made.features()).isEqualTo(FULL.features());
        assertThat(client.getImageDefinition(WEB)).isEqualTo(made);
    }

    @Test
    void an_existing_definition_is_only_read() {
        GalleryImageDefinition there = present(FULL);
        int before = service.requests().size();

        assertThat(client.ensureImageDefinition(WEB, FULL)).isEqualTo(there);

        assertThat(askedSince(before)).containsExactly("GET");
    }

    @Test
    void different_spellings_of_the_same_value_are_no_difference() {
        GalleryImageDefinition there = present(FULL);
        int before = service.requests().size();

        List<GalleryImageDefinition> same = List.of(
                PLAIN,
                with(d -> d.location("West Europe")),
                with(d -> d.endOfLifeDate(GalleryDate.parse("2030-01-01T02:00:00+02:00"))),
                FULL.toBuilder()
                        .features(FULL.features().stream()
                                .sorted((one, other) -> FULL.features().indexOf(other)
                                        - FULL.features().indexOf(one))
                                .toList())
                        .build(),
                with(d -> d.features(List.of(GalleryImageFeature.of("SecurityType", "trustedlaunch")))),
                PLAIN.toBuilder().putTag("Team", "web").build());

        assertThat(same)
                .allSatisfy(wanted ->
                        assertThat(client.ensureImageDefinition(WEB, wanted)).isEqualTo(there));
        assertThat(askedSince(before)).containsOnly("GET").hasSize(same.size());
    }

    @Test
    void members_added_by_the_service_or_somebody_else_are_no_difference() {
        present(PLAIN.toBuilder().putTag("cost", "42").description("by hand").build());

        GalleryImageDefinition found = client.ensureImageDefinition(WEB, PLAIN);

        assertThat(found.hyperVGeneration()).as("the service's default").isPresent();
        assertThat(found.description()).contains("by hand");
    }

    private record Change(String pointer, String words, GalleryImageDefinition wanted) {}

    private static Stream<Change> changes() {
        String properties = "/properties/";
        return Stream.of(
                new Change("/location", "\"westeurope\", not \"eastus\"", with(d -> d.location("eastus"))),
                new Change("/tags/team", "\"web\", not \"db\"", with(d -> d.putTag("team", "db"))),
                new Change("/tags/a~1b~0c", "nothing, not \"x\"", with(d -> d.putTag("a/b~c", "x"))),
                new Change(properties + "osType", "\"Linux\", not \"Windows\"", with(d -> d.osType(OsType.WINDOWS))),
                new Change(
                        properties + "osState",
                        "\"Generalized\", not \"Specialized\"",
                        with(d -> d.osState(OsState.SPECIALIZED))),
                new Change(
                        properties + "hyperVGeneration",
                        "\"V2\", not \"V1\"",
                        with(d -> d.hyperVGeneration(HyperVGeneration.V1))),
                new Change(
                        properties + "architecture",
                        "\"x64\", not \"Arm64\"",
                        with(d -> d.architecture(Architecture.ARM64))),
                new Change(
                        properties + "identifier/sku",
                        "\"ubuntu\", not \"debian\"",
                        with(d -> d.identifier(GalleryImageIdentifier.of("contoso", "web", "debian")))),
                new Change(
                        properties + "features",
                        "[{\"name\": \"SecurityType\", \"value\": \"TrustedLaunch\"}, {\"name\":"
                                + " \"IsAcceleratedNetworkSupported\", \"value\": \"True\"}], not"
                                + " [{\"name\": \"SecurityType\", \"value\": \"None\"}]",
                        with(d -> d.features(List.of(GalleryImageFeature.of("SecurityType", "None"))))),
                new Change(
                        properties + "recommended/vCPUs/max",
                        "16, not 8",
                        with(d ->
                                d.recommended(RecommendedMachine.of(ResourceRange.of(2, 8), ResourceRange.upTo(64))))),
                new Change(
                        properties + "disallowed/diskTypes",
                        "[\"Standard_LRS\"], not [\"Premium_LRS\"]",
                        with(d -> d.disallowed(Disallowed.disks("Premium_LRS")))),
                new Change(
                        properties + "purchasePlan/product",
                        "\"web\", not \"db\"",
                        with(d -> d.purchasePlan(GalleryPurchasePlan.builder()
                                .name("plan")
                                .publisher("contoso")
                                .product("db")
                                .build()))),
                new Change(
                        properties + "description", "\"the web\", not \"the db\"", with(d -> d.description("the db"))),
                new Change(properties + "eula", "\"as is\", not \"none\"", with(d -> d.eula("none"))),
                new Change(
                        properties + "releaseNoteUri",
                        "nothing, not \"https://contoso.com/notes\"",
                        with(d -> d.releaseNoteUri(ContentUri.of("https://contoso.com/notes")))),
                new Change(
                        properties + "endOfLifeDate",
                        "\"2030-01-01T00:00:00Z\", not \"2031-01-01T00:00:00Z\"",
                        with(d -> d.endOfLifeDate(GalleryDate.parse("2031-01-01")))));
    }

    @Test
    void each_difference_is_reported_with_its_place_and_nothing_is_sent() {
        present(FULL);
        int before = service.requests().size();

        assertThat(changes()).allSatisfy(change -> {
            ImageDefinitionMismatchException refusal = catchThrowableOfType(
                    ImageDefinitionMismatchException.class, () -> client.ensureImageDefinition(WEB, change.wanted()));
            assertThat(refusal.differences())
                    .singleElement()
                    .extracting(Difference::pointer, Difference::toString)
                    .containsExactly(change.pointer(), change.pointer() + " is " + change.words());
            assertThat(refusal).hasMessageContaining(change.pointer() + " is " + change.words());
        });
        assertThat(askedSince(before)).containsOnly("GET");
    }

    @Test
    void all_differences_are_reported_at_once() {
        present(FULL);

        assertThatThrownBy(() -> client.ensureImageDefinition(
                        WEB,
                        FULL.toBuilder().osType(OsType.WINDOWS).eula("none").build()))
                .isInstanceOf(ImageDefinitionMismatchException.class)
                .hasMessage("There is another image definition 'web' in gallery 'golden' in resource group 'images':"
                        + " /properties/osType is \"Linux\", not \"Windows\"; /properties/eula is \"as is\", not"
                        + " \"none\". Take another name, or update the definition, or ask for what is there.");
    }

    @Test
    void a_difference_shows_no_signature() {
        present(with(d -> d.privacyStatementUri(ContentUri.of("https://a.blob.core.windows.net/p?sig=s3cret"))));

        assertThatThrownBy(() -> client.ensureImageDefinition(WEB, FULL))
                .isInstanceOfSatisfying(
                        ImageDefinitionMismatchException.class,
                        e -> assertThat(e.differences().toString()).doesNotContain("s3cret"))
                .hasMessageContaining("/properties/privacyStatementUri is")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void a_missing_gallery_is_reported() {
        GalleryImageId elsewhere =
                GalleryId.of(Samples.SUBSCRIPTION, "images", "missing").imageDefinition("web");

        assertThatThrownBy(() -> client.ensureImageDefinition(elsewhere, PLAIN))
                .isInstanceOfSatisfying(
                        ImageBuilderException.class, e -> assertThat(e.code()).contains("ParentResourceNotFound"))
                .hasMessageContaining("Create the gallery first, or correct its name.");
    }
}
