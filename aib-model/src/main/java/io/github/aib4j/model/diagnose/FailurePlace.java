package io.github.aib4j.model.diagnose;

/**
 * Where a failure is seen.
 *
 * @since 0.1.0
 */
public enum FailurePlace {
    /** During the creation of a template: in the operation, and in the template's {@code provisioningError}. */
    SUBMISSION("creation of the template"),
    /** At the end of a run: in the operation, and in {@code lastRunStatus}. */
    RUN("end of a run"),
    /** In the log of a build, which the message of the run names. */
    LOG("log of the build"),
    /** In the error response of a call. */
    CALL("answer to a call");

    private final String text;

    FailurePlace(String text) {
        this.text = text;
    }

    /** The place in words, such as {@code log of the build}. */
    @Override
    public String toString() {
        return text;
    }
}
