package io.github.aib4j.model;

import io.github.aib4j.model.id.SubnetId;
import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The network of the machine on which the image is built. Since api-version 2020-02-14.
 *
 * <p>The pages of 2019-05-01-preview describe it too, with the subnet in three parts; {@link #inSubscription} turns those
 * into an id.
 */
@ModelStyle
@Value.Immutable
public abstract class VirtualNetworkConfig implements OpenObject {
    VirtualNetworkConfig() {}

    /** The subnet of the machine. */
    public abstract Optional<SubnetId> subnetId();

    /**
     * The size of the machine through which the service reaches the network; its default is Standard_A1_v2. There is none
     * where {@link #containerInstanceSubnetId()} is given. Since api-version 2021-10-01.
     */
    public abstract Optional<String> proxyVmSize();

    /** The subnet of the build container, in the same network. Since api-version 2024-02-01. */
    public abstract Optional<SubnetId> containerInstanceSubnetId();

    /** The name of the virtual network. Only in api-version 2019-05-01-preview. */
    public abstract Optional<String> name();

    /** The name of the subnet. Only in api-version 2019-05-01-preview. */
    public abstract Optional<String> subnetName();

    /** The resource group of the virtual network. Only in api-version 2019-05-01-preview. */
    public abstract Optional<String> resourceGroupName();

    /** The same network with a subnet id instead of the three parts; this value if it does not have all three. */
    public final VirtualNetworkConfig inSubscription(String subscriptionId) {
        if (name().isEmpty() || subnetName().isEmpty() || resourceGroupName().isEmpty()) {
            return this;
        }
        SubnetId subnet = SubnetId.of(
                subscriptionId,
                resourceGroupName().get(),
                name().get(),
                subnetName().get());
        return toBuilder()
                .subnetId(subnet)
                .name(Optional.empty())
                .subnetName(Optional.empty())
                .resourceGroupName(Optional.empty())
                .build();
    }

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
