package io.github.aib4j.model.gallery;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Whether deleted versions can be restored for a while. Since api-version 2021-07-01.
 *
 * <p>The service needs the registration of a preview feature in the subscription to accept this object, even one that
 * turns soft deletion off (reported in 2023), and to turn it on, the caller needs the role of subscription owner or Compute Gallery
 * Sharing Admin (documented). A change of the periods does not reach versions that are deleted already (recorded).
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class SoftDeletePolicy implements OpenObject {
    SoftDeletePolicy() {}

    /** Whether soft deletion is enabled. */
    public abstract Optional<Boolean> isSoftDeleteEnabled();

    /**
     * How many days a deleted version can still be used by its exact name. Since api-version 2026-03-03. Limits and
     * default are not known; before, it was 7 days (documented). Rule L12 refuses negative numbers.
     */
    public abstract Optional<Integer> retentionPeriodInDays();

    /**
     * How many further days it cannot be used, but restored. Since api-version 2026-03-03. Limits and default are not
     * known. Rule L12 refuses negative numbers.
     */
    public abstract Optional<Integer> gracePeriodInDays();

    /** Returns a policy that lets deleted versions be restored. */
    public static SoftDeletePolicy enabled() {
        return builder().isSoftDeleteEnabled(true).build();
    }

    /**
     * Returns a policy that lets deleted versions be used and restored for a while. Since api-version 2026-03-03.
     *
     * @param retentionPeriodInDays how many days a deleted version can still be used by its exact name
     * @param gracePeriodInDays how many further days it can be restored
     */
    public static SoftDeletePolicy enabled(int retentionPeriodInDays, int gracePeriodInDays) {
        return builder()
                .isSoftDeleteEnabled(true)
                .retentionPeriodInDays(retentionPeriodInDays)
                .gracePeriodInDays(gracePeriodInDays)
                .build();
    }

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link SoftDeletePolicy}. */
    public static final class Builder extends ImmutableSoftDeletePolicy.Builder {
        Builder() {}
    }
}
