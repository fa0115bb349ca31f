package io.github.aib4j.testing.gallery;

import io.github.aib4j.model.value.JsonBoolean;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.build.ImageVersionRegistry;
import io.github.aib4j.testing.build.VersionNumber;
import io.github.aib4j.testing.wire.Json;
import io.github.aib4j.testing.wire.ServiceResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What can be done with galleries, definitions and versions. */
final class GalleryResources {
    /** What each region adds to the creation of a version (8 minutes and a quarter recorded for two; the share assumed). */
    private static final Duration PER_REGION = Duration.ofMinutes(2);

    /** The api-version whose names builds use here. */
    private static final String OF_BUILDS = "2019-12-01";

    private final GalleryStore store;
    private final ImageVersionRegistry versions;
    private final VersionSources sources;
    private final ComputeOperations operations;
    private final GalleryExistence existence;
    private final PendingVersionScenarios script;
    private final GalleryIdentities identities;
    private final RequestChecks checks;

    GalleryResources(
            GalleryStore store,
            ImageVersionRegistry versions,
            VersionSources sources,
            ComputeOperations operations,
            GalleryExistence existence,
            PendingVersionScenarios script,
            GalleryIdentities identities) {
        this.store = store;
        this.versions = versions;
        this.sources = sources;
        this.operations = operations;
        this.existence = existence;
        this.script = script;
        this.identities = identities;
        this.checks = new RequestChecks(store, sources);
    }

    ServiceResponse get(GalleryCall call) {
        StoredResource stored = existing(call);
        boolean expanded = call.wantsReplicationStatus() && stored.path().kind() == ResourceKind.VERSION;
        return ServiceResponse.of(
                200,
                expanded
                        ? stored.jsonWithReplication(call.now())
                        : stored.json(stored.path().id(), call.now()));
    }

    /** 201 and Creating for a new one; over one that is there 200 and its state (recorded). */
    ServiceResponse put(GalleryCall call, JsonObject sent) {
        GalleryPath path = call.path();
        path.parent().ifPresent(parent -> checkParent(parent, call.now()));
        Optional<StoredResource> there = store.find(path, call.now());
        checks.ofPut(call, sent, there.isEmpty());
        return there.isPresent() ? update(there.get(), call, sent) : create(path, call, sent);
    }

    /**
     * What was sent, laid over what is there (documented; not recorded). A definition is taken to be for Windows unless
     * the PATCH says otherwise, so that one for Linux must say so (reported; that Windows is meant is assumed).
     */
    ServiceResponse patch(GalleryCall call, JsonObject sent) {
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
        JsonObject shaped = shape(path, call.version()).of(sent, call.now());
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

    private BodyNormalizer shape(GalleryPath path, String version) {
        return new BodyNormalizer(path, version, identities);
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
        JsonObject shaped = shape(path, call.version()).of(request, stored.created());
        JsonObject whole = path.kind() == ResourceKind.VERSION
                ? ResourceBody.withDisks(shaped, Json.child(stored.properties(), "storageProfile"))
                        .after()
                : shaped;
        ResourceBody body = ResourceBody.always(whole);
        stored.update(body, making(path, body, length(stored, whole), call.now()));
        JsonObject json = stored.json(path.id(), call.now());
        boolean old = path.kind() == ResourceKind.VERSION && call.version().equals(ComputeVersions.OLDEST);
        return old
                ? accepted(ServiceResponse.of(202, json), stored, call)
                : announced(ServiceResponse.of(200, json), stored, call);
    }

    /** That new regions, and those that it has failed to reach, add to the time is assumed. */
    private static Duration length(StoredResource stored, JsonObject changed) {
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
        checkMayGo(stored, call.now());
        if (!stored.isDeleted()) {
            stored.delete(call.now());
        }
        return accepted(ServiceResponse.empty(202), stored, call);
    }

    /** A version may want to be kept until its end of life (documented). */
    private static void checkMayGo(StoredResource stored, Instant now) {
        boolean blocked = OrderedMembers.object(stored.properties(), "safetyProfile")
                .get("blockDeletionBeforeEndOfLife")
                .filter(new JsonBoolean(true)::equals)
                .isPresent();
        boolean alive = OrderedMembers.text(stored.properties(), "publishingProfile.endOfLifeDate")
                .flatMap(DefinitionChecks::time)
                .filter(now::isBefore)
                .isPresent();
        if (blocked && alive) {
            throw ComputeErrors.tooEarly();
        }
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

    /** Refuses what is about the children of something that is not there. */
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

    /** A version that a build makes: in the region of its definition if that is known here. */
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
