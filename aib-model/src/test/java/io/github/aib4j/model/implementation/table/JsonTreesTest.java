package io.github.aib4j.model.implementation.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.json.ReadLimits;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTreesTest {
    private static final ReadLimits TEN = new ReadLimits(10, 200);

    @ParameterizedTest
    @ValueSource(strings = {"a\ud83d", "\ude00a", "\ud83d\ud83d\ude00", "\ud83d\ude00\ude00"})
    void half_of_a_surrogate_pair_is_escaped_in_texts_and_names(String half) {
        JsonValue value = JsonObject.empty().with(half, new JsonString(half));

        String text = JsonTrees.print(value, 2);

        assertThat(text).isEqualTo(new String(text.getBytes(UTF_8), UTF_8)).containsPattern("(?i)\\\\ud83d|\\\\ude00");
        assertThat(JsonTrees.parse(JsonSource.of(text.getBytes(UTF_8)), "test", ReadLimits.defaults()))
                .isEqualTo(value);
    }

    @Test
    void a_whole_surrogate_pair_is_written_as_it_is() {
        assertThat(JsonTrees.print(new JsonString("a\ud83d\ude00b\ud83d\ude00"), 2))
                .isEqualTo("\"a\ud83d\ude00b\ud83d\ude00\"");
    }

    @Test
    void each_depth_is_indented() {
        JsonValue value =
                JsonObject.empty().with("a", JsonObject.empty().with("b", new JsonArray(List.of(new JsonString("c")))));

        assertThat(JsonTrees.print(value, 3)).isEqualTo("""
                {
                   "a": {
                      "b": [
                         "c"
                      ]
                   }
                }""");
    }

    @Test
    void names_and_texts_of_all_depths_are_passed_on() {
        JsonValue value = JsonObject.empty()
                .with(
                        "a",
                        new JsonArray(
                                List.of(new JsonString("b"), JsonObject.empty().with("c", new JsonString("d")))));
        List<String> texts = new ArrayList<>();

        JsonTrees.forEachText(value, texts::add);

        assertThat(texts).containsExactly("a", "b", "c", "d");
    }

    @Test
    void the_content_of_files_streams_and_readers_is_limited(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("long.json"), "x".repeat(100));
        Path short10 = Files.writeString(folder.resolve("short.json"), "x".repeat(10));

        assertRefused(() -> JsonTrees.bytes(file, TEN), "it has 100 bytes, and at most 10 are read");
        assertRefused(() -> JsonTrees.bytes(new ByteArrayInputStream(new byte[11]), "test", TEN), "it has 11 bytes");
        assertRefused(() -> JsonTrees.text(new StringReader("x".repeat(11)), "test", TEN), "at most 10 are read");
        assertThat(JsonTrees.bytes(short10, TEN)).hasSize(10);
        assertThat(JsonTrees.bytes(new ByteArrayInputStream(new byte[10]), "test", TEN))
                .hasSize(10);
        assertThat(JsonTrees.text(new StringReader("x".repeat(10)), "test", TEN))
                .hasSize(10);
    }

    private static void assertRefused(ThrowingCallable read, String reason) {
        assertThatThrownBy(read).isInstanceOf(JsonReadException.class).hasMessageContaining(reason);
    }
}
