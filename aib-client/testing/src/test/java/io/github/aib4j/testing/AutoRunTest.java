package io.github.aib4j.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.run.RunSubState;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.Caller.Reply;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AutoRunTest {
    private static final String STATE = "properties/lastRunStatus/runState";

    private static JsonObject template() {
        return with(Web.template(), "autoRun", "{'state': 'Enabled'}");
    }

    private static JsonObject with(JsonObject template, String member, String json) {
        JsonObject properties = template.object("properties").orElseThrow();
        return template.with("properties", properties.with(member, Web.json(json)));
    }

    @Test
    void a_build_starts_when_the_template_is_provisioned() {
        Web web = new Web();
        web.service.nextRun(Scenario.failsWhile(RunSubState.BUILDING).withMessage("Oops"));

        Reply created = web.put(template());

        assertThat(web.later(Duration.ofSeconds(26)).get().at("properties/lastRunStatus"))
                .isEqualTo("absent");
        Reply running = web.later(Duration.ofSeconds(1)).get();
        assertThat(running.at("properties/provisioningState")).isEqualTo("Succeeded");
        assertThat(running.at(STATE)).isEqualTo("Running");
        assertThat(running.at("properties/lastRunStatus/startTime")).isEqualTo("2025-06-02T08:00:27Z");
        assertThat(web.poll(created).at("status")).isEqualTo("Succeeded");
        assertThat(web.later(Duration.ofHours(1)).get().at("properties/lastRunStatus/message"))
                .isEqualTo("Oops");
        web.service.close();
    }

    @Test
    void a_template_that_is_not_provisioned_does_not_run() {
        Web failed = new Web().created(template("{'type': 'Shell'}"));
        Web hanging = new Web();
        hanging.service.nextCreate(CreateScenario.hangs());
        hanging.service.nextRun(Scenario.succeeds());
        hanging.put(template());

        assertThat(failed.get().at("properties/lastRunStatus")).isEqualTo("absent");
        assertThat(hanging.service.history()).hasSize(1);
    }

    private static JsonObject template(String customizer) {
        return with(Web.template(customizer, Web.gallery(Web.GALLERY_IMAGE)), "autoRun", "{'state': 'Enabled'}");
    }

    @Test
    void an_update_starts_a_build_when_it_has_ended() {
        Web web = new Web().created(template()).later(Duration.ofHours(1));

        web.caller.send("PATCH", web.url(), Web.json("{'identity': {'type': 'None'}}"));

        assertThat(web.get().at(STATE)).isEqualTo("Succeeded");
        assertThat(web.later(Duration.ofSeconds(2)).get().at(STATE)).isEqualTo("Running");
    }

    @Test
    void api_versions_without_auto_run_ignore_it() {
        assertThat(new Web("2023-07-01").created(template()).get().at("properties/lastRunStatus"))
                .isEqualTo("absent");
    }

    @Test
    void it_can_be_disabled() {
        assertThat(new Web()
                        .created(with(Web.template(), "autoRun", "{'state': 'Disabled'}"))
                        .get()
                        .at("properties/lastRunStatus"))
                .isEqualTo("absent");
    }
}
