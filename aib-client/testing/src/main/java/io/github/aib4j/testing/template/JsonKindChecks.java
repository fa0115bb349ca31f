package io.github.aib4j.testing.template;

import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonNull;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.testing.wire.Json;
import java.util.function.Predicate;

/**
 * Checks the JSON types of members against the published schemas. That other values are refused in every version, and
 * the words, are assumed; null counts as absent.
 */
final class JsonKindChecks {
    private JsonKindChecks() {}

    static void checkTemplate(JsonObject template) {
        checkText(template, "location", "");
        checkTags(template);
        checkObject(template, "identity", "");
        checkObject(template, "properties", "");
        checkMembers(Json.child(template, "properties"), "properties.");
    }

    /** Refuses tags that are not strings, naming them. */
    static void checkTags(JsonObject object) {
        checkObject(object, "tags", "");
        JsonObject tags = Json.child(object, "tags");
        tags.members().keySet().forEach(name -> checkText(tags, name, "tags."));
    }

    /** Refuses identities that are not objects, naming their ids. */
    static void checkIdentities(JsonObject identity) {
        String ids = "userAssignedIdentities";
        checkObject(identity, ids, "identity.");
        JsonObject assigned = Json.child(identity, ids);
        assigned.members().keySet().forEach(id -> checkObject(assigned, id, "identity." + ids + "."));
    }

    /** Checks each known member below {@code properties}; unknown members are not checked. */
    private static void checkMembers(JsonObject object, String place) {
        object.forEach((name, value) -> {
            if (value != JsonNull.NULL) {
                MemberKinds.of(name).ifPresent(kind -> checkMember(name, value, kind, place));
            }
        });
    }

    private static void checkMember(String name, JsonValue value, Predicate<JsonValue> kind, String place) {
        if (!kind.test(value)) {
            throw ValidationErrors.badValue(place + name, value);
        }
        if (!(value instanceof JsonString || MemberKinds.isMap(name))) {
            checkBelow(value, place + name);
        }
    }

    private static void checkBelow(JsonValue value, String place) {
        if (value instanceof JsonObject object) {
            checkMembers(object, place + ".");
        } else if (value instanceof JsonArray array) {
            for (int i = 0; i < array.items().size(); i++) {
                JsonValue item = array.items().get(i);
                if (!(item instanceof JsonString)) {
                    checkBelow(item, place + "[" + i + "]");
                }
            }
        }
    }

    private static void checkText(JsonObject parent, String name, String place) {
        check(parent, name, place, JsonString.class);
    }

    private static void checkObject(JsonObject parent, String name, String place) {
        check(parent, name, place, JsonObject.class);
    }

    private static void check(JsonObject parent, String name, String place, Class<? extends JsonValue> form) {
        Json.present(parent, name).filter(value -> !form.isInstance(value)).ifPresent(value -> {
            throw ValidationErrors.badValue(place + name, value);
        });
    }
}
