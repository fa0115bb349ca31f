package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * No token, signature or script is ever shown, whatever fails and however much is logged. The secrets are marked, and
 * the whole output of a JVM is searched for the marks, with azure-core's logger at its most verbose.
 */
class LeakTest {
    @Test
    void no_secret_shows_in_logs_exceptions_and_texts() throws Exception {
        String said = said();

        assertThat(marked(said)).isEmpty();
        assertThat(said).as("signatures").doesNotContainPattern("sig=[A-Za-z0-9%+/]{24}");
        assertThat(said)
                .as("what must have been there to be searched")
                .contains("HTTP request body")
                .contains("HTTP response body")
                .contains("(redacted)")
                .contains("[DEBUG]")
                .containsPattern("uploaded '.*settings.*[.]json' [(]25 bytes[)]")
                .contains("ImageBuilderException", "StateUnknownException", "ForeignHostException")
                .contains("BuildLogUnavailableException", "Downloading external file https://acct")
                .contains("ReplicationFailedException", "ImageDefinitionMismatchException")
                .containsPattern("\\nSYNC of galleries: [3-9][0-9] failures")
                .containsPattern("\\nASYNC of galleries: [3-9][0-9] failures")
                .contains("WaitExpiredException", "BuildFailedException", "UncheckedIOException")
                .containsPattern("\\nSYNC: [3-9][0-9] failures")
                .containsPattern("\\nASYNC: [3-9][0-9] failures");
    }

    /** Shows that the search can fail: a pipeline that logs bodies like azure-core shows the marks. */
    @Test
    void the_search_finds_what_a_pipeline_without_redaction_shows() throws Exception {
        assertThat(marked(said("raw")))
                .anyMatch(line -> line.contains("MARKSCRIPT"))
                .anyMatch(line -> line.contains("disk.vhd") && line.contains("MARKSAS"));
    }

    /** Only a logger with a name can have a level of its own. */
    @Test
    void every_line_goes_to_a_logger_with_a_name() throws Exception {
        List<String> lines = said().lines()
                .filter(line -> line.matches(".*\\[(INFO|DEBUG)\\].*(HTTP request|HTTP response|az.sdk.message).*"))
                .toList();

        assertThat(lines)
                .anyMatch(line -> line.contains("[io.github.aib4j.client.ImageBuilderClient]")
                        || line.contains(" io.github.aib4j.client.ImageBuilderClient - "))
                .anyMatch(line -> line.contains("io.github.aib4j.client.GalleryClient"))
                .filteredOn(line -> line.contains("HTTP re"))
                .allMatch(line -> line.contains("io.github.aib4j.client."));
    }

    private static List<String> marked(String said) {
        return said.lines()
                .filter(line -> line.contains("MARK"))
                .map(line -> line.substring(
                        Math.max(0, line.indexOf("MARK") - 300), Math.min(line.length(), line.indexOf("MARK") + 40)))
                .distinct()
                .toList();
    }

    /** Without a binding of SLF4J azure-core writes its log itself. */
    private static String said(String... args) throws Exception {
        Process process = ChildJvm.start(
                List.of("-Xmx256m", "-DAZURE_LOG_LEVEL=verbose"),
                entry -> !entry.contains("slf4j-nop"),
                Leak.class,
                args);
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
        assertThat(process.waitFor()).as(() -> lastLines(said)).isZero();
        return said;
    }

    private static String lastLines(String said) {
        List<String> lines = Arrays.asList(said.split("\n", -1));
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
    }
}
