package io.github.aib4j.client.implementation.gallery;

import io.github.aib4j.client.implementation.arm.Dialog;
import io.github.aib4j.client.implementation.poll.Waiting;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.RetentionOutcome;
import io.github.aib4j.model.gallery.RetentionPlan;
import io.github.aib4j.model.gallery.RetentionRule;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.GalleryImageVersionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Deletes old versions, one after the other. Thread-safe. */
public final class Retention {
    private final Galleries galleries;

    /** In these galleries. */
    public Retention(Galleries galleries) {
        this.galleries = galleries;
    }

    /** What a rule would do, by the service's clock. */
    public Dialog<RetentionPlan> plan(GalleryImageId definition, RetentionRule rule) {
        return galleries.list(definition).all().map(versions -> rule.plan(definition, versions, galleries.now()));
    }

    /** Does it, but spares what the rule, looked at again, no longer lets go. */
    public Dialog<RetentionOutcome> apply(RetentionPlan plan, PollOptions options) {
        return plan(plan.definition(), plan.rule()).then(again -> {
            Map<String, RetentionPlan.Decision> decisions = new HashMap<>();
            again.decisions().forEach(decision -> decisions.put(name(decision.version()), decision));
            Work work = new Work(plan.definition(), options);
            for (GalleryImageVersion version : plan.toDelete()) {
                work.add(name(version), Optional.ofNullable(decisions.get(name(version))));
            }
            return Dialog.loop(0, next -> next == work.ids.size(), next -> work.delete(next))
                    .map(done -> new RetentionOutcome(work.deleted, work.spared, work.failed));
        });
    }

    private static String name(GalleryImageVersion version) {
        return version.name().orElse("");
    }

    /** One application of a plan. */
    private final class Work {
        private final GalleryImageId definition;
        private final PollOptions options;
        private final List<GalleryImageVersionId> ids = new ArrayList<>();
        private final List<GalleryImageVersionId> deleted = new ArrayList<>();
        private final List<RetentionPlan.Decision> spared = new ArrayList<>();
        private final Map<GalleryImageVersionId, RuntimeException> failed = new HashMap<>();

        private Work(GalleryImageId definition, PollOptions options) {
            this.definition = definition;
            this.options = options;
        }

        /** What is no longer listed is gone already. */
        private void add(String name, Optional<RetentionPlan.Decision> again) {
            again.ifPresent(decision -> {
                if (decision.isDeletion()) {
                    ids.add(definition.imageVersion(name));
                } else {
                    spared.add(decision);
                }
            });
        }

        private Dialog<Integer> delete(int next) {
            GalleryImageVersionId id = ids.get(next);
            return Waiting.forEnd(galleries.versions().delete(id), options)
                    .map(deleted::add)
                    .orElse(failure -> Dialog.from(() -> failed.put(id, failure) == null))
                    .map(done -> next + 1);
        }
    }
}
