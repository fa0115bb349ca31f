package io.github.aib4j.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The published schemas of image templates, kept beside the project and never in it. */
final class ClosedSchemas {
    private static final Map<ApiVersion, JsonSchema> COMPILED = new ConcurrentHashMap<>();
    private static final String BASE = "https://schema.management.azure.com/schemas/";

    private ClosedSchemas() {}

    /** The errors of the body of a PUT by the schema of that version. */
    static List<String> errors(ApiVersion version, JsonObject body) {
        JsonObject resource = body.with("name", new JsonString("web"))
                .with("type", new JsonString("Microsoft.VirtualMachineImages/imageTemplates"))
                .with("apiVersion", new JsonString(version.toString()));
        return COMPILED
                .computeIfAbsent(version, ClosedSchemas::schema)
                .validate(JsonText.print(resource), InputFormat.JSON)
                .stream()
                .map(ValidationMessage::toString)
                .toList();
    }

    private static JsonSchema schema(ApiVersion version) {
        String id = BASE + version + "/Microsoft.VirtualMachineImages.json";
        Map<String, String> texts = Map.of(
                id,
                text("schemas/derived/closed/" + version + "/Microsoft.VirtualMachineImages.json"),
                BASE + "common/definitions.json",
                text("schemas/common/definitions.json"));
        return JsonSchemaFactory.getInstance(
                        SpecVersion.VersionFlag.V4, factory -> factory.schemaLoaders(l -> l.schemas(texts)))
                .getSchema(SchemaLocation.of(id + "#/resourceDefinitions/imageTemplates"));
    }

    /** The errors of a resource by the schema of a gallery, definition or version. */
    static List<String> galleryErrors(String version, String definition, JsonObject resource) {
        String id = BASE + version + "/Microsoft.Compute.json";
        Map<String, String> texts = Map.of(
                id,
                text(galleries(version)),
                BASE + "common/definitions.json",
                text("schemas/common/definitions.json"));
        return JsonSchemaFactory.getInstance(
                        SpecVersion.VersionFlag.V4, factory -> factory.schemaLoaders(l -> l.schemas(texts)))
                .getSchema(SchemaLocation.of(id + "#/resourceDefinitions/" + definition))
                .validate(JsonText.print(resource.with("apiVersion", new JsonString(version))), InputFormat.JSON)
                .stream()
                .map(ValidationMessage::toString)
                .toList();
    }

    /** The schema of 2026-03-03 is not published; it is made from the specification. */
    private static String galleries(String version) {
        return version.equals("2026-03-03")
                ? "gallery-2026/schemas/closed/Microsoft.Compute.galleries.json"
                : "schemas/derived/closed/" + version + "/Microsoft.Compute.galleries.json";
    }

    /** The published templates; the test is skipped where they are missing. */
    static List<Path> templates() {
        try (var files = Files.list(file("templates"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String path) {
        try {
            return Files.readString(file(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(String path) {
        Path file = Path.of(System.getProperty("aib.shared", "../../shared"))
                .resolve("reference")
                .resolve(path);
        assumeTrue(Files.exists(file), () -> "skipped: no reference data at " + file + "; set -Daib.shared");
        return file;
    }
}
