package io.github.aib4j.model.gallery.retention;

import io.github.aib4j.model.id.GalleryImageVersionId;
import java.util.List;
import java.util.Map;

/**
 * What came of a {@link RetentionPlan}: each version that it lets go is in one of the three.
 *
 * @param deleted the versions that are gone, those included that somebody else had deleted before
 * @param spared those of the plan that the rule no longer lets go, with the reason
 * @param failed those that could not be deleted, with what was thrown
 */
public record RetentionOutcome(
        List<GalleryImageVersionId> deleted,
        List<RetentionPlan.Decision> spared,
        Map<GalleryImageVersionId, RuntimeException> failed) {
    /** Copies what it is given. */
    public RetentionOutcome {
        deleted = List.copyOf(deleted);
        spared = List.copyOf(spared);
        failed = Map.copyOf(failed);
    }

    /**
     * This outcome, if all went that were to go.
     *
     * @throws IllegalStateException if one could not be deleted; the failures are its suppressed exceptions
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
