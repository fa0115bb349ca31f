package io.github.aib4j.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.testing.Trees;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What lenient reading keeps, strict reading refuses. */
class StrictReadTest {
    private static final String FILE = """
            {
              "type": "Microsoft.VirtualMachineImages/imageTemplates",
              "apiVersion": "2020-02-14",
              "name": "web-01",
              "location": "westeurope",
              "properties": {
                "source": {"type": "PlatformImage", "publisher": "Canonical"},
                "customize": [{"type": "Shell", "name": "a", "inline": ["true"]}],
                "distribute": [{"type": "VHD", "runOutputName": "web", "artifactTags": {"a": "b"}}]
              }
            }
            """;

    @Test
    void official_names_are_accepted() {
        TemplateDocument read = ImageTemplateJson.read(FILE, ReadOptions.strict());

        assertThat(read.remarks()).isEmpty();
        assertThat(read.apiVersion()).contains(ApiVersion.V2020_02_14);
    }

    @Test
    void unknown_misspelt_alias_and_other_versions_names_are_refused_all_at_once() {
        String json = FILE.replace("\"location\"", "\"extendedLocation\": 1,\n  \"location\"")
                .replace("\"publisher\"", "\"publischer\"")
                .replace("\"inline\": [\"true\"]", "\"script\": \"https://example.com/a.sh\"")
                .replace("\"artifactTags\"", "\"tags\"")
                .replace("\"source\"", "\"errorHandling\": {},\n    \"build\": {},\n    \"source\"")
                .replace("\"VHD\"", "\"VHDD\"");

        assertThatThrownBy(() -> ImageTemplateJson.read(json, ReadOptions.strict()))
                .isInstanceOfSatisfying(
                        StrictReadException.class,
                        e -> assertThat(e.remarks())
                                .extracting(remark -> remark.kind() + " " + remark.line() + " " + remark.pointer())
                                .containsExactly(
                                        "UNKNOWN 5 /extendedLocation",
                                        "OTHER_VERSION 8 /properties/errorHandling",
                                        "IGNORED 9 /properties/build",
                                        "UNKNOWN 10 /properties/source/publischer",
                                        "ALIAS 11 /properties/customize/0/script",
                                        "UNKNOWN 12 /properties/distribute/0"))
                .hasMessageStartingWith("template: 6 refused by strict reading: 5:23: ")
                .hasMessageContaining("did you mean 'publisher'?")
                .hasMessageContaining("'script' is written 'scriptUri'")
                .hasMessageContaining("'errorHandling' is not in api-version 2020-02-14 (since 2023-07-01)")
                .hasMessageContaining("did you mean 'VHD'?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "propertys",
                "sorce",
                "custumize",
                "distibute",
                "inlines",
                "runOutputname",
                "aritfactTags",
                "locaton"
            })
    void a_misspelt_name_is_refused_with_the_right_one(String misspelt) {
        String right = switch (misspelt) {
            case "propertys" -> "properties";
            case "sorce" -> "source";
            case "custumize" -> "customize";
            case "distibute" -> "distribute";
            case "inlines" -> "inline";
            case "runOutputname" -> "runOutputName";
            case "aritfactTags" -> "artifactTags";
            default -> "location";
        };
        String json = FILE.replace(
                "\"" + right + "\"", "\"" + misspelt + "\": null, \"" + misspelt + "2\": 1, \"" + right + "\"");

        assertThatThrownBy(() -> ImageTemplateJson.read(json, ReadOptions.strict()))
                .isInstanceOf(StrictReadException.class)
                .hasMessageContaining("'" + misspelt + "2' is not known here");
        assertThatThrownBy(() -> ImageTemplateJson.read(
                        json.replace("\"" + misspelt + "\": null", "\"" + misspelt + "\": 1"), ReadOptions.strict()))
                .isInstanceOf(StrictReadException.class)
                .hasMessageContaining(
                        "'" + misspelt + "' is not known here; it is kept as it is; did you mean '" + right + "'?");
    }

    @Test
    void a_value_that_no_builder_accepts_is_refused_too() {
        String json = FILE.replace("\"source\"", "\"buildTimeoutInMinutes\": 961,\n    \"source\"");

        assertThat(ImageTemplateJson.read(json).remarks())
                .extracting(ReadRemark::kind)
                .containsExactly(ReadRemark.Kind.VALUE);
        assertThatThrownBy(() -> ImageTemplateJson.read(json, ReadOptions.strict()))
                .isInstanceOf(StrictReadException.class)
                .hasMessageContaining("961 minutes are not possible");
    }

    @ParameterizedTest
    @EnumSource
    void unknown_things_survive_at_five_depths(ApiVersion version) {
        ObjectNode json = Trees.object(FILE.replace("\"Shell\"", "\"shell\"").replace("VHD", "SharedImage"));
        String unknown = "{\"a\": [1.50, null, {\"b\": \"\"}], \"e\": {}}";
        for (String holder : new String[] {
            "", "/properties", "/properties/source", "/properties/customize/0", "/properties/distribute/0"
        }) {
            Trees.put(json, holder + "/new", Trees.tree(unknown));
        }
        Trees.put(json, "/properties/distribute/0/galleryImageId", Trees.tree("\"[variables('x')]\""));
        Trees.put(json, "/properties/customize/0", Trees.tree("{\"type\": \"Compact\", \"new\": " + unknown + "}"));
        if (version.isAtLeast(ApiVersion.V2019_05_01_PREVIEW)) {
            Trees.put(json, "/properties/vmProfile/vnetConfig/new", Trees.tree(unknown));
        }
        if (version.isAtLeast(ApiVersion.V2022_07_01)) {
            Trees.put(
                    json,
                    "/properties/distribute/0/targetRegions/0",
                    Trees.tree("{\"name\": \"l\", \"new\": " + unknown + "}"));
        }
        json.put("apiVersion", version.toString());
        if (version == ApiVersion.V2018_02_01_PREVIEW) {
            Trees.put(json, "/properties/distribute/0/type", Trees.tree("\"sharedImage\""));
        }

        TemplateDocument read = ImageTemplateJson.read(json.toString());

        assertThat(Trees.meaning(Trees.tree(ImageTemplateJson.writeFile(read, version))))
                .isEqualTo(Trees.meaning(json));
        assertThat(read.remarks())
                .filteredOn(remark -> remark.kind() != ReadRemark.Kind.UNCERTAIN)
                .hasSizeGreaterThanOrEqualTo(5)
                .allMatch(ReadRemark::isRefusedByStrict);
    }
}
