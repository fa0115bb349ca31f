package io.github.aib4j.model.gallery.retention;

import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.id.GalleryImageId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a {@link RetentionRule} would do, to be shown before it is done. Its text has a line per version, the newest first.
 *
 * @param definition the image definition whose versions they are
 * @param rule the rule
 * @param now the time by which ages were told
 * @param decisions what becomes of each version, the newest first
 */
public record RetentionPlan(GalleryImageId definition, RetentionRule rule, Instant now, List<Decision> decisions) {
    /** Copies the decisions. */
    public RetentionPlan {
        decisions = List.copyOf(decisions);
    }

    /** The versions that would go. */
    public List<GalleryImageVersion> toDelete() {
        return decisions.stream()
                .filter(Decision::isDeletion)
                .map(Decision::version)
                .toList();
    }

    /** The versions that would stay. */
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
     * What becomes of one version.
     *
     * @param version the version
     * @param isDeletion whether it goes
     * @param reason why, such as {@code it has the tag 'keep'}
     */
    public record Decision(GalleryImageVersion version, boolean isDeletion, String reason) {
        /** For instance {@code keep 1.0.3: it is one of the newest 2}. */
        @Override
        public String toString() {
            return (isDeletion ? "delete " : "keep ") + version.name().orElse("(no name)") + ": " + reason;
        }
    }
}
