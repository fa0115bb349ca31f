package io.github.aib4j.model.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonBoolean;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spellings that mean the same, and those that do not. */
class SpellingTest {
    private static List<String> differences(String place, JsonValue found, JsonValue desired) {
        return TemplateComparison.between(at(place, found), at(place, desired)).stream()
                .map(difference -> difference.pointer() + ": "
                        + difference.found().orElse("-") + ", "
                        + difference.desired().orElse("-"))
                .toList();
    }

    private static JsonValue at(String place, JsonValue value) {
        List<String> names = new ArrayList<>(List.of(place.substring(1).split("/")));
        Collections.reverse(names);
        JsonValue around = value;
        for (String name : names) {
            around = name.equals("0") ? new JsonArray(List.of(around)) : new JsonObject(Map.of(name, around));
        }
        return around;
    }

    private static JsonString text(String text) {
        return new JsonString(text);
    }

    private static JsonArray array(JsonValue... items) {
        return new JsonArray(List.of(items));
    }

    @ParameterizedTest
    @CsvSource({
        "/location, West Europe, westeurope, true",
        "/properties/distribute/0/location, West Europe, westeurope, true",
        "/properties/customize/0/name, West Europe, westeurope, false",
        "/properties/customize/0/name, A, a, false",
        "/properties/source/imageId, /A/b, /a/B, true",
        "/properties/source/imageId, /A/b c, /a/bc, false",
        "/properties/vmProfile/vmSize, Standard_D2ds_v4, standard_d2ds_v4, true",
        "/properties/customize/0/sha256Checksum, AB, ab, true",
        "/tags/team, A, a, false",
        "/identity/type, None, '', true",
        "/properties/customize/0/name, None, '', false",
        "/identity/type, UserAssigned, '', false",
    })
    void a_text_means_the_same_where_letter_case_and_spaces_have_no_meaning(
            String place, String found, String desired, boolean same) {
        assertThat(differences(place, text(found), text(desired)).isEmpty()).isEqualTo(same);
    }

    @Test
    void a_zero_that_the_service_fills_in_counts_as_absent() {
        JsonValue zero = JsonNumber.of(0);
        JsonObject none = JsonObject.empty();

        assertThat(differences("/properties", new JsonObject(Map.of("buildTimeoutInMinutes", zero)), none))
                .isEmpty();
        assertThat(differences(
                        "/properties", none, new JsonObject(Map.of("optimize", new JsonObject(Map.of("count", zero))))))
                .containsExactly("/properties/optimize/count: -, 0");
        assertThat(differences(
                        "/properties/vmProfile", none, new JsonObject(Map.of("osDiskSizeGB", JsonNumber.of(30)))))
                .containsExactly("/properties/vmProfile/osDiskSizeGB: -, 30");
    }

    @Test
    void the_order_has_a_meaning_only_in_lists_that_are_no_sets() {
        JsonArray found = array(text("westeurope"), text("northeurope"));
        JsonArray desired = array(text("North Europe"), text("West Europe"));

        assertThat(differences("/properties/distribute/0/replicationRegions", found, desired))
                .isEmpty();
        assertThat(differences("/properties/customize/0/inline", found, array(text("northeurope"), text("westeurope"))))
                .hasSize(2);
        assertThat(differences("/properties/customize/0/validExitCodes", array(text("1")), array(text("1"), text("2"))))
                .containsExactly("/properties/customize/0/validExitCodes: 1 items, 2 items");
    }

    @Test
    void only_the_names_of_identities_count_and_their_letter_case_does_not() {
        String place = "/identity/userAssignedIdentities";
        JsonValue told = new JsonObject(Map.of("clientId", text("1")));

        assertThat(differences(
                        place, new JsonObject(Map.of("/A", told)), new JsonObject(Map.of("/a", JsonObject.empty()))))
                .isEmpty();
        assertThat(differences(place, new JsonObject(Map.of("/a", told)), new JsonObject(Map.of("/b", told))))
                .containsExactly(place + "/~1a: an object, -", place + "/~1b: -, an object");
    }

    @Test
    void scripts_and_values_of_several_lines_are_shown_by_their_length() {
        assertThat(differences("/tags/a", text("\nb"), text("c")))
                .containsExactly("/tags/a: a text of 2 characters, 'c'");
        assertThat(differences("/properties/customize/0/inline/0", text("ab"), text("c")))
                .containsExactly("/properties/customize/0/inline/0: a text of 2 characters, a text of 1 characters");
    }

    @Test
    void a_step_is_shown_by_its_kind_and_its_name() {
        JsonObject shell = new JsonObject(Map.of("type", text("Shell"), "name", text("a")));
        JsonObject vhd = new JsonObject(Map.of("type", text("VHD"), "runOutputName", text("disk")));
        JsonObject other = new JsonObject(Map.of("novelty", new JsonBoolean(true)));

        assertThat(differences("/properties/customize", array(), array(shell, vhd, other)))
                .containsExactly("/properties/customize: -, 3 items");
        assertThat(differences("/properties/customize", array(shell), array(shell, vhd, other)))
                .containsExactly("/properties/customize/1: -, VHD 'disk'", "/properties/customize/2: -, an object");
    }
}
