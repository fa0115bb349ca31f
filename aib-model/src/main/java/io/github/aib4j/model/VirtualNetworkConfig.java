package io.github.aib4j.model;

import io.github.aib4j.model.id.SubnetId;
import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The network of the build machine. Since api-version 2020-02-14.
 *
 * <p>Microsoft's pages of 2019-05-01-preview describe it too, with the subnet in three parts; {@link #withSubnetIdIn}
 * turns these parts into an id.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class VirtualNetworkConfig implements OpenObject {
    VirtualNetworkConfig() {}

    /** The subnet of the build machine. */
    public abstract Optional<SubnetId> subnetId();

    /**
     * The size of the proxy machine through which the service reaches the network; the service's default is Standard_A1_v2.
     * Not together with {@link #containerInstanceSubnetId()}. Since api-version 2021-10-01.
     */
    public abstract Optional<String> proxyVmSize();

    /** The subnet of the build container, which must be in the same virtual network. Since api-version 2024-02-01. */
    public abstract Optional<SubnetId> containerInstanceSubnetId();

    /** The name of the virtual network. Only in api-version 2019-05-01-preview. */
    public abstract Optional<String> name();

    /** The name of the subnet. Only in api-version 2019-05-01-preview. */
    public abstract Optional<String> subnetName();

    /** The resource group of the virtual network. Only in api-version 2019-05-01-preview. */
    public abstract Optional<String> resourceGroupName();

    /**
     * Returns the same network with a subnet id instead of the three parts, or this value if one of the parts is
     * missing.
     */
    public final VirtualNetworkConfig withSubnetIdIn(String subscriptionId) {
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

    /** Returns a network with this subnet. */
    public static VirtualNetworkConfig of(SubnetId subnetId) {
        return builder().subnetId(subnetId).build();
    }

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link VirtualNetworkConfig}. */
    public static final class Builder extends ImmutableVirtualNetworkConfig.Builder {
        Builder() {}
    }
}
