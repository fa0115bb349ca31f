package io.github.aib4j.model.implementation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LetterCaseTest {
    @Test
    void only_one_letter_becomes_two_in_lower_case() {
        for (int letter = 0; letter <= Character.MAX_CODE_POINT; letter++) {
            String text = Character.toString(letter);

            assertThat(text.toLowerCase(Locale.ROOT).length() > text.length()).isEqualTo(letter == '\u0130');
        }
    }

    @Test
    void upper_and_lower_case_are_those_of_the_root_locale() {
        int[] letters = {
            'a', 'I', '\u0130', '\u0307', '\u03a3', ' ', '\u00c0', 0x10400, '\ud800', 'Z', '\u00df', '\ufb03', '\u0345',
            '\u0149'
        };
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(8); j > 0; j--) {
                text.appendCodePoint(letters[random.nextInt(letters.length)]);
            }

            assertThat(LetterCase.lower(text.toString()))
                    .isEqualTo(text.toString().toLowerCase(Locale.ROOT));
            assertThat(LetterCase.upper(text.toString()))
                    .isEqualTo(text.toString().toUpperCase(Locale.ROOT));
        }
    }
}
