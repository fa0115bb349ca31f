package io.github.aib4j.model.gallery.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.GalleryProvisioningState;
import io.github.aib4j.model.gallery.ImageVersionNumber;
import io.github.aib4j.model.gallery.SafetyProfile;
import io.github.aib4j.model.gallery.publish.PublishingProfile;
import io.github.aib4j.model.gallery.retention.RetentionPlan.Decision;
import io.github.aib4j.model.id.GalleryId;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.value.GalleryDate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever the versions and the rule: what must not go stays, and what a rule lets go goes. */
class RetentionPropertiesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final GalleryImageId WEB =
            GalleryId.of("s", "images", "golden").imageDefinition("web");
    private static final Set<String> AT_REST = Set.of("Succeeded", "Failed");
    private static final Set<String> USABLE = Set.of("Succeeded", "Updating");

    private static RetentionPlan plan(RetentionRule rule, List<GalleryImageVersion> versions) {
        return rule.plan(WEB, versions, NOW);
    }

    private static String state(GalleryImageVersion version) {
        return version.provisioningState()
                .map(GalleryProvisioningState::toString)
                .orElse("Succeeded");
    }

    private static boolean isUsable(GalleryImageVersion version) {
        return version.number().isPresent() && USABLE.contains(state(version));
    }

    /** The greatest number among those that can be used and are not excluded from latest. */
    private static boolean isLatest(GalleryImageVersion version, List<GalleryImageVersion> all) {
        return isUsable(version)
                && !version.isExcludedFromLatest()
                && all.stream()
                        .filter(other -> isUsable(other) && !other.isExcludedFromLatest())
                        .noneMatch(other -> other.number()
                                        .orElseThrow()
                                        .compareTo(version.number().orElseThrow())
                                > 0);
    }

    private static boolean isTagged(RetentionRule rule, GalleryImageVersion version) {
        Set<String> wanted = rule.keepTagged().stream()
                .map(tag -> tag.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return version.tags().keySet().stream().anyMatch(tag -> wanted.contains(tag.toLowerCase(Locale.ROOT)));
    }

    private static Optional<Instant> endOfLife(GalleryImageVersion version) {
        return version.publishingProfile()
                .flatMap(PublishingProfile::endOfLifeDate)
                .flatMap(GalleryDate::instant);
    }

    private static boolean isOldEnough(RetentionRule rule, GalleryImageVersion version) {
        boolean isOld = rule.olderThan()
                .flatMap(age -> version.publishingProfile()
                        .flatMap(PublishingProfile::publishedDate)
                        .flatMap(GalleryDate::instant)
                        .map(date -> Duration.between(date, NOW).compareTo(age) > 0))
                .orElse(false);
        boolean isPast = rule.pastEndOfLife()
                && endOfLife(version).filter(end -> end.isBefore(NOW)).isPresent();
        return isOld || isPast || (rule.olderThan().isEmpty() && !rule.pastEndOfLife());
    }

    @Property(tries = 3000)
    @Label("what is under way, has no number or a protecting tag never goes")
    void a_protected_version_is_never_deleted(
            @ForAll("rules") RetentionRule rule, @ForAll("lists") List<GalleryImageVersion> all) {
        assertThat(plan(rule, all).toDelete()).allSatisfy(version -> {
            assertThat(version.number()).isPresent();
            assertThat(AT_REST).contains(state(version));
            assertThat(isTagged(rule, version)).isFalse();
            assertThat(rule.keepLatest() && isLatest(version, all)).isFalse();
            assertThat(isOldEnough(rule, version)).isTrue();
            assertThat(version.safetyProfile().isPresent()
                            && endOfLife(version)
                                    .filter(end -> end.isAfter(NOW))
                                    .isPresent())
                    .isFalse();
        });
    }

    @Property(tries = 3000)
    @Label("as many usable versions stay as are to be kept, and they are the newest")
    void the_newest_usable_versions_stay(
            @ForAll("rules") RetentionRule rule, @ForAll("lists") List<GalleryImageVersion> all) {
        List<ImageVersionNumber> newest = all.stream()
                .filter(RetentionPropertiesTest::isUsable)
                .flatMap(version -> version.number().stream())
                .sorted(Collections.reverseOrder())
                .limit(rule.keepNewest())
                .toList();

        assertThat(plan(rule, all).toKeep().stream().flatMap(version -> version.number().stream()))
                .containsAll(newest);
    }

    @Property(tries = 3000)
    @Label("what nothing protects goes")
    void an_unprotected_version_is_deleted(
            @ForAll("rules") RetentionRule rule, @ForAll("lists") List<GalleryImageVersion> all) {
        RetentionPlan plan = plan(rule, all);

        assertThat(plan.toKeep()).allSatisfy(version -> {
            long newer = all.stream()
                    .filter(other -> isUsable(other)
                            && version.number().isPresent()
                            && other.number()
                                            .orElseThrow()
                                            .compareTo(version.number().orElseThrow())
                                    > 0)
                    .count();
            boolean isNewest = isUsable(version) && newer < rule.keepNewest();
            boolean isBlocked = version.safetyProfile().isPresent()
                    && endOfLife(version).filter(end -> end.isBefore(NOW)).isEmpty();
            assertThat(version.number().isEmpty()
                            || !AT_REST.contains(state(version))
                            || isNewest
                            || isTagged(rule, version)
                            || isBlocked
                            || (rule.keepLatest() && isLatest(version, all))
                            || !isOldEnough(rule, version))
                    .isTrue();
        });
    }

    @Property(tries = 1000)
    @Label("each version is decided on once, with a reason, the newest first, in whatever order they come")
    void each_version_is_decided_on_once(
            @ForAll("rules") RetentionRule rule,
            @ForAll("lists") List<GalleryImageVersion> all,
            @ForAll Random random) {
        RetentionPlan plan = plan(rule, all);
        List<GalleryImageVersion> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);

        assertThat(plan.decisions()).extracting(Decision::version).containsExactlyInAnyOrderElementsOf(all);
        assertThat(plan.decisions()).allMatch(decision -> !decision.reason().isBlank());
        assertThat(plan.decisions().stream().flatMap(decision -> decision.version().number().stream()))
                .isSortedAccordingTo(Collections.reverseOrder());
        assertThat(plan(rule, shuffled).toDelete()).containsExactlyElementsOf(plan.toDelete());
        assertThat(plan.toString().lines())
                .hasSize(all.size())
                .allMatch(line -> line.matches("(keep|delete) \\S+: .+"));
    }

    @Property(tries = 1000)
    @Label("to keep more of the newest, or one tag more, never lets another version go")
    void more_protection_deletes_nothing_else(
            @ForAll("rules") RetentionRule rule, @ForAll("lists") List<GalleryImageVersion> all) {
        RetentionRule stricter = RetentionRule.builder()
                .from(rule)
                .keepNewest(rule.keepNewest() + 1)
                .addKeepTagged("other")
                .build();

        assertThat(plan(rule, all).toDelete()).containsAll(plan(stricter, all).toDelete());
    }

    @Property(tries = 500)
    @Label("a plan that is carried out leaves nothing to do")
    void a_plan_that_is_carried_out_leaves_nothing_to_do(
            @ForAll("rules") RetentionRule rule, @ForAll("lists") List<GalleryImageVersion> all) {
        assertThat(plan(rule, plan(rule, all).toKeep()).toDelete()).isEmpty();
    }

    @Provide
    Arbitrary<RetentionRule> rules() {
        Arbitrary<Optional<Duration>> ages =
                Arbitraries.integers().between(0, 60).map(Duration::ofDays).optional();
        Arbitrary<Set<String>> tags =
                Arbitraries.of("keep", "Team", "release").set().ofMaxSize(2);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        ages,
                        Arbitraries.of(true, false),
                        tags,
                        Arbitraries.of(true, false))
                .as((newest, age, past, keep, latest) -> RetentionRule.builder()
                        .keepNewest(newest)
                        .olderThan(age)
                        .pastEndOfLife(past)
                        .keepTagged(keep)
                        .keepLatest(latest)
                        .build());
    }

    @Provide
    Arbitrary<List<GalleryImageVersion>> lists() {
        return versions()
                .list()
                .ofMaxSize(12)
                .uniqueElements(version -> version.name().orElseThrow());
    }

    private static Arbitrary<GalleryImageVersion> versions() {
        Arbitrary<String> numbers = Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.of(0, 9, 10, 2_147_483_647))
                .as((major, minor, patch) -> major + "." + minor + "." + patch);
        Arbitrary<String> names = Arbitraries.frequencyOf(
                Tuple.of(9, numbers),
                Tuple.of(1, Arbitraries.of("latest", "1.0", "1.0.0.0", "1.0.x", "2147483648.0.0")));
        Arbitrary<Optional<GalleryProvisioningState>> states = Arbitraries.of(
                        "Succeeded", "Succeeded", "Failed", "Creating", "Updating", "Deleting", "Migrating", "Paused")
                .map(GalleryProvisioningState::of)
                .optional();
        Arbitrary<Map<String, String>> tags = Arbitraries.maps(
                        Arbitraries.of("KEEP", "keep", "team", "other", "note"), Arbitraries.of("", "x"))
                .ofMaxSize(2);
        return Combinators.combine(names, states, tags, profiles(), Arbitraries.of(true, false))
                .as((name, state, tag, profile, block) -> GalleryImageVersion.builder()
                        .name(name)
                        .provisioningState(state)
                        .tags(tag)
                        .publishingProfile(profile)
                        .safetyProfile(Optional.of(SafetyProfile.builder()
                                        .blockDeletionBeforeEndOfLife(true)
                                        .build())
                                .filter(safe -> block))
                        .build());
    }

    private static Arbitrary<PublishingProfile> profiles() {
        return Combinators.combine(
                        dates().optional(),
                        dates().optional(),
                        Arbitraries.of(true, false).optional())
                .as((published, end, excluded) -> PublishingProfile.builder()
                        .excludeFromLatest(excluded)
                        .publishedDate(published)
                        .endOfLifeDate(end)
                        .build());
    }

    private static Arbitrary<GalleryDate> dates() {
        Arbitrary<String> offsets = Arbitraries.of("Z", "+00:00", "+08:00");
        return Combinators.combine(
                        Arbitraries.integers().between(1, 30),
                        Arbitraries.integers().between(9, 12),
                        offsets)
                .as((day, month, offset) ->
                        GalleryDate.parse(String.format(Locale.ROOT, "2026-%02d-%02dT07:00:00%s", month, day, offset)));
    }
}
