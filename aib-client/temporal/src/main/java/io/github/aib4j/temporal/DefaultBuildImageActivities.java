package io.github.aib4j.temporal;

import io.github.aib4j.client.fleet.BuildDriver;
import io.github.aib4j.client.fleet.BuildState;
import io.github.aib4j.client.fleet.FleetBuild;
import io.github.aib4j.model.run.BuildToken;

/** Drives builds with {@link BuildDriver}. */
final class DefaultBuildImageActivities implements BuildImageActivities {
    private final WorkerParts parts;

    DefaultBuildImageActivities(WorkerParts parts) {
        this.parts = parts;
    }

    @Override
    public AdvancedBuild advanceBuild(BuildImageRequest request, String state) {
        return attempt(request, state, DrivenBuild::advance);
    }

    @Override
    public AdvancedBuild cancelBuild(BuildImageRequest request, String state) {
        return attempt(request, state, DrivenBuild::cancel);
    }

    private AdvancedBuild attempt(BuildImageRequest request, String state, Work work) {
        try (ActivityAttempt attempt = parts.attempt(state)) {
            try {
                BuildDriver driver = driver(request);
                return work.run(new DrivenBuild(attempt, driver), known(driver, attempt.details(), request.image()));
            } catch (RuntimeException e) {
                throw Failures.of(e, request.image().templateId(), attempt.details());
            }
        }
    }

    private BuildDriver driver(BuildImageRequest request) {
        ImageToBuild image = request.image();
        FleetBuild build =
                new FleetBuild(image.id(), parts.template(image), image.token().map(BuildToken::parse));
        return BuildDriver.of(
                parts.client(image.subscription()), build, request.settings().watchEvery());
    }

    private static BuildState known(BuildDriver driver, String text, ImageToBuild image) {
        if (text.isEmpty()) {
            return driver.start();
        }
        try {
            return BuildState.parse(text);
        } catch (IllegalArgumentException e) {
            throw Failures.passing(
                    ProblemType.OTHER_RELEASE, "The build of '" + image.templateId() + "': " + e.getMessage());
        }
    }

    /** Work on one build. */
    @FunctionalInterface
    private interface Work {
        AdvancedBuild run(DrivenBuild build, BuildState from);
    }
}
