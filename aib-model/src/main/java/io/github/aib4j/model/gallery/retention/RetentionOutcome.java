package io.github.aib4j.model.gallery.retention;

import io.github.aib4j.model.id.GalleryImageVersionId;
import java.util.List;
import java.util.Map;

/**
 * The outcome of a {@link RetentionPlan}. Each version to delete is in exactly one of the three collections.
 *
 * @param deleted the versions that no longer exist, including those that somebody else had deleted before
 * @param spared the versions that the rule no longer deletes, each with the reason
 * @param failed the versions that could not be deleted, each with the exception
 * @since 0.1.0
 */
public record RetentionOutcome(
        List<GalleryImageVersionId> deleted,
        List<RetentionPlan.Decision> spared,
        Map<GalleryImageVersionId, RuntimeException> failed) {
    /** Copies the collections. */
    public RetentionOutcome {
        deleted = List.copyOf(deleted);
        spared = List.copyOf(spared);
        failed = Map.copyOf(failed);
    }

    /**
     * Returns this outcome if every version to delete was deleted or spared.
     *
     * @throws IllegalStateException if a version could not be deleted; the failures are its suppressed exceptions
     */
    public RetentionOutcome orThrow() {
        if (failed.isEmpty()) {
            return this;
        }
        IllegalStateException exception = new IllegalStateException(
                failed.size() + " of " + (failed.size() + deleted.size()) + " versions could not be deleted: "
                        + String.join(
                                ", ",
                                failed.keySet().stream()
                                        .map(GalleryImageVersionId::text)
                                        .sorted()
                                        .toList()));
        failed.values().forEach(exception::addSuppressed);
        throw exception;
    }
}
