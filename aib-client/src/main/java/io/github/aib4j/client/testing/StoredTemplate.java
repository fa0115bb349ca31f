package io.github.aib4j.client.testing;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A template in the service: what was sent, and what has happened since. Its state at a time follows from these. */
final class StoredTemplate {
    /** Recorded: 27 and 35 seconds, 12 when it failed. */
    private static final Duration PROVISIONING = Duration.ofSeconds(27);

    /** Recorded: 78 seconds. */
    private static final Duration DELETION = Duration.ofSeconds(78);

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern RELEASE = Pattern.compile("(\\d+)[._](\\d+)");

    private final TemplateAddress address;
    private final JsonObject sent;
    private final Instant created;
    private final Optional<ProvisioningFailure> failure;
    private final Ids ids;
    private final String stagingGroup;
    private final List<Run> runs = new ArrayList<>();
    private Optional<Instant> deleted = Optional.empty();

    StoredTemplate(
            TemplateAddress address, JsonObject sent, Instant created, Optional<ProvisioningFailure> failure, Ids ids) {
        this.address = address;
        this.sent = sent;
        this.created = created;
        this.failure = failure;
        this.ids = ids;
        this.stagingGroup = properties()
                .text("stagingResourceGroup")
                .filter(group -> !group.isEmpty())
                .orElseGet(() -> address.stagingGroup(ids.next()));
    }

    TemplateAddress address() {
        return address;
    }

    /** The region as it stands in addresses: {@code West Europe} is {@code westeurope} there. */
    String region() {
        return sent.text("location").orElse("").replace(" ", "").toLowerCase(Locale.ROOT);
    }

    JsonObject properties() {
        return Json.child(sent, "properties");
    }

    /** The id of the resource group in which its builds keep their logs. */
    String stagingGroup() {
        return stagingGroup;
    }

    Instant provisioningEnd() {
        return created.plus(PROVISIONING);
    }

    Optional<ProvisioningFailure> failure() {
        return failure;
    }

    void delete(Instant now) {
        deleted = Optional.of(now);
    }

    Optional<Instant> deletionEnd() {
        return deleted.map(at -> at.plus(DELETION));
    }

    boolean isGone(Instant now) {
        return deletionEnd().filter(end -> !now.isBefore(end)).isPresent();
    }

    void add(Run run) {
        runs.add(run);
    }

    Optional<Run> lastRun() {
        return runs.stream().reduce((earlier, later) -> later);
    }

    /** The run that is going on, be it only to be stopped. */
    Optional<Run> currentRun(Instant now) {
        return lastRun().filter(run -> !run.isOver(now));
    }

    /** What the last run that succeeded has left; a failed one adds nothing and takes nothing away (assumed). */
    List<Artifact> artifacts(Instant now) {
        return runs.stream()
                .filter(run -> run.hasSucceeded(now))
                .reduce((earlier, later) -> later)
                .map(Run::artifacts)
                .orElse(List.of());
    }

    /** The value of {@code provisioningState}; a run does not change it (recorded, Deleting documented). */
    String provisioningState(Instant now) {
        if (deleted.isPresent()) {
            return "Deleting";
        }
        if (now.isBefore(provisioningEnd())) {
            return "Creating";
        }
        return failure.isPresent() ? "Failed" : "Succeeded";
    }

    /** The whole template, its members in the order of the version (recorded for 2020-02-14 and since 2022-02-14). */
    JsonObject body(ApiVersion version, Instant now) {
        TemplateRewriting rewriting = new TemplateRewriting(version, isProvisioned(now));
        Members body = new Members().put("properties", properties(version, rewriting, now));
        sent.object("identity").ifPresent(identity -> body.put("identity", rewriting.identity(identity, ids)));
        return version.isAtLeast(ApiVersion.V2022_02_14)
                ? names(place(body, "tags", "location")).done()
                : place(names(body), "location", "tags").done();
    }

    private boolean isProvisioned(Instant now) {
        return !now.isBefore(provisioningEnd());
    }

    private Members place(Members body, String... names) {
        for (String name : names) {
            body.put(name, Json.present(sent, name).orElse(JsonObject.empty()));
        }
        return body;
    }

    private Members names(Members body) {
        return body.put("id", Json.text(address.id()))
                .put("name", Json.text(address.name()))
                .put("type", Json.text(TemplateAddress.TYPE));
    }

    private JsonObject properties(ApiVersion version, TemplateRewriting rewriting, Instant now) {
        JsonObject from = properties();
        Members to = new Members();
        to.put("source", rewriting.source(Json.child(from, "source"), exactVersion()));
        Json.present(from, "customize").ifPresent(steps -> to.put("customize", rewriting.steps(steps)));
        to.copy(from, "optimize");
        from.object("validate").ifPresent(validate -> to.put("validate", rewriting.validation(validate)));
        to.copy(from, "errorHandling");
        Json.present(from, "distribute").ifPresent(targets -> to.put("distribute", rewriting.distributors(targets)));
        state(to, now);
        defaults(to, from, version, now);
        from.members().keySet().forEach(name -> to.copyIfNew(from, name));
        return to.done();
    }

    private void state(Members to, Instant now) {
        to.put("provisioningState", Json.text(provisioningState(now)));
        failure.filter(f -> isProvisioned(now)).ifPresent(f -> to.put("provisioningError", f.error()));
        lastRun().ifPresent(run -> to.put("lastRunStatus", run.status(now)));
    }

    private void defaults(Members to, JsonObject from, ApiVersion version, Instant now) {
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
            to.put("exactStagingResourceGroup", Json.text(isProvisioned(now) ? stagingGroup : ""));
        }
    }

    /**
     * What {@code latest} stands for: the release in the source's own words and the day of creation, in the shape of
     * {@code 18.04.202306070} (recorded; the rule is assumed). Any other version stands for itself (recorded).
     */
    private String exactVersion() {
        JsonObject source = Json.child(properties(), "source");
        String asked = source.text(TemplateRewriting.versionMember(source)).orElse("");
        if (asked.endsWith("/latest")) {
            return asked.replaceFirst("latest$", "1.0.0");
        }
        return asked.equals("latest") ? release(source) + "." + DAY.format(created) + "0" : asked;
    }

    private static String release(JsonObject source) {
        Matcher release = RELEASE.matcher(
                source.text("sku").orElse("") + " " + source.text("offer").orElse(""));
        return release.find() ? release.group(1) + "." + release.group(2) : "1.0";
    }

    /** Members in the order in which they are put. */
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
