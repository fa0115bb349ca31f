package io.github.aib4j.model.implementation.deployment;

import io.github.aib4j.model.implementation.arm.syntax.ArmFailure;
import io.github.aib4j.model.implementation.table.JsonTrees;
import io.github.aib4j.model.implementation.table.ReadContext;
import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The sections of a deployment template that expressions refer to, as written in the file.
 *
 * @param schema its {@code $schema}
 * @param languageVersion its language version; since 2.0, resources are in an object under symbolic names
 * @param parameters the declarations of parameters
 * @param variables the variables, whose loops are in {@code copy}
 * @param functions the user-defined functions, by namespace
 * @param definitions the types that declarations refer to
 * @param passed the values that an outer template passes to its parameters
 */
public record DeploymentSections(
        Optional<String> schema,
        Optional<String> languageVersion,
        Named parameters,
        Named variables,
        Named functions,
        JsonObject definitions,
        PassedParameters passed) {
    /** The sections of a resource outside of any deployment template. */
    public static final DeploymentSections NONE = new DeploymentSections(
            Optional.empty(),
            Optional.empty(),
            Named.NONE,
            Named.NONE,
            Named.NONE,
            JsonObject.empty(),
            PassedParameters.NONE);

    /** The sections of a deployment template, regardless of the letter case of their names. */
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
                PassedParameters.NONE);
    }

    /**
     * Refuses a template with two members whose names only differ in letter case, because Azure treats them as the
     * same.
     */
    static void checkNames(JsonObject template, ReadContext at) {
        Map<String, String> met = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        template.members().keySet().forEach(name -> {
            String other = met.putIfAbsent(name, name);
            if (other != null) {
                throw at.member(name)
                        .refused(ArmFailure.quoted(other) + " and " + ArmFailure.quoted(name)
                                + " are the same to Azure, which ignores letter case; leave one of them out");
            }
        });
    }

    private static JsonObject section(JsonObject document, String name) {
        return member(document, name, JsonObject.class).orElse(JsonObject.empty());
    }

    /**
     * The sections of a nested template, with the literal values passed to it as defaults of its parameters.
     *
     * @param deployment the resource that deploys it
     */
    DeploymentSections in(JsonObject deployment, DeploymentSections outer) {
        JsonObject.Builder declared = JsonObject.builder();
        parameters.members().forEach((name, declaration) -> {
            Optional<JsonValue> literal = PassedParameters.literal(deployment, name);
            declared.put(
                    name,
                    literal.isPresent() && declaration instanceof JsonObject object
                            ? object.with("defaultValue", literal.get())
                            : declaration);
        });
        return new DeploymentSections(
                schema,
                languageVersion,
                Named.of(declared.build()),
                variables,
                functions,
                definitions,
                PassedParameters.of(deployment, this, outer));
    }

    /**
     * The same sections around a nested template that is evaluated with this one but contains expressions of its own.
     */
    DeploymentSections withInner(Set<String> texts) {
        return new DeploymentSections(
                schema, languageVersion, parameters, variables, functions, definitions, passed.withTexts(texts));
    }

    /** Describes the undeclared parameters and variables that the expressions in a value need. */
    public Optional<String> missing(JsonValue value) {
        List<String> missing = new ArrayList<>();
        JsonTrees.forEachText(value, text -> {
            if (ArmExpression.isExpression(text)) {
                ExpressionCalls.in(text).forEach(call -> missing(call).ifPresent(missing::add));
            }
        });
        return missing.stream().findFirst();
    }

    private Optional<String> missing(ExpressionCalls.Call call) {
        boolean isParameter = call.name().equals("parameters");
        return call.only()
                .filter(name -> isParameter || call.name().equals("variables"))
                .filter(name ->
                        (isParameter ? parameters : variables).find(name).isEmpty())
                .map(name -> (isParameter ? "parameter " : "variable ") + ArmFailure.quoted(name));
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
