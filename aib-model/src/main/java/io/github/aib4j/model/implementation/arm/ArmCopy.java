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
 * @param name its name, which for a property or a variable is the name of the resulting array
 * @param count the number of iterations, not evaluated
 */
public record ArmCopy(String name, JsonValue count) {
    /** Azure's limit of iterations. */
    public static final int MAX_COUNT = 800;

    /** The member of an object that contains its loops. */
    public static final String MEMBER = "copy";

    /** The loop that an object describes; empty if it describes none. */
    public static Optional<ArmCopy> of(JsonValue value) {
        if (!(value instanceof JsonObject object)) {
            return Optional.empty();
        }
        return ArmMembers.find(object, "count")
                .map(count -> new ArmCopy(ArmMembers.text(object, "name").orElse(""), count));
    }

    /** The input of an item in a list of loops; empty if the item is no loop. */
    static Optional<JsonValue> input(JsonValue item) {
        return item instanceof JsonObject object && of(item).isPresent()
                ? ArmMembers.find(object, "input")
                : Optional.empty();
    }

    /** Whether all items of a list are loops with an input. */
    static boolean areLoops(JsonValue value) {
        return value instanceof JsonArray array
                && !array.items().isEmpty()
                && array.items().stream().allMatch(item -> input(item).isPresent());
    }

    /**
     * The number of iterations. A message quotes it only if it is literal, because the value of an expression may be a
     * secret.
     *
     * @throws ArmFailure if it is not known, or Azure does not accept it
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
