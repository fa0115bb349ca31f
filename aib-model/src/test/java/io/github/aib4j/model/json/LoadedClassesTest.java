package io.github.aib4j.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many classes a small program loads, which is what its start costs; the limits have room for other JDKs. */
class LoadedClassesTest {
    @Test
    void a_program_that_prints_an_image_version_loads_about_a_thousand_classes() throws Exception {
        List<String> output = output();

        assertThat(output).anyMatch(line -> line.contains("\"location\""));
        assertThat(output.stream().filter(LoadedClassesTest::isClass)).hasSizeBetween(500, 1_150);
        assertThat(output.stream().filter(LoadedClassesTest::isClass))
                .noneMatch(line -> line.contains("jackson.databind") || line.contains("java.lang.reflect.Proxy$"));
        assertThat(output.stream().filter(LoadedClassesTest::isClass).filter(line -> line.contains("io.github.aib4j")))
                .hasSizeLessThan(205);
    }

    private static boolean isClass(String line) {
        return line.contains(" source: ");
    }

    private static List<String> output() throws IOException, InterruptedException, URISyntaxException {
        Path jackson = Path.of(JsonFactory.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:stdout",
                        "-cp",
                        String.join(File.pathSeparator, "target/classes", "target/test-classes", jackson.toString()),
                        PrintOneVersion.class.getName())
                .redirectErrorStream(true)
                .start();
        List<String> lines = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(program.waitFor()).as(() -> String.join("\n", lines)).isZero();
        return lines;
    }
}
