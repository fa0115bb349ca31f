package io.github.aib4j.model.run;

import io.github.aib4j.model.diagnose.BuildLog;
import io.github.aib4j.model.diagnose.Diagnosis;
import org.jspecify.annotations.Nullable;

/**
 * A build did not succeed; thrown by {@link BuildOutcome#orThrow()} alone.
 *
 * @since 0.1.0
 */
public final class BuildFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final OutcomeForm form;
    private transient @Nullable BuildOutcome outcome;

    BuildFailedException(BuildOutcome outcome) {
        super("Building '" + outcome.templateId().name().orElse("") + "': " + outcome.summary());
        this.form = OutcomeForm.of(outcome);
        this.outcome = outcome;
    }

    /** How the build ended. After serialization without members that the library does not know, and without system data. */
    public BuildOutcome outcome() {
        BuildOutcome known = outcome;
        if (known == null) {
            known = form.outcome();
            outcome = known;
        }
        return known;
    }

    /** Why the build failed, and what to do, by the outcome alone; see {@link BuildOutcome#diagnosis(BuildLog)}. */
    public Diagnosis diagnosis() {
        return outcome().diagnosis();
    }
}
