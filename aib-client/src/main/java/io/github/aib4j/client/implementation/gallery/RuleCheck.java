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
 * The rules for one kind of resource. What is to be sent is held against them, so that what cannot succeed is refused
 * before a call; warnings are logged.
 *
 * @param what the kind, such as {@code Image version}
 * @param linter says what is to be found in a value
 * @param knowing the facts that follow from the value that is there already
 */
record RuleCheck<I, R>(
        String what, GalleryApiVersion apiVersion, Linter<I, R> linter, Function<R, GalleryFacts> knowing) {
    private static final ClientLogger LOGGER = new ClientLogger(RuleCheck.class);

    /** The same kind, without a rule. */
    RuleCheck<I, R> off() {
        return new RuleCheck<>(what, apiVersion, (id, value, version, facts) -> List.of(), knowing);
    }

    /**
     * Before a value is put.
     *
     * @throws LintException if it breaks a rule whose breach is an error
     */
    void check(I id, R wanted, GalleryFacts facts) {
        judge(id, linter.lint(id, wanted, apiVersion, facts));
    }

    /**
     * Before a change; what the service has accepted already is not held against it.
     *
     * @throws LintException if the change breaks a rule whose breach is an error
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

    /** What {@link io.github.aib4j.model.lint.gallery.GalleryLinter} does. */
    interface Linter<I, R> {
        List<Finding> lint(I id, R value, GalleryApiVersion apiVersion, GalleryFacts facts);
    }
}
