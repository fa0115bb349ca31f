package io.github.aib4j.client.implementation.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RedactedBodyTest {
    @Test
    void scripts_queries_and_keys_are_redacted_and_the_rest_stays() {
        assertThat(redacted("""
                {"customize": [{"type": "Shell", "name": "a", "inline": ["s3cret"], "scriptUri": "https://a.example/x.sh?sig=s3cret"},
                               {"inline": "s3cret"}],
                 "keys": [{"keyName": "key1", "value": "s3cret"}], "serviceSasToken": "sv=1&sig=s3cret",
                 "message": "cannot read https://a.example/x?sig=s3cret now"}"""))
                .doesNotContain("s3cret")
                .contains(
                        "\"name\": \"a\"",
                        "https://a.example/x.sh?(redacted)",
                        "cannot read https://a.example/x?(redacted) now");
    }

    @Test
    void the_items_of_a_list_stay() {
        assertThat(redacted("{\"value\": [{\"name\": \"web-01\"}], \"nextLink\": \"https://a.example/?t=s3cret\"}"))
                .contains("web-01")
                .doesNotContain("s3cret");
    }

    @Test
    void a_body_that_is_no_json_is_replaced_by_its_length() {
        assertThat(redacted("{\"inline\": [\"s3cret")).isEqualTo("(19 bytes that are no JSON)");
    }

    private static String redacted(String body) {
        return RedactedBody.of(body.getBytes(UTF_8));
    }
}
