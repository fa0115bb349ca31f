package io.github.aib4j.model.implementation.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Comments as JavaScript has them, texts over several lines, and commas before a closing bracket. */
class LooseTextTest {
    private static LooseText text(String json) {
        return LooseText.of(JsonSource.of(json));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[1, 2]",
                "\"a // b\"",
                "\"/* a */\"",
                "\"a\\\"// b\"",
                "{\"a/b\": 1 / 2}",
                "/",
                "\"\\",
                "\"a"
            })
    void strict_json_and_other_errors_have_neither_comments_nor_commas(String json) {
        LooseText loose = text(json);

        assertThat(loose.isTaken()).isFalse();
        assertThat(loose.commentLine()).isEmpty();
        assertThat(loose.commaBefore(new Position(1, 1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'// a', 1",
        "'{}//', 1",
        "'{}\n// a\n// b', 2",
        "'\n\n/* a\n */ /* b */', 3",
        "'/**/', 1",
        "'/*/ a', 1",
        "'/*', 1",
        "'\"a\\\"\" // b', 1",
        "'\"\\\\\"\n // b', 2",
    })
    void the_line_of_the_first_comment_is_found(String json, int line) {
        assertThat(text(json).isTaken()).isTrue();
        assertThat(text(json).commentLine()).contains(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\nb\"", "\"a\rb\"", "\"a\tb\"", "[1, \"\n\"]"})
    void a_multi_line_string_is_recognized(String json) {
        assertThat(text(json).isTaken()).isTrue();
        assertThat(text(json).commentLine()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'[1,]', 1, 1, 3",
        "'{\"a\": 1 , }', 1, 1, 9",
        "'[1,\n\n]', 3, 1, 3",
        "'[1,\n2,\n]', 3, 2, 2",
        "'[1, // a\n]', 2, 1, 3",
        "'[1, /* , */ ]', 1, 1, 3",
        "'[1, /* \n **/\n]', 3, 1, 3",
        "'[\"a,]\", 1,]', 1, 1, 10",
        "'[1,2]\n[3,]', 2, 2, 3",
    })
    void the_comma_before_a_bracket_is_found_by_the_line_of_the_bracket(
            String json, int bracket, int line, int column) {
        assertThat(text(json).commaBefore(new Position(bracket, 1))).contains(new Position(line, column));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1, 2]",
                "[\",\"]",
                "[1, /* a */ 2]",
                "[,1]",
                "{\"a\": 1,\n\"b\": 2}",
                "[] ,",
                "[1 // ,\n]",
                "[1 /*/,*/]"
            })
    void a_comma_between_values_is_valid(String json) {
        for (int line = 1; line < 4; line++) {
            assertThat(text(json).commaBefore(new Position(line, 1))).isEmpty();
        }
    }

    @Test
    void a_comma_belongs_to_its_own_bracket() {
        LooseText loose = text("[[1,],\n[2,\n],\n3]");

        assertThat(loose.commaBefore(new Position(1, 1))).contains(new Position(1, 4));
        assertThat(loose.commaBefore(new Position(2, 1))).isEmpty();
        assertThat(loose.commaBefore(new Position(3, 1))).contains(new Position(2, 3));
        assertThat(loose.commaBefore(new Position(4, 1))).isEmpty();
    }
}
