package io.github.aib4j.model.gallery.share;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.ContentUri;
import io.github.aib4j.model.value.OpenObject;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The public information about a community gallery. Since api-version 2021-10-01.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class CommunityGalleryInfo implements OpenObject {
    CommunityGalleryInfo() {}

    /** The web page of the publisher. */
    public abstract Optional<ContentUri> publisherUri();

    /** The contact address of the publisher. */
    public abstract Optional<String> publisherContact();

    /** The license terms. */
    public abstract Optional<String> eula();

    /** The prefix of the public name. */
    public abstract Optional<String> publicNamePrefix();

    /** Whether the gallery is shared with everybody. Set by the service, never sent. */
    public abstract Optional<Boolean> communityGalleryEnabled();

    /** The public names of the gallery. Set by the service, never sent. */
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
