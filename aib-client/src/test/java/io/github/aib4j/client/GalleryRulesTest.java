package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.model.gallery.Gallery;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageIdentifier;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.GalleryPurchasePlan;
import io.github.aib4j.model.gallery.OsType;
import io.github.aib4j.model.gallery.publish.GalleryStorageAccountType;
import io.github.aib4j.model.gallery.publish.GalleryTargetRegion;
import io.github.aib4j.model.gallery.publish.PublishingProfile;
import io.github.aib4j.model.gallery.source.DataDiskImage;
import io.github.aib4j.model.gallery.source.GallerySource;
import io.github.aib4j.model.id.GalleryId;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.json.GalleryJson;
import io.github.aib4j.model.lint.Finding;
import io.github.aib4j.model.lint.LintException;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.LocalRequest;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the client refuses with the id of a rule, and when. */
@ParameterizedClass
@EnumSource(Flavour.class)
class GalleryRulesTest {
    private static final GalleryId GOLDEN = GalleryId.of(Samples.SUBSCRIPTION, "images", "golden");
    private static final GalleryImageId WEB = GOLDEN.imageDefinition("web");
    private static final GalleryImageDefinition DEFINITION = GalleryImageDefinition.generalized(
            "westeurope", OsType.LINUX, GalleryImageIdentifier.of("contoso", "web", "ubuntu"));
    private static final GalleryImageVersion VERSION = GalleryImageVersion.from(
            GallerySource.managedImage(ManagedImageId.of(Samples.SUBSCRIPTION, "images", "web")), "westeurope");

    private final LocalImageBuilder service = LocalImageBuilder.create();
    private final Flavour flavour;
    private final GalleryClient client;

    GalleryRulesTest(Flavour flavour) {
        this.flavour = flavour;
        this.client = flavour.of(Transport.IN_MEMORY.toGalleriesOf(service));
    }

    @AfterEach
    void close() {
        service.close();
    }

    private void prepare() {
        client.beginCreateOrUpdateGallery(GOLDEN, Gallery.in("westeurope")).getFinalResult();
        client.ensureImageDefinition(WEB, DEFINITION);
    }

    private void refuses(String rule, String pointer, ThrowingCallable call) {
        int before = service.requests().size();

        assertThatThrownBy(call)
                .isInstanceOf(LintException.class)
                .extracting(e -> ((LintException) e).findings())
                .asInstanceOf(InstanceOfAssertFactories.list(Finding.class))
                .filteredOn(Finding::isError)
                .singleElement()
                .satisfies(finding -> assertThat(finding.ruleId()).isEqualTo(rule))
                .satisfies(finding -> assertThat(finding.pointer()).isEqualTo(pointer));

        assertThat(service.requests().stream().skip(before))
                .extracting(LocalRequest::method)
                .doesNotContain("PUT");
    }

    @Test
    void names_outside_the_rules_are_refused_before_anything_is_sent() {
        refuses(
                "X26",
                "/name",
                () -> client.beginCreateOrUpdateGallery(
                        GalleryId.of(Samples.SUBSCRIPTION, "images", "golden-"), Gallery.in("westeurope")));
        refuses("G03", "/name", () -> client.beginCreateOrUpdateImageVersion(WEB.imageVersion("1.0"), VERSION));
        refuses(
                "G22",
                "/location",
                () -> client.beginCreateOrUpdateGallery(
                        GOLDEN, Gallery.builder().build()));
        assertThat(service.requests()).isEmpty();
    }

    @Test
    void a_list_of_regions_without_that_of_the_version_is_refused() {
        GalleryImageVersion elsewhere = VERSION.toBuilder()
                .publishingProfile(PublishingProfile.regions("northeurope"))
                .build();

        refuses(
                "G12",
                "/properties/publishingProfile/targetRegions",
                () -> client.beginCreateOrUpdateImageVersion(WEB.imageVersion("1.0.0"), elsewhere));
    }

    @Test
    void two_sources_of_the_system_disk_in_a_file_are_refused() {
        GalleryImageVersion both = GalleryJson.imageVersion("""
                {"location": "westeurope", "properties": {
                  "publishingProfile": {"targetRegions": [{"name": "westeurope"}]},
                  "storageProfile": {
                    "source": {"id": "/subscriptions/s/resourceGroups/images/providers/Microsoft.Compute/images/web"},
                    "osDiskImage": {"source": {"id": "/subscriptions/s/resourceGroups/images/providers/Microsoft.Compute/snapshots/web"}}}}}
                """).value();

        refuses(
                "G05",
                "/properties/storageProfile/source",
                () -> client.beginCreateOrUpdateImageVersion(WEB.imageVersion("1.0.0"), both));
    }

    @Test
    void a_data_disk_of_more_than_a_terabyte_is_refused() {
        GalleryImageVersion large = VERSION.toBuilder()
                .storageProfile(VERSION.storageProfile().orElseThrow().toBuilder()
                        .addDataDiskImage(
                                DataDiskImage.builder().lun(0).sizeInGB(2048).build())
                        .build())
                .build();

        refuses(
                "G01",
                "/properties/storageProfile/dataDiskImages/0/sizeInGB",
                () -> client.beginCreateOrUpdateImageVersion(WEB.imageVersion("1.0.0"), large));
    }

    @Test
    void a_version_that_exists_is_refused_by_the_call_that_creates_and_a_free_number_is_named() {
        prepare();
        client.beginCreateImageVersion(WEB.imageVersion("1.0.0"), VERSION).getFinalResult();

        refuses(
                "L01",
                "/name",
                () -> client.beginCreateImageVersion(WEB.imageVersion("1.0.0"), VERSION)
                        .poll());
        assertThatThrownBy(() -> client.beginCreateImageVersion(WEB.imageVersion("1.0.0"), VERSION)
                        .poll())
                .hasMessageContaining("'1.0.0' exists; take a number that is free, such as 1.0.1");
    }

    @Test
    void a_purchase_plan_other_than_that_of_the_source_is_refused() {
        prepare();
        client.beginCreateImageVersion(WEB.imageVersion("1.0.0"), VERSION).getFinalResult();
        GalleryImageId bought = GOLDEN.imageDefinition("bought");
        client.ensureImageDefinition(
                bought,
                DEFINITION.toBuilder()
                        .identifier(GalleryImageIdentifier.of("contoso", "bought", "ubuntu"))
                        .purchasePlan(GalleryPurchasePlan.builder()
                                .name("plan")
                                .publisher("publisher")
                                .product("product")
                                .build())
                        .build());
        client.beginCreateImageVersion(bought.imageVersion("1.0.0"), VERSION).getFinalResult();
        GalleryImageVersion copy =
                GalleryImageVersion.from(GallerySource.imageVersion(bought.imageVersion("1.0.0")), "westeurope");

        refuses(
                "G11",
                "/properties/storageProfile/source",
                () -> client.beginCreateImageVersion(WEB.imageVersion("2.0.0"), copy)
                        .poll());
        assertThatThrownBy(() -> client.beginCreateOrUpdateImageVersion(WEB.imageVersion("2.0.0"), copy)
                        .getFinalResult())
                .as("the service's own answer, where the client has not looked")
                .isInstanceOf(ImageBuilderException.class);
    }

    @Test
    void a_change_is_only_refused_for_new_findings() {
        prepare();
        GalleryClient careless =
                flavour.of(Transport.IN_MEMORY.toGalleriesOf(service).checkRules(false));
        GalleryImageVersion odd = VERSION.toBuilder()
                .publishingProfile(PublishingProfile.builder().build())
                .build();
        careless.beginCreateOrUpdateImageVersion(WEB.imageVersion("1.0.0"), odd).getFinalResult();

        client.beginUpdateImageVersion(
                        WEB.imageVersion("1.0.0"),
                        found -> found.toBuilder().putTag("team", "web").build())
                .getFinalResult();
        refuses(
                "G15",
                "/properties/publishingProfile/targetRegions/0/storageAccountType",
                () -> client.beginUpdateImageVersion(
                                WEB.imageVersion("1.0.0"),
                                found -> found.withRegions(List.of(GalleryTargetRegion.builder()
                                        .name("westeurope")
                                        .storageAccountType(GalleryStorageAccountType.of("Tape"))
                                        .build())))
                        .poll());
    }

    @Test
    @SuppressWarnings("NullAway") // on purpose
    void a_null_argument_is_named_before_anything_is_sent() {
        assertThatThrownBy(() -> GalleryId.of(null, "images", "golden"))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("The subscription id of the id is null; give one");
        assertThatThrownBy(() -> GallerySource.managedImage(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("The id of the source is null; give one");
        assertThatThrownBy(() -> client.getGallery(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("The id is null; give that of the resource");
        assertThatThrownBy(() -> client.beginCreateOrUpdateGallery(GOLDEN, null).poll())
                .isInstanceOf(NullPointerException.class)
                .hasMessage("There is nothing to send: the resource is null");
        assertThat(service.requests()).isEmpty();

        prepare();
        assertThatThrownBy(() ->
                        client.beginUpdateImageDefinition(WEB, found -> null).poll())
                .isInstanceOf(NullPointerException.class)
                .hasMessage("There is nothing to send: what the change made of it is null");
    }

    @Test
    void without_rules_the_service_decides() {
        GalleryClient careless =
                flavour.of(Transport.IN_MEMORY.toGalleriesOf(service).checkRules(false));

        assertThatThrownBy(() -> careless.beginCreateOrUpdateGallery(
                                GOLDEN, Gallery.builder().build())
                        .getFinalResult())
                .isInstanceOf(ImageBuilderException.class)
                .hasMessageContaining("location");
    }
}
