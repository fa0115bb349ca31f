package io.github.aib4j.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.testing.Caller.Reply;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * Features of templates that are compiled from Bicep: symbolic names, modules, loops, conditions, existing resources.
 */
class DeploymentTemplatesTest {
    private static final String IDENTITY = """
            "builder": {"type": "Microsoft.ManagedIdentity/userAssignedIdentities", "apiVersion": "2023-01-31",
             "name": "builder", "location": "westeurope"}""";

    private final Deploying deploying = new Deploying();

    private static String symbolic(String resources, String outputs) {
        return "{\"$schema\": \"s\", \"languageVersion\": \"2.0\", \"contentVersion\": \"1.0.0.0\", \"resources\": {"
                + resources + "}, \"outputs\": {" + outputs + "}}";
    }

    private static String output(String name, String value) {
        return "\"" + name + "\": {\"type\": \"string\", \"value\": \"" + value + "\"}";
    }

    @Test
    void symbolic_names_order_resources_and_refer_to_them() {
        Reply done =
                deploying.deployed(symbolic("""
                "image": {"type": "Microsoft.Compute/galleries/images", "apiVersion": "2023-07-03", "name": "g/web",
                 "location": "[reference('shared', '2023-07-03', 'full').location]",
                 "properties": {"osType": "Linux", "osState": "Generalized", "description": "[reference('builder').clientId]",
                  "identifier": {"publisher": "p", "offer": "o", "sku": "s"}}},
                "shared": {"type": "Microsoft.Compute/galleries", "apiVersion": "2023-07-03", "name": "g",
                 "location": "northeurope", "dependsOn": ["builder"]},
                """ + IDENTITY, output("principal", "[reference('builder').principalId]")));

        assertThat(done.at("properties/provisioningState")).isEqualTo("Succeeded");
        assertThat(done.at("properties/outputs/principal/value")).matches("[0-9a-f-]{36}");
        Reply image = deploying.web.caller.send(
                "GET",
                "https://management.azure.com" + Deploying.GROUP
                        + "/providers/Microsoft.Compute/galleries/g/images/web?api-version=2023-07-03");
        assertThat(image.at("location")).isEqualTo("northeurope");
        assertThat(image.at("properties/description")).matches("[0-9a-f-]{36}");
    }

    @Test
    void a_resource_that_exists_is_referred_to_and_not_deployed() {
        deploying.put("first", symbolic(IDENTITY, ""));
        deploying.later(Duration.ofMinutes(1));

        Reply done = deploying.deployed(symbolic(
                IDENTITY.replace("\"type\"", "\"existing\": true, \"type\""),
                output("principal", "[reference('builder').principalId]")));

        assertThat(done.at("properties/provisioningState")).isEqualTo("Succeeded");
        assertThat(done.at("properties/outputResources")).isEqualTo("[ ]");
        assertThat(done.at("properties/outputs/principal/value")).matches("[0-9a-f-]{36}");
    }

    @Test
    void a_module_has_its_own_parameters_and_outputs() {
        Reply done = deploying.deployed(symbolic(
                """
                "shared": {"type": "Microsoft.Compute/galleries", "apiVersion": "2023-07-03", "name": "outer",
                 "location": "westeurope", "tags": {"inner": "[reference('module').outputs.id.value]"}},
                "module": {"type": "Microsoft.Resources/deployments", "apiVersion": "2022-09-01", "name": "inner",
                 "dependsOn": ["builder"],
                 "properties": {"mode": "Incremental", "expressionEvaluationOptions": {"scope": "inner"},
                  "parameters": {"name": {"value": "[format('g{0}', length(reference('builder').principalId))]"}},
                  "template": {"$schema": "s", "contentVersion": "1.0.0.0",
                   "parameters": {"name": {"type": "string"}},
                   "resources": [{"type": "Microsoft.Compute/galleries", "apiVersion": "2023-07-03",
                    "name": "[parameters('name')]", "location": "[resourceGroup().location]"}],
                   "outputs": {"id": {"type": "string", "value": "[resourceId('Microsoft.Compute/galleries', parameters('name'))]"},
                    "from": {"type": "string", "value": "[deployment().name]"}}}}},
                """ + IDENTITY,
                output("id", "[reference('module').outputs.id.value]") + ", "
                        + output("from", "[reference('module').outputs.from.value]")));

        assertThat(done.at("properties/provisioningState")).isEqualTo("Succeeded");
        String id = Deploying.GROUP + "/providers/Microsoft.Compute/galleries/g36";
        assertThat(done.at("properties/outputs/id/value")).isEqualTo(id);
        assertThat(done.at("properties/outputs/from/value")).isEqualTo("inner");
        assertThat(done.at("properties/outputResources/0/id")).isEqualTo(id);
        assertThat(deploying.get("inner").at("properties/provisioningState")).isEqualTo("Succeeded");
        assertThat(deploying
                        .web
                        .caller
                        .send(
                                "GET",
                                "https://management.azure.com" + Deploying.GROUP
                                        + "/providers/Microsoft.Compute/galleries/outer?api-version=2023-07-03")
                        .at("tags/inner"))
                .isEqualTo(id);
    }

    @Test
    void a_failed_module_fails_the_deployment_around_it() {
        String inner = Deploying.of("[" + Deploying.gallery("not valid") + "]");

        Reply failed = deploying.deployed("""
                {"$schema": "s", "contentVersion": "1.0.0.0", "resources": [
                 {"type": "Microsoft.Resources/deployments", "apiVersion": "2022-09-01", "name": "inner",
                  "properties": {"mode": "Incremental", "template": %s}}]}""".formatted(inner));

        assertThat(failed.at("properties/provisioningState")).isEqualTo("Failed");
        assertThat(failed.at("properties/error/details/0/code")).isEqualTo("ResourceDeploymentFailure");
        assertThat(failed.at("properties/error/details/0/details/0/code")).isEqualTo("DeploymentFailed");
        assertThat(deploying.get("inner").at("properties/provisioningState")).isEqualTo("Failed");
    }

    @Test
    void a_loop_makes_several_resources_and_its_name_means_all() {
        Reply accepted = deploying.put("main", """
                {"$schema": "s", "contentVersion": "1.0.0.0", "resources": [
                 {"type": "Microsoft.Compute/galleries", "apiVersion": "2023-07-03", "name": "last",
                  "location": "westeurope", "dependsOn": ["each"]},
                 {"type": "Microsoft.Compute/galleries", "apiVersion": "2023-07-03", "name": "[concat('g', copyIndex(1))]",
                  "location": "westeurope", "copy": {"name": "each", "count": 3}},
                 {"type": "Microsoft.Compute/galleries", "apiVersion": "2023-07-03", "name": "never",
                  "condition": "[equals(1, 2)]", "location": "westeurope"}],
                 "outputs": {"names": {"type": "array", "copy": {"count": 2, "input": "[concat('n', copyIndex())]"}}}}""");
        deploying.later(Duration.ofHours(1));

        assertThat(accepted.at("properties/dependencies/0/resourceName")).isEqualTo("last");
        Reply done = deploying.get("main");
        assertThat(done.at("properties/outputResources/2/id")).endsWith("/g3");
        assertThat(done.at("properties/outputResources/3/id")).endsWith("/last");
        assertThat(done.at("properties/outputs/names/value/1")).isEqualTo("n1");
        assertThat(done.text()).doesNotContain("never");
        Reply operations = deploying.operations("main");
        assertThat(operations.at("value/0/properties/timestamp"))
                .isGreaterThan(operations.at("value/3/properties/timestamp"));
    }

    @Test
    void a_dependency_on_a_resource_with_a_false_condition_is_ignored_as_documented() {
        Reply done = deploying.deployed("""
                {"$schema": "s", "contentVersion": "1.0.0.0", "resources": [%s,
                 {"type": "Microsoft.Compute/galleries", "apiVersion": "2023-07-03", "name": "never",
                  "condition": false, "location": "westeurope"}]}""".formatted(Deploying.gallery("a", "Microsoft.Compute/galleries/never")));

        assertThat(done.at("properties/provisioningState")).isEqualTo("Succeeded");
    }

    @Test
    void roles_are_assigned_on_deployed_resources() {
        String role = Deploying.GROUP + "/providers/Microsoft.Compute/galleries/a/providers/Microsoft.Authorization"
                + "/roleAssignments/11111111-0000-0000-0000-000000000001";
        Reply done = deploying.deployed("""
                {"$schema": "s", "contentVersion": "1.0.0.0", "resources": [%s,
                 {"type": "Microsoft.Authorization/roleAssignments", "apiVersion": "2022-04-01",
                  "scope": "Microsoft.Compute/galleries/a", "name": "11111111-0000-0000-0000-000000000001",
                  "properties": {"roleDefinitionId": "[subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'r')]"},
                  "dependsOn": ["a"]}]}""".formatted(Deploying.gallery("a")));

        assertThat(done.at("properties/provisioningState")).isEqualTo("Succeeded");
        assertThat(done.at("properties/outputResources/1/id")).isEqualTo(role);
        assertThat(deploying
                        .web
                        .caller
                        .send("GET", "https://management.azure.com" + role + "?api-version=2022-04-01")
                        .at("properties/roleDefinitionId"))
                .isEqualTo(
                        "/subscriptions/" + Web.SUBSCRIPTION + "/providers/Microsoft.Authorization/roleDefinitions/r");
    }

    @Test
    void a_deployment_to_a_subscription_makes_a_group_and_deploys_to_it() {
        String url = "https://management.azure.com/subscriptions/" + Web.SUBSCRIPTION
                + "/providers/Microsoft.Resources/deployments/main";
        String template = """
                {"$schema": "s", "contentVersion": "1.0.0.0", "resources": [
                 {"type": "Microsoft.Resources/resourceGroups", "apiVersion": "2022-09-01", "name": "made",
                  "location": "northeurope"},
                 {"type": "Microsoft.Resources/deployments", "apiVersion": "2022-09-01", "name": "inner",
                  "resourceGroup": "made", "dependsOn": ["[subscriptionResourceId('Microsoft.Resources/resourceGroups', 'made')]"],
                  "properties": {"mode": "Incremental", "expressionEvaluationOptions": {"scope": "inner"},
                   "template": {"$schema": "s", "contentVersion": "1.0.0.0", "resources": [
                    {"type": "Microsoft.Compute/galleries", "apiVersion": "2023-07-03", "name": "a",
                     "location": "[resourceGroup().location]"}]}}}],
                 "outputs": {"place": {"type": "string", "value": "[deployment().location]"}}}""";

        assertThat(deploying
                        .web
                        .caller
                        .send("PUT", url + "?api-version=2021-04-01", Deploying.request(template))
                        .at("error/code"))
                .isEqualTo("LocationRequired");
        Reply accepted = deploying.web.caller.send(
                "PUT",
                url + "?api-version=2021-04-01",
                Deploying.request(template).with("location", new JsonString("westus")));
        assertThat(accepted.status()).isEqualTo(201);
        deploying.later(Duration.ofHours(1));

        Reply done = deploying.web.caller.send("GET", url + "?api-version=2021-04-01");
        assertThat(done.at("properties/provisioningState")).isEqualTo("Succeeded");
        assertThat(done.at("location")).isEqualTo("westus");
        assertThat(done.at("properties/outputs/place/value")).isEqualTo("westus");
        assertThat(deploying
                        .web
                        .caller
                        .send(
                                "GET",
                                "https://management.azure.com/subscriptions/" + Web.SUBSCRIPTION
                                        + "/resourceGroups/made/providers/Microsoft.Compute/galleries/a"
                                        + "?api-version=2023-07-03")
                        .at("location"))
                .isEqualTo("northeurope");
        assertThat(deploying
                        .web
                        .caller
                        .send("GET", url + "/operations?api-version=2021-04-01")
                        .at("value/1/properties/targetResource/resourceName"))
                .isEqualTo("inner");
    }
}
