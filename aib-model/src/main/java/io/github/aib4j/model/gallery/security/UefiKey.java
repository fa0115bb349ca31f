package io.github.aib4j.model.gallery.security;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A UEFI key.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class UefiKey implements OpenObject {
    UefiKey() {}

    /** The form of the key. */
    public abstract Optional<UefiKeyType> type();

    /** The key in Base64. */
    public abstract List<String> value();

    /** Returns a key of this form. */
    public static UefiKey of(UefiKeyType type, String... base64) {
        return builder().type(type).addValue(base64).build();
    }

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link UefiKey}. */
    public static final class Builder extends ImmutableUefiKey.Builder {
        Builder() {}
    }
}
