package io.github.aib4j.temporal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.temporal.activity.ActivityInterface;
import java.util.Optional;

/**
 * The activities of {@link KeepImageCurrent}, which calls them; public because Temporal wants it.
 *
 * @since 0.1.0
 */
@ActivityInterface(namePrefix = "Aib")
public interface KeepImageCurrentActivities {
    /** Makes the template at the service like the one of the worker's source. */
    void applyTemplate(KeepImageCurrentRequest request);

    /** Looks whether a build is needed. */
    BuildNeed checkImage(KeepImageCurrentRequest request);

    /** Tags the template with what was built, so that the next look knows. */
    void markBuilt(KeepImageCurrentRequest request, BuildImageResult result);

    /**
     * Whether an image must be built.
     *
     * @param needed whether it must, or is being built
     * @param reason why or why not
     * @param token the build that runs already
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record BuildNeed(boolean needed, String reason, Optional<String> token) {}
}
