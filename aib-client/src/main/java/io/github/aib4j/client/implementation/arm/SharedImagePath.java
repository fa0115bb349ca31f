package io.github.aib4j.client.implementation.arm;

import io.github.aib4j.model.id.CommunityGalleryImageId;
import io.github.aib4j.model.id.GalleryImageReference;
import java.util.Locale;

/** The path for reading an image that others share: in any of its regions, below the subscription of the caller. */
public final class SharedImagePath {
    private SharedImagePath() {}

    /**
     * The path of the image definition (specification).
     *
     * @param subscription the subscription of the caller
     * @param location a region to which the image is replicated
     * @param image a parsed id of an image that is shared directly or with everybody
     */
    public static RequestPath of(String subscription, String location, GalleryImageReference image) {
        boolean isCommunity = image instanceof CommunityGalleryImageId;
        return RequestPath.ofSubscription(subscription)
                .provider(ResourceProvider.COMPUTE.namespace())
                .one("locations", "location", location.replace(" ", "").toLowerCase(Locale.ROOT))
                .one(
                        isCommunity ? "communityGalleries" : "sharedGalleries",
                        "gallery name",
                        image.galleryName().orElseThrow())
                .one("images", "image definition name", image.definitionName().orElseThrow());
    }
}
