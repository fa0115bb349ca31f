package io.github.aib4j.temporal;

/**
 * Why a build cannot go on, as the type of a Temporal {@code ApplicationFailure}: its {@code getType()} is the name of one
 * of these. The message names the build, and what to do.
 *
 * @since 0.1.0
 */
public enum ProblemType {
    /** The request cannot be right; nothing was sent. */
    INVALID_REQUEST,
    /**
     * Another release wrote the request or the state, and this worker does not understand it. A request is refused before
     * anything is sent; with a state it is retried, so that a worker that understands it goes on.
     */
    OTHER_RELEASE,
    /** The worker's source knows no template of that name. */
    UNKNOWN_TEMPLATE,
    /** The worker has no client for the subscription. */
    UNKNOWN_SUBSCRIPTION,
    /** The template breaks rules of severity error; nothing was sent. */
    RULES_BROKEN,
    /** There is no such template at the service, or it was deleted. */
    TEMPLATE_MISSING,
    /** Another template has that name. */
    TEMPLATE_DIFFERS,
    /** The service could not provision the template. */
    TEMPLATE_FAILED,
    /** Somebody else is building the template. */
    BUSY,
    /** Another build of the template has begun since, and the end of the followed one is lost. */
    SUPERSEDED,
    /** The service refused a request, and would again. */
    REFUSED,
    /** A response was not clear, or there was none. Retried. */
    UNCLEAR
}
