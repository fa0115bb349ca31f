package io.github.aib4j.model.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentUriTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "see https://a.example/x?sv=1&sig=MARK now | see https://a.example/x?(redacted) now",
                "see a.example/x?sv=1&sig=MARK&se=2 | see a.example/x?sv=1&sig=(redacted)&se=2",
                "SIG=MARK | SIG=(redacted)",
                "a design=good one, config=2 | a design=good one, config=2",
                "sig%253DMARK | sig=(redacted)",
                "sig = MARK | sig=(redacted)",
                "AccountKey=MARK==;x | AccountKey=(redacted);x",
                "the key is accountKey: none | the key is accountKey: none",
                "nothing to hide | nothing to hide",
            })
    void every_signature_is_redacted_from_a_text(String text, String shown) {
        assertThat(ContentUri.redactAll(text)).isEqualTo(shown);
        assertThat(ContentUri.redactAll(shown)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AccountKey='MARK'",
                "AccountKey=\\\"MARK\\\"",
                "{\\\\\\\"sig\\\\\\\":\\\\\\\"MARK\\\\\\\"}",
                "{'accountKey': 'MARK'}",
                "sig\\\\u003dMARK"
            })
    void quotes_and_escapes_around_a_secret_do_not_hide_it(String text) {
        assertThat(ContentUri.redactAll(text)).contains("(redacted)").doesNotContain("MARK");
    }

    @Test
    void a_signature_that_goes_on_for_many_lines_does_not_exhaust_the_stack() {
        String lines = "sig=MARK" + "\nMARKMARKMARKMARK".repeat(100_000);

        assertThat(ContentUri.redactAll(lines)).isEqualTo("sig=(redacted)");
    }

    @Test
    void a_scheme_after_a_long_word_is_found() {
        assertThat(ContentUri.redactAll("x".repeat(100) + "https://a.example/?sig=MARK"))
                .doesNotContain("MARK");
    }

    @Test
    void a_long_word_without_a_scheme_is_scanned_once() {
        String word = "x".repeat(1_000_000);

        assertThat(ContentUri.redactAll(word)).isEqualTo(word);
    }
}
