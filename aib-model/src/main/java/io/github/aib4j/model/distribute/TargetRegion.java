package io.github.aib4j.model.distribute;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/** A region that is to have the image version. Since api-version 2022-07-01. */
@ModelStyle
@Value.Immutable
public abstract class TargetRegion implements OpenObject {
    TargetRegion() {}

    /** The region, such as {@code westeurope}. */
    public abstract String name();

    /** How many replicas, at least 1; the service's default is 1. */
    public abstract Optional<Integer> replicaCount();

    /** The storage of the version there. */
    public abstract Optional<StorageAccountType> storageAccountType();

    @Value.Check
    void check() {
        replicaCount().filter(count -> count < 1).ifPresent(count -> {
            throw new IllegalStateException(count + " replicas in '" + name() + "' are not possible; give 1 or more");
        });
    }

    /** That region, with the service's defaults. */
    public static TargetRegion region(String name) {
        return builder().name(name).build();
    }

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link TargetRegion}; {@code build} needs a name. */
    public static final class Builder extends ImmutableTargetRegion.Builder {
        Builder() {}
    }
}
