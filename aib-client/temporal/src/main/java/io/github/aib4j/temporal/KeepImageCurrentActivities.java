package io.github.aib4j.temporal;

import io.temporal.activity.ActivityInterface;

/** The activities of {@link KeepImageCurrent}, which calls them; public because Temporal wants it. */
@ActivityInterface(namePrefix = "Aib")
public interface KeepImageCurrentActivities {
    /** Makes the template at the service like the one of the worker's source. */
    void applyTemplate(KeepImageCurrentRequest request);

    /** Looks whether a build is needed. */
    BuildNeed checkImage(KeepImageCurrentRequest request);

    /** Tags the template with what was built, so that the next look knows. */
    void markBuilt(KeepImageCurrentRequest request, BuildImageResult result);
}
