package io.github.aib4j.testing.template;

import io.github.aib4j.model.value.JsonObject;
import java.util.Locale;
import java.util.Optional;

/**
 * An image whose newest version is the source of a template.
 *
 * @param key in lower case: {@code publisher:offer:sku} of a platform image, or the id of an image definition
 */
public record FollowedImage(String key) {
    static final String LATEST = "latest";

    private static final String VERSIONS = "/versions/";

    static FollowedImage platform(String publisher, String offer, String sku) {
        return new FollowedImage((publisher + ":" + offer + ":" + sku).toLowerCase(Locale.ROOT));
    }

    static FollowedImage gallery(String definition) {
        return new FollowedImage(definition.toLowerCase(Locale.ROOT));
    }

    /** The image that a source follows; empty if the source names a version, or is of another type. */
    public static Optional<FollowedImage> of(JsonObject source) {
        String id = source.text("imageVersionId").orElse("");
        if (id.toLowerCase(Locale.ROOT).endsWith(VERSIONS + LATEST)) {
            return Optional.of(gallery(id.substring(0, id.length() - (VERSIONS + LATEST).length())));
        }
        return source.text("version")
                .filter(LATEST::equalsIgnoreCase)
                .map(latest -> platform(text(source, "publisher"), text(source, "offer"), text(source, "sku")));
    }

    boolean isInGallery() {
        return key.startsWith("/");
    }

    private static String text(JsonObject source, String member) {
        return source.text(member).orElse("");
    }
}
