package io.github.aib4j.model.distribute;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.ContentUri;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A virtual hard disk in a storage account, for example for the Marketplace or for Azure Stack; Windows and Linux. Since
 * api-version 2019-02-01-preview.
 *
 * <p>Since Azure retired unmanaged disks on 31 March 2026, no machine can have the VHD itself as a disk; make a managed disk
 * or an image version of it (release notes of Image Builder).
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract non-sealed class VhdDistributor implements Distributor {
    VhdDistributor() {}

    /**
     * The address to which the service copies the disk. If absent, the disk stays in the staging resource group, which
     * is deleted together with the template: copy it soon, from {@code artifactUri} of the run output. Since api-version 2022-07-01.
     */
    public abstract Optional<ContentUri> uri();

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a {@link VhdDistributor}. A run output name is required. */
    public static final class Builder extends ImmutableVhdDistributor.Builder {
        Builder() {}
    }
}
