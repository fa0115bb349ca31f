package io.github.aib4j.model.update;

import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.distribute.Distributor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
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
    private final List<Customizer> customizers;
    private final List<Distributor> distributors;

    private TemplateEditor(ImageTemplate template) {
        this.template = template;
        this.customizers = new ArrayList<>(template.customize());
        this.distributors = new ArrayList<>(template.distribute());
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
        customizers.addAll(customizer(name), Arrays.asList(steps));
        return this;
    }

    /** Inserts steps after the step with this name. */
    public TemplateEditor insertCustomizersAfter(String name, Customizer... steps) {
        customizers.addAll(customizer(name) + 1, Arrays.asList(steps));
        return this;
    }

    /** Replaces the step with this name. */
    public TemplateEditor replaceCustomizer(String name, Customizer step) {
        customizers.set(customizer(name), step);
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
        distributors.set(distributor(runOutputName), target);
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
                .customize(customizers)
                .distribute(distributors)
                .build();
    }

    private int customizer(String name) {
        return only(name, "step", customizers, step -> step.name().orElse(""));
    }

    private int distributor(String runOutputName) {
        return only(runOutputName, "target", distributors, Distributor::runOutputName);
    }

    private static <T> int only(String name, String what, List<T> items, Function<T, String> nameOf) {
        List<String> names = items.stream().map(nameOf).toList();
        int first = name.isEmpty() ? -1 : names.indexOf(name);
        if (first < 0) {
            throw new NoSuchElementException("There is no " + what + " '" + name + "'; those with a name are: "
                    + names.stream()
                            .filter(known -> !known.isEmpty())
                            .map(known -> "'" + known + "'")
                            .collect(Collectors.joining(", ")));
        }
        if (first != names.lastIndexOf(name)) {
            throw new IllegalStateException(
                    "More than one " + what + " is called '" + name + "'; give each its own name");
        }
        return first;
    }
}
