package io.github.aib4j.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.testing.Caller.Reply;
import org.junit.jupiter.api.Test;

/** The first requests of any client of Azure Resource Manager. */
class SubscriptionsTest {
    private static final String VERSION = "?api-version=2021-04-01";

    private final Web web = new Web();
    private final Web known = new Web(
            "2024-02-01", LocalImageBuilder.builder().subscriptions("s1", "s2").resourceGroups("images"));

    private static Reply send(Web web, String method, String path) {
        return web.caller.send(method, web.service.endpoint() + path + VERSION);
    }

    @Test
    void the_subscriptions_are_the_configured_ones() {
        Reply list = send(known, "GET", "/subscriptions");

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.at("value/0/subscriptionId")).isEqualTo("s1");
        assertThat(list.at("value/1/id")).isEqualTo("/subscriptions/s2");
        assertThat(list.at("count/value")).isEqualTo("2");
        assertThat(send(known, "GET", "/subscriptions/s1").at("state")).isEqualTo("Enabled");
        assertThat(send(known, "GET", "/subscriptions/s3").at("error/code")).isEqualTo("SubscriptionNotFound");
    }

    @Test
    void a_service_that_has_any_subscription_lists_one() {
        assertThat(send(web, "GET", "/subscriptions").at("count/value")).isEqualTo("1");
        assertThat(send(web, "GET", "/subscriptions/any").at("subscriptionId")).isEqualTo("any");
    }

    @Test
    void locations_have_both_names() {
        Reply locations = send(web, "GET", "/subscriptions/any/locations");

        assertThat(locations.status()).isEqualTo(200);
        assertThat(locations.text())
                .contains("\"name\": \"westeurope\"")
                .contains("\"displayName\": \"West Europe\"")
                .contains("\"id\": \"/subscriptions/any/locations/eastus2\"");
    }

    @Test
    void resource_groups_are_read_listed_and_made() {
        String groups = "/subscriptions/s1/resourceGroups";

        assertThat(send(known, "GET", groups + "/images").at("properties/provisioningState"))
                .isEqualTo("Succeeded");
        assertThat(send(known, "GET", groups).at("value/0/name")).isEqualTo("images");
        assertThat(send(known, "HEAD", groups + "/images").status()).isEqualTo(204);
        assertThat(send(known, "GET", groups + "/other").at("error/code")).isEqualTo("ResourceGroupNotFound");

        Reply made = web.caller.send(
                "PUT",
                web.service.endpoint() + "/subscriptions/any/resourcegroups/New" + VERSION,
                Web.json("{'location': 'northeurope', 'tags': {'a': 'b'}}"));
        assertThat(made.status()).isEqualTo(201);
        Reply read = send(web, "GET", "/subscriptions/ANY/resourceGroups/new");
        assertThat(read.at("location")).isEqualTo("northeurope");
        assertThat(read.at("name")).isEqualTo("New");
        assertThat(read.at("tags/a")).isEqualTo("b");
    }

    @Test
    void a_created_group_exists_beside_the_configured_ones() {
        String url = known.service.endpoint() + "/subscriptions/s1/resourceGroups/made" + VERSION;

        assertThat(known.caller
                        .send("PUT", url, Web.json("{'location': 'westeurope'}"))
                        .status())
                .isEqualTo(201);
        assertThat(known.caller.send("GET", url).status()).isEqualTo(200);
        assertThat(known.caller
                        .send("GET", known.url().replace(Web.SUBSCRIPTION, "s1").replace("images", "made"))
                        .at("error/code"))
                .isEqualTo("ResourceNotFound");
        assertThat(known.caller
                        .send("PUT", url.replace("made", "bare"), Web.json("{}"))
                        .at("error/code"))
                .isEqualTo("LocationRequired");
    }

    @Test
    void all_of_it_needs_a_token_and_an_api_version() {
        assertThat(web.caller
                        .send("GET", web.service.endpoint() + "/subscriptions")
                        .at("error/code"))
                .isEqualTo("MissingApiVersionParameter");
    }

    @Test
    void staging_groups_are_listed_with_the_tags_of_their_template() {
        web.created(Web.template());
        String staging = web.get().at("properties/exactStagingResourceGroup");
        String filter = "&$filter=tagName%20eq%20'imageTemplateName'%20and%20tagValue%20eq%20'";
        String list = web.service.endpoint() + "/subscriptions/" + Web.SUBSCRIPTION + "/resourcegroups" + VERSION;

        Reply found = web.caller.send("GET", list + filter + "web'");

        assertThat(found.at("value/0/id")).isEqualTo(staging);
        assertThat(found.at("value/0/tags/imageTemplateResourceGroupName")).isEqualTo("images");
        assertThat(web.caller.send("GET", list + filter + "other'").at("value")).isEqualTo("[ ]");
        assertThat(web.caller.send("GET", list + "&$filter=name").at("error/code"))
                .isEqualTo("InvalidFilterInQueryString");
    }
}
