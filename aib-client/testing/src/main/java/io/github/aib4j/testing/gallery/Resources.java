package io.github.aib4j.testing.gallery;

import io.github.aib4j.model.value.JsonBoolean;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.build.GalleryVersion;
import io.github.aib4j.testing.build.GalleryVersions;
import io.github.aib4j.testing.wire.Answer;
import io.github.aib4j.testing.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What can be done with galleries, definitions and versions. */
final class Resources {
    /** What each region adds to the creation of a version (8 minutes and a quarter recorded for two; the share assumed). */
    private static final Duration PER_REGION = Duration.ofMinutes(2);

    /** The api-version whose names builds use here. */
    private static final String OF_BUILDS = "2019-12-01";

    private final Store store;
    private final GalleryVersions versions;
    private final Sources sources;
    private final ComputeOperations operations;
    private final Existence existence;
    private final VersionScript script;
    private final Identities identities;
    private final Checks checks;

    Resources(
            Store store,
            GalleryVersions versions,
            Sources sources,
            ComputeOperations operations,
            Existence existence,
            VersionScript script,
            Identities identities) {
        this.store = store;
        this.versions = versions;
        this.sources = sources;
        this.operations = operations;
        this.existence = existence;
        this.script = script;
        this.identities = identities;
        this.checks = new Checks(store, sources);
    }

    Answer get(GalleryCall call) {
        Stored stored = existing(call);
        boolean expanded = call.wantsReplicationStatus() && stored.path().kind() == Kind.VERSION;
        return Answer.of(
                200,
                expanded
                        ? stored.jsonWithReplication(call.now())
                        : stored.json(stored.path().id(), call.now()));
    }

    /** 201 and Creating for a new one; over one that is there 200 and its state (recorded). */
    Answer put(GalleryCall call, JsonObject sent) {
        GalleryPath path = call.path();
        path.parent().ifPresent(parent -> checkParent(parent, call.now()));
        Optional<Stored> there = store.find(path, call.now());
        checks.ofPut(call, sent, there.isEmpty());
        return there.isPresent() ? update(there.get(), call, sent) : create(path, call, sent);
    }

    /**
     * What was sent, laid over what is there (documented; not recorded). A definition is taken to be for Windows unless
     * the PATCH says otherwise, so that one for Linux must say so (reported; that Windows is meant is assumed).
     */
    Answer patch(GalleryCall call, JsonObject sent) {
        Stored stored = existing(call);
        JsonObject changes = stored.path().kind() == Kind.DEFINITION
                ? Members.merged(Json.object("properties", Json.object("osType", Json.text("Windows"))), sent)
                : sent;
        JsonObject merged = Members.merged(stored.content(), changes.without("tags"));
        JsonObject whole =
                sent.get("tags").map(tags -> merged.with("tags", tags)).orElse(merged);
        checks.ofPatch(call, whole);
        return update(stored, call, whole);
    }

    private Answer create(GalleryPath path, GalleryCall call, JsonObject sent) {
        JsonObject shaped = shape(path, call.version()).of(sent, call.now());
        Body body = path.kind() == Kind.VERSION
                ? Body.withDisks(shaped, sources.disks(path, shaped, call.now()))
                : Body.always(shaped);
        Duration usual = path.kind()
                .creation
                .plus(PER_REGION.multipliedBy(Body.regions(shaped).size()));
        Stored stored = new Stored(path, () -> body, making(path, body, usual, call.now()));
        keep(stored);
        return announced(Answer.of(201, stored.json(path.id(), call.now())), stored, call);
    }

    private Shape shape(GalleryPath path, String version) {
        return new Shape(path, version, identities);
    }

    private Making making(GalleryPath path, Body body, Duration usual, Instant now) {
        if (path.kind() != Kind.VERSION) {
            return Making.ByRequest.of(now, usual, Optional.empty());
        }
        List<String> regions = Body.regions(body.after());
        Optional<VersionFailure> tooBig = Disks.tooBig(Json.child(body.after(), "properties"), regions.get(0));
        return tooBig.isPresent()
                ? new Making.ByRequest(now, now.plus(usual), tooBig)
                : Making.ByRequest.of(now, usual, script.take(path, regions, now));
    }

    private void keep(Stored stored) {
        GalleryPath path = stored.path();
        store.add(stored);
        switch (path.kind()) {
            case GALLERY -> existence.made(path);
            case DEFINITION -> {}
            case VERSION ->
                GalleryVersion.of(path.name())
                        .ifPresent(number ->
                                versions.claim(path.parent().orElse(path).id(), number, stored));
        }
    }

    private Answer update(Stored stored, GalleryCall call, JsonObject sent) {
        GalleryPath path = stored.path();
        checkFree(stored, call.now());
        JsonObject request = Changes.checked(stored, sent);
        JsonObject shaped = shape(path, call.version()).of(request, stored.created());
        JsonObject whole = path.kind() == Kind.VERSION
                ? Body.withDisks(shaped, Json.child(stored.properties(), "storageProfile"))
                        .after()
                : shaped;
        Body body = Body.always(whole);
        stored.update(body, making(path, body, length(stored, whole), call.now()));
        JsonObject json = stored.json(path.id(), call.now());
        boolean old = path.kind() == Kind.VERSION && call.version().equals(ComputeVersions.OLDEST);
        return old ? accepted(Answer.of(202, json), stored, call) : announced(Answer.of(200, json), stored, call);
    }

    /** That new regions, and those that it has failed to reach, add to the time is assumed. */
    private static Duration length(Stored stored, JsonObject changed) {
        long added = Body.regions(changed).stream()
                .filter(region -> !stored.reached().contains(region))
                .count();
        return stored.path().kind().update.plus(PER_REGION.multipliedBy(added));
    }

    private static void checkFree(Stored stored, Instant now) {
        if (stored.isDeleted()) {
            throw Refusals.goingAway(stored.path());
        }
        if (stored.path().kind() == Kind.VERSION && !stored.isProvisioned(now)) {
            throw Refusals.busy(stored, stored.state(now));
        }
    }

    /** 202 with two addresses of its operation (recorded), or 204 if there is nothing to delete (documented). */
    Answer delete(GalleryCall call) {
        Optional<Stored> there = store.find(call.path(), call.now());
        if (there.isEmpty()) {
            return Answer.empty(204);
        }
        Stored stored = there.get();
        List<Stored> nested = store.nested(stored.path(), call.now());
        if (!nested.isEmpty()) {
            throw Refusals.nested(nested);
        }
        checkMayGo(stored, call.now());
        if (!stored.isDeleted()) {
            stored.delete(call.now());
        }
        return accepted(Answer.empty(202), stored, call);
    }

    /** A version may want to be kept until its end of life (documented). */
    private static void checkMayGo(Stored stored, Instant now) {
        boolean blocked = Members.object(stored.properties(), "safetyProfile")
                .get("blockDeletionBeforeEndOfLife")
                .filter(new JsonBoolean(true)::equals)
                .isPresent();
        boolean alive = Members.text(stored.properties(), "publishingProfile.endOfLifeDate")
                .flatMap(DefinitionChecks::time)
                .filter(now::isBefore)
                .isPresent();
        if (blocked && alive) {
            throw Refusals.tooEarly();
        }
    }

    private Answer announced(Answer answer, Stored stored, GalleryCall call) {
        return operations.announced(answer, started(stored, call));
    }

    private Answer accepted(Answer answer, Stored stored, GalleryCall call) {
        return operations.announcedTwice(answer, started(stored, call));
    }

    private ComputeOperations.Operation started(Stored stored, GalleryCall call) {
        return stored.isDeleted()
                ? operations.start(call, stored.location(), stored.deletionEnd(call.now()), Optional.empty())
                : operations.start(
                        call,
                        stored.location(),
                        stored.making().end(),
                        stored.making().failure());
    }

    private Stored existing(GalleryCall call) {
        GalleryPath path = call.path();
        return store.find(path, call.now()).orElseThrow(() -> {
            path.parent().ifPresent(parent -> checkThere(parent, call.now()));
            return Refusals.missing(path);
        });
    }

    /** Refuses what is about the children of something that is not there. */
    void checkThere(GalleryPath parent, Instant now) {
        if (store.find(parent, now).isEmpty() && store.nested(parent, now).isEmpty()) {
            throw Refusals.missingParent(parent);
        }
    }

    private void checkParent(GalleryPath parent, Instant now) {
        Stored there = store.find(parent, now).orElseThrow(() -> Refusals.missingParent(parent));
        if (there.isDeleted()) {
            throw Refusals.busy(there, there.state(now));
        }
    }

    /** A version that a build makes: in the region of its definition if that is known here. */
    void add(GalleryPath path, BuiltVersion version) {
        Making making = version.making();
        keep(new Stored(path, () -> body(path, version, making), making));
    }

    private Body body(GalleryPath path, BuiltVersion version, Making making) {
        Instant begin = making.begin().orElse(Instant.EPOCH);
        String location = path.parent()
                .flatMap(definition -> store.find(definition, begin))
                .map(Stored::location)
                .orElse(version.location());
        JsonObject shaped = shape(path, OF_BUILDS).of(version.request(location), begin);
        return Body.withDisks(shaped, sources.disks(path, shaped, begin));
    }
}
