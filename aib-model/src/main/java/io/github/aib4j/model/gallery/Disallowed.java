package io.github.aib4j.model.gallery;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.List;
import org.immutables.value.Value;

/**
 * What virtual machines must not use with this image.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class Disallowed implements OpenObject {
    Disallowed() {}

    /** The disallowed disk types, such as {@code Standard_LRS}. */
    public abstract List<String> diskTypes();

    /** Disallows these disk types. */
    public static Disallowed disks(String... kinds) {
        return builder().addDiskTypes(kinds).build();
    }

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link Disallowed}. */
    public static final class Builder extends ImmutableDisallowed.Builder {
        Builder() {}
    }
}
