package io.github.aib4j.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.testing.Caller.Reply;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GalleriesTest {
    private static final String STATE = "properties/provisioningState";
    private static final String REGIONS = "properties/publishingProfile/targetRegions/";
    private static final String WEB = "/g/images/web";
    private static final String ONE = WEB + "/versions/1.0.0";

    private final Gallery gallery = new Gallery();

    @Test
    void an_answer_is_written_as_compute_writes_it() {
        Reply made = gallery.put("/g", "{'location': 'westeurope', 'tags': {'a': 'b'}}");

        assertThat(made.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
        assertThat(made.text()).startsWith("{\r\n  \"name\": \"g\",\r\n  \"id\": \"/subscriptions/");
        assertThat(made.text().replace("\r\n", "")).doesNotContain("\n");
    }

    @Test
    void an_error_is_wrapped_and_written_as_compute_writes_it() {
        Reply missing = gallery.in("2018-06-01").get("/none");

        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
        assertThat(missing.at("error/code")).isEqualTo("ResourceNotFound");
        assertThat(missing.at("error/message"))
                .startsWith(
                        "The Resource 'Microsoft.Compute/galleries/none' under resource group 'images' was not found.");
    }

    @Test
    void each_creation_has_its_own_operation() {
        Reply made = gallery.put("/g", "{'location': 'West Europe'}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.at("location")).isEqualTo("westeurope");
        assertThat(made.at(STATE)).isEqualTo("Creating");
        assertThat(made.header("Location")).isNull();
        assertThat(made.header("Azure-AsyncOperation"))
                .contains("/providers/Microsoft.Compute/locations/westeurope/capsOperations/"
                        + made.header("x-ms-request-id") + "?api-version=2019-07-01");
        Reply running = gallery.follow(made, "Azure-AsyncOperation");
        assertThat(running.at("status")).isEqualTo("InProgress");
        assertThat(running.at("startTime")).isEqualTo("2025-06-02T08:00:00+00:00");
        assertThat(running.at("name")).isEqualTo(made.header("x-ms-request-id"));
        gallery.later(Duration.ofSeconds(1));
        assertThat(gallery.follow(made, "Azure-AsyncOperation").at("endTime"))
                .isEqualTo("2025-06-02T08:00:00.34+00:00");
        assertThat(gallery.get("/g").at(STATE)).isEqualTo("Succeeded");
    }

    @Test
    void the_address_of_an_operation_is_signed_since_2024_and_only_found_unchanged() {
        String address = gallery.put("/g", "{'location': 'westeurope'}").header("Azure-AsyncOperation");
        Gallery old =
                new Gallery(new Web("2022-07-01", LocalImageBuilder.builder(), Instant.parse("2023-06-02T08:00:00Z")));

        assertThat(address).contains("&t=").contains("&c=").contains("&s=").contains("&h=");
        assertThat(old.put("/g", "{'location': 'westeurope'}").header("Azure-AsyncOperation"))
                .endsWith("?api-version=2019-07-01");
        assertThat(gallery.web
                        .caller
                        .send("GET", address.substring(0, address.length() - 1))
                        .status())
                .isEqualTo(404);
        assertThat(gallery.web
                        .caller
                        .send("GET", address.replace("2019-07-01", "2019-12-01"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_update_of_a_gallery_succeeds_at_once_and_one_of_a_definition_takes_time() {
        gallery.ready();

        Reply over = gallery.put("/g", "{'location': 'westeurope', 'properties': {'description': 'new'}}");
        Reply overDefinition = gallery.put(WEB, Gallery.DEFINITION);

        assertThat(over.status()).isEqualTo(200);
        assertThat(over.at(STATE)).isEqualTo("Succeeded");
        assertThat(over.at("properties/description")).isEqualTo("new");
        assertThat(over.header("Azure-AsyncOperation")).isNotBlank();
        assertThat(overDefinition.status()).isEqualTo(200);
        assertThat(overDefinition.at(STATE)).isEqualTo("Updating");
    }

    @Test
    void a_deletion_has_two_addresses_and_the_second_answers_without_a_body() {
        gallery.ready().put(ONE, Gallery.version("westeurope"));
        gallery.later(Duration.ofHours(1));

        Reply deleted = gallery.delete(ONE);

        assertThat(deleted.status()).isEqualTo(202);
        assertThat(deleted.text()).isEmpty();
        assertThat(deleted.header("Location"))
                .isEqualTo(deleted.header("Azure-AsyncOperation").replace("?api", "?monitor=true&api"));
        assertThat(gallery.get(ONE).at(STATE)).isEqualTo("Deleting");
        assertThat(gallery.follow(deleted, "Location").status()).isEqualTo(202);
        gallery.later(Duration.ofSeconds(90));
        assertThat(gallery.follow(deleted, "Azure-AsyncOperation").at("status")).isEqualTo("Succeeded");
        Reply end = gallery.follow(deleted, "Location");
        assertThat(end.status()).isEqualTo(200);
        assertThat(end.text()).isEmpty();
        assertThat(end.header("Content-Type")).isNull();
        assertThat(gallery.get(ONE).status()).isEqualTo(404);
        assertThat(gallery.delete(ONE).status()).isEqualTo(204);
    }

    @Test
    void a_resource_with_children_is_not_deleted() {
        gallery.ready().put(ONE, Gallery.version("westeurope"));

        assertThat(gallery.delete("/g").status()).isEqualTo(409);
        Reply refused = gallery.delete(WEB);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("error/code")).isEqualTo("CannotDeleteResource");
        assertThat(refused.at("error/message"))
                .isEqualTo("Cannot delete resource while nested resources exist. Some existing nested resource IDs"
                        + " include: 'Microsoft.Compute/galleries/g/images/web/versions/1.0.0'. Please delete all nested"
                        + " resources before deleting this resource.");

        gallery.delete(ONE);
        assertThat(gallery.delete(WEB).status())
                .as("as long as the version is going")
                .isEqualTo(409);
        gallery.later(Duration.ofMinutes(2));
        assertThat(gallery.delete(WEB).status()).isEqualTo(202);
    }

    @Test
    void a_gallery_whose_name_begins_with_that_of_another_is_not_its_child() {
        gallery.put("/g", "{'location': 'westeurope'}");
        gallery.put("/g2", "{'location': 'westeurope'}");
        gallery.put("/g2/images/web", Gallery.DEFINITION);

        assertThat(gallery.delete("/g").status()).isEqualTo(202);
    }

    @Test
    void nothing_is_created_in_a_missing_parent() {
        gallery.put("/g", "{'location': 'westeurope'}");

        Reply definition = gallery.put("/none/images/web", Gallery.DEFINITION);
        Reply version = gallery.put(ONE, Gallery.version("westeurope"));

        assertThat(definition.status()).isEqualTo(404);
        assertThat(definition.at("error/code")).isEqualTo("ParentResourceNotFound");
        assertThat(version.at("error/message")).contains("Parent resource 'g/web' not found");
        assertThat(gallery.get(WEB + "/versions").at("error/code")).isEqualTo("ParentResourceNotFound");
    }

    @Test
    void a_version_goes_to_its_regions_one_after_the_other_in_eight_minutes() {
        gallery.ready();
        Reply made = gallery.put(ONE, Gallery.version("westeurope", "north europe"));
        Duration half = Duration.ofSeconds(247);

        assertThat(gallery.replication(ONE).at("properties/replicationStatus/summary/0/progress"))
                .isEqualTo("0");
        Reply halfway = gallery.later(half).replication(ONE);
        assertThat(halfway.at("properties/replicationStatus/aggregatedState")).isEqualTo("InProgress");
        assertThat(halfway.at("properties/replicationStatus/summary/0/region")).isEqualTo("westeurope");
        assertThat(halfway.at("properties/replicationStatus/summary/0/state")).isEqualTo("Replicating");
        assertThat(halfway.at("properties/replicationStatus/summary/0/progress"))
                .isEqualTo("66");
        assertThat(halfway.at("properties/replicationStatus/summary/1/region")).isEqualTo("northeurope");
        assertThat(halfway.at("properties/replicationStatus/summary/1/progress"))
                .isEqualTo("49");
        assertThat(gallery.follow(made, "Azure-AsyncOperation").at("status")).isEqualTo("InProgress");
        Reply late = gallery.later(Duration.ofMinutes(3)).replication(ONE);
        assertThat(late.at("properties/replicationStatus/summary/0/state")).isEqualTo("Completed");
        assertThat(late.at("properties/replicationStatus/summary/1/state")).isEqualTo("Replicating");
        Reply over = gallery.later(Duration.ofMinutes(2)).replication(ONE);
        assertThat(over.at("properties/replicationStatus/aggregatedState")).isEqualTo("Completed");
        assertThat(over.at(STATE)).isEqualTo("Succeeded");
        assertThat(gallery.get(ONE).at("properties/replicationStatus")).isEqualTo("absent");
    }

    @Test
    void a_region_that_is_added_is_reached_while_the_others_stay_complete() {
        gallery.ready().put(ONE, Gallery.version("westeurope"));
        gallery.later(Duration.ofHours(1));

        Reply over = gallery.put(ONE, Gallery.version("westeurope", "eastus2"));
        Reply status = gallery.later(Duration.ofMinutes(1)).replication(ONE);

        assertThat(over.at(STATE)).isEqualTo("Updating");
        assertThat(over.at("properties/publishingProfile/publishedDate")).isEqualTo("2025-06-02T08:00:01+00:00");
        assertThat(status.at("properties/replicationStatus/summary/0/state")).isEqualTo("Completed");
        assertThat(status.at("properties/replicationStatus/summary/1/state")).isEqualTo("Replicating");
        assertThat(gallery.later(Duration.ofMinutes(4)).get(ONE).at(STATE)).isEqualTo("Succeeded");
    }

    @Test
    void a_version_that_is_not_ready_cannot_be_changed() {
        gallery.ready().put(ONE, Gallery.version("westeurope"));

        Reply refused = gallery.put(ONE, Gallery.version("westeurope", "eastus2"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("error/message")).contains("versions/1.0.0' is Creating");
    }

    @Test
    void regions_are_renamed_and_defaults_added() {
        gallery.ready();

        Reply made = gallery.put(ONE, Gallery.version("westeurope", "eastus2", "moonbase1"));

        assertThat(made.at(REGIONS + "0/name")).isEqualTo("West Europe");
        assertThat(made.at(REGIONS + "1/name")).isEqualTo("East US 2");
        assertThat(made.at(REGIONS + "2/name")).isEqualTo("moonbase1");
        assertThat(made.at(REGIONS + "2/regionalReplicaCount")).isEqualTo("1");
        assertThat(made.at(REGIONS + "2/storageAccountType")).isEqualTo("Standard_LRS");
        assertThat(made.at("properties/publishingProfile/excludeFromLatest")).isEqualTo("false");
        assertThat(gallery.get(WEB).at("properties/hyperVGeneration")).isEqualTo("V1");
        assertThat(gallery.get(WEB).at("properties/architecture")).isEqualTo("absent");
    }

    @Test
    void a_region_has_the_replica_count_and_storage_of_the_profile_unless_it_says_its_own() {
        gallery.ready();

        Reply made = gallery.put(
                ONE,
                Gallery.version("westeurope")
                        .replace(
                                "'targetRegions': [",
                                "'replicaCount': 3, 'storageAccountType': 'Standard_ZRS',"
                                        + " 'targetRegions': [{'name': 'eastus', 'regionalReplicaCount': 2,"
                                        + " 'storageAccountType': 'Premium_LRS'}, "));

        assertThat(made.at(REGIONS + "0/regionalReplicaCount")).isEqualTo("2");
        assertThat(made.at(REGIONS + "0/storageAccountType")).isEqualTo("Premium_LRS");
        assertThat(made.at(REGIONS + "1/regionalReplicaCount")).isEqualTo("3");
        assertThat(made.at(REGIONS + "1/storageAccountType")).isEqualTo("Standard_ZRS");
    }

    @Test
    void disks_appear_when_a_version_is_ready_and_are_those_of_versions_made_from_it() {
        gallery.web.caller.send(
                "PUT",
                gallery.web.service.endpoint() + Gallery.MANAGED_IMAGE + "?api-version=2024-07-01",
                Web.json("""
                        {'location': 'westeurope', 'properties': {'storageProfile': {'osDisk': {'diskSizeGB': 64},
                         'dataDisks': [{'lun': 4, 'diskSizeGB': 8}]}}}"""));
        Reply made = gallery.ready().put(ONE, Gallery.version("westeurope"));
        assertThat(made.at("properties/storageProfile/osDiskImage")).isEqualTo("absent");

        gallery.later(Duration.ofHours(1));
        gallery.put(
                WEB + "/versions/2.0.0",
                Gallery.version("westeurope").replace(Gallery.MANAGED_IMAGE, Web.GALLERY_IMAGE + "/versions/1.0.0"));
        gallery.later(Duration.ofHours(1));

        for (String version : new String[] {"1.0.0", "2.0.0"}) {
            Reply ready = gallery.get(WEB + "/versions/" + version);
            assertThat(ready.at("properties/storageProfile/osDiskImage/sizeInGB"))
                    .isEqualTo("64");
            assertThat(ready.at("properties/storageProfile/dataDiskImages/0/lun"))
                    .isEqualTo("4");
        }
    }

    @Test
    void disks_that_were_sent_keep_their_sources() {
        gallery.ready();
        String disks = "'osDiskImage': {'source': {'id': '/snap'}, 'hostCaching': 'None'},"
                + " 'dataDiskImages': [{'lun': 1, 'source': {'id': '/data'}}]";
        gallery.put(
                ONE, Gallery.version("westeurope").replace("'source': {'id': '" + Gallery.MANAGED_IMAGE + "'}", disks));

        Reply ready = gallery.later(Duration.ofHours(1)).get(ONE);

        assertThat(ready.at("properties/storageProfile/osDiskImage/source/id")).isEqualTo("/snap");
        assertThat(ready.at("properties/storageProfile/osDiskImage/hostCaching"))
                .isEqualTo("None");
        assertThat(ready.at("properties/storageProfile/osDiskImage/sizeInGB")).isEqualTo("30");
        assertThat(ready.at("properties/storageProfile/dataDiskImages/0/source/id"))
                .isEqualTo("/data");
    }

    @Test
    void nothing_moves_to_another_region() {
        gallery.ready();

        Reply refused = gallery.put("/g", "{'location': 'eastus'}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("error/message")).contains("already exists in location 'westeurope'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018-06-01", "2019-03-01", "2019-07-01", "2019-12-01", "2020-09-30", "2021-07-01", "2021-10-01",
                "2022-01-03", "2022-03-03", "2022-08-03", "2023-07-03", "2024-03-03", "2025-03-03", "2025-12-03",
                "2026-03-03"
            })
    void every_version_of_compute_that_has_galleries_is_known(String version) {
        assertThat(gallery.in(version).put("/g", "{'location': 'westeurope'}").status())
                .isEqualTo(201);
    }

    @Test
    void any_other_version_is_refused() {
        Reply refused = gallery.in("2024-02-01").get("/g/images/web");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("error/message"))
                .contains("The resource type 'galleries/images' could not be found in the namespace 'Microsoft.Compute'"
                        + " for api version '2024-02-01'")
                .contains("2025-12-03");
    }

    @Test
    void members_that_an_api_version_lacks_are_not_added() {
        gallery.in("2018-06-01").ready();
        String old = """
                {'location': 'westeurope', 'properties': {'publishingProfile': {
                 'source': {'managedImage': {'id': '/image'}}}}}""";

        Reply made = gallery.in("2018-06-01").put(ONE, old);
        gallery.later(Duration.ofHours(1));
        Reply changed = gallery.in("2018-06-01").put(ONE, old);

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.at("properties/publishingProfile/storageAccountType")).isEqualTo("absent");
        assertThat(gallery.get(WEB).at("properties/hyperVGeneration")).isEqualTo("absent");
        assertThat(changed.status()).isEqualTo(202);
        assertThat(changed.at(STATE)).isEqualTo("Updating");
        assertThat(changed.header("Location")).contains("monitor=true");
    }

    @Test
    void ids_of_gallery_identities_are_stable_and_not_taken_from_the_request() {
        Gallery late = gallery.in("2024-03-03");
        String asked = "{'location': 'westeurope', 'identity': {'type': 'SystemAssigned, UserAssigned',"
                + " 'principalId': 'mine', 'userAssignedIdentities': {'/id': {}}}}";

        Reply made = late.put("/g", asked);
        Reply changed = late.send("PATCH", "/g", "{'tags': {'a': 'b'}}");

        String principal = made.at("identity/principalId");
        assertThat(principal).hasSize(36);
        assertThat(made.at("identity/tenantId")).hasSize(36).isNotEqualTo(principal);
        assertThat(idOf(made, "principalId")).hasSize(36).isNotEqualTo(principal);
        assertThat(idOf(made, "clientId")).hasSize(36);
        assertThat(changed.at("identity")).isEqualTo(made.at("identity"));
    }

    private static String idOf(Reply gallery, String member) {
        return gallery.body()
                .object("identity")
                .flatMap(identity -> identity.object("userAssignedIdentities"))
                .flatMap(identities -> identities.object("/id"))
                .flatMap(identity -> identity.text(member))
                .orElse("absent");
    }

    @Test
    void an_identity_that_the_system_does_not_assign_has_no_principal_of_its_own() {
        Reply made = gallery.in("2024-03-03")
                .put(
                        "/g",
                        "{'location': 'westeurope', 'identity': {'type': 'UserAssigned',"
                                + " 'userAssignedIdentities': {'/id': {}}}}");

        assertThat(made.at("identity/principalId")).isEqualTo("absent");
        assertThat(idOf(made, "principalId")).hasSize(36);
    }

    @Test
    void lists_are_by_name_and_have_resource_groups_of_galleries_in_upper_case() {
        gallery.put("/zebra", "{'location': 'westeurope'}");
        gallery.put("/ant", "{'location': 'westeurope'}");
        gallery.put("/ant/images/web", Gallery.DEFINITION);
        String subscription = gallery.url("").replace("/resourceGroups/images", "");

        for (Reply list : new Reply[] {gallery.get(""), gallery.web.caller.send("GET", subscription)}) {
            assertThat(list.at("value/0/name")).isEqualTo("ant");
            assertThat(list.at("value/0/id")).contains("/resourceGroups/IMAGES/");
            assertThat(list.at("value/1/name")).isEqualTo("zebra");
        }
        assertThat(gallery.get("/ant/images").at("value/0/id")).contains("/resourceGroups/images/");
        assertThat(gallery.get("/zebra/images").text().replaceAll("\\s", "")).isEqualTo("{\"value\":[]}");
    }

    @Test
    void lists_come_in_pages() {
        Gallery small =
                new Gallery(new Web("2024-02-01", LocalImageBuilder.builder().pageSize(2)));
        for (String name : new String[] {"a", "b", "c"}) {
            small.put("/" + name, "{'location': 'westeurope'}");
        }

        Reply first = small.get("");
        Reply second = small.web.caller.send("GET", first.at("nextLink"));

        assertThat(first.at("value/1/name")).isEqualTo("b");
        assertThat(first.at("nextLink")).contains("api-version=2019-12-01");
        assertThat(second.at("value/0/name")).isEqualTo("c");
        assertThat(second.at("nextLink")).isEqualTo("absent");
    }

    @Test
    void a_patch_changes_what_it_names_and_leaves_the_rest() {
        gallery.ready().put(ONE, Gallery.version("westeurope"));
        gallery.later(Duration.ofHours(1));

        Reply patched = gallery.send(
                "PATCH", ONE, "{'tags': {'a': 'b'}, 'properties': {'publishingProfile': {'excludeFromLatest': true}}}");

        assertThat(patched.status()).isEqualTo(200);
        assertThat(patched.at("tags/a")).isEqualTo("b");
        assertThat(patched.at("properties/publishingProfile/excludeFromLatest")).isEqualTo("true");
        assertThat(patched.at(REGIONS + "0/name")).isEqualTo("West Europe");
    }

    @Test
    void letter_case_does_not_matter_and_that_of_the_creator_is_kept() {
        gallery.ready();

        assertThat(gallery.get("/G/IMAGES/Web").at("id")).isEqualTo(Web.GALLERY_IMAGE);
        assertThat(gallery.put("/G", "{'location': 'westeurope'}").at("name")).isEqualTo("g");
    }

    @Test
    void responses_have_the_remaining_requests_of_a_kind_except_for_lists() {
        gallery.ready();

        assertThat(gallery.get(WEB).header("x-ms-ratelimit-remaining-resource"))
                .isEqualTo("Microsoft.Compute/GetGalleryImage3Min;597,Microsoft.Compute/GetGalleryImage30Min;2996");
        assertThat(gallery.get("").header("x-ms-ratelimit-remaining-resource")).isNull();
    }

    @Test
    void an_unknown_address_is_not_found_and_an_invalid_body_is_refused() {
        gallery.put("/g", "{'location': 'westeurope'}");

        assertThat(gallery.get("/g/applications/a").status()).isEqualTo(404);
        assertThat(gallery.send("POST", "/g", "{}").status()).isEqualTo(405);
        Reply garbled = gallery.web.caller.send("PUT", gallery.url("/h"), "{");
        assertThat(garbled.at("error/code")).isEqualTo("InvalidRequestContent");
    }

    @Test
    void the_dump_shows_galleries() {
        gallery.ready().put(ONE, Gallery.version("westeurope", "eastus2"));

        assertThat(gallery.web.service.dump())
                .contains("1 operation(s) in progress")
                .contains("galleries images/g: Succeeded")
                .contains("galleries/images images/g/web: Succeeded")
                .contains("galleries/images/versions images/g/web/1.0.0: Creating, in westeurope, eastus2");
    }
}
