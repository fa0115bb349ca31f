package io.github.aib4j.model.implementation.deployment;

import io.github.aib4j.model.implementation.LetterCase;
import io.github.aib4j.model.implementation.arm.syntax.ArmFailure;
import io.github.aib4j.model.implementation.deployment.ExpressionCalls.Call;
import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The parts of a deployment template that some expressions need: the parameters, variables and functions that they
 * name, and those that these name in turn. If a name is computed, all are needed.
 *
 * <p>A parameter of a nested template is replaced by the expression that the outer template passes to it, so that the
 * parameters and variables of the outer one are needed.
 */
final class UsedSections {
    /** The longest expression that Azure accepts. */
    private static final int LONGEST = 24_576;

    private static final int DEEPEST = 100;

    /** Functions with other results in another deployment. */
    private static final Set<String> DEPLOYMENT_FUNCTIONS = Set.of("deployment", "deployer");

    private static final Set<String> SCOPE_FUNCTIONS = Set.of(
            "managementgroup",
            "reference",
            "references",
            "resourcegroup",
            "resourceid",
            "subscription",
            "subscriptionresourceid");

    private final DeploymentSections sections;
    private final Optional<UsedSections> outer;

    /** Whether this is a template around the one that is written. */
    private final boolean isOutside;

    private final boolean isElsewhere;
    private final UsedSection parameters;
    private final UsedSection variables;
    private final UsedSection functions;
    private final Map<String, Optional<String>> inlined = new HashMap<>();
    private int depth;

    private UsedSections(DeploymentSections sections, Set<String> declared, boolean isOutside, boolean isElsewhere) {
        this.sections = sections;
        this.isOutside = isOutside;
        this.isElsewhere = isElsewhere;
        boolean isFree = sections.equals(DeploymentSections.NONE);
        this.parameters = new UsedSection(
                "parameter", sections.parameters(), name -> isFree || declared.contains(LetterCase.lower(name)));
        this.variables = new UsedSection("variable", sections.variables(), name -> isFree);
        this.functions = new UsedSection("function", sections.functions(), name -> true);
        this.outer = sections.passed()
                .outer()
                .map(around -> new UsedSections(
                        around, Set.of(), true, isElsewhere || sections.passed().isElsewhere()));
    }

    /**
     * Creates sections of which nothing has been used.
     *
     * @param declared the parameters in lower case that are declared elsewhere
     */
    static UsedSections of(DeploymentSections sections, Set<String> declared) {
        return new UsedSections(sections, declared, false, false);
    }

    /**
     * Uses what a value of the template needs.
     *
     * @return the value as it is written outside of other templates
     * @throws IllegalArgumentException if it needs something that is not declared, or cannot be expressed there
     */
    JsonValue use(JsonValue value) {
        JsonValue used = value(value);
        finish();
        return used;
    }

    private void finish() {
        boolean isMore = true;
        while (isMore) {
            isMore = parameters.readNext(this::value) || variables.readNext(this::value);
        }
        outer.ifPresent(UsedSections::finish);
    }

    private JsonValue value(JsonValue value) {
        if (value instanceof JsonString text) {
            return ArmExpression.isExpression(text.value()) ? new JsonString(text(text.value())) : text;
        }
        if (value instanceof JsonArray array) {
            return new JsonArray(array.items().stream().map(this::value).toList());
        }
        if (!(value instanceof JsonObject object)) {
            return value;
        }
        JsonObject.Builder members = JsonObject.builder();
        object.forEach(
                (name, member) -> members.put(ArmExpression.isExpression(name) ? text(name) : name, value(member)));
        return members.build();
    }

    private String text(String expression) {
        if (sections.passed().texts().contains(expression)) {
            throw new IllegalArgumentException("the expression " + ArmFailure.quoted(expression)
                    + " belongs to a nested template which is evaluated with the outer one, and cannot be written without"
                    + " it; read the file for a scope that has what it needs");
        }
        StringBuilder text = new StringBuilder();
        int end = 0;
        for (Call call : ExpressionCalls.in(expression)) {
            Optional<String> replacement = replacement(call);
            if (replacement.isPresent()) {
                text.append(expression, end, call.begin()).append(replacement.get());
                end = call.end();
            }
        }
        text.append(expression, end, expression.length());
        if (end > 0 && text.length() > LONGEST) {
            throw new IllegalArgumentException("an expression would be longer than " + LONGEST
                    + " characters with what the outer template hands to its parameters");
        }
        return text.toString();
    }

    /** The replacement of a call. */
    private Optional<String> replacement(Call call) {
        switch (call.name()) {
            case "parameters" -> {
                return call.only().isPresent() ? parameter(call.only().get()) : allParameters();
            }
            case "variables" -> call.only().ifPresentOrElse(variables::use, variables::useAll);
            default -> {
                int dot = call.name().indexOf('.');
                if (dot > 0) {
                    functions.useAlone(call.name().substring(0, dot));
                }
                checkOutside(call);
            }
        }
        return Optional.empty();
    }

    private void checkOutside(Call call) {
        if (isOutside
                && (DEPLOYMENT_FUNCTIONS.contains(call.name())
                        || (isElsewhere && SCOPE_FUNCTIONS.contains(call.name())))) {
            throw new IllegalArgumentException("an outer template computes what it hands to a nested one by '"
                    + call.name() + "', which gives something else without it; read the file for a scope that has it");
        }
    }

    private Optional<String> allParameters() {
        PassedParameters passed = sections.passed();
        if (!passed.expressions().isEmpty() || !passed.refused().isEmpty()) {
            throw new IllegalArgumentException(
                    "an expression computes the name of a parameter of a nested template, of which some are handed by"
                            + " expressions; read the file for a scope that has what it needs");
        }
        parameters.useAll();
        return Optional.empty();
    }

    private Optional<String> parameter(String name) {
        String key = LetterCase.lower(name);
        Optional<String> known = inlined.get(key);
        if (known == null) {
            if (++depth > DEEPEST) {
                throw new IllegalArgumentException("the defaults of parameters refer to others in more than " + DEEPEST
                        + " steps, or to themselves: " + ArmFailure.quoted(name));
            }
            known = passed(name, key).or(() -> computedDefault(name));
            inlined.put(key, known);
            depth--;
        }
        if (known.isEmpty()) {
            parameters.use(name);
        }
        return known;
    }

    private Optional<String> passed(String name, String key) {
        String reason = sections.passed().refused().get(key);
        if (reason != null) {
            throw refused(name, reason);
        }
        String expression = sections.passed().expressions().get(key);
        if (expression == null) {
            return Optional.empty();
        }
        for (Call call : ExpressionCalls.in(expression)) {
            boolean isOfRound = call.name().equals("copyindex");
            boolean isSymbol = call.name().startsWith("reference")
                    && call.argument().filter(id -> !id.contains("/")).isPresent();
            if (isOfRound || isSymbol || DEPLOYMENT_FUNCTIONS.contains(call.name())) {
                throw refused(
                        name,
                        "which the outer template computes by '" + call.name()
                                + "', and this gives something else without it");
            }
        }
        return outer.map(around -> around.writtenFor(name, expression));
    }

    /** A part of an expression that this template passes to a nested one, as it is written. */
    private String writtenFor(String parameter, String expression) {
        try {
            String written = text("[" + expression + "]");
            return written.substring(1, written.length() - 1);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "what an expression here needs for parameter " + ArmFailure.quoted(parameter)
                            + " of a nested template: " + e.getMessage(),
                    e);
        }
    }

    private static IllegalArgumentException refused(String name, String reason) {
        return new IllegalArgumentException("an expression here needs parameter " + ArmFailure.quoted(name)
                + " of a nested template, " + reason + "; read the file for a scope that has what it needs");
    }

    /**
     * The default value of a parameter that must replace it: a default cannot use variables, but that of a nested
     * template would need some when written.
     */
    private Optional<String> computedDefault(String name) {
        if (outer.isEmpty()) {
            return Optional.empty();
        }
        Optional<JsonValue> written = sections.parameters()
                .find(name)
                .filter(definition -> definition.value() instanceof JsonObject)
                .flatMap(definition -> ((JsonObject) definition.value()).get("defaultValue"))
                .filter(value -> !PassedParameters.isLiteral(value));
        if (written.isEmpty()) {
            return Optional.empty();
        }
        String expression = PassedParameters.expression(value(written.get()));
        return ExpressionCalls.in(expression).stream()
                        .anyMatch(call ->
                                call.name().equals("variables") || call.name().contains("."))
                ? Optional.of(expression)
                : Optional.empty();
    }

    /** The declarations of the parameters, by name. */
    JsonObject parameters() {
        return UsedSection.merged("parameter", parameters.all(), outer.map(UsedSections::parameters));
    }

    /** The variables, including those that loops make. */
    JsonObject variables() {
        JsonObject.Builder members = JsonObject.builder();
        Map<String, JsonValue> all = allVariables();
        List<JsonValue> loops = new ArrayList<>();
        all.forEach((name, value) -> {
            if (isLoop(name)) {
                loops.add(value);
            } else {
                members.put(name, value);
            }
        });
        return loops.isEmpty() ? members.build() : members.build().with("copy", new JsonArray(loops));
    }

    private boolean isLoop(String name) {
        return variables.isItem(name)
                || outer.filter(around -> around.isLoop(name)).isPresent();
    }

    private Map<String, JsonValue> allVariables() {
        return UsedSection.merged(
                        "variable", variables.all(), outer.map(around -> new JsonObject(around.allVariables())))
                .members();
    }

    /** The namespaces with their functions. */
    List<JsonValue> functions() {
        return List.copyOf(allFunctions().members().values());
    }

    private JsonObject allFunctions() {
        return UsedSection.merged("function", functions.all(), outer.map(UsedSections::allFunctions));
    }

    /** The definitions of types, if there are declarations that may refer to them. */
    JsonObject definitions() {
        JsonObject own = parameters.isEmpty() ? JsonObject.empty() : sections.definitions();
        return UsedSection.merged("type", own, outer.map(UsedSections::definitions));
    }

    /** The language version of the template, or otherwise of an outer one. */
    Optional<String> languageVersion() {
        return sections.languageVersion().or(() -> outer.flatMap(UsedSections::languageVersion));
    }
}
