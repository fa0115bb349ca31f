package io.github.aib4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.customize.ShellCustomizer;
import io.github.aib4j.model.source.ImageSource;
import io.github.aib4j.model.testing.Templates;
import io.github.aib4j.model.value.ContentUri;
import io.github.aib4j.model.value.Sha256Checksum;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageTemplateTest {
    @Test
    void a_changed_copy_leaves_the_template_as_it_was() {
        ImageTemplate template = Templates.small();

        ImageTemplate changed = template.toBuilder().putTag("team", "platform").build();

        assertThat(template.tags()).isEmpty();
        assertThat(changed.tags()).containsEntry("team", "platform");
        assertThat(changed.toBuilder().tags(Map.of()).build()).isEqualTo(template);
    }

    @Test
    void a_template_without_targets_is_not_built() {
        assertThatThrownBy(() ->
                        Templates.small().toBuilder().distribute(List.of()).build())
                .hasMessage("An image template needs at least one target; add one with distribute(…)");
    }

    @Test
    void a_template_without_source_is_not_built() {
        assertThatThrownBy(() -> ImageTemplate.builder()
                        .location("westeurope")
                        .distribute(Templates.small().distribute())
                        .build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("source");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-PT1M", "PT16H1M", "PT90S"})
    void a_build_timeout_is_whole_minutes_up_to_16_hours(String timeout) {
        assertThatThrownBy(() -> Templates.small().toBuilder()
                        .buildTimeout(Duration.parse(timeout))
                        .build())
                .hasMessage("A build timeout of " + Duration.parse(timeout)
                        + " is not possible; use whole minutes from 0 to 960");
    }

    @Test
    void a_step_has_commands_or_a_script_and_never_both() {
        assertThatThrownBy(() -> Customizer.shell("setup", "true").toBuilder()
                        .scriptUri(ContentUri.of("https://example.com/setup.sh"))
                        .build())
                .hasMessage(
                        "Shell step 'setup' has both commands and a script; give exactly one of inline and scriptUri");
        assertThatThrownBy(() -> ShellCustomizer.builder().build())
                .hasMessage("Shell step has neither commands nor a script; give exactly one of inline and scriptUri");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Canonical", "a:b:c", "a:b:c:d:e", ":b:c:d", "a:b:c:", "a::c:d"})
    void a_platform_image_has_four_parts(String urn) {
        assertThatThrownBy(() -> ImageSource.platformImage(urn))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'" + urn + "' is not a platform image; write publisher:offer:sku:version");
    }

    @Test
    void a_signature_in_an_address_stays_out_of_its_text_form() {
        ContentUri address = ContentUri.of("https://user:pw@images.blob.core.windows.net/scripts/a.sh?sig=s3cret");

        assertThat(address).hasToString("https://(redacted)@images.blob.core.windows.net/scripts/a.sh?(redacted)");
        assertThat(address.text()).endsWith("?sig=s3cret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://h/x#sig=s3cret",
                "[concat('https://h/x','&sig=s3cret')]",
                "https://u:p/s3cret@h/x",
                "a b&sig=s3cret",
                "https://h/x?a=1#s3cret"
            })
    void no_form_of_an_address_shows_its_secret(String text) {
        assertThat(ContentUri.ofText(text).toString()).doesNotContain("s3cret");
    }

    @Test
    void an_address_is_absolute() {
        assertThatThrownBy(() -> ContentUri.of("scripts/a.sh"))
                .hasMessage("'scripts/a.sh' is not an absolute address; begin with a scheme such as https://");
    }

    /** The digest of "abc" is the first example of FIPS 180-2. */
    @Test
    void a_checksum_is_that_of_the_standard(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("abc"), "abc");
        Sha256Checksum standard = Sha256Checksum.of("BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD");

        assertThat(Sha256Checksum.ofContent("abc".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(standard);
        assertThat(Sha256Checksum.ofFile(file)).hasToString(standard.toString());
        assertThatThrownBy(() -> Sha256Checksum.of("ba7816"))
                .hasMessage("'ba7816' is not a SHA-256 checksum; give 64 hexadecimal digits");
    }
}
