package io.github.aib4j.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.testing.Caller.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownMembersTest {
    private static final String TAIL = ". There is an issue with the syntax with the JSON template you are submitting."
            + " Please check the JSON template for syntax and grammar. For more information on the syntax and grammar of"
            + " the JSON template, visit http://aka.ms/azvmimagebuildertmplref.";

    private static JsonObject with(String member, String json) {
        JsonObject properties = Web.template().object("properties").orElseThrow();
        return Web.template().with("properties", properties.with(member, Web.json(json)));
    }

    @Test
    void a_name_in_another_letter_case_is_refused_in_the_words_of_the_release_notes() {
        Reply reply = new Web().put(with("optimize", "{'vmboot': {}}"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("error/code")).isEqualTo("ValidationFailed");
        assertThat(reply.at("error/message"))
                .isEqualTo("Unmarshalling entity encountered error: unmarshalling type *v2024_02_01.ImageTemplate:"
                        + " struct field Properties: unmarshalling type *v2024_02_01.ImageTemplateProperties:"
                        + " struct field Optimize: unmarshalling type *v2024_02_01.ImageTemplatePropertiesOptimize,"
                        + " unknown field \"vmboot\"" + TAIL);
    }

    @Test
    void a_name_of_a_later_version_is_unknown() {
        assertThat(new Web("2024-02-01")
                        .put(with("optimize", "{'workload': {}}"))
                        .at("error/message"))
                .contains("unknown field \"workload\"");
        assertThat(new Web("2025-10-01")
                        .put(with("optimize", "{'workload': {}}"))
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"apiVersion", "Location", "resources", "$schema", "dependsOn"})
    void a_body_only_has_the_members_of_a_resource(String name) {
        assertThat(new Web().put(Web.template().with(name, new JsonString("x"))).at("error/message"))
                .startsWith("Unmarshalling entity encountered error: unmarshalling type *v2024_02_01.ImageTemplate,"
                        + " unknown field \"" + name + "\".");
    }

    @Test
    void a_body_may_repeat_parts_of_its_address() {
        JsonObject template = Web.template()
                .with("name", new JsonString("web"))
                .with("type", new JsonString("Microsoft.VirtualMachineImages/imageTemplates"));

        assertThat(new Web().put(template).status()).isEqualTo(201);
    }

    @Test
    void a_member_deep_down_is_found() {
        String step = "{'type': 'Shell', 'inline': ['x'], 'zebra': 1}";

        assertThat(new Web()
                        .put(Web.template(step, Web.gallery(Web.GALLERY_IMAGE)))
                        .at("error/message"))
                .contains("struct field Customize: unmarshalling type *v2024_02_01.ImageTemplatePropertiesCustomize,"
                        + " unknown field \"zebra\".");
    }

    @Test
    void a_type_in_another_letter_case_or_a_text_for_a_list_is_a_bad_value() {
        Web web = new Web();

        assertThat(web.put(Web.template("{'type': 'shell', 'inline': ['x']}", Web.gallery(Web.GALLERY_IMAGE)))
                        .at("error/message"))
                .isEqualTo("Validation failed: 'ImageTemplate.properties': Field 'customize[0].type' has a bad value:"
                        + " ''. Please review http://aka.ms/azvmimagebuildertmplref for details on fields requirements in"
                        + " the Image Builder Template.");
        assertThat(web.put(Web.template("{'type': 'Shell', 'inline': 'x'}", Web.gallery(Web.GALLERY_IMAGE)))
                        .at("error/message"))
                .contains("'/properties/customize/0/inline' has a bad value");
    }

    @Test
    void before_2024_02_01_an_unknown_member_is_kept() {
        Web web = new Web("2023-07-01");

        assertThat(web.put(Web.template(
                                "{'type': 'Shell', 'inline': ['x'], 'zebra': 1}", Web.gallery(Web.GALLERY_IMAGE)))
                        .at("properties/customize/0/zebra"))
                .isEqualTo("1");
    }

    @Test
    void before_2024_02_01_the_letter_case_of_names_does_not_matter() {
        Web web = new Web("2023-07-01");
        String step = "{'Type': 'Shell', 'INLINE': ['x']}";
        JsonObject template = Web.template(
                        step, Web.gallery(Web.GALLERY_IMAGE).replace("runOutputName", "runoutputname"))
                .with("tags", Web.json("{'Type': 'x'}"));

        Reply reply = web.put(template);

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.at("properties/customize/0/inline")).contains("x");
        assertThat(reply.at("properties/distribute/0/runOutputName")).isEqualTo("out");
        assertThat(reply.at("tags/Type")).isEqualTo("x");
    }
}
