package io.github.aib4j.client.implementation.gallery;

import io.github.aib4j.client.implementation.arm.RuleFindings;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.lint.Finding;
import io.github.aib4j.model.lint.LintException;
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
        judge(
                id,
                RuleFindings.added(
                        linter.lint(id, found, apiVersion, facts), linter.lint(id, wanted, apiVersion, facts)));
    }

    private void judge(I id, List<Finding> findings) {
        RuleFindings.judge(what, String.valueOf(id), apiVersion, findings);
    }

    /** A linter such as {@link io.github.aib4j.model.lint.gallery.GalleryLinter}. */
    interface Linter<I, R> {
        List<Finding> lint(I id, R value, GalleryApiVersion apiVersion, GalleryFacts facts);
    }
}
