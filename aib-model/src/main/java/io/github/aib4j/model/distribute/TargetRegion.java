package io.github.aib4j.model.distribute;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/** A region that receives the image version. Since api-version 2022-07-01. */
@ModelStyle
@Value.Immutable
public abstract class TargetRegion implements OpenObject {
    TargetRegion() {}

    /** The name of the region, such as {@code westeurope}. */
    public abstract String name();

    /** The number of replicas, at least 1. The service's default is 1. */
    public abstract Optional<Integer> replicaCount();

    /** The storage account type of the version in this region. */
    public abstract Optional<StorageAccountType> storageAccountType();

    @Value.Check
    void check() {
        replicaCount().filter(count -> count < 1).ifPresent(count -> {
            throw new IllegalStateException(count + " replicas in '" + name() + "' are not possible; give 1 or more");
        });
    }

    /** Returns this region with the service's defaults. */
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

    /** Builds a {@link TargetRegion}. A name is required. */
    public static final class Builder extends ImmutableTargetRegion.Builder {
        Builder() {}
    }
}
