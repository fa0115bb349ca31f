package io.github.aib4j.model;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A data disk of the build machine, in addition to its system disk. Since api-version 2025-10-01.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class DataDisk implements OpenObject {
    DataDisk() {}

    /** The size of the disk in GB, 0 or more. */
    public abstract Optional<Integer> sizeGB();

    @Value.Check
    void check() {
        sizeGB().filter(size -> size < 0).ifPresent(size -> {
            throw new IllegalArgumentException("A data disk of " + size + " GB is not possible; give 0 or more");
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

    /** Builds {@link DataDisk}. */
    public static final class Builder extends ImmutableDataDisk.Builder {
        Builder() {}
    }
}
