package io.github.aib4j.model.implementation.deployment;

import io.github.aib4j.model.implementation.arm.ArmMembers;
import io.github.aib4j.model.implementation.arm.syntax.ArmPath;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonNull;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Finds and replaces values of a document by their JSON pointers. */
public final class DocumentPlaces {
    private DocumentPlaces() {}

    /** The value at a pointer. */
    public static JsonValue find(JsonValue document, String pointer) {
        JsonValue at = document;
        for (String step : steps(pointer)) {
            at = next(at, step);
        }
        return at;
    }

    static JsonValue next(JsonValue at, String step) {
        if (at instanceof JsonArray array) {
            return array.items().get(Integer.parseInt(step));
        }
        return at instanceof JsonObject object
                ? object.get(step.replace("~1", "/").replace("~0", "~")).orElse(JsonNull.NULL)
                : JsonNull.NULL;
    }

    private static String[] steps(String pointer) {
        return pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1);
    }

    /** A copy with other values at some pointers, none of which is below another. */
    public static JsonValue replace(JsonValue document, Map<String, ? extends JsonValue> others) {
        return replace(document, ArmPath.ROOT, new TreeMap<>(others));
    }

    private static JsonValue replace(JsonValue value, ArmPath at, NavigableMap<String, JsonValue> others) {
        String pointer = at.pointer();
        JsonValue other = others.get(pointer);
        if (other != null) {
            return other;
        }
        String below = others.ceilingKey(pointer + "/");
        if (below == null || !below.startsWith(pointer + "/")) {
            return value;
        }
        if (value instanceof JsonArray array) {
            List<JsonValue> items = new ArrayList<>();
            array.items().forEach(item -> items.add(replace(item, at.item(items.size()), others)));
            return new JsonArray(items);
        }
        JsonObject.Builder members = JsonObject.builder();
        ((JsonObject) value).forEach((name, member) -> members.put(name, replace(member, at.member(name), others)));
        return members.build();
    }

    /**
     * Whether two values are equal except at some pointers.
     *
     * @param expressions pointers to what in the one is an expression, which may have been evaluated in the other: a
     *     text, or else a member with its name
     */
    public static boolean areEqual(JsonValue one, JsonValue other, Set<String> expressions) {
        return one.equals(other) || areEqual(one, other, ArmPath.ROOT, expressions);
    }

    private static boolean areEqual(JsonValue one, JsonValue other, ArmPath at, Set<String> expressions) {
        if (one.equals(other) || (one instanceof JsonString && expressions.contains(at.pointer()))) {
            return true;
        }
        if (one instanceof JsonArray array && other instanceof JsonArray items) {
            return array.items().size() == items.items().size()
                    && IntStream.range(0, array.items().size())
                            .allMatch(i ->
                                    areEqual(array.items().get(i), items.items().get(i), at.item(i), expressions));
        }
        return one instanceof JsonObject object
                && other instanceof JsonObject members
                && object.size() == members.size()
                && object.members().entrySet().stream()
                        .allMatch(member -> isEqual(
                                member.getValue(),
                                members.get(member.getKey()),
                                at.member(member.getKey()),
                                expressions));
    }

    private static boolean isEqual(JsonValue one, Optional<JsonValue> other, ArmPath at, Set<String> expressions) {
        return other.isPresent() ? areEqual(one, other.get(), at, expressions) : expressions.contains(at.pointer());
    }

    /**
     * How many nested templates around a place are evaluated with the outer template: a literal text there is escaped
     * once more for each.
     */
    public static int outerScopes(JsonValue document, String pointer) {
        int scopes = 0;
        JsonValue at = document;
        for (String step : steps(pointer)) {
            JsonValue below = next(at, step);
            if (step.equalsIgnoreCase("template") && at instanceof JsonObject properties && isNested(properties)) {
                scopes = isInner(properties) ? 0 : scopes + 1;
            }
            at = below;
        }
        return scopes;
    }

    private static boolean isNested(JsonObject properties) {
        return ArmMembers.find(properties, "template")
                .filter(template -> template instanceof JsonObject inner
                        && ArmMembers.find(inner, "resources").isPresent())
                .isPresent();
    }

    /** Whether the properties of a nested deployment say that its template is evaluated on its own. */
    static boolean isInner(JsonObject properties) {
        return DeploymentSections.member(properties, "expressionEvaluationOptions", JsonObject.class)
                .flatMap(options -> DeploymentSections.member(options, "scope", JsonString.class))
                .filter(scope -> scope.value().equalsIgnoreCase("inner"))
                .isPresent();
    }
}
