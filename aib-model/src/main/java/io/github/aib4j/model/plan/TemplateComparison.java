package io.github.aib4j.model.plan;

import io.github.aib4j.model.implementation.LetterCase;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares a template in the service with the desired one, both as the JSON of one api-version. What the service
 * rewrites is no difference, nor are members that it adds and that this library does not know.
 */
final class TemplateComparison {
    private final List<TemplateDifference> differences = new ArrayList<>();

    private TemplateComparison() {}

    /** The differences in the order of their pointers' members; whether they can be patched is not yet known. */
    static List<TemplateDifference> between(JsonValue found, JsonValue desired) {
        TemplateComparison comparison = new TemplateComparison();
        comparison.compare("", MemberPattern.ROOT, Optional.of(found), Optional.of(desired));
        return comparison.differences;
    }

    private void compare(String pointer, MemberPattern place, Optional<JsonValue> found, Optional<JsonValue> desired) {
        Optional<JsonValue> is = found.flatMap(value -> CanonicalTemplate.of(place, value));
        Optional<JsonValue> shall = desired.flatMap(value -> CanonicalTemplate.of(place, value));
        if (is.equals(shall) || (place.isChecksum() && shall.isEmpty())) {
            return;
        }
        if (isObject(found, is) && isObject(desired, shall)) {
            compareMembers(pointer, place, object(found, is), object(desired, shall));
        } else if (isArray(is) && isArray(shall) && !place.isSet()) {
            compareItems(pointer, place, items(found), items(desired));
        } else if (isArray(is)
                && isArray(shall)
                && items(is).size() == items(shall).size()) {
            compareItems(pointer, place, items(is), items(shall));
        } else {
            differences.add(difference(
                    pointer, place, found.filter(v -> is.isPresent()), desired.filter(v -> shall.isPresent())));
        }
    }

    private static TemplateDifference difference(
            String pointer, MemberPattern place, Optional<JsonValue> found, Optional<JsonValue> desired) {
        return new TemplateDifference(
                pointer,
                found.map(value -> ShownValue.of(place, value)),
                desired.map(value -> ShownValue.of(place, value)),
                true);
    }

    /** Whether to compare as objects. An absent value counts as one, so that each member of the other is named. */
    private static boolean isObject(Optional<JsonValue> value, Optional<JsonValue> canonical) {
        return canonical.isEmpty() || value.filter(JsonObject.class::isInstance).isPresent();
    }

    private static JsonObject object(Optional<JsonValue> value, Optional<JsonValue> canonical) {
        return canonical.flatMap(present -> value).map(JsonObject.class::cast).orElse(JsonObject.empty());
    }

    private static boolean isArray(Optional<JsonValue> value) {
        return value.filter(JsonArray.class::isInstance).isPresent();
    }

    private static List<JsonValue> items(Optional<JsonValue> value) {
        return value.map(JsonArray.class::cast).map(JsonArray::items).orElse(List.of());
    }

    private void compareMembers(String pointer, MemberPattern place, JsonObject found, JsonObject desired) {
        if (place.isMap()) {
            compareEntries(pointer, place, found, desired);
            return;
        }
        Set<String> names = new TreeSet<>(desired.members().keySet());
        found.members().keySet().stream().filter(KnownMembers::contains).forEach(names::add);
        for (String name : names) {
            compare(pointer + "/" + escaped(name), place.member(name), found.get(name), desired.get(name));
        }
    }

    private void compareEntries(String pointer, MemberPattern place, JsonObject found, JsonObject desired) {
        Map<String, JsonValue> is = entries(found);
        Map<String, JsonValue> shall = entries(desired);
        Set<String> names = new TreeSet<>(shall.keySet());
        names.addAll(is.keySet());
        for (String name : names) {
            Optional<JsonValue> old = Optional.ofNullable(is.get(name));
            Optional<JsonValue> wanted = Optional.ofNullable(shall.get(name));
            boolean isSame = place.isIdentities() ? old.isPresent() == wanted.isPresent() : old.equals(wanted);
            if (!isSame) {
                String spelled = spelled(name, wanted.isPresent() ? desired : found);
                differences.add(difference(pointer + "/" + escaped(spelled), place, old, wanted));
            }
        }
    }

    private static Map<String, JsonValue> entries(JsonObject map) {
        Map<String, JsonValue> entries = new TreeMap<>();
        map.forEach((name, value) -> {
            String key = LetterCase.lower(name);
            if (!key.startsWith(CanonicalTemplate.OWN_TAGS)) {
                entries.put(key, value);
            }
        });
        return entries;
    }

    private static String spelled(String name, JsonObject map) {
        return map.members().keySet().stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElse(name);
    }

    /**
     * Compares items without the common ones at the beginning and the end, so that after an inserted step not all
     * following ones differ.
     */
    private void compareItems(String pointer, MemberPattern place, List<JsonValue> found, List<JsonValue> desired) {
        int shorter = Math.min(found.size(), desired.size());
        int begin = 0;
        while (begin < shorter && isSame(place, found.get(begin), desired.get(begin))) {
            begin++;
        }
        int end = 0;
        while (end < shorter - begin
                && isSame(place, found.get(found.size() - 1 - end), desired.get(desired.size() - 1 - end))) {
            end++;
        }
        int longer = Math.max(found.size(), desired.size());
        for (int i = begin; i < longer - end; i++) {
            compareItem(
                    pointer + "/" + i,
                    place,
                    i < found.size() - end ? Optional.of(found.get(i)) : Optional.empty(),
                    i < desired.size() - end ? Optional.of(desired.get(i)) : Optional.empty());
        }
    }

    private void compareItem(
            String pointer, MemberPattern place, Optional<JsonValue> found, Optional<JsonValue> desired) {
        if (found.isPresent() && desired.isPresent()) {
            if (found.get() instanceof JsonObject || found.get() instanceof JsonArray) {
                compare(pointer, place, found, desired);
            } else if (!isSame(place, found.get(), desired.get())) {
                differences.add(difference(pointer, place, found, desired));
            }
        } else {
            differences.add(difference(pointer, place, found, desired));
        }
    }

    private static boolean isSame(MemberPattern place, JsonValue found, JsonValue desired) {
        if (found.equals(desired)) {
            return true;
        }
        if (!(found instanceof JsonObject && desired instanceof JsonObject)) {
            JsonArray one = new JsonArray(List.of(found));
            JsonArray other = new JsonArray(List.of(desired));
            return CanonicalTemplate.of(place, one).equals(CanonicalTemplate.of(place, other));
        }
        TemplateComparison items = new TemplateComparison();
        items.compare("", place, Optional.of(found), Optional.of(desired));
        return items.differences.isEmpty();
    }

    /** A name in the notation of JSON pointers. */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
