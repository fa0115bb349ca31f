package io.github.aib4j.model.implementation.arm;

import io.github.aib4j.model.implementation.arm.syntax.ArmFailure;
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
public final class ArmBudget {
    /** Values and characters in the result of one expression: no more than Azure takes as a whole template. */
    static final int MAX_RESULT = 4 * 1024 * 1024;

    /** A step may leave this many bytes of values behind. */
    private static final int BYTES_PER_STEP = 3;

    /**
     * How deep calls, variables and what they hold may lie in each other: fits a stack of half a megabyte. A definition and
     * a lambda count twice, a function of the template five times, a nested deployment ten times, for they take more of it.
     */
    static final int MAX_DEPTH = 300;

    private final long most;
    private long spent;
    private int depth;

    /** By default, 32 Mi steps for a document: several times its greatest length that Azure takes, 4 MiB. */
    public ArmBudget(ReadLimits limits) {
        this.most = Math.max(1, limits.heaviest() / BYTES_PER_STEP);
    }

    /**
     * Goes deeper into an expression or a definition; they lie in each other through the names they use. Without lambdas in
     * between, so that a level takes little of the stack.
     */
    public void enter(int levels) {
        if (depth + levels > MAX_DEPTH) {
            throw new ArmFailure("expressions and variables lie in each other more than " + MAX_DEPTH + " deep");
        }
        depth += levels;
    }

    public void leave(int levels) {
        depth -= levels;
    }

    /** The steps that were taken. */
    public long spent() {
        return spent;
    }

    /** Counts work that is about to be done. */
    public void spend(long work) {
        if (spent <= most) {
            spent += work;
        }
        if (spent > most) {
            throw new ArmFailure("evaluating this document takes more than " + most + " steps");
        }
    }

    /** Whether nothing is left. */
    public boolean isSpent() {
        return spent > most;
    }

    /** Counts a text or an array that is about to be made. */
    void spendText(long length) {
        checkText(length);
        spend(length);
    }

    /** Refuses a text that is too long. */
    void checkText(long length) {
        if (length > MAX_RESULT) {
            throw tooLarge();
        }
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
