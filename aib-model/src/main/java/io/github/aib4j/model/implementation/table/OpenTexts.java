package io.github.aib4j.model.implementation.table;

import io.github.aib4j.model.value.ArmExpression;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which texts of a resource are expressions that only a deployment evaluates. */
final class OpenTexts {
    /** Null if nobody evaluated the document: then a text is taken for an expression where something else belongs. */
    private final @Nullable Set<String> known;

    private final Set<String> met = new LinkedHashSet<>();

    /** The place of the last remark; a stand-in reads the same place again. */
    private String last = "";

    OpenTexts(@Nullable Set<String> known) {
        this.known = known;
    }

    boolean has(String text) {
        return known == null ? ArmExpression.isExpression(text) : known.contains(text);
    }

    /**
     * Adds an expression that was met.
     *
     * @return whether a remark is due
     */
    boolean add(String text, String place) {
        met.add(text);
        boolean isNew = !place.equals(last);
        last = place;
        return isNew && known == null;
    }

    /** Remarks were dropped, since what they are on is read again. */
    void forgetLast() {
        last = "";
    }

    /** The expressions: those that the evaluation left, or those that were met. */
    Set<String> all() {
        return known == null ? met : known;
    }
}
