package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.recorded.ScriptedHttpClient;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a service can say in a refusal takes neither long nor much stack, whatever the letters are. */
class LongMessageTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", " ", "\u0130", "a.", "provisioning state", "run state: ", "password='"})
    void a_long_message_takes_neither_stack_nor_time(String part) {
        String message = "password=\\\"" + part.repeat(100_000 / part.length());
        ScriptedHttpClient http = new ScriptedHttpClient()
                .answer(
                        409,
                        Map.of(),
                        "{\"error\": {\"code\": \"OperationNotAllowed\", \"message\": \"" + message + "\"}}");
        ImageBuilderClient client = TestClients.builder(http).buildClient();

        assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> assertThatThrownBy(() -> client.cancel("images", "web-01"))
                        .isInstanceOf(ImageBuilderException.class)
                        .hasMessageContaining("OperationNotAllowed"));
    }
}
