package io.github.aib4j.model.update;

import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.distribute.Distributor;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;

/**
 * Changes the steps and targets of a template by their names.
 *
 * <pre>{@code
 * ImageTemplate hardened = TemplateEditor.of(template)
 *     .insertCustomizersBefore("install nginx", Customizer.shell("proxy", "sudo cp /tmp/proxy.conf /etc/apt/apt.conf.d/"))
 *     .removeCustomizer("greet")
 *     .build();
 * }</pre>
 *
 * <p>A name that no step or target has is a {@link NoSuchElementException}, one that several have an {@link
 * IllegalStateException}; both say which names there are. A sequence of steps that several templates share is a list of
 * customizers, for {@link #addCustomizers(List)}. Not thread-safe; the template it began with stays as it was.
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

    /** Changes to the steps and targets of a template by their names; the template stays as it is. */
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

    /** Adds steps before the step of that name. */
    public TemplateEditor insertCustomizersBefore(String name, Customizer... steps) {
        customizers.insertBefore(customizer(name), steps);
        return this;
    }

    /** Adds steps after the step of that name. */
    public TemplateEditor insertCustomizersAfter(String name, Customizer... steps) {
        customizers.insertAfter(customizer(name), steps);
        return this;
    }

    /** Puts another step where the step of that name stands. */
    public TemplateEditor replaceCustomizer(String name, Customizer step) {
        customizers.replace(customizer(name), step);
        return this;
    }

    /** Takes the step of that name out. */
    public TemplateEditor removeCustomizer(String name) {
        customizers.remove(customizer(name));
        return this;
    }

    /** Takes all steps out. */
    public TemplateEditor clearCustomizers() {
        customizers.clear();
        return this;
    }

    /** Adds targets at the end. */
    public TemplateEditor addDistributors(Distributor... targets) {
        distributors.addAll(Arrays.asList(targets));
        return this;
    }

    /** Puts another target where the one of that run output name stands. */
    public TemplateEditor replaceDistributor(String runOutputName, Distributor target) {
        distributors.replace(distributor(runOutputName), target);
        return this;
    }

    /** Takes the target of that run output name out; a template without any is not built. */
    public TemplateEditor removeDistributor(String runOutputName) {
        distributors.remove(distributor(runOutputName));
        return this;
    }

    /** Takes all targets out, so that others can be added; a template without any is not built. */
    public TemplateEditor clearDistributors() {
        distributors.clear();
        return this;
    }

    /**
     * The changed template.
     *
     * @throws IllegalStateException if no target is left
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
            throw new NoSuchElementException("There is no " + what + " '" + name + "'; those with a name are: "
                    + items.names().stream()
                            .filter(known -> !known.isEmpty())
                            .map(known -> "'" + known + "'")
                            .collect(Collectors.joining(", ")));
        }
        if (count > 1) {
            throw new IllegalStateException(
                    "More than one " + what + " is called '" + name + "'; give each its own name");
        }
        return name;
    }
}
