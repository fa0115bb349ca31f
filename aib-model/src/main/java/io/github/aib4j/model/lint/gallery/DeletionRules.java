package io.github.aib4j.model.lint.gallery;

import io.github.aib4j.model.gallery.Gallery;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.SafetyProfile;
import io.github.aib4j.model.gallery.SoftDeletePolicy;
import io.github.aib4j.model.gallery.SoftDeletedImageVersion;
import io.github.aib4j.model.gallery.publish.PublishingProfile;
import io.github.aib4j.model.implementation.Quoted;
import io.github.aib4j.model.implementation.lint.Report;
import io.github.aib4j.model.implementation.lint.Rule;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Soft deletion, and resources that cannot be deleted. */
final class DeletionRules {
    private static final String BLOCK = "/properties/safetyProfile/blockDeletionBeforeEndOfLife";
    private static final String POLICY = "/properties/softDeletePolicy/";
    private static final int SHOWN = 5;

    static final List<Rule<GalleryRequest<Gallery>>> OF_GALLERY =
            List.of(GalleryRule.L12.by(DeletionRules::checkPeriods));

    static final List<Rule<GalleryRequest<GalleryImageVersion>>> OF_IMAGE_VERSION =
            List.of(GalleryRule.L11.by(DeletionRules::checkBlock));

    static final List<Rule<FilledBin>> OF_BIN = List.of(GalleryRule.L18.by(DeletionRules::checkBin));

    static final List<Rule<DatedVersion>> OF_VERSION = List.of(GalleryRule.L19.by(DeletionRules::checkEndOfLife));

    private DeletionRules() {}

    /** Limits are not known; that negative numbers are refused is assumed. */
    private static void checkPeriods(GalleryRequest<Gallery> request, Report report) {
        request.body().softDeletePolicy().ifPresent(policy -> {
            checkDays("retentionPeriodInDays", policy.retentionPeriodInDays(), report);
            checkDays("gracePeriodInDays", policy.gracePeriodInDays(), report);
        });
    }

    private static void checkDays(String member, Optional<Integer> days, Report report) {
        days.filter(number -> number < 0)
                .ifPresent(number -> report.add(
                        POLICY + member, Quoted.of(number) + " is negative; give a number of days from 0 on, or none"));
    }

    /** The service blocks the deletion of a version that says neither for six months (documented). */
    private static void checkBlock(GalleryRequest<GalleryImageVersion> request, Report report) {
        boolean saysEnd = ImagePublishingRules.profile(request).endOfLifeDate().isPresent();
        boolean saysBlock = request.body()
                .safetyProfile()
                .flatMap(SafetyProfile::blockDeletionBeforeEndOfLife)
                .isPresent();
        if (!saysEnd && !saysBlock && !request.body().restore().orElse(false)) {
            report.add(
                    BLOCK,
                    "without it and without an endOfLifeDate, the version cannot be deleted for six months; set it to"
                            + " false or true, or give an endOfLifeDate");
        }
    }

    private static void checkBin(FilledBin bin, Report report) {
        boolean isOn =
                bin.policy().flatMap(SoftDeletePolicy::isSoftDeleteEnabled).orElse(false);
        if (isOn && !bin.versions().isEmpty()) {
            report.add(
                    "",
                    "the recycle bin has " + names(bin.versions()) + "; delete these permanently, or turn soft"
                            + " deletion off, before this is deleted");
        }
    }

    private static String names(Collection<SoftDeletedImageVersion> versions) {
        String some = versions.stream()
                .limit(SHOWN)
                .map(version -> Quoted.of(version.name().orElse("")))
                .collect(Collectors.joining(", "));
        return versions.size() > SHOWN ? some + " and " + (versions.size() - SHOWN) + " more" : some;
    }

    private static void checkEndOfLife(DatedVersion version, Report report) {
        boolean isBlocked = version.version()
                .safetyProfile()
                .flatMap(SafetyProfile::blockDeletionBeforeEndOfLife)
                .orElse(false);
        version.version()
                .publishingProfile()
                .flatMap(PublishingProfile::endOfLifeDate)
                .filter(end -> isBlocked && !end.isBefore(version.now()))
                .ifPresent(end -> report.add(
                        BLOCK,
                        "the version cannot be deleted before its end of life on " + end
                                + "; wait, or set this to false"));
    }

    /** A recycle bin, and the policy that decides whether deleted versions still go there. */
    record FilledBin(Optional<SoftDeletePolicy> policy, Collection<SoftDeletedImageVersion> versions) {}

    /** A version that is to be deleted at a time. */
    record DatedVersion(GalleryImageVersion version, Instant now) {}
}
