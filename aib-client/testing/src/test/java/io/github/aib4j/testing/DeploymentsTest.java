package io.github.aib4j.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.testing.Caller.Reply;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Deployments as Azure's command line sees them in its recordings, unless a name says otherwise. */
class DeploymentsTest {
    private final Deploying deploying = new Deploying();

    @Test
    void a_template_is_accepted_then_running_then_deployed() {
        Reply accepted = deploying.put("main", Deploying.ALL);

        assertThat(accepted.status()).isEqualTo(201);
        assertThat(accepted.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
        assertThat(accepted.at("id")).isEqualTo(Deploying.GROUP + "/providers/Microsoft.Resources/deployments/main");
        assertThat(accepted.at("type")).isEqualTo("Microsoft.Resources/deployments");
        assertThat(accepted.at("properties/provisioningState")).isEqualTo("Accepted");
        assertThat(accepted.at("properties/mode")).isEqualTo("Incremental");
        assertThat(accepted.at("properties/templateHash")).matches("\\d{10,20}");
        assertThat(accepted.at("properties/outputs")).isEqualTo("absent");
        String operation = accepted.header("Azure-AsyncOperation");
        assertThat(operation)
                .startsWith("https://management.azure.com" + Deploying.GROUP
                        + "/providers/Microsoft.Resources/deployments/main/operationStatuses/0858")
                .contains("?api-version=2021-04-01");
        assertThat(deploying.web.poll(accepted).text()).isEqualTo("{\"status\":\"Accepted\"}");

        deploying.later(Duration.ofSeconds(10));
        assertThat(deploying.web.poll(accepted).text()).isEqualTo("{\"status\":\"Running\"}");
        assertThat(deploying.get("main").at("properties/provisioningState")).isEqualTo("Running");

        deploying.later(Duration.ofMinutes(5));
        assertThat(deploying.web.poll(accepted).text()).isEqualTo("{\"status\":\"Succeeded\"}");
        Reply done = deploying.get("main");
        assertThat(done.at("properties/provisioningState")).isEqualTo("Succeeded");
        assertThat(done.at("properties/duration")).startsWith("PT");
        assertThat(done.at("properties/outputs/templateId/value"))
                .isEqualTo(Deploying.GROUP + "/providers/Microsoft.VirtualMachineImages/imageTemplates/web");
        assertThat(done.at("properties/outputs/state/value")).isEqualTo("Succeeded");
        assertThat(done.at("properties/outputs/state/type")).isEqualTo("String");
        assertThat(done.at("properties/outputResources/0/id"))
                .isEqualTo(Deploying.GROUP + "/providers/Microsoft.Compute/galleries/shared");
        assertThat(done.at("properties/outputResources/3/id"))
                .isEqualTo(Deploying.GROUP
                        + "/providers/Microsoft.VirtualMachineImages/imageTemplates/web/triggers/nightly");
        assertThat(deploying.web.get().status()).isEqualTo(200);
        assertThat(deploying.web.get("/triggers/nightly").status()).isEqualTo(200);
        assertThat(deploying.status("Microsoft.Compute/galleries/shared/images/web", "2023-07-03"))
                .isEqualTo(200);
    }

    @Test
    void parameters_have_names_in_camel_case_and_types_in_pascal_case_and_no_secrets() {
        Reply accepted = deploying.put("main", Deploying.ALL);

        assertThat(accepted.at("properties/parameters/location/type")).isEqualTo("String");
        assertThat(accepted.at("properties/parameters/location/value")).isEqualTo("westeurope");
        assertThat(accepted.at("properties/parameters/password/type")).isEqualTo("SecureString");
        assertThat(accepted.text()).doesNotContain("pa55");
    }

    @Test
    void providers_and_dependencies_are_listed() {
        Reply accepted = deploying.put("main", Deploying.ALL);

        assertThat(accepted.at("properties/providers/0/namespace")).isEqualTo("Microsoft.VirtualMachineImages");
        assertThat(accepted.at("properties/providers/0/resourceTypes/1/resourceType"))
                .isEqualTo("imageTemplates");
        assertThat(accepted.at("properties/providers/0/resourceTypes/1/locations/0"))
                .isEqualTo("westeurope");
        assertThat(accepted.at("properties/dependencies/0/dependsOn/0/resourceName"))
                .isEqualTo("web");
        assertThat(accepted.at("properties/dependencies/0/resourceName")).isEqualTo("web/nightly");
    }

    @Test
    void operations_appear_one_by_one_after_their_dependencies() {
        deploying.put("main", Deploying.ALL);
        assertThat(deploying.operations("main").text()).isEqualTo("{\"value\":[]}");

        deploying.later(Duration.ofSeconds(2));
        Reply some = deploying.operations("main");
        assertThat(some.at("value/0/properties/targetResource/resourceName")).isEqualTo("web");
        assertThat(some.at("value/0/properties/provisioningState")).isEqualTo("Running");
        assertThat(some.at("value/1/properties/targetResource/resourceName")).isEqualTo("shared/web");
        assertThat(some.at("value/2/properties/provisioningState")).isEqualTo("Succeeded");

        deploying.later(Duration.ofMinutes(5));
        Reply all = deploying.operations("main");
        assertThat(all.at("value/4/properties/provisioningOperation")).isEqualTo("EvaluateDeploymentOutput");
        assertThat(all.at("value/0/properties/provisioningOperation")).isEqualTo("Create");
        assertThat(all.at("value/0/properties/targetResource/resourceType"))
                .isEqualTo("Microsoft.VirtualMachineImages/imageTemplates/triggers");
        assertThat(all.at("value/0/operationId")).matches("[0-9A-F]{16}");
        String trigger = all.at("value/0/properties/timestamp");
        String template = all.at("value/1/properties/timestamp");
        String definition = all.at("value/2/properties/timestamp");
        String gallery = all.at("value/3/properties/timestamp");
        assertThat(gallery).isLessThan(definition);
        assertThat(definition).isLessThan(template);
        assertThat(template).isLessThan(trigger);
        String one = all.at("value/0/id");
        assertThat(deploying
                        .web
                        .caller
                        .send("GET", "https://management.azure.com" + one + "?api-version=2021-04-01")
                        .at("operationId"))
                .isEqualTo(all.at("value/0/operationId"));
    }

    @Test
    void validation_deploys_nothing() {
        Reply valid = deploying.send("POST", "/main/validate", Deploying.request(Deploying.ALL));

        assertThat(valid.status()).isEqualTo(200);
        assertThat(valid.at("properties/provisioningState")).isEqualTo("Succeeded");
        assertThat(valid.at("properties/duration")).isEqualTo("PT0S");
        assertThat(valid.at("properties/validatedResources/3/id"))
                .isEqualTo(Deploying.GROUP + "/providers/Microsoft.Compute/galleries/shared");
        deploying.later(Duration.ofMinutes(5));
        assertThat(deploying.status("Microsoft.Compute/galleries/shared", "2023-07-03"))
                .isEqualTo(404);
        assertThat(deploying.get("main").status()).isEqualTo(404);
    }

    @Test
    void the_command_line_sends_comments_and_a_name_without_quotes() {
        Reply accepted = deploying.web.caller.send("PUT", Deploying.url("/main"), """
                {"properties": {"parameters": {}, "mode": "Incremental", template:{
                  // a comment
                  "$schema": "s", "contentVersion": "1.0.0.0", /* another */ "resources": [],
                  "outputs": {"said": {"type": "string", "value": "http://x // no comment"}}
                }}}""");

        assertThat(accepted.status()).isEqualTo(201);
        deploying.later(Duration.ofSeconds(10));
        assertThat(deploying.get("main").at("properties/outputs/said/value")).isEqualTo("http://x // no comment");
    }

    @Test
    void deployments_are_listed_exported_checked_and_deleted_as_documented() {
        deploying.deployed(Deploying.of("[]"));

        assertThat(deploying.send("GET", "/").at("value/0/name")).isEqualTo("main");
        assertThat(deploying.send("HEAD", "/main").status()).isEqualTo(204);
        assertThat(deploying.send("HEAD", "/other").status()).isEqualTo(404);
        assertThat(deploying.send("POST", "/main/exportTemplate").at("template/contentVersion"))
                .isEqualTo("1.0.0.0");

        Reply deleted = deploying.send("DELETE", "/main");
        assertThat(deleted.status()).isEqualTo(202);
        assertThat(deploying.web.caller.send("GET", deleted.header("Location")).status())
                .isEqualTo(202);
        deploying.later(Duration.ofMinutes(1));
        assertThat(deploying.web.caller.send("GET", deleted.header("Location")).status())
                .isEqualTo(204);
        assertThat(deploying.send("DELETE", "/main").status()).isEqualTo(204);
        assertThat(deploying.get("main").at("error/code")).isEqualTo("DeploymentNotFound");
        assertThat(deploying.get("main").at("error/message")).isEqualTo("Deployment 'main' could not be found.");
    }

    @Test
    void a_list_may_be_filtered_by_state_as_documented() {
        deploying.deployed(Deploying.of("[]"));
        String list = Deploying.url("/") + "&$filter=provisioningState%20eq%20'";

        assertThat(deploying.web.caller.send("GET", list + "Succeeded'").at("value/0/name"))
                .isEqualTo("main");
        assertThat(deploying.web.caller.send("GET", list + "Failed'").text()).isEqualTo("{\"value\":[]}");
    }

    @Test
    void a_deployment_that_is_active_is_not_replaced_and_a_cancelled_one_begins_nothing_more() {
        deploying.put("main", Deploying.ALL);
        Reply refused = deploying.later(Duration.ofSeconds(2)).put("main", Deploying.ALL);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("error/code")).isEqualTo("DeploymentActive");
        assertThat(refused.at("error/message"))
                .startsWith(
                        "Unable to edit or replace deployment 'main': previous deployment from '6/2/2025 8:00:00 AM'");
        assertThat(deploying.send("DELETE", "/main").status()).isEqualTo(409);

        assertThat(deploying.send("POST", "/main/cancel").status()).isEqualTo(204);
        assertThat(deploying.later(Duration.ofHours(1)).get("main").at("properties/provisioningState"))
                .isEqualTo("Canceled");
        assertThat(deploying.web.get().status()).isEqualTo(200);
        assertThat(deploying.web.get("/triggers/nightly").status()).isEqualTo(404);
        assertThat(deploying.send("POST", "/main/cancel").status()).isEqualTo(409);
        assertThat(deploying.put("main", Deploying.of("[]")).status()).isEqualTo(200);
    }

    @Test
    void the_dump_shows_the_progress_of_deployments() {
        deploying.put("main", Deploying.ALL);
        deploying.later(Duration.ofHours(1));

        assertThat(deploying.web.service.dump())
                .contains("deployment images/main: Succeeded, 4 of 4 resource(s) deployed");
    }
}
