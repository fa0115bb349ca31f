package io.github.aib4j.model.json;

import io.github.aib4j.model.value.ServiceApiVersion;
import java.util.Optional;

/**
 * A member of a document, or its value, that the chosen api-version lacks.
 *
 * @param pointer the JSON pointer of the member
 * @param value the unsupported value; empty if the whole member is unsupported
 * @param since the first api-version that has it
 * @param until the last api-version that has it, if it was removed
 * @param alternative what to use instead, if there is an alternative
 */
public record UnsupportedMember(
        String pointer,
        Optional<String> value,
        ServiceApiVersion since,
        Optional<ServiceApiVersion> until,
        Optional<String> alternative) {
    /** The place, the versions that have it, and the alternative. */
    @Override
    public String toString() {
        return pointer + value.map(text -> " '" + text + "'").orElse("") + " (since " + since
                + until.map(last -> ", until " + last).orElse("")
                + alternative.map(other -> "; use " + other).orElse("") + ")";
    }
}
