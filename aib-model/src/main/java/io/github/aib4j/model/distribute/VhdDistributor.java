package io.github.aib4j.model.distribute;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.ContentUri;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A virtual hard disk in a storage account, of Windows or Linux: for the Marketplace or for Azure Stack. Since api-version
 * 2019-02-01-preview.
 */
@ModelStyle
@Value.Immutable
public abstract non-sealed class VhdDistributor implements Distributor {
    VhdDistributor() {}

    /**
     * Where to put the disk. Absent, it stays in the staging resource group, which goes with the template: copy it soon, from
     * {@code artifactUri} of the run output. Since api-version 2022-07-01.
     */
    public abstract Optional<ContentUri> uri();

    /** A builder without any part set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link VhdDistributor}; {@code build} needs a run output name. */
    public static final class Builder extends ImmutableVhdDistributor.Builder {
        Builder() {}
    }
}
