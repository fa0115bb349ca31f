package io.github.aib4j.model.gallery.security;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * UEFI keys in addition to those of the templates.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class UefiKeySignatures implements OpenObject {
    UefiKeySignatures() {}

    /** The platform key. */
    public abstract Optional<UefiKey> pk();

    /** The key exchange keys. */
    public abstract List<UefiKey> kek();

    /** The keys of software that may boot. */
    public abstract List<UefiKey> db();

    /** The keys of software that must not boot. */
    public abstract List<UefiKey> dbx();

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link UefiKeySignatures}. */
    public static final class Builder extends ImmutableUefiKeySignatures.Builder {
        Builder() {}
    }
}
