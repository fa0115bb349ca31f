package io.github.aib4j.model.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The Javadoc of the generated builders, which the build copies from the accessors ({@code src/build}). */
class BuilderDocsTest {
    private static final Path SOURCES = Path.of("src/main/java/io/github/aib4j/model");
    private static final Path GENERATED = Path.of("target/generated-sources/annotations/io/github/aib4j/model");
    private static final Pattern ACCESSOR =
            Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s+public abstract [\\w.<>, ]+ (\\w+)\\(\\);", Pattern.DOTALL);

    @Test
    void a_setter_says_what_its_accessor_says() {
        assertThat(docsOfSetters(read(GENERATED.resolve("distribute/ImmutableVhdDistributor.java")), "uri"))
                .hasSize(2)
                .allSatisfy(doc -> assertThat(doc).contains("stays in the staging resource group"));
    }

    @Test
    void a_setter_says_what_an_inherited_accessor_says() {
        assertThat(docsOfSetters(read(GENERATED.resolve("distribute/ImmutableVhdDistributor.java")), "runOutputName"))
                .hasSize(1)
                .allSatisfy(doc -> assertThat(doc).contains("1 to 64 letters, digits, dashes, underscores"));
    }

    @Test
    void every_setter_contains_the_first_words_of_its_accessor() {
        List<String> checked = new ArrayList<>();
        for (Path file : javaFiles(GENERATED)) {
            String generated = read(file);
            Path source = SOURCES.resolve(GENERATED.relativize(file).toString().replace("Immutable", ""));
            ACCESSOR.matcher(read(source)).results().forEach(accessor -> {
                for (String doc : docsOfSetters(generated, accessor.group(2))) {
                    assertThat(doc).as(file + ": " + accessor.group(2)).contains(firstWords(accessor));
                    checked.add(accessor.group(2));
                }
            });
        }
        assertThat(checked).hasSizeGreaterThan(300);
    }

    @Test
    void no_sentence_of_the_generator_is_left_at_a_setter() {
        assertThat(javaFiles(GENERATED))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(read(file))
                        .doesNotContain("Initializes the")
                        .doesNotContain("Sets or replaces all")
                        .doesNotContain("Put one entry"));
    }

    /** Up to the first reference, which is written in another way at the setter. */
    private static String firstWords(MatchResult accessor) {
        return plain(accessor.group(1)).split("\\{@|@return|@see", 2)[0].strip();
    }

    private static List<String> docsOfSetters(String generated, String property) {
        String builder = generated.substring(Math.max(0, generated.indexOf("static class Builder")));
        return Pattern.compile(
                        "/\\*\\*((?:(?!\\*/).)*)\\*/\\s+(?:@\\w+(?:\\([^)]*\\))?\\s+)*public final [\\w.]+ " + property
                                + "\\(",
                        Pattern.DOTALL)
                .matcher(builder)
                .results()
                .map(setter -> plain(setter.group(1)))
                .toList();
    }

    private static String plain(String comment) {
        return comment.replaceAll("\\s*\\n\\s*\\* ?", " ").strip();
    }

    private static List<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
