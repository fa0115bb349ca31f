package io.github.aib4j.scheduler;

import io.github.aib4j.model.id.ImageTemplateId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says what keeps a durable fleet, or one build of it, from going on. Nothing is lost: what is in the database stays, and
 * the other builds go on.
 *
 * @since 0.1.0
 */
public final class DurableFleetException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final @Nullable String templateId;

    DurableFleetException(Reason reason, String message) {
        this(reason, Optional.empty(), message, null);
    }

    DurableFleetException(
            Reason reason, Optional<ImageTemplateId> templateId, String message, @Nullable Throwable cause) {
        super(templateId.map(id -> "The build of '" + id + "' ").orElse("") + message, cause);
        this.reason = reason;
        this.templateId = templateId.map(ImageTemplateId::text).orElse(null);
    }

    /** What is wrong. */
    public Reason reason() {
        return reason;
    }

    /** The template of the build that cannot go on; absent if the fleet cannot. */
    public Optional<ImageTemplateId> templateId() {
        return Optional.ofNullable(templateId).map(ImageTemplateId::ofText);
    }

    /** Why a fleet or a build does not go on. */
    public enum Reason {
        /** The database does not answer, or refuses. */
        DATABASE_UNAVAILABLE,
        /** The table lacks columns, or does not exist and may not be created. */
        SCHEMA_DIFFERS,
        /** The table belongs to another fleet, or to another application. */
        OTHER_FLEET,
        /** The stored state was written by another release, and only that can continue. */
        OTHER_RELEASE,
        /** The template of a build cannot be read from the store. */
        TEMPLATE_UNREADABLE,
        /** This process has no client for the subscription of a build. */
        CLIENT_MISSING,
        /** There is no such run, or its results are not kept any longer. */
        RUN_UNKNOWN,
        /** The run was submitted before, with other builds. */
        RUN_DIFFERS
    }
}
