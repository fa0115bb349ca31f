package io.github.aib4j.testing.template;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.value.JsonNull;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.testing.wire.ErrorResponseException;
import io.github.aib4j.testing.wire.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Applies a PATCH to a template.
 *
 * <p>It may contain {@code tags} and {@code identity}, the latter documented for 2020-02-14 and 2021-10-01, and assumed
 * for 2019-05-01-preview; since 2025-10-01 {@code properties.distribute} and {@code properties.vmProfile} (documented;
 * that they are refused between the two is assumed). Assumed: new tags, targets and machines replace the old ones as a
 * whole, while identities that are not named stay.
 */
public final class TemplatePatch {
    private final JsonObject patch;
    private final JsonObject properties;
    private final ApiVersion version;

    /** Refuses members that cannot be patched, naming them. */
    public TemplatePatch(JsonObject patch, ApiVersion version) {
        this.patch = patch.withoutNulls();
        this.version = version;
        checkNames(patch, "", topLevel());
        this.properties = Json.present(patch, "properties").isEmpty()
                ? JsonObject.empty()
                : object("properties").withoutNulls();
        checkNames(properties, "properties.", List.of("distribute", "vmProfile"));
    }

    private List<String> topLevel() {
        List<String> names = new ArrayList<>(List.of("tags"));
        if (version.isAtLeast(ApiVersion.V2019_05_01_PREVIEW)) {
            names.add("identity");
        }
        if (version.isAtLeast(ApiVersion.V2025_10_01)) {
            names.add("properties");
        }
        return names;
    }

    /** The words are assumed. */
    private void checkNames(JsonObject object, String place, List<String> names) {
        object.members().keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw ErrorResponseException.validation("Validation failed: Field '" + place + name
                            + "' cannot be updated with api-version " + version + "; what can be updated is "
                            + names.stream().map(n -> "'" + place + n + "'").collect(Collectors.joining(", "))
                            + ". To change anything else, delete the image template and create it again.");
                });
    }

    /** Whether it is a long-running operation: everything except tags is (recorded for tags and identity). */
    public boolean takesTime() {
        return patch.get("identity").isPresent() || properties.size() > 0;
    }

    /** The resulting template. */
    public JsonObject applied(JsonObject template) {
        checkTargets(template);
        JsonObject changed = template;
        JsonKindChecks.checkTags(patch);
        if (patch.get("tags").isPresent()) {
            changed = changed.with("tags", object("tags"));
        }
        if (patch.get("identity").isPresent()) {
            changed = changed.with("identity", identity(Json.child(template, "identity"), object("identity")));
        }
        JsonObject parts = Json.child(template, "properties");
        for (Map.Entry<String, JsonValue> part : properties.members().entrySet()) {
            parts = parts.with(part.getKey(), part.getValue());
        }
        return changed.with("properties", parts);
    }

    private JsonObject object(String member) {
        return patch.object(member)
                .orElseThrow(() -> ErrorResponseException.validation(
                        "Validation failed: Field '" + member + "' has a bad value; it is to be an object."));
    }

    /** A null removes an id, anything else adds it; without ids, the type is None (recorded for the type None). */
    private static JsonObject identity(JsonObject old, JsonObject patch) {
        ResourceIdChecks.checkIdentities(patch);
        String type = patch.text("type").orElse("UserAssigned");
        if (!type.equals("UserAssigned") && !type.equals("None")) {
            throw ValidationErrors.badValue("identity.type", type);
        }
        Map<String, JsonValue> ids =
                new LinkedHashMap<>(Json.child(old, "userAssignedIdentities").members());
        Json.child(patch, "userAssignedIdentities").members().forEach((id, value) -> {
            ids.keySet().removeIf(id::equalsIgnoreCase);
            if (value != JsonNull.NULL) {
                ids.put(id, JsonObject.empty());
            }
        });
        return type.equals("None") || ids.isEmpty()
                ? Json.object("type", Json.text("None"))
                : Json.object("type", Json.text(type), "userAssignedIdentities", new JsonObject(ids));
    }

    /** Targets and machine must be valid in this version, and no target may be removed (documented). */
    private void checkTargets(JsonObject template) {
        if (properties.size() == 0) {
            return;
        }
        TemplateChecks.checkParts(properties, version);
        if (Json.present(properties, "distribute").isPresent()) {
            Set<String> kept = outputNames(properties);
            outputNames(Json.child(template, "properties")).stream()
                    .filter(name -> !kept.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw ErrorResponseException.validation(
                                "Validation failed: Distribute target with Runoutput name " + name
                                        + " not found in the update request. Deleting a distribution target is not allowed.");
                    });
        }
    }

    private static Set<String> outputNames(JsonObject properties) {
        return Json.objects(properties, "distribute")
                .flatMap(target -> target.text("runOutputName").stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
