package io.github.aib4j.model.implementation.deployment;

import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the expressions of a deployment template refer to, as it stands in the file.
 *
 * @param schema its {@code $schema}
 * @param languageVersion its language version; since 2.0 resources stand in an object under symbolic names
 * @param parameters the declarations of parameters
 * @param variables the variables, whose loops are in {@code copy}
 * @param functions the user-defined functions, by namespace
 * @param definitions the types that declarations refer to
 */
public record DeploymentSections(
        Optional<String> schema,
        Optional<String> languageVersion,
        JsonObject parameters,
        JsonObject variables,
        List<JsonValue> functions,
        JsonObject definitions) {
    /** Of a resource that is not in a deployment template. */
    public static final DeploymentSections NONE = new DeploymentSections(
            Optional.empty(), Optional.empty(), JsonObject.empty(), JsonObject.empty(), List.of(), JsonObject.empty());

    /** Copies the list. */
    public DeploymentSections {
        functions = List.copyOf(functions);
    }

    /** The sections of a deployment template, whatever the letter case of their names. */
    public static DeploymentSections of(JsonObject document) {
        return new DeploymentSections(
                member(document, "$schema", JsonString.class).map(JsonString::value),
                member(document, "languageVersion", JsonString.class).map(JsonString::value),
                member(document, "parameters", JsonObject.class).orElse(JsonObject.empty()),
                member(document, "variables", JsonObject.class).orElse(JsonObject.empty()),
                member(document, "functions", JsonArray.class)
                        .map(JsonArray::items)
                        .orElse(List.of()),
                member(document, "definitions", JsonObject.class).orElse(JsonObject.empty()));
    }

    /** Whether resources stand under symbolic names. */
    boolean isSymbolic() {
        return languageVersion.isPresent();
    }

    private static <T extends JsonValue> Optional<T> member(JsonObject document, String name, Class<T> type) {
        return document.members().entrySet().stream()
                .filter(member -> member.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
