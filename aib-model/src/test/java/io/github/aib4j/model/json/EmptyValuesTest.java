package io.github.aib4j.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.source.ImageSource;
import io.github.aib4j.model.testing.Shared;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Empty values, and values that no builder accepts. */
class EmptyValuesTest {
    private static final String FULL = """
            {"location": "westeurope",
             "identity": {"type": "UserAssigned", "userAssignedIdentities":
               {"/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i": {}}},
             "properties": {
               "stagingResourceGroup": "",
               "source": {"type": "SharedImageVersion", "imageVersionId":
                 "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries/a/images/b/versions/1.0.0"},
               "distribute": [{"type": "SharedImage", "runOutputName": "web", "replicationRegions": ["northeurope"],
                 "galleryImageId": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries/a/images/b"}]}}
            """;

    @ParameterizedTest
    @CsvSource({
        "westeurope, /location",
        "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i,"
                + " /identity/userAssignedIdentities/",
        "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries/a/images/b/versions/1.0.0,"
                + " /properties/source/imageVersionId",
        "web, /properties/distribute/0/runOutputName",
        "northeurope, /properties/distribute/0/replicationRegions/0",
        "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries/a/images/b,"
                + " /properties/distribute/0/galleryImageId"
    })
    void an_empty_text_where_a_name_or_an_id_belongs_is_remarked_on(String value, String pointer) {
        assertThat(ImageTemplateJson.read(FULL).remarks()).isEmpty();

        String empty = FULL.replace("\"" + value + "\"", "\"\"");
        assertThat(ImageTemplateJson.read(empty).remarks())
                .singleElement()
                .extracting(ReadRemark::pointer, ReadRemark::kind)
                .containsExactly(pointer, ReadRemark.Kind.VALUE);
        assertThatThrownBy(() -> ImageTemplateJson.read(empty, ReadOptions.strict()))
                .isInstanceOf(StrictReadException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"name\": \"\", \"type\": \"Microsoft.VirtualMachineImages/imageTemplates\",', '', /name",
        "'', '\"targetRegions\": [{\"name\": \"\"}],', /properties/distribute/0/targetRegions/0/name",
    })
    void other_empty_names_are_remarked_on(String first, String inTarget, String pointer) {
        String json =
                FULL.replaceFirst("\\{", "{" + first).replace("\"replicationRegions\": [\"northeurope\"],", inTarget);

        assertThat(ImageTemplateJson.read(json).remarks())
                .anyMatch(remark -> remark.pointer().equals(pointer)
                        && remark.message().equals("an empty text is not a name; give one"));
    }

    @Test
    void empty_regions_of_galleries_are_remarked_on() {
        String json = """
                {"location": "", "properties": {"publishingProfile": {"targetRegions": [{"name": ""}]}}}
                """;

        assertThat(GalleryJson.imageVersion(json).remarks())
                .extracting(ReadRemark::pointer)
                .containsExactly("/location", "/properties/publishingProfile/targetRegions/0/name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"f26-identity-empty-key.json", "f26b-empty-values.json"})
    void reported_cases_are_read(String file) throws Exception {
        String json = Shared.text("../cases/" + file);

        assertThat(DeploymentTemplateJson.read(json.getBytes(StandardCharsets.UTF_8), file, ReadOptions.lenient())
                        .remarks())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Canonical:ubuntu server:server:latest",
                " Canonical:a:b:latest",
                "a:b:c:latest\n",
                "a:b:\u00A0c:1"
            })
    void white_space_in_a_urn_is_refused(String urn) {
        assertThatThrownBy(() -> ImageSource.platformImage(urn)).hasMessageContaining("is not a platform image");
    }

    @Test
    void a_urn_without_white_space_is_accepted() {
        assertThat(ImageSource.platformImage("Canonical:ubuntu-24_04-lts:server:latest")
                        .version())
                .contains("latest");
    }
}
