package io.github.aib4j.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.run.RunSubState;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.Caller.Reply;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioTest {
    private static final String STATUS = "properties/lastRunStatus/";
    private static final String VHD = "{'type': 'VHD', 'runOutputName': 'disk'}";

    private static Web web(Scenario scenario, String customizers, String targets) {
        Web web = new Web().created(Web.template(customizers, targets));
        web.service.nextRun(scenario);
        return web;
    }

    @Test
    void a_build_fails_at_the_given_customizer_and_names_its_log() {
        Web web = web(Scenario.failsAtCustomizer(1), Web.shell("a") + "," + Web.shell("b") + "," + Web.shell("c"), VHD);
        Reply run = web.run();

        assertThat(web.later(Duration.ofSeconds(20 + 390 + 119)).get().at(STATUS + "runSubState"))
                .isEqualTo("Customizing");
        Reply failed = web.later(Duration.ofSeconds(1)).get();

        assertThat(failed.at(STATUS + "runState")).isEqualTo("Failed");
        assertThat(failed.at(STATUS + "message")).contains("/packerlogs/").contains("/customization.log");
        assertThat(web.later(Duration.ofSeconds(2)).poll(run).at("error/code")).isEqualTo("PackerBuildFailed");
    }

    @Test
    void a_step_that_the_template_lacks_is_misuse() {
        Web web = web(Scenario.failsAtCustomizer(1), Web.shell("a"), VHD);

        assertThatThrownBy(web::run)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("fails while Customizing at step 1")
                .hasMessageContaining("counted from 0");
    }

    @Test
    void a_target_that_the_template_lacks_is_misuse() {
        Web web = web(Scenario.failsToDistribute("disk", "dsik", "extra"), Web.shell("a"), VHD);

        assertThatThrownBy(web::run)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not reach disk, dsik, extra")
                .hasMessageEndingWith("has no run output dsik, extra; it has disk");
    }

    @Test
    void a_scenario_without_a_failure_refuses_its_time_and_message() {
        for (Scenario scenario : List.of(Scenario.succeeds(), Scenario.timesOut())) {
            assertThatThrownBy(() -> scenario.after(Duration.ofMinutes(3)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("a run that " + scenario + " cannot fail after PT3M");
            assertThatThrownBy(() -> scenario.withMessage("Oops"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("a run that " + scenario + " cannot say 'Oops'");
        }
        assertThatThrownBy(() -> Scenario.failsToDistribute("disk").after(Duration.ofMinutes(3)))
                .hasMessageContaining("failsWhile");
    }

    @Test
    void a_validator_that_fails_ends_the_build_unless_the_template_goes_on() {
        Web web = new Web().created(validating("{'inVMValidations': [" + Web.shell("a") + "]}"));
        web.service.nextRun(Scenario.failsAtValidator(0));
        web.run();
        Reply failed = web.later(Duration.ofHours(1)).get();

        assertThat(failed.at(STATUS + "message")).contains("/validation.log");
        assertThat(outputs(web)).isZero();
    }

    @Test
    void a_validator_that_fails_does_not_keep_the_template_from_distributing_if_that_is_asked_for() {
        Web web = new Web()
                .created(validating("{'continueDistributeOnFailure': true, 'inVMValidations': [" + Web.shell("exit 1")
                        + "," + Web.shell("b") + "]}"));
        web.run();
        Reply failed = web.later(Duration.ofHours(1)).get();

        assertThat(failed.at(STATUS + "runState")).isEqualTo("Failed");
        assertThat(outputs(web)).isEqualTo(1);
    }

    @Test
    void only_validating_the_source_neither_customizes_nor_distributes() {
        Web web = new Web()
                .created(validating("{'sourceValidationOnly': true, 'inVMValidations': [" + Web.shell("a") + "]}"));
        web.run();

        assertThat(web.later(Duration.ofSeconds(20 + 390 + 30)).get().at(STATUS + "runSubState"))
                .isEqualTo("Validating");
        assertThat(web.later(Duration.ofSeconds(30)).get().at(STATUS + "runState"))
                .isEqualTo("Succeeded");
        assertThat(outputs(web)).isZero();
    }

    private static JsonObject validating(String validate) {
        JsonObject template = Web.template();
        JsonObject properties = template.object("properties").orElseThrow();
        return template.with("properties", properties.with("validate", Web.json(validate)));
    }

    private static int outputs(Web web) {
        return web.get("/runOutputs")
                .body()
                .array("value")
                .orElseThrow()
                .items()
                .size();
    }

    @Test
    void a_target_that_is_not_reached_leaves_a_partial_success() {
        Web web = web(Scenario.failsToDistribute("disk"), Web.shell("a"), Web.gallery(Web.GALLERY_IMAGE) + "," + VHD);
        web.run();
        Reply over = web.later(Duration.ofHours(1)).get();

        assertThat(over.at(STATUS + "runState")).isEqualTo("PartiallySucceeded");
        assertThat(over.at(STATUS + "message")).isEqualTo("The build failed while distributing.");
        assertThat(web.get("/runOutputs").at("value/0/name")).isEqualTo("out");
        assertThat(outputs(web)).isEqualTo(1);
    }

    @Test
    void a_build_that_reaches_no_target_has_failed() {
        Web web = web(Scenario.failsToDistribute("disk").withMessage("QuotaExceeded"), Web.shell("a"), VHD);
        web.run();
        Reply over = web.later(Duration.ofHours(1)).get();

        assertThat(over.at(STATUS + "runState")).isEqualTo("Failed");
        assertThat(over.at(STATUS + "message")).isEqualTo("QuotaExceeded");
    }

    @Test
    void a_build_times_out_when_the_template_says_so() {
        Web web = web(Scenario.timesOut(), Web.shell("a"), VHD);
        web.run();

        assertThat(web.later(Duration.ofMinutes(239)).get().at(STATUS + "runState"))
                .isEqualTo("Running");
        assertThat(web.later(Duration.ofMinutes(1)).get().at(STATUS + "message"))
                .contains("context deadline exceeded");
    }

    @Test
    void phases_take_the_given_time() {
        Web web = web(
                Scenario.succeeds().withDuration(RunSubState.CUSTOMIZING, Duration.ofHours(2)),
                Web.shell("a") + "," + Web.shell("b"),
                VHD);
        web.run();

        assertThat(web.later(Duration.ofHours(2)).get().at(STATUS + "runSubState"))
                .isEqualTo("Customizing");
        assertThat(web.later(Duration.ofMinutes(7)).get().at(STATUS + "runSubState"))
                .isEqualTo("Distributing");
    }

    @Test
    void a_cancel_that_hangs_never_ends() {
        Web web = web(Scenario.succeeds().cancelHangs(), Web.shell("a"), VHD);
        Reply run = web.run();
        web.cancel();

        assertThat(web.later(Duration.ofDays(30)).get().at(STATUS + "runState")).isEqualTo("Canceling");
        assertThat(web.poll(run).at("status")).isEqualTo("InProgress");
        assertThat(web.delete().status()).isEqualTo(405);
    }

    @Test
    void a_cancel_takes_the_given_time() {
        Web web = web(Scenario.succeeds().cancelTakes(Duration.ofMinutes(20)), Web.shell("a"), VHD);
        web.run();
        web.cancel();

        assertThat(web.later(Duration.ofMinutes(19)).get().at(STATUS + "runState"))
                .isEqualTo("Canceling");
        assertThat(web.later(Duration.ofMinutes(1)).get().at(STATUS + "runState"))
                .isEqualTo("Canceled");
    }

    @Test
    void scenarios_compose() {
        Scenario scenario = Scenario.failsAtCustomizer(0)
                .after(Duration.ofMinutes(9))
                .withMessage("disk full")
                .withDuration(RunSubState.BUILDING, Duration.ofMinutes(2))
                .cancelHangs();

        assertThat(scenario)
                .hasToString("fails while Customizing at step 0 after PT9M: disk full, Building lasts PT2M,"
                        + " a cancel sticks");
        Web web = web(scenario, Web.shell("a"), VHD);
        web.run();
        assertThat(web.later(Duration.ofMinutes(3)).get().at(STATUS + "runSubState"))
                .isEqualTo("Customizing");
        assertThat(web.later(Duration.ofMinutes(6)).get().at(STATUS + "message"))
                .isEqualTo("disk full");
    }

    @Test
    void a_template_fails_after_it_was_accepted() {
        Web web = new Web();
        web.service.nextCreate(CreateScenario.fails("BadSharedImageDistribute", "no such gallery"));
        Reply put = web.put(Web.template());
        Reply failed = web.later(Duration.ofMinutes(1)).get();

        assertThat(put.status()).isEqualTo(201);
        assertThat(failed.at("properties/provisioningState")).isEqualTo("Failed");
        assertThat(failed.at("properties/provisioningError/provisioningErrorCode"))
                .isEqualTo("BadSharedImageDistribute");
        assertThat(web.poll(put).at("error/message")).isEqualTo("no such gallery");
    }

    @Test
    void a_create_that_hangs_is_creating_for_ever() {
        Web web = new Web();
        web.service.nextCreate(CreateScenario.hangs());
        Reply put = web.put(Web.template());

        assertThat(web.later(Duration.ofDays(2)).get().at("properties/provisioningState"))
                .isEqualTo("Creating");
        assertThat(web.poll(put).at("status")).isEqualTo("InProgress");
        assertThat(web.run().at("error/message")).contains("provisioningState: 'creating'");
    }

    @Test
    void a_create_that_hangs_can_end_after_all() {
        Web web = new Web();
        web.service.nextCreate(CreateScenario.hangs().after(Duration.ofHours(2)));
        web.created(Web.template());

        assertThat(web.later(Duration.ofHours(1)).get().at("properties/provisioningState"))
                .isEqualTo("Creating");
        assertThat(web.later(Duration.ofHours(1)).get().at("properties/provisioningState"))
                .isEqualTo("Succeeded");
    }

    @Test
    void the_effects_of_scenarios_and_the_state_can_be_dumped() {
        Web web = new Web();
        web.service.nextCreate(CreateScenario.takes(Duration.ofSeconds(10)));
        web.created(Web.template());
        web.service.nextRun(Scenario.failsWhile(RunSubState.BUILDING).withMessage("Oops"));
        web.run();
        web.service.nextRun(Scenario.timesOut());
        web.later(Duration.ofHours(1));

        assertThat(web.service.dump().lines())
                .containsExactly(
                        "at 2025-06-02T09:01:00Z, 0 operation(s) in progress",
                        "image template images/web: Succeeded",
                        "  run: Failed since 2025-06-02T08:01:00Z, until 2025-06-02T08:07:50Z: Oops",
                        "2025-06-02T08:00:00Z create of images/web: succeeds after PT10S",
                        "2025-06-02T08:01:00Z run of images/web: fails while Building: Oops",
                        "waiting: run: takes longer than the template's timeout");
        assertThatThrownBy(web.service::close)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("run: takes longer than the template's timeout");
    }

    @Test
    void times_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> Scenario.failsAtCustomizer(0).after(Duration.ZERO))
                .hasMessageContaining("PT0S");
        assertThatThrownBy(() -> Scenario.succeeds().withDuration(RunSubState.BUILDING, Duration.ofSeconds(-1)))
                .hasMessageContaining("Building cannot last PT-1S");
        assertThatThrownBy(() -> CreateScenario.takes(Duration.ZERO)).hasMessageContaining("PT0S");
    }

    @Test
    void a_scenario_is_described_in_one_line_without_signatures() {
        LocalImageBuilder service = LocalImageBuilder.create();
        service.nextRun(Scenario.failsWhile(RunSubState.BUILDING).withMessage("see\nhttps://a.example/log?sig=MARK"));

        assertThat(service.dump())
                .contains("waiting: run: fails while Building: see https://a.example/log?")
                .doesNotContain("MARK");
        assertThatThrownBy(service::close).message().doesNotContain("MARK", "\n");
    }
}
