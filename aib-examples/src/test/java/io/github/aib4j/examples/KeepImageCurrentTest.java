package io.github.aib4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeepImageCurrentTest {
    /** The first night, four new versions of the source, and one change of the template, each on a night of its own. */
    @Test
    void the_image_is_built_on_six_of_thirty_nights_and_each_has_its_reason() {
        List<String> lines = printed().lines().toList();

        assertThat(lines)
                .filteredOn(line -> line.contains(": built, "))
                .containsExactly(
                        "Night 1: built, it was never built",
                        "Night 4: built, the source moved from '24.04.202611010' to '24.04.202611040'",
                        "Night 11: built, the source moved from '24.04.202611040' to '24.04.202611110'",
                        "Night 12: built, the source moved from '24.04.202611110' to '24.04.202611120'",
                        "Night 18: built, it was never built",
                        "Night 25: built, the source moved from '24.04.202611120' to '24.04.202611250'");
        assertThat(lines).filteredOn(line -> line.contains(": not built, ")).hasSize(24);
        assertThat(lines)
                .contains(
                        "  /properties/customize/0/inline/1: a text of 29 characters -> a text of 35 characters (forces"
                                + " replacement)");
        assertThat(lines).endsWith("6 builds in 30 nights, 3 versions left");
    }

    private static String printed() {
        PrintStream out = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            KeepImageCurrent.main(new String[0]);
        } finally {
            System.setOut(out);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
