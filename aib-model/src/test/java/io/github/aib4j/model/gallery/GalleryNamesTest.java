package io.github.aib4j.model.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.testing.Csv;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GalleryNamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "9", "myGallery", "my.gallery", "my_gallery", "my-gallery.2026"})
    void names_of_galleries_are_taken_that_the_published_pattern_takes(String name) {
        assertThat(GalleryNames.gallery(name)).isEqualTo(name);
        assertThat(published().matcher(name).matches()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_a", "-a", ".a", "a-", "a.", "my gallery", "a/b", "a\n", "<gallery>"})
    void other_names_of_galleries_are_refused_and_quoted(String name) {
        assertThatThrownBy(() -> GalleryNames.gallery(name))
                .isInstanceOf(InvalidGalleryNameException.class)
                .hasMessageStartingWith("'" + name + "' cannot be the name of a gallery (X26); use at most 80");
        assertThat(published().matcher(name).matches()).isFalse();
    }

    /** Since 2024-03-03; read from the table. */
    private static Pattern published() {
        String constraint = Csv.rows("properties-gallery.csv").stream()
                .filter(row -> "Gallery".equals(row.get("object")) && "name".equals(row.get("property")))
                .map(row -> row.getOrDefault("constraint", ""))
                .findFirst()
                .orElseThrow();
        return Pattern.compile(constraint.replaceFirst(".* pattern ", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "Web-01", "ubuntu-24.04"})
    void names_of_definitions_are_letters_digits_dots_and_dashes(String name) {
        assertThat(GalleryNames.definition(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", "a.", "a b", "a/b", "ä"})
    void other_names_of_definitions_are_refused_and_quoted(String name) {
        assertThatThrownBy(() -> GalleryNames.definition(name))
                .isInstanceOf(InvalidGalleryNameException.class)
                .hasMessageStartingWith(
                        "'" + name + "' cannot be the name of an image definition (G02, X26); use at most 80");
    }

    @Test
    void names_have_at_most_80_letters() {
        assertThat(GalleryNames.gallery("a".repeat(80))).hasSize(80);
        assertThat(GalleryNames.definition("a".repeat(80))).hasSize(80);
        assertThatThrownBy(() -> GalleryNames.gallery("a".repeat(81))).isInstanceOf(InvalidGalleryNameException.class);
        assertThatThrownBy(() -> GalleryNames.definition("a".repeat(81)))
                .isInstanceOf(InvalidGalleryNameException.class);
    }
}
