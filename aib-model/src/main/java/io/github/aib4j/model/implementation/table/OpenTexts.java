package io.github.aib4j.model.implementation.table;

import io.github.aib4j.model.json.ReadRemark.Kind;
import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.model.value.OneLine;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The texts of a resource that are expressions which only a deployment evaluates. */
final class OpenTexts {
    private static final int QUOTED = 100;

    /**
     * Null if the document was not evaluated. Then a text is taken for an expression if another kind of value belongs
     * in its place.
     */
    private final @Nullable Set<String> known;

    private Set<String> met = Set.of();

    /** The place of the last remark; a stand-in reads the same place again. */
    private String last = "";

    OpenTexts(@Nullable Set<String> known) {
        this.known = known;
    }

    boolean has(String text) {
        return known == null ? ArmExpression.isExpression(text) : known.contains(text);
    }

    /** Adds an expression, with a remark unless the evaluation of the deployment made one. */
    void meet(String text, String below, ValueReader in) {
        met = met.isEmpty() ? new LinkedHashSet<>() : met;
        met.add(text);
        String place = in.pointer() + below;
        boolean isNew = !place.equals(last);
        last = place;
        if (isNew && known == null) {
            in.remarkBelow(
                    below,
                    Kind.EXPRESSION,
                    "only a deployment evaluates " + OneLine.quoted(text, QUOTED)
                            + "; the expression is kept as it is");
        }
    }

    /** Called when remarks were dropped because their values are read again. */
    void forgetLast() {
        last = "";
    }

    /** The expressions that the evaluation left, or else those that were read. */
    Set<String> all() {
        return known == null ? met : known;
    }

    /** The expressions within a value. */
    Set<String> in(JsonValue part) {
        Set<String> found = new LinkedHashSet<>();
        if (!all().isEmpty()) {
            JsonTrees.forEachText(part, text -> {
                if (all().contains(text)) {
                    found.add(text);
                }
            });
        }
        return found;
    }
}
