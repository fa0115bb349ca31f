package io.github.aib4j.model.plan;

import io.github.aib4j.model.implementation.LetterCase;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonBoolean;
import io.github.aib4j.model.value.JsonNull;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One form for all values with the same meaning: defaults of the service and absent members, ids and regions in any
 * spelling, members in any order.
 */
final class CanonicalTemplate {
    /** The prefix of this library's own tags. */
    static final String OWN_TAGS = "aib4j-";

    private CanonicalTemplate() {}

    /** The canonical form of a value; empty if it is equivalent to an absent one. */
    static Optional<JsonValue> of(MemberPattern place, JsonValue value) {
        if (value instanceof JsonObject object) {
            return object(place, object);
        }
        if (value instanceof JsonArray array) {
            List<JsonValue> items = items(place, array).toList();
            return items.isEmpty() ? Optional.empty() : Optional.of(new JsonArray(items));
        }
        return isAbsent(place, value) ? Optional.empty() : Optional.of(plain(place, value));
    }

    private static boolean isAbsent(MemberPattern place, JsonValue value) {
        return value instanceof JsonNull
                || value.equals(new JsonBoolean(false))
                || value.equals(new JsonString(""))
                || (place.isZeroAbsent() && value.equals(JsonNumber.of(0)))
                || (place.isIdentityType() && value.equals(new JsonString("None")));
    }

    private static JsonValue plain(MemberPattern place, JsonValue value) {
        if (!(value instanceof JsonString text)) {
            return value;
        }
        if (place.isRegion()) {
            return new JsonString(LetterCase.lower(text.value().replace(" ", "")));
        }
        return place.isInAnyCase() || place.isChecksum() ? new JsonString(LetterCase.lower(text.value())) : text;
    }

    /** The items; even an empty one counts. */
    private static Stream<JsonValue> items(MemberPattern place, JsonArray array) {
        Stream<JsonValue> items = array.items().stream().map(item -> item(place, item));
        return place.isSet() ? items.sorted(Comparator.comparing(JsonText::print)) : items;
    }

    private static JsonValue item(MemberPattern place, JsonValue item) {
        return item instanceof JsonObject || item instanceof JsonArray
                ? of(place, item).orElse(JsonObject.empty())
                : plain(place, item);
    }

    private static Optional<JsonValue> object(MemberPattern place, JsonObject object) {
        if (place.isVersioning()
                && object.text("scheme").filter("Source"::equals).isPresent()) {
            return Optional.empty();
        }
        Map<String, JsonValue> members = new TreeMap<>();
        object.forEach((name, value) -> {
            if (place.isMap()) {
                entry(place, name, value, members);
            } else {
                of(place.member(name), value).ifPresent(kept -> members.put(name, kept));
            }
        });
        return members.isEmpty() ? Optional.empty() : Optional.of(new JsonObject(members));
    }

    /** Adds a member; the letter case of the names of tags does not matter. */
    private static void entry(MemberPattern place, String name, JsonValue value, Map<String, JsonValue> members) {
        String key = LetterCase.lower(name);
        if (place.isIdentities()) {
            members.put(key, JsonObject.empty());
        } else if (!key.startsWith(OWN_TAGS)) {
            members.put(key, value);
        }
    }
}
