package io.github.aib4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The security page names tests that exist. */
class SecurityPageTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

    @Test
    void each_threat_names_tests_that_exist() throws IOException {
        List<String> tests = tests();
        List<String> rows = Files.readString(ROOT.resolve(".github/SECURITY.md"))
                .lines()
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .toList();

        assertThat(rows)
                .hasSizeGreaterThan(10)
                .allSatisfy(row -> assertThat(TEST.matcher(row)
                                .results()
                                .map(test -> test.group(1))
                                .toList())
                        .as(row)
                        .isNotEmpty()
                        .isSubsetOf(tests));
    }

    private static List<String> tests() throws IOException {
        List<String> names = new ArrayList<>();
        for (String module : List.of("aib-model", "aib-client/testing", "aib-client", "aib-examples")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith("Test.java"))
                        .map(name -> name.replace(".java", ""))
                        .forEach(names::add);
            }
        }
        return names;
    }
}
