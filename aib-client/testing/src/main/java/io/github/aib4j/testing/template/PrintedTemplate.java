package io.github.aib4j.testing.template;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.value.JsonObject;
import java.util.Optional;

/** A template as it was answered, and all that this depends on. */
final class PrintedTemplate {
    private final ApiVersion version;
    private final JsonObject sent;
    private final String state;
    private final String exactVersion;
    private final Optional<JsonObject> status;
    private final byte[] json;

    /**
     * @param sent what was sent
     * @param state its provisioning state
     * @param exactVersion the exact version of its source
     * @param status the state of its last run
     * @param json the text, which is not copied
     */
    PrintedTemplate(
            ApiVersion version,
            JsonObject sent,
            String state,
            String exactVersion,
            Optional<JsonObject> status,
            byte[] json) {
        this.version = version;
        this.sent = sent;
        this.state = state;
        this.exactVersion = exactVersion;
        this.status = status;
        this.json = json;
    }

    /** The text; it must not be changed. */
    byte[] json() {
        return json;
    }

    /** Whether a template that stands like this is answered with the same text. */
    @SuppressWarnings("ReferenceEquality") // each change makes another object, and comparing them would take long
    boolean isOf(ApiVersion asked, JsonObject current, String now, String source, Optional<JsonObject> run) {
        return version == asked
                && sent == current
                && state.equals(now)
                && exactVersion.equals(source)
                && status.equals(run);
    }
}
