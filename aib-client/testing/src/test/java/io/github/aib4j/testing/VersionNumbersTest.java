package io.github.aib4j.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.run.RunSubState;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.Caller.Reply;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class VersionNumbersTest {
    private static final String STATE = "properties/lastRunStatus/runState";

    private static Web with(String versioning) {
        return new Web().created(template(versioning));
    }

    private static JsonObject template(String versioning) {
        String target = Web.gallery(Web.GALLERY_IMAGE).replaceFirst("}$", ", 'versioning': " + versioning + "}");
        return Web.template(Web.shell("x"), target);
    }

    private static String versionOfRun(Web web) {
        assertThat(web.run().status()).isEqualTo(202);
        String id = web.later(Duration.ofHours(1)).get("/runOutputs/out").at("properties/artifactId");
        return id.replace(Web.GALLERY_IMAGE + "/versions/", "");
    }

    @Test
    void latest_is_one_above_the_newest() {
        Web web = with("{'scheme': 'Latest'}");
        assertThat(versionOfRun(web)).isEqualTo("1.0.0");
        assertThat(versionOfRun(web)).isEqualTo("1.0.1");

        web.service.newSourceVersion(Web.GALLERY_IMAGE + "/versions/3.4.5");

        assertThat(versionOfRun(web)).isEqualTo("3.4.6");
    }

    @Test
    void two_targets_of_one_template_get_two_versions() {
        String target = Web.gallery(Web.GALLERY_IMAGE).replaceFirst("}$", ", 'versioning': {'scheme': 'Latest'}}");
        Web web = new Web().created(Web.template(Web.shell("x"), target + ", " + target.replace("'out'", "'second'")));
        web.run();
        web.later(Duration.ofHours(1));

        assertThat(web.get("/runOutputs/out").at("properties/artifactId")).endsWith("/versions/1.0.0");
        assertThat(web.get("/runOutputs/second").at("properties/artifactId")).endsWith("/versions/1.0.1");
        assertThat(web.get().at(STATE)).isEqualTo("Succeeded");
    }

    @Test
    void of_two_targets_that_name_one_version_the_second_is_not_reached() {
        String target = Web.gallery(Web.GALLERY_IMAGE + "/versions/1.2.3");
        Web web = new Web().created(Web.template(Web.shell("x"), target + ", " + target.replace("'out'", "'second'")));
        web.run();
        web.later(Duration.ofHours(1));

        assertThat(web.get("/runOutputs/out").status()).isEqualTo(200);
        assertThat(web.get("/runOutputs/second").status()).isEqualTo(404);
        assertThat(web.get().at(STATE)).isEqualTo("PartiallySucceeded");
    }

    @Test
    void a_run_that_could_not_start_takes_no_version() {
        Web web = with("{'scheme': 'Latest'}");
        web.service.nextRun(Scenario.failsAtCustomizer(7));
        assertThatThrownBy(web::run).isInstanceOf(IllegalStateException.class);

        assertThat(versionOfRun(web)).isEqualTo("1.0.0");
    }

    @Test
    void latest_counts_within_a_major_number() {
        Web web = with("{'scheme': 'Latest', 'major': 2}");
        web.service.newSourceVersion(Web.GALLERY_IMAGE + "/versions/2.7.1");
        web.service.newSourceVersion(Web.GALLERY_IMAGE + "/versions/3.4.5");

        assertThat(versionOfRun(web)).isEqualTo("2.7.2");
        assertThat(versionOfRun(with("{'scheme': 'Latest', 'major': 7}"))).isEqualTo("7.0.0");
        Web any = with("{'scheme': 'Latest', 'major': -1}");
        any.service.newSourceVersion(Web.GALLERY_IMAGE + "/versions/3.4.5");
        assertThat(versionOfRun(any)).isEqualTo("3.4.6");
    }

    @Test
    void a_failed_build_does_not_use_up_a_number() {
        Web web = with("{'scheme': 'Latest'}");
        web.service.nextRun(Scenario.failsWhile(RunSubState.BUILDING));
        web.run();
        web.later(Duration.ofHours(1));

        assertThat(versionOfRun(web)).isEqualTo("1.0.0");
    }

    @Test
    void two_builds_at_once_get_two_numbers() {
        Web web = with("{'scheme': 'Latest'}");
        web.caller.send("PUT", web.urlOf("web2", ""), template("{'scheme': 'Latest'}"));
        web.later(Duration.ofMinutes(1)).run();
        web.caller.send("POST", web.urlOf("web2", "/run"));
        web.later(Duration.ofHours(1));

        assertThat(web.get("/runOutputs/out").at("properties/artifactId")).endsWith("/1.0.0");
        assertThat(web.caller.send("GET", web.urlOf("web2", "/runOutputs/out")).at("properties/artifactId"))
                .endsWith("/1.0.1");
    }

    @Test
    void source_is_the_number_of_the_source() {
        Web web = with("{'scheme': 'Source'}");

        assertThat(versionOfRun(web)).isEqualTo("24.04.202506020");
        assertThat(web.get().at("properties/distribute/0/versioning")).isEqualTo("null");
        web.service.newSourceVersion("canonical:UBUNTU-24_04-lts:server:24.04.202507010");
        assertThat(versionOfRun(web)).isEqualTo("24.04.202507010");
    }

    @Test
    void an_existing_version_is_not_created_again() {
        Web web = new Web().created(Web.template(Web.shell("x"), Web.gallery(Web.GALLERY_IMAGE + "/versions/1.2.3")));
        web.service.nextRun(Scenario.failsWhile(RunSubState.BUILDING));
        web.run();
        web.later(Duration.ofHours(1));
        assertThat(versionOfRun(web)).isEqualTo("1.2.3");

        Reply run = web.run();

        Reply failed = web.later(Duration.ofHours(1)).get();
        assertThat(failed.at(STATE)).isEqualTo("Failed");
        assertThat(failed.at("properties/lastRunStatus/message"))
                .isEqualTo("Failed in distributing: the image version '" + Web.GALLERY_IMAGE
                        + "/versions/1.2.3' of the run output 'out' exists already."
                        + " Delete it, or let the template make another version.");
        assertThat(web.poll(run).at("error/code")).isEqualTo("Conflict");
    }

    @Test
    void other_targets_are_reached_although_a_version_exists() {
        String vhd = ", {'type': 'VHD', 'runOutputName': 'disk'}";
        Web web = new Web()
                .created(Web.template(Web.shell("x"), Web.gallery(Web.GALLERY_IMAGE + "/versions/1.2.3") + vhd));
        web.service.newSourceVersion(Web.GALLERY_IMAGE + "/versions/1.2.3");
        web.run();

        assertThat(web.later(Duration.ofHours(1)).get().at(STATE)).isEqualTo("PartiallySucceeded");
        assertThat(web.get("/runOutputs/disk").status()).isEqualTo(200);
        assertThat(web.get("/runOutputs/out").status()).isEqualTo(404);
    }
}
