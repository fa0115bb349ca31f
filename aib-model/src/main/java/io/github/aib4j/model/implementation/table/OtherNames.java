package io.github.aib4j.model.implementation.table;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names in an object that its table does not know. Each may occur once. */
final class OtherNames {
    private static final int FEW = 8;

    private final Type type;
    private boolean isTypeMet;

    /** The first names; if there are more than a few, {@link #many} has all of them. */
    private String @Nullable [] few;

    private int count;
    private @Nullable Set<String> many;

    OtherNames(Type type) {
        this.type = type;
        this.isTypeMet = type.isMet;
    }

    /**
     * The member with the type of an object in a union, for which tables have no row.
     *
     * @param name null for an object that is in no union
     * @param isMet whether it was read before
     */
    record Type(@Nullable String name, boolean isMet) {
        static final Type NONE = new Type(null, true);
    }

    boolean isType(String name) {
        return name.equals(type.name);
    }

    /** Adds a name; it is refused if it was read before. */
    void add(String name, ValueReader in) {
        if (isType(name)) {
            in.checkOnce(name, isTypeMet);
            isTypeMet = true;
        } else {
            in.checkOnce(name, has(name));
            in.addName(name, count);
            keep(name);
        }
    }

    private boolean has(String name) {
        if (many != null) {
            return many.contains(name);
        }
        for (int i = 0; i < count; i++) {
            if (few != null && few[i].equals(name)) {
                return true;
            }
        }
        return false;
    }

    private void keep(String name) {
        if (few == null) {
            few = new String[FEW];
        }
        if (count < FEW) {
            few[count] = name;
        } else {
            if (many == null) {
                many = new HashSet<>(Arrays.asList(few));
            }
            many.add(name);
        }
        count++;
    }
}
