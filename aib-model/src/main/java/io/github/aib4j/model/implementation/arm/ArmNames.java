package io.github.aib4j.model.implementation.arm;

import io.github.aib4j.model.implementation.LetterCase;
import io.github.aib4j.model.implementation.arm.syntax.ArmFailure;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The parameters or the variables of a deployment template. Each is evaluated once, when it is first needed. */
final class ArmNames {
    private final String kind;
    private final Predicate<String> declared;
    private final Function<String, ArmEvaluation.Result> definition;
    private final Map<String, Supplier<ArmEvaluation.Result>> outcomes = new HashMap<>();
    private final Set<String> running = new HashSet<>();

    ArmNames(String kind, Predicate<String> declared, Function<String, ArmEvaluation.Result> definition) {
        this.kind = kind;
        this.declared = declared;
        this.definition = definition;
    }

    /** No names. */
    static ArmNames none(String kind) {
        return new ArmNames(kind, name -> false, name -> {
            throw new IllegalArgumentException(name);
        });
    }

    /** {@code parameter} or {@code variable}. */
    String kind() {
        return kind;
    }

    /**
     * The value of that name.
     *
     * @param quotable whether a message may quote the name although it is not declared
     * @throws ArmFailure if it is not declared, refers to itself or has no value
     */
    ArmEvaluation.Result get(String name, boolean quotable) {
        if (!declared.test(name)) {
            throw new ArmFailure("a " + kind + (quotable ? " " + ArmFailure.quoted(name) : " of the computed name")
                    + " is not declared");
        }
        String key = LetterCase.lower(name);
        if (!outcomes.containsKey(key)) {
            outcomes.put(key, outcome(name, key));
        }
        return outcomes.getOrDefault(key, () -> definition.apply(name)).get();
    }

    private Supplier<ArmEvaluation.Result> outcome(String name, String key) {
        if (!running.add(key)) {
            throw new ArmFailure(kind + " " + ArmFailure.quoted(name) + " refers to itself");
        }
        try {
            ArmEvaluation.Result result = definition.apply(name);
            return () -> result;
        } catch (ArmFailure failure) {
            return failing(failure.within(kind + " " + ArmFailure.quoted(name)));
        } finally {
            running.remove(key);
        }
    }

    private static Supplier<ArmEvaluation.Result> failing(ArmFailure failure) {
        return () -> {
            throw failure;
        };
    }
}
