package io.github.aib4j.model.json;

import java.util.Objects;

/**
 * How to read a document.
 *
 * @param isStrict whether unknown and misspelt names, those of another api-version, and values that cannot be right are refused
 * @param scope what the expressions of a deployment template are evaluated for
 * @param limits how large the document may be
 * @since 0.1.0
 */
public record ReadOptions(boolean isStrict, DeploymentScope scope, ReadLimits limits) {
    private static final ReadOptions LENIENT = new ReadOptions(false, DeploymentScope.empty(), ReadLimits.defaults());
    private static final ReadOptions STRICT = new ReadOptions(true, DeploymentScope.empty(), ReadLimits.defaults());

    /** Refuses null. */
    public ReadOptions {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(limits, "limits");
    }

    /** Accepts what can be understood, keeps the rest, and adds remarks on both. This is the default. */
    public static ReadOptions lenient() {
        return LENIENT;
    }

    /**
     * Refuses unknown and misspelt names, those of another api-version, and values that no builder takes, all of them in one
     * error.
     */
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
