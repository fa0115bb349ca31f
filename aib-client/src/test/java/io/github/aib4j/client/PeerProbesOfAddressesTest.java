package io.github.aib4j.client;

import static io.github.aib4j.client.ProbeDocuments.DONE;
import static io.github.aib4j.client.ProbeDocuments.FOREIGN;
import static io.github.aib4j.client.ProbeDocuments.HOST;
import static io.github.aib4j.client.ProbeDocuments.OPERATION;
import static io.github.aib4j.client.ProbeDocuments.RUNNING;
import static io.github.aib4j.client.ProbeDocuments.TEMPLATE;
import static io.github.aib4j.client.ProbeDocuments.lastPage;
import static io.github.aib4j.client.ProbeDocuments.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.client.error.ForeignHostException;
import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.error.StateUnknownException;
import io.github.aib4j.model.run.ImageTemplateResource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Where the token goes, and where lists end. */
@ParameterizedClass
@EnumSource(Flavour.class)
class PeerProbesOfAddressesTest extends PeerProbeCase {
    PeerProbesOfAddressesTest(Flavour flavour) {
        super(flavour);
    }

    @PeerProbe(
            value = "a1 list nextLink to another https host",
            requests = 1,
            ours = "The items of the first page come, then `ForeignHostException`; nothing is sent to the other host.")
    @Test
    void a_next_page_at_another_host_is_not_requested() {
        service.replies(ProbeReply.ok(page(FOREIGN + "/steal?page=2")), ProbeReply.ok(lastPage()));
        List<ImageTemplateResource> items = new ArrayList<>();

        assertThat(thrown(ForeignHostException.class, () -> client.list().forEach(items::add)))
                .hasMessage("Could not list the image templates of the subscription: the service points to"
                        + " 'https://attacker.example/steal', which is not at https://management.azure.com;"
                        + " nothing was sent there.");
        assertThat(items).hasSize(1);
    }

    @PeerProbe(
            value = "a2 list nextLink to http:// on the same host",
            requests = 1,
            ours =
                    "The items of the first page come, then at once `ForeignHostException`; nothing is sent in the clear.")
    @Test
    void a_next_page_without_tls_is_not_requested() {
        service.replies(ProbeReply.ok(page("http://management.azure.com/steal?page=2")), ProbeReply.ok(lastPage()));

        assertThat(thrown(ForeignHostException.class, () -> list(client)))
                .hasMessageContaining("'http://management.azure.com/steal'");
    }

    @PeerProbe(
            value = "a3 list nextLink equal to itself",
            requests = 2,
            ours = "`StateUnknownException` as soon as a page comes again that was there before.")
    @Test
    void a_list_that_returns_to_an_earlier_page_ends() {
        service.replies(ProbeReply.ok(page(HOST + "/same")));

        assertThat(thrown(StateUnknownException.class, 200, () -> list(client)))
                .hasMessageContaining("the list comes back to a page that it had before, and never ends");
    }

    @PeerProbe(value = "a4 list nextLink relative", requests = 2, ours = "Followed at the own host.")
    @Test
    void a_relative_next_page_is_at_the_endpoint() {
        service.replies(ProbeReply.ok(page("/subscriptions/next?page=2")), ProbeReply.ok(lastPage()));

        assertThat(list(client)).hasSize(2);
        assertThat(service.asked().get(1).url()).isEqualTo(HOST + "/subscriptions/next?page=2");
    }

    @Test
    void a_next_page_that_names_only_a_host_is_at_that_host() {
        service.replies(ProbeReply.ok(page("//attacker.example/steal")), ProbeReply.ok(lastPage()));

        thrown(ForeignHostException.class, () -> list(client));
        assertThat(service.asked()).hasSize(1);
    }

    @PeerProbe(
            value = "a5 GET answered 307 to another host",
            requests = 1,
            ours = "`ImageBuilderException` with status and request id; the redirect is not followed.")
    @Test
    void a_redirect_is_not_followed() {
        service.replies(ProbeReply.of(307, "").with("Location", FOREIGN + "/x"), ProbeReply.ok(TEMPLATE));

        thrown(ImageBuilderException.class, 307, this::get);
    }

    @PeerProbe(
            value = "b1 PUT 201 Azure-AsyncOperation to another host",
            requests = 1,
            ours = "`ForeignHostException`; the other host is never asked, let alone believed.")
    @Test
    void an_operation_at_another_host_is_not_requested() {
        service.operation(created(FOREIGN + "/operations/1"), ProbeReply.ok(TEMPLATE), ProbeReply.ok(DONE));

        assertThat(thrown(ForeignHostException.class, this::create))
                .hasMessageContaining("'https://attacker.example/operations/1'");
    }

    @PeerProbe(
            value = "b2 DELETE 202 Location to another host",
            requests = 1,
            ours = "`ForeignHostException`; the other host is never asked.")
    @Test
    void a_deletion_at_another_host_is_not_requested() {
        service.replies(ProbeReply.of(202, "").with("Location", FOREIGN + "/operations/1"), ProbeReply.ok(DONE));

        thrown(
                ForeignHostException.class,
                () -> client.beginDelete("images", "web-01").getFinalResult());
    }

    @PeerProbe(
            value = "b3 PUT 201 Azure-AsyncOperation to http://",
            requests = 1,
            ours = "At once `ForeignHostException`; nothing is sent in the clear.")
    @Test
    void an_operation_without_tls_is_not_requested() {
        service.operation(created(OPERATION.replace("https", "http")), ProbeReply.ok(TEMPLATE), ProbeReply.ok(DONE));

        thrown(ForeignHostException.class, this::create);
    }

    @PeerProbe(
            value = "b4 header host changes mid-poll",
            requests = 4,
            ours = "The operation is polled to its end where it began; the new address is not asked.")
    @Test
    void an_operation_that_names_another_address_is_polled_at_the_first() {
        service.operation(
                created(OPERATION),
                ProbeReply.ok(TEMPLATE),
                ProbeReply.ok(RUNNING).with("Azure-AsyncOperation", FOREIGN + "/operations/2"),
                ProbeReply.ok(DONE));

        assertThat(create().name()).isEqualTo("web-01");
        assertThat(service.asked().subList(1, 3)).extracting("url").containsOnly(OPERATION);
    }

    @PeerProbe(
            value = "d8 truncated page in mid-list",
            requests = 2,
            ours = "The items of the first page come, then `StateUnknownException` with status and request id.")
    @Test
    void a_page_that_breaks_off_ends_the_list_after_those_before() {
        service.replies(
                ProbeReply.ok(page(HOST + "/p2")),
                ProbeReply.ok(lastPage().substring(0, lastPage().length() - 2)));
        List<ImageTemplateResource> items = new ArrayList<>();

        assertThat(thrown(StateUnknownException.class, 200, () -> client.list().forEach(items::add)))
                .hasMessageContaining("the text breaks off here");
        assertThat(items).hasSize(1);
    }

    @PeerProbe(
            value = "d9 list page with value null / missing",
            requests = 3,
            ours = "A page without items: the list goes on to the next one.")
    @Test
    void a_page_without_items_leads_to_the_next() {
        service.replies(
                ProbeReply.ok("{\"nextLink\":\"" + HOST + "/p2\"}"),
                ProbeReply.ok("{\"value\":null,\"nextLink\":\"" + HOST + "/p3\"}"),
                ProbeReply.ok(lastPage()));

        assertThat(list(client)).hasSize(1);
    }

    @Test
    void an_answer_that_is_no_page_is_no_empty_list() {
        service.replies(ProbeReply.ok("{}"));

        assertThat(thrown(StateUnknownException.class, 200, () -> list(client)))
                .hasMessageContaining("'value' is missing; this is not a list");
    }

    @PeerProbe(value = "d10 list: empty nextLink", requests = 1, ours = "The list ends with that page.")
    @Test
    void an_empty_address_of_a_next_page_is_none() {
        service.replies(ProbeReply.ok(page("")), ProbeReply.ok(lastPage()));

        assertThat(list(client)).hasSize(1);
    }

    private static List<ImageTemplateResource> list(ImageBuilderClient client) {
        return client.list().stream().toList();
    }

    private static ProbeReply created(String operation) {
        return ProbeReply.of(201, TEMPLATE).with("Azure-AsyncOperation", operation);
    }
}
