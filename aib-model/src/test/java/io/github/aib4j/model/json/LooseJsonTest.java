package io.github.aib4j.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.customize.ShellCustomizer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON as Azure Resource Manager accepts it: with comments and multi-line strings, but no trailing commas. */
class LooseJsonTest {
    private static final String TEMPLATE = """
            {%s
              "type": "Microsoft.VirtualMachineImages/imageTemplates", "apiVersion": "2024-02-01", "name": "web",
              "location": "westeurope",
              "properties": {
                "source": {"type": "PlatformImage", "publisher": "p", "offer": "o", "sku": "s", "version": "latest"},
                "customize": [{"type": "Shell", "inline": ["echo // no comment /* here */%s"]}],
                "distribute": [{"type": "VHD", "runOutputName": "web"%s}]%s
              }
            }
            """;

    private static String template(String first, String inText, String last, String behind) {
        return TEMPLATE.formatted(first, inText, last, behind);
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', /VARIABLES",
        "'{\"$schema\": \"x\", \"resources\": [{\"type\": \"Microsoft.Resources/deployments\", \"name\": \"n\","
                + " \"properties\": {\"template\": ', '}}]}', /resources/0/properties/template/VARIABLES",
    })
    void a_duplicate_section_is_refused_in_any_letter_case(String before, String after, String pointer) {
        String file = "{\"$schema\": \"x\", \"variables\": {}, \"resources\": [{\"type\":"
                + " \"Microsoft.VirtualMachineImages/imageTemplates\"}], \"VARIABLES\": {}}";

        assertThatThrownBy(() -> read(before + file + after))
                .isInstanceOf(JsonReadException.class)
                .hasMessageContaining("'variables' and 'VARIABLES' are the same to Azure")
                .hasMessageContaining("(at " + pointer + ")");
    }

    @Test
    void a_loop_of_a_resource_alone_in_its_file_is_remarked_on() {
        String resource =
                "{\"type\": \"Microsoft.VirtualMachineImages/imageTemplates\", \"apiVersion\": \"2024-02-01\","
                        + " \"name\": \"a\", \"copy\": {\"name\": \"l\", \"count\": 2}, \"location\": \"x\", \"properties\": {"
                        + "\"source\": {\"type\": \"PlatformImage\"}, \"distribute\": [{\"type\": \"VHD\", \"runOutputName\": \"r\"}]}}";

        DeploymentDocument document = read(resource);

        assertThat(document.remarks()).hasSize(1);
        assertThat(document.remarks().get(0))
                .hasToString("1:108: a loop runs in a deployment template alone; it is kept, and this is read as one"
                        + " resource (at /copy)");
        assertThat(document.templates().get(0).remarks()).isEqualTo(document.remarks());
        assertThat(DeploymentTemplateJson.read(resource.getBytes(StandardCharsets.UTF_8), "a", ReadOptions.strict())
                        .templates())
                .hasSize(1);
    }

    private static DeploymentDocument read(String json) {
        return DeploymentTemplateJson.read(json.getBytes(StandardCharsets.UTF_8), "web.json", ReadOptions.lenient());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "// a comment\n",
                "/* a comment */",
                "/* of \n two lines, with \"quotes\" and // all */",
                "//\r\n"
            })
    void comments_are_skipped_with_a_remark(String comment) {
        DeploymentDocument document = read(template(comment, "", "", comment));

        assertThat(document.templates()).hasSize(1);
        assertThat(document.remarks()).extracting(ReadRemark::kind).containsExactly(ReadRemark.Kind.COMMENT);
        assertThat(document.remarks().get(0).message())
                .isEqualTo("comments are read (the first is in line 1) and are lost when the document is written");
        assertThat(ReadOptions.strict().isStrict()).isTrue();
        assertThat(document.remarks().get(0).isRefusedByStrict()).isFalse();
    }

    @Test
    void comments_around_the_document_and_in_deployments_are_read() {
        String resource = template("", "", "", "");
        String deployment = "/* made by hand */ {\"$schema\": \"s\", // x\n \"resources\": [" + resource + "]} // end";

        assertThat(read(deployment).templates()).hasSize(1);
        assertThat(read(deployment).remarks()).hasSize(1);
        assertThat(read("// x\n" + resource).remarks()).hasSize(1);
    }

    @Test
    void a_remark_after_a_comment_has_its_own_place() {
        DeploymentDocument document = read(template("/* one\ntwo */", "", ", \"colour\": 1", ""));

        assertThat(document.remarks()).anyMatch(remark -> remark.pointer().endsWith("/colour") && remark.line() == 8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\t"})
    void a_multi_line_string_keeps_its_lines(String between) {
        DeploymentDocument document = read(template("", between + "b", "", ""));

        assertThat(((ShellCustomizer) document.templates()
                                .get(0)
                                .template()
                                .customize()
                                .get(0))
                        .inline())
                .containsExactly("echo // no comment /* here */" + between + "b");
        assertThat(document.remarks()).isEmpty();
    }

    @Test
    void a_trailing_comma_is_reported_at_its_place() {
        assertThatThrownBy(() -> read(template("", "", ",  ", "")))
                .isInstanceOf(JsonReadException.class)
                .hasMessageContaining("web.json:7:58: there is a comma too many: nothing follows it; remove it");
        assertThatThrownBy(() -> read(template("", "", "", ",\n\n")))
                .hasMessageContaining("web.json:7:60: there is a comma too many");
        assertThatThrownBy(() -> read(template("// x\n", "", "", ", // y\n")))
                .hasMessageContaining("web.json:8:60: there is a comma too many");
        assertThatThrownBy(() -> JsonText.parse("[1,]", "a")).hasMessageContaining("a:1:3: there is a comma too many");
    }

    @ParameterizedTest
    @CsvSource({"/ a /", "# a", "/* a", "'a'"})
    void an_invalid_comment_is_refused(String text) {
        assertThatThrownBy(() -> read(template(text, "", "", ""))).isInstanceOf(JsonReadException.class);
    }

    @Test
    void a_response_with_comments_is_read_as_well() {
        assertThat(JsonText.parse("{\"a\": /* b */ 1}", "test")).isEqualTo(JsonText.parse("{\"a\": 1}", "test"));
    }
}
