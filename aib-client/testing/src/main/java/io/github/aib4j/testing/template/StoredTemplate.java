package io.github.aib4j.testing.template;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.build.Run;
import io.github.aib4j.testing.build.RunArtifact;
import io.github.aib4j.testing.build.RunOverrides;
import io.github.aib4j.testing.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A template in the service: the request body, and the changes since. Its state at any time follows from these. */
public final class StoredTemplate {
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

    /** The last response, which stays the same until something changes. */
    private @Nullable PrintedTemplate printed;

    /**
     * @param overrides how it is provisioned
     * @param stagingGuid the end of the staging group's name, if the service creates one
     */
    public StoredTemplate(
            TemplateAddress address,
            JsonObject sent,
            Instant created,
            ProvisioningOverrides overrides,
            String stagingGuid) {
        this.address = address;
        this.sent = sent;
        this.created = created;
        this.provisioningEnd = created.plus(
                overrides.hangs() ? RunOverrides.FOREVER : overrides.length().orElse(PROVISIONING));
        this.failure = overrides.failure();
        this.stagingGroup = properties(created)
                .text("stagingResourceGroup")
                .filter(group -> !group.isEmpty())
                .orElseGet(() -> address.stagingGroup(stagingGuid));
    }

    public TemplateAddress address() {
        return address;
    }

    /** The request body, including later patches. */
    public JsonObject sent(Instant now) {
        return update.filter(change -> !now.isBefore(change.end))
                .map(Update::sent)
                .orElse(sent);
    }

    public JsonObject properties(Instant now) {
        return Json.child(sent(now), "properties");
    }

    /** Changes the template at a time that may be in the future. */
    public void update(JsonObject changed, Instant now, Instant end) {
        sent = sent(now);
        update = Optional.of(new Update(changed, end));
    }

    private boolean isUpdating(Instant now) {
        return update.filter(change -> now.isBefore(change.end)).isPresent();
    }

    /** The exact version of the source when it was last resolved. */
    public String exactVersion() {
        return exactVersion;
    }

    public void resolve(SourceVersions sources, Instant now) {
        exactVersion = sources.resolve(Json.child(properties(now), "source"), created, now);
    }

    /** Its only trigger, if it has one. */
    public Optional<StoredTrigger> trigger(Instant now) {
        return trigger.filter(t -> !t.isGone(now));
    }

    public void set(StoredTrigger added) {
        trigger = Optional.of(added);
    }

    /** The region in the form of addresses, where {@code West Europe} is {@code westeurope}. */
    public String region() {
        return sent.text("location").orElse("").replace(" ", "").toLowerCase(Locale.ROOT);
    }

    /** The id of the resource group in which its builds keep their logs. */
    public String stagingGroup() {
        return stagingGroup;
    }

    public Instant created() {
        return created;
    }

    public Instant provisioningEnd() {
        return provisioningEnd;
    }

    public boolean isProvisioned(Instant now) {
        return !now.isBefore(provisioningEnd);
    }

    public Optional<ProvisioningFailure> failure() {
        return failure;
    }

    public void delete(Instant now) {
        deleted = Optional.of(now);
    }

    public Optional<Instant> deletionEnd() {
        return deleted.map(at -> at.plus(DELETION));
    }

    public boolean isGone(Instant now) {
        return deletionEnd().filter(end -> !now.isBefore(end)).isPresent();
    }

    public void add(Run run) {
        runs.add(run);
    }

    public List<Run> runs(Instant now) {
        return runs.stream().filter(run -> run.hasStarted(now)).toList();
    }

    public Optional<Run> lastRun(Instant now) {
        return runs(now).stream().reduce((earlier, later) -> later);
    }

    /** The current run, even if it is stopping. */
    public Optional<Run> currentRun(Instant now) {
        return lastRun(now).filter(run -> !run.isOver(now));
    }

    /** The artifacts of the last run that produced some; a failed run removes nothing (assumed). */
    public List<RunArtifact> artifacts(Instant now) {
        return runs(now).stream()
                .map(run -> run.artifacts(now))
                .filter(artifacts -> !artifacts.isEmpty())
                .reduce((earlier, later) -> later)
                .orElse(List.of());
    }

    /** The value of {@code provisioningState}; a run does not change it (recorded; Deleting, Updating documented). */
    public String provisioningState(Instant now) {
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

    @Nullable
    PrintedTemplate printed() {
        return printed;
    }

    void keep(PrintedTemplate last) {
        printed = last;
    }

    /** Describes the template for people: one line for the template, one for its trigger, and one for each run. */
    public List<String> describe(Instant now) {
        String why = failure.filter(f -> isProvisioned(now))
                .map(f -> " with " + f.code())
                .orElse("");
        List<String> lines = new ArrayList<>();
        lines.add("image template " + address.shortName() + ": " + provisioningState(now) + why);
        trigger(now).ifPresent(t -> lines.add("  trigger " + t.describe(runs(now), now)));
        runs(now).forEach(run -> lines.add("  run: " + run.describe(now)));
        return lines;
    }

    /** A change from a time on. */
    private record Update(JsonObject sent, Instant end) {}
}
