package io.github.aib4j.client.testing.service;

import io.github.aib4j.client.testing.build.Artifact;
import io.github.aib4j.client.testing.build.Directions;
import io.github.aib4j.client.testing.build.Run;
import io.github.aib4j.client.testing.wire.Json;
import io.github.aib4j.model.value.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A template in the service: what was sent, and what has happened since. Its state at a time follows from these. */
final class StoredTemplate {
    /** Recorded: 27 and 35 seconds, 12 when it failed. */
    private static final Duration PROVISIONING = Duration.ofSeconds(27);

    /** Recorded: 78 seconds. */
    private static final Duration DELETION = Duration.ofSeconds(78);

    private final TemplateAddress address;
    private final Instant created;
    private final Instant provisioningEnd;
    private final Optional<ProvisioningFailure> failure;
    private final String stagingGroup;
    private final List<Run> runs = new ArrayList<>();
    private JsonObject sent;
    private Optional<Update> update = Optional.empty();
    private Optional<Instant> deleted = Optional.empty();
    private Optional<StoredTrigger> trigger = Optional.empty();
    private String exactVersion = "";

    /**
     * @param directions how it is provisioned
     * @param stagingGuid ends the name of the staging group, if the service makes one
     */
    StoredTemplate(
            TemplateAddress address,
            JsonObject sent,
            Instant created,
            ProvisioningDirections directions,
            String stagingGuid) {
        this.address = address;
        this.sent = sent;
        this.created = created;
        this.provisioningEnd = created.plus(
                directions.hangs() ? Directions.FOREVER : directions.length().orElse(PROVISIONING));
        this.failure = directions.failure();
        this.stagingGroup = properties(created)
                .text("stagingResourceGroup")
                .filter(group -> !group.isEmpty())
                .orElseGet(() -> address.stagingGroup(stagingGuid));
    }

    TemplateAddress address() {
        return address;
    }

    /** What was sent, with what has been patched since. */
    JsonObject sent(Instant now) {
        return update.filter(change -> !now.isBefore(change.end))
                .map(Update::sent)
                .orElse(sent);
    }

    JsonObject properties(Instant now) {
        return Json.child(sent(now), "properties");
    }

    /** Changes it to that, at a time that may lie ahead. */
    void update(JsonObject changed, Instant now, Instant end) {
        sent = sent(now);
        update = Optional.of(new Update(changed, end));
    }

    private boolean isUpdating(Instant now) {
        return update.filter(change -> now.isBefore(change.end)).isPresent();
    }

    /** The exact version of its source, as it was looked up last. */
    String exactVersion() {
        return exactVersion;
    }

    void resolve(SourceVersions sources, Instant now) {
        exactVersion = sources.resolve(Json.child(properties(now), "source"), created, now);
    }

    /** Its one trigger, if it has any. */
    Optional<StoredTrigger> trigger(Instant now) {
        return trigger.filter(t -> !t.isGone(now));
    }

    void set(StoredTrigger added) {
        trigger = Optional.of(added);
    }

    /** The region as it stands in addresses: {@code West Europe} is {@code westeurope} there. */
    String region() {
        return sent.text("location").orElse("").replace(" ", "").toLowerCase(Locale.ROOT);
    }

    /** The id of the resource group in which its builds keep their logs. */
    String stagingGroup() {
        return stagingGroup;
    }

    Instant created() {
        return created;
    }

    Instant provisioningEnd() {
        return provisioningEnd;
    }

    boolean isProvisioned(Instant now) {
        return !now.isBefore(provisioningEnd);
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

    List<Run> runs(Instant now) {
        return runs.stream().filter(run -> run.hasStarted(now)).toList();
    }

    Optional<Run> lastRun(Instant now) {
        return runs(now).stream().reduce((earlier, later) -> later);
    }

    /** The run that is going on, be it only to be stopped. */
    Optional<Run> currentRun(Instant now) {
        return lastRun(now).filter(run -> !run.isOver(now));
    }

    /** What the last run that left something has left; a failed one takes nothing away (assumed). */
    List<Artifact> artifacts(Instant now) {
        return runs(now).stream()
                .map(run -> run.artifacts(now))
                .filter(artifacts -> !artifacts.isEmpty())
                .reduce((earlier, later) -> later)
                .orElse(List.of());
    }

    /** The value of {@code provisioningState}; a run does not change it (recorded; Deleting, Updating documented). */
    String provisioningState(Instant now) {
        if (deleted.isPresent()) {
            return "Deleting";
        }
        if (!isProvisioned(now)) {
            return "Creating";
        }
        if (isUpdating(now)) {
            return "Updating";
        }
        return failure.isPresent() ? "Failed" : "Succeeded";
    }

    /** For people: a line for the template, one for its trigger, and one for each run. */
    List<String> describe(Instant now) {
        String why = failure.filter(f -> isProvisioned(now))
                .map(f -> " with " + f.code())
                .orElse("");
        List<String> lines = new ArrayList<>();
        lines.add("image template " + address.shortName() + ": " + provisioningState(now) + why);
        trigger(now).ifPresent(t -> lines.add("  trigger " + t.describe(runs(now), now)));
        runs(now).forEach(run -> lines.add("  run: " + run.describe(now)));
        return lines;
    }

    /** What it will be from a time on. */
    private record Update(JsonObject sent, Instant end) {}
}
