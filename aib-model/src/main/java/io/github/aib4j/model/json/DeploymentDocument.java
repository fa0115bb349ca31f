package io.github.aib4j.model.json;

import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.value.OneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The image templates of a file, which remembers everything else that the file has.
 *
 * <p>Change a template, and write the whole file back with everything else as it was:
 *
 * <pre>{@code
 * DeploymentDocument file = DeploymentTemplateJson.read(path);
 * ImageTemplate web = file.templates().get(0).template();
 * ImageTemplate edited = TemplateEditor.of(web).addCustomizers(Customizer.shell("check", "df -h")).build();
 * String json = DeploymentTemplateJson.write(file.withTemplate("web", edited));
 * }</pre>
 *
 * <p>Immutable.
 *
 * @since 0.1.0
 */
public final class DeploymentDocument {
    private static final int QUOTED = 100;

    private final List<TemplateDocument> templates;
    private final int otherResources;
    private final List<ReadRemark> remarks;
    private final @Nullable DeploymentFile file;

    /**
     * Creates a document that is of no file, and cannot be written back.
     *
     * @param templates the image templates
     * @param otherResources the number of other resources
     * @param remarks the irregularities
     */
    public DeploymentDocument(List<TemplateDocument> templates, int otherResources, List<ReadRemark> remarks) {
        this(templates, otherResources, remarks, null);
    }

    DeploymentDocument(
            List<TemplateDocument> templates,
            int otherResources,
            List<ReadRemark> remarks,
            @Nullable DeploymentFile file) {
        this.templates = List.copyOf(Objects.requireNonNull(templates, "templates"));
        this.otherResources = otherResources;
        this.remarks = List.copyOf(Objects.requireNonNull(remarks, "remarks"));
        this.file = file;
    }

    /** The image templates, in the order of the file, each with the remarks on it. */
    public List<TemplateDocument> templates() {
        return templates;
    }

    /** The number of other resources that the file deploys. */
    public int otherResources() {
        return otherResources;
    }

    /** The irregularities in the whole file. */
    public List<ReadRemark> remarks() {
        return remarks;
    }

    /**
     * Returns a copy in which the template of a name is another, such as an edited one. If a loop makes several templates
     * of one resource, change all of them alike.
     *
     * @param name the name in {@link TemplateDocument#name()}, in any letter case
     * @throws IllegalArgumentException if there is no template of that name, or more than one
     */
    public DeploymentDocument withTemplate(String name, ImageTemplate changed) {
        Objects.requireNonNull(name, "name");
        int[] found = IntStream.range(0, templates.size())
                .filter(i ->
                        templates.get(i).name().filter(name::equalsIgnoreCase).isPresent())
                .toArray();
        if (found.length != 1) {
            throw new IllegalArgumentException((found.length == 0 ? "no" : Integer.toString(found.length))
                    + " image templates here have the name " + OneLine.quoted(name, QUOTED)
                    + "; name one, or give its index");
        }
        return withTemplate(found[0], changed);
    }

    /**
     * Returns a copy in which a template is another, such as an edited one.
     *
     * @param index its index in {@link #templates()}
     * @throws IndexOutOfBoundsException if there are not so many templates
     */
    public DeploymentDocument withTemplate(int index, ImageTemplate changed) {
        Objects.requireNonNull(changed, "changed");
        List<TemplateDocument> others = new ArrayList<>(templates);
        others.set(index, templates.get(index).withTemplate(changed));
        return new DeploymentDocument(others, otherResources, remarks, file);
    }

    /** Returns a copy in which all templates are changed by a function, also those that a loop makes of one resource. */
    public DeploymentDocument withTemplates(UnaryOperator<ImageTemplate> change) {
        Objects.requireNonNull(change, "change");
        List<TemplateDocument> changed = templates.stream()
                .map(template -> template.withTemplate(change.apply(template.template())))
                .toList();
        return new DeploymentDocument(changed, otherResources, remarks, file);
    }

    /** The file as it was read; empty if the document was not read. */
    Optional<DeploymentFile> file() {
        return Optional.ofNullable(file);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DeploymentDocument that
                && that.templates.equals(templates)
                && that.otherResources == otherResources
                && that.remarks.equals(remarks);
    }

    @Override
    public int hashCode() {
        return Objects.hash(templates, otherResources, remarks);
    }

    /** The templates and the number of other resources. */
    @Override
    public String toString() {
        return "DeploymentDocument[templates=" + templates + ", otherResources=" + otherResources + ", remarks="
                + remarks + "]";
    }
}
