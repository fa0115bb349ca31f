package io.github.aib4j.client.fleet;

import io.github.aib4j.model.id.ImageTemplateId;

/**
 * Says why a build of a fleet cannot be begun or followed, although no request was refused. The other builds go on.
 *
 * @since 0.1.0
 */
public final class FleetException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final String templateId;
    private final Reason reason;

    FleetException(ImageTemplateId templateId, Reason reason, String message) {
        super("Image template '" + templateId + "' " + message);
        this.templateId = templateId.text();
        this.reason = reason;
    }

    private FleetException(String message, ImageTemplateId templateId, Reason reason) {
        super(message);
        this.templateId = templateId.text();
        this.reason = reason;
    }

    /** An exception that another process recorded. */
    static FleetException recorded(ImageTemplateId templateId, Reason reason, String message) {
        return new FleetException(message, templateId, reason);
    }

    /** The template of the build. */
    public ImageTemplateId templateId() {
        return ImageTemplateId.ofText(templateId);
    }

    /** What is wrong. */
    public Reason reason() {
        return reason;
    }

    /** Why a build cannot go on. */
    public enum Reason {
        /** There is no such template, and none was given to create; or it was deleted. */
        TEMPLATE_MISSING,
        /** Another template has that name. */
        TEMPLATE_DIFFERS,
        /** The service could not provision the template; the failed one occupies its name until it is deleted. */
        TEMPLATE_FAILED,
        /** Somebody else is building the template. */
        BUSY,
        /** Another build of the template has begun since, and the end of the followed one is lost. */
        SUPERSEDED,
        /** Something else, such as a request that was refused, in a result that was kept as text; see the message. */
        OTHER
    }
}
