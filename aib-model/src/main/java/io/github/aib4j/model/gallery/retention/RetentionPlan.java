package io.github.aib4j.model.gallery.retention;

import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.id.GalleryImageId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a {@link RetentionRule} would do, so that you can show it first. Its text has one line per version, newest
 * first.
 *
 * @param definition the image definition of the versions
 * @param rule the rule
 * @param now the time from which ages were computed
 * @param decisions the decision about each version, newest first
 */
public record RetentionPlan(GalleryImageId definition, RetentionRule rule, Instant now, List<Decision> decisions) {
    /** Copies the decisions. */
    public RetentionPlan {
        decisions = List.copyOf(decisions);
    }

    /** Returns the versions that would be deleted. */
    public List<GalleryImageVersion> toDelete() {
        return decisions.stream()
                .filter(Decision::isDeletion)
                .map(Decision::version)
                .toList();
    }

    /** Returns the versions that would be kept. */
    public List<GalleryImageVersion> toKeep() {
        return decisions.stream()
                .filter(decision -> !decision.isDeletion())
                .map(Decision::version)
                .toList();
    }

    @Override
    public String toString() {
        return decisions.stream().map(Decision::toString).collect(Collectors.joining(System.lineSeparator()));
    }

    /**
     * The decision about a version.
     *
     * @param version the version
     * @param isDeletion whether it is deleted
     * @param reason the reason, such as {@code it has the tag 'keep'}
     */
    public record Decision(GalleryImageVersion version, boolean isDeletion, String reason) {
        /** The decision in one line, such as {@code keep 1.0.3: it is one of the newest 2}. */
        @Override
        public String toString() {
            return (isDeletion ? "delete " : "keep ") + version.name().orElse("(no name)") + ": " + reason;
        }
    }
}
