package io.github.aib4j.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.testing.Caller.Reply;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How deployments are refused and fail; codes and messages are those that users report. */
class DeploymentFailuresTest {
    private final Deploying deploying = new Deploying();

    private void assertInvalid(Reply refused, String message) {
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("error/code")).isEqualTo("InvalidTemplate");
        assertThat(refused.at("error/message")).contains(message);
        assertThat(refused.at("error/additionalInfo/0/type")).isEqualTo("TemplateViolation");
    }

    @Test
    void a_template_that_cannot_be_provisioned_fails_its_deployment_with_its_error_in_the_details() {
        deploying.web.service.nextCreate(CreateScenario.fails("Unauthorized", "not allowed"));
        Reply accepted = deploying.put("main", Deploying.ALL);
        deploying.later(Duration.ofHours(1));

        Reply status = deploying.web.poll(accepted);
        assertThat(status.at("status")).isEqualTo("Failed");
        assertThat(status.at("error/code")).isEqualTo("DeploymentFailed");
        assertThat(status.at("error/message")).startsWith("At least one resource deployment operation failed.");
        assertThat(status.at("error/details/0/code")).isEqualTo("ResourceDeploymentFailure");
        assertThat(status.at("error/details/0/details/0/message")).contains("not allowed");
        Reply failed = deploying.get("main");
        assertThat(failed.at("properties/provisioningState")).isEqualTo("Failed");
        assertThat(failed.at("properties/error/code")).isEqualTo("DeploymentFailed");
        assertThat(failed.at("properties/outputs")).isEqualTo("absent");
        Reply operations = deploying.operations("main");
        assertThat(operations.at("value/0/properties/provisioningState")).isEqualTo("Failed");
        assertThat(operations.at("value/0/properties/statusCode")).isEqualTo("Conflict");
        assertThat(operations.at("value/0/properties/statusMessage/status")).isEqualTo("Failed");
        assertThat(deploying.web.get("/triggers/nightly").status())
                .as("what depends on it is not begun")
                .isEqualTo(404);
    }

    @Test
    void an_existing_template_cannot_be_deployed_again() {
        deploying.deployed(Deploying.ALL);
        Reply failed = deploying.deployed(Deploying.ALL);

        assertThat(failed.at("properties/provisioningState")).isEqualTo("Failed");
        assertThat(failed.at("properties/error/details/0/code")).isEqualTo("Conflict");
        assertThat(failed.at("properties/error/details/0/message"))
                .startsWith("Update/Upgrade of image templates is currently not supported.");
    }

    @Test
    void a_child_whose_parent_is_not_waited_for_fails_while_others_are_deployed() {
        String definition = """
                {"type": "Microsoft.Compute/galleries/images", "apiVersion": "2023-07-03", "name": "g/web",
                 "location": "westeurope", "properties": {"osType": "Linux", "osState": "Generalized",
                 "identifier": {"publisher": "p", "offer": "o", "sku": "s"}}}""";

        Reply failed = deploying.deployed(Deploying.of("[" + definition + ", " + Deploying.gallery("g") + "]"));

        assertThat(failed.at("properties/error/details/0/code")).isEqualTo("ParentResourceNotFound");
        assertThat(deploying.status("Microsoft.Compute/galleries/g", "2023-07-03"))
                .isEqualTo(200);
    }

    @Test
    void a_dependency_cycle_is_refused() {
        String circle = "[" + Deploying.gallery("a", "b") + ", " + Deploying.gallery("b", "a") + "]";

        assertInvalid(
                deploying.put("main", Deploying.of(circle)),
                "Circular dependency detected on resource: '" + Deploying.GROUP
                        + "/providers/Microsoft.Compute/galleries/");
        assertInvalid(
                deploying.send("POST", "/main/validate", Deploying.request(Deploying.of(circle))),
                "Circular dependency detected");
    }

    @Test
    void resources_that_refer_to_each_other_are_a_cycle_too() {
        String circle = "[" + Deploying.gallery("a").replace("\"westeurope\"", "\"[reference('b').location]\"") + ", "
                + Deploying.gallery("b").replace("\"westeurope\"", "\"[reference('a').location]\"") + "]";

        assertInvalid(deploying.put("main", Deploying.of(circle)), "Circular dependency detected");
    }

    @Test
    void a_dependency_that_is_not_in_the_template_is_refused() {
        assertInvalid(
                deploying.put(
                        "main", Deploying.of("[" + Deploying.gallery("a", "Microsoft.Compute/galleries/b") + "]")),
                "The resource 'Microsoft.Compute/galleries/b' is not defined in the template.");
    }

    @Test
    void a_duplicate_resource_is_refused() {
        assertInvalid(
                deploying.put("main", Deploying.of("[" + Deploying.gallery("a") + ", " + Deploying.gallery("A") + "]")),
                "The resource 'Microsoft.Compute/galleries/A' at line '0' and column '0' is defined multiple times");
    }

    @Test
    void a_name_of_another_length_than_its_type_is_refused() {
        assertInvalid(
                deploying.put("main", Deploying.of("[" + Deploying.gallery("a/b") + "]")),
                "The template resource 'a/b' for type 'Microsoft.Compute/galleries'");
    }

    @Test
    void a_type_that_the_local_service_does_not_know_is_refused_and_told_so() {
        String account = """
                [{"type": "Microsoft.Storage/storageAccounts", "apiVersion": "2023-01-01", "name": "logs",
                  "location": "westeurope", "sku": {"name": "Standard_LRS"}, "kind": "StorageV2"}]""";

        Reply refused = deploying.put("main", Deploying.of(account));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("error/code")).isEqualTo("InvalidTemplateDeployment");
        assertThat(refused.at("error/message"))
                .startsWith("The template deployment 'main' is not valid according to the validation procedure.");
        assertThat(refused.at("error/details/0/message"))
                .startsWith("LocalImageBuilder does not deploy resources of type 'Microsoft.Storage/storageAccounts',"
                        + " such as 'logs'.");

        Deploying keeping = new Deploying(new Web(
                "2024-02-01", LocalImageBuilder.builder().otherResourceTypes("Microsoft.Storage/storageAccounts")));
        assertThat(keeping.deployed(Deploying.of(account)).at("properties/provisioningState"))
                .isEqualTo("Succeeded");
        assertThat(keeping.status("Microsoft.Storage/storageAccounts/logs", "2023-01-01"))
                .isEqualTo(200);
    }

    @Test
    void parameters_that_are_missing_unknown_or_not_allowed_are_refused() {
        String template = """
                {"$schema": "s", "contentVersion": "1.0.0.0", "resources": [], "parameters": {
                 "sku": {"type": "string", "allowedValues": ["A1", "A2"]}, "count": {"type": "int", "defaultValue": 1}}}""";

        assertInvalid(
                deploying.put("main", template),
                "The value for the template parameter 'sku' at line '0' and column '0' is not provided.");
        assertInvalid(
                with(template, "{\"sku\": {\"value\": \"A1\"}, \"region\": {\"value\": \"x\"}}"),
                "The template parameters 'region' in the parameters file are not valid;");
        assertInvalid(
                with(template, "{\"sku\": {\"value\": \"A4\"}}"),
                "The provided value 'A4' for the template parameter 'sku' at line '0' and column '0' is not valid. The"
                        + " parameter value is not part of the allowed value(s): 'A1,A2'.");
        assertInvalid(
                with(template, "{\"sku\": {\"value\": \"A1\"}, \"count\": {\"value\": \"many\"}}"), "Expected 'int'");
        assertThat(with(template, "{\"SKU\": {\"value\": \"A1\"}}").status()).isEqualTo(201);
    }

    private Reply with(String template, String parameters) {
        return deploying.send("PUT", "/main", Deploying.request(template, parameters));
    }

    @Test
    void an_expression_that_is_wrong_is_refused_for_its_resource() {
        assertInvalid(
                deploying.put(
                        "main",
                        Deploying.of("[" + Deploying.gallery("a").replace("westeurope", "[variables('x')]") + "]")),
                "Unable to process template language expressions for resource '" + Deploying.GROUP
                        + "/providers/Microsoft.Compute/galleries/a'");
    }

    @Test
    void an_output_that_cannot_be_evaluated_fails_a_deployment_whose_resources_are_there() {
        Reply failed = deploying.deployed("""
                {"$schema": "s", "contentVersion": "1.0.0.0", "resources": [%s], "outputs": {
                 "missing": {"type": "string", "value": "[reference('a').nowhere]"}}}""".formatted(Deploying.gallery("a")));

        assertThat(failed.at("properties/error/code")).isEqualTo("DeploymentOutputEvaluationFailed");
        assertThat(failed.at("properties/error/message")).startsWith("Unable to evaluate template outputs: 'missing'.");
        assertThat(failed.at("properties/error/details/0/target")).isEqualTo("missing");
        assertThat(deploying.status("Microsoft.Compute/galleries/a", "2023-07-03"))
                .isEqualTo(200);
    }

    @Test
    void an_unsupported_feature_is_reported() {
        Reply complete = deploying.send(
                "PUT",
                "/main",
                Web.json("{'properties': {'mode': 'Complete', 'template': {'$schema': 's', 'resources': []}}}"));
        assertThat(complete.at("error/message")).contains("'Incremental' only");
        Reply linked = deploying.send(
                "PUT", "/main", Web.json("{'properties': {'mode': 'Incremental', 'templateLink': {'uri': 'u'}}}"));
        assertThat(linked.at("error/code")).isEqualTo("InvalidContentLink");
        assertThat(deploying.put("a%20b", Deploying.of("[]").replace(" ", "")).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'name': ''", "'name': 7", "'comments': 'no name'"})
    void a_resource_without_a_name_is_refused(String name) {
        for (String type : List.of("Microsoft.Resources/deployments", "Microsoft.Compute/galleries")) {
            String resource = "{'type': '" + type + "', 'apiVersion': '2023-07-03', " + name
                    + ", 'location': 'westeurope', 'properties': {}}";

            assertInvalid(
                    deploying.put("main", Deploying.of("[" + resource.replace('\'', '"') + "]")),
                    "The name property cannot be null or empty.");
        }
    }

    @Test
    void a_deployment_to_a_management_group_is_refused() {
        String resource = "{'type': 'Microsoft.Resources/deployments', 'apiVersion': '2022-09-01', 'name': 'n',"
                + " 'scope': '/providers/Microsoft.Management/managementGroups/m', 'location': 'westeurope',"
                + " 'properties': {'mode': 'Incremental', 'template': {'resources': []}}}";

        assertInvalid(
                deploying.put("main", Deploying.of("[" + resource.replace('\'', '"') + "]")),
                "LocalImageBuilder deploys to resource groups and subscriptions");
    }

    @Test
    void an_api_version_that_fits_no_address_fails_the_resource() {
        String gallery = Deploying.gallery("g").replace("2023-07-03", "2023-07-0{3");

        assertThat(deploying.deployed(Deploying.of("[" + gallery + "]")).at("properties/provisioningState"))
                .isEqualTo("Failed");
    }
}
