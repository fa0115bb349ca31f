package io.github.aib4j.model.json;

import io.github.aib4j.model.value.ServiceApiVersion;
import java.util.Optional;

/**
 * A member of a document, or the value of one, that the chosen api-version does not have.
 *
 * @param pointer the JSON pointer of the member
 * @param value the value that is lacking; empty if the whole member is
 * @param since the first api-version that has it
 * @param until the last api-version that has it, if it is gone since
 * @param alternative what to use instead, if there is something
 */
public record UnsupportedMember(
        String pointer,
        Optional<String> value,
        ServiceApiVersion since,
        Optional<ServiceApiVersion> until,
        Optional<String> alternative) {
    /** The place, the versions that have it, and what to use instead. */
    @Override
    public String toString() {
        return pointer + value.map(text -> " '" + text + "'").orElse("") + " (since " + since
                + until.map(last -> ", until " + last).orElse("")
                + alternative.map(other -> "; use " + other).orElse("") + ")";
    }
}
