package io.github.aib4j.model.update;

import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.distribute.SharedImageDistributor;
import io.github.aib4j.model.distribute.TargetRegion;
import io.github.aib4j.model.validate.Validation;
import io.github.aib4j.model.validate.Validator;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Edits the steps, checks and targets of a template. Everything else, such as its source, is changed with {@link
 * ImageTemplate#toBuilder}.
 *
 * <pre>{@code
 * ImageTemplate hardened = TemplateEditor.of(template)
 *     .insertCustomizersBefore("install nginx", Customizer.shell("proxy", "sudo cp /tmp/proxy.conf /etc/apt/apt.conf.d/"))
 *     .removeCustomizer("greet")
 *     .addValidators(Validator.shell("nginx answers", "curl -fsS http://localhost/"))
 *     .putTargetRegions("web", TargetRegion.region("northeurope", 2))
 *     .build();
 * }</pre>
 *
 * <p>If no step, check or target has a name, the method throws a {@link java.util.NoSuchElementException}; if several have
 * it, an {@link IllegalStateException}. Both messages list the existing names. What has no name is found by its index or by
 * a predicate with {@link #customizers}, {@link #validators} and {@link #distributors}. Templates can share a sequence of
 * steps as a list, for {@link #addCustomizers(List)}. Not thread-safe; the original template does not change.
 *
 * @since 0.1.0
 */
public final class TemplateEditor {
    private final ImageTemplate template;
    private final ItemEditor<Customizer> customizers;
    private final ItemEditor<Validator> validators;
    private final ItemEditor<Distributor> distributors;

    private TemplateEditor(ImageTemplate template) {
        this.template = template;
        this.customizers = new ItemEditor<>("step", step -> step.name().orElse(""), template.customize());
        this.validators = new ItemEditor<>(
                "check",
                check -> check.name().orElse(""),
                template.validate().map(Validation::inVMValidations).orElse(List.of()));
        this.distributors = new ItemEditor<>("target", Distributor::runOutputName, template.distribute());
    }

    /** Starts an edited copy of a template; the template itself does not change. */
    public static TemplateEditor of(ImageTemplate template) {
        return new TemplateEditor(template);
    }

    /** Edits the steps in any way, also those without a name. */
    public TemplateEditor customizers(Consumer<ItemEditor<Customizer>> edit) {
        edit.accept(customizers);
        return this;
    }

    /** Edits the checks in any way, also those without a name. Since api-version 2022-02-14. */
    public TemplateEditor validators(Consumer<ItemEditor<Validator>> edit) {
        edit.accept(validators);
        return this;
    }

    /** Edits the targets in any way. {@link #build} refuses a template without targets. */
    public TemplateEditor distributors(Consumer<ItemEditor<Distributor>> edit) {
        edit.accept(distributors);
        return this;
    }

    /** Adds steps at the end. */
    public TemplateEditor addCustomizers(Customizer... steps) {
        customizers.add(steps);
        return this;
    }

    /** Adds a sequence of steps at the end. */
    public TemplateEditor addCustomizers(List<? extends Customizer> steps) {
        customizers.addAll(steps);
        return this;
    }

    /** Inserts steps before the step with this name. */
    public TemplateEditor insertCustomizersBefore(String name, Customizer... steps) {
        customizers.insertBefore(name, steps);
        return this;
    }

    /** Inserts steps after the step with this name. */
    public TemplateEditor insertCustomizersAfter(String name, Customizer... steps) {
        customizers.insertAfter(name, steps);
        return this;
    }

    /** Replaces the step with this name. */
    public TemplateEditor replaceCustomizer(String name, Customizer step) {
        customizers.replace(name, step);
        return this;
    }

    /** Removes the step with this name. */
    public TemplateEditor removeCustomizer(String name) {
        customizers.remove(name);
        return this;
    }

    /** Removes all steps. */
    public TemplateEditor clearCustomizers() {
        customizers.clear();
        return this;
    }

    /**
     * Adds checks at the end. Those that are there stay, and so does what happens when one fails: azure-cli 2.45.0, whose
     * {@code az image builder validator add} sets the latter, takes the checks away. Since api-version 2022-02-14.
     */
    public TemplateEditor addValidators(Validator... checks) {
        validators.add(checks);
        return this;
    }

    /** Inserts checks before the check with this name. */
    public TemplateEditor insertValidatorsBefore(String name, Validator... checks) {
        validators.insertBefore(name, checks);
        return this;
    }

    /** Inserts checks after the check with this name. */
    public TemplateEditor insertValidatorsAfter(String name, Validator... checks) {
        validators.insertAfter(name, checks);
        return this;
    }

    /** Replaces the check with this name. */
    public TemplateEditor replaceValidator(String name, Validator check) {
        validators.replace(name, check);
        return this;
    }

    /** Removes the check with this name. */
    public TemplateEditor removeValidator(String name) {
        validators.remove(name);
        return this;
    }

    /** Removes all checks. What happens when one fails stays set. */
    public TemplateEditor clearValidators() {
        validators.clear();
        return this;
    }

    /** Adds targets at the end. */
    public TemplateEditor addDistributors(Distributor... targets) {
        distributors.add(targets);
        return this;
    }

    /** Replaces the target with this run output name. */
    public TemplateEditor replaceDistributor(String runOutputName, Distributor target) {
        distributors.replace(runOutputName, target);
        return this;
    }

    /** Removes the target with this run output name. {@link #build} refuses a template without targets. */
    public TemplateEditor removeDistributor(String runOutputName) {
        distributors.remove(runOutputName);
        return this;
    }

    /** Removes all targets, so that you can add others. {@link #build} refuses a template without targets. */
    public TemplateEditor clearDistributors() {
        distributors.clear();
        return this;
    }

    /**
     * Adds regions to a gallery target; a region that the target already has is replaced. See {@link
     * SharedImageDistributor#withRegions}.
     *
     * @throws IllegalArgumentException if the target is not a gallery target
     */
    public TemplateEditor putTargetRegions(String runOutputName, TargetRegion... regions) {
        distributors.edit(runOutputName, target -> GalleryTargets.of(target).withRegions(Arrays.asList(regions)));
        return this;
    }

    /**
     * Removes a region from a gallery target; see {@link SharedImageDistributor#withoutRegion}.
     *
     * @throws java.util.NoSuchElementException if the target does not go to this region
     * @throws IllegalArgumentException if the target is not a gallery target
     */
    public TemplateEditor removeTargetRegion(String runOutputName, String region) {
        distributors.edit(runOutputName, target -> GalleryTargets.of(target).withoutRegion(region));
        return this;
    }

    /**
     * Returns the edited template.
     *
     * @throws IllegalStateException if there is no target left
     */
    public ImageTemplate build() {
        return template.toBuilder()
                .customize(customizers.items())
                .validate(validation())
                .distribute(distributors.items())
                .build();
    }

    private Optional<Validation> validation() {
        if (template.validate().isEmpty() && validators.size() == 0) {
            return Optional.empty();
        }
        return Optional.of(template.validate().orElseGet(Validation::of).toBuilder()
                .inVMValidations(validators.items())
                .build());
    }
}
