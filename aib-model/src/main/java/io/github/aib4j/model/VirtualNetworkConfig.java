package io.github.aib4j.model;

import io.github.aib4j.model.id.SubnetId;
import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/** The network of the machine on which the image is built. Since api-version 2020-02-14. */
@ModelStyle
@Value.Immutable
public abstract class VirtualNetworkConfig implements OpenObject {
    VirtualNetworkConfig() {}

    /** The subnet of the machine. */
    public abstract Optional<SubnetId> subnetId();

    /** A network with that subnet. */
    public static VirtualNetworkConfig of(SubnetId subnetId) {
        return builder().subnetId(subnetId).build();
    }

    /** A builder without any part set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link VirtualNetworkConfig}. */
    public static final class Builder extends ImmutableVirtualNetworkConfig.Builder {
        Builder() {}
    }
}
