package io.github.aib4j.testing.template;

import io.github.aib4j.model.id.GalleryImageReference;
import io.github.aib4j.testing.build.VersionNumber;

/** A version of an image that can be the source of templates. */
record SourceVersion(FollowedImage image, String number) {
    /**
     * Parses a version.
     *
     * @throws IllegalArgumentException if the text is neither the URN of a platform image nor the id of a gallery
     *     version
     */
    static SourceVersion parse(String text) {
        return text.startsWith("/") ? gallery(text) : platform(text);
    }

    private static SourceVersion platform(String urn) {
        String[] parts = urn.split(":", -1);
        if (parts.length != 4 || !urn.matches("[^:\\s]+:[^:\\s]+:[^:\\s]+:\\d+(\\.\\d+)*")) {
            throw new IllegalArgumentException("'" + urn + "' is not a version of a platform image; write"
                    + " publisher:offer:sku:version, such as Canonical:ubuntu-24_04-lts:server:24.04.202506020,"
                    + " or the id of a gallery image version");
        }
        return new SourceVersion(FollowedImage.platform(parts[0], parts[1], parts[2]), parts[3]);
    }

    private static SourceVersion gallery(String id) {
        String number = GalleryImageReference.ofText(id)
                .version()
                .filter(version -> VersionNumber.of(version).isPresent())
                .orElseThrow(() -> new IllegalArgumentException("'" + id
                        + "' is not an id of a gallery image version; it has to end in"
                        + " /galleries/GALLERY/images/IMAGE/versions/1.0.3, with a number of three parts"));
        return new SourceVersion(FollowedImage.gallery(id.replaceFirst("(?i)/versions/[^/]+$", "")), number);
    }
}
