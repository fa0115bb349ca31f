package io.github.aib4j.model;

import io.github.aib4j.model.id.UserAssignedIdentityId;
import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The build machine. Since api-version 2019-05-01-preview.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class VmProfile implements OpenObject {
    VmProfile() {}

    /**
     * The size of the build machine, such as {@code Standard_D2s_v5}. The service's default is Standard_D1_v2
     * for generation 1 and Standard_D2ds_v4 for generation 2; api-version 2021-10-01 documents only the latter,
     * 2019-05-01-preview only the former. An image for GPU machines needs a GPU size.
     */
    public abstract Optional<String> vmSize();

    /**
     * The size of the system disk in GB. It must not be smaller than the source's; 0 and absent both keep the source's
     * size.
     */
    public abstract Optional<Integer> osDiskSizeGB();

    /**
     * The network of the build machine. If absent, the service creates a virtual network, a network security group and a
     * public IP address, through which it talks to the machine. Name a network to avoid the public address or to reach
     * private resources.
     */
    public abstract Optional<VirtualNetworkConfig> vnetConfig();

    /** The identities of the machine while it builds the image. Since api-version 2021-10-01. */
    public abstract List<UserAssignedIdentityId> userAssignedIdentities();

    @Value.Check
    void check() {
        osDiskSizeGB().filter(size -> size < 0).ifPresent(size -> {
            throw new IllegalArgumentException("A system disk of " + size + " GB is not possible; give 0 or more");
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

    /** Builds {@link VmProfile}. */
    public static final class Builder extends ImmutableVmProfile.Builder {
        Builder() {}
    }
}
