package io.github.aib4j.temporal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * How far a build is.
 *
 * @param templateId the template
 * @param stage the name of a {@link io.github.aib4j.client.fleet.BuildStage}, or {@code WAITING} before a retry, {@code
 *     CANCELING}, or {@code ENDED}
 * @param attempt the number of this run, from 1
 * @param token the text of a {@link io.github.aib4j.model.run.BuildToken}, once the build has begun
 * @param summary the end in one line, once it is known; before a retry that of the run before
 * @since 0.1.0
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record BuildImageProgress(
        String templateId, String stage, int attempt, Optional<String> token, Optional<String> summary) {
    BuildImageProgress at(String next) {
        return new BuildImageProgress(templateId, next, attempt, token, summary);
    }
}
