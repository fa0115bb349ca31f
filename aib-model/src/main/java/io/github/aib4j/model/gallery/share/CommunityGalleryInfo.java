package io.github.aib4j.model.gallery.share;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.ContentUri;
import io.github.aib4j.model.value.OpenObject;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What everybody sees of a gallery that is shared with all. Since api-version 2021-10-01. */
@ModelStyle
@Value.Immutable
public abstract class CommunityGalleryInfo implements OpenObject {
    CommunityGalleryInfo() {}

    /** The page of its publisher. */
    public abstract Optional<ContentUri> publisherUri();

    /** Where to write to its publisher. */
    public abstract Optional<String> publisherContact();

    /** The terms of use. */
    public abstract Optional<String> eula();

    /** What its public name begins with. */
    public abstract Optional<String> publicNamePrefix();

    /** Whether it is shared with all. Set by the service, never sent. */
    public abstract Optional<Boolean> communityGalleryEnabled();

    /** Its public names. Set by the service, never sent. */
    public abstract List<String> publicNames();

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link CommunityGalleryInfo}. */
    public static final class Builder extends ImmutableCommunityGalleryInfo.Builder {
        Builder() {}
    }
}
