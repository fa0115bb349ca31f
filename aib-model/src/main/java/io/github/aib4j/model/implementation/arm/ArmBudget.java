package io.github.aib4j.model.implementation.arm;

import io.github.aib4j.model.implementation.arm.syntax.ArmFailure;
import io.github.aib4j.model.json.ReadLimits;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;

/**
 * The budget for evaluating one document: steps, and characters of the resulting texts.
 *
 * <p>Without it, a few variables that each repeat the previous one would make a document that does not fit into memory.
 */
public final class ArmBudget {
    /** The limit of values and characters in the result of one expression: the size of a whole template for Azure. */
    static final int MAX_RESULT = 4 * 1024 * 1024;

    /** How many bytes of values may remain for each step. */
    private static final int BYTES_PER_STEP = 3;

    /**
     * How deep calls, variables and their values may be nested, for a stack of half a megabyte. A definition and a
     * lambda count twice, a user-defined function five times, and a nested deployment ten times, because they take more
     * of it.
     */
    static final int MAX_DEPTH = 300;

    private final long most;
    private long spent;
    private int depth;

    /** By default, 32 Mi steps for a document: several times the greatest length that Azure accepts, 4 MiB. */
    public ArmBudget(ReadLimits limits) {
        this.most = Math.max(1, limits.heaviest() / BYTES_PER_STEP);
    }

    /**
     * Enters an expression or a definition, which are nested by the names that they use. Takes no lambda, so that a
     * level uses little of the stack.
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

    /** The number of steps so far. */
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

    /** Counts a text or an array that is about to be created. */
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

    /** Counts a value that is about to be added at that depth of a document. */
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
