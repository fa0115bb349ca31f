package io.github.aib4j.model.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentUriTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "see https://a.example/x?sv=1&sig=MARK now | see https://a.example/x?(redacted) now",
                "see a.example/x?sv=1&sig=MARK&se=2 | see a.example/x?sv=1&sig=(redacted)&se=2",
                "SIG=MARK | SIG=(redacted)",
                "a design=good one, config=2 | a design=good one, config=2",
                "nothing to hide | nothing to hide",
            })
    void a_text_for_people_loses_every_signature(String text, String shown) {
        assertThat(ContentUri.redactAll(text)).isEqualTo(shown);
        assertThat(ContentUri.redactAll(shown)).isEqualTo(shown);
    }

    @Test
    void a_scheme_behind_a_long_word_is_found_all_the_same() {
        assertThat(ContentUri.redactAll("x".repeat(100) + "https://a.example/?sig=MARK"))
                .doesNotContain("MARK");
    }

    @Test
    void a_long_word_without_a_scheme_is_looked_through_once() {
        String word = "x".repeat(1_000_000);

        assertThat(ContentUri.redactAll(word)).isEqualTo(word);
    }
}
