package io.github.aib4j.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.testing.Caller.Reply;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The container group of a build that runs has its log. */
class ContainerGroupsTest {
    private final Web web = new Web().created(Web.template());
    private final Logs logs = new Logs(web);

    private Reply ofGroup(String path, String query) {
        String group = web.get().at("properties/exactStagingResourceGroup").replaceFirst("/subscriptions/[^/]+", "");
        return web.caller.send(
                "GET", logs.armUrl(group + "/providers/Microsoft.ContainerInstance/containerGroups" + path) + query);
    }

    private Reply log(String query) {
        Reply list = ofGroup("", "");
        return ofGroup(
                "/" + list.at("value/0/name") + "/containers/" + list.at("value/0/properties/containers/0/name")
                        + "/logs",
                query);
    }

    @Test
    void there_is_a_container_group_while_a_build_runs() {
        assertThat(ofGroup("", "").at("value")).isEqualTo("[ ]");

        web.run();
        web.later(Duration.ofMinutes(1));

        assertThat(ofGroup("", "").at("value/0/name")).startsWith("vmimagebuilder-build-container-");
        web.later(Duration.ofHours(1));
        assertThat(ofGroup("", "").at("value")).isEqualTo("[ ]");
        assertThat(ofGroup("/gone/containers/c/logs", "").status()).isEqualTo(404);
    }

    @Test
    void the_container_log_has_the_lines_of_the_blob_with_times_on_request() {
        web.run();
        web.later(Duration.ofMinutes(3));
        String written = logs.customization();

        assertThat(log("").at("content")).isEqualTo(written);
        assertThat(log("&timestamps=true").at("content").lines())
                .hasSize((int) written.lines().count())
                .allMatch(line -> line.startsWith("2025-06-02T08:0"));
        assertThat(log("&tail=2").at("content").lines())
                .containsExactlyElementsOf(
                        written.lines().skip(written.lines().count() - 2).toList());
    }
}
