package io.github.aib4j.model.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class GalleryDateTest {
    private static final Instant MIDNIGHT = Instant.parse("2024-12-02T00:00:00Z");

    @Test
    void dates_are_equal_that_mean_the_same_moment_and_keep_their_text() {
        GalleryDate shanghai = GalleryDate.parse("2024-12-02T08:00:00+08:00");

        assertThat(shanghai)
                .isEqualTo(GalleryDate.of(MIDNIGHT))
                .hasSameHashCodeAs(GalleryDate.of(MIDNIGHT))
                .hasToString("2024-12-02T08:00:00+08:00");
        assertThat(shanghai).isNotEqualTo(GalleryDate.parse("2024-12-02T08:00:00Z"));
    }

    @Test
    void a_date_without_a_time_is_its_beginning_in_UTC() {
        assertThat(GalleryDate.parse("2024-12-02"))
                .isEqualTo(GalleryDate.of(MIDNIGHT))
                .hasToString("2024-12-02T00:00:00Z");
    }

    @Test
    void a_date_is_before_a_moment_that_is_past_it() {
        GalleryDate date = GalleryDate.of(MIDNIGHT);

        assertThat(date.isBefore(MIDNIGHT)).isFalse();
        assertThat(date.isBefore(MIDNIGHT.plusMillis(1))).isTrue();
        assertThat(GalleryDate.ofText("some day").isBefore(Instant.MAX)).isFalse();
    }

    @Test
    void another_text_is_refused_but_can_be_kept() {
        assertThatThrownBy(() -> GalleryDate.parse("2024-02-30"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'2024-02-30' is not a date; write it as 2026-12-02T00:00:00Z");
        assertThat(GalleryDate.ofText("some day").instant()).isEmpty();
        assertThat(GalleryDate.ofText("some day"))
                .hasToString("some day")
                .isEqualTo(GalleryDate.ofText("some day"))
                .isNotEqualTo(GalleryDate.ofText("2024-12-02"));
    }
}
