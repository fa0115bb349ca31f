package io.github.aib4j.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.implementation.deployment.DeploymentEvaluator;
import io.github.aib4j.model.implementation.deployment.EvaluatedDeployment;
import io.github.aib4j.model.implementation.deployment.EvaluatedResource;
import io.github.aib4j.model.implementation.table.ReadContext;
import io.github.aib4j.model.testing.Shared;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published templates that are deployment templates, with parameters made up here. */
class PublishedDeploymentsTest {
    private static final DeploymentScope SIX = DeploymentScope.empty()
            .withParameter("imageTemplateName", "web-01")
            .withParameter("api-version", "2020-02-14")
            .withParameter("svclocation", "westeurope");

    private static EvaluatedResource template(String file, DeploymentScope scope) {
        byte[] json = Shared.text("templates/" + file + ".json").getBytes(StandardCharsets.UTF_8);
        ReadContext at = ReadContext.of(json, file);
        EvaluatedDeployment deployment =
                DeploymentEvaluator.evaluate((JsonObject) JsonText.parse(json, file), at, scope);
        assertThat(at.remarks()).isEmpty();
        assertThat(deployment.otherResources()).isZero();
        assertThat(deployment.templates()).hasSize(1);
        return deployment.templates().get(0);
    }

    private static JsonObject properties(EvaluatedResource template) {
        return template.resource().object("properties").orElseThrow();
    }

    private static JsonObject first(JsonObject object, String list) {
        JsonArray items = object.array(list).orElseThrow();
        return (JsonObject) items.items().get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "deprecated-0-creating-a-custom-windows-managed-image-helloimagetemplatewin01, 5, ManagedImage",
        "deprecated-1-creating-a-custom-win-shared-image-gallery-image-armtemplatewinsig, 5, SharedImage",
        "deprecated-1a-creating-a-custom-win-image-on-existing-vnet-existingvnetwindows, 5, ManagedImage",
        "deprecated-1b-creating-a-custom-win-image-on-existing-vnet-access-storage-existingvnetwindowsaccessstor,"
                + " 1, ManagedImage",
        "deprecated-2-creating-a-custom-win-shared-image-gallery-image-from-sig-helloimagetemplateforsigfromwinsig,"
                + " 2, SharedImage",
        "solutions-14-building-images-wvd-armtemplatewvd, 6, SharedImage",
    })
    void six_published_deployments_take_name_version_and_location_from_parameters(
            String file, int steps, String target) {
        EvaluatedResource template = template(file, SIX);

        assertThat(template.resource().text("name")).contains("web-01");
        assertThat(template.resource().text("apiVersion")).contains("2020-02-14");
        assertThat(template.resource().text("location")).contains("westeurope");
        assertThat(properties(template).array("customize").orElseThrow().items())
                .hasSize(steps);
        assertThat(first(properties(template), "distribute").text("type")).contains(target);
        assertThat(template.expressions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "deprecated-0-creating-a-custom-windows-managed-image-helloimagetemplatewin01",
        "solutions-14-building-images-wvd-armtemplatewvd",
    })
    void a_parameter_without_a_value_is_reported_once_for_each_use(String file) {
        byte[] json = Shared.text("templates/" + file + ".json").getBytes(StandardCharsets.UTF_8);
        ReadContext at = ReadContext.of(json, file);

        DeploymentEvaluator.evaluate((JsonObject) JsonText.parse(json, file), at, DeploymentScope.empty());

        assertThat(at.remarks())
                .extracting(ReadRemark::pointer)
                .containsExactly("/resources/0/name", "/resources/0/apiVersion", "/resources/0/location");
        assertThat(at.remarks()).extracting(ReadRemark::line).allMatch(line -> line > 20);
    }

    @Test
    void the_seventh_published_deployment_computes_its_commands_and_its_target() {
        EvaluatedResource template = template(
                "solutions-4-using-env-variables-devopsenvtemplate",
                DeploymentScope.empty()
                        .withParameter("imageTemplateName", "web-01")
                        .withParameter("svcLocation", "westeurope")
                        .withParameter("managedImageResGroupId", "/subscriptions/s/images/")
                        .withParameter("managedImageName", "web")
                        .withParameter("packagesToInstall", "nginx")
                        .withParameter("targetOS", "ubuntu"));

        JsonArray lines =
                first(properties(template), "customize").array("inline").orElseThrow();
        JsonObject target = first(properties(template), "distribute");

        assertThat(lines.items().get(0)).isEqualTo(text("Target_OS=ubuntu"));
        assertThat(target.text("imageId")).contains("/subscriptions/s/images/web");
        assertThat(target.text("runOutputName")).contains("web");
        assertThat(target.text("location")).contains("westeurope");
        assertThat(template.resource().text("apiVersion")).contains("2019-05-01-preview");
    }

    private static JsonValue text(String text) {
        return new JsonString(text);
    }
}
