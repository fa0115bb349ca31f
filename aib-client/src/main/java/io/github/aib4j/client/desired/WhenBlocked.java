package io.github.aib4j.client.desired;

/**
 * What to do if a plan is blocked: a build runs, or the template is being created, changed or deleted.
 *
 * @since 0.1.0
 */
public enum WhenBlocked {
    /** Refuse to apply the plan. */
    REFUSE,

    /** Wait until nothing stands in the way; a build runs to its end. */
    WAIT,

    /** Cancel a running build, and wait for anything else. */
    CANCEL
}
