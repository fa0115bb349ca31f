package io.github.aib4j.model.implementation.bicep;

import io.github.aib4j.model.value.OneLine;

/** Something that Bicep, or this library, cannot express in Bicep. */
final class BicepException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    BicepException(String message) {
        super(OneLine.of(message));
    }
}
