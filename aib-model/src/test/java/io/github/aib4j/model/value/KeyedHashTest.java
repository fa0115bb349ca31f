package io.github.aib4j.model.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.id.ResourceId;
import io.github.aib4j.model.id.UserAssignedIdentityId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyedHashTest {
    private static final int LENGTH = 9;

    /** The letters Aa and BB have the same hash in a String, and so has every text that is made of them. */
    private static List<String> collidingNames() {
        return IntStream.range(0, 1 << LENGTH)
                .mapToObj(bits -> {
                    StringBuilder name = new StringBuilder();
                    for (int i = 0; i < LENGTH; i++) {
                        name.append((bits >> i & 1) == 0 ? "Aa" : "BB");
                    }
                    return name.toString();
                })
                .toList();
    }

    private static long different(List<?> values) {
        return values.stream().mapToInt(Object::hashCode).distinct().count();
    }

    @Test
    void texts_that_collide_as_strings_do_not_collide_as_ids_names_or_addresses() {
        List<String> names = collidingNames();
        assertThat(names.stream().mapToInt(String::hashCode).distinct()).hasSize(1);

        assertThat(different(names.stream()
                        .map(name -> UserAssignedIdentityId.of("sub", "group", name))
                        .toList()))
                .isGreaterThan(names.size() - 3);
        assertThat(different(names.stream().map(FeatureState::of).toList())).isGreaterThan(names.size() - 3);
        assertThat(different(names.stream()
                        .map(name -> ContentUri.of("https://contoso.example/" + name))
                        .toList()))
                .isGreaterThan(names.size() - 3);
    }

    @Test
    void letters_that_are_equal_but_for_case_have_equal_hashes_whatever_their_script() {
        Set<Integer> wrong = new HashSet<>();
        for (int letter = 0; letter <= Character.MAX_CODE_POINT; letter++) {
            String text = Character.toString(letter);
            for (int other : new int[] {
                Character.toUpperCase(letter), Character.toLowerCase(letter), Character.toTitleCase(letter)
            }) {
                String same = Character.toString(other);
                if (text.equalsIgnoreCase(same) && CaseInsensitive.hash(text) != CaseInsensitive.hash(same)) {
                    wrong.add(letter);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void ids_that_are_equal_have_equal_hashes_also_in_the_deseret_alphabet() {
        ResourceId small = ResourceId.ofText("/subscriptions/s/\uD801\uDC28");
        ResourceId capital = ResourceId.ofText("/SUBSCRIPTIONS/s/\uD801\uDC00");

        assertThat(small).isEqualTo(capital).hasSameHashCodeAs(capital);
    }
}
