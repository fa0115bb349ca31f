package io.github.aib4j.temporal;

import java.util.Optional;

/**
 * What {@link BuildImage} is to do.
 *
 * @param format the form of this request, for workers of other releases
 * @param image what to build
 * @param settings how to follow it
 * @since 0.1.0
 */
public record BuildImageRequest(int format, ImageToBuild image, BuildSettings settings) {
    /** A build with the default settings. */
    public static BuildImageRequest of(ImageToBuild image) {
        return of(image, BuildSettings.defaults());
    }

    /** A build with these settings. */
    public static BuildImageRequest of(ImageToBuild image, BuildSettings settings) {
        return new BuildImageRequest(Problems.FORMAT, image, settings);
    }

    Optional<String> problem() {
        return image.problem().or(settings::problem);
    }
}
