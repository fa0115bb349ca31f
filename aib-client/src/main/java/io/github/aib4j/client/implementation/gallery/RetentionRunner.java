package io.github.aib4j.client.implementation.gallery;

import io.github.aib4j.client.desired.ApplyOptions;
import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.arm.Errors;
import io.github.aib4j.client.implementation.arm.Expiry;
import io.github.aib4j.client.implementation.poll.LongRunningOperation;
import io.github.aib4j.client.implementation.poll.OperationWait;
import io.github.aib4j.client.poll.OperationProgress;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.gallery.Gallery;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.SoftDeletePolicy;
import io.github.aib4j.model.gallery.retention.RetentionOutcome;
import io.github.aib4j.model.gallery.retention.RetentionPlan;
import io.github.aib4j.model.gallery.retention.RetentionRule;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.GalleryImageVersionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Deletes old versions, one after the other. Thread-safe. */
public final class RetentionRunner {
    private static final int BAD_REQUEST = 400;

    private final GalleryOperations galleries;

    /** Works in these galleries. */
    public RetentionRunner(GalleryOperations galleries) {
        this.galleries = galleries;
    }

    /** Plans what a rule would do, by the service's clock. */
    public ArmCall<RetentionPlan> plan(GalleryImageId definition, RetentionRule rule) {
        Objects.requireNonNull(rule, "rule");
        return versions(definition).then(versions -> {
            versions.forEach(version -> checkIsOf(definition, version));
            return policy(definition).map(policy -> rule.plan(definition, versions, galleries.now(), policy));
        });
    }

    /**
     * The versions, read with an api-version that knows blocked deletions, or with the client's if the service lacks
     * it.
     */
    private ArmCall<List<GalleryImageVersion>> versions(GalleryImageId definition) {
        GalleryOperations telling = galleries.atLeast(GalleryApiVersion.V2024_03_03);
        return telling == galleries
                ? galleries.list(definition).all()
                : telling.list(definition)
                        .all()
                        .orElse(e -> isRefused(e) ? galleries.list(definition).all() : ArmCall.failing(e));
    }

    /** Whether the service refuses the request as it is; any other failure says nothing about the api-version. */
    private static boolean isRefused(RuntimeException e) {
        return e instanceof ImageBuilderException refused && refused.statusCode() == BAD_REQUEST;
    }

    /**
     * The policy, read with an api-version that has its periods. A gallery that cannot be read counts as one without a
     * policy.
     */
    private ArmCall<Optional<SoftDeletePolicy>> policy(GalleryImageId definition) {
        return galleries
                .atLeast(GalleryApiVersion.V2026_03_03)
                .galleries()
                .find(definition.gallery())
                .map(found -> found.flatMap(Gallery::softDeletePolicy))
                .orElse(unreadable -> ArmCall.of(Optional.empty()));
    }

    /**
     * Checks that a version belongs to the definition, so that a response about another resource never leads to a
     * deletion.
     */
    private static void checkIsOf(GalleryImageId definition, GalleryImageVersion version) {
        version.id()
                .filter(GalleryImageVersionId::isParsed)
                .filter(id -> !id.imageDefinition().equals(definition) || !isNamed(version, id))
                .ifPresent(stray -> {
                    throw Errors.contradicted(
                            GalleryResourcePath.of(definition).task("list the versions of"),
                            "the answer lists '" + stray + "' as '" + name(version) + "', which is none of them");
                });
    }

    private static boolean isNamed(GalleryImageVersion version, GalleryImageVersionId id) {
        return version.name().isEmpty()
                || id.name().filter(name(version)::equalsIgnoreCase).isPresent();
    }

    /** The reported id, or else the one that follows from the name. */
    private static GalleryImageVersionId id(GalleryImageId definition, GalleryImageVersion version) {
        return version.id()
                .filter(GalleryImageVersionId::isParsed)
                .orElseGet(() -> definition.imageVersion(name(version)));
    }

    /** Deletes them, except those that the rule keeps when it is evaluated again. */
    public ArmCall<RetentionOutcome> apply(RetentionPlan plan, ApplyOptions options, PollOptions polling) {
        if (Objects.requireNonNull(plan, "plan").toDelete().isEmpty()) {
            return ArmCall.of(new RetentionOutcome(List.of(), List.of(), Map.of()));
        }
        return plan(plan.definition(), plan.rule()).then(again -> {
            Map<GalleryImageVersionId, RetentionPlan.Decision> decisions = new HashMap<>();
            again.decisions().forEach(decision -> decisions.put(id(plan.definition(), decision.version()), decision));
            Work work = new Work(options, polling);
            for (GalleryImageVersion version : plan.toDelete()) {
                work.add(
                        id(plan.definition(), version),
                        Optional.ofNullable(decisions.get(id(plan.definition(), version))));
            }
            return options.isDryRun() ? ArmCall.of(work.shown()) : work.done();
        });
    }

    /** The name without the names of its gallery and definition. */
    private static String name(GalleryImageVersion version) {
        return version.name()
                .map(text -> text.substring(text.lastIndexOf('/') + 1))
                .orElse("");
    }

    /** One application of a plan. */
    private final class Work {
        private final ApplyOptions options;
        private final PollOptions polling;
        private final List<GalleryImageVersionId> ids = new ArrayList<>();
        private final List<GalleryImageVersionId> deleted = new ArrayList<>();
        private final List<RetentionPlan.Decision> spared = new ArrayList<>();
        private final Map<GalleryImageVersionId, RuntimeException> failed = new HashMap<>();

        private Work(ApplyOptions options, PollOptions polling) {
            this.options = options;
            this.polling = polling;
        }

        /** The outcome if everything succeeds. */
        private RetentionOutcome shown() {
            deleted.addAll(ids);
            return new RetentionOutcome(deleted, spared, failed);
        }

        private ArmCall<RetentionOutcome> done() {
            return ArmCall.loop(0, next -> next == ids.size(), this::delete)
                    .map(end -> new RetentionOutcome(deleted, spared, failed));
        }

        /** Adds a version; one that is no longer listed is already gone. */
        private void add(GalleryImageVersionId id, Optional<RetentionPlan.Decision> again) {
            if (again.isEmpty()) {
                deleted.add(id);
            } else if (again.get().isDeletion()) {
                ids.add(id);
            } else {
                spared.add(again.get());
            }
        }

        private ArmCall<Integer> delete(int next) {
            GalleryImageVersionId id = ids.get(next);
            return deletion(id)
                    .map(gone -> {
                        options.listener().ifPresent(listener -> listener.accept("deleted '" + gone + "'"));
                        return deleted.add(gone);
                    })
                    .orElse(failure -> failed(id, failure))
                    .map(done -> next + 1);
        }

        private ArmCall<GalleryImageVersionId> deletion(GalleryImageVersionId id) {
            LongRunningOperation<OperationProgress, GalleryImageVersionId> deletion =
                    galleries.versions().delete(id);
            return ArmCall.timed(deadline -> deadline.isExpired()
                    ? ArmCall.failing(Expiry.notBegun(deletion.task(), deadline, Optional.of("NotBegun")))
                    : OperationWait.forEnd(deletion, polling));
        }

        /** Records a failure, which does not stop the other deletions unless the thread is interrupted. */
        private ArmCall<Boolean> failed(GalleryImageVersionId id, RuntimeException failure) {
            return Thread.currentThread().isInterrupted()
                    ? ArmCall.failing(failure)
                    : ArmCall.from(() -> failed.put(id, failure) == null);
        }
    }
}
