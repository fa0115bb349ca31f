package io.github.aib4j.model.run;

/** A build did not succeed. Only {@link BuildOutcome#orThrow()} throws this. */
public final class BuildFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient BuildOutcome outcome;

    BuildFailedException(BuildOutcome outcome) {
        super("Building '" + outcome.templateId().name().orElse("") + "': " + outcome.summary());
        this.outcome = outcome;
    }

    /** How the build ended. */
    public BuildOutcome outcome() {
        return outcome;
    }
}
