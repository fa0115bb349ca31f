package io.github.aib4j.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.azure.core.management.exception.ManagementException;
import com.azure.core.management.polling.PollResult;
import com.azure.core.util.Context;
import com.azure.core.util.polling.LongRunningOperationStatus;
import com.azure.core.util.polling.SyncPoller;
import com.azure.resourcemanager.compute.fluent.GalleriesClient;
import com.azure.resourcemanager.compute.fluent.GalleryImageVersionsClient;
import com.azure.resourcemanager.compute.fluent.GalleryImagesClient;
import com.azure.resourcemanager.compute.fluent.models.GalleryImageInner;
import com.azure.resourcemanager.compute.fluent.models.GalleryImageVersionInner;
import com.azure.resourcemanager.compute.fluent.models.GalleryInner;
import com.azure.resourcemanager.compute.models.AggregatedReplicationState;
import com.azure.resourcemanager.compute.models.CommunityGalleryInfo;
import com.azure.resourcemanager.compute.models.EncryptionImages;
import com.azure.resourcemanager.compute.models.GalleryArtifactVersionFullSource;
import com.azure.resourcemanager.compute.models.GalleryDataDiskImage;
import com.azure.resourcemanager.compute.models.GalleryDiskImageSource;
import com.azure.resourcemanager.compute.models.GalleryExpandParams;
import com.azure.resourcemanager.compute.models.GalleryIdentity;
import com.azure.resourcemanager.compute.models.GalleryImageFeature;
import com.azure.resourcemanager.compute.models.GalleryImageUpdate;
import com.azure.resourcemanager.compute.models.GalleryImageVersionPublishingProfile;
import com.azure.resourcemanager.compute.models.GalleryImageVersionSafetyProfile;
import com.azure.resourcemanager.compute.models.GalleryImageVersionStorageProfile;
import com.azure.resourcemanager.compute.models.GalleryImageVersionUefiSettings;
import com.azure.resourcemanager.compute.models.GalleryImageVersionUpdate;
import com.azure.resourcemanager.compute.models.GalleryOSDiskImage;
import com.azure.resourcemanager.compute.models.GalleryProvisioningState;
import com.azure.resourcemanager.compute.models.GallerySharingPermissionTypes;
import com.azure.resourcemanager.compute.models.HostCaching;
import com.azure.resourcemanager.compute.models.ImageVersionSecurityProfile;
import com.azure.resourcemanager.compute.models.OSDiskImageEncryption;
import com.azure.resourcemanager.compute.models.ReplicationMode;
import com.azure.resourcemanager.compute.models.ReplicationState;
import com.azure.resourcemanager.compute.models.ReplicationStatus;
import com.azure.resourcemanager.compute.models.ResourceIdentityType;
import com.azure.resourcemanager.compute.models.SelectPermissions;
import com.azure.resourcemanager.compute.models.SharingProfile;
import com.azure.resourcemanager.compute.models.SoftDeletePolicy;
import com.azure.resourcemanager.compute.models.StorageAccountType;
import com.azure.resourcemanager.compute.models.TargetRegion;
import com.azure.resourcemanager.compute.models.UefiSignatureTemplateName;
import com.azure.resourcemanager.compute.models.VirtualMachineIdentityUserAssignedIdentities;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sends the local service what only the lower layer of Microsoft's client for Compute supports. */
@Tag("official-client")
class OfficialComputeDetailsTest {
    private static final String DISKS = OfficialCompute.id("Microsoft.Compute/disks/");
    private static final String SNAPSHOTS = OfficialCompute.id("Microsoft.Compute/snapshots/");
    private static final String ACCOUNT = OfficialCompute.id("Microsoft.Storage/storageAccounts/golden");

    private final SimulatedClock clock = SimulatedClock.movingWithEachPoll(Duration.ofSeconds(30));
    private final OfficialCompute compute =
            new OfficialCompute(LocalImageBuilder.builder().clock(clock));
    private final GalleryImageVersionsClient versions =
            compute.manager.serviceClient().getGalleryImageVersions();

    @BeforeEach
    void ready() {
        compute.gallery("g");
        compute.definition("web").create();
    }

    @AfterEach
    void close() {
        compute.close();
    }

    @Test
    void a_version_is_created_from_a_disk_and_a_snapshot() {
        GalleryImageVersionInner made = create(
                "1.0.0",
                new GalleryImageVersionStorageProfile()
                        .withOsDiskImage(new GalleryOSDiskImage()
                                .withHostCaching(HostCaching.READ_ONLY)
                                .withSource(new GalleryDiskImageSource().withId(DISKS + "os")))
                        .withDataDiskImages(List.of(new GalleryDataDiskImage()
                                .withLun(3)
                                .withHostCaching(HostCaching.NONE)
                                .withSource(new GalleryDiskImageSource().withId(SNAPSHOTS + "data")))));

        GalleryOSDiskImage os = made.storageProfile().osDiskImage();
        assertThat(os.source().id()).isEqualTo(DISKS + "os");
        assertThat(os.hostCaching()).isEqualTo(HostCaching.READ_ONLY);
        assertThat(os.sizeInGB()).isPositive();
        GalleryDataDiskImage data = made.storageProfile().dataDiskImages().get(0);
        assertThat(data.lun()).isEqualTo(3);
        assertThat(data.source().id()).isEqualTo(SNAPSHOTS + "data");
        assertThat(data.hostCaching()).isEqualTo(HostCaching.NONE);
    }

    @Test
    void a_version_is_created_from_a_vhd_in_a_storage_account() {
        String vhd = "https://golden.blob.core.windows.net/vhds/os.vhd";

        GalleryImageVersionInner made = create(
                "1.0.0",
                new GalleryImageVersionStorageProfile()
                        .withOsDiskImage(new GalleryOSDiskImage()
                                .withSource(new GalleryDiskImageSource()
                                        .withUri(vhd)
                                        .withStorageAccountId(ACCOUNT))));

        GalleryDiskImageSource source = made.storageProfile().osDiskImage().source();
        assertThat(source.uri()).isEqualTo(vhd);
        assertThat(source.storageAccountId()).isEqualTo(ACCOUNT);
    }

    @Test
    void a_version_is_created_from_a_virtual_machine_and_another_from_that() {
        String machine = OfficialCompute.id("Microsoft.Compute/virtualMachines/golden");

        GalleryImageVersionInner first =
                create("1.0.0", source(new GalleryArtifactVersionFullSource().withVirtualMachineId(machine)));
        GalleryImageVersionInner second =
                create("1.0.1", source(new GalleryArtifactVersionFullSource().withId(first.id())));

        assertThat(first.storageProfile().source().virtualMachineId()).isEqualTo(machine);
        assertThat(second.storageProfile().source().id()).isEqualTo(first.id());
        assertThat(second.storageProfile().osDiskImage().sizeInGB())
                .isEqualTo(first.storageProfile().osDiskImage().sizeInGB());
    }

    @Test
    void the_progress_of_replication_is_returned() {
        SyncPoller<PollResult<GalleryImageVersionInner>, GalleryImageVersionInner> poller =
                versions.beginCreateOrUpdate(
                        OfficialCompute.GROUP, "g", "web", "1.0.0", version(managedImage(), "westeurope"));
        assertThat(poller.poll().getStatus()).isEqualTo(LongRunningOperationStatus.IN_PROGRESS);

        GalleryImageVersionInner going = compute.expanded("1.0.0");
        poller.waitForCompletion();
        ReplicationStatus done = compute.expanded("1.0.0").replicationStatus();

        assertThat(going.provisioningState()).isEqualTo(GalleryProvisioningState.CREATING);
        assertThat(going.replicationStatus().aggregatedState()).isEqualTo(AggregatedReplicationState.IN_PROGRESS);
        assertThat(going.replicationStatus().summary().get(0).state()).isEqualTo(ReplicationState.REPLICATING);
        assertThat(going.replicationStatus().summary().get(0).progress()).isBetween(1, 99);
        assertThat(done.aggregatedState()).isEqualTo(AggregatedReplicationState.COMPLETED);
        assertThat(done.summary().get(0).progress()).isEqualTo(100);
        assertThat(versions.get(OfficialCompute.GROUP, "g", "web", "1.0.0").replicationStatus())
                .as("unless it is asked for")
                .isNull();
    }

    @Test
    void a_version_is_patched() {
        GalleryImageVersionInner made = create("1.0.0", managedImage());

        versions.update(
                OfficialCompute.GROUP,
                "g",
                "web",
                "1.0.0",
                new GalleryImageVersionUpdate()
                        .withStorageProfile(made.storageProfile())
                        .withTags(Map.of("a", "b"))
                        .withPublishingProfile(new GalleryImageVersionPublishingProfile().withExcludeFromLatest(true)));

        GalleryImageVersionInner read = versions.get(OfficialCompute.GROUP, "g", "web", "1.0.0");
        assertThat(read.tags()).isEqualTo(Map.of("a", "b"));
        assertThat(read.publishingProfile().excludeFromLatest()).isTrue();
        assertThat(read.publishingProfile().targetRegions()).hasSize(2);
    }

    @Test
    void options_of_a_version_are_returned() {
        GalleryImageVersionInner asked = version(managedImage(), "westeurope", "northeurope");
        asked.publishingProfile()
                .withReplicationMode(ReplicationMode.SHALLOW)
                .withStorageAccountType(StorageAccountType.STANDARD_ZRS)
                .withReplicaCount(2)
                .withEndOfLifeDate(OffsetDateTime.parse("2031-01-31T00:00:00Z"));
        asked.publishingProfile().targetRegions().get(1).withExcludeFromLatest(true);
        asked.withSafetyProfile(new GalleryImageVersionSafetyProfile()
                .withAllowDeletionOfReplicatedLocations(true)
                .withBlockDeletionBeforeEndOfLife(true));

        versions.createOrUpdate(OfficialCompute.GROUP, "g", "web", "1.0.0", asked);

        GalleryImageVersionInner read = versions.get(OfficialCompute.GROUP, "g", "web", "1.0.0");
        assertThat(read.publishingProfile().replicationMode()).isEqualTo(ReplicationMode.SHALLOW);
        assertThat(read.publishingProfile().storageAccountType()).isEqualTo(StorageAccountType.STANDARD_ZRS);
        assertThat(read.publishingProfile().targetRegions())
                .extracting(TargetRegion::regionalReplicaCount)
                .containsExactly(2, 2);
        assertThat(read.publishingProfile().targetRegions().get(1).excludeFromLatest())
                .isTrue();
        assertThat(read.publishingProfile().publishedDate()).isNotNull();
        assertThat(read.safetyProfile().blockDeletionBeforeEndOfLife()).isTrue();
    }

    @Test
    void a_version_has_a_disk_encryption_set_and_uefi_keys() {
        String keys = OfficialCompute.id("Microsoft.Compute/diskEncryptionSets/keys");
        GalleryImageVersionInner asked = version(managedImage(), "westeurope");
        asked.publishingProfile()
                .targetRegions()
                .get(0)
                .withEncryption(new EncryptionImages()
                        .withOsDiskImage(new OSDiskImageEncryption().withDiskEncryptionSetId(keys)));
        asked.withSecurityProfile(new ImageVersionSecurityProfile()
                .withUefiSettings(new GalleryImageVersionUefiSettings()
                        .withSignatureTemplateNames(
                                List.of(UefiSignatureTemplateName.MICROSOFT_UEFI_CERTIFICATE_AUTHORITY_TEMPLATE))));

        versions.createOrUpdate(OfficialCompute.GROUP, "g", "web", "1.0.0", asked);

        GalleryImageVersionInner read = versions.get(OfficialCompute.GROUP, "g", "web", "1.0.0");
        TargetRegion region = read.publishingProfile().targetRegions().get(0);
        assertThat(region.encryption().osDiskImage().diskEncryptionSetId()).isEqualTo(keys);
        assertThat(read.securityProfile().uefiSettings().signatureTemplateNames())
                .containsExactly(UefiSignatureTemplateName.MICROSOFT_UEFI_CERTIFICATE_AUTHORITY_TEMPLATE);
    }

    @Test
    void the_features_of_a_definition_can_be_changed_if_allowed() {
        GalleryImagesClient definitions = compute.manager.serviceClient().getGalleryImages();
        GalleryImageInner made = definitions.get(OfficialCompute.GROUP, "g", "web");
        GalleryImageUpdate change = new GalleryImageUpdate()
                .withOsType(made.osType())
                .withOsState(made.osState())
                .withIdentifier(made.identifier())
                .withFeatures(List.of(new GalleryImageFeature()
                        .withName("IsAcceleratedNetworkSupported")
                        .withValue("true")
                        .withStartsAtVersion("2.0.0")));

        assertThatExceptionOfType(ManagementException.class)
                .isThrownBy(() -> definitions.update(OfficialCompute.GROUP, "g", "web", change));
        definitions.update(OfficialCompute.GROUP, "g", "web", change.withAllowUpdateImage(true));

        assertThat(definitions.get(OfficialCompute.GROUP, "g", "web").features())
                .extracting(GalleryImageFeature::name, GalleryImageFeature::startsAtVersion)
                .containsExactly(tuple("IsAcceleratedNetworkSupported", "2.0.0"));
    }

    @Test
    void a_gallery_is_shared_with_the_community_and_retains_deleted_versions() {
        GalleriesClient galleries = compute.manager.serviceClient().getGalleries();
        GalleryInner asked = new GalleryInner()
                .withLocation("westeurope")
                .withSharingProfile(new SharingProfile()
                        .withPermissions(GallerySharingPermissionTypes.COMMUNITY)
                        .withCommunityGalleryInfo(new CommunityGalleryInfo().withPublicNamePrefix("linux")))
                .withSoftDeletePolicy(new SoftDeletePolicy().withIsSoftDeleteEnabled(true));

        galleries.createOrUpdate(OfficialCompute.GROUP, "shared", asked);

        GalleryInner read = galleries
                .getByResourceGroupWithResponse(
                        OfficialCompute.GROUP,
                        "shared",
                        SelectPermissions.PERMISSIONS,
                        GalleryExpandParams.SHARING_PROFILE_GROUPS,
                        Context.NONE)
                .getValue();
        assertThat(read.sharingProfile().permissions()).isEqualTo(GallerySharingPermissionTypes.COMMUNITY);
        assertThat(read.sharingProfile().communityGalleryInfo().publicNamePrefix())
                .isEqualTo("linux");
        assertThat(read.softDeletePolicy().isSoftDeleteEnabled()).isTrue();
    }

    @Test
    void the_identities_of_a_gallery_are_returned_with_their_ids() {
        String user = OfficialCompute.id("Microsoft.ManagedIdentity/userAssignedIdentities/keeper");
        GalleryInner asked = new GalleryInner()
                .withLocation("westeurope")
                .withIdentity(new GalleryIdentity()
                        .withType(ResourceIdentityType.SYSTEM_ASSIGNED_USER_ASSIGNED)
                        .withUserAssignedIdentities(Map.of(user, new VirtualMachineIdentityUserAssignedIdentities())));

        GalleryIdentity made = compute.manager
                .serviceClient()
                .getGalleries()
                .createOrUpdate(OfficialCompute.GROUP, "keeping", asked)
                .identity();

        assertThat(made.type()).isEqualTo(ResourceIdentityType.SYSTEM_ASSIGNED_USER_ASSIGNED);
        assertThat(made.principalId()).isNotBlank();
        assertThat(made.tenantId()).isNotBlank();
        assertThat(made.userAssignedIdentities()).hasEntrySatisfying(user, identity -> {
            assertThat(identity.principalId()).isNotBlank();
            assertThat(identity.clientId()).isNotBlank();
        });
    }

    @Test
    void a_refusal_has_its_code_and_target() {
        GalleryImageVersionInner elsewhere = version(managedImage(), "eastus2");

        assertThatExceptionOfType(ManagementException.class)
                .isThrownBy(() -> versions.createOrUpdate(OfficialCompute.GROUP, "g", "web", "1.0.0", elsewhere))
                .satisfies(
                        e -> assertThat(e.getResponse().getStatusCode()).isEqualTo(400),
                        e -> assertThat(e.getValue().getCode()).isEqualTo("InvalidParameter"),
                        e -> assertThat(e.getValue().getTarget())
                                .isEqualTo("galleryImageVersion.properties.publishingProfile.targetRegions"));
    }

    @Test
    void a_version_whose_replication_fails_names_the_region() {
        compute.service.nextVersion(VersionScenario.failsIn("northeurope"));

        assertThatExceptionOfType(ManagementException.class)
                .isThrownBy(() -> create("1.0.0", managedImage()))
                .satisfies(
                        e -> assertThat(e.getValue().getCode()).isEqualTo("ReplicationJobsFailed"),
                        e -> assertThat(e.getValue().getMessage()).contains("region:northeurope"));

        GalleryImageVersionInner failed = compute.expanded("1.0.0");
        assertThat(failed.provisioningState()).isEqualTo(GalleryProvisioningState.FAILED);
        assertThat(failed.replicationStatus().aggregatedState()).isEqualTo(AggregatedReplicationState.FAILED);
        assertThat(failed.replicationStatus().summary())
                .filteredOn(region -> region.state().equals(ReplicationState.FAILED))
                .singleElement()
                .satisfies(region -> assertThat(region.region()).isEqualTo("northeurope"));
    }

    private GalleryImageVersionInner create(String name, GalleryImageVersionStorageProfile storage) {
        return versions.createOrUpdate(
                OfficialCompute.GROUP, "g", "web", name, version(storage, "westeurope", "northeurope"));
    }

    private static GalleryImageVersionInner version(GalleryImageVersionStorageProfile storage, String... regions) {
        List<TargetRegion> targets = Stream.of(regions)
                .map(name -> new TargetRegion().withName(name))
                .toList();
        return new GalleryImageVersionInner()
                .withLocation("westeurope")
                .withStorageProfile(storage)
                .withPublishingProfile(new GalleryImageVersionPublishingProfile().withTargetRegions(targets));
    }

    private static GalleryImageVersionStorageProfile managedImage() {
        return source(new GalleryArtifactVersionFullSource().withId(OfficialCompute.MANAGED_IMAGE));
    }

    private static GalleryImageVersionStorageProfile source(GalleryArtifactVersionFullSource source) {
        return new GalleryImageVersionStorageProfile().withSource(source);
    }
}
