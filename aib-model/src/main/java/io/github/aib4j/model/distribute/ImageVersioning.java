package io.github.aib4j.model.distribute;

import io.github.aib4j.model.value.OpenObject;

/**
 * How the service numbers a new image version. Since api-version 2022-07-01; without it the number is made of the time.
 *
 * <p>A scheme that has no class here is an {@link UnknownVersioning}.
 */
public sealed interface ImageVersioning extends OpenObject
        permits LatestVersioning, SourceVersioning, UnknownVersioning {

    /** One above the newest version there is. */
    static LatestVersioning latest() {
        return LatestVersioning.builder().build();
    }

    /** One above the newest version of that major number there is. */
    static LatestVersioning latest(int major) {
        return LatestVersioning.builder().major(major).build();
    }

    /** The number of the source's version. */
    static SourceVersioning source() {
        return SourceVersioning.builder().build();
    }
}
