package io.github.aib4j.model.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The Javadoc of each accessor says since which api-version there is its member, and that of each type of a family since when
 * the family has it. The tables know; they are compared with the published types elsewhere ({@code PropertiesCoverageTest}).
 */
class SinceApiVersionTest {
    private static final Path SOURCES = Path.of("src/main/java/io/github/aib4j/model");

    /** {@code named("x")}, what follows it, anything up to the slot, whose name is made of a type and its accessor. */
    private static final String NAME =
            "named\\(\"[^\"]+\"\\)(?<since>(?:\\s*\\.\\w+\\((?:[^()]|\\([^()]*\\))*\\))*)\\s*,";

    private static final Pattern ROW = Pattern.compile(
            NAME + "(?!\\s*\\w+\\.class)(?:(?!named\\().)*?\\w+Slots\\.(?<slot>[A-Z0-9_]+)", Pattern.DOTALL);
    private static final Pattern VARIANT = Pattern.compile(NAME + "\\s*(?<type>\\w+)\\.class,");
    private static final Pattern VERSION = Pattern.compile("\\.(?:since|formerly)\\([^)]*?(V\\d{4}\\w+)\\)");

    private static final String DOC = "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@[\\w.]+(?:\\([^)]*\\))?\\s*)*";
    private static final Pattern PARENTS = Pattern.compile("\\b(?:implements|extends) ([\\w, ]+) \\{");

    private static final Pattern ACCESSOR = Pattern.compile("\\s(\\w+)\\(\\)\\s*[;{]");

    private static final Map<String, String> TYPES = new HashMap<>();

    @BeforeAll
    static void readSources() {
        javaFiles(SOURCES)
                .forEach(file -> TYPES.putIfAbsent(file.getFileName().toString().replace(".java", ""), read(file)));
    }

    @Test
    void an_accessor_names_the_api_version_that_added_its_member() {
        List<String> checked = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        for (Path table : javaFiles(SOURCES.resolve("implementation/wire"))) {
            ROW.matcher(read(table))
                    .results()
                    .forEach(row -> since(row.group(1)).ifPresent(version -> {
                        Accessor accessor = accessor(row.group(2));
                        String said =
                                doc(accessor.type(), accessor.name()).orElse("") + " " + docOfType(accessor.type());
                        checked.add(accessor.toString());
                        if (!said.contains(version)) {
                            silent.add(accessor + " since " + version);
                        }
                    }));
        }

        assertThat(silent).isEmpty();
        assertThat(checked).hasSizeGreaterThan(60);
    }

    @Test
    void a_type_names_the_api_version_that_added_it_to_its_family() {
        List<String> checked = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        for (Path table : javaFiles(SOURCES.resolve("implementation/wire"))) {
            VARIANT.matcher(read(table))
                    .results()
                    .forEach(row -> since(row.group(1)).ifPresent(version -> {
                        checked.add(row.group(2));
                        if (!docOfType(row.group(2)).contains(version)) {
                            silent.add(row.group(2) + " since " + version);
                        }
                    }));
        }

        assertThat(silent).isEmpty();
        assertThat(checked).hasSizeGreaterThan(5);
    }

    /** The first api-version, under whatever name; empty if all have it. */
    private static Optional<String> since(String row) {
        return VERSION.matcher(row)
                .results()
                .map(found -> found.group(1).substring(1).replace('_', '-').toLowerCase(Locale.ROOT))
                .sorted()
                .findFirst()
                .filter(version -> !version.startsWith("2018"));
    }

    private record Accessor(String type, String name) {}

    /** {@code PURCHASE_PLAN_PLAN_NAME} is {@code planName()} of {@code PurchasePlan}. */
    private static Accessor accessor(String slot) {
        String letters = slot.replace("_", "").toLowerCase(Locale.ROOT);
        return TYPES.keySet().stream()
                .filter(type -> letters.startsWith(type.toLowerCase(Locale.ROOT)))
                .flatMap(type -> accessors(type)
                        .filter(name -> letters.equals((type + name).toLowerCase(Locale.ROOT)))
                        .map(name -> new Accessor(type, name)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no accessor is behind " + slot));
    }

    private static Stream<String> accessors(String type) {
        String source = TYPES.getOrDefault(type, "");
        Stream<String> parents = PARENTS.matcher(source)
                .results()
                .flatMap((MatchResult found) -> Stream.of(found.group(1).split(", ", -1)))
                .filter(parent -> !parent.equals(type))
                .flatMap(SinceApiVersionTest::accessors);
        return Stream.concat(ACCESSOR.matcher(source).results().map((MatchResult found) -> found.group(1)), parents);
    }

    private static Optional<String> doc(String type, String accessor) {
        String source = TYPES.getOrDefault(type, "");
        Optional<String> own = Pattern.compile(
                        DOC + "(?:public )?(?:abstract )?[\\w.<>, ]+ " + accessor + "\\(\\)\\s*[;{]", Pattern.DOTALL)
                .matcher(source)
                .results()
                .map(found -> found.group(1))
                .findFirst();
        return own.isPresent()
                ? own
                : PARENTS.matcher(source)
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .flatMap(parents -> Stream.of(parents.split(", ")))
                        .flatMap(parent -> doc(parent, accessor).stream())
                        .findFirst();
    }

    private static String docOfType(String type) {
        return Pattern.compile(DOC + "public [\\w -]*(?:class|interface|record) " + type + "\\b", Pattern.DOTALL)
                .matcher(TYPES.getOrDefault(type, ""))
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
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
