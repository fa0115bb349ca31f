package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.model.gallery.Gallery;
import io.github.aib4j.model.gallery.SoftDeletePolicy;
import io.github.aib4j.model.gallery.retention.RetentionOutcome;
import io.github.aib4j.model.gallery.retention.RetentionPlan;
import io.github.aib4j.model.gallery.retention.RetentionRule;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.lint.LintException;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.SimulatedClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A year of nightly versions under a retention job, with soft deletion of 30 and 7 days. Names are dates with zeros in
 * front; the newest three stay. Each first of a month is made with 2026-03-03 and says nothing about deletion, so that it is
 * blocked for six months; all other versions are not. On 10 March the version of 1 February is deleted by hand in vain; on 20
 * June the version of 5 June, deleted by the job on 8 June, is restored, tagged, and kept from then on.
 */
class RetentionStoryTest {
    private static final GalleryImageId WEB = GallerySamples.WEB;
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy.MM.dd");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM.dd");
    private static final Gallery GALLERY = GallerySamples.GALLERY.toBuilder()
            .softDeletePolicy(SoftDeletePolicy.enabled(30, 7))
            .build();
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);

    /**
     * By hand: on the evening of that day, what is kept, and from when to when what is in the recycle bin was made. The job of
     * a day keeps three, so the version of three days before goes then, and is in the bin for 37 days: on day d those made from
     * d - 39 to d - 3. Blocked firsts are missing there until the job of the day after their sixth month.
     */
    private static final String BY_HAND = """
            2027-01-02 | 01.01 01.02                                                          |
            2027-01-04 | 01.01 01.02 01.03 01.04                                              |
            2027-01-05 | 01.01 01.03 01.04 01.05                                              | 01.02
            2027-01-31 | 01.01 01.29 01.30 01.31                                              | 01.02-01.28
            2027-02-09 | 01.01 02.01 02.07 02.08 02.09                                        | 01.02-01.31 02.02-02.06
            2027-02-10 | 01.01 02.01 02.08 02.09 02.10                                        | 01.02-01.31 02.02-02.07
            2027-02-11 | 01.01 02.01 02.09 02.10 02.11                                        | 01.03-01.31 02.02-02.08
            2027-03-10 | 01.01 02.01 03.01 03.08 03.09 03.10                                  | 01.30-01.31 02.02-02.28 03.02-03.07
            2027-06-08 | 01.01 02.01 03.01 04.01 05.01 06.01 06.06 06.07 06.08                | 04.30 05.02-05.31 06.02-06.05
            2027-06-20 | 01.01 02.01 03.01 04.01 05.01 06.01 06.05 06.18 06.19 06.20          | 05.12-05.31 06.02-06.04 06.06-06.17
            2027-07-02 | 02.01 03.01 04.01 05.01 06.01 06.05 06.30 07.01 07.02                | 01.01 05.24-05.31 06.02-06.04 06.06-06.29
            2027-08-02 | 03.01 04.01 05.01 06.01 06.05 07.01 07.31 08.01 08.02                | 01.01 02.01 06.24-06.30 07.02-07.30
            2027-12-31 | 06.05 07.01 08.01 09.01 10.01 11.01 12.01 12.29 12.30 12.31          | 06.01 11.22-11.30 12.02-12.28
            """;

    private static final RetentionRule RULE =
            RetentionRule.builder().keepNewest(3).addKeepTagged("keep").build();

    private final SimulatedClock clock = SimulatedClock.movingWithEachPoll(Duration.ofMinutes(1));
    private final LocalImageBuilder service =
            LocalImageBuilder.builder().clock(clock).pageSize(5).build();
    private final GalleryClient client =
            Transport.IN_MEMORY.toGalleriesOf(service).buildClient();
    private final GalleryClient newest = Transport.IN_MEMORY
            .toGalleriesOf(service)
            .serviceVersion(GalleryServiceVersion.V2026_03_03)
            .buildClient();

    private final GalleryClient unchecked =
            Transport.IN_MEMORY.toGalleriesOf(service).checkRules(false).buildClient();

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void a_year_of_nightly_versions_is_what_was_written_by_hand() {
        until(FIRST, 0);
        newest.beginCreateOrUpdateGallery(GallerySamples.GOLDEN, GALLERY).getFinalResult();
        client.beginCreateOrUpdateImageDefinition(WEB, GallerySamples.definition("ubuntu"))
                .getFinalResult();
        List<String> evenings = new ArrayList<>();
        for (LocalDate day = FIRST; day.getYear() == FIRST.getYear(); day = day.plusDays(1)) {
            until(day, 2);
            publish(day);
            until(day, 4);
            retain();
            until(day, 6);
            intervene(day);
            evenings.add(evening(day));
        }

        assertThat(evenings)
                .containsAll(BY_HAND.lines()
                        .map(line -> line.replaceAll(" +", " ").strip())
                        .toList());
    }

    private void until(LocalDate day, int hour) {
        Instant time = day.atTime(hour, 0).toInstant(ZoneOffset.UTC);
        clock.advance(Duration.between(clock.now(), time));
    }

    private void publish(LocalDate day) {
        (day.getDayOfMonth() == 1 ? newest : client)
                .beginCreateOrUpdateImageVersion(id(day), GallerySamples.version("westeurope"))
                .getFinalResult();
    }

    private static GalleryImageVersionId id(LocalDate day) {
        return WEB.imageVersion(NAME.format(day));
    }

    /** What is blocked is a reason in the plan, so that nothing fails. */
    private void retain() {
        RetentionPlan plan = client.planRetention(WEB, RULE);
        RetentionOutcome outcome = client.applyRetention(plan).orThrow();

        assertThat(outcome.deleted()).hasSameSizeAs(plan.toDelete());
        assertThat(plan.decisions())
                .allSatisfy(decision ->
                        assertThat(decision.softDeletion().isPresent()).isEqualTo(decision.isDeletion()));
        assertThat(plan.decisions().stream().flatMap(decision -> decision.blockedUntil().stream()))
                .allMatch(plan.now()::isBefore);
    }

    private void intervene(LocalDate day) {
        if (day.equals(LocalDate.of(2027, 3, 10))) {
            assertThatThrownBy(() -> client.beginDeleteImageVersion(id(LocalDate.of(2027, 2, 1)))
                            .getFinalResult())
                    .isInstanceOf(LintException.class)
                    .hasMessageContaining("L19");
            assertThatThrownBy(() -> unchecked
                            .beginDeleteImageVersion(id(LocalDate.of(2027, 2, 1)))
                            .getFinalResult())
                    .isInstanceOf(ImageBuilderException.class)
                    .hasMessageContaining("DeleteGalleryImageVersionBlockedBeforeEndOfLife");
        }
        if (day.equals(LocalDate.of(2027, 6, 20))) {
            GalleryImageVersionId restored = id(LocalDate.of(2027, 6, 5));
            newest.beginRestoreImageVersion(restored).getFinalResult();
            client.beginUpdateImageVersion(
                            restored,
                            version -> version.toBuilder().putTag("keep", "yes").build())
                    .getFinalResult();
        }
    }

    private String evening(LocalDate day) {
        String kept = client.listImageVersions(WEB).stream()
                .map(version -> version.name().orElseThrow().substring(5))
                .sorted()
                .collect(Collectors.joining(" "));
        List<LocalDate> deleted = newest.listSoftDeletedImageVersions(WEB).stream()
                .map(version -> LocalDate.parse(version.name().orElseThrow(), NAME))
                .sorted()
                .toList();
        return (day + " | " + kept + " | " + spans(deleted)).strip();
    }

    private static String spans(List<LocalDate> days) {
        StringBuilder spans = new StringBuilder();
        for (int i = 0; i < days.size(); i++) {
            int first = i;
            while (i + 1 < days.size() && days.get(i + 1).equals(days.get(i).plusDays(1))) {
                i++;
            }
            spans.append(spans.isEmpty() ? "" : " ").append(SHORT.format(days.get(first)));
            spans.append(i > first ? "-" + SHORT.format(days.get(i)) : "");
        }
        return spans.toString();
    }
}
