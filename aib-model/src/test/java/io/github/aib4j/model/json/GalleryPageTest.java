package io.github.aib4j.model.json;

import static io.github.aib4j.model.gallery.GalleryApiVersion.V2019_12_01;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2020_09_30;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2022_03_03;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2022_08_03;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2023_07_03;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2025_12_03;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageIdentifier;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.GalleryPurchasePlan;
import io.github.aib4j.model.gallery.HyperVGeneration;
import io.github.aib4j.model.gallery.OsType;
import io.github.aib4j.model.gallery.publish.GalleryStorageAccountType;
import io.github.aib4j.model.gallery.publish.GalleryTargetRegion;
import io.github.aib4j.model.gallery.publish.PublishingProfile;
import io.github.aib4j.model.gallery.source.DataDiskImage;
import io.github.aib4j.model.gallery.source.GallerySource;
import io.github.aib4j.model.gallery.source.HostCaching;
import io.github.aib4j.model.gallery.source.StorageProfile;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.id.ManagedDiskId;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.id.SnapshotId;
import io.github.aib4j.model.id.StorageAccountId;
import io.github.aib4j.model.id.VirtualMachineId;
import io.github.aib4j.model.testing.Shared;
import io.github.aib4j.model.testing.Trees;
import io.github.aib4j.model.value.ContentUri;
import io.github.aib4j.model.value.GalleryDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What Microsoft's page of definitions and versions shows: its REST examples, its sources, its options. */
class GalleryPageTest {
    private static final GalleryImageIdentifier MINE = GalleryImageIdentifier.of("myPublisher", "myOffer", "mySKU");
    private static final VirtualMachineId MACHINE = VirtualMachineId.of("s", "MyResourceGroup", "myVM");
    private static final ManagedDiskId DISK = ManagedDiskId.of("s", "MyResourceGroup", "disk");
    private static final SnapshotId SNAPSHOT = SnapshotId.of("s", "MyResourceGroup", "snapshot");
    private static final ContentUri VHD = ContentUri.of("https://mystorage.blob.core.windows.net/vhds/os.vhd");
    private static final StorageAccountId ACCOUNT = StorageAccountId.of("s", "MyResourceGroup", "mystorage");

    @Test
    void the_definition_of_the_page_is_built_alike() {
        GalleryImageDefinition definition = GalleryImageDefinition.specialized("eastus", OsType.LINUX, MINE).toBuilder()
                .hyperVGeneration(HyperVGeneration.V1)
                .build();

        assertThat(Trees.tree(GalleryJson.write(definition, V2019_12_01))).isEqualTo(example(0));
        assertThat(GalleryJson.imageDefinition(example(0).toString()).value()).isEqualTo(definition);
    }

    @Test
    void the_version_of_the_page_is_built_alike() {
        VirtualMachineId machine = VirtualMachineId.of("{subscriptionId}", "{resourceGroupName}", "{vmName}");
        GalleryImageVersion version = GalleryImageVersion.builder()
                .location("{region}")
                .storageProfile(StorageProfile.of(GallerySource.virtualMachine(machine)))
                .publishingProfile(PublishingProfile.builder()
                        .endOfLifeDate(GalleryDate.parse("2024-12-02T00:00:00+00:00"))
                        .replicaCount(1)
                        .storageAccountType(GalleryStorageAccountType.STANDARD_ZRS)
                        .addTargetRegion(GalleryTargetRegion.region("eastus", 2).toBuilder()
                                .storageAccountType(GalleryStorageAccountType.STANDARD_LRS)
                                .build())
                        .addTargetRegion(GalleryTargetRegion.region("westus2"))
                        .build())
                .build();

        assertThat(Trees.tree(GalleryJson.write(version, V2019_12_01))).isEqualTo(example(1));
        assertThat(GalleryJson.imageVersion(example(1).toString()).value()).isEqualTo(version);
    }

    /** The body of a REST example of the page, which has commas that JSON does not allow. */
    private static JsonNode example(int index) {
        List<String> bodies = Pattern.compile("```rest\\R.*?\\R(\\{.*?)```", Pattern.DOTALL)
                .matcher(Shared.text("pages/002_b7807cc04ce48d9c.txt"))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
        assertThat(bodies).hasSize(2);
        try {
            return JsonMapper.builder()
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .build()
                    .readTree(bodies.get(index));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(bodies.get(index), e);
        }
    }

    @Test
    void a_machine_is_a_source_by_its_id_and_later_by_a_member_of_its_own() {
        GallerySource machine = GallerySource.virtualMachine(MACHINE);

        assertSource(machine, V2022_08_03, "source", "{\"id\": \"%s\"}".formatted(MACHINE));
        assertSource(machine, V2023_07_03, "source", "{\"virtualMachineId\": \"%s\"}".formatted(MACHINE));
    }

    @Test
    void a_managed_image_is_a_source_of_all_disks() {
        ManagedImageId image = ManagedImageId.of("s", "MyResourceGroup", "myImage");

        assertSource(GallerySource.managedImage(image), V2019_12_01, "source", "{\"id\": \"%s\"}".formatted(image));
    }

    @Test
    void another_version_is_a_source_of_all_disks() {
        GalleryImageVersionId version = GalleryImageVersionId.of("s", "MyResourceGroup", "other", "web", "1.0.0");

        assertSource(GallerySource.imageVersion(version), V2019_12_01, "source", "{\"id\": \"%s\"}".formatted(version));
    }

    @Test
    void a_managed_disk_is_a_source_of_the_system_disk() {
        assertSource(
                GallerySource.disk(DISK), V2019_12_01, "osDiskImage", "{\"source\": {\"id\": \"%s\"}}".formatted(DISK));
    }

    @Test
    void a_snapshot_is_a_source_of_the_system_disk() {
        assertSource(
                GallerySource.snapshot(SNAPSHOT),
                V2019_12_01,
                "osDiskImage",
                "{\"source\": {\"id\": \"%s\"}}".formatted(SNAPSHOT));
    }

    @Test
    void a_VHD_in_a_storage_account_is_a_source_of_the_system_disk() {
        assertSource(
                GallerySource.vhd(VHD, ACCOUNT),
                V2022_03_03,
                "osDiskImage",
                "{\"source\": {\"uri\": \"%s\", \"storageAccountId\": \"%s\"}}".formatted(VHD, ACCOUNT));
    }

    @Test
    void a_VHD_is_refused_where_the_api_version_has_no_member_for_it() {
        GalleryImageVersion version = GalleryImageVersion.from(GallerySource.vhd(VHD, ACCOUNT), "eastus");

        assertThatThrownBy(() -> GalleryJson.write(version, V2019_12_01))
                .isInstanceOf(UnsupportedMemberException.class)
                .hasMessageContaining(
                        "/properties/storageProfile/osDiskImage/source/uri (since 2020-09-30; use a managed disk)");
    }

    @Test
    void the_account_of_a_VHD_was_its_id_before_it_had_a_name_of_its_own() {
        assertSource(
                GallerySource.vhd(VHD, ACCOUNT),
                V2020_09_30,
                "osDiskImage",
                "{\"source\": {\"id\": \"%s\", \"uri\": \"%s\"}}".formatted(ACCOUNT, VHD));
    }

    private static void assertSource(GallerySource source, GalleryApiVersion version, String member, String json) {
        GalleryImageVersion made = GalleryImageVersion.from(source, "eastus");

        JsonNode written = Trees.tree(GalleryJson.write(made, version));

        assertThat(written.at("/properties/storageProfile"))
                .isEqualTo(Trees.tree("{\"%s\": %s}".formatted(member, json)));
        assertThat(GalleryJson.imageVersion(written.toString()).value()).isEqualTo(made);
    }

    @Test
    void data_disks_have_a_LUN_and_come_from_kinds_that_may_differ() {
        StorageProfile profile = StorageProfile.of(
                GallerySource.snapshot(SNAPSHOT),
                DataDiskImage.of(0, GallerySource.disk(DISK)),
                DataDiskImage.of(1, GallerySource.snapshot(SNAPSHOT)),
                DataDiskImage.of(2, GallerySource.vhd(VHD, ACCOUNT)).toBuilder()
                        .hostCaching(HostCaching.READ_ONLY)
                        .build());
        GalleryImageVersion version = GalleryImageVersion.builder()
                .location("eastus")
                .storageProfile(profile)
                .build();

        assertThat(Trees.tree(GalleryJson.write(version, V2025_12_03)).at("/properties/storageProfile/dataDiskImages"))
                .isEqualTo(Trees.tree("""
                        [{"lun": 0, "source": {"id": "%s"}},
                         {"lun": 1, "source": {"id": "%s"}},
                         {"lun": 2, "hostCaching": "ReadOnly",
                          "source": {"uri": "%s", "storageAccountId": "%s"}}]
                        """.formatted(DISK, SNAPSHOT, VHD, ACCOUNT)));
    }

    @Test
    void there_is_one_source_of_the_system_disk_only() {
        StorageProfile.Builder both =
                StorageProfile.of(GallerySource.disk(DISK)).toBuilder().source(GallerySource.virtualMachine(MACHINE));

        assertThatThrownBy(both::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("There is a source of the whole version and one of its system disk (G05);"
                        + " give one of the two");
    }

    @Test
    void regions_have_replicas_and_storage_of_their_own() {
        PublishingProfile profile = PublishingProfile.builder()
                .addTargetRegions(
                        GalleryTargetRegion.region("westcentralus"),
                        GalleryTargetRegion.region("southcentralus", 1),
                        GalleryTargetRegion.region("eastus", 1).toBuilder()
                                .storageAccountType(GalleryStorageAccountType.STANDARD_ZRS)
                                .build())
                .replicaCount(2)
                .build();

        assertThat(published(profile)).isEqualTo(Trees.tree("""
                {"replicaCount": 2,
                 "targetRegions": [
                   {"name": "westcentralus"},
                   {"name": "southcentralus", "regionalReplicaCount": 1},
                   {"name": "eastus", "regionalReplicaCount": 1, "storageAccountType": "Standard_ZRS"}]}
                """));
    }

    @Test
    void a_version_is_stored_on_premium_disks_kept_out_of_latest_and_ended_by_date() {
        PublishingProfile profile = PublishingProfile.builder()
                .storageAccountType(GalleryStorageAccountType.PREMIUM_LRS)
                .excludeFromLatest(true)
                .endOfLifeDate(GalleryDate.parse("2020-12-01"))
                .build();

        assertThat(published(profile)).isEqualTo(Trees.tree("""
                {"storageAccountType": "Premium_LRS", "excludeFromLatest": true,
                 "endOfLifeDate": "2020-12-01T00:00:00Z"}
                """));
    }

    private static JsonNode published(PublishingProfile profile) {
        GalleryImageVersion version = GalleryImageVersion.builder()
                .location("eastus")
                .storageProfile(StorageProfile.of(GallerySource.virtualMachine(MACHINE)))
                .publishingProfile(profile)
                .build();
        return Trees.tree(GalleryJson.write(version, V2019_12_01)).at("/properties/publishingProfile");
    }

    @Test
    void a_definition_is_for_a_system_a_state_and_a_plan() {
        GalleryImageDefinition definition =
                GalleryImageDefinition.generalized("eastus", OsType.WINDOWS, MINE).toBuilder()
                        .hyperVGeneration(HyperVGeneration.V2)
                        .purchasePlan(GalleryPurchasePlan.of("plan", "product", "publisher"))
                        .build();

        assertThat(Trees.tree(GalleryJson.write(definition, V2019_12_01)).get("properties"))
                .isEqualTo(Trees.tree("""
                        {"osType": "Windows", "osState": "Generalized", "hyperVGeneration": "V2",
                         "identifier": {"publisher": "myPublisher", "offer": "myOffer", "sku": "mySKU"},
                         "purchasePlan": {"name": "plan", "publisher": "publisher", "product": "product"}}
                        """));
    }
}
