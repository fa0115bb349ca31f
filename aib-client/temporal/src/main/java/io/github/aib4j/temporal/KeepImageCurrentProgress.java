package io.github.aib4j.temporal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * What was done to keep an image current.
 *
 * @param checks how many times it was looked at
 * @param builds how many builds that took
 * @param lastReason why it was built or not, when it was looked at last
 * @param lastBuild the end of the last build, in one line
 * @param problem why the last look or its build did not succeed; the next one begins anew
 * @since 0.1.0
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record KeepImageCurrentProgress(
        int checks, int builds, Optional<String> lastReason, Optional<String> lastBuild, Optional<String> problem) {}
