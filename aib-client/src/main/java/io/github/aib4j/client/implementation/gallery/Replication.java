package io.github.aib4j.client.implementation.gallery;

import com.azure.core.http.rest.Response;
import io.github.aib4j.client.implementation.arm.Dialog;
import io.github.aib4j.client.implementation.poll.LongRunning;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.client.poll.ReplicationProgress;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.GalleryTargetRegion;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.lint.GalleryFacts;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What takes as long as an image needs to reach its regions. Thread-safe. */
public final class Replication {
    private final Galleries galleries;
    private final Resources<GalleryImageVersionId, GalleryImageVersion> versions;

    /** Of versions in these galleries. */
    public Replication(Galleries galleries) {
        this.galleries = galleries;
        this.versions = galleries.versions();
    }

    /** Creates a version, or replaces what can be changed of it. */
    public LongRunning<ReplicationProgress, GalleryImageVersion> put(
            GalleryImageVersionId id, GalleryImageVersion version, PollOptions options) {
        Dialog<GalleryImageVersion> details = read(id);
        return options.detail()
                ? new Replicating(versions.putting(id, version, details), Optional.of(details))
                : new Replicating(versions.putting(id, version, versions.read(id)), Optional.empty());
    }

    /** Creates a version that is not there yet, after a look at its definition and at the versions there are. */
    public LongRunning<ReplicationProgress, GalleryImageVersion> create(
            GalleryImageVersionId id, GalleryImageVersion version, PollOptions options) {
        Dialog<GalleryImageVersion> details = read(id);
        return options.detail()
                ? new Replicating(versions.creating(id, version, facts(id, version), details), Optional.of(details))
                : new Replicating(
                        versions.creating(id, version, facts(id, version), versions.read(id)), Optional.empty());
    }

    private Dialog<GalleryFacts> facts(GalleryImageVersionId id, GalleryImageVersion version) {
        return new Surroundings(galleries, id).of(version);
    }

    /** Reads a version, and puts what is made of that. */
    public LongRunning<ReplicationProgress, GalleryImageVersion> update(
            GalleryImageVersionId id, UnaryOperator<GalleryImageVersion> change, PollOptions options) {
        Dialog<GalleryImageVersion> details = read(id);
        return options.detail()
                ? new Replicating(versions.updating(id, change, details), Optional.of(details))
                : new Replicating(versions.updating(id, change, versions.read(id)), Optional.empty());
    }

    /** Takes a version to these regions as well. */
    public LongRunning<ReplicationProgress, GalleryImageVersion> copy(
            GalleryImageVersionId id, List<GalleryTargetRegion> regions, PollOptions options) {
        return update(id, version -> version.inRegions(regions), options);
    }

    /** Watches a version on its way to its regions, whoever sent it there. */
    public LongRunning<ReplicationProgress, GalleryImageVersion> watch(GalleryImageVersionId id) {
        return new ReplicationWatch(versions.task(id, "replicate"), read(id));
    }

    /** Reads a version, with how far its replication is. */
    public Dialog<Response<GalleryImageVersion>> get(GalleryImageVersionId id) {
        return versions.get(id, "$expand=ReplicationStatus");
    }

    private Dialog<GalleryImageVersion> read(GalleryImageVersionId id) {
        return Dialog.defer(() -> get(id)).map(Response::getValue);
    }
}
