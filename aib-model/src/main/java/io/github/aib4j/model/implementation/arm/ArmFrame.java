package io.github.aib4j.model.implementation.arm;

import io.github.aib4j.model.value.JsonValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The names that an expression can use in its context: parameters and variables, variables of lambdas, and loops.
 *
 * @param parameters those of the template or, in a user-defined function, its own
 * @param variables those of the template
 * @param bound the innermost lambda variable
 * @param loop the innermost copy loop
 */
record ArmFrame(
        ArmNames parameters,
        ArmNames variables,
        @Nullable Bound bound,
        @Nullable Loop loop) {
    /** A lambda variable, and those outside it. */
    record Bound(String name, JsonValue value, @Nullable Bound outer) {}

    /** A copy loop at one of its rounds, and the loops outside it. */
    record Loop(
            String name,
            long index,
            boolean isOfResource,
            @Nullable Loop outer) {}

    ArmFrame binding(String name, JsonValue value) {
        return new ArmFrame(parameters, variables, new Bound(name, value, bound), loop);
    }

    ArmFrame looping(String name, long index, boolean isOfResource) {
        return new ArmFrame(parameters, variables, bound, new Loop(name, index, isOfResource, loop));
    }

    ArmFrame within(@Nullable Loop loops) {
        return new ArmFrame(parameters, variables, bound, loops);
    }

    Optional<JsonValue> bound(String name) {
        for (Bound at = bound; at != null; at = at.outer) {
            if (at.name.equalsIgnoreCase(name)) {
                return Optional.of(at.value);
            }
        }
        return Optional.empty();
    }

    /** The round of the loop with that name. */
    Optional<Long> round(String name) {
        for (Loop at = loop; at != null; at = at.outer) {
            if (at.name.equalsIgnoreCase(name)) {
                return Optional.of(at.index);
            }
        }
        return Optional.empty();
    }

    /** The round of the resource's loop or, without one, of the innermost loop. */
    Optional<Long> round() {
        for (Loop at = loop; at != null; at = at.outer) {
            if (at.isOfResource) {
                return Optional.of(at.index);
            }
        }
        return Optional.ofNullable(loop).map(Loop::index);
    }
}
