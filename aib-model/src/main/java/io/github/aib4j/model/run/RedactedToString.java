package io.github.aib4j.model.run;

import io.github.aib4j.model.value.OneLine;
import java.util.Optional;
import java.util.StringJoiner;

/** A {@code toString} that redacts possible signatures in the service's texts. */
final class RedactedToString {
    private final StringJoiner parts;

    RedactedToString(Class<?> type) {
        this.parts = new StringJoiner(", ", type.getSimpleName() + "{", "}");
    }

    RedactedToString with(String name, Optional<?> value) {
        value.ifPresent(present -> parts.add(name + "=" + OneLine.of(present.toString())));
        return this;
    }

    @Override
    public String toString() {
        return parts.toString();
    }
}
