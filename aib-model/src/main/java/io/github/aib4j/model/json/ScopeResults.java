package io.github.aib4j.model.json;

import io.github.aib4j.model.value.JsonValue;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a scope tells instead of Azure and the clock. The results may be secrets, so they are never shown. */
record ScopeResults(Optional<Instant> time, Map<Call, JsonValue> results) {
    static final ScopeResults NONE = new ScopeResults(Optional.empty(), Map.of());

    /** A call of a function, by its name in lower case. */
    record Call(String function, List<JsonValue> arguments) {
        static Call of(String function, List<JsonValue> arguments) {
            return new Call(function.toLowerCase(Locale.ROOT), List.copyOf(arguments));
        }
    }

    ScopeResults with(Instant other) {
        return new ScopeResults(Optional.of(other), results);
    }

    ScopeResults with(String function, List<JsonValue> arguments, JsonValue result) {
        Map<Call, JsonValue> all = new HashMap<>(results);
        all.put(Call.of(function, arguments), result);
        return new ScopeResults(time, Map.copyOf(all));
    }

    Optional<JsonValue> find(String function, List<JsonValue> arguments) {
        return results.isEmpty() ? Optional.empty() : Optional.ofNullable(results.get(Call.of(function, arguments)));
    }

    /** The names of the functions. */
    @Override
    public String toString() {
        return "ScopeResults"
                + results.keySet().stream().map(Call::function).sorted().toList();
    }
}
