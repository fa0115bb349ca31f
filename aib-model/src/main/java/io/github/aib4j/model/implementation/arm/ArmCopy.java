package io.github.aib4j.model.implementation.arm;

import io.github.aib4j.model.implementation.arm.syntax.ArmFailure;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import java.util.Optional;

/**
 * A copy loop.
 *
 * @param name its name, which for a property or a variable is the name of the array that it makes
 * @param count how often it runs, not evaluated
 */
public record ArmCopy(String name, JsonValue count) {
    /** Azure takes no more rounds. */
    public static final int MAX_COUNT = 800;

    /** The member by which an object has loops. */
    public static final String MEMBER = "copy";

    /** The loop that an object describes; empty if it is none. */
    public static Optional<ArmCopy> of(JsonValue value) {
        if (!(value instanceof JsonObject object)) {
            return Optional.empty();
        }
        return ArmMembers.find(object, "count")
                .map(count -> new ArmCopy(ArmMembers.text(object, "name").orElse(""), count));
    }

    /** What an item of a list of loops repeats; empty if it is no such loop. */
    static Optional<JsonValue> input(JsonValue item) {
        return item instanceof JsonObject object && of(item).isPresent()
                ? ArmMembers.find(object, "input")
                : Optional.empty();
    }

    /** Whether a list is one of loops, each with its input. */
    static boolean areLoops(JsonValue value) {
        return value instanceof JsonArray array
                && !array.items().isEmpty()
                && array.items().stream().allMatch(item -> input(item).isPresent());
    }

    /**
     * The number of rounds. A message quotes it only if it stands in the template; what an expression gives may be a secret.
     *
     * @throws ArmFailure if it is not known, or none that Azure takes
     */
    long rounds(ArmEvaluation evaluation, ArmFrame frame) {
        JsonValue value = evaluation.strictly(count, frame);
        if (!(value instanceof JsonNumber number) || !ArmValues.isWhole(number)) {
            throw new ArmFailure("the count of a copy loop is a whole number, not " + value.kind());
        }
        long rounds = Long.parseLong(number.digits());
        if (rounds < 0 || rounds > MAX_COUNT) {
            String told = count instanceof JsonNumber ? Long.toString(rounds) : rounds < 0 ? "fewer" : "more";
            throw new ArmFailure("a copy loop runs 0 to " + MAX_COUNT + " times, not " + told);
        }
        evaluation.budget().spend(rounds);
        return rounds;
    }
}
