package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.client.error.StateUnknownException;
import io.github.aib4j.model.gallery.retention.RetentionRule;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** An answer about another resource than the requested one is refused. */
@ParameterizedClass
@EnumSource(Flavour.class)
class WrongResourceTest {
    private static final String OPERATION =
            "https://management.azure.com/subscriptions/9e223dbe-3399-4e19-88eb-0975f02ac87f"
                    + "/providers/Microsoft.VirtualMachineImages/locations/eastus/operations/6b70cff9";

    private final HangingService service = new HangingService();
    private final ImageBuilderClient client;
    private final GalleryClient galleries;

    WrongResourceTest(Flavour flavour) {
        this.client = flavour.of(TestClients.builder(service));
        this.galleries = flavour.of(TestClients.galleries(service));
    }

    private static final String TEMPLATE_ID =
            "/subscriptions/9e223dbe-3399-4e19-88eb-0975f02ac87f/resourceGroups/images/providers"
                    + "/Microsoft.VirtualMachineImages/imageTemplates/web-01";

    private static void assertUnknown(ThrowingCallable call, String other) {
        assertThatThrownBy(call)
                .isInstanceOf(StateUnknownException.class)
                .hasMessageContaining("the response is about")
                .hasMessageContaining(other);
    }

    private static String template(String subscription, String group, String idName, String name) {
        return """
                {"location": "eastus", "name": "%s", "id": "/subscriptions/%s/resourcegroups/%s/providers/Microsoft.VirtualMachineImages/imageTemplates/%s",
                 "properties": {"source": {"type": "PlatformImage"}, "distribute": [{"type": "VHD", "runOutputName": "disk"}]}}
                """.formatted(name, subscription, group, idName);
    }

    @ParameterizedTest
    @CsvSource({
        "9e223dbe-3399-4e19-88eb-0975f02ac87f, images, web-02, web-02",
        "9e223dbe-3399-4e19-88eb-0975f02ac87f, images, web-02, web-01",
        "9e223dbe-3399-4e19-88eb-0975f02ac87f, images, web-01, web-02",
        "9e223dbe-3399-4e19-88eb-0975f02ac87f, other, web-01, web-01",
        "11111111-3399-4e19-88eb-0975f02ac87f, images, web-01, web-01"
    })
    void another_template(String subscription, String group, String idName, String name) {
        service.script(request -> ProbeReply.ok(template(subscription, group, idName, name)));

        assertUnknown(() -> client.get("images", "web-01"), "");
        assertUnknown(() -> client.watch("images", "web-01"), "");
    }

    @Test
    void a_template_whose_id_differs_in_letter_case_is_the_same() {
        service.script(request ->
                ProbeReply.ok(template("9E223DBE-3399-4E19-88EB-0975F02AC87F", "IMAGES", "WEB-01", "Web-01")));

        assertThat(client.get("images", "web-01").name()).isEqualTo("Web-01");
    }

    @Test
    void another_operation() {
        service.script(request -> request.getUrl().getPath().contains("/operations/")
                ? ProbeReply.ok("{\"name\": \"7C81\", \"status\": \"Succeeded\"}")
                : ProbeReply.of(202, "").with("Azure-AsyncOperation", OPERATION));

        assertUnknown(() -> client.beginDelete("images", "web-01").getFinalResult(), "operation '7C81'");
        assertUnknown(() -> client.beginRun("images", "web-01").getFinalResult(), "operation '7C81'");
    }

    @Test
    void another_output_or_trigger() {
        service.script(request -> ProbeReply.ok(
                request.getUrl().getPath().contains("/runOutputs/")
                        ? "{\"name\": \"other\", \"properties\": {}}"
                        : "{\"name\": \"other\", \"id\": \"/x\", \"properties\": {\"kind\": \"SourceImage\"}}"));

        assertUnknown(() -> client.getRunOutput("images", "web-01", "disk"), "'other'");
        assertUnknown(() -> client.getTrigger("images", "web-01", "new-source"), "'other'");
    }

    @Test
    void an_output_or_a_trigger_of_another_template() {
        String other = TEMPLATE_ID.replace("web-01", "web-02");
        service.script(request -> ProbeReply.ok(
                request.getUrl().getPath().contains("/runOutputs/")
                        ? "{\"name\": \"disk\", \"id\": \"" + other + "/runOutputs/disk\", \"properties\": {}}"
                        : "{\"name\": \"new-source\", \"id\": \"" + other
                                + "/triggers/new-source\", \"properties\": {\"kind\": \"SourceImage\"}}"));

        assertUnknown(() -> client.getRunOutput("images", "web-01", "disk"), "web-02");
        assertUnknown(() -> client.getTrigger("images", "web-01", "new-source"), "web-02");
        service.script(request -> ProbeReply.ok(
                "{\"value\": [{\"name\": \"disk\", \"id\": \"" + other + "/runOutputs/disk\", \"properties\": {}}]}"));
        assertUnknown(() -> client.listRunOutputs("images", "web-01").stream().count(), "web-02");
    }

    @Test
    void a_text_that_is_no_id_is_not_the_requested_one() {
        service.script(
                request -> ProbeReply.ok(template("9e223dbe-3399-4e19-88eb-0975f02ac87f", "images", "web-01", "web-01")
                        .replaceFirst("\"id\": \"[^\"]*\"", "\"id\": \"none\"")));
        assertUnknown(() -> client.get("images", "web-01"), "'none'");

        service.script(request ->
                ProbeReply.ok("{\"name\": \"1.0.0\", \"id\": \"none\", \"location\": \"w\", \"properties\": {}}"));
        assertUnknown(() -> galleries.getImageVersion(GallerySamples.WEB.imageVersion("1.0.0")), "'none'");
    }

    @Test
    void a_version_with_another_name_is_not_changed() {
        service.script(request -> ProbeReply.ok("""
                {"name": "2.0.0", "id": "%s", "location": "westeurope", "properties": {"provisioningState": "Succeeded"}}
                """.formatted(GallerySamples.WEB.imageVersion("1.0.0"))));

        assertUnknown(
                () -> galleries
                        .beginUpdateImageVersion(
                                GallerySamples.WEB.imageVersion("1.0.0"),
                                version -> version.withExcludeFromLatest(true))
                        .getFinalResult(),
                "'2.0.0'");
    }

    @Test
    void a_version_whose_name_and_id_differ_is_not_planned_for() {
        service.script(request -> ProbeReply.ok("""
                {"value": [{"name": "1.0.0", "id": "%s", "location": "westeurope", "properties": {"provisioningState": "Succeeded"}}]}
                """.formatted(GallerySamples.WEB.imageVersion("2.0.0"))));

        assertThatThrownBy(() -> galleries.planRetention(GallerySamples.WEB, RetentionRule.keepingNewest(1)))
                .isInstanceOf(StateUnknownException.class)
                .hasMessageContaining("1.0.0")
                .hasMessageContaining("2.0.0");
    }
}
