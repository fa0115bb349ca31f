package io.github.aib4j.model.lint;

import io.github.aib4j.model.implementation.Quoted;
import io.github.aib4j.model.lint.gallery.GalleryLinter;
import io.github.aib4j.model.value.ServiceApiVersion;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown when a resource violates rules of severity error, so that it is not sent. The message has one line for each
 * error, and contains no secrets. RULES.md and TEMPLATE-RULES.md of this module, {@link GalleryLinter#rules()}
 * and {@link io.github.aib4j.model.lint.template.TemplateLinter#rules()} describe each rule and how to fix violations.
 *
 * @since 0.1.0
 */
public final class LintException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final Finding[] findings;

    private LintException(String what, List<Finding> findings) {
        super(message(what, findings));
        this.findings = findings.toArray(Finding[]::new);
    }

    /**
     * Returns the findings, if none of them is an error.
     *
     * @param what the kind of resource, such as {@code Gallery}
     * @param name its name or id, for the message
     * @param apiVersion the api-version for which it was checked
     * @throws LintException if one is an error
     */
    public static List<Finding> throwIfAnyError(
            String what, String name, ServiceApiVersion apiVersion, List<Finding> findings) {
        if (findings.stream().anyMatch(Finding::isError)) {
            throw new LintException(what + " " + Quoted.of(name) + " in api-version " + apiVersion, findings);
        }
        return findings;
    }

    private static String message(String what, List<Finding> findings) {
        List<Finding> errors = findings.stream().filter(Finding::isError).toList();
        return what + " breaks " + (errors.size() == 1 ? "a rule" : errors.size() + " rules") + "; it was not sent:"
                + errors.stream().map(error -> "\n  " + error).collect(Collectors.joining());
    }

    /** All that was found, errors first, then warnings and notes. */
    public List<Finding> findings() {
        return List.of(findings);
    }
}
