package io.github.aib4j.model.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.customize.ShellCustomizer;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.distribute.SharedImageDistributor;
import io.github.aib4j.model.distribute.StorageAccountType;
import io.github.aib4j.model.distribute.TargetRegion;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.testing.Templates;
import io.github.aib4j.model.validate.Validation;
import io.github.aib4j.model.validate.Validator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class TemplateEditorTest {
    private static final ImageTemplate TEMPLATE = Templates.full();
    private static final GalleryImageId GALLERY_IMAGE = GalleryImageId.of("sub", "images", "gallery", "web");

    @Test
    void steps_are_added_inserted_replaced_and_removed_by_name() {
        List<Customizer> shared = List.of(Customizer.shell("clean", "true"), Customizer.shell("report", "true"));

        ImageTemplate changed = TemplateEditor.of(TEMPLATE)
                .insertCustomizersBefore("nginx", Customizer.shell("proxy", "true"))
                .insertCustomizersAfter("nginx", Customizer.shell("greet", "true"))
                .replaceCustomizer("site", Customizer.shell("other site", "true"))
                .removeCustomizer("script")
                .addCustomizers(shared)
                .build();

        assertThat(changed.customize())
                .extracting(step -> step.name().orElseThrow())
                .containsExactly("other site", "proxy", "nginx", "greet", "clean", "report");
        assertThat(TEMPLATE.customize()).hasSize(3);
    }

    @Test
    void targets_are_added_replaced_and_removed_by_run_output_name() {
        ImageTemplate changed = TemplateEditor.of(TEMPLATE)
                .replaceDistributor("gallery", Distributor.vhd("disk"))
                .removeDistributor("managed")
                .addDistributors(Distributor.vhd("second"))
                .build();

        assertThat(changed.distribute()).extracting(Distributor::runOutputName).containsExactly("disk", "second");
        assertThat(changed.distributor("second")).contains(Distributor.vhd("second"));
        assertThat(changed.distributor("gallery")).isEmpty();
    }

    @Test
    void all_steps_can_be_removed_but_not_all_targets() {
        assertThat(TemplateEditor.of(TEMPLATE).clearCustomizers().build().customize())
                .isEmpty();
        assertThatThrownBy(() -> TemplateEditor.of(TEMPLATE).clearDistributors().build())
                .hasMessage("An image template needs at least one target; add one with distribute(…)");
    }

    @Test
    void an_unknown_name_is_refused_with_the_known_ones() {
        assertThatThrownBy(() -> TemplateEditor.of(TEMPLATE).removeCustomizer("ngnix"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("There is no step 'ngnix'; those with a name are: 'site', 'nginx', 'script'");
    }

    @Test
    void a_name_that_several_have_is_refused() {
        assertThatThrownBy(() -> TemplateEditor.of(TEMPLATE)
                        .addCustomizers(Customizer.shell("nginx", "true"))
                        .removeCustomizer("nginx"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("More than one step is called 'nginx'; give each its own name");
    }

    @Test
    void checks_are_added_inserted_replaced_and_removed_by_name() {
        ImageTemplate checked = TEMPLATE.toBuilder()
                .validate(Validation.builder()
                        .addInVMValidation(Validator.shell("answers", "true"))
                        .addInVMValidation(Validator.shell("is small", "true"))
                        .continueDistributeOnFailure(true)
                        .build())
                .build();

        ImageTemplate changed = TemplateEditor.of(checked)
                .addValidators(Validator.shell("last", "true"))
                .insertValidatorsBefore("answers", Validator.shell("first", "true"))
                .insertValidatorsAfter("answers", Validator.shell("second", "true"))
                .replaceValidator("is small", Validator.shell("is tiny", "true"))
                .removeValidator("answers")
                .build();

        assertThat(names(changed)).containsExactly("first", "second", "is tiny", "last");
        assertThat(changed.validate().flatMap(Validation::continueDistributeOnFailure))
                .contains(true);
        assertThat(names(TemplateEditor.of(checked).clearValidators().build())).isEmpty();
    }

    @Test
    void a_template_gets_checks_only_when_some_are_added() {
        ImageTemplate without = TEMPLATE.toBuilder().validate(Optional.empty()).build();

        assertThat(TemplateEditor.of(without).build()).isEqualTo(without);
        assertThat(names(TemplateEditor.of(without)
                        .addValidators(Validator.shell("answers", "true"))
                        .build()))
                .containsExactly("answers");
    }

    @Test
    void an_unknown_check_is_refused_with_the_known_ones() {
        assertThatThrownBy(() -> TemplateEditor.of(TEMPLATE)
                        .clearValidators()
                        .addValidators(Validator.shell("answers", "true"))
                        .removeValidator("answer"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("There is no check 'answer'; those with a name are: 'answers'");
    }

    @Test
    void steps_without_a_name_are_found_by_index() {
        ImageTemplate changed = TemplateEditor.of(unnamed())
                .customizers(steps -> steps.remove(0)
                        .insertBefore(0, line("zero"))
                        .insertAfter(0, line("half"))
                        .replace(2, line("second"))
                        .edit(
                                3,
                                step -> ((ShellCustomizer) step)
                                        .toBuilder().name("last").build()))
                .build();

        assertThat(lines(changed)).containsExactly("zero", "half", "second", "c");
        assertThat(changed.customize().get(3).name()).contains("last");
    }

    @Test
    void steps_without_a_name_are_found_by_a_predicate() {
        ImageTemplate changed = TemplateEditor.of(unnamed())
                .customizers(steps -> steps.insertBefore(runs("b"), line("before"))
                        .insertAfter(runs("b"), line("after"))
                        .replace(runs("a"), line("A"))
                        .edit(runs("c"), step -> line("C"))
                        .remove(runs("b")))
                .build();

        assertThat(lines(changed)).containsExactly("A", "before", "after", "C");
    }

    @Test
    void an_edited_step_is_found_by_its_new_name() {
        ImageTemplate changed = TemplateEditor.of(unnamed())
                .customizers(steps -> steps.edit(
                                1,
                                step -> ((ShellCustomizer) step)
                                        .toBuilder().name("b").build())
                        .insertAfter("b", line("after"))
                        .removeIf(step -> step.name().isEmpty())
                        .add(line("end")))
                .build();

        assertThat(lines(changed)).containsExactly("b", "end");
    }

    @Test
    void all_steps_are_edited_at_once() {
        ImageTemplate changed = TemplateEditor.of(unnamed())
                .customizers(steps -> steps.editAll(step -> line("x")))
                .build();

        assertThat(lines(changed)).containsExactly("x", "x", "x");
    }

    @Test
    void of_two_steps_with_one_name_the_other_is_found_when_one_is_gone() {
        ImageTemplate changed = TemplateEditor.of(TEMPLATE)
                .customizers(steps -> steps.insertBefore(0, Customizer.shell("nginx", "true"))
                        .remove(step -> step.equals(Customizer.shell("nginx", "true")))
                        .remove("nginx"))
                .build();

        assertThat(changed.customize())
                .extracting(step -> step.name().orElseThrow())
                .containsExactly("site", "script");
    }

    @Test
    void an_index_out_of_range_is_refused() {
        assertThatThrownBy(() -> TemplateEditor.of(unnamed()).customizers(steps -> steps.remove(3)))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage(
                        "There is no step with the index 3; there are 3, counted from 0, and those with a name are: ");
    }

    @Test
    void a_predicate_that_finds_none_or_several_is_refused() {
        assertThatThrownBy(() -> TemplateEditor.of(TEMPLATE).customizers(steps -> steps.remove(step -> false)))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("No step is as wanted; those with a name are: 'site', 'nginx', 'script'");
        assertThatThrownBy(() -> TemplateEditor.of(TEMPLATE).customizers(steps -> steps.remove(step -> true)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The predicate finds 3 steps, not one; narrow it, or give an index. Those with a name are:"
                        + " 'site', 'nginx', 'script'");
    }

    @Test
    void regions_of_a_gallery_target_are_added_replaced_and_removed() {
        ImageTemplate template = TemplateEditor.of(TEMPLATE)
                .clearDistributors()
                .addDistributors(Distributor.sharedImage("web", GALLERY_IMAGE, "westeurope", "eastus2"))
                .build();

        ImageTemplate changed = TemplateEditor.of(template)
                .putTargetRegions("web", TargetRegion.region("East US 2", 3), TargetRegion.region("uksouth"))
                .removeTargetRegion("web", "West Europe")
                .build();

        assertThat(gallery(changed).targetRegions())
                .containsExactly(TargetRegion.region("East US 2", 3), TargetRegion.region("uksouth"));
    }

    @Test
    void regions_without_settings_become_target_regions_when_they_are_edited() {
        SharedImageDistributor old = SharedImageDistributor.builder()
                .runOutputName("web")
                .galleryImageId(GALLERY_IMAGE)
                .addReplicationRegions("westeurope", "eastus2")
                .storageAccountType(StorageAccountType.STANDARD_ZRS)
                .build();

        SharedImageDistributor changed = old.withoutRegion("eastus2");

        assertThat(changed.replicationRegions()).isEmpty();
        assertThat(changed.storageAccountType()).isEmpty();
        assertThat(changed.targetRegions()).containsExactly(TargetRegion.parse("westeurope=standard_zrs"));
    }

    @Test
    void an_unknown_region_is_refused_with_the_known_ones() {
        assertThatThrownBy(() -> Distributor.sharedImage("web", GALLERY_IMAGE, "westeurope", "eastus2")
                        .withoutRegion("uksouth"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("Gallery target 'web' does not go to 'uksouth'; its regions are: 'westeurope', 'eastus2'");
    }

    @Test
    void only_gallery_targets_have_regions_of_their_own() {
        assertThatThrownBy(() ->
                        TemplateEditor.of(TEMPLATE).putTargetRegions("managed", TargetRegion.region("westeurope")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Target 'managed' is not a known gallery target; only those have versioning and regions of"
                        + " their own");
    }

    private static ImageTemplate unnamed() {
        return TEMPLATE.toBuilder().customize(line("a"), line("b"), line("c")).build();
    }

    private static Customizer line(String command) {
        return ShellCustomizer.builder().addInline(command).build();
    }

    private static Predicate<Customizer> runs(String command) {
        return step -> ((ShellCustomizer) step).inline().contains(command);
    }

    private static List<String> lines(ImageTemplate template) {
        return template.customize().stream()
                .flatMap(step -> ((ShellCustomizer) step).inline().stream())
                .toList();
    }

    private static List<String> names(ImageTemplate template) {
        return template.validate().orElseThrow().inVMValidations().stream()
                .map(check -> check.name().orElseThrow())
                .toList();
    }

    private static SharedImageDistributor gallery(ImageTemplate template) {
        return (SharedImageDistributor) template.distributor("web").orElseThrow();
    }
}
