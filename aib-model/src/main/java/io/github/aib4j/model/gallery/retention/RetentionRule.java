package io.github.aib4j.model.gallery.retention;

import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.ImageVersionNumber;
import io.github.aib4j.model.gallery.SoftDeletePolicy;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.style.ModelStyle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.immutables.value.Value;

/**
 * Which versions of an image definition may be deleted.
 *
 * <p>{@link #keepNewest()}, {@link #keepLatest()} and {@link #keepTagged()} protect versions. Of the others, the rule
 * deletes those that are {@link #olderThan()} a limit or, with {@link #pastEndOfLife()}, past their end of life. If you set
 * neither, it deletes all the others. It never deletes a version without a version number, one that is being created or
 * changed, or one that the service protects until its end of life.
 *
 * <pre>{@code RetentionRule.builder().keepNewest(3).olderThan(Duration.ofDays(90)).addKeepTagged("keep").build()}</pre>
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class RetentionRule {
    RetentionRule() {}

    /**
     * How many versions with the greatest numbers to keep, whether or not they are excluded from latest. Versions that
     * cannot be used do not count: those that failed, are still being created, or are being deleted. The default is 1;
     * zero must be set explicitly.
     */
    @Value.Default
    public int keepNewest() {
        return 1;
    }

    /**
     * Whether to keep the version that virtual machines get when they ask for the latest, even if many newer ones are
     * excluded from latest: everywhere, or in a region. The default is true.
     */
    @Value.Default
    public boolean keepLatest() {
        return true;
    }

    /**
     * The minimum age of a version to be deleted, counted from its publication. A version without a publication date is
     * never deleted for its age.
     */
    public abstract Optional<Duration> olderThan();

    /** Whether to delete versions whose end of life has passed. The default is false. */
    @Value.Default
    public boolean pastEndOfLife() {
        return false;
    }

    /** The names of tags that protect a version, whatever their values; letter case does not matter. */
    public abstract Set<String> keepTagged();

    /** {@link #keepTagged()}, for lookups that ignore case. */
    @Value.Lazy
    Set<String> keepTaggedInAnyCase() {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(keepTagged());
        return names;
    }

    @Value.Check
    void check() {
        if (keepNewest() < 0) {
            throw new IllegalArgumentException(
                    "The newest " + keepNewest() + " versions cannot be kept; give a number from 0 on");
        }
        olderThan().filter(Duration::isNegative).ifPresent(age -> {
            throw new IllegalArgumentException("No version has an age of " + age + "; give 0 or a longer duration");
        });
    }

    /** Returns a rule that keeps this number of the newest versions and deletes all others. */
    public static RetentionRule keepingNewest(int count) {
        return builder().keepNewest(count).build();
    }

    /**
     * Plans what this rule would do.
     *
     * @param definition the image definition
     * @param versions all its versions
     * @param now the time from which ages are computed; preferably the service's, not this machine's
     */
    public RetentionPlan plan(GalleryImageId definition, Collection<GalleryImageVersion> versions, Instant now) {
        List<GalleryImageVersion> sorted = new ArrayList<>(versions);
        sorted.sort(Comparator.comparing(
                        GalleryImageVersion::number,
                        Comparator.comparing(number -> number.orElse(new ImageVersionNumber(0, 0, 0))))
                .reversed());
        List<RetentionPlan.Decision> decisions = new ArrayList<>();
        Set<GalleryImageVersion> latest = RetentionReasons.latest(
                sorted.stream().filter(RetentionReasons::counts).toList());
        int newest = 0;
        for (GalleryImageVersion version : sorted) {
            newest += RetentionReasons.counts(version) ? 1 : 0;
            decisions.add(RetentionReasons.decide(this, version, newest, latest.contains(version), now));
        }
        return new RetentionPlan(definition, this, now, decisions);
    }

    /**
     * Plans what this rule would do in a gallery with this soft-delete policy. If the policy is on, a deleted version can be
     * restored for a while, and a version that has failed is kept, because the service does not delete it (documented).
     *
     * @param definition the image definition
     * @param versions all its versions
     * @param now the time from which ages are computed; preferably the service's, not this machine's
     * @param policy the policy of the gallery, if it has one
     */
    public RetentionPlan plan(
            GalleryImageId definition,
            Collection<GalleryImageVersion> versions,
            Instant now,
            Optional<SoftDeletePolicy> policy) {
        RetentionPlan plan = plan(definition, versions, now);
        Optional<SoftDeletePolicy> active =
                policy.filter(given -> given.isSoftDeleteEnabled().orElse(false));
        return active.map(given -> new RetentionPlan(
                        definition,
                        this,
                        now,
                        plan.decisions().stream()
                                .map(decision -> RetentionReasons.softly(decision, given, now))
                                .toList()))
                .orElse(plan);
    }

    /** Creates a builder that keeps the newest version and deletes all others. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link RetentionRule}. */
    public static final class Builder extends ImmutableRetentionRule.Builder {
        Builder() {}
    }
}
