package io.github.aib4j.model.implementation.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names within two letters, and within a third of their length, by Levenshtein's distance. */
class NearestNameTest {
    private static final List<String> NAMES = List.of("id", "tags", "location", "distribute", "customize");

    @ParameterizedTest
    @CsvSource({
        "locaton, location",
        "lcoation, location",
        "Location, location",
        "locations, location",
        "lokatiom, location",
        "tag, tags",
        "tasg2, ",
        "tgs, tags",
        "ie, ",
        "ID, id",
        "distributes, distribute",
        "distribution, ",
        "lokatiomm, ",
        "xyz, ",
    })
    void a_name_is_near_within_two_letters_and_a_third(String met, String nearest) {
        assertThat(NearestName.of(met, NAMES).orElse(null)).isEqualTo(nearest);
    }

    @Test
    void the_nearest_wins_and_then_the_first_in_the_alphabet() {
        assertThat(NearestName.of("sizeGb", List.of("sizeKGb", "sizeGB", "sizesGb")))
                .contains("sizeGB");
        assertThat(NearestName.of("name5", List.of("nameB5", "nameA5", "names")))
                .contains("nameA5");
        assertThat(NearestName.of("name5", List.of("nameA5", "nameB5", "names")))
                .contains("nameA5");
    }

    @Test
    void a_name_of_more_than_64_letters_is_near_nothing() {
        String name = "n".repeat(64);

        assertThat(NearestName.of(name, List.of(name))).contains(name);
        assertThat(NearestName.of(name + "n", List.of(name))).isEmpty();
    }
}
