package io.github.aib4j.model.update;

import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.value.OneLine;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;

/**
 * Edits the steps and targets of a template by name.
 *
 * <pre>{@code
 * ImageTemplate hardened = TemplateEditor.of(template)
 *     .insertCustomizersBefore("install nginx", Customizer.shell("proxy", "sudo cp /tmp/proxy.conf /etc/apt/apt.conf.d/"))
 *     .removeCustomizer("greet")
 *     .build();
 * }</pre>
 *
 * <p>If no step or target has a name, the method throws a {@link NoSuchElementException}; if several have it, an {@link
 * IllegalStateException}. Both messages list the existing names. Templates can share a sequence of steps as a list, for
 * {@link #addCustomizers(List)}. Not thread-safe; the original template does not change.
 */
public final class TemplateEditor {
    private final ImageTemplate template;
    private final NamedItems<Customizer> customizers;
    private final NamedItems<Distributor> distributors;

    private TemplateEditor(ImageTemplate template) {
        this.template = template;
        this.customizers = new NamedItems<>(step -> step.name().orElse(""), template.customize());
        this.distributors = new NamedItems<>(Distributor::runOutputName, template.distribute());
    }

    /** Starts an edited copy of a template; the template itself does not change. */
    public static TemplateEditor of(ImageTemplate template) {
        return new TemplateEditor(template);
    }

    /** Adds steps at the end. */
    public TemplateEditor addCustomizers(Customizer... steps) {
        return addCustomizers(Arrays.asList(steps));
    }

    /** Adds a sequence of steps at the end. */
    public TemplateEditor addCustomizers(List<? extends Customizer> steps) {
        customizers.addAll(steps);
        return this;
    }

    /** Inserts steps before the step with this name. */
    public TemplateEditor insertCustomizersBefore(String name, Customizer... steps) {
        customizers.insertBefore(customizer(name), steps);
        return this;
    }

    /** Inserts steps after the step with this name. */
    public TemplateEditor insertCustomizersAfter(String name, Customizer... steps) {
        customizers.insertAfter(customizer(name), steps);
        return this;
    }

    /** Replaces the step with this name. */
    public TemplateEditor replaceCustomizer(String name, Customizer step) {
        customizers.replace(customizer(name), step);
        return this;
    }

    /** Removes the step with this name. */
    public TemplateEditor removeCustomizer(String name) {
        customizers.remove(customizer(name));
        return this;
    }

    /** Removes all steps. */
    public TemplateEditor clearCustomizers() {
        customizers.clear();
        return this;
    }

    /** Adds targets at the end. */
    public TemplateEditor addDistributors(Distributor... targets) {
        distributors.addAll(Arrays.asList(targets));
        return this;
    }

    /** Replaces the target with this run output name. */
    public TemplateEditor replaceDistributor(String runOutputName, Distributor target) {
        distributors.replace(distributor(runOutputName), target);
        return this;
    }

    /** Removes the target with this run output name. {@link #build} refuses a template without targets. */
    public TemplateEditor removeDistributor(String runOutputName) {
        distributors.remove(distributor(runOutputName));
        return this;
    }

    /** Removes all targets, so that you can add others. {@link #build} refuses a template without targets. */
    public TemplateEditor clearDistributors() {
        distributors.clear();
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
                .distribute(distributors.items())
                .build();
    }

    private String customizer(String name) {
        return only(name, "step", customizers);
    }

    private String distributor(String runOutputName) {
        return only(runOutputName, "target", distributors);
    }

    private static String only(String name, String what, NamedItems<?> items) {
        int count = name.isEmpty() ? 0 : items.count(name);
        if (count == 0) {
            throw new NoSuchElementException(
                    "There is no " + what + " '" + OneLine.of(name) + "'; those with a name are: "
                            + items.names().stream()
                                    .filter(known -> !known.isEmpty())
                                    .map(known -> "'" + OneLine.of(known) + "'")
                                    .collect(Collectors.joining(", ")));
        }
        if (count > 1) {
            throw new IllegalStateException(
                    "More than one " + what + " is called '" + OneLine.of(name) + "'; give each its own name");
        }
        return name;
    }
}
