package io.github.aib4j.client.testing.gallery;

import io.github.aib4j.client.testing.build.GalleryVersion;
import io.github.aib4j.client.testing.build.GalleryVersions;
import io.github.aib4j.client.testing.wire.Answer;
import io.github.aib4j.client.testing.wire.Json;
import io.github.aib4j.model.value.JsonObject;
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

    Resources(
            Store store, GalleryVersions versions, Sources sources, ComputeOperations operations, Existence existence) {
        this.store = store;
        this.versions = versions;
        this.sources = sources;
        this.operations = operations;
        this.existence = existence;
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
        new Checks(path, call.version(), sent).check();
        Optional<Stored> there = store.find(path, call.now());
        return there.isPresent() ? update(there.get(), call, sent) : create(path, call, sent);
    }

    /** What was sent, laid over what is there (documented; not recorded). */
    Answer patch(GalleryCall call, JsonObject sent) {
        Stored stored = existing(call);
        JsonObject whole = Members.merged(stored.content(), sent.without("tags"));
        return update(
                stored,
                call,
                sent.get("tags").map(tags -> whole.with("tags", tags)).orElse(whole));
    }

    private Answer create(GalleryPath path, GalleryCall call, JsonObject sent) {
        JsonObject shaped = new Shape(path, call.version()).of(sent, call.now());
        Body body = path.kind() == Kind.VERSION
                ? Body.withDisks(shaped, sources.disks(path, shaped, call.now()))
                : Body.always(shaped);
        Duration length = path.kind()
                .creation
                .plus(PER_REGION.multipliedBy(Body.regions(shaped).size()));
        Stored stored = new Stored(
                path, () -> body, new Making.ByRequest(call.now(), call.now().plus(length)));
        keep(stored);
        return announced(Answer.of(201, stored.json(path.id(), call.now())), stored, call);
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
        JsonObject shaped = new Shape(path, call.version()).of(request, stored.created());
        JsonObject whole = path.kind() == Kind.VERSION
                ? Body.withDisks(shaped, Json.child(stored.properties(), "storageProfile"))
                        .after()
                : shaped;
        stored.update(
                Body.always(whole), new Making.ByRequest(call.now(), call.now().plus(length(stored, whole))));
        JsonObject json = stored.json(path.id(), call.now());
        boolean old = path.kind() == Kind.VERSION && call.version().equals(ComputeVersions.OLDEST);
        return old ? accepted(Answer.of(202, json), stored, call) : announced(Answer.of(200, json), stored, call);
    }

    /** That new regions add to the time is assumed. */
    private static Duration length(Stored stored, JsonObject changed) {
        long added = Body.regions(changed).stream()
                .filter(region -> !stored.regions().contains(region))
                .count();
        return stored.path().kind().update.plus(PER_REGION.multipliedBy(added));
    }

    private static void checkFree(Stored stored, Instant now) {
        boolean made = stored.path().kind() != Kind.VERSION || stored.isProvisioned(now);
        if (stored.isDeleted() || !made) {
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
        if (!stored.isDeleted()) {
            stored.delete(call.now());
        }
        return accepted(Answer.empty(202), stored, call);
    }

    private Answer announced(Answer answer, Stored stored, GalleryCall call) {
        return operations.announced(answer, operations.start(call, stored.location(), end(stored, call)));
    }

    private Answer accepted(Answer answer, Stored stored, GalleryCall call) {
        return operations.announcedTwice(answer, operations.start(call, stored.location(), end(stored, call)));
    }

    private static Instant end(Stored stored, GalleryCall call) {
        return stored.isDeleted()
                ? stored.deletionEnd(call.now())
                : stored.making().end();
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
        JsonObject shaped = new Shape(path, OF_BUILDS).of(version.request(location), begin);
        return Body.withDisks(shaped, sources.disks(path, shaped, begin));
    }
}
