package io.github.aib4j.model.json;

/**
 * How to read a document.
 *
 * @param isStrict whether to refuse names that are unknown, misspelled, or of another api-version
 * @param scope the scope for which the expressions of a deployment template are evaluated
 * @param limits the limits on the size of the document
 */
public record ReadOptions(boolean isStrict, DeploymentScope scope, ReadLimits limits) {
    private static final ReadOptions LENIENT = new ReadOptions(false, DeploymentScope.empty(), ReadLimits.defaults());
    private static final ReadOptions STRICT = new ReadOptions(true, DeploymentScope.empty(), ReadLimits.defaults());

    /** Accepts what can be understood, keeps the rest, and adds remarks on both. This is the default. */
    public static ReadOptions lenient() {
        return LENIENT;
    }

    /** Refuses names that are unknown, misspelled, or of another api-version; one error reports all of them. */
    public static ReadOptions strict() {
        return STRICT;
    }

    /** Returns these options with another scope. */
    public ReadOptions withScope(DeploymentScope other) {
        return new ReadOptions(isStrict, other, limits);
    }

    /** Returns these options with other limits. */
    public ReadOptions withLimits(ReadLimits other) {
        return new ReadOptions(isStrict, scope, other);
    }
}
