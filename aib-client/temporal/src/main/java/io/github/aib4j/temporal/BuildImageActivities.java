package io.github.aib4j.temporal;

import io.temporal.activity.ActivityInterface;

/**
 * The activities of {@link BuildImage}, which calls them; public because Temporal wants it.
 *
 * @since 0.1.0
 */
@ActivityInterface(namePrefix = "Aib")
public interface BuildImageActivities {
    /** The first state of a build. */
    String START = "";

    /**
     * Takes a build to the next state that must be kept before anything is sent: before the template is created, before
     * the build is begun, after it has begun, and to its end. The heartbeats carry the state.
     *
     * @param state where to go on, or {@link #START}
     */
    AdvancedBuild advanceBuild(BuildImageRequest request, String state);

    /** Cancels a build if it runs or may run, and follows it to its end. Without result if none had begun. */
    AdvancedBuild cancelBuild(BuildImageRequest request, String state);
}
