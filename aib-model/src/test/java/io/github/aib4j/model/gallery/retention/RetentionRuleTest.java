package io.github.aib4j.model.gallery.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.GalleryProvisioningState;
import io.github.aib4j.model.gallery.SafetyProfile;
import io.github.aib4j.model.gallery.publish.GalleryTargetRegion;
import io.github.aib4j.model.gallery.publish.PublishingProfile;
import io.github.aib4j.model.id.GalleryId;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.value.GalleryDate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RetentionRuleTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final GalleryImageId WEB =
            GalleryId.of("s", "images", "golden").imageDefinition("web");

    private static GalleryImageVersion.Builder version(String name) {
        return GalleryImageVersion.builder().name(name).provisioningState(GalleryProvisioningState.SUCCEEDED);
    }

    private static GalleryImageVersion published(String name, int daysAgo) {
        return version(name)
                .publishingProfile(PublishingProfile.builder()
                        .publishedDate(GalleryDate.of(NOW.minus(daysAgo, ChronoUnit.DAYS)))
                        .build())
                .build();
    }

    private static List<String> lines(RetentionRule rule, GalleryImageVersion... versions) {
        return rule.plan(WEB, List.of(versions), NOW).toString().lines().toList();
    }

    @Test
    void a_plan_has_a_line_per_version_the_newest_first() {
        RetentionRule rule = RetentionRule.builder()
                .keepNewest(1)
                .olderThan(Duration.ofDays(90))
                .pastEndOfLife(true)
                .addKeepTagged("keep")
                .build();

        assertThat(lines(
                        rule,
                        published("1.0.9", 100),
                        published("1.0.10", 100),
                        published("1.0.2", 10),
                        version("1.0.1")
                                .publishingProfile(PublishingProfile.builder()
                                        .endOfLifeDate(GalleryDate.parse("2026-11-01"))
                                        .build())
                                .build(),
                        version("1.0.0").putTag("KEEP", "no").build(),
                        version("1.1.0")
                                .provisioningState(GalleryProvisioningState.CREATING)
                                .build(),
                        version("nightly").build()))
                .containsExactly(
                        "keep 1.1.0: its state is Creating",
                        "keep 1.0.10: it is one of the newest 1",
                        "delete 1.0.9: it was published on 2026-08-13T12:00:00Z, more than 90 days ago",
                        "keep 1.0.2: it was not published more than 90 days ago, and its end of life has not passed",
                        "delete 1.0.1: its end of life was on 2026-11-01T00:00:00Z",
                        "keep 1.0.0: it has the tag 'KEEP'",
                        "keep nightly: its name is not a version number");
    }

    @Test
    void by_default_the_newest_stays_and_all_others_go() {
        assertThat(lines(RetentionRule.builder().build(), published("1.0.0", 1), published("2.0.0", 0)))
                .containsExactly(
                        "keep 2.0.0: it is one of the newest 1", "delete 1.0.0: it is not one of the newest 1");
    }

    @Test
    void the_version_that_machines_get_as_latest_stays_unless_the_rule_gives_it_up() {
        GalleryImageVersion withdrawn = published("2.0.0", 0).withExcludeFromLatest(true);
        RetentionRule careless = RetentionRule.builder().keepLatest(false).build();

        assertThat(lines(RetentionRule.keepingNewest(1), published("0.9.0", 2), published("1.0.0", 1), withdrawn))
                .containsExactly(
                        "keep 2.0.0: it is one of the newest 1",
                        "keep 1.0.0: virtual machines get it when they ask for the latest",
                        "delete 0.9.0: it is not one of the newest 1");
        assertThat(lines(careless, published("1.0.0", 1), withdrawn))
                .containsExactly(
                        "keep 2.0.0: it is one of the newest 1", "delete 1.0.0: it is not one of the newest 1");
    }

    @Test
    void an_unusable_version_does_not_count_among_the_newest() {
        GalleryImageVersion failed = version("3.0.0")
                .provisioningState(GalleryProvisioningState.FAILED)
                .build();
        GalleryImageVersion coming = version("4.0.0")
                .provisioningState(GalleryProvisioningState.CREATING)
                .build();
        GalleryImageVersion going = version("5.0.0")
                .provisioningState(GalleryProvisioningState.DELETING)
                .build();

        assertThat(lines(RetentionRule.keepingNewest(1), published("2.0.0", 1), failed, coming, going))
                .contains("keep 2.0.0: it is one of the newest 1", "delete 3.0.0: it is not one of the newest 1");
    }

    @Test
    void a_version_that_is_being_changed_counts_as_usable() {
        GalleryImageVersion changing = version("3.0.0")
                .provisioningState(GalleryProvisioningState.UPDATING)
                .build();

        assertThat(lines(RetentionRule.keepingNewest(1), published("2.0.0", 1), changing))
                .containsExactly("keep 3.0.0: its state is Updating", "delete 2.0.0: it is not one of the newest 1");
    }

    @Test
    void a_version_blocked_until_its_end_of_life_stays_until_then() {
        PublishingProfile profile = PublishingProfile.builder()
                .endOfLifeDate(GalleryDate.parse("2026-11-21T12:00:01Z"))
                .build();
        GalleryImageVersion kept = version("1.0.0")
                .publishingProfile(profile)
                .safetyProfile(SafetyProfile.builder()
                        .blockDeletionBeforeEndOfLife(true)
                        .build())
                .build();
        RetentionRule all =
                RetentionRule.builder().keepNewest(0).keepLatest(false).build();

        assertThat(lines(all, kept))
                .containsExactly("keep 1.0.0: the service keeps it until its end of life on 2026-11-21T12:00:01Z");
        assertThat(all.plan(WEB, List.of(kept), NOW.plusSeconds(2)).toDelete()).containsExactly(kept);
    }

    @Test
    void a_version_without_a_date_is_not_deleted_for_its_age() {
        RetentionRule month = RetentionRule.builder()
                .keepNewest(0)
                .keepLatest(false)
                .olderThan(Duration.ofDays(30))
                .build();

        assertThat(lines(month, version("1.0.0").build(), published("0.9.0", 30), published("0.8.0", 31)))
                .containsExactly(
                        "keep 1.0.0: it was not published more than 30 days ago",
                        "keep 0.9.0: it was not published more than 30 days ago",
                        "delete 0.8.0: it was published on 2026-10-21T12:00:00Z, more than 30 days ago");
    }

    @Test
    void an_age_that_no_version_reaches_deletes_nothing() {
        RetentionRule never = RetentionRule.builder()
                .keepNewest(0)
                .keepLatest(false)
                .olderThan(ChronoUnit.FOREVER.getDuration())
                .build();

        assertThat(never.plan(WEB, List.of(published("1.0.0", 9999)), NOW).toDelete())
                .isEmpty();
    }

    @Test
    void an_age_that_is_no_number_of_days_is_shown_as_given() {
        assertThat(lines(
                        RetentionRule.builder()
                                .keepNewest(0)
                                .keepLatest(false)
                                .olderThan(Duration.ofHours(36))
                                .build(),
                        published("1.0.0", 2)))
                .containsExactly("delete 1.0.0: it was published on 2026-11-19T12:00:00Z, more than PT36H ago");
    }

    @Test
    void a_meaningless_rule_is_refused() {
        assertThatThrownBy(() -> RetentionRule.keepingNewest(-1))
                .hasMessage("The newest -1 versions cannot be kept; give a number from 0 on");
        assertThatThrownBy(() ->
                        RetentionRule.builder().olderThan(Duration.ofDays(-1)).build())
                .hasMessage("No version has an age of PT-24H; give 0 or a longer duration");
    }

    @Test
    void an_outcome_with_a_failed_deletion_throws() {
        GalleryImageVersionId one = WEB.imageVersion("1.0.0");
        RuntimeException why = new IllegalArgumentException("locked");
        RetentionOutcome well = new RetentionOutcome(List.of(one), List.of(), Map.of());
        RetentionOutcome badly = new RetentionOutcome(List.of(), List.of(), Map.of(one, why));

        assertThat(well.orThrow()).isSameAs(well);
        assertThatThrownBy(badly::orThrow)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("1 of 1 versions could not be deleted: " + one)
                .satisfies(e -> assertThat(e.getSuppressed()).containsExactly(why));
    }

    private static GalleryImageVersion in(String name, GalleryTargetRegion... regions) {
        return version(name)
                .publishingProfile(
                        PublishingProfile.builder().addTargetRegions(regions).build())
                .build();
    }

    private static GalleryTargetRegion excluded(String region) {
        return GalleryTargetRegion.builder()
                .name(region)
                .excludeFromLatest(true)
                .build();
    }

    @Test
    void the_latest_of_a_region_stays_if_newer_ones_are_excluded_there() {
        GalleryTargetRegion west = GalleryTargetRegion.region("westeurope");
        GalleryTargetRegion north = GalleryTargetRegion.region("North Europe");

        assertThat(lines(
                        RetentionRule.keepingNewest(1),
                        in("1.0.4", west, excluded("northeurope")),
                        in("1.0.3", west, excluded("northeurope")),
                        in("1.0.2", west),
                        in("1.0.1", west, north),
                        in("1.0.0", west, north)))
                .containsExactly(
                        "keep 1.0.4: it is one of the newest 1",
                        "delete 1.0.3: it is not one of the newest 1",
                        "delete 1.0.2: it is not one of the newest 1",
                        "keep 1.0.1: virtual machines get it when they ask for the latest",
                        "delete 1.0.0: it is not one of the newest 1");
    }
}
