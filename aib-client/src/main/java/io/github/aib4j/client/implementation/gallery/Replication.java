package io.github.aib4j.client.implementation.gallery;

import com.azure.core.http.rest.Response;
import io.github.aib4j.client.implementation.arm.Ask;
import io.github.aib4j.client.implementation.arm.Dialog;
import io.github.aib4j.client.implementation.poll.LongRunning;
import io.github.aib4j.client.implementation.poll.ResourceOperation;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.client.poll.ReplicationProgress;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.GalleryProvisioningState;
import io.github.aib4j.model.gallery.publish.GalleryTargetRegion;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.json.GalleryJson;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.json.UnsupportedMemberException;
import io.github.aib4j.model.lint.gallery.GalleryFacts;
import java.util.List;
import java.util.function.UnaryOperator;

/** What takes as long as an image needs to reach its regions. Thread-safe. */
public final class Replication {
    private final Galleries galleries;
    private final Resources<GalleryImageVersionId, GalleryImageVersion> versions;
    private final GalleryApiVersion apiVersion;

    /** Of versions in these galleries. */
    public Replication(Galleries galleries) {
        this.galleries = galleries;
        this.versions = galleries.versions();
        this.apiVersion = galleries.apiVersion();
    }

    /** Creates a version, or replaces what can be changed of it. */
    public LongRunning<ReplicationProgress, GalleryImageVersion> put(
            GalleryImageVersionId id, GalleryImageVersion version, PollOptions options) {
        return replicating(id, versions.putting(id, version, result(id, options)), options);
    }

    /** Creates a version that is not there yet, after a look at its definition and at the versions there are. */
    public LongRunning<ReplicationProgress, GalleryImageVersion> create(
            GalleryImageVersionId id, GalleryImageVersion version, PollOptions options) {
        Dialog<GalleryFacts> facts = new Surroundings(galleries, id).of(version);
        return replicating(id, versions.creating(id, version, facts, result(id, options)), options);
    }

    /** Reads a version, and puts what is made of that. */
    public LongRunning<ReplicationProgress, GalleryImageVersion> update(
            GalleryImageVersionId id, UnaryOperator<GalleryImageVersion> change, PollOptions options) {
        return replicating(id, versions.updating(id, change, result(id, options)), options);
    }

    /** Takes a version to these regions as well. */
    public LongRunning<ReplicationProgress, GalleryImageVersion> copy(
            GalleryImageVersionId id, List<GalleryTargetRegion> regions, PollOptions options) {
        return update(id, version -> version.inRegions(regions), options);
    }

    /** Watches a version on its way to its regions, whoever sent it there. */
    public LongRunning<ReplicationProgress, GalleryImageVersion> watch(GalleryImageVersionId id, PollOptions options) {
        return new ReplicationWatch(versions.task(id, "replicate"), options, get(id));
    }

    /** Reads a version, with how far its replication is. */
    public Dialog<Response<GalleryImageVersion>> get(GalleryImageVersionId id) {
        return versions.get(id, "$expand=ReplicationStatus");
    }

    private Dialog<GalleryImageVersion> result(GalleryImageVersionId id, PollOptions options) {
        return (options.detail() ? get(id) : versions.get(id)).map(Response::getValue);
    }

    private Replicating replicating(
            GalleryImageVersionId id, ResourceOperation<GalleryImageVersion> operation, PollOptions options) {
        ReplicationWatch watch = new ReplicationWatch(operation.task(), options, get(id));
        return new Replicating(operation, watch, this::isMakingOf, options.detail());
    }

    private boolean isMakingOf(Ask ask, GalleryImageVersion found) {
        boolean isWell = found.provisioningState()
                .filter(state -> !state.equals(GalleryProvisioningState.FAILED))
                .isPresent();
        return isWell
                && ask.json().filter(json -> isSame(json.toBytes(), found)).isPresent();
    }

    private boolean isSame(byte[] sent, GalleryImageVersion found) {
        try {
            return Differences.between(
                            JsonText.parse(sent, "request"),
                            JsonText.parse(GalleryJson.writeBytes(found, apiVersion), "answer"))
                    .isEmpty();
        } catch (UnsupportedMemberException e) {
            return false;
        }
    }
}
