package io.github.aib4j.model.implementation.table;

import io.github.aib4j.model.json.ReadLimits;

/**
 * How much memory the values of a document take, as far as they have been read.
 *
 * <p>An estimate for a 64-bit virtual machine. It errs on the high side for a document of many small values, whose text
 * takes far less memory than they do.
 */
final class TreeWeight {
    private static final int ARRAY = 64;
    private static final int OBJECT = 96;
    private static final int TEXT = 64;
    private static final int ITEM = 8;
    private static final int MEMBER = 40;

    /** The number of members from which on an object has a hash table and names of its own. */
    private static final int LARGE_OBJECT = 16;

    private static final int MEMBER_OF_LARGE_OBJECT = 200;

    private final long most;
    private long weight;

    TreeWeight(ReadLimits limits) {
        this.most = limits.heaviest();
    }

    boolean isExceeded() {
        return weight > most;
    }

    long most() {
        return most;
    }

    void addText(int length) {
        weight += TEXT + length;
    }

    void addArray() {
        weight += ARRAY;
    }

    void addItem() {
        weight += ITEM;
    }

    void addObject() {
        weight += OBJECT;
    }

    /** Adds the name of a member; its value is added separately. */
    void addMember(String name, int before) {
        weight += name.length() + (before < LARGE_OBJECT ? MEMBER : MEMBER_OF_LARGE_OBJECT);
    }
}
