package io.github.aib4j.client.implementation.gallery;

import com.azure.core.util.logging.ClientLogger;
import com.azure.core.util.logging.LoggingEventBuilder;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.lint.Finding;
import io.github.aib4j.model.lint.LintException;
import io.github.aib4j.model.lint.Severity;
import io.github.aib4j.model.lint.gallery.GalleryFacts;
import java.util.List;
import java.util.function.Function;

/**
 * The rules for one kind of resource. Requests are checked against them before they are sent; warnings are logged.
 *
 * @param what the kind, such as {@code Image version}
 * @param linter finds violations in a value
 * @param knowing the facts that follow from the existing value
 */
record RuleCheck<I, R>(
        String what, GalleryApiVersion apiVersion, Linter<I, R> linter, Function<R, GalleryFacts> knowing) {
    private static final ClientLogger LOGGER = new ClientLogger(RuleCheck.class);

    /** The same kind without rules. */
    RuleCheck<I, R> off() {
        return new RuleCheck<>(what, apiVersion, (id, value, version, facts) -> List.of(), knowing);
    }

    /**
     * Checks a value before it is sent.
     *
     * @throws LintException if the value breaks a rule of severity error
     */
    void check(I id, R wanted, GalleryFacts facts) {
        judge(id, linter.lint(id, wanted, apiVersion, facts));
    }

    /**
     * Checks a change; violations that the service has already accepted are ignored.
     *
     * @throws LintException if the change breaks a rule of severity error
     */
    void checkChange(I id, R found, R wanted) {
        GalleryFacts facts = knowing.apply(found);
        List<Finding> before = linter.lint(id, found, apiVersion, facts);
        judge(
                id,
                linter.lint(id, wanted, apiVersion, facts).stream()
                        .filter(finding -> !before.contains(finding))
                        .toList());
    }

    private void judge(I id, List<Finding> findings) {
        for (Finding finding : LintException.throwIfAnyError(what, id.toString(), apiVersion, findings)) {
            level(finding)
                    .addKeyValue("id", id)
                    .addKeyValue("rule", finding.ruleId())
                    .addKeyValue("pointer", finding.pointer())
                    .log(finding.message());
        }
    }

    private static LoggingEventBuilder level(Finding finding) {
        return finding.severity() == Severity.WARNING ? LOGGER.atWarning() : LOGGER.atVerbose();
    }

    /** A linter such as {@link io.github.aib4j.model.lint.gallery.GalleryLinter}. */
    interface Linter<I, R> {
        List<Finding> lint(I id, R value, GalleryApiVersion apiVersion, GalleryFacts facts);
    }
}
