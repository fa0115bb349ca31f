package io.github.aib4j.model.gallery.security;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The UEFI keys of a version.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class UefiSettings implements OpenObject {
    UefiSettings() {}

    /** Sets of keys that the service provides. */
    public abstract List<UefiSignatureTemplate> signatureTemplateNames();

    /** Additional keys. */
    public abstract Optional<UefiKeySignatures> additionalSignatures();

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link UefiSettings}. */
    public static final class Builder extends ImmutableUefiSettings.Builder {
        Builder() {}
    }
}
