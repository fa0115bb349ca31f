package io.github.aib4j.model.implementation.bicep;

import io.github.aib4j.model.implementation.LetterCase;
import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.JsonBoolean;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A deployment template as a Bicep file: parameters, variables, resources, outputs. */
public final class BicepFile {
    private static final Pattern PARAMETER = Pattern.compile("\\[\\s*parameters\\(\\s*'([^']+)'\\s*\\)\\s*]");
    private static final Map<String, String> TYPES = Map.of(
            "string", "string",
            "securestring", "string",
            "int", "int",
            "bool", "bool",
            "array", "array",
            "object", "object",
            "secureobject", "object");
    private static final List<String> LIMITS = List.of("minLength", "maxLength", "minValue", "maxValue");
    private static final Set<String> NOT_SAID = Set.of("functions", "definitions", "imports", "extensions");

    private final JsonObject document;
    private final BicepNames names = new BicepNames();
    private final BicepNames outputNames = new BicepNames();
    private final BicepValues values = new BicepValues(names);
    private final StringBuilder out = new StringBuilder();

    private BicepFile(JsonObject document) {
        this.document = document;
    }

    /**
     * Translates a deployment template.
     *
     * @throws BicepException if it has something that Bicep or this library cannot express
     */
    public static String of(JsonObject document) {
        return new BicepFile(document).text();
    }

    private String text() {
        for (String name : NOT_SAID) {
            if (section(name).filter(value -> !isEmpty(value)).isPresent()) {
                throw new BicepException("'" + name + "' of a deployment template is not written");
            }
        }
        JsonObject parameters = objects("parameters");
        JsonObject variables = objects("variables");
        parameters.forEach((name, value) -> names.declare("parameter", name));
        variables.forEach((name, value) -> names.declare("variable", name));
        BicepResources resources = new BicepResources(names, this::apiVersion);
        section("resources").ifPresent(resources::addAll);
        scope();
        parameters.forEach(this::parameter);
        variables.forEach(this::variable);
        resources.write(out);
        objects("outputs").forEach(this::output);
        return out.toString().stripLeading();
    }

    private static boolean isEmpty(JsonValue value) {
        return value instanceof JsonObject object && object.members().isEmpty();
    }

    /** The letter case of names of sections does not matter. */
    private Optional<JsonValue> section(String name) {
        return document.members().entrySet().stream()
                .filter(member -> member.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private JsonObject objects(String name) {
        return section(name)
                .map(value -> {
                    if (value instanceof JsonObject object) {
                        return object;
                    }
                    throw new BicepException("'" + name + "' is " + value.kind() + ", not an object");
                })
                .orElse(JsonObject.empty());
    }

    private void scope() {
        String schema = LetterCase.lower(document.text("$schema").orElse(""));
        for (String scope : List.of("subscription", "managementGroup", "tenant")) {
            if (schema.contains("/" + LetterCase.lower(scope) + "deploymenttemplate.json")) {
                out.append("targetScope = ").append(BicepText.quoted(scope)).append('\n');
            }
        }
    }

    private void parameter(String name, JsonValue value) {
        JsonObject parameter = object(value, "parameter '" + name + "'");
        out.append('\n');
        metadata(parameter);
        if (isSecure(parameter)) {
            out.append("@secure()\n");
        }
        parameter.get("allowedValues").ifPresent(allowed -> decorate("allowed", allowed));
        for (String limit : LIMITS) {
            parameter.get(limit).ifPresent(number -> decorate(limit, number));
        }
        out.append("param ").append(names.of("parameter", name)).append(' ').append(type(parameter, name));
        if (isTrue(parameter.get("nullable"))) {
            out.append('?');
        }
        parameter.get("defaultValue").ifPresent(given -> out.append(" = ").append(values.of(given, 0)));
        out.append('\n');
    }

    private void metadata(JsonObject described) {
        described.object("metadata").ifPresent(metadata -> {
            metadata.text("description").ifPresent(text -> decorate("description", new JsonString(text)));
            JsonObject rest = metadata.without("description");
            if (!rest.members().isEmpty()) {
                decorate("metadata", rest);
            }
        });
    }

    private void decorate(String decorator, JsonValue value) {
        out.append('@')
                .append(decorator)
                .append('(')
                .append(values.of(value, 0))
                .append(")\n");
    }

    private static String type(JsonObject declared, String name) {
        String type = declared.text("type").orElse("");
        String said = TYPES.get(LetterCase.lower(type));
        if (said == null) {
            throw new BicepException("'" + name + "' has the type '" + type + "', which is none");
        }
        return said;
    }

    private static boolean isSecure(JsonObject declared) {
        return declared.text("type")
                .filter(type -> LetterCase.lower(type).startsWith("secure"))
                .isPresent();
    }

    private static boolean isTrue(Optional<JsonValue> value) {
        return value.filter(new JsonBoolean(true)::equals).isPresent();
    }

    private void variable(String name, JsonValue value) {
        if (name.equalsIgnoreCase("copy")) {
            throw new BicepException("'copy' among the variables is not written; replace it by what it makes");
        }
        out.append("\nvar ").append(names.of("variable", name)).append(" = ");
        out.append(values.of(value, 0)).append('\n');
    }

    private void output(String name, JsonValue value) {
        JsonObject output = object(value, "output '" + name + "'");
        if (output.get("copy").isPresent() || output.get("condition").isPresent()) {
            throw new BicepException("'copy' and 'condition' of output '" + name + "' are not written");
        }
        JsonValue result =
                output.get("value").orElseThrow(() -> new BicepException("output '" + name + "' has no value"));
        out.append('\n');
        metadata(output);
        if (isSecure(output)) {
            out.append("@secure()\n");
        }
        out.append("output ")
                .append(outputNames.free(name))
                .append(' ')
                .append(type(output, name))
                .append(" = ");
        out.append(values.of(result, 0)).append('\n');
    }

    private static JsonObject object(JsonValue value, String what) {
        if (value instanceof JsonObject object) {
            return object;
        }
        throw new BicepException(what + " is " + value.kind() + ", not an object");
    }

    /** Bicep needs a literal api-version; for a parameter, its default is used. */
    private String apiVersion(String text) {
        if (!ArmExpression.isExpression(text)) {
            return text;
        }
        Matcher parameter = PARAMETER.matcher(text);
        return Optional.of(parameter)
                .filter(Matcher::matches)
                .flatMap(found -> objects("parameters").object(found.group(1)))
                .flatMap(found -> found.text("defaultValue"))
                .orElseThrow(() -> new BicepException("an api-version is an expression; write it as it is"));
    }
}
