package io.github.aib4j.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.VmProfile;
import io.github.aib4j.model.customize.ShellCustomizer;
import io.github.aib4j.model.customize.WindowsRestartCustomizer;
import io.github.aib4j.model.distribute.VhdDistributor;
import io.github.aib4j.model.source.PlatformImageSource;
import io.github.aib4j.model.testing.Templates;
import io.github.aib4j.model.validate.ShellValidator;
import io.github.aib4j.model.value.ContentUri;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonString;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An object has each member once, because our own readers refuse a repeated name. */
class GivenTwiceTest {
    private static ImageTemplate template(ShellCustomizer step) {
        return Templates.small().toBuilder().customize(List.of(step)).build();
    }

    private static String write(ImageTemplate template) {
        return ImageTemplateJson.write(template, ApiVersion.V2024_02_01);
    }

    @Test
    void an_unknown_member_with_the_name_of_one_that_is_set_is_refused_by_the_builder() {
        ShellCustomizer.Builder twice = ShellCustomizer.builder()
                .name("web")
                .addInline("apt-get update")
                .putUnknownMember("inline", new JsonString("rm"));

        assertThatThrownBy(twice::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("'inline' is given twice, by its own accessor and as an unknown member; give it by the"
                        + " accessor alone");
    }

    @ParameterizedTest
    @MethodSource("withTypes")
    void nobody_gives_the_type_of_a_family_as_an_unknown_member(Supplier<?> build) {
        assertThatThrownBy(build::get)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("'type' is written by itself, and not given as an unknown member; leave it out");
    }

    static Stream<Supplier<?>> withTypes() {
        JsonString file = new JsonString("File");
        ContentUri script = ContentUri.of("https://example.com/a.sh");
        return Stream.of(
                () -> ShellCustomizer.builder()
                        .addInline("id")
                        .putUnknownMember("type", file)
                        .build(),
                () -> WindowsRestartCustomizer.builder()
                        .putUnknownMember("type", file)
                        .build(),
                () -> ShellValidator.builder()
                        .scriptUri(script)
                        .putUnknownMember("type", file)
                        .build(),
                () -> VhdDistributor.builder()
                        .runOutputName("vhd")
                        .putUnknownMember("type", file)
                        .build(),
                () -> PlatformImageSource.builder()
                        .putUnknownMember("type", file)
                        .build());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "location|'location' is given twice",
                "tags|'tags' is given twice",
                "name|'name' is written by itself",
                "type|'type' is written by itself",
                "apiVersion|'apiVersion' is written by itself",
                "properties|'properties' is written by itself"
            })
    void the_members_of_the_resource_are_refused_beside_it(String name, String message) {
        ImageTemplate.Builder twice =
                Templates.small().toBuilder().putTag("a", "b").putUnknownMember(name, new JsonString("x"));

        assertThatThrownBy(twice::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"source", "distribute", "buildTimeoutInMinutes", "vmProfile"})
    void the_members_of_properties_are_refused_in_them(String name) {
        ImageTemplate.Builder twice = Templates.small().toBuilder()
                .buildTimeout(Duration.ofMinutes(90))
                .vmProfile(VmProfile.builder().vmSize("Standard_D2ds_v4").build())
                .putUnknownProperty(name, new JsonString("x"));

        assertThatThrownBy(twice::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("'" + name + "' is given twice");
    }

    @Test
    void the_same_names_elsewhere_are_other_members() {
        ImageTemplate template = Templates.small().toBuilder()
                .putUnknownMember("source", new JsonString("x"))
                .putUnknownProperty("location", new JsonString("x"))
                .build();

        assertThat(ImageTemplateJson.read(write(template)).template()).isEqualTo(template);
    }

    @Test
    void a_duplicate_that_a_builder_accepts_is_refused_when_written() {
        ImageTemplate twice = Templates.small().toBuilder()
                .vmProfile(VmProfile.builder()
                        .vmSize("Standard_D2ds_v4")
                        .putUnknownMember("vmSize", new JsonString("x"))
                        .build())
                .build();

        assertThatThrownBy(() -> write(twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'/properties/vmProfile/vmSize' is given twice, by its own accessor and as an unknown"
                        + " member; give it by the accessor alone");
    }

    @Test
    void a_value_that_no_accessor_can_hold_may_have_its_name() {
        ImageTemplate kept = template(ShellCustomizer.builder()
                .scriptUri(ContentUri.ofText("https://example.com/a.sh"))
                .putUnknownMember("inline", JsonNumber.of(7))
                .build());

        assertThat(write(kept)).contains("\"inline\": 7");
    }
}
