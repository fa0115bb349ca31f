package io.github.aib4j.model.implementation.bicep;

import io.github.aib4j.model.value.OneLine;

/** Something that cannot be said in Bicep, or not by this library. */
final class BicepException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    BicepException(String message) {
        super(OneLine.of(message));
    }
}
