package io.github.aib4j.model.implementation.table;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The members of an object that were read so far. It is reused for the next object at the same depth. */
final class Progress {
    private static final int FEW = 8;

    private long names;
    private long rows;

    /** Names without a row: the first of them, and all of them if there are more than a few. */
    private String @Nullable [] others;

    private int countOfOthers;
    private @Nullable Set<String> manyOthers;
    private @Nullable String type;
    private boolean isTypeMet;

    /** One object for each depth of a document. */
    static final class ByDepth {
        private @Nullable Progress[] all = new Progress[8];

        Progress at(int depth) {
            if (depth >= all.length) {
                all = Arrays.copyOf(all, depth * 2);
            }
            Progress known = all[depth];
            if (known == null) {
                known = new Progress();
                all[depth] = known;
            }
            return known;
        }
    }

    /**
     * Begins with an object.
     *
     * @param member the member of a union that tells its type, for which tables have no row; null for other objects
     * @param isMet whether it was met before
     */
    Progress begin(@Nullable String member, boolean isMet) {
        names = 0;
        rows = 0;
        countOfOthers = 0;
        manyOthers = null;
        type = member;
        isTypeMet = isMet;
        return this;
    }

    boolean hasName(Entry<?, ?> entry) {
        return (names & entry.nameBit) != 0;
    }

    void addName(Entry<?, ?> entry) {
        names |= entry.nameBit;
    }

    /** Whether no other name of the same row was read. */
    boolean addRow(Entry<?, ?> entry) {
        boolean isNew = (rows & entry.rowBit) == 0;
        rows |= entry.rowBit;
        return isNew;
    }

    /** The bits of the rows that were read. */
    long rows() {
        return rows;
    }

    boolean isType(String name) {
        return name.equals(type);
    }

    /** Adds a name without a row; it is refused if it was read before. */
    void addOther(String name, ValueReader in) {
        if (isType(name)) {
            in.checkOnce(name, isTypeMet);
            isTypeMet = true;
        } else {
            in.checkOnce(name, hasOther(name));
            in.addName(name, countOfOthers);
            keep(name);
        }
    }

    private boolean hasOther(String name) {
        if (manyOthers != null) {
            return manyOthers.contains(name);
        }
        for (int i = 0; i < countOfOthers; i++) {
            if (others != null && others[i].equals(name)) {
                return true;
            }
        }
        return false;
    }

    private void keep(String name) {
        if (others == null) {
            others = new String[FEW];
        }
        if (countOfOthers < FEW) {
            others[countOfOthers] = name;
        } else {
            if (manyOthers == null) {
                manyOthers = new HashSet<>(Arrays.asList(others));
            }
            manyOthers.add(name);
        }
        countOfOthers++;
    }
}
