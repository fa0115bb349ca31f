package io.github.aib4j.testing.gallery;

import io.github.aib4j.model.value.JsonBoolean;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.build.ImageVersionRegistry;
import io.github.aib4j.testing.build.VersionNumber;
import io.github.aib4j.testing.gallery.replication.ProvisioningTimes;
import io.github.aib4j.testing.gallery.replication.VersionFailure;
import io.github.aib4j.testing.wire.Alternative;
import io.github.aib4j.testing.wire.ErrorResponseException;
import io.github.aib4j.testing.wire.Json;
import io.github.aib4j.testing.wire.ServiceResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The requests about galleries, definitions and versions. */
final class GalleryResources {
    /**
     * The time that each region adds to the creation of a version (8 minutes and a quarter recorded for two regions;
     * the share is assumed).
     */
    private static final Duration PER_REGION = Duration.ofMinutes(2);

    /** How long a gallery is Updating (recorded in 2026; in 2019 it never was). */
    private static final Duration GALLERY_UPDATE = Duration.ofMillis(125);

    /** The api-version that builds use here. */
    private static final String OF_BUILDS = "2019-12-01";

    private final GalleryStore store;
    private final ImageVersionRegistry versions;
    private final VersionSources sources;
    private final ComputeOperations operations;
    private final GalleryExistence existence;
    private final PendingVersionScenarios script;
    private final GalleryIdentities identities;
    private final RequestChecks checks;
    private final RecycleBin bin;
    private final Set<Alternative> alternatives;

    GalleryResources(
            GalleryStore store,
            ImageVersionRegistry versions,
            VersionSources sources,
            ComputeOperations operations,
            GalleryExistence existence,
            PendingVersionScenarios script,
            GalleryIdentities identities,
            RecycleBin bin,
            Set<Alternative> alternatives) {
        this.store = store;
        this.versions = versions;
        this.sources = sources;
        this.operations = operations;
        this.existence = existence;
        this.script = script;
        this.identities = identities;
        this.bin = bin;
        this.alternatives = alternatives;
        this.checks = new RequestChecks(store, sources, alternatives);
    }

    ServiceResponse get(GalleryCall call) {
        Optional<RecycleBin.Entry> deleted = bin.find(call.path(), call.now());
        if (deleted.isPresent() && is(Alternative.SOFT_DELETED_VERSIONS_CAN_BE_READ)) {
            StoredResource stored = deleted.get().stored();
            return ServiceResponse.of(
                    200, stored.json(stored.path().id(), deleted.get().begin()));
        }
        StoredResource stored = existing(call);
        boolean expanded = call.wantsReplicationStatus() && stored.path().kind() == ResourceKind.VERSION;
        return ServiceResponse.of(
                200,
                expanded
                        ? stored.jsonWithReplication(call.now())
                        : stored.json(stored.path().id(), call.now()));
    }

    /** 201 and Creating for a new resource; 200 and its state for an existing one (recorded). */
    ServiceResponse put(GalleryCall call, JsonObject sent) {
        GalleryPath path = call.path();
        path.parent().ifPresent(parent -> checkParent(parent, call.now()));
        Optional<StoredResource> there = store.find(path, call.now());
        if (there.isEmpty()) {
            Optional<ServiceResponse> restored = restored(call, sent);
            if (restored.isPresent()) {
                return restored.get();
            }
        }
        checks.ofPut(call, sent, there.isEmpty());
        return there.isPresent() ? update(there.get(), call, sent) : create(path, call, sent);
    }

    private boolean is(Alternative alternative) {
        return alternatives.contains(alternative);
    }

    /**
     * Restores a version: by a body without properties (recorded with 2024-03-03), or by {@code restore} (documented).
     * Empty if the request is about something else.
     */
    private Optional<ServiceResponse> restored(GalleryCall call, JsonObject sent) {
        GalleryPath path = call.path();
        boolean isAsked = Json.child(sent, "properties")
                .get("restore")
                .filter(new JsonBoolean(true)::equals)
                .isPresent();
        Optional<RecycleBin.Entry> entry = bin.find(path, call.now());
        if (entry.isEmpty()) {
            if (isAsked) {
                throw RecycleBinRequests.missing(path, is(Alternative.RESTORING_NOTHING_IS_A_BAD_REQUEST));
            }
            return Optional.empty();
        }
        boolean isShort = Json.present(sent, "properties").isEmpty();
        if (!isAsked && !isShort && !is(Alternative.FULL_BODY_RESTORES)) {
            throw ComputeErrors.isInBin(path);
        }
        if (call.version().equals(ComputeVersions.NEWEST) && is(Alternative.RESTORING_IS_REFUSED_BY_2026_03_03)) {
            throw InvalidParameter.outside("api-version", call.version());
        }
        if (is(Alternative.GRACE_PERIOD_IS_FINAL)
                && !call.now().isBefore(entry.get().consumable())) {
            throw RecycleBinRequests.missing(path, is(Alternative.RESTORING_NOTHING_IS_A_BAD_REQUEST));
        }
        return Optional.of(restore(entry.get(), call));
    }

    /** 200 and Updating, with the old profiles, but without the results of checks (recorded). */
    private ServiceResponse restore(RecycleBin.Entry entry, GalleryCall call) {
        StoredResource stored = entry.stored();
        stored.restore(ProvisioningTimes.ByRequest.of(call.now(), SoftDeletion.SOFT, Optional.empty()));
        bin.remove(stored.path());
        keep(stored);
        JsonObject json = stored.json(stored.path().id(), call.now());
        JsonObject shown =
                json.with("properties", Json.child(json, "properties").without("validationsProfile"));
        return announced(ServiceResponse.of(200, shown), stored, call);
    }

    /**
     * The request body merged into the existing resource (documented; not recorded). A PATCH of a definition without an
     * OS type is taken to mean Windows, so one for Linux must give it (reported; that the default is Windows is
     * assumed).
     */
    ServiceResponse patch(GalleryCall call, JsonObject sent) {
        if (store.find(call.path(), call.now()).isEmpty()) {
            Optional<ServiceResponse> restored = restored(call, sent);
            if (restored.isPresent()) {
                return restored.get();
            }
        }
        StoredResource stored = existing(call);
        JsonObject changes = stored.path().kind() == ResourceKind.DEFINITION
                ? OrderedMembers.merged(Json.object("properties", Json.object("osType", Json.text("Windows"))), sent)
                : sent;
        JsonObject merged = OrderedMembers.merged(stored.content(), changes.without("tags"));
        JsonObject whole =
                sent.get("tags").map(tags -> merged.with("tags", tags)).orElse(merged);
        checks.ofPatch(call, whole);
        return update(stored, call, whole);
    }

    private ServiceResponse create(GalleryPath path, GalleryCall call, JsonObject sent) {
        JsonObject plain = shape(path, call.version()).of(sent, call.now());
        JsonObject shaped = isBlocking(path, call) ? SoftDeletion.blocked(plain, call.now(), alternatives) : plain;
        ResourceBody body = path.kind() == ResourceKind.VERSION
                ? ResourceBody.withDisks(shaped, sources.disks(path, shaped, call.now()))
                : ResourceBody.always(shaped);
        Duration usual = path.kind()
                .creation
                .plus(PER_REGION.multipliedBy(ResourceBody.regions(shaped).size()));
        StoredResource stored = new StoredResource(path, () -> body, making(path, body, usual, call.now()));
        keep(stored);
        return announced(ServiceResponse.of(201, stored.json(path.id(), call.now())), stored, call);
    }

    private static boolean isBlocking(GalleryPath path, GalleryCall call) {
        return path.kind() == ResourceKind.VERSION && call.version().equals(ComputeVersions.NEWEST);
    }

    private BodyNormalizer shape(GalleryPath path, String version) {
        return new BodyNormalizer(path, version, identities, SoftDeletion.Usual.of(alternatives));
    }

    private ProvisioningTimes making(GalleryPath path, ResourceBody body, Duration usual, Instant now) {
        if (path.kind() != ResourceKind.VERSION) {
            return ProvisioningTimes.ByRequest.of(now, usual, Optional.empty());
        }
        List<String> regions = ResourceBody.regions(body.after());
        Optional<VersionFailure> tooBig = VersionDisks.tooBig(Json.child(body.after(), "properties"), regions.get(0));
        return tooBig.isPresent()
                ? new ProvisioningTimes.ByRequest(now, now.plus(usual), tooBig)
                : ProvisioningTimes.ByRequest.of(now, usual, script.take(path, regions, now));
    }

    private void keep(StoredResource stored) {
        GalleryPath path = stored.path();
        store.add(stored);
        switch (path.kind()) {
            case GALLERY -> existence.made(path);
            case DEFINITION -> {}
            case VERSION ->
                VersionNumber.of(path.name())
                        .ifPresent(number ->
                                versions.claim(path.parent().orElse(path).id(), number, stored));
        }
    }

    private ServiceResponse update(StoredResource stored, GalleryCall call, JsonObject sent) {
        GalleryPath path = stored.path();
        checkFree(stored, call.now());
        JsonObject request = ChangeChecks.checked(stored, sent);
        JsonObject plain = shape(path, call.version()).of(request, stored.created());
        JsonObject shaped = isBlocking(path, call) && is(Alternative.UPDATE_SETS_BLOCK)
                ? SoftDeletion.blocked(plain, stored.created(), alternatives)
                : plain;
        JsonObject whole = path.kind() == ResourceKind.VERSION
                ? ResourceBody.withDisks(shaped, Json.child(stored.properties(), "storageProfile"))
                        .after()
                : shaped;
        ResourceBody body = ResourceBody.always(whole);
        stored.update(body, making(path, body, length(stored, whole, call.version()), call.now()));
        JsonObject json = stored.json(path.id(), call.now());
        boolean old = path.kind() == ResourceKind.VERSION && call.version().equals(ComputeVersions.OLDEST);
        return old
                ? accepted(ServiceResponse.of(202, json), stored, call)
                : announced(ServiceResponse.of(200, json), stored, call);
    }

    /** That new regions, and those that were not reached before, add to the time is assumed. */
    private static Duration length(StoredResource stored, JsonObject changed, String version) {
        if (stored.path().kind() == ResourceKind.GALLERY && ComputeVersions.isAtLeast(version, "2021-10-01")) {
            return GALLERY_UPDATE;
        }
        long added = ResourceBody.regions(changed).stream()
                .filter(region -> !stored.reached().contains(region))
                .count();
        return stored.path().kind().update.plus(PER_REGION.multipliedBy(added));
    }

    private static void checkFree(StoredResource stored, Instant now) {
        if (stored.isDeleted()) {
            throw ComputeErrors.goingAway(stored.path());
        }
        if (stored.path().kind() == ResourceKind.VERSION && !stored.isProvisioned(now)) {
            throw ComputeErrors.busy(stored, stored.state(now));
        }
    }

    /** 202 with two addresses of its operation (recorded), or 204 if there is nothing to delete (documented). */
    ServiceResponse delete(GalleryCall call) {
        Optional<StoredResource> there = store.find(call.path(), call.now());
        if (there.isEmpty()) {
            return ServiceResponse.empty(204);
        }
        StoredResource stored = there.get();
        List<StoredResource> nested = store.nested(stored.path(), call.now());
        if (!nested.isEmpty()) {
            throw ComputeErrors.nested(nested);
        }
        Optional<ErrorResponseException> left = full(stored.path(), call.now());
        if (left.isPresent()) {
            return refused(left.get(), Alternative.FULL_BIN_FAILS_LATER, stored, call);
        }
        boolean bypasses = bypasses(call);
        if (isKept(stored, call.now()) && !(bypasses && is(Alternative.BYPASS_OVERRIDES_BLOCK))) {
            return refused(
                    ComputeErrors.tooEarly(is(Alternative.BLOCKED_DELETION_IS_A_BAD_REQUEST)),
                    Alternative.BLOCKED_DELETION_FAILS_LATER,
                    stored,
                    call);
        }
        if (!stored.isDeleted()) {
            delete(stored, bypasses, call.now());
        }
        return accepted(ServiceResponse.empty(202), stored, call);
    }

    private void delete(StoredResource stored, boolean bypasses, Instant now) {
        GalleryPath path = stored.path();
        if (path.kind() != ResourceKind.VERSION) {
            bin.removeWithin(path);
            stored.delete(now, path.kind().deletion);
            return;
        }
        SoftDeletion policy = policy(path, now);
        if (bypasses || !policy.isOn()) {
            stored.delete(now, bypasses ? SoftDeletion.FOR_GOOD : path.kind().deletion);
            return;
        }
        if (stored.state(now).equals("Failed")) {
            throw ComputeErrors.failedUnderPolicy(path);
        }
        bin.add(policy.entry(stored, now));
        stored.delete(now, SoftDeletion.SOFT);
    }

    private SoftDeletion policy(GalleryPath path, Instant now) {
        GalleryPath gallery =
                new GalleryPath(path.subscription(), path.group(), path.names().subList(0, 1));
        return store.find(gallery, now)
                .map(found -> SoftDeletion.of(found, SoftDeletion.Usual.of(alternatives)))
                .orElse(new SoftDeletion(false, Duration.ZERO, Duration.ZERO));
    }

    private boolean bypasses(GalleryCall call) {
        boolean isAsked = call.bypassesSoftDelete();
        boolean isKnown = ComputeVersions.isAtLeast(call.version(), ComputeVersions.NEWEST);
        if (isAsked && !isKnown && is(Alternative.OLD_API_VERSIONS_REFUSE_BYPASS)) {
            throw InvalidParameter.outside("bypassSoftDelete", "true");
        }
        return isAsked && isKnown;
    }

    /** A resource that contains soft-deleted versions cannot be deleted while the policy is on (documented). */
    private Optional<ErrorResponseException> full(GalleryPath path, Instant now) {
        List<String> left = bin.within(path, now)
                .map(entry -> entry.stored().path().nestedName())
                .toList();
        boolean isFull = path.kind() != ResourceKind.VERSION
                && !left.isEmpty()
                && policy(path, now).isOn();
        return isFull ? Optional.of(ComputeErrors.binIsNotEmpty(path, left)) : Optional.empty();
    }

    /** Refuses a deletion at once, or by its operation. */
    private ServiceResponse refused(
            ErrorResponseException refusal, Alternative later, StoredResource stored, GalleryCall call) {
        if (!is(later)) {
            throw refusal;
        }
        VersionFailure failure = VersionFailure.whole(refusal.code(), String.valueOf(refusal.getMessage()));
        return operations.announcedTwice(
                ServiceResponse.empty(202),
                operations.start(call, stored.location(), call.now().plus(PER_REGION), Optional.of(failure)));
    }

    /** A version may be protected until its end of life (documented). */
    private static boolean isKept(StoredResource stored, Instant now) {
        boolean blocked = OrderedMembers.object(stored.properties(), "safetyProfile")
                .get("blockDeletionBeforeEndOfLife")
                .filter(new JsonBoolean(true)::equals)
                .isPresent();
        boolean alive = OrderedMembers.text(stored.properties(), "publishingProfile.endOfLifeDate")
                .flatMap(DefinitionChecks::time)
                .filter(now::isBefore)
                .isPresent();
        return blocked && alive;
    }

    private ServiceResponse announced(ServiceResponse answer, StoredResource stored, GalleryCall call) {
        return operations.announced(answer, started(stored, call));
    }

    private ServiceResponse accepted(ServiceResponse answer, StoredResource stored, GalleryCall call) {
        return operations.announcedTwice(answer, started(stored, call));
    }

    private ComputeOperations.Operation started(StoredResource stored, GalleryCall call) {
        return stored.isDeleted()
                ? operations.start(call, stored.location(), stored.deletionEnd(call.now()), Optional.empty())
                : operations.start(
                        call,
                        stored.location(),
                        stored.making().end(),
                        stored.making().failure());
    }

    private StoredResource existing(GalleryCall call) {
        GalleryPath path = call.path();
        return store.find(path, call.now()).orElseThrow(() -> {
            path.parent().ifPresent(parent -> checkThere(parent, call.now()));
            return ComputeErrors.missing(path);
        });
    }

    /** Refuses requests about children of a resource that does not exist. */
    void checkThere(GalleryPath parent, Instant now) {
        if (store.find(parent, now).isEmpty() && store.nested(parent, now).isEmpty()) {
            throw ComputeErrors.missingParent(parent);
        }
    }

    private void checkParent(GalleryPath parent, Instant now) {
        StoredResource there = store.find(parent, now).orElseThrow(() -> ComputeErrors.missingParent(parent));
        if (there.isDeleted()) {
            throw ComputeErrors.busy(there, there.state(now));
        }
    }

    /** A version that a build makes: in the region of its definition, if that exists here. */
    void add(GalleryPath path, BuiltVersion version) {
        ProvisioningTimes times = version.making();
        keep(new StoredResource(path, () -> body(path, version, times), times));
    }

    private ResourceBody body(GalleryPath path, BuiltVersion version, ProvisioningTimes times) {
        Instant begin = times.begin().orElse(Instant.EPOCH);
        String location = path.parent()
                .flatMap(definition -> store.find(definition, begin))
                .map(StoredResource::location)
                .orElse(version.location());
        JsonObject shaped = shape(path, OF_BUILDS).of(version.request(location), begin);
        return ResourceBody.withDisks(shaped, sources.disks(path, shaped, begin));
    }
}
