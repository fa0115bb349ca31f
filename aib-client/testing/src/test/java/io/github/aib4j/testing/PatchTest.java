package io.github.aib4j.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.Caller.Reply;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatchTest {
    private static Reply patch(Web web, String body) {
        return web.caller.send("PATCH", web.url(), Web.json(body));
    }

    @Test
    void new_tags_replace_the_old_ones_at_once() {
        Web web = new Web().created(Web.template().with("tags", Web.json("{'a': '1'}")));

        Reply reply = patch(web, "{'tags': {'b': '2'}}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Azure-AsyncOperation")).isNull();
        assertThat(reply.body().object("tags")).contains(Web.json("{'b': '2'}"));
        assertThat(web.get().body().object("tags")).contains(Web.json("{'b': '2'}"));
        assertThat(web.get().at("properties/provisioningState")).isEqualTo("Succeeded");
    }

    @Test
    void an_identity_is_changed_when_its_operation_ends() {
        Web web = new Web().created(Web.template());

        Reply reply = patch(
                web,
                "{'tags': {'b': '2'}, 'identity': {'userAssignedIdentities': {'/SUBSCRIPTIONS/s/ID': null, '/subscriptions/s/other': {}}}}");

        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.text()).isEmpty();
        assertThat(reply.header("Location")).isEqualTo(reply.header("Azure-AsyncOperation"));
        assertThat(web.get().at("properties/provisioningState")).isEqualTo("Updating");
        assertThat(web.get().at("identity")).contains("/id").doesNotContain("/other");
        assertThat(web.get().at("tags")).isEqualTo("{ }");
        assertThat(web.later(Duration.ofMillis(1399)).poll(reply).at("status")).isEqualTo("InProgress");
        assertThat(web.later(Duration.ofMillis(1)).poll(reply).at("status")).isEqualTo("Succeeded");
        assertThat(web.get().at("properties/provisioningState")).isEqualTo("Succeeded");
        assertThat(web.get().at("identity"))
                .contains("/subscriptions/s/other")
                .contains("principalId")
                .doesNotContain("/id");
        assertThat(web.get().at("tags/b")).isEqualTo("2");
    }

    @Test
    void removing_the_last_identity_leaves_the_type_none() {
        Web web = new Web().created(Web.template());

        patch(web, "{'identity': {'userAssignedIdentities': {'/subscriptions/s/id': null}}}");

        assertThat(web.later(Duration.ofSeconds(2)).get().body().object("identity"))
                .contains(Web.json("{'type': 'None'}"));
    }

    @Test
    void an_identity_can_be_added_after_none() {
        Web web = new Web().created(Web.template());
        patch(web, "{'identity': {'type': 'None'}}");
        web.later(Duration.ofSeconds(2));

        patch(web, "{'identity': {'userAssignedIdentities': {'/subscriptions/s/new': {}}}}");

        assertThat(web.later(Duration.ofSeconds(2)).get().at("identity/type")).isEqualTo("UserAssigned");
    }

    @Test
    void an_unknown_type_of_identity_is_refused() {
        Reply reply = patch(new Web().created(Web.template()), "{'identity': {'type': 'SystemAssigned'}}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("error/message")).contains("Field 'identity.type' has a bad value: 'SystemAssigned'.");
    }

    @ParameterizedTest
    @CsvSource({
        "2018-02-01-preview, identity, 'tags'",
        "2019-05-01-preview, location, 'tags', 'identity'",
        "2024-02-01, properties, 'tags', 'identity'",
        "2025-10-01, name, 'tags', 'identity', 'properties'"
    })
    void what_cannot_be_patched_in_a_version_is_named(String version, String member) {
        Web web = new Web(version).created(template(version));

        Reply reply = patch(web, "{'" + member + "': {}}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text())
                .contains("ValidationFailed")
                .contains("Field '" + member + "' cannot be updated with api-version " + version
                        + "; what can be updated is 'tags'");
    }

    private static JsonObject template(String version) {
        return version.startsWith("2018") ? Web.template().with("properties", old()) : Web.template();
    }

    private static JsonObject old() {
        return Web.json("{'source': {'type': 'PlatformImage'}, 'distribute': [{'type': 'managedImage', 'location': 'w',"
                + " 'imageId': '" + Web.MANAGED_IMAGE + "', 'runOutputName': 'o'}]}");
    }

    @Test
    void of_the_properties_only_targets_and_machine_can_be_patched() {
        Web web = new Web("2025-10-01").created(Web.template());

        assertThat(patch(web, "{'properties': {'source': {}}}").at("error/message"))
                .contains("Field 'properties.source' cannot be updated")
                .contains("what can be updated is 'properties.distribute', 'properties.vmProfile'");
        assertThat(patch(web, "{'properties': []}").at("error/message"))
                .contains("Field 'properties' has a bad value; it is to be an object.");
    }

    @Test
    void targets_and_machine_are_changed_since_2025_10_01() {
        Web web = new Web("2025-10-01").created(Web.template());
        String targets = Web.gallery(Web.GALLERY_IMAGE) + ", {'type': 'VHD', 'runOutputName': 'disk'}";

        Reply reply =
                patch(web, "{'properties': {'distribute': [" + targets + "], 'vmProfile': {'vmSize': 'Standard_D2'}}}");

        assertThat(reply.status()).isEqualTo(202);
        Reply changed = web.later(Duration.ofSeconds(2)).get();
        assertThat(changed.at("properties/distribute/1/runOutputName")).isEqualTo("disk");
        assertThat(changed.at("properties/vmProfile/vmSize")).isEqualTo("Standard_D2");
        assertThat(changed.at("properties/source/offer")).isEqualTo("ubuntu-24_04-lts");
        web.run();
        assertThat(web.later(Duration.ofHours(1)).get("/runOutputs/disk").status())
                .isEqualTo(200);
    }

    @Test
    void no_target_may_be_removed() {
        Web web = new Web("2025-10-01").created(Web.template());

        Reply reply = patch(web, "{'properties': {'distribute': [{'type': 'VHD', 'runOutputName': 'disk'}]}}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("error/message"))
                .isEqualTo(
                        "Validation failed: Distribute target with Runoutput name out not found in the update request."
                                + " Deleting a distribution target is not allowed.");
    }

    @Test
    void targets_are_checked_as_those_of_a_new_template() {
        Web web = new Web("2025-10-01").created(Web.template());

        assertThat(patch(web, "{'properties': {'distribute': [{'type': 'VHD'}]}}")
                        .at("error/message"))
                .contains("Missing field 'distribute[0].runOutputName'");
        assertThat(patch(web, "{'properties': {'vmProfile': {'vmsize': 'x'}}}").at("error/message"))
                .contains("unknown field \"vmsize\"");
        assertThat(web.get().at("properties/provisioningState")).isEqualTo("Succeeded");
    }

    @Test
    void a_template_that_is_being_built_is_not_patched() {
        Web web = new Web();
        web.put(Web.template());
        String tags = "{'tags': {}}";

        assertThat(patch(web, tags).at("error/message"))
                .isEqualTo("Operation 'PATCH' is not allowed in provisioningState: 'creating'");
        web.later(Duration.ofMinutes(1));
        patch(web, "{'identity': {'type': 'None'}}");
        assertThat(patch(web, tags).at("error/message")).endsWith("provisioningState: 'updating'");
        assertThat(web.run().at("error/message")).endsWith("provisioningState: 'updating'");
        web.later(Duration.ofMinutes(1)).run();
        assertThat(patch(web, tags).status()).isEqualTo(405);
        assertThat(patch(web, tags).at("error/message"))
                .isEqualTo("Operation Microsoft.VirtualMachineImages/imageTemplates/write is not allowed in"
                        + " provisioning state: provisioned or run state: running.");
        web.later(Duration.ofHours(1)).delete();
        assertThat(patch(web, tags).at("error/message")).endsWith("provisioningState: 'deleting'");
    }

    @Test
    void a_patch_does_not_create_a_missing_template() {
        assertThat(patch(new Web(), "{'tags': {}}").status()).isEqualTo(404);
    }
}
