package io.github.aib4j.testing.template;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.value.JsonObject;
import java.util.Optional;

/** The printed response for a template, and everything that it depends on. */
final class PrintedTemplate {
    private final ApiVersion version;
    private final JsonObject sent;
    private final String state;
    private final String exactVersion;
    private final Optional<JsonObject> status;
    private final byte[] json;

    /**
     * @param sent the request body
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

    /** Whether the response for a template in this state is the same. */
    @SuppressWarnings(
            "ReferenceEquality") // each change creates a new object, and comparing their contents would take long
    boolean isOf(ApiVersion asked, JsonObject current, String now, String source, Optional<JsonObject> run) {
        return version == asked
                && sent == current
                && state.equals(now)
                && exactVersion.equals(source)
                && status.equals(run);
    }
}
