package io.github.aib4j.model.json;

import io.github.aib4j.model.implementation.LetterCase;
import io.github.aib4j.model.value.JsonValue;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The results that a scope provides in place of Azure and the clock. They may be secrets, so they are never shown. */
record ScopeResults(Optional<Instant> time, Map<Call, JsonValue> results, Optional<FunctionResults> source) {
    static final ScopeResults NONE = new ScopeResults(Optional.empty(), Map.of(), Optional.empty());

    /** A call of a function, by its name in lower case. */
    record Call(String function, List<JsonValue> arguments) {
        static Call of(String function, List<JsonValue> arguments) {
            return new Call(LetterCase.lower(function), List.copyOf(arguments));
        }
    }

    ScopeResults with(Instant other) {
        return new ScopeResults(Optional.of(other), results, source);
    }

    ScopeResults with(String function, List<JsonValue> arguments, JsonValue result) {
        Map<Call, JsonValue> all = new HashMap<>(results);
        all.put(Call.of(function, arguments), result);
        return new ScopeResults(time, Map.copyOf(all), source);
    }

    ScopeResults with(FunctionResults other) {
        return new ScopeResults(time, results, Optional.of(other));
    }

    /** The results without those of these functions. */
    ScopeResults without(Set<String> functions) {
        Map<Call, JsonValue> all = new HashMap<>(results);
        all.keySet().removeIf(call -> functions.contains(call.function()));
        return new ScopeResults(time, Map.copyOf(all), source);
    }

    Optional<JsonValue> find(String function, List<JsonValue> arguments, DeploymentScope scope) {
        Optional<JsonValue> fixed =
                results.isEmpty() ? Optional.empty() : Optional.ofNullable(results.get(Call.of(function, arguments)));
        return fixed.or(() -> source.flatMap(other -> other.find(LetterCase.lower(function), arguments, scope)));
    }

    /** The names of the functions. */
    @Override
    public String toString() {
        return "ScopeResults"
                + results.keySet().stream().map(Call::function).sorted().toList();
    }
}
