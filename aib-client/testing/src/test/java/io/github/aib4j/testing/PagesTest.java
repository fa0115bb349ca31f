package io.github.aib4j.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.Caller.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagesTest {
    private final Web web = new Web("2024-02-01", LocalImageBuilder.builder().pageSize(2));
    private final String group = web.url().replace("/web?", "?");

    private void create(String... names) {
        for (String name : names) {
            assertThat(web.caller
                            .send("PUT", web.urlOf(name, ""), Web.template())
                            .status())
                    .isEqualTo(201);
        }
    }

    private static List<String> names(Reply page) {
        return page.body().array("value").orElseThrow().items().stream()
                .map(item -> ((JsonObject) item).text("name").orElseThrow())
                .toList();
    }

    private Reply next(Reply page) {
        return web.caller.send("GET", page.at("nextLink"));
    }

    @Test
    void a_list_comes_in_pages_and_the_last_has_no_link() {
        create("e", "b", "d", "a", "c");

        Reply first = web.caller.send("GET", group);

        assertThat(names(first)).containsExactly("a", "b");
        assertThat(first.at("nextLink")).startsWith(group + "&$skiptoken=");
        Reply second = next(first);
        assertThat(names(second)).containsExactly("c", "d");
        Reply last = next(second);
        assertThat(names(last)).containsExactly("e");
        assertThat(last.body().get("nextLink")).isEmpty();
    }

    @Test
    void a_last_page_that_is_full_has_no_link_either() {
        create("a", "b");

        assertThat(web.caller.send("GET", group).body().get("nextLink")).isEmpty();
    }

    @Test
    void changes_between_two_pages_cause_no_gaps_or_duplicates() {
        create("b", "d", "f", "h");
        web.later(Duration.ofMinutes(1));
        Reply first = web.caller.send("GET", group);

        web.caller.send("DELETE", web.urlOf("d", ""));
        web.caller.send("DELETE", web.urlOf("f", ""));
        web.later(Duration.ofMinutes(2));
        create("a", "c", "e");

        assertThat(names(first)).containsExactly("b", "d");
        assertThat(names(next(first))).containsExactly("e", "h");
    }

    @Test
    void a_subscription_is_listed_across_its_groups() {
        create("a", "b", "c");
        String elsewhere = web.url().replace("/images/", "/attic/");
        web.caller.send("PUT", elsewhere, Web.template());
        web.caller.send("PUT", web.url().replace(Web.SUBSCRIPTION, Web.SUBSCRIPTION + "0"), Web.template());

        Reply first = web.caller.send("GET", group.replace("/resourceGroups/images", ""));

        assertThat(names(first)).containsExactly("web", "a");
        assertThat(names(next(first))).containsExactly("b", "c");
        assertThat(next(first).body().get("nextLink")).isEmpty();
    }

    @Test
    void run_outputs_come_in_pages() {
        String targets = "{'type': 'VHD', 'runOutputName': 'c'}, {'type': 'VHD', 'runOutputName': 'A'},"
                + " {'type': 'VHD', 'runOutputName': 'b'}";
        web.created(Web.template(Web.shell("x"), targets)).run();
        web.later(Duration.ofHours(1));

        Reply first = web.get("/runOutputs");

        assertThat(names(first)).containsExactly("A", "b");
        assertThat(names(next(first))).containsExactly("c");
    }

    @Test
    void operations_come_in_pages() {
        Reply page = web.caller.send(
                "GET",
                web.service.endpoint() + "/providers/Microsoft.VirtualMachineImages/operations?api-version=2024-02-01");
        List<String> names = new ArrayList<>(names(page));
        while (page.body().get("nextLink").isPresent()) {
            page = next(page);
            names.addAll(names(page));
        }

        assertThat(names).hasSize(13).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void a_token_that_the_list_did_not_give_is_refused() {
        create("a", "b", "c");
        String link = web.caller.send("GET", group).at("nextLink");

        assertSpoilt(link.substring(0, link.length() - 1));
        assertSpoilt(link.replaceFirst("skiptoken=.*", "skiptoken=?"));
        assertSpoilt(link.replaceFirst("skiptoken=.*", "skiptoken="));
        assertSpoilt(link.replace("/resourceGroups/images", "/resourceGroups/attic"));
        assertThat(web.caller.send("GET", link.replace("$", "%24")).status()).isEqualTo(200);
    }

    private void assertSpoilt(String link) {
        Reply reply = web.caller.send("GET", link);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("error/code")).isEqualTo("InvalidSkipToken");
        assertThat(reply.at("error/message")).endsWith("' is not one of this list; follow nextLink just as it came.");
    }
}
