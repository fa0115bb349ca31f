package io.github.aib4j.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.VmProfile;
import io.github.aib4j.model.customize.ShellCustomizer;
import io.github.aib4j.model.testing.Templates;
import io.github.aib4j.model.value.ContentUri;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonString;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An object has each member once: our own readers refuse one that repeats a name. */
class GivenTwiceTest {
    private static ImageTemplate template(ShellCustomizer step) {
        return Templates.small().toBuilder().customize(List.of(step)).build();
    }

    private static String write(ImageTemplate template) {
        return ImageTemplateJson.write(template, ApiVersion.V2024_02_01);
    }

    @Test
    void an_unknown_member_with_the_name_of_one_that_is_set_is_refused_at_its_place() {
        ImageTemplate twice = template(ShellCustomizer.builder()
                .name("web")
                .addInline("apt-get update")
                .putUnknownMember("inline", new JsonString("rm"))
                .build());

        assertThatThrownBy(() -> write(twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'/properties/customize/0/inline' is given twice, by its own accessor and as an unknown"
                        + " member; give it by the accessor alone");
    }

    @Test
    void nobody_gives_the_type_of_a_step_a_second_time() {
        ImageTemplate twice = template(ShellCustomizer.builder()
                .addInline("apt-get update")
                .putUnknownMember("type", new JsonString("File"))
                .build());

        assertThatThrownBy(() -> write(twice)).hasMessageStartingWith("'/properties/customize/0/type' is given twice");
    }

    @Test
    void the_members_of_the_resource_are_members_too() {
        ImageTemplate twice = Templates.small().toBuilder()
                .vmProfile(VmProfile.builder().vmSize("Standard_D2ds_v4").build())
                .putUnknownMember("location", new JsonString("westus"))
                .build();

        assertThatThrownBy(() -> write(twice)).hasMessageStartingWith("'/location' is given twice");
    }

    @Test
    void a_value_that_no_accessor_takes_may_have_its_name() {
        ImageTemplate kept = template(ShellCustomizer.builder()
                .scriptUri(ContentUri.ofText("https://example.com/a.sh"))
                .putUnknownMember("inline", JsonNumber.of(7))
                .build());

        assertThat(write(kept)).contains("\"inline\": 7");
    }
}
