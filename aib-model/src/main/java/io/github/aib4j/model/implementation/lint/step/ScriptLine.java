package io.github.aib4j.model.implementation.lint.step;

import io.github.aib4j.model.implementation.LetterCase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command of a step, or any other text that rules search. Not thread-safe. */
public final class ScriptLine {
    private final Step step;
    private final int index;
    private final String text;
    private final int traces;
    private @Nullable String lowerCase;

    private ScriptLine(Step step, int index, String text) {
        this.step = step;
        this.index = index;
        this.text = text;
        this.traces = Traces.of(text);
    }

    /** The commands of all steps, in order. */
    public static List<ScriptLine> all(List<Step> steps) {
        List<ScriptLine> lines = new ArrayList<>();
        for (Step step : steps) {
            for (int i = 0; i < step.inline().size(); i++) {
                lines.add(new ScriptLine(step, i, step.inline().get(i)));
            }
        }
        return lines;
    }

    public Step step() {
        return step;
    }

    public int index() {
        return index;
    }

    public String text() {
        return text;
    }

    /** The {@link Traces} of the text. */
    public int traces() {
        return traces;
    }

    public boolean hasAny(int wanted) {
        return (traces & wanted) != 0;
    }

    public String pointer() {
        return step.inlinePointer(index);
    }

    /**
     * Whether the text contains one of these words, which are in lower case, in any letter case. A cheap check before
     * using patterns.
     */
    public boolean mentions(String... words) {
        String lower = lowerCase();
        for (String word : words) {
            if (lower.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** The text in lower case. */
    public String lowerCase() {
        String known = lowerCase;
        if (known == null) {
            known = LetterCase.lower(text);
            lowerCase = known;
        }
        return known;
    }
}
