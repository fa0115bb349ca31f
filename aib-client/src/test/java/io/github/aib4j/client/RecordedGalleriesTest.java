package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.client.recorded.ScriptedHttpClient;
import io.github.aib4j.client.recorded.ScriptedHttpClient.SentRequest;
import io.github.aib4j.model.gallery.Disallowed;
import io.github.aib4j.model.gallery.Gallery;
import io.github.aib4j.model.gallery.GalleryIdentifier;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageIdentifier;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.GalleryProvisioningState;
import io.github.aib4j.model.gallery.HyperVGeneration;
import io.github.aib4j.model.gallery.OsState;
import io.github.aib4j.model.gallery.OsType;
import io.github.aib4j.model.gallery.RecommendedMachine;
import io.github.aib4j.model.gallery.ResourceRange;
import io.github.aib4j.model.gallery.SoftDeletePolicy;
import io.github.aib4j.model.gallery.SoftDeletedImageVersion;
import io.github.aib4j.model.gallery.publish.AggregatedReplicationState;
import io.github.aib4j.model.gallery.publish.GalleryTargetRegion;
import io.github.aib4j.model.gallery.publish.PublishingProfile;
import io.github.aib4j.model.gallery.source.DataDiskImage;
import io.github.aib4j.model.gallery.source.GallerySource;
import io.github.aib4j.model.gallery.source.StorageProfile;
import io.github.aib4j.model.id.GalleryId;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.id.VirtualMachineId;
import io.github.aib4j.testing.recorded.Recording.Exchange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The gallery client sends the requests of the recorded client in its order with values from builders, and understands
 * the answers of the service. It omits two things: the empty {@code tags} of a gallery, which mean the same as none,
 * and the request to the {@code Location} of a deletion with {@code monitor=true}, whose answer is empty after the
 * operation has reported the end. It polls as long as the service reports the operation as in progress.
 */
@ParameterizedClass
@MethodSource("io.github.aib4j.client.Transport#withEachFlavour")
class RecordedGalleriesTest {
    private static final String SUBSCRIPTION = "1c638cf4-608f-4ee6-b680-c329e824c3a8";
    private static final String OF_VERSIONS = "ec0aa5f7-9e78-40c9-85cd-535c6305b380";
    private static final GalleryImageIdentifier JDK = GalleryImageIdentifier.of("JavaSDKTeam", "JDK", "Jdk-9");

    private final Flavour flavour;
    private final Transport transport;

    RecordedGalleriesTest(Flavour flavour, Transport transport) {
        this.flavour = flavour;
        this.transport = transport;
    }

    private GalleryClient client(ScriptedHttpClient http, String subscription) {
        return flavour.of(RecordedAzure.galleries(transport, http)
                .subscriptionId(subscription)
                .serviceVersion(GalleryServiceVersion.V2019_12_01));
    }

    /** The recorded exchanges, without those that monitor a deletion. */
    private static List<Exchange> exchanges(String name) {
        return RecordedAzure.exchanges(name).stream()
                .filter(exchange -> !exchange.url().contains("monitor=true"))
                .toList();
    }

    private static Gallery javas(String description) {
        return Gallery.in("westcentralus").toBuilder().description(description).build();
    }

    @Test
    void a_gallery_is_made_changed_listed_and_deleted_as_it_was() {
        List<Exchange> recorded = exchanges("gallery");
        ScriptedHttpClient http = ScriptedHttpClient.replaying(recorded);
        GalleryClient client = client(http, SUBSCRIPTION);
        GalleryId id = GalleryId.of(SUBSCRIPTION, "vmexttest1715", "jvaImageGallery");

        Gallery created =
                client.beginCreateOrUpdateGallery(id, javas("jv image gallery")).getFinalResult();
        Gallery changed = client.beginCreateOrUpdateGallery(
                        id,
                        javas("updated java's image gallery").toBuilder()
                                .putTag("jdk", "openjdk")
                                .identifier(GalleryIdentifier.builder().build())
                                .build())
                .getFinalResult();
        List<Gallery> group =
                client.listGalleriesByResourceGroup("vmexttest1715").stream().toList();
        List<Gallery> all = client.listGalleries().stream().toList();
        GalleryId deleted = client.beginDeleteGallery(id).getFinalResult();

        RecordedAzure.assertAsked(http, recorded);
        assertThat(created.id()).contains(id);
        assertThat(created.identifier().orElseThrow().uniqueName()).contains(SUBSCRIPTION + "-JVAIMAGEGALLERY");
        assertThat(changed.tags()).isEqualTo(Map.of("jdk", "openjdk"));
        assertThat(group)
                .as("although its group is in capitals there")
                .extracting(Gallery::id)
                .isEqualTo(List.of(changed.id()));
        assertThat(all)
                .extracting(gallery -> gallery.name().orElseThrow())
                .containsExactly("jvaImageGallery", "sharedgallery");
        assertThat(deleted).isEqualTo(id);
    }

    @Test
    void an_image_definition_is_made_changed_listed_and_deleted_as_it_was() {
        List<Exchange> recorded = exchanges("gallery-image-definition");
        ScriptedHttpClient http = ScriptedHttpClient.replaying(recorded);
        GalleryClient client = client(http, SUBSCRIPTION);
        GalleryId gallery = GalleryId.of(SUBSCRIPTION, "vmexttest8745", "jsim7265");
        GalleryImageId id = gallery.imageDefinition("JavaImages");

        client.beginCreateOrUpdateGallery(gallery, javas("java's image gallery"))
                .getFinalResult();
        GalleryImageDefinition created =
                client.beginCreateOrUpdateImageDefinition(id, windows()).getFinalResult();
        GalleryImageDefinition changed =
                client.beginCreateOrUpdateImageDefinition(id, changed(created)).getFinalResult();
        GalleryImageDefinition read = client.getImageDefinition(id);
        List<GalleryImageDefinition> all =
                client.listImageDefinitions(gallery).stream().toList();
        client.beginDeleteImageDefinition(id).getFinalResult();

        RecordedAzure.assertAsked(http, recorded);
        assertThat(created.hyperVGeneration()).as("the service's default").contains(HyperVGeneration.V1);
        assertThat(changed.recommended().orElseThrow().vCpus().orElseThrow().min())
                .contains(15);
        assertThat(all).containsExactly(read);
    }

    private static GalleryImageDefinition windows() {
        return GalleryImageDefinition.generalized("westcentralus", OsType.WINDOWS, JDK).toBuilder()
                .recommended(RecommendedMachine.builder()
                        .vCpus(ResourceRange.upTo(25))
                        .memory(ResourceRange.upTo(3200))
                        .build())
                .disallowed(Disallowed.builder()
                        .addDiskTypes("Standard_LRS", "Premium_LRS")
                        .build())
                .build();
    }

    private static GalleryImageDefinition changed(GalleryImageDefinition created) {
        return created.toBuilder()
                .recommended(RecommendedMachine.builder()
                        .vCpus(ResourceRange.of(15, 25))
                        .memory(ResourceRange.of(2200, 3200))
                        .build())
                .disallowed(Disallowed.builder().addDiskTypes("Standard_LRS").build())
                .build();
    }

    @Test
    void a_version_is_made_replicated_changed_listed_and_deleted_as_it_was() {
        List<Exchange> recorded = exchanges("gallery-image-version");
        ScriptedHttpClient http = ScriptedHttpClient.replaying(recorded);
        GalleryClient client = client(http, OF_VERSIONS);
        GalleryId gallery = GalleryId.of(OF_VERSIONS, "vmexttest7727", "jsim2286");
        GalleryImageId definition = gallery.imageDefinition("SampleImages");
        GalleryImageVersionId id = definition.imageVersion("0.0.4");

        client.beginCreateOrUpdateGallery(gallery, javas("java's image gallery"))
                .getFinalResult();
        client.beginCreateOrUpdateImageDefinition(
                        definition, GalleryImageDefinition.generalized("westcentralus", OsType.LINUX, JDK))
                .getFinalResult();
        GalleryImageVersion created =
                client.beginCreateOrUpdateImageVersion(id, version()).getFinalResult();
        GalleryImageVersion read = client.getImageVersion(id);
        GalleryImageVersion replicated = client.getImageVersionAndReplication(id);
        GalleryImageVersion changed =
                client.beginCreateOrUpdateImageVersion(id, withoutEast(read)).getFinalResult();
        List<GalleryImageVersion> all =
                client.listImageVersions(definition).stream().toList();
        client.beginDeleteImageVersion(id).getFinalResult();

        RecordedAzure.assertAsked(http, recorded);
        assertThat(created).isEqualTo(read);
        assertThat(created.publishingProfile().orElseThrow().targetRegion("eastus2"))
                .isPresent();
        assertThat(created.storageProfile().orElseThrow().dataDiskImages())
                .extracting(DataDiskImage::lun)
                .containsExactly(0, 1);
        assertThat(replicated.replicationStatus().orElseThrow().aggregatedState())
                .contains(AggregatedReplicationState.COMPLETED);
        assertThat(changed.provisioningState()).contains(GalleryProvisioningState.SUCCEEDED);
        assertThat(all).containsExactly(changed);
    }

    private static GalleryImageVersion version() {
        return GalleryImageVersion.builder()
                .location("westcentralus")
                .storageProfile(StorageProfile.of(
                        GallerySource.managedImage(ManagedImageId.of(OF_VERSIONS, "vmexttest7727", "img4636"))))
                .publishingProfile(PublishingProfile.builder()
                        .addTargetRegions(
                                GalleryTargetRegion.region("eastus2", 1), GalleryTargetRegion.region("westcentralus"))
                        .build())
                .build();
    }

    private static GalleryImageVersion withoutEast(GalleryImageVersion version) {
        PublishingProfile profile = version.publishingProfile().orElseThrow();
        return version.toBuilder()
                .publishingProfile(profile.toBuilder()
                        .targetRegions(profile.targetRegions().stream()
                                .filter(region -> !region.isIn("eastus2"))
                                .toList())
                        .build())
                .build();
    }

    /** An update sends two reads more than the recorded client, which changed a value that it still had. */
    @Test
    void an_update_reads_first_and_sends_then_what_was_recorded() {
        List<Exchange> recorded = exchanges("gallery-image-version");
        int put = recorded.indexOf(recorded.stream()
                .filter(exchange -> exchange.method().equals("PUT") && exchange.status() == 200)
                .findFirst()
                .orElseThrow());
        Exchange read = recorded.get(put - 2);
        List<Exchange> played = List.of(
                read,
                read,
                recorded.get(put),
                recorded.get(put + 1),
                recorded.get(put + 2),
                recorded.get(put + 3),
                recorded.get(put + 4));
        ScriptedHttpClient http = ScriptedHttpClient.replaying(played);
        GalleryImageVersionId id = GalleryId.of(OF_VERSIONS, "vmexttest7727", "jsim2286")
                .imageDefinition("SampleImages")
                .imageVersion("0.0.4");

        client(http, OF_VERSIONS)
                .beginUpdateImageVersion(id, RecordedGalleriesTest::withoutEast)
                .getFinalResult();

        RecordedAzure.assertAsked(http, played);
        assertThat(http.asked()).extracting(SentRequest::method).startsWith("GET", "GET", "PUT", "GET");
    }

    /**
     * Recorded with three api-versions, and therefore with three clients; without the reads between the calls of the
     * recorded client.
     */
    @Test
    void a_version_is_soft_deleted_restored_and_deleted_for_good_as_it_was() {
        List<Exchange> recorded = exchanges("gallery-soft-delete");
        ScriptedHttpClient http = ScriptedHttpClient.replaying(recorded);
        GalleryClient client = client(http, RecordedAzure.NOBODY, GalleryServiceVersion.V2026_03_03);
        GalleryId gallery = GalleryId.of(RecordedAzure.NOBODY, "images", "gallery1");
        GalleryImageId definition = gallery.imageDefinition("definition1");
        GalleryImageVersionId id = definition.imageVersion("1.1.1");

        client.beginCreateOrUpdateGallery(gallery, softDeleting(SoftDeletePolicy.enabled(30, 7)))
                .getFinalResult();
        client.getGallery(gallery);
        Gallery changed = client.beginCreateOrUpdateGallery(
                        gallery,
                        softDeleting(SoftDeletePolicy.enabled(31, 8)).toBuilder()
                                .identifier(GalleryIdentifier.builder().build())
                                .build())
                .getFinalResult();
        client(http, RecordedAzure.NOBODY, GalleryServiceVersion.V2021_10_01)
                .beginCreateOrUpdateImageDefinition(definition, specialized())
                .getFinalResult();
        client(http, RecordedAzure.NOBODY, GalleryServiceVersion.V2024_03_03)
                .beginCreateOrUpdateImageVersion(id, ofMachine())
                .getFinalResult();
        withoutRules(http).beginDeleteImageVersion(id).getFinalResult();
        List<SoftDeletedImageVersion> bin =
                client.listSoftDeletedImageVersions(definition).stream().toList();
        GalleryImageVersion restored = client.beginRestoreImageVersion(id).getFinalResult();
        client.beginDeleteImageVersionPermanently(id).getFinalResult();
        List<SoftDeletedImageVersion> emptied =
                client.listSoftDeletedImageVersions(definition).stream().toList();

        RecordedAzure.assertAsked(http, recorded);
        assertThat(changed.softDeletePolicy()).contains(SoftDeletePolicy.enabled(31, 8));
        assertThat(bin).hasSize(1);
        assertThat(bin.get(0).resourceArmId()).contains(id);
        assertThat(bin.get(0).isConsumableAt(Instant.parse("2026-10-23T07:04:07Z")))
                .contains(true);
        assertThat(bin.get(0).isConsumableAt(Instant.parse("2026-10-23T07:04:08Z")))
                .contains(false);
        assertThat(bin.get(0).hardDeletionTargetTime().orElseThrow()).hasToString("2026-10-31T07:04:07.3954716+00:00");
        assertThat(restored.publishingProfile().orElseThrow().publishedDate().orElseThrow())
                .hasToString("2026-09-22T06:56:50.5767097+00:00");
        assertThat(emptied).isEmpty();
    }

    private GalleryClient client(ScriptedHttpClient http, String subscription, GalleryServiceVersion version) {
        return flavour.of(RecordedAzure.galleries(transport, http)
                .subscriptionId(subscription)
                .serviceVersion(version));
    }

    /** The recorded client did not check beforehand whether the deletion is blocked. */
    private GalleryClient withoutRules(ScriptedHttpClient http) {
        return flavour.of(RecordedAzure.galleries(transport, http)
                .subscriptionId(RecordedAzure.NOBODY)
                .serviceVersion(GalleryServiceVersion.V2026_03_03)
                .checkRules(false));
    }

    private static Gallery softDeleting(SoftDeletePolicy policy) {
        return Gallery.in("westus").toBuilder().softDeletePolicy(policy).build();
    }

    private static GalleryImageDefinition specialized() {
        return GalleryImageDefinition.generalized(
                        "westus", OsType.LINUX, GalleryImageIdentifier.of("publisher1", "offer1", "sku1"))
                .toBuilder()
                .osState(OsState.SPECIALIZED)
                .hyperVGeneration(HyperVGeneration.V1)
                .disallowed(Disallowed.builder().build())
                .build();
    }

    private static GalleryImageVersion ofMachine() {
        return GalleryImageVersion.from(
                GallerySource.virtualMachine(VirtualMachineId.of(RecordedAzure.NOBODY, "images", "vm1")), "westus");
    }
}
