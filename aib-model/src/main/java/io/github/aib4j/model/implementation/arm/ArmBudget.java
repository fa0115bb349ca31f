package io.github.aib4j.model.implementation.arm;

import io.github.aib4j.model.json.ReadLimits;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;

/**
 * What evaluating one document may cost: steps, and characters of texts that come out.
 *
 * <p>Without it, a few variables that each repeat the one before would give a document that no memory holds.
 */
final class ArmBudget {
    /** Steps and characters for a whole document: several times its greatest length that Azure takes, 4 MiB. */
    static final long MAX_WORK = 32L * 1024 * 1024;

    /** Values and characters in the result of one expression: no more than Azure takes as a whole template. */
    static final int MAX_RESULT = 4 * 1024 * 1024;

    private long spent;

    /** Counts work that is about to be done. */
    void spend(long work) {
        if (spent <= MAX_WORK) {
            spent += work;
        }
        if (spent > MAX_WORK) {
            throw new ArmFailure("evaluating this document takes more than " + MAX_WORK + " steps");
        }
    }

    /** Counts a text that is about to be made. */
    void spendText(long length) {
        if (length > MAX_RESULT) {
            throw tooLarge();
        }
        spend(length);
    }

    /** Counts a value that is about to be placed that deep in a document. */
    void spendValue(JsonValue value, int level) {
        spendValue(value, level, spent);
    }

    private void spendValue(JsonValue value, int level, long before) {
        if (level > ReadLimits.DEEPEST) {
            throw new ArmFailure("the result is nested more than " + ReadLimits.DEEPEST + " deep");
        }
        spend(1 + ownLength(value));
        if (spent - before > MAX_RESULT) {
            throw tooLarge();
        }
        if (value instanceof JsonArray array) {
            array.items().forEach(item -> spendValue(item, level + 1, before));
        } else if (value instanceof JsonObject object) {
            object.members().values().forEach(member -> spendValue(member, level + 1, before));
        }
    }

    private static long ownLength(JsonValue value) {
        if (value instanceof JsonObject object) {
            return object.members().keySet().stream().mapToLong(String::length).sum();
        }
        return value instanceof JsonString string ? string.value().length() : 0;
    }

    private static ArmFailure tooLarge() {
        return new ArmFailure("the result is larger than " + MAX_RESULT + " characters");
    }
}
