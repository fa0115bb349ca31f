package io.github.aib4j.model.implementation.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines, however the text is cut into chunks. */
class LineSplitterTest {
    private static List<String> lines(String text, int chunk) {
        List<String> lines = new ArrayList<>();
        LineSplitter splitter = new LineSplitter((number, line, shortened) ->
                lines.add(number + ":" + (line.length() > 20 ? line.length() : line) + (shortened ? "…" : "")));
        for (int at = 0; at < text.length(); at += chunk) {
            char[] chars =
                    text.substring(at, Math.min(text.length(), at + chunk)).toCharArray();
            splitter.add(chars, chars.length);
        }
        splitter.end();
        return lines;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 100_000})
    void a_line_ends_with_a_line_feed_a_carriage_return_or_both(int chunk) {
        assertThat(lines("a\nb\rc\r\nd\n\re\r\n\r\nf", chunk))
                .containsExactly("1:a", "2:b", "3:c", "4:d", "5:", "6:e", "7:", "8:f");
        assertThat(lines("a\ra\n", chunk)).containsExactly("1:a", "2:a");
        assertThat(lines("", chunk)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1000, 100_000})
    void characters_beyond_32_kb_are_dropped_and_counted(int chunk) {
        String longest = "x".repeat(32 * 1024);

        assertThat(lines(longest + "\n" + longest + "y\nz\n" + longest + "y", chunk))
                .containsExactly("1:32768", "2:32768…", "3:z", "4:32768…");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7})
    void characters_after_the_count_are_not_read(int count) {
        List<String> lines = new ArrayList<>();
        LineSplitter splitter = new LineSplitter((number, line, shortened) -> lines.add(line));
        splitter.add("ab\ncd\nef\ngh".toCharArray(), count);
        splitter.end();

        assertThat(lines).isEqualTo(count == 1 ? List.of("a") : List.of("ab", "cd", "e"));
    }
}
