package io.github.aib4j.model.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.id.ImageTemplateId;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the service says may hold an address with a signature; it never shows. */
class RedactedToStringTest {
    private static final String MESSAGE = "Downloading 'https://acct.blob.core.windows.net/s/a.sh?sv=1&sig=MARK%3D'"
            + " failed; so did acct.blob.core.windows.net/s/b.sh?sv=1&sig=MARK%3D&se=2 and {\"u\":\"x?sig=MARK\"}";

    @ParameterizedTest
    @MethodSource("values")
    void no_signature_of_a_message_shows(Object value) {
        assertThat(value.toString())
                .doesNotContain("MARK")
                .contains("https://acct.blob.core.windows.net/s/a.sh?(redacted)");
    }

    static Stream<Object> values() {
        return Stream.of(
                RunStatus.builder().runState(RunState.FAILED).message(MESSAGE).build(),
                ProvisioningError.builder().message(MESSAGE).build(),
                TriggerStatus.builder().message(MESSAGE).build(),
                BuildOutcome.builder()
                        .templateId(ImageTemplateId.of("9e223dbe", "images", "web-01"))
                        .state(RunState.FAILED)
                        .message(MESSAGE)
                        .build());
    }
}
