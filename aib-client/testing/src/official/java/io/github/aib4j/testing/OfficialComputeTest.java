package io.github.aib4j.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.azure.core.http.rest.PagedIterable;
import com.azure.core.management.Region;
import com.azure.core.management.exception.ManagementException;
import com.azure.resourcemanager.compute.models.DiskSkuTypes;
import com.azure.resourcemanager.compute.models.Gallery;
import com.azure.resourcemanager.compute.models.GalleryImage;
import com.azure.resourcemanager.compute.models.GalleryImageVersion;
import com.azure.resourcemanager.compute.models.HyperVGeneration;
import com.azure.resourcemanager.compute.models.OperatingSystemStateTypes;
import com.azure.resourcemanager.compute.models.OperatingSystemTypes;
import com.azure.resourcemanager.compute.models.RegionalReplicationStatus;
import com.azure.resourcemanager.compute.models.ReplicationState;
import com.azure.resourcemanager.compute.models.SecurityTypes;
import com.azure.resourcemanager.compute.models.TargetRegion;
import com.azure.resourcemanager.compute.models.VirtualMachineCustomImage;
import com.azure.resourcemanager.resources.fluentcore.arm.models.HasName;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Microsoft's client for Compute works with galleries of the local service as with those of Azure. */
@Tag("official-client")
class OfficialComputeTest {
    private static final OffsetDateTime END_OF_LIFE = OffsetDateTime.parse("2031-01-31T00:00:00Z");

    private final OfficialCompute compute =
            new OfficialCompute(LocalImageBuilder.builder().pageSize(2));

    @AfterEach
    void all_gallery_calls_used_one_api_version() {
        assertThat(compute.service.requests())
                .filteredOn(request -> request.path().contains("/galleries"))
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request.url()).contains("api-version=2024-03-03"));
        compute.close();
    }

    @Test
    void a_gallery_is_created_read_and_updated() {
        Gallery made = compute.manager
                .galleries()
                .define("g")
                .withRegion(Region.EUROPE_WEST)
                .withExistingResourceGroup(OfficialCompute.GROUP)
                .withDescription("for the web")
                .withTag("team", "web")
                .create();

        assertThat(made.provisioningState()).isEqualTo("Succeeded");
        assertThat(made.uniqueName()).isEqualTo(Web.SUBSCRIPTION + "-G");
        made.update().withDescription("for all").withTag("cost", "low").apply();

        Gallery read = compute.manager.galleries().getByResourceGroup(OfficialCompute.GROUP, "g");
        assertThat(read.description()).isEqualTo("for all");
        assertThat(read.tags()).isEqualTo(Map.of("team", "web", "cost", "low"));
        assertThat(read.region()).isEqualTo(Region.EUROPE_WEST);
    }

    @Test
    void galleries_are_listed_in_pages_and_deleted() {
        List.of("ant", "bee", "cat").forEach(compute::gallery);

        assertThat(names(compute.manager.galleries().listByResourceGroup(OfficialCompute.GROUP)))
                .containsExactly("ant", "bee", "cat");
        assertThat(names(compute.manager.galleries().list())).containsExactly("ant", "bee", "cat");
        compute.manager.galleries().deleteByResourceGroup(OfficialCompute.GROUP, "bee");

        assertThat(names(compute.manager.galleries().list())).containsExactly("ant", "cat");
        refused(
                () -> compute.manager.galleries().getByResourceGroup(OfficialCompute.GROUP, "bee"),
                404,
                "ResourceNotFound");
    }

    private static List<String> names(PagedIterable<? extends HasName> listed) {
        return listed.stream().map(HasName::name).toList();
    }

    @Test
    void a_definition_is_created_and_read_with_all_properties() {
        compute.gallery("g");
        compute.definition("web")
                .withHyperVGeneration(HyperVGeneration.V2)
                .withTrustedLaunch()
                .withPurchasePlan("plan", "publisher", "product")
                .withRecommendedCPUsCountForVirtualMachine(2, 8)
                .withRecommendedMemoryForVirtualMachine(4, 32)
                .withUnsupportedDiskType(DiskSkuTypes.STANDARD_LRS)
                .withEndOfLifeDate(END_OF_LIFE)
                .withEula("https://example.com/eula")
                .create();

        GalleryImage read = compute.manager.galleryImages().getByGallery(OfficialCompute.GROUP, "g", "web");
        assertThat(read.provisioningState()).isEqualTo("Succeeded");
        assertThat(read.identifier().offer()).isEqualTo("ubuntu");
        assertThat(read.osType()).isEqualTo(OperatingSystemTypes.LINUX);
        assertThat(read.osState()).isEqualTo(OperatingSystemStateTypes.GENERALIZED);
        assertThat(read.hyperVGeneration()).isEqualTo(HyperVGeneration.V2);
        assertThat(read.securityType()).isEqualTo(SecurityTypes.TRUSTED_LAUNCH);
        assertThat(read.purchasePlan().product()).isEqualTo("product");
        assertThat(read.recommendedVirtualMachineConfiguration().memory().max()).isEqualTo(32);
        assertThat(read.unsupportedDiskTypes()).containsExactly(DiskSkuTypes.STANDARD_LRS);
        assertThat(read.endOfLifeDate()).isEqualTo(END_OF_LIFE);
        assertThat(read.eula()).isEqualTo("https://example.com/eula");
    }

    @Test
    void a_definition_is_updated() {
        compute.gallery("g");
        GalleryImage made = compute.definition("web").withDescription("old").create();

        made.update()
                .withDescription("new")
                .withEndOfLifeDate(END_OF_LIFE)
                .withTags(Map.of("a", "b"))
                .apply();

        GalleryImage read = compute.manager.galleryImages().getByGallery(OfficialCompute.GROUP, "g", "web");
        assertThat(read.description()).isEqualTo("new");
        assertThat(read.endOfLifeDate()).isEqualTo(END_OF_LIFE);
        assertThat(read.tags()).isEqualTo(Map.of("a", "b"));
        assertThat(read.osType()).isEqualTo(OperatingSystemTypes.LINUX);
    }

    @Test
    void definitions_are_listed_and_deleted() {
        Gallery gallery = compute.gallery("g");
        List.of("ant", "bee", "cat").forEach(name -> compute.definition(name).create());

        assertThat(gallery.listImages()).extracting(GalleryImage::name).containsExactly("ant", "bee", "cat");
        compute.manager.galleryImages().deleteByGallery(OfficialCompute.GROUP, "g", "ant");

        assertThat(compute.manager.galleryImages().listByGallery(OfficialCompute.GROUP, "g"))
                .extracting(GalleryImage::name)
                .containsExactly("bee", "cat");
    }

    @Test
    void a_version_of_a_managed_image_is_created_with_its_disks_and_replicated() {
        compute.gallery("g");
        compute.definition("web").withHyperVGeneration(HyperVGeneration.V1).create();
        VirtualMachineCustomImage image = compute.image();

        GalleryImageVersion made = compute.version("1.0.0")
                .withSourceCustomImage(image)
                .withRegionAvailability(Region.EUROPE_NORTH, 2)
                .withEndOfLifeDate(END_OF_LIFE)
                .create();

        assertThat(made.provisioningState()).isEqualTo("Succeeded");
        assertThat(made.availableRegions())
                .extracting(TargetRegion::name, TargetRegion::regionalReplicaCount)
                .containsExactly(tuple("North Europe", 2), tuple("West Europe", 1));
        assertThat(made.storageProfile().source().id()).isEqualTo(image.id());
        assertThat(made.storageProfile().osDiskImage().sizeInGB()).isEqualTo(64);
        assertThat(made.storageProfile().dataDiskImages()).hasSize(1);
        assertThat(made.endOfLifeDate()).isEqualTo(END_OF_LIFE);
        assertThat(made.isExcludedFromLatest()).isFalse();
    }

    @Test
    void a_region_of_a_version_is_added_and_another_removed() {
        GalleryImageVersion made = compute.made("1.0.0");

        made.update()
                .withRegionAvailability(Region.US_EAST2, 3)
                .withExcludedFromLatest()
                .withTags(Map.of("a", "b"))
                .apply();
        compute.read("1.0.0")
                .update()
                .withoutRegionAvailability(Region.EUROPE_NORTH)
                .apply();

        GalleryImageVersion read = compute.read("1.0.0");
        assertThat(read.isExcludedFromLatest()).isTrue();
        assertThat(read.tags()).isEqualTo(Map.of("a", "b"));
        assertThat(read.availableRegions())
                .extracting(TargetRegion::name, TargetRegion::regionalReplicaCount)
                .containsExactlyInAnyOrder(tuple("West Europe", 1), tuple("East US 2", 3));
        assertThat(compute.expanded("1.0.0").replicationStatus().summary())
                .extracting(RegionalReplicationStatus::region, RegionalReplicationStatus::state)
                .containsExactlyInAnyOrder(
                        tuple("westeurope", ReplicationState.COMPLETED), tuple("eastus2", ReplicationState.COMPLETED));
    }

    @Test
    void versions_are_listed_and_deleted_before_definition_and_gallery() {
        compute.made("1.0.0");
        compute.more("1.0.1");
        compute.more("2.0.0");
        GalleryImage definition = compute.manager.galleryImages().getByGallery(OfficialCompute.GROUP, "g", "web");

        assertThat(definition.listVersions())
                .extracting(GalleryImageVersion::name)
                .containsExactlyInAnyOrder("1.0.0", "1.0.1", "2.0.0");
        refused(
                () -> compute.manager.galleryImages().deleteByGallery(OfficialCompute.GROUP, "g", "web"),
                409,
                "CannotDeleteResource");
        List.of("1.0.0", "1.0.1", "2.0.0")
                .forEach(name -> compute.manager
                        .galleryImageVersions()
                        .deleteByGalleryImage(OfficialCompute.GROUP, "g", "web", name));
        assertThat(definition.listVersions()).isEmpty();
        compute.manager.galleryImages().deleteByGallery(OfficialCompute.GROUP, "g", "web");
        compute.manager.galleries().deleteByResourceGroup(OfficialCompute.GROUP, "g");
        assertThat(compute.manager.galleries().list()).isEmpty();
    }

    private static void refused(ThrowingCallable call, int status, String code) {
        assertThatExceptionOfType(ManagementException.class)
                .isThrownBy(call)
                .satisfies(
                        e -> assertThat(e.getResponse().getStatusCode()).isEqualTo(status),
                        e -> assertThat(e.getValue().getCode()).isEqualTo(code));
    }
}
