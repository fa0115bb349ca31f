package io.github.aib4j.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.run.RunSubState;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.testing.Caller.Reply;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TriggersTest {
    private static final String BODY = "{'properties': {'kind': 'SourceImage'}}";
    private static final String NEW_VERSION = "Canonical:ubuntu-24_04-lts:server:24.04.202507010";
    private static final String STATE = "properties/lastRunStatus/runState";

    private static Reply put(Web web, String name) {
        return web.caller.send("PUT", web.url("/triggers/" + name), Web.json(BODY));
    }

    private static Web triggered(JsonObject template) {
        Web web = new Web().created(template);
        assertThat(put(web, "new-source").status()).isEqualTo(201);
        return web.later(Duration.ofMinutes(1));
    }

    @Test
    void a_trigger_is_creating_and_then_healthy() {
        Web web = new Web().created(Web.template());

        Reply created = put(web, "new-source");

        assertThat(created.at("properties/provisioningState")).isEqualTo("Creating");
        assertThat(created.at("properties/status")).isEqualTo("absent");
        assertThat(created.header("Location")).isNull();
        assertThat(web.poll(created).at("status")).isEqualTo("InProgress");
        web.later(Duration.ofSeconds(1));
        assertThat(web.poll(created).at("status")).isEqualTo("Succeeded");
        assertThat(web.get("/triggers/NEW-source").at("properties/status/code")).isEqualTo("Healthy");
        assertThat(web.get("/triggers").at("value/0/name")).isEqualTo("new-source");
    }

    @Test
    void a_put_of_an_existing_trigger_is_accepted() {
        Web web = triggered(Web.template());

        Reply again = put(web, "new-source");

        assertThat(again.status()).isEqualTo(200);
        assertThat(web.poll(again).at("status")).isEqualTo("Succeeded");
    }

    @Test
    void a_trigger_is_deleted_alone_or_with_its_template() {
        Web web = triggered(Web.template());

        Reply deletion = web.caller.send("DELETE", web.url("/triggers/new-source"));

        assertThat(deletion.status()).isEqualTo(202);
        assertThat(web.get("/triggers/new-source").at("properties/provisioningState"))
                .isEqualTo("Deleting");
        assertThat(web.later(Duration.ofSeconds(1)).poll(deletion).at("status")).isEqualTo("Succeeded");
        assertThat(web.get("/triggers/new-source").status()).isEqualTo(404);
        assertThat(web.caller.send("DELETE", web.url("/triggers/new-source")).status())
                .isEqualTo(204);
        assertThat(put(web, "other").status()).isEqualTo(201);
        web.later(Duration.ofMinutes(1)).delete();
        web.later(Duration.ofMinutes(2)).created(Web.template());
        assertThat(web.get("/triggers").at("value")).isEqualTo("[ ]");
    }

    @Test
    void a_put_of_a_trigger_that_is_being_deleted_is_refused() {
        Web web = triggered(Web.template());
        web.caller.send("DELETE", web.url("/triggers/new-source"));

        Reply refused = put(web, "new-source");

        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.at("error/message"))
                .isEqualTo("Operation 'WRITE' is not allowed in provisioningState: 'deleting'");
        assertThat(put(web.later(Duration.ofSeconds(1)), "new-source").status()).isEqualTo(201);
    }

    @Test
    void the_dump_shows_a_trigger() {
        assertThat(triggered(Web.template()).service.dump()).contains("\n  trigger new-source: Succeeded, Healthy");
    }

    @Test
    void there_are_no_triggers_before_2022_07_01() {
        Web web = new Web("2022-02-14").created(Web.template());

        Reply reply = put(web, "t");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("error/message"))
                .contains("The resource type 'imageTemplates/triggers' could not be found")
                .endsWith("are '2022-07-01,2023-07-01,2024-02-01,2025-10-01'.");
    }

    @Test
    void a_new_source_version_starts_a_run_that_is_built_from_it() {
        Web web = triggered(Web.template());

        assertThat(web.service.newSourceVersion(NEW_VERSION)).isEqualTo(1);

        assertThat(web.get().at(STATE)).isEqualTo("Running");
        assertThat(web.get().at("properties/source/exactVersion")).isEqualTo("24.04.202507010");
        assertThat(web.later(Duration.ofHours(1)).get().at(STATE)).isEqualTo("Succeeded");
    }

    @Test
    void a_template_that_follows_another_image_or_is_being_built_does_not_start() {
        Web web = triggered(Web.template());

        assertThat(web.service.newSourceVersion("Canonical:ubuntu-22_04-lts:server:22.04.202507010"))
                .isZero();
        web.run();
        assertThat(web.service.newSourceVersion(NEW_VERSION)).isZero();
    }

    @Test
    void without_a_trigger_the_next_run_uses_the_new_version() {
        Web web = new Web().created(Web.template());

        assertThat(web.service.newSourceVersion(NEW_VERSION)).isZero();

        assertThat(web.get().at("properties/source/exactVersion")).isEqualTo("24.04.202506020");
        web.run();
        assertThat(web.get().at("properties/source/exactVersion")).isEqualTo("24.04.202507010");
    }

    @Test
    void a_gallery_image_is_followed_too() {
        String base = Web.GALLERY_IMAGE.replace("/images/web", "/images/base");
        JsonObject properties = Web.template()
                .object("properties")
                .orElseThrow()
                .with(
                        "source",
                        Web.json("{'type': 'SharedImageVersion', 'imageVersionId': '" + base + "/versions/latest'}"));
        Web web = triggered(Web.template().with("properties", properties));

        assertThat(web.service.newSourceVersion(base.replace("/galleries/", "/GALLERIES/") + "/versions/2.0.1"))
                .isEqualTo(1);

        assertThat(web.get().at("properties/source/exactVersion")).isEqualTo(base + "/versions/2.0.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Canonical:ubuntu:server",
                "Canonical:ubuntu:server:latest",
                "Canonical::server:1.0.0",
                "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries/g/images/i",
                "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries/g/images/i/versions/latest"
            })
    void a_text_that_is_no_version_is_refused(String text) {
        assertThatThrownBy(() -> new Web().service.newSourceVersion(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "' is not a");
    }

    @Test
    void three_failures_in_a_row_switch_a_trigger_off_and_a_good_build_by_hand_on_again() {
        Web web = triggered(Web.template());
        for (int i = 0; i < 3; i++) {
            assertThat(web.get("/triggers/new-source").at("properties/status/code"))
                    .isEqualTo("Healthy");
            web.service.nextRun(Scenario.failsWhile(RunSubState.BUILDING));
            assertThat(web.service.newSourceVersion(NEW_VERSION)).isEqualTo(1);
            web.later(Duration.ofHours(1));
        }

        Reply off = web.get("/triggers/new-source");

        assertThat(off.at("properties/status/code")).isEqualTo("Unhealthy");
        assertThat(off.at("properties/status/message")).startsWith("Trigger is not active, for the last 3 builds");
        assertThat(off.at("properties/status/time")).isEqualTo("2025-06-02T10:08:50Z");
        assertThat(web.service.newSourceVersion(NEW_VERSION)).isZero();
        web.run();
        web.later(Duration.ofHours(1));
        assertThat(web.get("/triggers/new-source").at("properties/status/code")).isEqualTo("Healthy");
        assertThat(web.service.newSourceVersion(NEW_VERSION)).isEqualTo(1);
    }

    @Test
    void failures_with_a_success_between_them_leave_a_trigger_on() {
        Web web = triggered(Web.template());
        for (int i = 0; i < 5; i++) {
            if (i != 2) {
                web.service.nextRun(Scenario.failsWhile(RunSubState.BUILDING));
            }
            assertThat(web.service.newSourceVersion(NEW_VERSION)).isEqualTo(1);
            web.later(Duration.ofHours(1));
        }

        assertThat(web.get("/triggers/new-source").at("properties/status/code")).isEqualTo("Healthy");
    }

    @Test
    void a_template_has_one_trigger() {
        Reply second = put(triggered(Web.template()), "second");

        assertRefused(second, "has the trigger 'new-source' of kind 'SourceImage' already");
    }

    @Test
    void a_trigger_needs_the_latest_version_of_its_source() {
        JsonObject properties = Web.template().object("properties").orElseThrow();
        JsonObject source = properties.object("source").orElseThrow().with("version", new JsonString("1.0.0"));

        Reply reply = put(new Web().created(Web.template().with("properties", properties.with("source", source))), "t");

        assertRefused(reply, "the source of the image template is not an image of which 'latest' is asked for");
    }

    @Test
    void a_trigger_needs_targets_that_can_be_made_again_and_are_not_the_source() {
        Web fixed = new Web().created(Web.template(Web.shell("x"), Web.gallery(Web.GALLERY_IMAGE + "/versions/1.0.0")));
        assertRefused(put(fixed, "t"), "names a version, which can be made only once");

        JsonObject properties = Web.template()
                .object("properties")
                .orElseThrow()
                .with(
                        "source",
                        Web.json("{'type': 'SharedImageVersion', 'imageVersionId': '" + Web.GALLERY_IMAGE
                                + "/versions/latest'}"));
        Web circle = new Web().created(Web.template().with("properties", properties));
        assertRefused(put(circle, "t"), "is the source as well");
    }

    @Test
    void a_trigger_has_a_name_a_kind_and_nothing_unknown() {
        Web web = new Web().created(Web.template());

        assertRefused(put(web, "a%20b"), "the name 'a b' is not valid");
        assertRefused(send(web, "{'properties': {}}"), "the field 'properties.kind' is missing");
        assertRefused(send(web, "{'properties': {'kind': 'sourceimage'}}"), "has a bad value: 'sourceimage'");
        assertThat(send(web, "{'properties': {'kind': 'SourceImage', 'x': 1}}").at("error/message"))
                .startsWith("Unmarshalling entity encountered error: unmarshalling type *v2024_02_01.Trigger: ")
                .contains("unknown field \"x\"");
        assertThat(put(new Web(), "t").status()).isEqualTo(404);
    }

    private static Reply send(Web web, String body) {
        return web.caller.send("PUT", web.url("/triggers/t"), Web.json(body));
    }

    @Test
    void a_region_of_a_subscription_holds_a_hundred_triggers() {
        Web web = new Web();
        for (int i = 0; i < 101; i++) {
            web.caller.send("PUT", web.urlOf("web" + i, ""), Web.template());
        }
        web.later(Duration.ofMinutes(1));
        for (int i = 0; i < 100; i++) {
            assertThat(web.caller
                            .send("PUT", web.urlOf("web" + i, "/triggers/t"), Web.json(BODY))
                            .status())
                    .isEqualTo(201);
        }

        assertRefused(
                web.caller.send("PUT", web.urlOf("web100", "/triggers/t"), Web.json(BODY)),
                "there are 100 triggers in the region 'westeurope' of this subscription already");
        assertThat(web.later(Duration.ofMinutes(1)).service.newSourceVersion(NEW_VERSION))
                .isEqualTo(100);
    }

    private static void assertRefused(Reply reply, String words) {
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("error/code")).isEqualTo("ValidationFailed");
        assertThat(reply.at("error/message"))
                .startsWith("Validation failed: 'Trigger': ")
                .contains(words);
    }
}
