package io.github.aib4j.model.gallery.retention;

import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.GalleryProvisioningState;
import io.github.aib4j.model.gallery.SafetyProfile;
import io.github.aib4j.model.gallery.SoftDeletePolicy;
import io.github.aib4j.model.gallery.publish.GalleryTargetRegion;
import io.github.aib4j.model.gallery.publish.PublishingProfile;
import io.github.aib4j.model.gallery.retention.RetentionPlan.Decision;
import io.github.aib4j.model.value.GalleryDate;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides about versions and states the reason. */
final class RetentionReasons {
    private static final Set<GalleryProvisioningState> SETTLED =
            Set.of(GalleryProvisioningState.SUCCEEDED, GalleryProvisioningState.FAILED);

    /** A version that is being changed stays available where it already is. */
    private static final Set<GalleryProvisioningState> USABLE =
            Set.of(GalleryProvisioningState.SUCCEEDED, GalleryProvisioningState.UPDATING);

    private RetentionReasons() {}

    /**
     * Whether a version counts among the newest that are kept, provided that its number is great enough. An unusable
     * version does not count; otherwise the last usable one could be deleted while the next is still being created.
     */
    static boolean counts(GalleryImageVersion version) {
        return version.number().isPresent()
                && version.provisioningState()
                        .filter(state -> !USABLE.contains(state))
                        .isEmpty();
    }

    /**
     * The versions that virtual machines get when they ask for the latest: one, and in each region in which it is excluded
     * another one that is there.
     */
    static Set<GalleryImageVersion> latest(List<GalleryImageVersion> usable) {
        Set<GalleryImageVersion> latest = new HashSet<>();
        GalleryImageVersion.latest(usable).ifPresent(latest::add);
        usable.stream()
                .flatMap(version -> version.targetRegions().stream())
                .filter(region -> region.excludeFromLatest().orElse(false))
                .map(GalleryTargetRegion::name)
                .distinct()
                .flatMap(region -> latestIn(region, usable).stream())
                .forEach(latest::add);
        return latest;
    }

    private static Optional<GalleryImageVersion> latestIn(String region, List<GalleryImageVersion> usable) {
        return GalleryImageVersion.latest(usable.stream()
                .filter(version -> !version.isExcludedFromLatestIn(region))
                .filter(version -> version.publishingProfile()
                        .flatMap(profile -> profile.targetRegion(region))
                        .isPresent())
                .toList());
    }

    /**
     * Decides about a version.
     *
     * @param rank how many of the versions that count are at least as new as this one
     * @param isLatest whether this is the version that virtual machines get when they ask for the latest
     */
    static Decision decide(RetentionRule rule, GalleryImageVersion version, int rank, boolean isLatest, Instant now) {
        return verdict(rule, version, rank, isLatest, now).until(blockedUntil(version, now));
    }

    private static Decision verdict(
            RetentionRule rule, GalleryImageVersion version, int rank, boolean isLatest, Instant now) {
        return untouchable(version, now)
                .or(() -> protectedBy(rule, version, rank))
                .or(() -> isLatest && rule.keepLatest()
                        ? Optional.of("virtual machines get it when they ask for the latest")
                        : Optional.empty())
                .map(reason -> new Decision(version, false, reason))
                .orElseGet(() -> byAge(rule, version, now));
    }

    private static Optional<String> untouchable(GalleryImageVersion version, Instant now) {
        if (version.number().isEmpty()) {
            return Optional.of("its name is not a version number");
        }
        Optional<GalleryProvisioningState> busy = version.provisioningState().filter(state -> !SETTLED.contains(state));
        if (busy.isPresent()) {
            return busy.map(state -> "its state is " + state);
        }
        return blockedBy(version, now).map(end -> "the service keeps it until its end of life on " + end);
    }

    private static Optional<GalleryDate> blockedBy(GalleryImageVersion version, Instant now) {
        return endOfLife(version).filter(end -> isBlocked(version) && !end.isBefore(now));
    }

    private static Optional<Instant> blockedUntil(GalleryImageVersion version, Instant now) {
        return blockedBy(version, now).flatMap(GalleryDate::instant);
    }

    /**
     * The decision in a gallery with soft deletion, in which the service does not delete a version that has failed
     * (documented).
     */
    static Decision softly(Decision decision, SoftDeletePolicy policy, Instant now) {
        if (!decision.isDeletion()) {
            return decision;
        }
        if (decision.version()
                .provisioningState()
                .filter(GalleryProvisioningState.FAILED::equals)
                .isPresent()) {
            return new Decision(
                    decision.version(),
                    false,
                    "its state is Failed, and the service does not delete such a version while soft deletion is on");
        }
        Optional<Instant> consumable = policy.retentionPeriodInDays().map(days -> now.plus(Duration.ofDays(days)));
        Optional<Instant> restorable =
                consumable.flatMap(end -> policy.gracePeriodInDays().map(days -> end.plus(Duration.ofDays(days))));
        return decision.with(new RetentionPlan.SoftDeletion(consumable, restorable.or(() -> consumable)));
    }

    private static boolean isBlocked(GalleryImageVersion version) {
        return version.safetyProfile()
                .flatMap(SafetyProfile::blockDeletionBeforeEndOfLife)
                .orElse(false);
    }

    private static Optional<String> protectedBy(RetentionRule rule, GalleryImageVersion version, int rank) {
        if (counts(version) && rank <= rule.keepNewest()) {
            return Optional.of("it is one of the newest " + rule.keepNewest());
        }
        return version.tags().keySet().stream()
                .filter(rule.keepTaggedInAnyCase()::contains)
                .findFirst()
                .map(tag -> "it has the tag '" + tag + "'");
    }

    private static Decision byAge(RetentionRule rule, GalleryImageVersion version, Instant now) {
        if (rule.olderThan().isEmpty() && !rule.pastEndOfLife()) {
            return new Decision(version, true, "it is not one of the newest " + rule.keepNewest());
        }
        Optional<String> tooOld = rule.olderThan().flatMap(age -> olderThan(age, version, now));
        return tooOld.or(() -> rule.pastEndOfLife() ? pastEndOfLife(version, now) : Optional.empty())
                .map(reason -> new Decision(version, true, reason))
                .orElseGet(() -> new Decision(version, false, notYet(rule)));
    }

    private static String notYet(RetentionRule rule) {
        Optional<String> young = rule.olderThan().map(age -> "it was not published more than " + words(age) + " ago");
        Optional<String> alive =
                rule.pastEndOfLife() ? Optional.of("its end of life has not passed") : Optional.empty();
        return Stream.of(young, alive).flatMap(Optional::stream).collect(Collectors.joining(", and "));
    }

    private static Optional<String> olderThan(Duration age, GalleryImageVersion version, Instant now) {
        return version.publishingProfile()
                .flatMap(PublishingProfile::publishedDate)
                .filter(published -> isOlder(age, published, now))
                .map(published -> "it was published on " + published + ", more than " + words(age) + " ago");
    }

    private static boolean isOlder(Duration age, GalleryDate published, Instant now) {
        return published
                .instant()
                .filter(date -> Duration.between(date, now).compareTo(age) > 0)
                .isPresent();
    }

    private static String words(Duration age) {
        long days = age.toDays();
        return age.equals(Duration.ofDays(days)) ? days + (days == 1 ? " day" : " days") : age.toString();
    }

    private static Optional<String> pastEndOfLife(GalleryImageVersion version, Instant now) {
        return endOfLife(version).filter(end -> end.isBefore(now)).map(end -> "its end of life was on " + end);
    }

    private static Optional<GalleryDate> endOfLife(GalleryImageVersion version) {
        return version.publishingProfile().flatMap(PublishingProfile::endOfLifeDate);
    }
}
