package io.github.aib4j.model.implementation.deployment;

import io.github.aib4j.model.implementation.LetterCase;
import io.github.aib4j.model.implementation.arm.ArmMembers;
import io.github.aib4j.model.implementation.arm.syntax.ArmEscapes;
import io.github.aib4j.model.implementation.arm.syntax.ArmFailure;
import io.github.aib4j.model.implementation.arm.syntax.ArmNode;
import io.github.aib4j.model.implementation.arm.syntax.ArmParser;
import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonBoolean;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The connection of a nested template to the template around it, whose expressions compute the values passed to it.
 *
 * @param outer the template around it
 * @param isElsewhere whether it is deployed to another resource group or subscription
 * @param expressions the values passed to its parameters, by their names in lower case, as expressions without brackets
 * @param refused the parameters whose values cannot be expressed in the outer template, with the reason
 * @param texts the texts that are expressions of a nested template that is evaluated with the outer one
 */
record PassedParameters(
        Optional<DeploymentSections> outer,
        boolean isElsewhere,
        Map<String, String> expressions,
        Map<String, String> refused,
        Set<String> texts) {
    static final PassedParameters NONE = new PassedParameters(Optional.empty(), false, Map.of(), Map.of(), Set.of());

    private static final ArmNode VALUE = new ArmNode.Literal(new JsonString("value"));

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");

    PassedParameters withTexts(Set<String> others) {
        return new PassedParameters(outer, isElsewhere, expressions, refused, others);
    }

    /** The values passed to the parameters of a template. */
    static PassedParameters of(JsonObject deployment, DeploymentSections own, DeploymentSections outer) {
        boolean isElsewhere = List.of("resourceGroup", "subscriptionId", "scope").stream()
                .anyMatch(member -> ArmMembers.find(deployment, member).isPresent());
        Map<String, String> expressions = new TreeMap<>();
        Map<String, String> refused = new TreeMap<>();
        entries(deployment, own).forEach((name, entry) -> {
            if (!isGiven(entry)) {
                return;
            }
            Optional<JsonValue> value = value(entry);
            if (givesValue(entry)) {
                expressions.put(name, expression(entry) + ".value");
            } else if (value.isEmpty()) {
                refused.put(name, "which the outer template computes together with others, or takes from a key vault");
            } else if (!isLiteral(value.get())) {
                expressions.put(name, expression(value.get()));
            }
        });
        return new PassedParameters(Optional.of(outer), isElsewhere, expressions, refused, Set.of());
    }

    /** The entries by the names of parameters in lower case; the whole section may be an expression. */
    private static Map<String, JsonValue> entries(JsonObject deployment, DeploymentSections own) {
        JsonValue section = ArmMembers.find(ArmMembers.object(deployment, "properties"), "parameters")
                .orElse(JsonObject.empty());
        Map<String, JsonValue> entries = new TreeMap<>();
        if (section instanceof JsonObject object) {
            object.forEach((name, entry) -> entries.put(LetterCase.lower(name), entry));
        } else {
            own.parameters().members().members().keySet().forEach(name -> entries.put(LetterCase.lower(name), section));
        }
        return entries;
    }

    /** An empty entry gives no value. */
    private static boolean isGiven(JsonValue entry) {
        return !(entry instanceof JsonObject object) || object.size() > 0;
    }

    /** Whether an entry is an expression that gives an object with a value regardless of conditions. */
    private static boolean givesValue(JsonValue entry) {
        try {
            return entry instanceof JsonString text
                    && ArmExpression.isExpression(text.value())
                    && givesValue(ArmParser.parse(text.value()));
        } catch (ArmFailure notRight) {
            return false;
        }
    }

    private static boolean givesValue(ArmNode node) {
        if (!(node instanceof ArmNode.Call call)) {
            return false;
        }
        List<ArmNode> arguments = call.arguments();
        return switch (LetterCase.lower(call.name())) {
            case "if" -> arguments.size() == 3 && givesValue(arguments.get(1)) && givesValue(arguments.get(2));
            case "createobject" -> arguments.size() == 2 && arguments.get(0).equals(VALUE);
            default -> false;
        };
    }

    private static Optional<JsonValue> value(JsonValue entry) {
        return entry instanceof JsonObject object ? ArmMembers.find(object, "value") : Optional.empty();
    }

    /** The value passed to a parameter, if it needs no evaluation. */
    static Optional<JsonValue> literal(JsonObject deployment, String name) {
        JsonObject parameters = ArmMembers.object(ArmMembers.object(deployment, "properties"), "parameters");
        return ArmMembers.find(parameters, name)
                .flatMap(PassedParameters::value)
                .filter(PassedParameters::isLiteral);
    }

    static boolean isLiteral(JsonValue value) {
        if (value instanceof JsonString text) {
            return !ArmExpression.isExpression(text.value());
        }
        if (value instanceof JsonArray array) {
            return array.items().stream().allMatch(PassedParameters::isLiteral);
        }
        return !(value instanceof JsonObject object)
                || object.members().entrySet().stream()
                        .allMatch(
                                member -> !ArmExpression.isExpression(member.getKey()) && isLiteral(member.getValue()));
    }

    /** A value of a template as an expression without brackets. */
    static String expression(JsonValue value) {
        if (value instanceof JsonString text) {
            return expression(text.value());
        }
        if (value instanceof JsonArray array) {
            return array.items().stream()
                    .map(PassedParameters::expression)
                    .collect(Collectors.joining(", ", "createArray(", ")"));
        }
        if (value instanceof JsonObject object) {
            List<String> parts = new ArrayList<>();
            object.forEach((name, member) -> {
                parts.add(expression(name));
                parts.add(expression(member));
            });
            return "createObject(" + String.join(", ", parts) + ")";
        }
        if (value instanceof JsonNumber number) {
            return WHOLE.matcher(number.digits()).matches() ? number.digits() : "json('" + number.digits() + "')";
        }
        return value instanceof JsonBoolean bool ? bool.value() + "()" : "null()";
    }

    private static String expression(String text) {
        if (ArmExpression.isExpression(text)) {
            return text.substring(1, text.length() - 1);
        }
        String plain = ArmEscapes.unescape(text);
        return "'" + plain.replace("'", "''") + "'";
    }
}
