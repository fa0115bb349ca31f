package io.github.aib4j.model.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.github.aib4j.model.ApiVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The published schemas of image templates, closed: a member that the version does not have is an error. */
public final class Schemas {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Map<ApiVersion, JsonSchema> COMPILED = new ConcurrentHashMap<>();
    private static final String BASE = "https://schema.management.azure.com/schemas/";

    private Schemas() {}

    /** What the schema of that version says against a PUT body. */
    public static List<String> errors(ApiVersion version, String putBody) {
        return COMPILED.computeIfAbsent(version, Schemas::schema).validate(asResource(version, putBody)).stream()
                .map(ValidationMessage::toString)
                .toList();
    }

    private static JsonSchema schema(ApiVersion version) {
        String id = BASE + version + "/Microsoft.VirtualMachineImages.json";
        Map<String, String> texts = Map.of(
                id,
                Shared.text("schemas/derived/closed/" + version + "/Microsoft.VirtualMachineImages.json"),
                BASE + "common/definitions.json",
                Shared.text("schemas/common/definitions.json"));
        return JsonSchemaFactory.getInstance(
                        SpecVersion.VersionFlag.V4, factory -> factory.schemaLoaders(l -> l.schemas(texts)))
                .getSchema(SchemaLocation.of(id + "#/resourceDefinitions/imageTemplates"));
    }

    /** The schemas are those of deployment templates, which name the resource. */
    private static JsonNode asResource(ApiVersion version, String putBody) {
        try {
            ObjectNode resource = (ObjectNode) MAPPER.readTree(putBody);
            return resource.put("name", "web-01")
                    .put("type", "Microsoft.VirtualMachineImages/imageTemplates")
                    .put("apiVersion", version.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
