package io.github.aib4j.model.distribute;

import io.github.aib4j.model.value.OpenObject;

/**
 * How the service numbers a new image version; a number itself is an {@link
 * io.github.aib4j.model.gallery.ImageVersionNumber}. Since api-version 2022-07-01. If absent, the service derives the number
 * from the time.
 *
 * <p>A scheme that has no class here is an {@link UnknownVersioning}.
 *
 * @since 0.1.0
 */
public sealed interface ImageVersioning extends OpenObject
        permits LatestVersioning, SourceVersioning, UnknownVersioning {

    /** One above the newest existing version. */
    static LatestVersioning latest() {
        return LatestVersioning.builder().build();
    }

    /** One above the newest existing version with this major number. */
    static LatestVersioning latest(int major) {
        return LatestVersioning.builder().major(major).build();
    }

    /** The same number as the version of the source. */
    static SourceVersioning source() {
        return SourceVersioning.builder().build();
    }
}
