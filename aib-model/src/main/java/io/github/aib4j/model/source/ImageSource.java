package io.github.aib4j.model.source;

import io.github.aib4j.model.id.GalleryImageReference;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.implementation.MembersOnce;
import io.github.aib4j.model.value.OpenObject;
import org.immutables.value.Value;

/**
 * The image that a build boots and then changes. Each template has exactly one.
 *
 * <p>A source whose type has no class here is an {@link UnknownSource}.
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
}
