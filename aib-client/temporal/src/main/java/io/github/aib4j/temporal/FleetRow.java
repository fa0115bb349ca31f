package io.github.aib4j.temporal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * What became of a build of a fleet. The workflow of that build has its outputs: ask for its {@link BuildImageResult}.
 *
 * @param index the place of the image in the request, from 0
 * @param templateId the template
 * @param state the service's state, such as {@code Succeeded}, or {@code Problem} if there is none
 * @param problem the name of a {@link ProblemType}, if it has one
 * @param summary what became of it in one line, of at most 300 characters
 * @param attempts how many times the template was run; 0 if it is not known
 * @param workflowId the workflow of the build
 * @since 0.1.0
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record FleetRow(
        int index,
        String templateId,
        String state,
        Optional<String> problem,
        String summary,
        int attempts,
        String workflowId) {
    static final String NO_END = "Problem";

    /** Whether every target has its image. */
    @JsonIgnore
    public boolean isSucceeded() {
        return state.equals("Succeeded");
    }
}
