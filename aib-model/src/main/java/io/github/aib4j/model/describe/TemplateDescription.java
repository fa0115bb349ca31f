package io.github.aib4j.model.describe;

import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.lint.template.TemplateFacts;
import io.github.aib4j.model.permission.TemplatePermissions;
import io.github.aib4j.model.value.OneLine;
import java.util.List;

/**
 * What would happen if a template were created and built. Nothing is looked up; what depends on other resources follows
 * from the facts, and is told in words where these are missing.
 *
 * @param source what the build starts from
 * @param steps the steps that change the image, in the order in which they run
 * @param checks the checks of the finished image, in the order in which they run
 * @param targets where the image goes
 * @param permissions who needs to be allowed what
 * @param waits what the creation and the build wait for, and for how long at most
 * @param costs what is paid for, during the build and afterwards; without prices
 * @since 0.1.0
 */
public record TemplateDescription(
        String source,
        List<DescribedStep> steps,
        List<DescribedStep> checks,
        List<DescribedTarget> targets,
        TemplatePermissions permissions,
        List<String> waits,
        List<String> costs) {
    /** Long enough that only a part that nobody would read is shortened. */
    private static final int LONGEST = 100_000;

    /** Copies the lists. */
    public TemplateDescription {
        steps = List.copyOf(steps);
        checks = List.copyOf(checks);
        targets = List.copyOf(targets);
        waits = List.copyOf(waits);
        costs = List.copyOf(costs);
    }

    /** Describes a template without facts. */
    public static TemplateDescription of(ImageTemplate template) {
        return of(template, TemplateFacts.none());
    }

    /**
     * Describes a template.
     *
     * @param facts what is known beside; {@link TemplateFacts#existingVersions()} makes version numbers predictable
     */
    public static TemplateDescription of(ImageTemplate template, TemplateFacts facts) {
        return new TemplateDescription(
                Sources.describe(template.source()),
                Steps.of(template),
                Steps.checksOf(template),
                Targets.of(template, facts),
                TemplatePermissions.of(template, facts),
                Waits.of(template),
                Costs.of(template, facts));
    }

    /** All of it for people, with a heading for each part. No part contains commands or secrets. */
    public String text() {
        StringBuilder text = new StringBuilder();
        append("Source", List.of(source), text);
        append("Steps", steps, text);
        append("Checks", checks, text);
        append("Targets", targets, text);
        append("Permissions", permissions.text().lines().toList(), text);
        append("Waits for", waits, text);
        append("Costs", costs, text);
        return text.toString();
    }

    private static void append(String heading, List<?> lines, StringBuilder text) {
        if (!lines.isEmpty()) {
            text.append(heading).append('\n');
            lines.forEach(
                    line -> text.append("  ").append(shown(line.toString())).append('\n'));
        }
    }

    /** Shows a line with its indentation. */
    private static String shown(String line) {
        int indent = line.length() - line.stripLeading().length();
        return " ".repeat(indent) + OneLine.of(line, LONGEST);
    }
}
