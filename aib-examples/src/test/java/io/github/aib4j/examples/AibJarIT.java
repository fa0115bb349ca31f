package io.github.aib4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that {@code java -jar} runs: once as a process, otherwise in a class loader with nothing else. */
class AibJarIT {
    private static final Path JAR = Path.of("target/aib.jar").toAbsolutePath();

    private static final String TEMPLATE = """
            {
              "apiVersion": "2022-07-01", "location": "westeurope",
              "identity": {"type": "UserAssigned", "userAssignedIdentities": {"/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/images/providers/Microsoft.ManagedIdentity/userAssignedIdentities/builder": {}}},
              "properties": {
                "source": {"type": "PlatformImage", "publisher": "Canonical", "offer": "ubuntu-24_04-lts", "sku": "server", "version": "latest"},
                "customize": [{"type": "Shell", "name": "nginx", "inline": ["apt-get install -y nginx"]}],
                "distribute": [{"type": "ManagedImage", "runOutputName": "web", "location": "westeurope",
                  "imageId": "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/images/providers/Microsoft.Compute/images/web"}]
              }
            }
            """;

    private static final String TIMEOUT = "Failed while waiting for packerizer: Timeout waiting for microservice to"
            + " complete: 'context deadline exceeded'";

    @TempDir
    private Path folder = Path.of("set by JUnit");

    @Test
    void java_dash_jar_exits_with_the_code_of_the_command() throws Exception {
        Path template = Files.writeString(folder.resolve("web.json"), TEMPLATE);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

        Process check = new ProcessBuilder(
                        java, "-jar", JAR.toString(), "check", "--fail-on", "warning", template.toString())
                .redirectErrorStream(true)
                .start();
        check.getOutputStream().close();
        String printed = text(check.getInputStream());

        assertThat(check.waitFor()).isEqualTo(1);
        assertThat(printed.lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith(template + ":6:").contains(": warning C11 "),
                        line -> assertThat(line).isEqualTo("1 file, 1 image template: 0 errors, 1 warning, 0 remarks"));
    }

    @Test
    void every_command_works_from_the_jar() throws Exception {
        Path template = Files.writeString(folder.resolve("web.json"), TEMPLATE);
        Path log = Files.writeString(folder.resolve("error.txt"), TIMEOUT);
        Path report = folder.resolve("report.html");

        try (Jar aib = new Jar()) {
            assertThat(aib.run("--help")).isZero();
            assertThat(aib.run("--version")).isZero();
            assertThat(aib.run("nonsense")).isEqualTo(2);
            assertThat(aib.run("build", "--speed", "20000", "--template", template.toString()))
                    .isZero();
            assertThat(aib.run("why", "--text", log.toString())).isZero();
            assertThat(aib.run("plan", "--template", template.toString())).isZero();
            assertThat(aib.run("report", "--report", report.toString())).isEqualTo(1);

            assertThat(aib.printed())
                    .contains("Usage: aib ")
                    .containsPattern("aib4j \\d+\\.\\d+")
                    .contains("Made web: /subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/images"
                            + "/providers/Microsoft.Compute/images/web")
                    .contains("quickstart: create");
        }
        assertThat(report).content().startsWith("<!DOCTYPE html>");
    }

    @Test
    void service_files_of_all_jars_are_merged_and_signatures_removed() throws Exception {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(text(jar.getInputStream(
                            jar.getEntry("META-INF/services/com.azure.core.http.HttpClientProvider"))))
                    .contains("com.azure.core.http.jdk.httpclient");
            assertThat(jar.getManifest().getMainAttributes().getValue("Multi-Release"))
                    .isEqualTo("true");
            assertThat(jar.stream().map(Object::toString))
                    .noneMatch(name -> name.matches("META-INF/.*\\.(SF|RSA|DSA)"));
        }
    }

    private static String text(InputStream in) throws Exception {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        in.transferTo(text);
        return text.toString(StandardCharsets.UTF_8);
    }

    /** The program in a class loader of its own. */
    private static final class Jar implements AutoCloseable {
        private final URLClassLoader loader;
        private final StringWriter printed = new StringWriter();

        Jar() throws Exception {
            loader = new URLClassLoader(new URL[] {JAR.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        }

        int run(String... args) throws Exception {
            Method run = loader.loadClass("io.github.aib4j.examples.Aib")
                    .getDeclaredMethod("run", String[].class, InputStream.class, PrintWriter.class, PrintWriter.class);
            run.setAccessible(true);
            PrintWriter out = new PrintWriter(printed, true);
            return (int) run.invoke(null, args, InputStream.nullInputStream(), out, out);
        }

        String printed() {
            return printed.toString();
        }

        @Override
        public void close() throws IOException {
            loader.close();
        }
    }
}
