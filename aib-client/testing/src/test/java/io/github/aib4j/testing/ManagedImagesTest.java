package io.github.aib4j.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.Caller.Reply;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Managed images that builds make. */
class ManagedImagesTest {
    private final Web web = new Web();

    private static JsonObject template(String source) {
        String target = "{'type': 'ManagedImage', 'imageId': '" + Web.MANAGED_IMAGE
                + "', 'location': 'northeurope', 'runOutputName': 'o', 'artifactTags': {'a': 'b'}}";
        return Web.json("{'location': 'westeurope', 'identity': {'type': 'UserAssigned', 'userAssignedIdentities':"
                + " {'/subscriptions/s/id': {}}}, 'properties': {'source': {'type': 'PlatformImage', " + source
                + "}, 'distribute': [" + target + "]}}");
    }

    private Reply image() {
        return web.caller.send("GET", web.service.endpoint() + Web.MANAGED_IMAGE + "?api-version=2022-08-01");
    }

    @Test
    void an_image_that_a_build_has_made_can_be_read() {
        web.created(template("'publisher': 'Canonical', 'offer': 'ubuntu-24_04-lts', 'sku': 'server', 'version': '1'"));
        assertThat(image().at("error/code")).isEqualTo("ResourceNotFound");
        web.run();
        assertThat(image().status()).isEqualTo(404);
        web.later(Duration.ofHours(2));

        Reply image = image();

        assertThat(image.status()).isEqualTo(200);
        assertThat(image.at("id")).isEqualTo(Web.MANAGED_IMAGE);
        assertThat(image.at("name")).isEqualTo("web");
        assertThat(image.at("location")).isEqualTo("northeurope");
        assertThat(image.at("tags/a")).isEqualTo("b");
        assertThat(image.at("properties/provisioningState")).isEqualTo("Succeeded");
        assertThat(image.at("properties/storageProfile/osDisk/osType")).isEqualTo("Linux");
    }

    @Test
    void an_image_of_windows_says_so() {
        web.created(
                template("'publisher': 'MicrosoftWindowsServer', 'offer': 'WindowsServer', 'sku': '2022-datacenter',"
                        + " 'version': 'latest'"));
        web.run();

        assertThat(web.later(Duration.ofHours(3)) == web).isTrue();
        assertThat(image().at("properties/storageProfile/osDisk/osType")).isEqualTo("Windows");
    }

    @Test
    void a_build_that_failed_leaves_none() {
        web.created(template("'publisher': 'a', 'offer': 'b', 'sku': 'c', 'version': 'latest'"));
        web.service.nextRun(Scenario.failsAtDeprovisioning());
        web.run();
        web.later(Duration.ofHours(2));

        assertThat(image().status()).isEqualTo(404);
    }

    @Test
    void an_image_that_was_sent_is_replaced_by_a_build_and_can_be_sent_again() {
        String url = web.service.endpoint() + Web.MANAGED_IMAGE + "?api-version=2022-08-01";
        JsonObject own = Web.json("{'location': 'eastus', 'properties': {}}");
        assertThat(web.caller.send("PUT", url, own).status()).isEqualTo(201);
        web.created(template("'publisher': 'a', 'offer': 'b', 'sku': 'c', 'version': 'latest'"));
        web.run();
        web.later(Duration.ofHours(2));
        assertThat(image().at("location")).isEqualTo("northeurope");

        assertThat(web.caller.send("PUT", url, own).status()).isEqualTo(200);
        assertThat(image().at("location")).isEqualTo("eastus");
    }
}
