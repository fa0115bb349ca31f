package io.github.aib4j.client.implementation.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.json.JsonReadException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** An answer without the requested member is not an empty answer. */
class JsonTest {
    private static byte[] body(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_list_has_items() {
        assertThat(Json.items(body("{\"value\": []}"))).isEmpty();
        assertThat(Json.items(body("[{}]"))).hasSize(1);
        assertThatThrownBy(() -> Json.items(body("{}"))).isInstanceOf(JsonReadException.class);
        assertThatThrownBy(() -> Json.items(body("{\"value\": null}"))).isInstanceOf(JsonReadException.class);
    }

    @Test
    void a_resource_has_properties() {
        assertThat(Json.properties(body("{\"properties\": {}}")).size()).isZero();
        assertThatThrownBy(() -> Json.properties(body("{}"))).isInstanceOf(JsonReadException.class);
    }
}
