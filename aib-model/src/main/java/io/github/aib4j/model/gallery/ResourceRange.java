package io.github.aib4j.model.gallery;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A range whose ends are both included.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class ResourceRange implements OpenObject {
    ResourceRange() {}

    /** The minimum. */
    public abstract Optional<Integer> min();

    /** The maximum. */
    public abstract Optional<Integer> max();

    @Value.Check
    void check() {
        if (min().isPresent() && max().isPresent() && min().get() > max().get()) {
            throw new IllegalArgumentException("A range from " + min().get() + " to " + max().get()
                    + " is not possible; give the lesser number first");
        }
    }

    /** Returns the range from {@code min} to {@code max}. */
    public static ResourceRange of(int min, int max) {
        return builder().min(min).max(max).build();
    }

    /** Returns the range from {@code min} on. */
    public static ResourceRange atLeast(int min) {
        return builder().min(min).build();
    }

    /** Returns the range up to {@code max}. */
    public static ResourceRange upTo(int max) {
        return builder().max(max).build();
    }

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link ResourceRange}. */
    public static final class Builder extends ImmutableResourceRange.Builder {
        Builder() {}
    }
}
