package io.github.aib4j.model.report;

import io.github.aib4j.model.run.BuildOutcome;

/**
 * What became of a build, in the words of a report.
 *
 * @since 0.1.0
 */
public enum BuildResult {
    /** Every target has its image. */
    SUCCEEDED("succeeded"),
    /** Some targets have their image. */
    PARTLY_SUCCEEDED("succeeded in part"),
    /** The build failed. */
    FAILED("failed"),
    /** The build was canceled. */
    CANCELED("canceled"),
    /** The build was refused, or how it ended is not known. */
    PROBLEM("has a problem"),
    /** The build was left out. */
    NOT_BEGUN("not begun");

    private final String words;

    BuildResult(String words) {
        this.words = words;
    }

    static BuildResult of(BuildOutcome outcome) {
        if (outcome.isSucceeded()) {
            return SUCCEEDED;
        }
        if (outcome.isPartlySucceeded()) {
            return PARTLY_SUCCEEDED;
        }
        return outcome.isCanceled() ? CANCELED : FAILED;
    }

    /** Whether somebody has to look at it. */
    public boolean isFailure() {
        return this != SUCCEEDED && this != NOT_BEGUN;
    }

    /** The result in words, such as {@code succeeded in part}. */
    @Override
    public String toString() {
        return words;
    }
}
