package io.github.aib4j.model.gallery.share;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.List;
import org.immutables.value.Value;

/**
 * A change of how a gallery is shared. Since api-version 2020-09-30.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class SharingUpdate implements OpenObject {
    SharingUpdate() {}

    /** What to change. */
    public abstract SharingOperationType operationType();

    /** With whom to share the gallery, or no longer to share it. */
    public abstract List<SharingProfileGroup> groups();

    /** Returns a change that shares the gallery with these groups, in addition to the present ones. */
    public static SharingUpdate add(SharingProfileGroup... groups) {
        return builder()
                .operationType(SharingOperationType.ADD)
                .addGroups(groups)
                .build();
    }

    /** Returns a change that no longer shares the gallery with these groups. */
    public static SharingUpdate remove(SharingProfileGroup... groups) {
        return builder()
                .operationType(SharingOperationType.REMOVE)
                .addGroups(groups)
                .build();
    }

    /** Returns a change that makes the gallery private again. */
    public static SharingUpdate reset() {
        return builder().operationType(SharingOperationType.RESET).build();
    }

    /** Returns a change that shares the gallery with everybody. Since api-version 2021-07-01. */
    public static SharingUpdate enableCommunity() {
        return builder().operationType(SharingOperationType.ENABLE_COMMUNITY).build();
    }

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a {@link SharingUpdate}. An operation type is required. */
    public static final class Builder extends ImmutableSharingUpdate.Builder {
        Builder() {}
    }
}
