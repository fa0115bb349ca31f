package io.github.aib4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BuildExamplesTest {
    @Test
    void twenty_builds_at_once_end_and_the_one_that_fails_says_why() {
        List<String> lines = printedBy(() -> ManyBuilds.main(new String[0]));

        assertThat(lines).hasSize(20);
        assertThat(lines).filteredOn(line -> line.contains(": Succeeded")).hasSize(19);
        assertThat(lines)
                .filteredOn(line -> line.contains("Failed"))
                .singleElement()
                .asString()
                .endsWith("disk full");
    }

    @Test
    void a_build_is_watched_on_from_its_token() {
        List<String> lines = printedBy(() -> WatchElsewhere.main(new String[0]));

        assertThat(lines.get(0)).startsWith("Keep this: aib1:");
        assertThat(lines).contains("Running Distributing");
        assertThat(lines.get(lines.size() - 1)).startsWith("Succeeded after ");
    }

    @Test
    void each_night_publishes_a_version_and_the_newest_two_stay() {
        List<String> lines = printedBy(() -> PublishImage.main(new String[0]));

        List<String> made = lines.stream()
                .filter(line -> line.startsWith("  made "))
                .map(line -> line.substring("  made ".length(), line.indexOf(',')))
                .toList();
        assertThat(made).hasSize(4).doesNotHaveDuplicates();
        assertThat(lines.subList(lines.indexOf("Night 4"), lines.size()))
                .containsExactly(
                        "Night 4",
                        "  made " + made.get(3) + ", now in 2 regions",
                        "  keep " + made.get(3) + ": it is one of the newest 2",
                        "  keep " + made.get(2) + ": it is one of the newest 2",
                        "  delete " + made.get(1) + ": it is none of the newest 2");
    }

    private static List<String> printedBy(Runnable example) {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            example.run();
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
