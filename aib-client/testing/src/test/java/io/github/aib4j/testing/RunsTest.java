package io.github.aib4j.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.run.RunSubState;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.Caller.Reply;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RunsTest {
    private static final String STATUS = "properties/lastRunStatus/";

    @Test
    void a_build_is_queued_builds_customizes_and_distributes() {
        Web web = new Web().created(Web.template());
        web.run();

        assertPhase(web, "Queued");
        assertPhase(web.later(Duration.ofSeconds(30)), "Building");
        assertPhase(web.later(Duration.ofSeconds(400)), "Customizing");
        assertPhase(web.later(Duration.ofMinutes(2)), "Distributing");
        Reply done = web.later(Duration.ofMinutes(15)).get();
        assertThat(done.at(STATUS + "runState")).isEqualTo("Succeeded");
        assertThat(done.at(STATUS + "runSubState")).isEqualTo("absent");
        assertThat(done.at(STATUS + "message")).isEmpty();
        assertThat(done.at(STATUS + "startTime")).isEqualTo("2025-06-02T08:01:00Z");
        assertThat(done.at(STATUS + "endTime")).isEqualTo("2025-06-02T08:21:50Z");
        assertThat(done.at("properties/provisioningState")).isEqualTo("Succeeded");
    }

    private static void assertPhase(Web web, String phase) {
        Reply reply = web.get();
        assertThat(reply.at(STATUS + "runState")).isEqualTo("Running");
        assertThat(reply.at(STATUS + "runSubState")).isEqualTo(phase);
        assertThat(reply.at(STATUS + "endTime")).isEqualTo("0001-01-01T00:00:00Z");
    }

    @Test
    void optimizing_and_validating_are_phases_of_templates_that_ask_for_them() {
        JsonObject template = Web.template();
        JsonObject properties = template.object("properties")
                .orElseThrow()
                .with("optimize", Web.json("{'vmBoot': {'state': 'Enabled'}}"))
                .with("validate", Web.json("{'inVMValidations': [" + Web.shell("true") + "]}"));
        Web web = new Web().created(template.with("properties", properties));
        web.run();

        assertPhase(web.later(Duration.ofMinutes(8)), "Optimizing");
        assertPhase(web.later(Duration.ofMinutes(2)), "Validating");
    }

    @Test
    void the_operation_ends_a_second_and_a_half_after_the_build() {
        Web web = new Web().created(Web.template());
        Reply run = web.run();

        web.later(Duration.ofMinutes(20).plusSeconds(51));

        assertThat(web.get().at(STATUS + "runState")).isEqualTo("Succeeded");
        assertThat(web.poll(run).at("status")).isEqualTo("InProgress");
        assertThat(web.later(Duration.ofSeconds(1)).poll(run).at("endTime")).isEqualTo("2025-06-02T08:21:51.5Z");
    }

    @Test
    void while_a_build_runs_there_is_no_second_and_no_deletion() {
        Web web = new Web().created(Web.template());
        web.run();

        assertThat(web.run().status()).isEqualTo(405);
        assertThat(web.run().at("error/message"))
                .isEqualTo("Operation Microsoft.VirtualMachineImages/imageTemplates/run/action is not allowed in"
                        + " provisioning state: provisioned or run state: running.");
        assertThat(web.delete().at("error/code")).isEqualTo("OperationNotAllowed");
        assertThat(web.delete().at("error/message"))
                .isEqualTo("Operation Microsoft.VirtualMachineImages/imageTemplates/delete is not allowed in"
                        + " provisioning state: provisioned or run state: running.");
    }

    @Test
    void a_canceled_build_stops_80_seconds_later_and_its_operation_fails() {
        Web web = new Web().created(Web.template());
        Reply run = web.run();

        assertThat(web.cancel().status()).isEqualTo(204);

        assertThat(web.delete().at("error/message")).endsWith("run state: canceling.");
        assertThat(web.later(Duration.ofSeconds(79)).get().at(STATUS + "runState"))
                .isEqualTo("Canceling");
        Reply over = web.later(Duration.ofSeconds(1)).get();
        assertThat(over.at(STATUS + "runState")).isEqualTo("Canceled");
        assertThat(over.at(STATUS + "message")).isEqualTo("The build was canceled");
        assertThat(web.later(Duration.ofSeconds(2)).poll(run).at("status")).isEqualTo("Failed");
        assertThat(web.get("/runOutputs").body().array("value").orElseThrow().items())
                .isEmpty();
    }

    @Test
    void without_a_build_there_is_nothing_to_cancel() {
        Reply reply = new Web().created(Web.template()).cancel();

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.at("error/message")).contains("imageTemplates/cancel/action is not allowed in");
    }

    @Test
    void a_scenario_fails_the_run_at_its_time_in_its_phase_with_its_words() {
        Web web = new Web().created(Web.template());
        web.service.nextRun(Scenario.failsWhile(RunSubState.DISTRIBUTING)
                .after(Duration.ofMinutes(41))
                .withMessage("QuotaExceeded"));
        Reply run = web.run();

        assertPhase(web.later(Duration.ofMinutes(40)), "Distributing");
        Reply failed = web.later(Duration.ofMinutes(1)).get();

        assertThat(failed.at(STATUS + "runState")).isEqualTo("Failed");
        assertThat(failed.at(STATUS + "endTime")).isEqualTo("2025-06-02T08:42:00Z");
        assertThat(failed.at(STATUS + "message")).isEqualTo("QuotaExceeded");
        assertThat(failed.at("properties/provisioningState")).isEqualTo("Succeeded");
        Reply poll = web.later(Duration.ofSeconds(2)).poll(run);
        assertThat(poll.status()).isEqualTo(200);
        assertThat(poll.at("status")).isEqualTo("Failed");
        assertThat(poll.at("error/code")).isEqualTo("QuotaExceeded");
        assertThat(web.get("/runOutputs/out").status()).isEqualTo(404);
    }

    @Test
    void an_early_failure_shortens_the_phases_before_it() {
        Web web = new Web().created(Web.template());
        web.service.nextRun(Scenario.failsWhile(RunSubState.DISTRIBUTING).after(Duration.ofMinutes(1)));
        web.run();

        assertPhase(web.later(Duration.ofSeconds(59)), "Distributing");
        assertThat(web.later(Duration.ofSeconds(1)).get().at(STATUS + "message"))
                .isEqualTo("The build failed while distributing.");
    }

    @Test
    void a_scenario_is_used_once() {
        Web web = new Web().created(Web.template());
        web.service.nextRun(Scenario.failsWhile(RunSubState.QUEUED));
        web.run();
        web.later(Duration.ofHours(1)).run();

        assertThat(web.later(Duration.ofHours(1)).get().at(STATUS + "runState")).isEqualTo("Succeeded");
        web.service.close();
    }

    @Test
    void a_scenario_that_no_run_used_is_misuse() {
        Web web = new Web();
        web.service.nextRun(Scenario.failsWhile(RunSubState.BUILDING)
                .after(Duration.ofMinutes(2))
                .withMessage("Oops"));

        assertThatThrownBy(web.service::close)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("fails while Building after PT2M: Oops");
    }

    @Test
    void a_build_that_exceeds_its_timeout_fails_at_the_timeout() {
        JsonObject template = Web.template();
        JsonObject properties = template.object("properties").orElseThrow();
        Web web = new Web()
                .created(template.with("properties", properties.with("buildTimeoutInMinutes", JsonNumber.of(10))));
        web.run();

        Reply failed = web.later(Duration.ofMinutes(10)).get();

        assertThat(failed.at(STATUS + "runState")).isEqualTo("Failed");
        assertThat(failed.at(STATUS + "message")).contains("packerizer").contains("'context deadline exceeded'");
    }

    @Test
    void without_a_timeout_a_build_has_four_hours() {
        Web web = new Web().created(Web.template());
        web.service.nextRun(Scenario.failsWhile(RunSubState.CUSTOMIZING).after(Duration.ofHours(5)));
        web.run();

        assertPhase(web.later(Duration.ofMinutes(239)), "Customizing");
        assertThat(web.later(Duration.ofMinutes(1)).get().at(STATUS + "message"))
                .contains("context deadline exceeded");
    }

    @Test
    void a_step_that_exits_with_a_code_fails_the_build_and_names_the_log() {
        Web web = new Web().created(Web.template(Web.shell("sudo exit 3"), Web.gallery(Web.GALLERY_IMAGE)));
        Reply run = web.run();

        Reply failed = web.later(Duration.ofMinutes(30)).get();

        String staging = failed.at("properties/exactStagingResourceGroup");
        assertThat(failed.at(STATUS + "endTime")).isEqualTo("2025-06-02T08:08:50Z");
        assertThat(failed.at(STATUS + "message"))
                .startsWith("During the image build a failure has occurred. Packer build logs are at location "
                        + staging + "/providers/Microsoft.Storage/storageAccounts/")
                .containsPattern("/blobServices/default/containers/packerlogs/[0-9a-f-]{36}/customization.log\\. ")
                .containsPattern("Use this operationId [0-9a-f-]{36} to search packer logs\\.");
        assertThat(web.poll(run).at("error/code")).isEqualTo("PackerBuildFailed");
        assertThat(web.poll(run).at("error/message")).isEqualTo(failed.at(STATUS + "message"));
    }

    @Test
    void only_a_line_that_is_nothing_but_a_forbidden_exit_fails_a_step() {
        assertThat(endOf("{'type': 'Shell', 'inline': ['exit 0', 'echo exit 1', '/bin/exit 1']}"))
                .isEqualTo("Succeeded");
        assertThat(endOf("{'type': 'PowerShell', 'inline': ['exit 3010'], 'validExitCodes': [0, 3010]}"))
                .isEqualTo("Succeeded");
        assertThat(endOf("{'type': 'PowerShell', 'inline': ['exit 1'], 'validExitCodes': [0, 3010]}"))
                .isEqualTo("Failed");
        assertThat(endOf("{'type': 'Shell', 'inline': ['echo', ' exit 1 ']}")).isEqualTo("Failed");
    }

    private static String endOf(String customizer) {
        Web web = new Web().created(Web.template(customizer, Web.gallery(Web.GALLERY_IMAGE)));
        web.run();
        return web.later(Duration.ofHours(1)).get().at(STATUS + "runState");
    }

    @Test
    void an_automatic_version_is_the_time_of_the_run_and_the_next_is_higher() {
        Web web = new Web().created(Web.template());
        long start = Instant.parse("2025-06-02T08:01:00Z").getEpochSecond();

        assertThat(versionAfterRun(web)).isEqualTo("0." + (start >> 16) + "." + (start & 0xFFFF));
        assertThat(versionAfterRun(web)).isEqualTo("0." + ((start + 3600) >> 16) + "." + ((start + 3600) & 0xFFFF));
    }

    @Test
    void two_templates_that_run_in_the_same_second_get_two_versions() {
        Web web = new Web().created(Web.template());
        web.caller.send("PUT", web.urlOf("web2", ""), Web.template());
        web.later(Duration.ofMinutes(1)).run();
        web.caller.send("POST", web.urlOf("web2", "/run"));
        web.later(Duration.ofHours(1));

        assertThat(web.caller.send("GET", web.urlOf("web2", "/runOutputs/out")).at("properties/artifactId"))
                .isNotEqualTo(web.get("/runOutputs/out").at("properties/artifactId"));
    }

    private static String versionAfterRun(Web web) {
        web.run();
        String id = web.later(Duration.ofHours(1)).get("/runOutputs/out").at("properties/artifactId");
        assertThat(id).startsWith(Web.GALLERY_IMAGE + "/versions/");
        return id.substring(id.lastIndexOf('/') + 1);
    }

    @Test
    void a_version_that_the_template_names_is_made() {
        String version = Web.GALLERY_IMAGE + "/versions/1.2.3";
        Web web = new Web().created(Web.template(Web.shell("x"), Web.gallery(version)));
        web.run();

        assertThat(web.later(Duration.ofHours(1)).get("/runOutputs/out").at("properties/artifactId"))
                .isEqualTo(version);
    }

    @Test
    void a_vhd_is_reported_by_its_address() {
        Web web = new Web().created(Web.template(Web.shell("x"), "{'type': 'VHD', 'runOutputName': 'disk'}"));
        web.run();

        Reply output = web.later(Duration.ofHours(1)).get("/runOutputs/disk");

        assertThat(output.at("properties/artifactUri"))
                .matches("https://[0-9a-f]{24}\\.blob\\.core\\.windows\\.net/vhds/disk_[0-9a-f-]{36}\\.vhd");
        assertThat(output.at("properties/artifactId")).isEqualTo("absent");
    }

    @Test
    void there_are_no_outputs_before_the_end() {
        Web web = new Web().created(Web.template());
        web.run();

        Reply reply = web.get("/runOutputs/out");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.at("error/message"))
                .contains("imageTemplates/web/runOutputs/out' under resource group 'images'");
    }
}
