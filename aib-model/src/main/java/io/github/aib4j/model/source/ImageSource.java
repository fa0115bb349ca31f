package io.github.aib4j.model.source;

import io.github.aib4j.model.id.GalleryImageReference;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.id.ResourceGroupId;
import io.github.aib4j.model.implementation.MembersOnce;
import io.github.aib4j.model.value.OpenObject;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The image that a build boots and then changes. Each template has exactly one.
 *
 * <p>A source whose type has no class here is an {@link UnknownSource}.
 *
 * @since 0.1.0
 */
public sealed interface ImageSource extends OpenObject
        permits IsoSource, ManagedImageSource, PlatformImageSource, SharedImageVersionSource, UnknownSource {

    /** Refuses what is given twice; {@code build} calls it. */
    @Value.Check
    default void checkMembersOnce() {
        MembersOnce.check(this, "type");
    }

    /**
     * An image of the Azure Marketplace, in the notation of the portal and the command line.
     *
     * @param urn {@code publisher:offer:sku:version}, such as {@code Canonical:ubuntu-24_04-lts:server:latest}
     * @throws IllegalArgumentException if the text does not have four parts
     */
    static PlatformImageSource platformImage(String urn) {
        return PlatformImageSource.ofUrn(urn);
    }

    /** A managed image, in the subscription and region of the template. */
    static ManagedImageSource managedImage(ManagedImageId imageId) {
        return ManagedImageSource.builder().imageId(imageId).build();
    }

    /**
     * A version of an image in a Compute Gallery, replicated to the region of the template.
     *
     * @param imageVersionId a version in an own gallery, or one that is shared
     */
    static SharedImageVersionSource sharedImageVersion(GalleryImageReference imageVersionId) {
        return SharedImageVersionSource.builder().imageVersionId(imageVersionId).build();
    }

    /**
     * Parses an image as people write it, for the source that a script or a command line names.
     *
     * @param text {@code publisher:offer:sku:version}, or the id of a managed image, of a version of a gallery image, or of a
     *     gallery image, which means its latest version; surrounding white space is ignored
     * @throws IllegalArgumentException if the text is none of these; short names such as {@code Ubuntu2204}, which the
     *     Azure CLI looks up in the web, are not known here
     */
    static ImageSource parse(String text) {
        return SourceText.parse(text, Optional.empty());
    }

    /**
     * Parses an image as people write it; see {@link #parse(String)}.
     *
     * @param text as above, or the name of a managed image
     * @param group the resource group of images that are only named, usually that of the template
     * @throws IllegalArgumentException if the text is none of these
     */
    static ImageSource parse(String text, ResourceGroupId group) {
        return SourceText.parse(text, Optional.of(Objects.requireNonNull(group, "group")));
    }
}
