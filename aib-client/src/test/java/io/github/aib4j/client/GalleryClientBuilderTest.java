package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.client.recorded.ScriptedHttpClient;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GalleryClientBuilderTest {
    private final ScriptedHttpClient http = new ScriptedHttpClient();

    @Test
    void a_missing_resource_is_reported() {
        assertThatThrownBy(() -> new GalleryClientBuilder().buildClient())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("There is no subscription; set one with subscriptionId(…)");
        assertThatThrownBy(() -> new GalleryClientBuilder().subscriptionId("s").buildAsyncClient())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("There is no credential; set one with credential(…)");
    }

    @Test
    void every_api_version_of_the_model_can_be_chosen() {
        assertThat(Stream.of(GalleryServiceVersion.values()).map(GalleryServiceVersion::apiVersion))
                .containsExactly(GalleryApiVersion.values());
        for (GalleryServiceVersion version : GalleryServiceVersion.values()) {
            http.answer(200, Map.of(), "{\"value\": []}");
            assertThat(TestClients.galleries(http)
                            .serviceVersion(version)
                            .buildClient()
                            .listGalleries())
                    .isEmpty();
            assertThat(http.asked().get(http.asked().size() - 1).url())
                    .endsWith("/providers/Microsoft.Compute/galleries?api-version=" + version.getVersion());
            assertThat(GalleryServiceVersion.of(version.apiVersion())).isEqualTo(version);
        }
        assertThat(GalleryServiceVersion.getLatest().getVersion()).isEqualTo("2026-03-03");
    }

    @Test
    void the_default_api_version_does_not_block_deletions() {
        http.answer(200, Map.of(), "{\"value\": []}");

        assertThat(TestClients.galleries(http).buildClient().listGalleries()).isEmpty();
        assertThat(http.asked().get(0).url()).endsWith("?api-version=2025-12-03");
        assertThat(GalleryServiceVersion.getDefault()).isEqualTo(GalleryServiceVersion.V2025_12_03);
    }

    @Test
    void an_id_of_another_subscription_is_requested_there() {
        http.answer(404, Map.of(), "{\"error\": {\"code\": \"ResourceNotFound\", \"message\": \"m\"}}");

        assertThat(TestClients.galleries(http).buildClient().galleryExists(GallerySamples.GOLDEN))
                .isFalse();
        assertThat(http.asked().get(0).url())
                .startsWith("https://management.azure.com/subscriptions/" + Samples.SUBSCRIPTION + "/");
    }
}
