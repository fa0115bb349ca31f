package io.github.aib4j.testing.gallery;

import io.github.aib4j.model.value.JsonBoolean;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.build.ImageVersionRegistry;
import io.github.aib4j.testing.gallery.replication.ProvisioningTimes;
import io.github.aib4j.testing.gallery.replication.ReplicationTimeline;
import io.github.aib4j.testing.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A gallery, a definition or a version. Its state at any time follows from the requests. */
final class StoredResource implements ImageVersionRegistry.Claim {
    private static final String POLICY = "softDeletePolicy";

    private final GalleryPath path;
    private final ProvisioningTimes creation;
    private Supplier<ResourceBody> body;
    private ProvisioningTimes times;
    private boolean updated;
    private Set<String> readyRegions = Set.of();
    private Optional<Instant> deleted = Optional.empty();
    private Duration deletion = Duration.ZERO;

    /**
     * @param body computed anew each time, because stored bodies of all builds would fill the memory in long tests
     */
    StoredResource(GalleryPath path, Supplier<ResourceBody> body, ProvisioningTimes times) {
        this.path = path;
        this.body = body;
        this.times = times;
        this.creation = times;
    }

    GalleryPath path() {
        return path;
    }

    /** Its body when it is provisioned. */
    JsonObject content() {
        return body.get().after();
    }

    JsonObject properties() {
        return Json.child(content(), "properties");
    }

    String location() {
        return content().text("location").orElse("");
    }

    /** Changes it; it is Updating until the end. */
    void update(ResourceBody changed, ProvisioningTimes change) {
        readyRegions = reached();
        body = () -> changed;
        times = change;
        updated = true;
    }

    /** The regions that have it, provided that it is provisioned. */
    Set<String> reached() {
        return regions().stream()
                .filter(region -> readyRegions.contains(region)
                        || times.failure().filter(f -> f.hits(region)).isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    Instant created() {
        return creation.begin().orElse(Instant.EPOCH);
    }

    /** When it begins and ends, as far as is known now. */
    ProvisioningTimes making() {
        return times;
    }

    void delete(Instant now, Duration length) {
        deleted = Optional.of(now);
        deletion = length;
    }

    /** Takes it out of the recycle bin with its previous body. */
    void restore(ProvisioningTimes restoring) {
        replace(content());
        deleted = Optional.empty();
        times = restoring;
        updated = true;
    }

    /** Replaces the body at once, without a change that takes time. */
    void replace(JsonObject content) {
        ResourceBody changed = ResourceBody.always(content);
        body = () -> changed;
    }

    boolean isDeleted() {
        return deleted.isPresent();
    }

    Instant deletionEnd(Instant now) {
        return deleted.orElse(now).plus(deletion);
    }

    /** Whether requests find it. */
    boolean isThere(Instant now) {
        return times.begin().filter(begin -> !now.isBefore(begin)).isPresent() && !isGone(now);
    }

    /** Whether it has ended, or will never exist. */
    boolean isGone(Instant now) {
        boolean deletedBefore = isDeleted() && !now.isBefore(deletionEnd(now));
        boolean lostBefore = times.lost().filter(lost -> !now.isBefore(lost)).isPresent();
        boolean never = times.begin().isEmpty() && !times.isComing(now);
        return deletedBefore || lostBefore || never;
    }

    boolean isProvisioned(Instant now) {
        return !now.isBefore(times.end());
    }

    @Override
    public boolean holds(Instant now) {
        return times.isComing(now) || isThere(now);
    }

    /**
     * A version that is excluded from latest, unfinished, failed or being deleted does not count (the first is
     * documented).
     */
    @Override
    public boolean exists(Instant now) {
        boolean excluded = Json.child(properties(), "publishingProfile")
                .get("excludeFromLatest")
                .filter(new JsonBoolean(true)::equals)
                .isPresent();
        return isThere(now) && isProvisioned(now) && times.failure().isEmpty() && !isDeleted() && !excluded;
    }

    /** The value of {@code provisioningState} (recorded; Deleting and Failed documented). */
    String state(Instant now) {
        if (isDeleted()) {
            return "Deleting";
        }
        if (isProvisioned(now)) {
            return times.failure().isPresent() ? "Failed" : "Succeeded";
        }
        return updated ? "Updating" : "Creating";
    }

    /** The resource as returned under that id. */
    JsonObject json(String id, Instant now) {
        boolean good = isProvisioned(now) && times.failure().isEmpty();
        JsonObject said = good ? body.get().after() : body.get().before();
        JsonObject properties = stated(Json.child(said, "properties"), now);
        JsonObject named =
                Json.object("name", Json.text(path.name()), "id", Json.text(id), "type", Json.text(path.type()));
        return OrderedMembers.merged(named, said.without("properties")).with("properties", properties);
    }

    /** The state is last, but before the policy of a gallery (recorded). */
    private JsonObject stated(JsonObject said, Instant now) {
        JsonObject properties = said.without(POLICY).with("provisioningState", Json.text(state(now)));
        return said.get(POLICY).map(policy -> properties.with(POLICY, policy)).orElse(properties);
    }

    /** The same, with the progress of each region. */
    JsonObject jsonWithReplication(Instant now) {
        JsonObject json = json(path.id(), now);
        JsonObject status = replication(now).status(now);
        return json.with("properties", Json.child(json, "properties").with("replicationStatus", status));
    }

    private ReplicationTimeline replication(Instant now) {
        return new ReplicationTimeline(
                times.begin().orElse(now), times.end(), regions(), readyRegions, times.failure());
    }

    /** The names of its regions, without blanks. */
    List<String> regions() {
        return ResourceBody.regions(content());
    }

    /** A line for people, with the regions until all are reached. */
    String describe(Instant now) {
        String line = path.type().substring(ComputeProvider.PROVIDER.length() + 1) + " " + path.shortName() + ": "
                + state(now);
        return path.kind() == ResourceKind.VERSION ? line + ", in " + String.join(", ", regions()) : line;
    }
}
