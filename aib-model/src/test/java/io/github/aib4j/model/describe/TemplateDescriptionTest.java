package io.github.aib4j.model.describe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.distribute.ImageVersioning;
import io.github.aib4j.model.distribute.SharedImageDistributor;
import io.github.aib4j.model.gallery.ImageVersionNumber;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.lint.template.TemplateFacts;
import io.github.aib4j.model.source.ImageSource;
import io.github.aib4j.model.validate.Validation;
import io.github.aib4j.model.validate.Validator;
import io.github.aib4j.model.value.ContentUri;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TemplateDescriptionTest {
    private static final String SUBSCRIPTION = "11111111-2222-3333-4444-555555555555";
    private static final GalleryImageId WEB = GalleryImageId.of(SUBSCRIPTION, "images", "golden", "web");
    private static final SharedImageDistributor SHARED =
            Distributor.sharedImage("web", WEB, "westeurope", "northeurope");
    private static final ImageTemplate TEMPLATE = ImageTemplate.builder()
            .location("westeurope")
            .source(ImageSource.platformImage("Canonical:ubuntu-24_04-lts:server:latest"))
            .customize(
                    Customizer.shell("nginx", "sudo apt-get install -y nginx", "echo pa55word"),
                    Customizer.file("site", ContentUri.of("https://example.org/a?sig=s3cr3t"), "/tmp/a"))
            .validate(Validator.shell("answers", "curl -fsS http://localhost/"))
            .distribute(SHARED, Distributor.vhd("disk"))
            .build();

    private static DescribedTarget target(SharedImageDistributor target, TemplateFacts facts) {
        return TemplateDescription.of(TEMPLATE.toBuilder().distribute(target).build(), facts)
                .targets()
                .get(0);
    }

    @Test
    void the_text_hides_signatures_anywhere_and_keeps_its_lines() {
        String signed = "https://a.blob.core.windows.net/vhds/a.vhd?sv=2024&sig=s3cr3ts3cr3t";
        ImageTemplate template = TEMPLATE.toBuilder()
                .source(ImageSource.managedImage(ManagedImageId.ofText(signed)))
                .customize(Customizer.shell("a\nTargets\n  none", "id"))
                .distribute(Distributor.managedImage("disk", ManagedImageId.ofText(signed), "westeurope"))
                .build();

        String text = TemplateDescription.of(template).text();

        assertThat(text)
                .contains("https://a.blob.core.windows.net/vhds/a.vhd?(redacted)")
                .doesNotContain("s3cr3t");
        assertThat(text.lines())
                .contains("  1. Shell 'a Targets   none': runs 1 command")
                .containsOnlyOnce("Targets");
    }

    @Test
    void the_text_describes_the_template_in_order_and_without_secrets() {
        String text = TemplateDescription.of(TEMPLATE).text();

        assertThat(text)
                .containsSubsequence(
                        "Source\n  the Marketplace image Canonical:ubuntu-24_04-lts:server:latest",
                        "Steps\n  1. Shell 'nginx': runs 2 commands\n  2. File 'site': copies https://example.org/a",
                        " to /tmp/a\n",
                        "Checks\n  1. Shell 'answers': runs 1 command\n",
                        "Targets\n  SharedImage 'web': " + WEB + ", a version (numbered by the service, from the time),"
                                + " in westeurope, northeurope\n  VHD 'disk': ",
                        "Permissions\n",
                        "Waits for\n",
                        "replication of 'web' to 2 regions",
                        "at most 240 minutes",
                        "Costs\n",
                        "2 replicas of 'web', and once the traffic to other regions",
                        "the VHD 'disk'")
                .doesNotContain("pa55word", "s3cr3t");
    }

    @Test
    void version_numbers_are_predicted_where_they_can_be() {
        SharedImageDistributor latest =
                SHARED.toBuilder().versioning(ImageVersioning.latest(2)).build();
        TemplateFacts facts = TemplateFacts.builder()
                .putExistingVersion(WEB, List.of(ImageVersionNumber.parse("2.0.7"), ImageVersionNumber.parse("3.1.0")))
                .build();

        assertThat(target(latest, facts).version()).contains("2.0.8");
        assertThat(target(latest, TemplateFacts.none()).version()).isEmpty();
        assertThat(target(latest, TemplateFacts.none()).numbering())
                .isEqualTo("one above the newest with major number 2");
        assertThat(target(SHARED, facts).version()).isEmpty();
        assertThat(target(
                                SHARED.toBuilder()
                                        .galleryImageId(GalleryImageId.parse(WEB + "/versions/4.0.0"))
                                        .build(),
                                facts)
                        .version())
                .contains("4.0.0");
    }

    @Test
    void the_number_of_the_source_is_used_if_it_is_known() {
        ImageTemplate.Builder template = TEMPLATE.toBuilder()
                .distribute(
                        SHARED.toBuilder().versioning(ImageVersioning.source()).build());

        assertThat(TemplateDescription.of(template.build()).targets().get(0).version())
                .isEmpty();
        assertThat(TemplateDescription.of(template.source(ImageSource.sharedImageVersion(WEB.imageVersion("1.2.3")))
                                .build())
                        .targets()
                        .get(0)
                        .version())
                .contains("1.2.3");
    }

    @Test
    void a_custom_timeout_and_another_region_are_included_in_the_waits() {
        TemplateDescription description = TemplateDescription.of(TEMPLATE.toBuilder()
                .buildTimeout(Duration.ofMinutes(90))
                .distribute(Distributor.managedImage(
                        "copy", ManagedImageId.of(SUBSCRIPTION, "images", "web"), "northeurope"))
                .build());

        assertThat(description.waits())
                .contains("the copy of 'copy' to northeurope")
                .last()
                .asString()
                .contains("at most 90 minutes")
                .doesNotContain("default");
    }

    @Test
    void checks_of_the_source_alone_build_nothing() {
        TemplateDescription description = TemplateDescription.of(TEMPLATE.toBuilder()
                .validate(Optional.of(Validation.builder()
                        .sourceValidationOnly(true)
                        .addInVMValidation(Validator.shell("a", "true"))
                        .build()))
                .build());

        assertThat(description.waits()).contains("the checks of the source alone; nothing is built");
        assertThat(description.costs()).noneMatch(cost -> cost.contains("VHD"));
    }
}
