package io.github.aib4j.model.plan;

import io.github.aib4j.model.run.ImageTemplateResource;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which templates a {@link CleanupRule} would delete, so that you can show it first. Its text has one line per template,
 * newest first.
 *
 * @param name the common begin of the names
 * @param rule the rule
 * @param decisions the decision about each template, newest first
 * @since 0.1.0
 */
public record CleanupPlan(String name, CleanupRule rule, List<Decision> decisions) {
    /** Copies the decisions. */
    public CleanupPlan {
        decisions = List.copyOf(decisions);
    }

    /** Returns the templates that would be deleted. */
    public List<ImageTemplateResource> toDelete() {
        return decisions.stream()
                .filter(Decision::isDeletion)
                .map(Decision::template)
                .toList();
    }

    @Override
    public String toString() {
        return decisions.stream().map(Decision::toString).collect(Collectors.joining(System.lineSeparator()));
    }

    /**
     * The decision about a template.
     *
     * @param template the template
     * @param isDeletion whether it is deleted
     * @param reason the reason, such as {@code it is one of the newest 2}
     */
    public record Decision(ImageTemplateResource template, boolean isDeletion, String reason) {
        /** The decision in one line, such as {@code keep web-1a2b3c4d5e6f: it is one of the newest 2}. */
        @Override
        public String toString() {
            return (isDeletion ? "delete " : "keep ") + template.name() + ": " + reason;
        }
    }
}
