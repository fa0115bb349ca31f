package io.github.aib4j.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.testing.bench.Load;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LoadTest {
    /** In a JVM of its own, because the heap of this one is larger and contains other things. */
    @Test
    void ten_thousand_templates_are_created_and_deleted_in_256_megabytes() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Load.class.getName(),
                        "10000",
                        System.getProperty("aib.load", "one"))
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());

        System.out.print(said);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).startsWith("10000 templates, heap of at most 256 MB").contains("requests");
    }
}
