package io.github.aib4j.temporal;

import io.github.aib4j.client.ImageBuilderClient;
import io.github.aib4j.client.desired.ApplyOptions;
import io.github.aib4j.client.desired.BuildDecision;
import io.github.aib4j.client.desired.WhenBlocked;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.plan.PlanTags;
import io.github.aib4j.model.plan.TemplateHash;
import io.github.aib4j.model.run.BuildToken;
import io.github.aib4j.model.run.RunStatus;
import io.github.aib4j.model.update.TemplateUpdate;
import io.github.aib4j.model.value.OneLine;
import io.temporal.failure.CanceledFailure;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Plans, checks and tags with {@link ImageBuilderClient}. */
final class DefaultKeepImageCurrentActivities implements KeepImageCurrentActivities {
    private final WorkerParts parts;

    DefaultKeepImageCurrentActivities(WorkerParts parts) {
        this.parts = parts;
    }

    @Override
    public void applyTemplate(KeepImageCurrentRequest request) {
        call(request, (client, id) -> {
            ImageTemplate template = parts.template(request.image()).orElseThrow();
            ApplyOptions waiting = ApplyOptions.defaults().withWhenBlocked(WhenBlocked.WAIT);
            ApplyOptions options = parts.pendingPlans().map(waiting::withStore).orElse(waiting);
            return client.apply(client.plan(group(id), name(id), template), options)
                    .isDryRun();
        });
    }

    @Override
    public KeepImageCurrentActivities.BuildNeed checkImage(KeepImageCurrentRequest request) {
        return call(request, (client, id) -> {
            Optional<BuildToken> running = client.get(group(id), name(id))
                    .lastRunStatus()
                    .filter(DefaultKeepImageCurrentActivities::isRunning)
                    .map(run -> BuildToken.builder()
                            .templateId(id)
                            .startTime(run.startTime())
                            .build());
            if (running.isPresent()) {
                return new KeepImageCurrentActivities.BuildNeed(
                        true, "a build was running already", running.map(BuildToken::toString));
            }
            BuildDecision decision = client.buildIfNeeded(
                    group(id), name(id), ApplyOptions.defaults().asDryRun());
            return new KeepImageCurrentActivities.BuildNeed(
                    decision.isNeeded(), OneLine.of(decision.reason()), Optional.empty());
        });
    }

    private static boolean isRunning(RunStatus run) {
        return run.runState().filter(state -> !state.isTerminal()).isPresent();
    }

    @Override
    public void markBuilt(KeepImageCurrentRequest request, BuildImageResult result) {
        call(request, (client, id) -> {
            ImageTemplate built = client.get(group(id), name(id)).template();
            Map<String, String> tags = new LinkedHashMap<>(built.tags());
            String version = result.sourceVersion().orElse("");
            tags.put(PlanTags.BUILT, TemplateHash.of(built) + "@" + version.substring(version.lastIndexOf('/') + 1));
            client.beginUpdate(
                            group(id),
                            name(id),
                            TemplateUpdate.builder().tags(tags).build())
                    .getFinalResult();
            return true;
        });
    }

    private static String group(ImageTemplateId id) {
        return id.resourceGroup().orElseThrow();
    }

    private static String name(ImageTemplateId id) {
        return id.name().orElseThrow();
    }

    private <T> T call(KeepImageCurrentRequest request, Call<T> call) {
        try (ActivityAttempt attempt = parts.attempt("")) {
            try {
                ImageBuilderClient client = parts.client(request.image().subscription());
                T result = attempt.interruptibly(
                        () -> call.run(client, request.image().id()));
                if (result == null) {
                    throw attempt.cause(() -> new CanceledFailure("The workflow was canceled"));
                }
                return result;
            } catch (RuntimeException e) {
                throw Failures.of(e, request.image().templateId(), "");
            }
        }
    }

    /** A call that may wait. */
    @FunctionalInterface
    private interface Call<T> {
        T run(ImageBuilderClient client, ImageTemplateId id);
    }
}
