package io.github.aib4j.model;

import io.github.aib4j.model.id.UserAssignedIdentityId;
import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The machine on which the image is built. Since api-version 2019-05-01-preview. */
@ModelStyle
@Value.Immutable
public abstract class VmProfile implements OpenObject {
    VmProfile() {}

    /**
     * The size, such as {@code Standard_D2s_v5}. The service's default is Standard_D1_v2 for the first generation and
     * Standard_D2ds_v4 for the second; api-version 2021-10-01 names the latter alone, 2019-05-01-preview the former. An
     * image for machines with a graphics processor needs a size that has one.
     */
    public abstract Optional<String> vmSize();

    /** The size of the system disk in GB, never below the source's; 0 and absent both keep the source's. */
    public abstract Optional<Integer> osDiskSizeGB();

    /**
     * The network of the machine. Absent, the service makes a network, a public address, over which it talks to the
     * machine, and a security group. Give one to do without that address, or to reach private resources.
     */
    public abstract Optional<VirtualNetworkConfig> vnetConfig();

    /** The identities that the machine has while the image is built. Since api-version 2021-10-01. */
    public abstract List<UserAssignedIdentityId> userAssignedIdentities();

    @Value.Check
    void check() {
        osDiskSizeGB().filter(size -> size < 0).ifPresent(size -> {
            throw new IllegalStateException("A system disk of " + size + " GB is not possible; give 0 or more");
        });
    }

    /** A builder without any part set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link VmProfile}. */
    public static final class Builder extends ImmutableVmProfile.Builder {
        Builder() {}
    }
}
