package io.github.aib4j.model.gallery.retention;

import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.id.GalleryImageId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a {@link RetentionRule} would do, so that you can show it first. Its text has one line per version, newest
 * first.
 *
 * @param definition the image definition of the versions
 * @param rule the rule
 * @param now the time from which ages were computed
 * @param decisions the decision about each version, newest first
 * @since 0.1.0
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
     * @param softDeletion what deletion means in this gallery, if it only moves the version to the recycle bin
     * @param blockedUntil until when the service refuses to delete it, if it does
     */
    public record Decision(
            GalleryImageVersion version,
            boolean isDeletion,
            String reason,
            Optional<SoftDeletion> softDeletion,
            Optional<Instant> blockedUntil) {
        /** Creates a decision about a version whose deletion is not blocked, in a gallery without soft deletion. */
        public Decision(GalleryImageVersion version, boolean isDeletion, String reason) {
            this(version, isDeletion, reason, Optional.empty(), Optional.empty());
        }

        Decision with(SoftDeletion deletion) {
            return new Decision(version, isDeletion, reason, Optional.of(deletion), blockedUntil);
        }

        Decision until(Optional<Instant> blocked) {
            return new Decision(version, isDeletion, reason, softDeletion, blocked);
        }

        /** The decision in one line, such as {@code keep 1.0.3: it is one of the newest 2}. */
        @Override
        public String toString() {
            return (isDeletion ? "delete " : "keep ") + version.name().orElse("(no name)") + ": " + reason
                    + softDeletion.map(deletion -> "; " + deletion).orElse("");
        }
    }

    /**
     * What soft deletion means for a version that is deleted at the time of the plan. The two times are empty if the gallery
     * does not tell its periods, which it does since api-version 2026-03-03.
     *
     * @param consumableUntil until when virtual machines can be made from it by its exact name
     * @param restorableUntil until when it can be restored
     */
    public record SoftDeletion(Optional<Instant> consumableUntil, Optional<Instant> restorableUntil) {
        @Override
        public String toString() {
            return "it can be restored"
                    + restorableUntil.map(time -> " until " + time).orElse(" for a while");
        }
    }
}
