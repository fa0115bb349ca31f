package io.github.aib4j.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Image templates as JSON: read generously, written strictly.
 *
 * <p>The reader takes a template of any api-version, as a PUT body or as a resource of a template file. What this version
 * of the library does not know is kept and written back; what it takes although it cannot be right is a {@link
 * ReadRemark}. The writer writes for one api-version, and refuses what that version does not have.
 */
public final class ImageTemplateJson {
    private static final String TYPE = "Microsoft.VirtualMachineImages/imageTemplates";

    private ImageTemplateJson() {}

    /**
     * Reads a template file in UTF-8.
     *
     * @throws IOException if the file cannot be read
     * @throws JsonReadException if it holds no JSON, or no template
     */
    public static TemplateDocument read(Path file) throws IOException {
        return read(Files.readAllBytes(file), file.toString());
    }

    /**
     * Reads a template.
     *
     * @param json the text
     * @throws JsonReadException if it is no JSON, or no template
     */
    public static TemplateDocument read(String json) {
        return read(json.getBytes(StandardCharsets.UTF_8), "template");
    }

    /**
     * Reads a template.
     *
     * @param json the text in UTF-8
     * @param source what to call it in messages, such as a file name
     * @throws JsonReadException if it is no JSON, or no template
     */
    public static TemplateDocument read(byte[] json, String source) {
        JsonValue document = JsonText.parse(json, source);
        Reading at = Reading.of(json, source);
        if (!(document instanceof JsonObject object)) {
            throw at.wrongKind("an image template, which is an object,", document);
        }
        if (object.get("resources").isPresent() && object.get("$schema").isPresent()) {
            throw at.refused("this is a deployment template; give the image template alone, one of its 'resources'");
        }
        Envelope envelope = Envelope.of(object, at);
        ImageTemplate template = template(envelope.body, at);
        return new TemplateDocument(template, envelope.name, envelope.apiVersion, envelope.dependsOn, at.remarks());
    }

    /**
     * Writes a template as the body of a PUT, indented.
     *
     * @throws UnsupportedMemberException if the template holds what that api-version does not have
     */
    public static String write(ImageTemplate template, ApiVersion version) {
        return new String(write(template, version, true), StandardCharsets.UTF_8);
    }

    /**
     * Writes a template as the body of a PUT, in UTF-8 and without white space.
     *
     * @throws UnsupportedMemberException if the template holds what that api-version does not have
     */
    public static byte[] writeBytes(ImageTemplate template, ApiVersion version) {
        return write(template, version, false);
    }

    static ImageTemplate template(JsonObject body, Reading at) {
        try {
            return TemplateTables.TEMPLATE.read(body, at);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw RefusedValue.of(e, at).toReadException();
        }
    }

    private static byte[] write(ImageTemplate template, ApiVersion version, boolean indented) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator generator = JsonText.FACTORY.createGenerator(bytes)) {
            if (indented) {
                generator.setPrettyPrinter(JsonText.indented());
            }
            Writing out = new Writing(generator, version);
            TemplateTables.TEMPLATE.write(template, out);
            if (!out.unsupported().isEmpty()) {
                throw new UnsupportedMemberException(version, out.unsupported());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The members of a template file that are not part of a PUT body. */
    private record Envelope(
            JsonObject body, Optional<String> name, Optional<ApiVersion> apiVersion, List<String> dependsOn) {
        static Envelope of(JsonObject document, Reading at) {
            document.text("type").ifPresent(type -> checkType(type, at.member("type")));
            return new Envelope(
                    document.without("type", "name", "apiVersion", "dependsOn"),
                    document.get("name").map(name -> Codecs.text(name, at.member("name"))),
                    document.get("apiVersion").flatMap(text -> apiVersion(text, at.member("apiVersion"))),
                    document.get("dependsOn")
                            .map(list -> Codecs.listOf(Codecs.TEXT).read(list, at.member("dependsOn")))
                            .orElse(List.of()));
        }

        private static void checkType(String type, Reading at) {
            if (!type.equals(TYPE)) {
                at.remark("'" + type + "' is written '" + TYPE + "'");
            }
        }

        private static Optional<ApiVersion> apiVersion(JsonValue json, Reading at) {
            String text = Codecs.text(json, at);
            Optional<ApiVersion> version = ApiVersion.find(text);
            if (version.isEmpty()) {
                at.remark("'" + text + "' is no api-version that is known here; it is left open");
            }
            return version;
        }
    }
}
