package io.github.aib4j.testing.template;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.build.Run;
import io.github.aib4j.testing.wire.Json;
import io.github.aib4j.testing.wire.Timestamps;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The spelling of run states in an api-version. In 2018-02-01-preview they begin with a small letter, and a template
 * that has not run is {@code ready} (documented; we assume that it then has all members of a status).
 */
final class RunStates {
    private RunStates() {}

    /** The value of {@code lastRunStatus}, if there is one. */
    static Optional<JsonObject> status(StoredTemplate template, ApiVersion version, Instant now) {
        Optional<Run> run = template.lastRun(now);
        if (!version.equals(ApiVersion.V2018_02_01_PREVIEW)) {
            return run.map(r -> r.status(now));
        }
        return run.map(r -> smallLetters(r.status(now)))
                .or(() -> template.isProvisioned(now) ? Optional.of(ready()) : Optional.empty());
    }

    private static JsonObject smallLetters(JsonObject status) {
        JsonObject changed = status;
        for (String name : List.of("runState", "runSubState")) {
            Optional<String> state = status.text(name);
            if (state.isPresent()) {
                changed = changed.with(name, Json.text(smallLetter(state.get())));
            }
        }
        return changed;
    }

    private static String smallLetter(String state) {
        return Character.toLowerCase(state.charAt(0)) + state.substring(1);
    }

    private static JsonObject ready() {
        return Json.object(
                "startTime", Json.text(Timestamps.NOT_YET),
                "endTime", Json.text(Timestamps.NOT_YET),
                "runState", Json.text("ready"),
                "message", Json.text(""));
    }
}
