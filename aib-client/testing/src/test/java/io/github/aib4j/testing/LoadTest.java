package io.github.aib4j.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.testing.bench.Load;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LoadTest {
    /** In a JVM of its own, for the heap of this one is larger and holds other things. */
    @Test
    void ten_thousand_templates_live_and_die_in_256_megabytes() throws Exception {
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
