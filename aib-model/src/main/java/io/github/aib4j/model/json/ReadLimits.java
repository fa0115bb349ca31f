package io.github.aib4j.model.json;

/**
 * Limits on the size of a document. A larger one throws a {@link JsonReadException}.
 *
 * @param longest the maximum length of the text in bytes; 32 MiB by default, which is more than any request that Azure
 *     Resource Manager accepts
 * @param deepest the maximum nesting, at most {@value #DEEPEST}; 200 by default
 */
public record ReadLimits(int longest, int deepest) {
    /** The greatest nesting that can be allowed. */
    public static final int DEEPEST = 1000;

    private static final ReadLimits DEFAULTS = new ReadLimits(32 * 1024 * 1024, 200);

    /** Refuses limits that no document can meet, and those that would endanger the stack. */
    public ReadLimits {
        if (longest < 1 || deepest < 1 || deepest > DEEPEST) {
            throw new IllegalArgumentException("Limits of " + longest + " bytes and a depth of " + deepest
                    + " are not possible; give at least 1 of each and a depth of at most " + DEEPEST);
        }
    }

    /** Returns 32 MiB and a nesting of 200. */
    public static ReadLimits defaults() {
        return DEFAULTS;
    }
}
