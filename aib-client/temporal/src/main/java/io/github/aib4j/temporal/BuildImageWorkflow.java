package io.github.aib4j.temporal;

import io.github.aib4j.model.run.RunState;
import io.temporal.failure.CanceledFailure;
import io.temporal.failure.TemporalFailure;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Workflow;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The implementation of {@link BuildImage}. Each state is in the history before any request that depends on it is sent.
 */
final class BuildImageWorkflow implements BuildImage {
    private String state = BuildImageActivities.START;
    private BuildImageProgress progress = new BuildImageProgress("", "CHECK", 1, Optional.empty(), Optional.empty());
    private boolean isSearchable;

    @Override
    public BuildImageProgress progress() {
        return progress;
    }

    @Override
    public BuildImageResult build(BuildImageRequest request) {
        String templateId = request.image().templateId();
        Problems.refuse(request.format(), "image template '" + templateId + "'", request.problem());
        progress =
                new BuildImageProgress(templateId, "CHECK", 1, request.image().token(), Optional.empty());
        begin(request);
        BuildImageActivities activities =
                Stubs.activities(BuildImageActivities.class, request.settings().heartbeatTimeout());
        try {
            return untilOver(activities, request);
        } catch (TemporalFailure e) {
            if (!CancellationScope.current().isCancelRequested()) {
                throw e;
            }
            return canceled(activities, request);
        }
    }

    private void begin(BuildImageRequest request) {
        isSearchable = request.settings().searchable();
        if (isSearchable) {
            Workflow.upsertTypedSearchAttributes(
                    AibSearchAttributes.TEMPLATE.valueSet(
                            request.image().id().name().orElse("")),
                    AibSearchAttributes.SUBSCRIPTION.valueSet(request.image().subscription()),
                    AibSearchAttributes.STAGE.valueSet(progress.stage()));
        }
    }

    private BuildImageResult untilOver(BuildImageActivities activities, BuildImageRequest request) {
        while (true) {
            AdvancedBuild step = activities.advanceBuild(request, state);
            advanced(step);
            if (step.result().isPresent() && step.retryFrom().isEmpty()) {
                return step.result().get();
            }
            if (CancellationScope.current().isCancelRequested()) {
                throw new CanceledFailure("The workflow was canceled");
            }
            if (step.result().isPresent()) {
                if (step.attempt() > request.settings().retries()) {
                    return step.result().get();
                }
                waitForRetry(request, step);
            }
        }
    }

    private void advanced(AdvancedBuild step) {
        state = step.state();
        progress = new BuildImageProgress(
                progress.templateId(),
                step.stage(),
                step.attempt(),
                step.token().or(progress::token),
                step.result().map(BuildImageResult::summary).or(progress::summary));
        show(step.result().map(BuildImageResult::state).orElse(step.stage()));
    }

    private void waitForRetry(BuildImageRequest request, AdvancedBuild ended) {
        state = ended.retryFrom().orElseThrow();
        at("WAITING");
        Workflow.sleep(request.settings().waitAfter(ended.attempt()));
        progress = new BuildImageProgress(
                progress.templateId(), "BEGIN", ended.attempt() + 1, Optional.empty(), progress.summary());
    }

    private BuildImageResult canceled(BuildImageActivities activities, BuildImageRequest request) {
        at("CANCELING");
        Cancel cancel = new Cancel(activities, request, state);
        Workflow.newDetachedCancellationScope(cancel).run();
        Optional.ofNullable(cancel.end).ifPresent(this::advanced);
        Optional<BuildImageResult> end = Optional.ofNullable(cancel.end).flatMap(AdvancedBuild::result);
        progress = progress.at("ENDED");
        show(end.map(BuildImageResult::state).orElse(RunState.CANCELED.toString()));
        return end.filter(result -> !RunState.of(result.state()).equals(RunState.CANCELED))
                .orElseThrow(() -> new CanceledFailure("The build of '" + progress.templateId() + "' was canceled"));
    }

    private void at(String stage) {
        progress = progress.at(stage);
        show(stage);
    }

    private void show(String stage) {
        if (isSearchable) {
            Workflow.upsertTypedSearchAttributes(AibSearchAttributes.STAGE.valueSet(stage));
        }
    }

    /** Cancels the build, in a scope that is not canceled with the workflow. */
    private static final class Cancel implements Runnable {
        private final BuildImageActivities activities;
        private final BuildImageRequest request;
        private final String state;
        private @Nullable AdvancedBuild end;

        Cancel(BuildImageActivities activities, BuildImageRequest request, String state) {
            this.activities = activities;
            this.request = request;
            this.state = state;
        }

        @Override
        public void run() {
            end = activities.cancelBuild(request, state);
        }
    }
}
