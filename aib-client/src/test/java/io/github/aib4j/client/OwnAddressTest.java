package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.client.error.ForeignHostException;
import io.github.aib4j.client.error.StateUnknownException;
import io.github.aib4j.client.recorded.ScriptedHttpClient;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Invalid addresses at the endpoint's host: followed, or refused with the right reason. */
@ParameterizedClass
@EnumSource(Flavour.class)
class OwnAddressTest {
    private static final String PATH = "https://management.azure.com/subscriptions/9e223dbe/operations/6b70cff9";

    private final ScriptedHttpClient http = new ScriptedHttpClient();
    private final ImageBuilderClient client;

    OwnAddressTest(Flavour flavour) {
        this.client = flavour.of(TestClients.builder(http));
    }

    private void deletionAt(String address) {
        http.answer(202, Map.of("Azure-AsyncOperation", address), "")
                .answer(200, Map.of(), "{\"status\": \"Succeeded\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "?t=a|b; ?t=a%7Cb",
                "?t=a b; ?t=a%20b",
                "?t={a}; ?t=%7Ba%7D",
                "?t=\"<a>\"; ?t=%22%3Ca%3E%22",
                "?t=a^b`c; ?t=a%5Eb%60c",
                "?t=%7b%41; ?t=%7b%41",
                "?t=\u00e4; ?t=%C3%A4",
                "/{x}|?t=1; /%7Bx%7D%7C?t=1"
            })
    void invalid_characters_of_an_address_are_escaped_and_it_is_followed(String end, String asked) {
        deletionAt(PATH + end);

        assertThat(client.beginDelete("images", "web-01").getFinalResult().name())
                .contains("web-01");
        assertThat(http.asked().get(1).url()).isEqualTo(PATH + asked);
    }

    /** Where a host ends without a slash, HTTP clients may see another one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "https://management.azure.com?@evil.example/x; https://management.azure.com/?@evil.example/x",
                "https://management.azure.com#@evil.example/x; https://management.azure.com/",
                "https://management.azure.com:443?t=|; https://management.azure.com:443/?t=%7C",
                "https://management.azure.com/x?t=1#@evil.example/; https://management.azure.com/x?t=1"
            })
    void the_host_is_ended_by_a_slash_and_the_fragment_is_not_sent(String address, String asked) {
        deletionAt(address);

        client.beginDelete("images", "web-01").getFinalResult();

        assertThat(http.asked().get(1).url()).isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?t=100%", "?t=%zz", "?t=%4"})
    void a_bad_escape_is_refused_as_such(String end) {
        deletionAt(PATH + end);

        assertThatThrownBy(() -> client.beginDelete("images", "web-01").getFinalResult())
                .isInstanceOf(StateUnknownException.class)
                .hasMessageContaining("that no address has");
        assertThat(http.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/a|b",
                "https://management.azure.com|evil.example/",
                "https://evil.example%zz/"
            })
    void a_foreign_host_is_still_a_foreign_host(String address) {
        deletionAt(address);

        assertThatThrownBy(() -> client.beginDelete("images", "web-01").getFinalResult())
                .isInstanceOf(ForeignHostException.class);
        assertThat(http.asked()).hasSize(1);
    }
}
