package io.github.aib4j.model.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageVersionNumberTest {
    private static final int MAX = Integer.MAX_VALUE;

    @ParameterizedTest
    @CsvSource({
        "1.0.3, 1, 0, 3",
        "0.0.0, 0, 0, 0",
        "0.25342.22189, 0, 25342, 22189",
        "2147483647.0.2147483647," + " 2147483647, 0, 2147483647"
    })
    void a_version_is_three_numbers(String text, int major, int minor, int patch) {
        assertThat(ImageVersionNumber.parse(text))
                .isEqualTo(new ImageVersionNumber(major, minor, patch))
                .hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|write major.minor.patch, such as 1.0.3",
                "1.0|write major.minor.patch, such as 1.0.3",
                "1.0.0.0|write major.minor.patch, such as 1.0.3",
                "v1.0.0|write major.minor.patch, such as 1.0.3",
                "1.0.-1|write major.minor.patch, such as 1.0.3",
                "' 1.0.0'|write major.minor.patch, such as 1.0.3",
                "١.٠.٠|write major.minor.patch, such as 1.0.3",
                "latest|write major.minor.patch, such as 1.0.3",
                "1.0.2147483648|2147483648 is above 2147483647",
                "99999999999999999999.0.0|99999999999999999999 is above 2147483647"
            })
    void another_text_is_refused_and_quoted(String text, String help) {
        assertThatThrownBy(() -> ImageVersionNumber.parse(text))
                .isInstanceOfSatisfying(
                        InvalidGalleryVersionException.class,
                        e -> assertThat(e.text()).isEqualTo(text))
                .hasMessage("'" + text + "' is not a version number (G03); " + help);
        assertThat(ImageVersionNumber.find(text)).isEmpty();
    }

    @Test
    void a_very_long_text_is_refused_and_quoted_in_part() {
        assertThatThrownBy(() -> ImageVersionNumber.parse("1".repeat(1_000_000)))
                .isInstanceOf(InvalidGalleryVersionException.class)
                .message()
                .hasSizeLessThan(300)
                .startsWith("'1111");
    }

    @Property
    @Label("versions compare number by number, and read back from their text")
    boolean versions_compare_number_by_number(
            @ForAll @IntRange int a, @ForAll @IntRange int b, @ForAll @IntRange int c, @ForAll @IntRange int d) {
        ImageVersionNumber one = new ImageVersionNumber(a, b, c);
        ImageVersionNumber other = new ImageVersionNumber(a, d, c);
        return Integer.signum(one.compareTo(other)) == Integer.compare(b, d)
                && ImageVersionNumber.parse(one.toString()).equals(one);
    }

    @Test
    void ten_comes_after_nine() {
        assertThat(ImageVersionNumber.parse("1.0.10")).isGreaterThan(ImageVersionNumber.parse("1.0.9"));
        assertThat(ImageVersionNumber.newest(versions("1.0.9", "1.0.10", "0.99.99")))
                .contains(ImageVersionNumber.parse("1.0.10"));
        assertThat(ImageVersionNumber.newest(List.of())).isEmpty();
    }

    @Test
    void the_next_patch_and_the_next_minor_are_one_above() {
        assertThat(ImageVersionNumber.parse("1.2.3").nextPatch()).hasToString("1.2.4");
        assertThat(ImageVersionNumber.parse("1.2.3").nextMinor()).hasToString("1.3.0");
    }

    @Test
    void there_is_nothing_above_the_greatest_number() {
        assertThatThrownBy(() -> new ImageVersionNumber(1, 2, MAX).nextPatch())
                .isInstanceOf(InvalidGalleryVersionException.class)
                .hasMessage("'1.2.2147483647' has no next patch number (G03); count on in the number before it");
        assertThatThrownBy(() -> new ImageVersionNumber(1, MAX, 0).nextMinor())
                .hasMessage("'1.2147483647.0' has no next minor number (G03); count on in the number before it");
        assertThat(new ImageVersionNumber(1, 2, MAX).nextMinor()).hasToString("1.3.0");
        assertThat(new ImageVersionNumber(MAX, MAX, MAX - 1).nextPatch())
                .isEqualTo(new ImageVersionNumber(MAX, MAX, MAX));
    }

    @Test
    void numbers_below_zero_are_refused() {
        assertThatThrownBy(() -> new ImageVersionNumber(1, -1, 0))
                .isInstanceOf(InvalidGalleryVersionException.class)
                .hasMessageContaining("'1.-1.0'");
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 2.0.2",
        "0, 0.7.10",
        "1, 1.3.1",
        "2, 2.0.2",
        "3, 3.0.0",
    })
    void latest_makes_the_version_after_the_newest_with_that_major_number(int major, String next) {
        List<ImageVersionNumber> existing = versions("1.3.0", "0.7.9", "1.2.9", "2.0.1", "0.6.44");

        assertThat(ImageVersionNumber.nextLatest(major, existing)).hasToString(next);
    }

    @Test
    void latest_begins_where_there_is_no_version_yet() {
        assertThat(ImageVersionNumber.nextLatest(List.of())).hasToString("1.0.0");
        assertThat(ImageVersionNumber.nextLatest(0, List.of())).hasToString("0.0.0");
        assertThat(ImageVersionNumber.nextLatest(versions("0.0.1"))).hasToString("0.0.2");
    }

    @Test
    void latest_says_so_when_numbers_have_run_out_or_the_major_number_is_none() {
        assertThatThrownBy(() -> ImageVersionNumber.nextLatest(1, List.of(new ImageVersionNumber(1, 0, MAX))))
                .isInstanceOf(InvalidGalleryVersionException.class)
                .hasMessageContaining("'1.0.2147483647' has no next patch number");
        assertThatThrownBy(() -> ImageVersionNumber.nextLatest(-2, versions("1.0.0")))
                .isInstanceOf(InvalidGalleryVersionException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2023.02.09, 2023, 2, 9",
        "202501.02.0, 202501, 2, 0",
        "1.2021.03311859, 1, 2021, 3311859",
        "00.0.000, 0, 0, 0"
    })
    void zeros_in_front_are_kept_and_do_not_count(String text, int major, int minor, int patch) {
        ImageVersionNumber padded = ImageVersionNumber.parse(text);

        assertThat(padded).hasToString(text);
        assertThat(padded.isPadded()).isTrue();
        assertThat(padded.isSameNumberAs(new ImageVersionNumber(major, minor, patch)))
                .isTrue();
    }

    @Test
    void two_spellings_of_a_number_are_not_equal_and_their_order_agrees_with_that() {
        ImageVersionNumber plain = ImageVersionNumber.parse("1.0.1");
        ImageVersionNumber padded = ImageVersionNumber.parse("1.0.01");

        assertThat(plain).isNotEqualTo(padded).isLessThan(padded);
        assertThat(plain.isPadded()).isFalse();
        assertThat(plain.isSameNumberAs(padded)).isTrue();
        assertThat(plain.isSameNumberAs(ImageVersionNumber.parse("1.0.2"))).isFalse();
        assertThat(padded).isLessThan(ImageVersionNumber.parse("1.0.2"));
    }

    @Test
    void the_newest_is_found_by_number_among_padded_ones_and_the_next_has_no_zeros() {
        assertThat(ImageVersionNumber.newest(versions("2023.2.9", "2023.02.10", "2022.12.31", "2023.002.003")))
                .contains(ImageVersionNumber.parse("2023.02.10"));
        assertThat(ImageVersionNumber.parse("2023.02.09").nextPatch()).hasToString("2023.2.10");
    }

    private static List<ImageVersionNumber> versions(String... texts) {
        return List.of(texts).stream().map(ImageVersionNumber::parse).toList();
    }
}
