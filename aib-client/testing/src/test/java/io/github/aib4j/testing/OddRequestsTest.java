package io.github.aib4j.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.testing.Caller.Reply;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses and bodies that no client of ours sends. */
class OddRequestsTest {
    private final Web web = new Web();

    @ParameterizedTest
    @ValueSource(strings = {"images%2Fx", "im%20ages", "images.", "images!"})
    void a_resource_group_has_a_name_that_azure_allows(String group) {
        Reply reply = web.caller.send("PUT", web.url().replace("/images/", "/" + group + "/"), Web.template());

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("error/code")).isEqualTo("InvalidResourceGroup");
        assertThat(reply.at("error/message"))
                .contains("'" + group.replace("%2F", "/").replace("%20", " ") + "'");
    }

    @Test
    void the_name_of_a_resource_group_may_have_90_characters() {
        String most = "(Im-ages_1.0)" + "ü".repeat(77);

        assertThat(inGroup(most)).isEqualTo(201);
        assertThat(inGroup(most + "x")).isEqualTo(400);
    }

    private int inGroup(String name) {
        String encoded = name.replace("ü", "%C3%BC");
        return web.caller
                .send("PUT", web.url().replace("/images/", "/" + encoded + "/"), Web.template())
                .status();
    }

    @Test
    void a_subscription_has_no_slash() {
        String url = web.url().replace(Web.SUBSCRIPTION, "a%2Fb");

        assertThat(web.caller.send("GET", url).at("error/code")).isEqualTo("InvalidSubscriptionId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a b", "/a%zz", "/a|b"})
    void an_address_that_is_none_is_refused_without_its_query_and_can_be_printed(String child) {
        String url = web.url(child) + "&sig=secret";

        assertThatThrownBy(() -> web.caller.send("GET", url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("imageTemplates/web" + child)
                .hasMessageNotContaining("secret");
        assertThat(web.service.requests().get(0).toString()).endsWith("imageTemplates/web" + child);
    }

    @Test
    void a_body_of_4_mebibytes_is_accepted_and_one_byte_more_is_too_large() {
        String template = JsonText.print(Web.template());
        String most = template + " ".repeat(4 * 1024 * 1024 - template.length());
        assertThat(web.caller.send("PUT", web.url(), most).status()).isEqualTo(201);

        Reply refused = web.caller.send("PUT", web.urlOf("big", ""), most + " ");

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.at("error/code")).isEqualTo("RequestContentTooLarge");
        assertThat(refused.header("x-ms-request-id")).isNotEmpty();
    }

    @Test
    void the_length_of_a_body_is_counted_in_bytes() {
        assertThat(web.caller
                        .send("PUT", web.url(), "ü".repeat(2 * 1024 * 1024))
                        .status())
                .isEqualTo(400);
        assertThat(web.caller
                        .send("PUT", web.url(), "ü".repeat(2 * 1024 * 1024) + "x")
                        .status())
                .isEqualTo(413);
    }

    @Test
    void a_body_may_begin_with_a_byte_order_mark() {
        assertThat(web.caller
                        .send("PUT", web.url(), "\uFEFF" + JsonText.print(Web.template()))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void another_provider_is_not_found_whatever_its_versions_are() {
        String url = web.url()
                .replace("Microsoft.VirtualMachineImages/imageTemplates/web", "Microsoft.Network/virtualNetworks")
                .replace("2024-02-01", "2023-09-01");

        assertThat(web.caller.send("GET", url).status()).isEqualTo(404);
        assertThat(web.caller.send("GET", url).at("error/message")).contains("Microsoft.Network/virtualNetworks");
    }

    @Test
    void a_head_request_counts_as_a_read() {
        Reply head = web.caller.send("HEAD", web.url());

        assertThat(head.status()).isEqualTo(405);
        assertThat(head.header("x-ms-ratelimit-remaining-subscription-global-reads"))
                .isEqualTo("3749");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "location | ''",
                "location | 5",
                "tags | 'x'",
                "tags | {'a': 5}",
                "identity | 'x'",
                "properties | []",
                "properties.source | 'x'",
                "properties.customize | {}",
                "properties.customize | [5]",
                "properties.customize | [null]",
                "properties.optimize | 1",
                "properties.validate | 'x'",
                "properties.errorHandling | true",
                "properties.distribute | 'x'",
                "properties.vmProfile | 'x'",
                "properties.stagingResourceGroup | 5",
            })
    void a_member_of_the_wrong_json_type_is_a_bad_value(String member, String value) {
        for (String version : new String[] {"2020-02-14", "2022-07-01", "2024-02-01", "2025-10-01"}) {
            Reply reply = new Web(version).put(template(member, value));

            assertThat(reply.status()).as(version).isEqualTo(400);
            assertThat(reply.text()).as(version).contains("ValidationFailed").contains(name(member));
        }
    }

    private static JsonObject template(String member, String value) {
        JsonObject wrapped = Web.json("{'" + name(member) + "': " + value + "}");
        JsonObject template = Web.template();
        return member.startsWith("properties.")
                ? template.with(
                        "properties", merged(template.object("properties").orElseThrow(), wrapped))
                : merged(template, wrapped);
    }

    private static String name(String member) {
        return member.substring(member.lastIndexOf('.') + 1);
    }

    private static JsonObject merged(JsonObject object, JsonObject more) {
        JsonObject merged = object;
        for (String name : more.members().keySet()) {
            merged = merged.with(name, more.get(name).orElseThrow());
        }
        return merged;
    }

    @Test
    void new_tags_are_texts_too() {
        web.created(Web.template());

        assertThat(web.caller.send("PATCH", web.url(), "{\"tags\": {\"a\": 5}}").status())
                .isEqualTo(400);
    }

    @Test
    void a_staging_group_serves_one_template() {
        JsonObject template = Web.template();
        JsonObject own = template.with(
                "properties",
                template.object("properties")
                        .orElseThrow()
                        .with("stagingResourceGroup", new JsonString("/subscriptions/s/resourceGroups/own")));
        web.put(own);
        Reply second = web.caller.send("PUT", web.urlOf("second", ""), own);
        web.later(Duration.ofMinutes(1));

        assertThat(web.poll(second).at("status")).isEqualTo("Failed");
        assertThat(web.caller
                        .send("GET", web.urlOf("second", ""))
                        .at("properties/provisioningError/provisioningErrorCode"))
                .isEqualTo("BadStagingResourceGroup");
        assertThat(web.get().at("properties/provisioningState")).isEqualTo("Succeeded");
        String accounts = web.service.endpoint()
                + "/subscriptions/s/providers/Microsoft.Storage/storageAccounts?api-version=2023-01-01";
        assertThat(web.caller
                        .send("GET", accounts)
                        .body()
                        .array("value")
                        .orElseThrow()
                        .items())
                .hasSize(1);
    }
}
