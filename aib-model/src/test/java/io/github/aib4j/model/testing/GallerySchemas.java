package io.github.aib4j.model.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The published schemas of galleries, closed: a member that the version does not have is an error. */
public final class GallerySchemas {
    /** The versions of which there is one. */
    public static final List<GalleryApiVersion> VERSIONS =
            List.of(GalleryApiVersion.V2019_12_01, GalleryApiVersion.V2025_12_03, GalleryApiVersion.V2026_03_03);

    private static final String BASE = "https://schema.management.azure.com/schemas/";
    private static final Map<String, JsonSchema> COMPILED = new ConcurrentHashMap<>();

    private GallerySchemas() {}

    /** What the schema of that version says against a PUT body; it is that of a deployment, which names the resource. */
    public static List<String> errors(GalleryKind kind, GalleryApiVersion version, String putBody) {
        ObjectNode resource = Trees.object(putBody)
                .put("name", kind == GalleryKind.GALLERY ? "all" : kind == GalleryKind.DEFINITION ? "web" : "1.0.3")
                .put("type", kind.type())
                .put("apiVersion", version.toString());
        return COMPILED.computeIfAbsent(kind + " " + version, name -> schema(kind, version)).validate(resource).stream()
                .map(ValidationMessage::toString)
                .toList();
    }

    /** The schema of 2026-03-03 is not published; it is made from the specification. */
    private static String file(GalleryApiVersion version) {
        return version.equals(GalleryApiVersion.V2026_03_03)
                ? "gallery-2026/schemas/closed/Microsoft.Compute.galleries.json"
                : "schemas/derived/closed/" + version + "/Microsoft.Compute.galleries.json";
    }

    private static JsonSchema schema(GalleryKind kind, GalleryApiVersion version) {
        String id = BASE + version + "/Microsoft.Compute.json";
        Map<String, String> texts = Map.of(
                id,
                Shared.text(file(version)),
                BASE + "common/definitions.json",
                Shared.text("schemas/common/definitions.json"));
        String resource = kind.type().replace("Microsoft.Compute/", "").replace('/', '_');
        return JsonSchemaFactory.getInstance(
                        SpecVersion.VersionFlag.V4, factory -> factory.schemaLoaders(l -> l.schemas(texts)))
                .getSchema(SchemaLocation.of(id + "#/resourceDefinitions/" + resource));
    }
}
