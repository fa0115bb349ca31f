package io.github.aib4j.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.credential.TokenRequestContext;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import io.github.aib4j.testing.Caller.Reply;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class ArmAnswersTest {
    /** Every HTTP server does (RFC 9110, 6.6.1); clients tell by it how long a build has been going on. */
    @Test
    void every_response_has_the_time_of_the_clock() {
        Web web = new Web();

        assertThat(web.later(Duration.ofMinutes(5)).get().header("Date")).isEqualTo("Mon, 02 Jun 2025 08:05:00 GMT");
    }

    @Test
    void a_request_without_a_token_is_not_authenticated() {
        Web web = new Web();

        Reply reply = web.caller.unsigned(new HttpRequest(HttpMethod.GET, web.url()));

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("WWW-Authenticate")).startsWith("Bearer ");
        assertThat(reply.at("error/code")).isEqualTo("AuthenticationFailed");
    }

    @Test
    void an_empty_token_is_not_a_token() {
        Web web = new Web();

        Reply reply = web.caller.unsigned(
                new HttpRequest(HttpMethod.GET, web.url()).setHeader(HttpHeaderName.AUTHORIZATION, "Bearer "));

        assertThat(reply.status()).isEqualTo(401);
    }

    @Test
    void the_credential_gives_a_token_that_is_taken() {
        Web web = new Web();
        String token =
                web.service.credential().getTokenSync(new TokenRequestContext()).getToken();

        Reply reply = web.caller.unsigned(
                new HttpRequest(HttpMethod.GET, web.url()).setHeader(HttpHeaderName.AUTHORIZATION, "Bearer " + token));

        assertThat(reply.status()).isEqualTo(404);
    }

    @Test
    void a_missing_api_version_is_named() {
        Web web = new Web();

        Reply reply = web.caller.send("GET", web.url().replaceFirst("\\?.*", ""));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("error/code")).isEqualTo("MissingApiVersionParameter");
        assertThat(reply.at("error/message"))
                .isEqualTo("The api-version query parameter (?api-version=) is required for all requests.");
    }

    @Test
    void an_unknown_api_version_is_answered_with_the_known_ones() {
        Web web = new Web("2019-01-01");

        Reply reply = web.get();

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("error/code")).isEqualTo("InvalidResourceType");
        assertThat(reply.at("error/message"))
                .contains("for api version '2019-01-01'")
                .contains("'2018-02-01-preview,2019-02-01-preview,2019-05-01-preview,2020-02-14,");
    }

    @Test
    void a_subscription_that_is_not_listed_does_not_exist() {
        Web web = new Web("2024-02-01", LocalImageBuilder.builder().subscriptions("other"));

        Reply reply = web.get();

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.at("error/code")).isEqualTo("SubscriptionNotFound");
        assertThat(reply.at("error/message")).contains("'" + Web.SUBSCRIPTION + "'");
    }

    @Test
    void a_resource_group_that_is_not_listed_does_not_exist() {
        Web web = new Web("2024-02-01", LocalImageBuilder.builder().resourceGroups("other"));

        Reply reply = web.put(Web.template());

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.at("error/code")).isEqualTo("ResourceGroupNotFound");
        assertThat(reply.at("error/message")).isEqualTo("Resource group 'images' could not be found.");
    }

    @Test
    void a_resource_group_is_found_in_any_letter_case() {
        Web web = new Web("2024-02-01", LocalImageBuilder.builder().resourceGroups("IMAGES"));

        assertThat(web.put(Web.template()).status()).isEqualTo(201);
    }

    @Test
    void a_missing_template_is_reported_like_azure_resource_manager_does() {
        Reply reply = new Web("2020-02-14").get();

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.at("error/code")).isEqualTo("ResourceNotFound");
        assertThat(reply.at("error/message"))
                .startsWith("The Resource 'Microsoft.VirtualMachineImages/imageTemplates/web'"
                        + " under resource group 'images' was not found.");
    }

    @Test
    void a_method_that_an_address_does_not_have_is_not_allowed() {
        Web web = new Web().created(Web.template());

        Reply reply = web.caller.send("POST", web.url(), "{}");

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.at("error/message")).startsWith("LocalImageBuilder has no POST of '/subscriptions/");
        assertThat(web.get("/run").status()).isEqualTo(405);
        assertThat(web.caller.send("PATCH", web.url("/triggers/t"), "{}").status())
                .isEqualTo(405);
    }

    @Test
    void an_address_without_meaning_is_not_found() {
        Web web = new Web().created(Web.template());

        Reply reply = web.get("/errands/e");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.at("error/message")).startsWith("LocalImageBuilder has nothing at '/subscriptions/");
    }

    @Test
    void the_operations_of_the_provider_are_listed_without_a_subscription() {
        Web web = new Web("2024-02-01", LocalImageBuilder.builder().subscriptions("other"));
        String url = web.service.endpoint() + "/providers/Microsoft.VirtualMachineImages/operations";

        Reply list = web.caller.send("GET", url + "?api-version=2024-02-01");

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.at("value/0/name")).isEqualTo("Microsoft.VirtualMachineImages/imageTemplates/cancel/action");
        assertThat(list.at("value/0/isDataAction")).isEqualTo("false");
        assertThat(list.at("value/0/display/resource")).isEqualTo("imageTemplates");
        assertThat(list.body().object("nextLink")).isEmpty();
        assertThat(web.caller.send("GET", url).at("error/code")).isEqualTo("MissingApiVersionParameter");
        assertThat(web.caller.unsigned(new HttpRequest(HttpMethod.GET, url)).status())
                .isEqualTo(401);
    }

    @Test
    void templates_are_in_a_subscription() {
        Web web = new Web();

        Reply reply = web.caller.send("GET", web.url().replaceFirst("/subscriptions/.*/providers/", "/providers/"));

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.at("error/message")).startsWith("LocalImageBuilder has nothing at '/providers/");
    }

    @Test
    void a_body_that_is_no_object_is_refused() {
        Web web = new Web();

        for (String body : new String[] {"{", "[]"}) {
            Reply reply = web.caller.send("PUT", web.url(), body);
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.at("error/code")).isEqualTo("InvalidRequestContent");
        }
    }

    @Test
    void another_endpoint_is_refused_without_showing_the_query() {
        Web web = new Web();

        assertThatThrownBy(() -> web.caller.send("GET", "http://management.azure.com/x?sig=secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("http://management.azure.com was asked")
                .hasMessageNotContaining("secret");
    }

    @Test
    void the_asynchronous_way_gives_the_same_answer() {
        Web web = new Web();
        HttpRequest request = new HttpRequest(HttpMethod.PUT, web.url())
                .setHeader(HttpHeaderName.AUTHORIZATION, "Bearer t")
                .setBody(Flux.just(
                        ByteBuffer.wrap("{".getBytes(StandardCharsets.UTF_8)), ByteBuffer.wrap(new byte[] {'}'})));

        Reply reply =
                new Reply(web.service.httpClient().send(request).blockOptional().orElseThrow());

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("error/message")).contains("Missing field 'location'");
        assertThat(web.service.requests().get(0).body()).contains("{}");
    }

    @Test
    void many_threads_can_ask_at_once() {
        Web web = new Web();

        IntStream.range(0, 100)
                .parallel()
                .forEach(i -> web.caller.send("PUT", web.urlOf("web" + i, ""), Web.template()));

        Reply list = web.caller.send("GET", web.url().replace("/web?", "?"));
        assertThat(list.body().array("value").orElseThrow().items()).hasSize(100);
    }

    @Test
    void requests_are_remembered_but_print_neither_query_nor_body() {
        Web web = new Web();
        web.caller.send("PUT", web.url(), "{\"secret\": 1}");

        LocalRequest request = web.service.requests().get(0);

        assertThat(request.url()).isEqualTo(web.url());
        assertThat(request.body()).contains("{\"secret\": 1}");
        assertThat(request).hasToString("PUT " + request.path());
        assertThat(request.toString()).doesNotContain("api-version").doesNotContain("secret");
    }
}
