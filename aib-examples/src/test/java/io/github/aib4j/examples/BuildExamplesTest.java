package io.github.aib4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class BuildExamplesTest {
    @Test
    void twenty_builds_at_once_end_and_the_failed_one_says_why() {
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
    void watching_a_build_is_resumed_from_its_token() {
        List<String> lines = printedBy(() -> WatchElsewhere.main(new String[0]));

        assertThat(lines.get(0)).startsWith("Keep this: aib1:");
        assertThat(lines).contains("Running Distributing");
        assertThat(lines.get(lines.size() - 1)).startsWith("Succeeded after ");
    }

    @Test
    void each_night_publishes_a_version_and_keeps_the_newest_two() {
        List<String> lines = printedBy(() -> PublishImage.main(new String[0]));

        List<String> last = lines.subList(lines.indexOf("Night 4") + 1, lines.size());
        assertThat(last)
                .satisfiesExactly(
                        newest -> assertThat(newest).matches("keep \\S+: it is one of the newest 2"),
                        second -> assertThat(second).matches("keep \\S+: it is one of the newest 2"),
                        third -> assertThat(third).matches("delete \\S+: it is not one of the newest 2"));
        assertThat(lines.get(lines.indexOf("Night 3") + 1))
                .as("the newest of the third night is the second of the fourth")
                .isEqualTo(last.get(1));
        assertThat(last).doesNotHaveDuplicates();
    }

    @Test
    void a_local_script_is_uploaded_before_its_template_is_created_and_again_when_it_changes() {
        List<String> lines = printedBy(() -> UseLocalScript.main(new String[0]));

        assertThat(lines).startsWith("web: create").endsWith("deleted", "created");
        assertThat(lines)
                .filteredOn(
                        line -> line.matches("  upload: '.*install.sh' [(]3[06] bytes[)] -> https://contoso[.]blob.*"))
                .hasSize(2);
        assertThat(lines).filteredOn(line -> line.startsWith("uploaded ")).hasSize(2);
    }

    @Test
    void programs_without_options_also_print_help() {
        Map<String, Consumer<String[]>> programs = Map.of(
                "FirstImage", FirstImage::main,
                "ManyBuilds", ManyBuilds::main,
                "WatchElsewhere", WatchElsewhere::main,
                "PublishImage", PublishImage::main,
                "KeepImageCurrent", KeepImageCurrent::main,
                "TestYourCode", TestYourCode::main);

        programs.forEach((name, program) -> assertThat(printedBy(() -> program.accept(new String[] {"--help"})))
                .first()
                .isEqualTo("Usage: " + name + " [-hV]"));
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
