package io.github.aib4j.testing.template;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.testing.wire.IdGenerator;
import io.github.aib4j.testing.wire.Json;
import io.github.aib4j.testing.wire.PrintedJson;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A template in a response at a time, for the api-version of the request. */
public final class TemplateBody {
    private final StoredTemplate template;
    private final ApiVersion version;
    private final Instant now;
    private final TemplateRewriting rewriting;
    private final IdGenerator ids;

    public TemplateBody(StoredTemplate template, ApiVersion version, Instant now, IdGenerator ids) {
        this.template = template;
        this.version = version;
        this.now = now;
        this.rewriting = new TemplateRewriting(version, template.isProvisioned(now));
        this.ids = ids;
    }

    /** The text of the whole template; it is printed again only when something has changed. */
    public byte[] printed() {
        Optional<JsonObject> status = RunStates.status(template, version, now);
        String state = template.provisioningState(now);
        PrintedTemplate last = template.printed();
        if (last == null || !last.isOf(version, template.sent(now), state, template.exactVersion(), status)) {
            last = new PrintedTemplate(
                    version, template.sent(now), state, template.exactVersion(), status, PrintedJson.of(json()));
            template.keep(last);
        }
        return last.json();
    }

    /** The whole template, its members in the order of the version (recorded for 2020-02-14 and since 2022-02-14). */
    JsonObject json() {
        Members body = new Members().put("properties", properties());
        template.sent(now)
                .object("identity")
                .ifPresent(identity -> body.put("identity", rewriting.identity(identity, ids)));
        return version.isAtLeast(ApiVersion.V2022_02_14)
                ? names(place(body, "tags", "location")).done()
                : place(names(body), "location", "tags").done();
    }

    private Members place(Members body, String... names) {
        for (String name : names) {
            body.put(name, Json.present(template.sent(now), name).orElse(JsonObject.empty()));
        }
        return body;
    }

    private Members names(Members body) {
        return body.put("id", Json.text(template.address().id()))
                .put("name", Json.text(template.address().name()))
                .put("type", Json.text(TemplateAddress.TYPE));
    }

    private JsonObject properties() {
        JsonObject from = template.properties(now);
        Members to = new Members();
        to.put("source", rewriting.source(Json.child(from, "source"), template.exactVersion()));
        Json.present(from, "customize").ifPresent(steps -> to.put("customize", rewriting.steps(steps)));
        to.copy(from, "optimize");
        from.object("validate").ifPresent(validate -> to.put("validate", rewriting.validation(validate)));
        to.copy(from, "errorHandling");
        Json.present(from, "distribute").ifPresent(targets -> to.put("distribute", rewriting.distributors(targets)));
        state(to);
        defaults(to, from);
        from.members().keySet().forEach(name -> to.copyIfNew(from, name));
        return to.done();
    }

    private void state(Members to) {
        to.put("provisioningState", Json.text(template.provisioningState(now)));
        template.failure()
                .filter(f -> template.isProvisioned(now))
                .ifPresent(f -> to.put("provisioningError", f.error()));
        RunStates.status(template, version, now).ifPresent(status -> to.put("lastRunStatus", status));
    }

    private void defaults(Members to, JsonObject from) {
        if (version.isAtLeast(ApiVersion.V2019_05_01_PREVIEW)) {
            to.put(
                    "buildTimeoutInMinutes",
                    Json.present(from, "buildTimeoutInMinutes").orElse(JsonNumber.of(0)));
        }
        from.object("vmProfile").ifPresent(profile -> to.put("vmProfile", TemplateRewriting.vmProfile(profile)));
        if (version.isAtLeast(ApiVersion.V2022_02_14)) {
            to.put(
                    "stagingResourceGroup",
                    Json.present(from, "stagingResourceGroup").orElse(Json.text("")));
            to.put("exactStagingResourceGroup", Json.text(template.isProvisioned(now) ? template.stagingGroup() : ""));
        }
    }

    /** Members in insertion order. */
    private static final class Members {
        private final Map<String, JsonValue> members = new LinkedHashMap<>();

        Members put(String name, JsonValue value) {
            members.put(name, value);
            return this;
        }

        void copy(JsonObject from, String name) {
            Json.present(from, name).ifPresent(value -> members.put(name, value));
        }

        void copyIfNew(JsonObject from, String name) {
            if (!members.containsKey(name)) {
                copy(from, name);
            }
        }

        JsonObject done() {
            return new JsonObject(members);
        }
    }
}
