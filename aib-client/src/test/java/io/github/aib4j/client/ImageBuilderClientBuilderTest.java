package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.credential.TokenRequestContext;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.util.ClientOptions;
import io.github.aib4j.client.recorded.ScriptedHttpClient;
import io.github.aib4j.model.ApiVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

class ImageBuilderClientBuilderTest {
    @Test
    void what_is_missing_is_named() {
        assertThatThrownBy(() -> new ImageBuilderClientBuilder().buildClient())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("There is no subscription; set one with subscriptionId(…)");
        assertThatThrownBy(() -> new ImageBuilderClientBuilder()
                        .subscriptionId("9e223dbe")
                        .buildClient())
                .hasMessage("There is no credential; set one with credential(…)");
    }

    @Test
    void an_endpoint_is_an_https_address() {
        assertThatThrownBy(() -> TestClients.builder(new ScriptedHttpClient())
                        .endpoint("http://management.azure.com")
                        .buildClient())
                .hasMessage("'http://management.azure.com' is not an endpoint; give an https address such as"
                        + " https://management.azure.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://someone:hidden@management.azure.com",
                "https://someone:hid den@management.azure.com",
                "https://management.azure.com?sig=hidden",
                "https://management.azure.com/#hidden",
            })
    void an_endpoint_with_a_possible_secret_is_refused_without_showing_it(String endpoint) {
        assertThatThrownBy(() -> TestClients.builder(new ScriptedHttpClient())
                        .endpoint(endpoint)
                        .buildClient())
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessage("The endpoint has user info, a query or a fragment; give the https address alone, such as"
                        + " https://management.azure.com");
    }

    @Test
    void the_token_is_requested_for_the_endpoint() {
        List<TokenRequestContext> asked = new ArrayList<>();
        ImageBuilderClient client = TestClients.builder(new ScriptedHttpClient())
                .endpoint("https://management.usgovcloudapi.net/")
                .credential(request -> {
                    asked.add(request);
                    return Mono.error(new IllegalStateException("no token"));
                })
                .buildClient();

        assertThatThrownBy(() -> client.get("images", "web-01")).hasMessageContaining("no token");
        assertThat(asked)
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request.getScopes())
                        .containsExactly("https://management.usgovcloudapi.net/.default"));
    }

    @Test
    void the_user_agent_names_the_application_and_the_library() {
        List<String> agents = new ArrayList<>();
        ImageBuilderClient client = TestClients.builder(new ScriptedHttpClient().answer(404, Map.of(), ""))
                .clientOptions(new ClientOptions().setApplicationId("my-tool"))
                .addPolicy((context, next) -> {
                    agents.add(context.getHttpRequest().getHeaders().getValue(HttpHeaderName.USER_AGENT));
                    return next.process();
                })
                .buildClient();

        assertThatThrownBy(() -> client.get("images", "web-01")).hasMessageContaining("HTTP 404");
        assertThat(agents).singleElement().asString().matches("my-tool aib4j/\\d+\\.\\d+\\.\\d+\\S* \\(.*\\)");
    }

    @Test
    void the_newest_version_is_the_default_and_every_stable_one_can_be_chosen() {
        assertThat(ImageBuilderServiceVersion.getLatest().apiVersion()).isEqualTo(ApiVersion.latest());
        assertThat(ImageBuilderServiceVersion.of(ApiVersion.V2020_02_14).getVersion())
                .isEqualTo("2020-02-14");
        assertThatThrownBy(() -> ImageBuilderServiceVersion.of(ApiVersion.V2019_05_01_PREVIEW))
                .hasMessage("Api-version 2019-05-01-preview is a retired preview; use 2020-02-14 or later");
    }
}
