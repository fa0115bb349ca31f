package io.github.aib4j.model.value;

import java.util.List;

/**
 * Whether a feature is enabled.
 *
 * @since 0.1.0
 */
public final class FeatureState extends OpenEnum {
    /** The feature is enabled. */
    public static final FeatureState ENABLED = new FeatureState("Enabled", true);

    /** The feature is disabled. */
    public static final FeatureState DISABLED = new FeatureState("Disabled", true);

    private static final List<FeatureState> KNOWN = List.of(ENABLED, DISABLED);

    private FeatureState(String text, boolean known) {
        super(text, known);
    }

    /** Returns the value with this name, even if this library does not know it. */
    public static FeatureState of(String text) {
        return find(text, KNOWN, other -> new FeatureState(other, isOneOf(other, KNOWN)));
    }
}
