package io.github.aib4j.client.fleet;

/**
 * How far a build is, and so what is to be done next.
 *
 * @since 0.1.0
 */
public enum BuildStage {
    /** Whether the template exists must be looked up. */
    CHECK,
    /** The template does not exist; its creation must be requested. */
    CREATE,
    /** The creation was requested; the service provisions the template. */
    PROVISIONING,
    /** The template is ready; the build must be requested, once. */
    BEGIN,
    /** The build may have been requested, but no response says that it has begun; the template must be looked at. */
    ASKED,
    /** The build has begun. */
    RUNNING,
    /** The build has ended; its outputs must be read. */
    COLLECT
}
