package io.github.aib4j.model.distribute;

import io.github.aib4j.model.style.ModelStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One above the newest existing version.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract non-sealed class LatestVersioning implements ImageVersioning {
    LatestVersioning() {}

    /** The major number to count within; -1 and absent both mean all. Since api-version 2022-07-01. */
    public abstract Optional<Integer> major();

    @Value.Check
    void check() {
        major().filter(number -> number < -1).ifPresent(number -> {
            throw new IllegalArgumentException("A major number of " + number + " is not possible; give -1 or more");
        });
    }

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link LatestVersioning}. */
    public static final class Builder extends ImmutableLatestVersioning.Builder {
        Builder() {}
    }
}
