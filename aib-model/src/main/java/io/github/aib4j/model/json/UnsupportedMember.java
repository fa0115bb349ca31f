package io.github.aib4j.model.json;

import io.github.aib4j.model.value.ServiceApiVersion;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A member of a document, or its value, that the chosen api-version lacks.
 *
 * @param pointer the JSON pointer of the member
 * @param value the unsupported value; empty if the whole member is unsupported
 * @param since the first api-version that has it
 * @param until the last api-version that has it, if it was removed
 * @param alternative what to use instead, if there is an alternative
 * @since 0.1.0
 */
public record UnsupportedMember(
        String pointer,
        Optional<String> value,
        ServiceApiVersion since,
        Optional<ServiceApiVersion> until,
        Optional<String> alternative)
        implements Serializable {
    /** Refuses null. */
    public UnsupportedMember {
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(alternative, "alternative");
    }

    private Object writeReplace() {
        return new Form(
                pointer, value.orElse(null), (Enum<?>) since, (Enum<?>) until.orElse(null), alternative.orElse(null));
    }

    /** The serialized form, since an {@link Optional} cannot be serialized. */
    private record Form(
            String pointer,
            @Nullable String value,
            Enum<?> since,
            @Nullable Enum<?> until,
            @Nullable String alternative)
            implements Serializable {
        private Object readResolve() {
            return new UnsupportedMember(
                    pointer,
                    Optional.ofNullable(value),
                    (ServiceApiVersion) since,
                    Optional.ofNullable((ServiceApiVersion) until),
                    Optional.ofNullable(alternative));
        }
    }

    /** The place, the versions that have it, and what to use instead. */
    @Override
    public String toString() {
        return pointer + value.map(text -> " '" + text + "'").orElse("") + " (since " + since
                + until.map(last -> ", until " + last).orElse("")
                + alternative.map(other -> "; use " + other).orElse("") + ")";
    }
}
