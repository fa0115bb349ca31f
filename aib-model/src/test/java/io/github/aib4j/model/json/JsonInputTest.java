package io.github.aib4j.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.gallery.Gallery;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.lint.report.SuppressionFile;
import io.github.aib4j.model.lint.report.TemplateFile;
import io.github.aib4j.model.lint.template.TemplateFacts;
import io.github.aib4j.model.lint.template.TemplateLinter;
import io.github.aib4j.model.testing.Templates;
import io.github.aib4j.model.value.JsonString;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonInputTest {
    private static final ImageTemplate TEMPLATE = Templates.full();
    private static final String JSON = ImageTemplateJson.write(TEMPLATE, ApiVersion.latest());
    private static final byte[] BYTES = JSON.getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void a_template_is_read_from_wherever_it_is() throws IOException {
        Path file = Files.writeString(folder.resolve("web.json"), JSON);
        List<JsonInput> inputs = List.of(
                JsonInput.of(file),
                JsonInput.of(file.toUri().toURL()),
                JsonInput.of(inArchive()),
                JsonInput.of(new ByteArrayInputStream(BYTES), "stream"),
                JsonInput.of(new StringReader(JSON), "reader"),
                JsonInput.of(JSON, "text"),
                JsonInput.of(BYTES, "bytes"));

        for (JsonInput input : inputs) {
            assertThat(ImageTemplateJson.read(input).template())
                    .as(input.name())
                    .isEqualTo(TEMPLATE);
        }
    }

    @Test
    void every_facade_reads_an_input() throws IOException {
        ReadOptions lenient = ReadOptions.lenient();
        String gallery = GalleryJson.write(Gallery.in("westeurope"), GalleryApiVersion.latest());

        assertThat(DeploymentTemplateJson.read(JsonInput.of(JSON, "x"), lenient).templates())
                .hasSize(1);
        assertThat(GalleryJson.gallery(JsonInput.of(gallery, "x"), lenient).value())
                .isEqualTo(GalleryJson.gallery(gallery).value());
        assertThat(GalleryDeploymentJson.read(JsonInput.of(gallery, "x"), lenient)
                        .galleries())
                .isEmpty();
        assertThat(JsonText.parse(JsonInput.of("[1]", "x"), ReadLimits.defaults()))
                .isEqualTo(JsonText.parse("[1]", "x"));
    }

    @Test
    void parameter_files_suppressions_and_files_to_check_are_read_from_an_input() throws IOException {
        JsonInput values = JsonInput.of("{\"parameters\": {\"size\": {\"value\": \"big\"}}}", "values");
        JsonInput deployment = JsonInput.of(
                "{\"$schema\": \"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\","
                        + " \"parameters\": {\"size\": {\"type\": \"int\"}}, \"resources\": []}",
                "deployment");
        JsonInput accepted = JsonInput.of(
                "{\"suppressions\": [{\"rule\": \"R31\", \"pointer\": \"/location\", \"reason\": \"known\"}]}",
                "accepted");

        DeploymentScope scope = DeploymentScope.empty().withParameterFile(values);
        ReadOptions options = ReadOptions.lenient().withScope(scope);

        assertThat(scope.parameters()).containsEntry("size", new JsonString("big"));
        assertThat(DeploymentTemplateJson.parameterProblems(deployment, options))
                .containsOnlyKeys("size");
        assertThat(DeploymentEvaluation.of(deployment, scope).resources()).isEmpty();
        assertThat(SuppressionFile.read(accepted, TemplateLinter.rules())).hasSize(1);
        assertThat(TemplateFile.read(JsonInput.of(JSON, "web"), options, Optional.empty(), TemplateFacts.none())
                        .document()
                        .templates())
                .hasSize(1);
    }

    @Test
    void every_kind_of_input_gives_its_bytes() throws IOException {
        ReadLimits limits = ReadLimits.defaults();

        assertThat(JsonInput.of("\"\u00e4\"", "text").bytes(limits)).containsExactly('"', 0xC3, 0xA4, '"');
        assertThat(JsonInput.of(new StringReader("[]"), "reader").bytes(limits)).containsExactly('[', ']');
        assertThat(JsonInput.of(new ByteArrayInputStream(BYTES), "stream").bytes(limits))
                .isEqualTo(BYTES);
    }

    @Test
    void a_message_has_the_name_of_the_input() {
        assertThatThrownBy(() -> ImageTemplateJson.read(JsonInput.of("[", "standard input")))
                .isInstanceOf(JsonReadException.class)
                .hasMessageStartingWith("standard input:1:");
    }

    @Test
    void a_stream_is_not_closed_and_never_read_beyond_the_limit() {
        Endless endless = new Endless();
        ReadOptions options = ReadOptions.lenient().withLimits(new ReadLimits(1000, 20));

        assertThatThrownBy(() -> ImageTemplateJson.read(JsonInput.of(endless, "endless"), options))
                .isInstanceOf(JsonReadException.class)
                .hasMessageContaining("exceeds a limit");
        assertThat(endless.count).isLessThanOrEqualTo(1001);
        assertThat(endless.isClosed).isFalse();
    }

    @Test
    void a_reader_is_not_read_far_beyond_the_limit() {
        StringReader long_ = new StringReader(" ".repeat(100_000));
        ReadOptions options = ReadOptions.lenient().withLimits(new ReadLimits(1000, 20));

        assertThatThrownBy(() -> ImageTemplateJson.read(JsonInput.of(long_, "long"), options))
                .isInstanceOf(JsonReadException.class)
                .hasMessageContaining("exceeds a limit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/web.json?sig=c2VjcmV0",
                "http://127.0.0.1/web.json",
                "ftp://example.com/web.json",
                "jar:https://example.com/a.jar!/web.json",
                "file://server/share/web.json",
                "file:////server/share/web.json",
                "file://///server/share/web.json",
                "jar:file://server/a.jar!/web.json"
            })
    void an_address_that_needs_the_network_is_refused(String address) throws IOException {
        URL url = URI.create(address).toURL();

        assertThatThrownBy(() -> JsonInput.of(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nothing here uses the network")
                .hasMessageNotContaining("sig=");
    }

    @Test
    void localhost_is_this_machine() throws IOException {
        Path file = Files.writeString(folder.resolve("web.json"), JSON);
        URL url = URI.create("file://localhost" + file.toUri().getRawPath()).toURL();

        assertThat(ImageTemplateJson.read(JsonInput.of(url)).template()).isEqualTo(TEMPLATE);
    }

    private URL inArchive() throws IOException {
        Path archive = folder.resolve("images.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(archive))) {
            out.putNextEntry(new JarEntry("web.json"));
            out.write(BYTES);
        }
        return URI.create("jar:" + archive.toUri() + "!/web.json").toURL();
    }

    /** Blanks without an end. */
    private static final class Endless extends InputStream {
        private int count;
        private boolean isClosed;

        @Override
        public int read() {
            count++;
            return ' ';
        }

        @Override
        public int read(byte[] buffer, int from, int length) {
            Arrays.fill(buffer, from, from + length, (byte) ' ');
            count += length;
            return length;
        }

        @Override
        public void close() {
            isClosed = true;
        }
    }
}
