package io.github.aib4j.client.implementation.gallery;

import com.azure.core.http.rest.Response;
import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.arm.ArmRequest;
import io.github.aib4j.client.implementation.poll.LongRunningOperation;
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
import java.util.Set;
import java.util.function.UnaryOperator;

/** Operations that last until an image has reached its regions. Thread-safe. */
public final class ReplicationOperations {
    /**
     * The states of a version that no operation is creating, whatever its content: it has failed, is being deleted, or
     * is in the recycle bin.
     */
    private static final Set<GalleryProvisioningState> ENDING =
            Set.of(GalleryProvisioningState.FAILED, GalleryProvisioningState.DELETING);

    private final GalleryOperations galleries;
    private final GalleryResourceOperations<GalleryImageVersionId, GalleryImageVersion> versions;
    private final GalleryApiVersion apiVersion;

    /** Works on versions in these galleries. */
    public ReplicationOperations(GalleryOperations galleries) {
        this.galleries = galleries;
        this.versions = galleries.versions();
        this.apiVersion = galleries.apiVersion();
    }

    /** Creates a version, or replaces its changeable parts. */
    public LongRunningOperation<ReplicationProgress, GalleryImageVersion> put(
            GalleryImageVersionId id, GalleryImageVersion version, PollOptions options) {
        return replicating(id, versions.putting(id, version, result(id, options)), options);
    }

    /** Creates a new version, after reading its definition and the existing versions. */
    public LongRunningOperation<ReplicationProgress, GalleryImageVersion> create(
            GalleryImageVersionId id, GalleryImageVersion version, PollOptions options) {
        ArmCall<GalleryFacts> facts = new ImageVersionContext(galleries, id).of(version);
        return replicating(id, versions.creating(id, version, facts, result(id, options)), options);
    }

    /** Reads a version, applies the change, and sends a PUT. */
    public LongRunningOperation<ReplicationProgress, GalleryImageVersion> update(
            GalleryImageVersionId id, UnaryOperator<GalleryImageVersion> change, PollOptions options) {
        return replicating(id, versions.updating(id, change, result(id, options)), options);
    }

    /** Copies a version to these regions too. */
    public LongRunningOperation<ReplicationProgress, GalleryImageVersion> copy(
            GalleryImageVersionId id, List<GalleryTargetRegion> regions, PollOptions options) {
        return update(id, version -> version.withRegions(regions), options);
    }

    /** Watches the replication of a version, whoever started it. */
    public LongRunningOperation<ReplicationProgress, GalleryImageVersion> watch(
            GalleryImageVersionId id, PollOptions options) {
        return new ReplicationWatch(versions.task(id, "replicate"), options, get(id));
    }

    /** Reads a version including the progress of its replication. */
    public ArmCall<Response<GalleryImageVersion>> get(GalleryImageVersionId id) {
        return versions.get(id, "$expand=ReplicationStatus");
    }

    private ArmCall<GalleryImageVersion> result(GalleryImageVersionId id, PollOptions options) {
        return (options.detail() ? get(id) : versions.get(id)).map(Response::getValue);
    }

    private ImageVersionWrite replicating(
            GalleryImageVersionId id, ResourceOperation<GalleryImageVersion> operation, PollOptions options) {
        ReplicationWatch watch = new ReplicationWatch(operation.task(), options, get(id));
        return new ImageVersionWrite(operation, watch, this::isMakingOf, options.detail());
    }

    private boolean isMakingOf(ArmRequest request, GalleryImageVersion found) {
        boolean isWell = found.provisioningState()
                .filter(state -> !ENDING.contains(state))
                .isPresent();
        return isWell
                && request.json().filter(json -> isSame(json.toBytes(), found)).isPresent();
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
