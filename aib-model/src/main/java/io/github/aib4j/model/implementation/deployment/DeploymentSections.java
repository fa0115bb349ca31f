package io.github.aib4j.model.implementation.deployment;

import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the expressions of a deployment template refer to, as it stands in the file.
 *
 * @param schema its {@code $schema}
 * @param languageVersion its language version; since 2.0 resources stand in an object under symbolic names
 * @param parameters the declarations of parameters
 * @param variables the variables, whose loops are in {@code copy}
 * @param functions the user-defined functions, by namespace
 * @param definitions the types that declarations refer to
 * @param handed the parameters whose values an outer template computes
 */
public record DeploymentSections(
        Optional<String> schema,
        Optional<String> languageVersion,
        Named parameters,
        Named variables,
        Named functions,
        JsonObject definitions,
        Set<String> handed) {
    /** Of a resource that is not in a deployment template. */
    public static final DeploymentSections NONE = new DeploymentSections(
            Optional.empty(), Optional.empty(), Named.NONE, Named.NONE, Named.NONE, JsonObject.empty(), Set.of());

    /** The sections of a deployment template, whatever the letter case of their names. */
    public static DeploymentSections of(JsonObject document) {
        return new DeploymentSections(
                member(document, "$schema", JsonString.class).map(JsonString::value),
                member(document, "languageVersion", JsonString.class).map(JsonString::value),
                Named.of(section(document, "parameters")),
                Named.of(section(document, "variables")),
                Named.of(member(document, "functions", JsonArray.class)
                        .map(JsonArray::items)
                        .orElse(List.of())),
                section(document, "definitions"),
                Set.of());
    }

    private static JsonObject section(JsonObject document, String name) {
        return member(document, name, JsonObject.class).orElse(JsonObject.empty());
    }

    /** The same with the values that an outer template hands to the parameters, as far as they are literal. */
    DeploymentSections handed(JsonObject given) {
        JsonObject.Builder declared = JsonObject.builder();
        Set<String> open = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Map<String, JsonValue> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(given.members());
        parameters.members().forEach((name, declaration) -> {
            Optional<JsonValue> literal = Optional.ofNullable(byName.get(name))
                    .flatMap(entry -> entry instanceof JsonObject object ? object.get("value") : Optional.empty())
                    .filter(DeploymentSections::isLiteral);
            declared.put(
                    name,
                    literal.isPresent() && declaration instanceof JsonObject object
                            ? object.with("defaultValue", literal.get())
                            : declaration);
            if (literal.isEmpty() && byName.containsKey(name)) {
                open.add(name);
            }
        });
        return new DeploymentSections(
                schema, languageVersion, Named.of(declared.build()), variables, functions, definitions, open);
    }

    private static boolean isLiteral(JsonValue value) {
        if (value instanceof JsonString text) {
            return !ArmExpression.isExpression(text.value());
        }
        if (value instanceof JsonArray array) {
            return array.items().stream().allMatch(DeploymentSections::isLiteral);
        }
        return !(value instanceof JsonObject object)
                || object.members().entrySet().stream()
                        .allMatch(
                                member -> !ArmExpression.isExpression(member.getKey()) && isLiteral(member.getValue()));
    }

    /** Whether resources stand under symbolic names. */
    boolean isSymbolic() {
        return languageVersion.isPresent();
    }

    static <T extends JsonValue> Optional<T> member(JsonObject document, String name, Class<T> type) {
        return document.members().entrySet().stream()
                .filter(member -> member.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
