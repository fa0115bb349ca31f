package io.github.aib4j.model.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The index finds what a search for one phrase after the other finds. */
class PhraseIndexTest {
    private static List<String> found(List<Phrase> phrases, String text) {
        List<String> found = new ArrayList<>();
        new PhraseIndex(phrases)
                .find(text, (phrase, start) -> found.add(phrases.get(phrase).words() + "@" + start));
        return found.stream().sorted().toList();
    }

    private static List<String> searched(List<Phrase> phrases, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<String> found = new ArrayList<>();
        for (Phrase phrase : phrases) {
            String words = phrase.words().toLowerCase(Locale.ROOT);
            for (int at = lower.indexOf(words); at >= 0; at = lower.indexOf(words, at + 1)) {
                found.add(phrase.words() + "@" + at);
            }
        }
        return found.stream().sorted().toList();
    }

    @Test
    void phrases_that_contain_and_overlap_one_another_are_all_found() {
        List<Phrase> phrases = Stream.of("-he-", "-he", "-s", "-", "-he-s")
                .map(Phrase::beginning)
                .toList();

        assertThat(found(phrases, "-he-s")).containsExactly("-@0", "-@3", "-he-@0", "-he-s@0", "-he@0", "-s@3");
        assertThat(found(phrases, "-HE-")).containsExactly("-@0", "-@3", "-he-@0", "-he@0");
        assertThat(found(phrases, "")).isEmpty();
    }

    @Test
    void characters_that_are_in_no_phrase_end_a_partial_match() {
        List<Phrase> phrases = List.of(Phrase.beginning("--ab"), Phrase.beginning("-b"));

        assertThat(found(phrases, "--zab --\u00e4ab --\u0080ab --ab")).containsExactly("--ab@18");
    }

    @Test
    void any_text_of_few_letters_gives_what_a_plain_search_gives() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            List<Phrase> phrases = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                phrases.add(Phrase.beginning("-" + letters(random, 1 + random.nextInt(4), "-a+")));
            }
            String text = letters(random, 30, "-aA+ ");
            assertThat(found(phrases, text)).as(text).isEqualTo(searched(phrases, text));
        }
    }

    private static String letters(Random random, int count, String alphabet) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    @Test
    void a_phrase_is_no_part_of_a_word() {
        List<Phrase> phrases = List.of(Phrase.of("ServerError"));

        assertThat(found(phrases, "ServerError")).hasSize(1);
        assertThat(found(phrases, "a servererror.")).hasSize(1);
        assertThat(found(phrases, "SqlServerError")).isEmpty();
        assertThat(found(phrases, "ServerErrors")).isEmpty();
        assertThat(found(phrases, "ServerError_")).isEmpty();
    }

    @Test
    void a_phrase_can_be_limited_to_whole_lines_or_not_to_follow_others() {
        assertThat(found(List.of(Phrase.of("killed").alone()), "  Killed ")).hasSize(1);
        assertThat(found(List.of(Phrase.of("killed").alone()), "was killed")).isEmpty();
        assertThat(Phrase.of("killed").alone().isWholeLine()).isTrue();
        assertThat(Phrase.of("killed").isWholeLine()).isFalse();
        assertThat(found(List.of(Phrase.of("found").notAfter("Not ")), "not found"))
                .isEmpty();
        assertThat(found(List.of(Phrase.of("found").notAfter("Not ")), "now found"))
                .hasSize(1);
    }
}
