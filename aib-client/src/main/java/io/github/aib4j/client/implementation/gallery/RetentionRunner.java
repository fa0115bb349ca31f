package io.github.aib4j.client.implementation.gallery;

import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.arm.Errors;
import io.github.aib4j.client.implementation.poll.OperationWait;
import io.github.aib4j.client.implementation.poll.PollSchedule;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.client.poll.WaitExpiredException;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.retention.RetentionOutcome;
import io.github.aib4j.model.gallery.retention.RetentionPlan;
import io.github.aib4j.model.gallery.retention.RetentionRule;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.GalleryImageVersionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Deletes old versions, one after the other. Thread-safe. */
public final class RetentionRunner {
    private final GalleryOperations galleries;

    /** Works in these galleries. */
    public RetentionRunner(GalleryOperations galleries) {
        this.galleries = galleries;
    }

    /** Plans what a rule would do, by the service's clock. */
    public ArmCall<RetentionPlan> plan(GalleryImageId definition, RetentionRule rule) {
        return galleries.list(definition).all().map(versions -> {
            versions.forEach(version -> checkIsOf(definition, version));
            return rule.plan(definition, versions, galleries.now());
        });
    }

    /** Versions are deleted by name, so they must belong to that definition. */
    private static void checkIsOf(GalleryImageId definition, GalleryImageVersion version) {
        version.id()
                .filter(id -> id.isParsed() && !id.imageDefinition().equals(definition))
                .ifPresent(stray -> {
                    throw Errors.contradicted(
                            GalleryResourcePath.of(definition).task("list the versions of"),
                            "the answer lists '" + stray + "', which is none of them");
                });
    }

    /** Applies the plan, but spares versions that the rule no longer deletes. */
    public ArmCall<RetentionOutcome> apply(RetentionPlan plan, PollOptions options) {
        if (plan.toDelete().isEmpty()) {
            return ArmCall.of(new RetentionOutcome(List.of(), List.of(), Map.of()));
        }
        return plan(plan.definition(), plan.rule()).then(again -> {
            Map<String, RetentionPlan.Decision> decisions = new HashMap<>();
            again.decisions().forEach(decision -> decisions.put(name(decision.version()), decision));
            Work work = new Work(plan.definition(), PollSchedule.start(options));
            for (GalleryImageVersion version : plan.toDelete()) {
                work.add(name(version), Optional.ofNullable(decisions.get(name(version))));
            }
            return ArmCall.loop(0, next -> next == work.ids.size(), work::delete)
                    .map(done -> new RetentionOutcome(work.deleted, work.spared, work.failed));
        });
    }

    /** The name without those of gallery and definition. */
    private static String name(GalleryImageVersion version) {
        return version.name()
                .map(text -> text.substring(text.lastIndexOf('/') + 1))
                .orElse("");
    }

    /** One application of a plan under one deadline. */
    private final class Work {
        private final GalleryImageId definition;
        private final PollSchedule begun;
        private final List<GalleryImageVersionId> ids = new ArrayList<>();
        private final List<GalleryImageVersionId> deleted = new ArrayList<>();
        private final List<RetentionPlan.Decision> spared = new ArrayList<>();
        private final Map<GalleryImageVersionId, RuntimeException> failed = new HashMap<>();

        private Work(GalleryImageId definition, PollSchedule begun) {
            this.definition = definition;
            this.begun = begun;
        }

        /** A version that is no longer listed is already deleted. */
        private void add(String name, Optional<RetentionPlan.Decision> again) {
            if (again.isEmpty()) {
                deleted.add(definition.imageVersion(name));
            } else if (again.get().isDeletion()) {
                ids.add(definition.imageVersion(name));
            } else {
                spared.add(again.get());
            }
        }

        private ArmCall<Integer> delete(int next) {
            GalleryImageVersionId id = ids.get(next);
            return deletion(id)
                    .map(deleted::add)
                    .orElse(failure -> failed(id, failure))
                    .map(done -> next + 1);
        }

        private ArmCall<GalleryImageVersionId> deletion(GalleryImageVersionId id) {
            return begun.isExpired()
                    ? ArmCall.failing(tooLate(id))
                    : OperationWait.forEnd(galleries.versions().delete(id), begun);
        }

        private WaitExpiredException tooLate(GalleryImageVersionId id) {
            return new WaitExpiredException(
                    "The deadline of " + begun.limit() + " was over before it came to delete "
                            + GalleryResourcePath.of(id).subject()
                            + "; nothing was sent. Give a longer deadline, or apply the plan again.",
                    begun.limit(),
                    Optional.empty());
        }

        /** A failure is recorded and does not stop the other deletions; an interrupted thread stops. */
        private ArmCall<Boolean> failed(GalleryImageVersionId id, RuntimeException failure) {
            return Thread.currentThread().isInterrupted()
                    ? ArmCall.failing(failure)
                    : ArmCall.from(() -> failed.put(id, failure) == null);
        }
    }
}
