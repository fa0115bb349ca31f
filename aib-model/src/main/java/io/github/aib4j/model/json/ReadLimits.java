package io.github.aib4j.model.json;

/**
 * Limits on the size of a document. A larger one throws a {@link JsonReadException}.
 *
 * @param longest the most bytes of the text in UTF-8; 32 MiB by default, more than any request that Azure Resource Manager
 *     takes
 * @param deepest the deepest nesting, at most {@value #DEEPEST}; 200 by default
 * @param heaviest the most bytes of memory that the values of the document may take, by an estimate that is made while it
 *     is read: a small number takes ten times as much memory as text. 96 MiB by default, or three times the longest text
 *     if that is more
 * @since 0.1.0
 */
public record ReadLimits(int longest, int deepest, long heaviest) {
    /** The deepest nesting that can be allowed: what a thread with a stack of half a megabyte bears. */
    public static final int DEEPEST = 500;

    private static final int USUAL_LENGTH = 32 * 1024 * 1024;
    private static final int TIMES_AS_HEAVY = 3;
    private static final ReadLimits DEFAULTS = new ReadLimits(USUAL_LENGTH, 200);

    /** Refuses limits that no document can meet, and those that would endanger the stack. */
    public ReadLimits {
        if (longest < 1 || deepest < 1 || deepest > DEEPEST || heaviest < 1) {
            throw new IllegalArgumentException("Limits of " + longest + " bytes, a depth of " + deepest + " and "
                    + heaviest + " bytes of memory are not possible; give at least 1 of each and a depth of at most "
                    + DEEPEST);
        }
    }

    /** Limits with the usual memory: 96 MiB, or three times the longest text if that is more. */
    public ReadLimits(int longest, int deepest) {
        this(longest, deepest, (long) TIMES_AS_HEAVY * Math.max(longest, USUAL_LENGTH));
    }

    /** 32 MiB, 200 deep, 96 MiB of memory. */
    public static ReadLimits defaults() {
        return DEFAULTS;
    }
}
