package io.github.aib4j.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.customize.UnknownCustomizer;
import io.github.aib4j.model.testing.Trees;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that no builder accepts are kept unchanged, and still written in the form of the api-version. */
class KeptValuesTest {
    private static final String LEAST = """
            {"location": "westeurope",
             "properties": {
               "source": {"type": "PlatformImage"},
               "distribute": [{"type": "VHD", "runOutputName": "web"}]}}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "/properties/buildTimeoutInMinutes | 961 | 2019-02-01-preview | /properties/buildTimeoutInMinutes",
                "/properties/source/planInfo | {\"planName\": \"n\"} | 2019-05-01-preview | /properties/source/planInfo",
                "/properties/source | {\"type\": \"ISO\", \"sourceURI\": \"u\"} | 2020-02-14 | /properties/source/type",
                "/properties/customize/0 | {\"type\": \"Shell\", \"inline\": []} | 2018-02-01-preview | /properties/customize/0/inline",
                "/properties/distribute/0 | {\"type\": \"SharedImage\", \"versioning\": {}} | 2022-02-14 | /properties/distribute/0/versioning",
            })
    void a_kept_value_of_a_known_member_is_refused_where_the_member_is(
            String pointer, String value, String version, String refused) {
        Changed.Read read = Changed.with(LEAST, pointer, value);

        assertThatThrownBy(() -> ImageTemplateJson.write(read.template(), ApiVersion.of(version)))
                .isInstanceOfSatisfying(
                        UnsupportedMemberException.class,
                        e -> assertThat(e.members())
                                .extracting(UnsupportedMember::pointer)
                                .contains(refused));
    }

    @Test
    void a_kept_object_gets_the_names_that_the_version_has() {
        Changed.Read read = Changed.with(
                LEAST,
                "/properties/customize/0",
                "{\"type\": \"shell\", \"script\": \"https://a.example/x\", \"inline\": [\"true\"]}");

        assertThat(read.template().customize().get(0)).isInstanceOf(UnknownCustomizer.class);
        assertThat(read.written(ApiVersion.V2020_02_14).at("/properties/customize/0"))
                .isEqualTo(Trees.tree(
                        "{\"type\": \"Shell\", \"scriptUri\": \"https://a.example/x\", \"inline\": [\"true\"]}"));
    }

    @Test
    void an_alias_with_an_invalid_value_is_kept_under_the_official_name() {
        Changed.Read read = Changed.with(
                LEAST,
                "/properties/customize/0",
                "{\"type\": \"PowerShell\", \"inline\": [\"dir\"], \"valid_exit_codes\": \"<exit code>\"}");

        assertThat(read.written(ApiVersion.V2020_02_14).at("/properties/customize/0"))
                .isEqualTo(Trees.tree(
                        "{\"type\": \"PowerShell\", \"inline\": [\"dir\"], \"validExitCodes\": \"<exit code>\"}"));
    }

    @ParameterizedTest
    @CsvSource({"2018-02-01-preview", "2019-05-01-preview", "2025-10-01"})
    void a_step_that_names_its_script_twice_is_kept_and_no_member_is_written_twice(String version) {
        String step =
                "{\"type\": \"Shell\", \"script\": \"https://a.example/x\", \"scriptUri\": \"https://a.example/y\"}";
        Changed.Read read = Changed.with(
                LEAST.replace("VHD\"", "ManagedImage\", \"imageId\": \"[i]\", \"location\": \"l\""),
                "/properties/customize/0",
                step);

        ObjectNode written = (ObjectNode) read.written(ApiVersion.of(version)).at("/properties/customize/0");
        assertThat(written.get("type").asText()).isEqualToIgnoringCase("Shell");
        assertThat((JsonNode) written.put("type", "Shell")).isEqualTo(Trees.tree(step));
        assertThat(read.document().remarks())
                .extracting(ReadRemark::pointer)
                .contains("/properties/customize/0/scriptUri");
    }

    @Test
    void read_only_members_are_not_sent_even_from_a_kept_object() {
        Changed.Read read = Changed.with(
                LEAST, "/properties/source", "{\"type\": \"SharedImageVersion\", \"exactVersion\": \"1.0.0\"}");

        assertThat(read.written(ApiVersion.latest()).at("/properties/source"))
                .isEqualTo(Trees.tree("{\"type\": \"SharedImageVersion\"}"));
    }
}
