package io.github.aib4j.temporal;

import io.github.aib4j.model.value.OneLine;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.TemporalFailure;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.ChildWorkflowOptions;
import io.temporal.workflow.Workflow;
import java.util.Optional;

/** The implementation of {@link KeepImageCurrent}. */
final class KeepImageCurrentWorkflow implements KeepImageCurrent {
    private KeepImageCurrentProgress progress =
            new KeepImageCurrentProgress(0, 0, Optional.empty(), Optional.empty(), Optional.empty());
    private boolean isWanted;

    @Override
    public void checkNow() {
        isWanted = true;
    }

    @Override
    public KeepImageCurrentProgress progress() {
        return progress;
    }

    @Override
    public void keep(KeepImageCurrentRequest request) {
        String templateId = request.image().templateId();
        Problems.refuse(request.format(), "image template '" + templateId + "'", request.problem());
        progress = request.before().orElse(progress);
        for (int round = 0; round < request.rounds() && !Workflow.getInfo().isContinueAsNewSuggested(); round++) {
            isWanted = false;
            checkOnce(request);
            Workflow.await(request.checkEvery(), () -> isWanted);
        }
        Workflow.continueAsNew(request.after(progress));
    }

    private void checkOnce(KeepImageCurrentRequest request) {
        try {
            check(request);
        } catch (TemporalFailure e) {
            if (CancellationScope.current().isCancelRequested()) {
                throw e;
            }
            progress = new KeepImageCurrentProgress(
                    progress.checks() + 1,
                    progress.builds(),
                    progress.lastReason(),
                    progress.lastBuild(),
                    Optional.of(words(e)));
        }
    }

    private void check(KeepImageCurrentRequest request) {
        KeepImageCurrentActivities activities = Stubs.activities(
                KeepImageCurrentActivities.class, request.settings().heartbeatTimeout());
        if (request.image().templateName().isPresent()) {
            activities.applyTemplate(request);
        }
        KeepImageCurrentActivities.BuildNeed need = activities.checkImage(request);
        Optional<BuildImageResult> built = need.needed() ? Optional.of(build(request, need)) : Optional.empty();
        built.filter(BuildImageResult::isSucceeded).ifPresent(result -> activities.markBuilt(request, result));
        progress = new KeepImageCurrentProgress(
                progress.checks() + 1,
                progress.builds(),
                Optional.of(need.reason()),
                built.map(BuildImageResult::summary).or(progress::lastBuild),
                built.filter(result -> !result.isSucceeded()).map(BuildImageResult::summary));
    }

    private BuildImageResult build(KeepImageCurrentRequest request, KeepImageCurrentActivities.BuildNeed need) {
        progress = new KeepImageCurrentProgress(
                progress.checks(),
                progress.builds() + 1,
                Optional.of(need.reason()),
                progress.lastBuild(),
                progress.problem());
        BuildImage child = Workflow.newChildWorkflowStub(
                BuildImage.class,
                ChildWorkflowOptions.newBuilder()
                        .setWorkflowId(Workflow.getInfo().getWorkflowId() + "/" + progress.builds())
                        .build());
        ImageToBuild image = new ImageToBuild(
                request.image().templateId(),
                Optional.empty(),
                need.token(),
                request.image().region());
        return child.build(new BuildImageRequest(request.format(), image, request.settings()));
    }

    private static String words(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return OneLine.of(
                cause instanceof ApplicationFailure e ? e.getType() + ": " + e.getOriginalMessage() : cause.toString());
    }
}
