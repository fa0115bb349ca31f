package io.github.aib4j.model.json;

/**
 * How large a document may be that is read; a larger one is a {@link JsonReadException}.
 *
 * @param longest the most bytes of the text; 32 MiB by default, more than any request that Azure Resource Manager takes
 * @param deepest the deepest nesting, at most {@value #DEEPEST}; 200 by default
 */
public record ReadLimits(int longest, int deepest) {
    /** The deepest nesting that can be allowed. */
    public static final int DEEPEST = 1000;

    private static final ReadLimits DEFAULTS = new ReadLimits(32 * 1024 * 1024, 200);

    /** Refuses limits that nothing can keep, or that cannot be kept. */
    public ReadLimits {
        if (longest < 1 || deepest < 1 || deepest > DEEPEST) {
            throw new IllegalArgumentException("Limits of " + longest + " bytes and a depth of " + deepest
                    + " are not possible; give at least 1 of each and a depth of at most " + DEEPEST);
        }
    }

    /** 32 MiB, 200 deep. */
    public static ReadLimits defaults() {
        return DEFAULTS;
    }
}
