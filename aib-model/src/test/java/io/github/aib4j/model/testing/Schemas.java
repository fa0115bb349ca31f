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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The published schemas of image templates, closed: a member that the version does not have is an error. */
public final class Schemas {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Map<ApiVersion, JsonSchema> COMPILED = new ConcurrentHashMap<>();
    private static final String BASE = "https://schema.management.azure.com/schemas/";

    /**
     * What Microsoft's REST specification says a PATCH may hold (2025-10-01), over the definitions of the resource
     * schema: that has none of its own, since deployments do not send any.
     */
    private static final String UPDATE = """
            {"$schema": "http://json-schema.org/draft-04/schema#",
             "id": "https://example.com/update.json",
             "type": "object", "additionalProperties": false, "minProperties": 1,
             "properties": {
               "tags": {"type": "object", "additionalProperties": {"type": "string"}},
               "identity": {"$ref": "BASE#/definitions/ImageTemplateIdentity"},
               "properties": {
                 "type": "object", "additionalProperties": false, "minProperties": 1,
                 "properties": {
                   "distribute": {
                     "type": "array", "minItems": 1,
                     "items": {"$ref": "BASE#/definitions/ImageTemplateDistributor"}},
                   "vmProfile": {"$ref": "BASE#/definitions/ImageTemplateVmProfile"}}}}}
            """;

    private static final Map<ApiVersion, JsonSchema> UPDATES = new ConcurrentHashMap<>();

    private Schemas() {}

    /**
     * What the schema of that version says against a PATCH body. A value of null, which takes an identity away, is
     * unknown to deployments; it is looked at as if the identity were assigned.
     */
    public static List<String> updateErrors(ApiVersion version, String patchBody) {
        return UPDATES.computeIfAbsent(version, Schemas::updateSchema).validate(withoutRemovals(patchBody)).stream()
                .map(ValidationMessage::toString)
                .toList();
    }

    private static JsonSchema updateSchema(ApiVersion version) {
        String id = BASE + version + "/Microsoft.VirtualMachineImages.json";
        String update = "https://example.com/update.json";
        Map<String, String> texts = new HashMap<>(texts(version, id));
        texts.put(update, UPDATE.replace("BASE", id));
        return factory(texts).getSchema(SchemaLocation.of(update));
    }

    private static JsonNode withoutRemovals(String patchBody) {
        try {
            JsonNode body = MAPPER.readTree(patchBody);
            if (body.at("/identity/userAssignedIdentities") instanceof ObjectNode identities) {
                identities.properties().stream()
                        .filter(identity -> identity.getValue().isNull())
                        .forEach(identity -> identity.setValue(MAPPER.createObjectNode()));
            }
            return body;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** What the schema of that version says against a PUT body. */
    public static List<String> errors(ApiVersion version, String putBody) {
        return COMPILED.computeIfAbsent(version, Schemas::schema).validate(asResource(version, putBody)).stream()
                .map(ValidationMessage::toString)
                .toList();
    }

    private static JsonSchema schema(ApiVersion version) {
        String id = BASE + version + "/Microsoft.VirtualMachineImages.json";
        return factory(texts(version, id)).getSchema(SchemaLocation.of(id + "#/resourceDefinitions/imageTemplates"));
    }

    private static Map<String, String> texts(ApiVersion version, String id) {
        return Map.of(
                id,
                Shared.text("schemas/derived/closed/" + version + "/Microsoft.VirtualMachineImages.json"),
                BASE + "common/definitions.json",
                Shared.text("schemas/common/definitions.json"));
    }

    private static JsonSchemaFactory factory(Map<String, String> texts) {
        return JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V4, factory -> factory.schemaLoaders(l -> l.schemas(texts)));
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
