package io.github.aib4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The code in the README is compiled and run. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @Test
    void the_readme_shows_lines_of_the_examples_word_for_word() throws IOException {
        assertThat(codeInReadme()).containsExactly(shownLines("FirstImage"));
    }

    private static String shownLines(String example) throws IOException {
        String source = Files.readString(
                ROOT.resolve("aib-examples/src/main/java/io/github/aib4j/examples/" + example + ".java"));
        return between(source, "        // README: begin\n", "        // README: end")
                .indent(-8);
    }

    private static List<String> codeInReadme() throws IOException {
        return Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(readme())
                .results()
                .map(code -> code.group(1))
                .toList();
    }

    @Test
    void the_first_example_prints_what_it_made() {
        assertThat(printedBy(() -> FirstImage.main(new String[0])))
                .contains("artifactId=/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/images"
                        + "/providers/Microsoft.Compute/images/web-image");
    }

    @Test
    void the_example_about_tests_prints_what_its_comments_say() {
        assertThat(printedBy(() -> TestYourCode.main(new String[0])).lines().limit(2))
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("a new image"),
                        second -> assertThat(second)
                                .startsWith("no image tonight: Failed while customizing, after 8 minutes: "));
    }

    private static String printedBy(Runnable example) {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            example.run();
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void the_dependency_in_the_readme_has_the_version_of_the_project() throws IOException {
        String version = between(Files.readString(ROOT.resolve("pom.xml")), "<version>", "</version>");

        assertThat(readme()).contains("<version>" + version + "</version>");
    }

    @Test
    void the_readme_is_short_has_two_commands_and_links_to_existing_files() throws IOException {
        assertThat(readme().lines())
                .hasSizeLessThan(120)
                .allSatisfy(line -> assertThat(line).as("no wall of text").hasSizeLessThan(500));
        assertThat(readme().lines().filter(line -> line.startsWith("mvn ")))
                .satisfiesExactly(
                        example -> assertThat(example).endsWith("exec:java"),
                        tests -> assertThat(tests).endsWith("verify"));
        Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)")
                .matcher(readme())
                .results()
                .forEach(link -> assertThat(ROOT.resolve(link.group(1))).exists());
    }

    @Test
    void the_readme_says_that_the_project_is_independent() throws IOException {
        assertThat(readme()).contains("independent of Microsoft");
    }

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }

    private static String between(String text, String begin, String end) {
        Matcher part = Pattern.compile(Pattern.quote(begin) + "(.*?)" + Pattern.quote(end), Pattern.DOTALL)
                .matcher(text);
        assertThat(part.find())
                .as("there is '%s' … '%s'", begin.strip(), end.strip())
                .isTrue();
        return part.group(1);
    }
}
