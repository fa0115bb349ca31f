package io.github.aib4j.model.implementation.arm;

import io.github.aib4j.model.json.DeploymentScope;
import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonNull;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The expressions of one deployment template, evaluated for one scope.
 *
 * <p>Parameters and variables are evaluated when an expression first asks for them, so what is not used is not remarked
 * on. All names are compared without regard to letter case.
 */
public final class ArmEvaluation {
    /** How deep calls, variables and what they hold may lie in each other: fits a stack of half a megabyte. */
    static final int MAX_DEPTH = 250;

    private final ArmBudget budget = new ArmBudget();
    private final ArmFunctions functions = new ArmFunctions(budget);
    private final ArmScopeFunctions scope;
    private final ArmNames parameters;
    private final ArmNames variables;
    private int depth;
    private boolean secret;

    public ArmEvaluation(DeploymentParameters parameters, JsonObject variables, DeploymentScope scope) {
        this.scope = new ArmScopeFunctions(scope, budget);
        this.parameters = new ArmNames("parameter", parameters::isDeclared, name -> parameter(parameters, name));
        Map<String, JsonValue> definitions = DeploymentParameters.byName(variables);
        this.variables = new ArmNames(
                "variable", definitions::containsKey, name -> strict(definitions.getOrDefault(name, JsonNull.NULL)));
    }

    /** What a text stands for, and whether the value of a secure parameter went into it. */
    public record Result(JsonValue value, boolean secret) {}

    /**
     * The value of a text of the template: what the expression gives, or the literal without its escape.
     *
     * @param level how deep the text stands in its document
     * @throws ArmFailure if it is an expression that has no value here
     */
    public Result text(String text, int level) {
        if (!ArmExpression.isExpression(text)) {
            return new Result(new JsonString(ArmEscapes.unescape(text)), false);
        }
        return traced(() -> {
            JsonValue value = evaluate(ArmParser.parse(text));
            budget.spendValue(value, level);
            return value;
        });
    }

    /** Tells whether a secret went into the value; what it went into is told by the enclosing trace as well. */
    private Result traced(Supplier<JsonValue> value) {
        boolean before = secret;
        secret = false;
        try {
            JsonValue result = value.get();
            return new Result(result, secret);
        } finally {
            secret |= before;
        }
    }

    private JsonValue evaluate(ArmNode node) {
        budget.spend(1);
        return nested(() -> {
            if (node instanceof ArmNode.Call call) {
                return call(call);
            }
            return node instanceof ArmNode.Item item ? item(item) : ((ArmNode.Literal) node).value();
        });
    }

    /** One level of an expression or of a definition; they lie in each other through the names they use. */
    JsonValue nested(Supplier<JsonValue> value) {
        if (++depth > MAX_DEPTH) {
            depth--;
            throw new ArmFailure("expressions and variables lie in each other more than " + MAX_DEPTH + " deep");
        }
        try {
            return value.get();
        } finally {
            depth--;
        }
    }

    private JsonValue call(ArmNode.Call call) {
        String name = call.name().toLowerCase(Locale.ROOT);
        if (isScope(call)) {
            return scope.whole(name);
        }
        return switch (name) {
            case "parameters" -> named(parameters, call);
            case "variables" -> named(variables, call);
            case "resourceid" -> scope.resourceId(arguments(call));
            default -> functions.call(known(name, call), arguments(call));
        };
    }

    private String known(String name, ArmNode.Call call) {
        if (!functions.has(name)) {
            throw new ArmFailure("the function " + ArmFailure.quoted(call.name()) + " is not evaluated here");
        }
        return name;
    }

    private List<JsonValue> arguments(ArmNode.Call call) {
        List<JsonValue> arguments = new ArrayList<>();
        for (ArmNode argument : call.arguments()) {
            arguments.add(evaluate(argument));
        }
        return arguments;
    }

    private JsonValue named(ArmNames names, ArmNode.Call call) {
        List<JsonValue> arguments = arguments(call);
        if (arguments.size() != 1 || !(arguments.get(0) instanceof JsonString name)) {
            throw new ArmFailure(call.name() + "() takes one text, the name of a " + names.kind());
        }
        boolean isLiteral = call.arguments().get(0) instanceof ArmNode.Literal;
        Result result = names.get(name.value(), isLiteral);
        secret |= result.secret();
        return result.value();
    }

    private Result parameter(DeploymentParameters declared, String name) {
        Optional<JsonValue> given = declared.given(name);
        Result result = given.isPresent() ? new Result(given.get(), false) : strict(declared.defaultValue(name));
        return new Result(result.value(), result.secret() || declared.isSecure(name));
    }

    private JsonValue item(ArmNode.Item item) {
        JsonValue key = evaluate(item.key());
        if (item.target() instanceof ArmNode.Call call && isScope(call) && key instanceof JsonString name) {
            return scopeMember(call, name.value(), item.key());
        }
        JsonValue target = evaluate(item.target());
        if (target instanceof JsonObject object && key instanceof JsonString name) {
            return member(object, name.value()).orElseThrow(() -> noItem(item.key(), target.kind()));
        }
        if (target instanceof JsonArray array && key instanceof JsonNumber index) {
            return element(array, index).orElseThrow(() -> noItem(item.key(), target.kind()));
        }
        throw noItem(item.key(), target.kind());
    }

    private static boolean isScope(ArmNode.Call call) {
        return ArmScopeFunctions.isScope(call.name().toLowerCase(Locale.ROOT))
                && call.arguments().isEmpty();
    }

    private JsonValue scopeMember(ArmNode.Call call, String name, ArmNode key) {
        String function = call.name().toLowerCase(Locale.ROOT);
        if (!ArmScopeFunctions.hasMember(function, name)) {
            throw noItem(key, "what is known of " + call.name() + "()");
        }
        return scope.member(function, name);
    }

    private Optional<JsonValue> member(JsonObject object, String name) {
        Optional<JsonValue> exact = object.get(name);
        if (exact.isPresent()) {
            return exact;
        }
        budget.spend(object.members().size());
        return object.members().entrySet().stream()
                .filter(member -> member.getKey().equalsIgnoreCase(name))
                .<JsonValue>map(Map.Entry::getValue)
                .findFirst();
    }

    private static Optional<JsonValue> element(JsonArray array, JsonNumber index) {
        int size = array.items().size();
        String digits = index.digits();
        return digits.matches("[0-9]{1,9}") && Integer.parseInt(digits) < size
                ? Optional.of(array.items().get(Integer.parseInt(digits)))
                : Optional.empty();
    }

    /** Names the item only if it stands in the expression; a computed name may be a secret. */
    private static ArmFailure noItem(ArmNode key, String target) {
        return new ArmFailure(target + " has no item "
                + (key instanceof ArmNode.Literal literal ? name(literal) : "of the computed name"));
    }

    private static String name(ArmNode.Literal literal) {
        return literal.value() instanceof JsonNumber number
                ? "[" + number.digits() + "]"
                : ArmFailure.quoted(((JsonString) literal.value()).value());
    }

    /** A definition with everything in it evaluated; fails if a part has no value. */
    private Result strict(JsonValue definition) {
        return traced(() -> new ArmTree(this, ArmTree.Keeper.NONE).evaluate(definition, ArmPath.ROOT, ArmPath.ROOT));
    }
}
