package io.github.aib4j.model.value;

import io.github.aib4j.model.style.ModelStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** Who made and changed a resource, and when. Of templates since api-version 2021-10-01, of galleries since 2024-03-03. */
@ModelStyle
@Value.Immutable
public abstract class SystemData implements OpenObject {
    SystemData() {}

    /** Who made it. */
    public abstract Optional<String> createdBy();

    /** What kind of caller that was, such as {@code User} or {@code Application}. */
    public abstract Optional<String> createdByType();

    /** When. */
    public abstract Optional<Instant> createdAt();

    /** Who changed it last. */
    public abstract Optional<String> lastModifiedBy();

    /** What kind of caller that was. */
    public abstract Optional<String> lastModifiedByType();

    /** When. */
    public abstract Optional<Instant> lastModifiedAt();

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link SystemData}. */
    public static final class Builder extends ImmutableSystemData.Builder {
        Builder() {}
    }
}
