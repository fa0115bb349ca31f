package io.github.aib4j.model.implementation.arm;

import io.github.aib4j.model.implementation.arm.syntax.ArmEscapes;
import io.github.aib4j.model.implementation.arm.syntax.ArmFailure;
import io.github.aib4j.model.implementation.arm.syntax.ArmNode;
import io.github.aib4j.model.implementation.arm.syntax.ArmParser;
import io.github.aib4j.model.implementation.arm.syntax.ArmPath;
import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonNull;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The expressions of one deployment template, evaluated for one scope.
 *
 * <p>Parameters and variables are evaluated when an expression first needs them, so unused ones cause no remarks. All
 * names are compared ignoring case.
 */
public final class ArmEvaluation {
    /** The prefix of functions that return keys and other secrets, such as {@code listKeys}. */
    private static final String LISTS_KEYS = "list";

    private final ArmScope scope;
    private final ArmBudget budget;
    private final ArmModules modules;
    private final ArmUserFunctions userFunctions;
    private final ArmFrame root;
    private boolean secret;

    public ArmEvaluation(Sections sections, ArmScope scope, ArmModules modules, ArmBudget budget) {
        this.scope = scope;
        this.modules = modules;
        this.budget = budget;
        this.userFunctions = new ArmUserFunctions(sections.functions());
        DeploymentParameters parameters = sections.parameters();
        Map<String, Supplier<Result>> variables = variables(sections.variables());
        this.root = new ArmFrame(
                new ArmNames("parameter", parameters::isDeclared, name -> parameter(parameters, name)),
                new ArmNames(
                        "variable",
                        variables::containsKey,
                        name -> variables
                                .getOrDefault(name, () -> new Result(JsonNull.NULL, false))
                                .get()),
                null,
                null);
    }

    /**
     * The sections of a deployment template that its expressions can name.
     *
     * @param parameters the declared parameters with the given values
     * @param variables the definitions of variables
     * @param functions the namespaces of user-defined functions
     */
    public record Sections(DeploymentParameters parameters, JsonObject variables, JsonArray functions) {}

    /** The value of a text, and whether it contains the value of a secure parameter. */
    public record Result(JsonValue value, boolean secret) {}

    /** The definitions by name, including those that loops make. */
    private Map<String, Supplier<Result>> variables(JsonObject definitions) {
        Map<String, Supplier<Result>> variables = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        definitions.forEach((name, definition) -> {
            if (name.equalsIgnoreCase(ArmCopy.MEMBER) && ArmCopy.areLoops(definition)) {
                ((JsonArray) definition).items().forEach(item -> addLoop(item, variables));
            } else {
                variables.putIfAbsent(name, () -> strict(definition));
            }
        });
        return variables;
    }

    private void addLoop(JsonValue item, Map<String, Supplier<Result>> variables) {
        ArmCopy.of(item).ifPresent(loop -> {
            JsonValue input = ArmCopy.input(item).orElse(JsonNull.NULL);
            variables.putIfAbsent(loop.name(), () -> traced(() -> looped(loop, input)));
        });
    }

    private JsonValue looped(ArmCopy loop, JsonValue input) {
        long rounds = loop.rounds(this, root);
        List<JsonValue> items = new ArrayList<>();
        enter();
        try {
            for (long i = 0; i < rounds; i++) {
                items.add(strictly(input, root.looping(loop.name(), i, false)));
            }
        } finally {
            leave();
        }
        return new JsonArray(items);
    }

    ArmScope scope() {
        return scope;
    }

    public ArmBudget budget() {
        return budget;
    }

    /** The names outside all loops. */
    ArmFrame root() {
        return root;
    }

    /**
     * The value of a text in the template: the result of the expression, or the literal text without its escape.
     *
     * @param level how deep the text is in its document
     * @throws ArmFailure if it is an expression that has no value here
     */
    Result text(String text, int level, ArmFrame frame) {
        if (!ArmExpression.isExpression(text)) {
            return new Result(new JsonString(ArmEscapes.unescape(text)), false);
        }
        return traced(() -> {
            JsonValue value = evaluate(ArmParser.parse(text), frame);
            budget.spendValue(value, level);
            return value;
        });
    }

    /** Returns whether the value contains a secret; the enclosing trace reports it as well. */
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

    void enter() {
        enter(1);
    }

    void enter(int levels) {
        budget.enter(levels);
    }

    void leave() {
        leave(1);
    }

    void leave(int levels) {
        budget.leave(levels);
    }

    JsonValue evaluate(ArmNode node, ArmFrame frame) {
        budget.spend(1);
        if (node instanceof ArmNode.Literal literal) {
            return literal.value();
        }
        enter();
        try {
            return node instanceof ArmNode.Call call ? call(call, frame) : item((ArmNode.Item) node, frame);
        } finally {
            leave();
        }
    }

    private JsonValue call(ArmNode.Call node, ArmFrame frame) {
        ArmCall call = new ArmCall(node, frame, this);
        if (node.name().equalsIgnoreCase("parameters")) {
            return named(frame.parameters(), call);
        }
        if (node.name().equalsIgnoreCase("variables")) {
            return named(frame.variables(), call);
        }
        Optional<ArmFunction> function = ArmFunctions.find(node.name()).or(() -> userFunctions.find(node.name()));
        return function.isPresent() ? function.get().call(call) : given(call);
    }

    private JsonValue given(ArmCall call) {
        if (!ArmFunctions.needsCloud(call.name())) {
            throw new ArmFailure(
                    ArmFailure.Kind.UNKNOWN_FUNCTION,
                    "the function " + ArmFailure.quoted(call.name()) + " is not evaluated here");
        }
        List<JsonValue> arguments = call.values();
        arguments.forEach(argument -> budget.spendValue(argument, 0));
        secret |= call.name().regionMatches(true, 0, LISTS_KEYS, 0, LISTS_KEYS.length());
        return scope.result(call.name(), arguments)
                .orElseThrow(() -> ArmFailure.ofCloud(
                        "the function " + ArmFailure.quoted(call.name()) + " needs Azure, and no result is given"));
    }

    private JsonValue named(ArmNames names, ArmCall call) {
        if (call.size() != 1 || !(call.value(0) instanceof JsonString name)) {
            throw call.failure("takes one text, the name of a " + names.kind());
        }
        enter();
        try {
            Result result = names.get(name.value(), call.isLiteral(0));
            secret |= result.secret();
            return result.value();
        } finally {
            leave();
        }
    }

    private Result parameter(DeploymentParameters declared, String name) {
        Result result = declared.given(name).orElseGet(() -> strict(declared.defaultValue(name)));
        return new Result(result.value(), result.secret() || declared.isSecure(name));
    }

    private JsonValue item(ArmNode.Item item, ArmFrame frame) {
        Optional<ArmModules.Module> module = moduleOf(item, frame);
        if (module.isPresent()) {
            return output(module.get(), evaluate(((ArmNode.Item) item.target()).key(), frame));
        }
        JsonValue key = evaluate(item.key(), frame);
        if (item.target() instanceof ArmNode.Call call
                && ScopeFunctions.isOne(call)
                && key instanceof JsonString name) {
            return ScopeFunctions.member(call, name.value(), this)
                    .orElseThrow(() -> noItem(item.key(), "what is known of " + call.name() + "()"));
        }
        JsonValue target = evaluate(item.target(), frame);
        Optional<JsonValue> found = Optional.empty();
        if (target instanceof JsonObject object && key instanceof JsonString name) {
            found = ArmValues.member(object, name.value(), budget);
        } else if (target instanceof JsonArray array && key instanceof JsonNumber index) {
            found = ArmValues.item(array, index);
        }
        return found.orElseThrow(() -> noItem(item.key(), target.kind()));
    }

    /** The nested deployment in {@code reference(…).outputs.NAME.value}, if it is one of this template. */
    private Optional<ArmModules.Module> moduleOf(ArmNode.Item item, ArmFrame frame) {
        return isText(item.key(), "value")
                        && item.target() instanceof ArmNode.Item output
                        && output.target() instanceof ArmNode.Item outputs
                        && isText(outputs.key(), "outputs")
                        && outputs.target() instanceof ArmNode.Call call
                        && call.name().equalsIgnoreCase("reference")
                        && !call.arguments().isEmpty()
                        && evaluate(call.arguments().get(0), frame) instanceof JsonString reference
                ? modules.find(reference.value())
                : Optional.empty();
    }

    private static boolean isText(ArmNode node, String text) {
        return node instanceof ArmNode.Literal literal
                && literal.value() instanceof JsonString string
                && string.value().equalsIgnoreCase(text);
    }

    private JsonValue output(ArmModules.Module module, JsonValue name) {
        if (!(name instanceof JsonString text)) {
            throw new ArmFailure("the name of an output is a text, not " + name.kind());
        }
        Result result = module.output(text.value());
        secret |= result.secret();
        return result.value();
    }

    /** Names the item only if it is literal in the expression; a computed name may be a secret. */
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
        return traced(() -> strictly(definition, root));
    }

    /** The same, for these names. */
    JsonValue strictly(JsonValue definition, ArmFrame frame) {
        return new ArmTree(this, frame, ArmTree.Keeper.NONE).evaluate(definition, ArmPath.ROOT, ArmPath.ROOT);
    }
}
