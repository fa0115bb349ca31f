package io.github.aib4j.model.gallery.retention;

import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.GalleryVersion;
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
 * Which versions of an image definition may go.
 *
 * <p>{@link #keepNewest()}, {@link #keepLatest()} and {@link #keepTagged()} protect. Of the others those go that are {@link
 * #olderThan()} that, or, with {@link #pastEndOfLife()}, past their end of life; if neither is said, all the others go. What
 * has no version number is never touched, nor what is being made or changed just now, nor what the service keeps until its end of life.
 *
 * <pre>{@code RetentionRule.builder().keepNewest(3).olderThan(Duration.ofDays(90)).addKeepTagged("keep").build()}</pre>
 */
@ModelStyle
@Value.Immutable
public abstract class RetentionRule {
    RetentionRule() {}

    /**
     * How many of those with the greatest numbers to keep, excluded from latest or not. A version that cannot be used is
     * none of them: one that could not be made, is not made yet, or is going away. By default one; zero is to be asked for.
     */
    @Value.Default
    public int keepNewest() {
        return 1;
    }

    /**
     * Whether the version stays that machines get which ask for the latest, however many are newer but excluded from that.
     * By default it does.
     */
    @Value.Default
    public boolean keepLatest() {
        return true;
    }

    /** More than how long ago a version must have been published to go; one without such a date does not go for its age. */
    public abstract Optional<Duration> olderThan();

    /** Whether a version goes whose end of life is over. By default none goes for that. */
    @Value.Default
    public boolean pastEndOfLife() {
        return false;
    }

    /** The names of tags, whatever their values, that keep a version; without regard to letter case. */
    public abstract Set<String> keepTagged();

    /** {@link #keepTagged()}, to be looked up without regard to letter case. */
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
            throw new IllegalArgumentException("No version has an age of " + age + "; give a duration from 0 on");
        });
    }

    /** Keeps so many of the newest; all others go. */
    public static RetentionRule keepingNewest(int count) {
        return builder().keepNewest(count).build();
    }

    /**
     * What it would do.
     *
     * @param definition the image definition
     * @param versions all its versions
     * @param now the time by which ages are told: better the service's than this machine's
     */
    public RetentionPlan plan(GalleryImageId definition, Collection<GalleryImageVersion> versions, Instant now) {
        List<GalleryImageVersion> sorted = new ArrayList<>(versions);
        sorted.sort(Comparator.comparing(
                        GalleryImageVersion::number,
                        Comparator.comparing(number -> number.orElse(new GalleryVersion(0, 0, 0))))
                .reversed());
        List<RetentionPlan.Decision> decisions = new ArrayList<>();
        Optional<GalleryImageVersion> latest = GalleryImageVersion.latest(
                sorted.stream().filter(RetentionReasons::counts).toList());
        int newest = 0;
        for (GalleryImageVersion version : sorted) {
            newest += RetentionReasons.counts(version) ? 1 : 0;
            boolean isLatest = latest.filter(version::equals).isPresent();
            decisions.add(RetentionReasons.decide(this, version, newest, isLatest, now));
        }
        return new RetentionPlan(definition, this, now, decisions);
    }

    /** A builder that keeps the newest version, and lets all others go. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link RetentionRule}. */
    public static final class Builder extends ImmutableRetentionRule.Builder {
        Builder() {}
    }
}
