package io.github.aib4j.model.json;

import io.github.aib4j.model.ApiVersion;
import java.util.Optional;

/**
 * A member of a template that the chosen api-version does not have.
 *
 * @param pointer its JSON pointer
 * @param since the first api-version that has it
 * @param until the last api-version that has it, if it is gone since
 */
public record UnsupportedMember(String pointer, ApiVersion since, Optional<ApiVersion> until) {
    /** The place, and the versions that have it. */
    @Override
    public String toString() {
        return pointer + " (since " + since
                + until.map(last -> ", until " + last).orElse("") + ")";
    }
}
