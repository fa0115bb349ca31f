package io.github.aib4j.client;

import com.azure.core.http.rest.PagedFlux;
import com.azure.core.http.rest.Response;
import com.azure.core.util.polling.PollerFlux;
import io.github.aib4j.client.desired.ApplyOptions;
import io.github.aib4j.client.desired.ChangedVersions;
import io.github.aib4j.client.implementation.gallery.DefinitionEnsurer;
import io.github.aib4j.client.implementation.gallery.GalleryOperations;
import io.github.aib4j.client.implementation.gallery.ImageFamilies;
import io.github.aib4j.client.implementation.gallery.ReplicationOperations;
import io.github.aib4j.client.implementation.gallery.RetentionRunner;
import io.github.aib4j.client.implementation.gallery.SharingOperations;
import io.github.aib4j.client.implementation.gallery.SoftDeleteOperations;
import io.github.aib4j.client.implementation.poll.ReactiveCalls;
import io.github.aib4j.client.poll.OperationProgress;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.client.poll.ReplicationProgress;
import io.github.aib4j.model.gallery.Gallery;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.SoftDeletedImageVersion;
import io.github.aib4j.model.gallery.publish.GalleryTargetRegion;
import io.github.aib4j.model.gallery.retention.RetentionOutcome;
import io.github.aib4j.model.gallery.retention.RetentionPlan;
import io.github.aib4j.model.gallery.retention.RetentionRule;
import io.github.aib4j.model.gallery.share.SharingUpdate;
import io.github.aib4j.model.id.GalleryId;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.plan.Provenance;
import io.github.aib4j.model.run.BuildOutcome;
import java.util.List;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Mono;

/** The gallery client that calls Azure Resource Manager through Reactor. */
record DefaultGalleryAsyncClient(
        GalleryOperations galleries,
        ReplicationOperations replication,
        DefinitionEnsurer ensuring,
        RetentionRunner retention,
        SoftDeleteOperations softDelete,
        SharingOperations sharing,
        ImageFamilies families,
        ReactiveCalls calls,
        PollOptions pollOptions)
        implements GalleryAsyncClient {
    DefaultGalleryAsyncClient(GalleryOperations galleries, ReactiveCalls calls, PollOptions pollOptions) {
        this(
                galleries,
                new ReplicationOperations(galleries),
                new DefinitionEnsurer(galleries),
                new RetentionRunner(galleries),
                new SoftDeleteOperations(galleries),
                new SharingOperations(galleries),
                new ImageFamilies(galleries),
                calls,
                pollOptions);
    }

    @Override
    public PollerFlux<OperationProgress, Gallery> beginCreateOrUpdateGallery(GalleryId id, Gallery gallery) {
        return calls.poller("beginCreateOrUpdateGallery", galleries.galleries().put(id, gallery));
    }

    @Override
    public PollerFlux<OperationProgress, Gallery> beginUpdateGallery(GalleryId id, UnaryOperator<Gallery> change) {
        return calls.poller("beginUpdateGallery", galleries.galleries().update(id, change));
    }

    @Override
    public Mono<Gallery> getGallery(GalleryId id) {
        return calls.value("getGallery", galleries.galleries().get(id));
    }

    @Override
    public Mono<Response<Gallery>> getGalleryWithResponse(GalleryId id) {
        return calls.response("getGallery", galleries.galleries().get(id));
    }

    @Override
    public Mono<Boolean> galleryExists(GalleryId id) {
        return calls.value("galleryExists", galleries.galleries().exists(id));
    }

    @Override
    public Mono<Response<Boolean>> galleryExistsWithResponse(GalleryId id) {
        return calls.response("galleryExists", galleries.galleries().exists(id));
    }

    @Override
    public PollerFlux<OperationProgress, GalleryId> beginDeleteGallery(GalleryId id) {
        return calls.poller("beginDeleteGallery", softDelete.delete(id));
    }

    @Override
    public PagedFlux<Gallery> listGalleries() {
        return calls.list(galleries.list());
    }

    @Override
    public PagedFlux<Gallery> listGalleriesByResourceGroup(String resourceGroup) {
        return calls.list(galleries.list(resourceGroup));
    }

    @Override
    public PollerFlux<OperationProgress, GalleryImageDefinition> beginCreateOrUpdateImageDefinition(
            GalleryImageId id, GalleryImageDefinition imageDefinition) {
        return calls.poller(
                "beginCreateOrUpdateImageDefinition", galleries.definitions().put(id, imageDefinition));
    }

    @Override
    public PollerFlux<OperationProgress, GalleryImageDefinition> beginUpdateImageDefinition(
            GalleryImageId id, UnaryOperator<GalleryImageDefinition> change) {
        return calls.poller(
                "beginUpdateImageDefinition", galleries.definitions().update(id, change));
    }

    @Override
    public Mono<GalleryImageDefinition> getImageDefinition(GalleryImageId id) {
        return calls.value("getImageDefinition", galleries.definitions().get(id));
    }

    @Override
    public Mono<Response<GalleryImageDefinition>> getImageDefinitionWithResponse(GalleryImageId id) {
        return calls.response("getImageDefinition", galleries.definitions().get(id));
    }

    @Override
    public Mono<Boolean> imageDefinitionExists(GalleryImageId id) {
        return calls.value("imageDefinitionExists", galleries.definitions().exists(id));
    }

    @Override
    public Mono<Response<Boolean>> imageDefinitionExistsWithResponse(GalleryImageId id) {
        return calls.response("imageDefinitionExists", galleries.definitions().exists(id));
    }

    @Override
    public PollerFlux<OperationProgress, GalleryImageId> beginDeleteImageDefinition(GalleryImageId id) {
        return calls.poller("beginDeleteImageDefinition", softDelete.delete(id));
    }

    @Override
    public PagedFlux<GalleryImageDefinition> listImageDefinitions(GalleryId gallery) {
        return calls.list(galleries.list(gallery));
    }

    @Override
    public Mono<GalleryImageDefinition> ensureImageDefinition(GalleryImageId id, GalleryImageDefinition wanted) {
        return calls.call("ensureImageDefinition", ensuring.definition(id, wanted, pollOptions), pollOptions);
    }

    @Override
    public PollerFlux<ReplicationProgress, GalleryImageVersion> beginCreateImageVersion(
            GalleryImageVersionId id, GalleryImageVersion imageVersion) {
        return calls.poller("beginCreateImageVersion", replication.create(id, imageVersion, pollOptions), pollOptions);
    }

    @Override
    public PollerFlux<ReplicationProgress, GalleryImageVersion> beginCreateImageVersion(
            GalleryImageVersionId id, GalleryImageVersion imageVersion, PollOptions options) {
        return calls.poller("beginCreateImageVersion", replication.create(id, imageVersion, options), options);
    }

    @Override
    public PollerFlux<ReplicationProgress, GalleryImageVersion> beginCreateOrUpdateImageVersion(
            GalleryImageVersionId id, GalleryImageVersion imageVersion) {
        return calls.poller(
                "beginCreateOrUpdateImageVersion", replication.put(id, imageVersion, pollOptions), pollOptions);
    }

    @Override
    public PollerFlux<ReplicationProgress, GalleryImageVersion> beginCreateOrUpdateImageVersion(
            GalleryImageVersionId id, GalleryImageVersion imageVersion, PollOptions options) {
        return calls.poller("beginCreateOrUpdateImageVersion", replication.put(id, imageVersion, options), options);
    }

    @Override
    public PollerFlux<ReplicationProgress, GalleryImageVersion> beginUpdateImageVersion(
            GalleryImageVersionId id, UnaryOperator<GalleryImageVersion> change) {
        return calls.poller("beginUpdateImageVersion", replication.update(id, change, pollOptions), pollOptions);
    }

    @Override
    public PollerFlux<ReplicationProgress, GalleryImageVersion> beginUpdateImageVersion(
            GalleryImageVersionId id, UnaryOperator<GalleryImageVersion> change, PollOptions options) {
        return calls.poller("beginUpdateImageVersion", replication.update(id, change, options), options);
    }

    @Override
    public PollerFlux<ReplicationProgress, GalleryImageVersion> beginCopyToRegions(
            GalleryImageVersionId id, List<GalleryTargetRegion> regions) {
        return calls.poller("beginCopyToRegions", replication.copy(id, regions, pollOptions), pollOptions);
    }

    @Override
    public PollerFlux<ReplicationProgress, GalleryImageVersion> beginCopyToRegions(
            GalleryImageVersionId id, List<GalleryTargetRegion> regions, PollOptions options) {
        return calls.poller("beginCopyToRegions", replication.copy(id, regions, options), options);
    }

    @Override
    public PollerFlux<ReplicationProgress, GalleryImageVersion> watchReplication(GalleryImageVersionId id) {
        return calls.poller("watchReplication", replication.watch(id, pollOptions), pollOptions);
    }

    @Override
    public PollerFlux<ReplicationProgress, GalleryImageVersion> watchReplication(
            GalleryImageVersionId id, PollOptions options) {
        return calls.poller("watchReplication", replication.watch(id, options), options);
    }

    @Override
    public Mono<GalleryImageVersion> getImageVersion(GalleryImageVersionId id) {
        return calls.value("getImageVersion", galleries.versions().get(id));
    }

    @Override
    public Mono<Response<GalleryImageVersion>> getImageVersionWithResponse(GalleryImageVersionId id) {
        return calls.response("getImageVersion", galleries.versions().get(id));
    }

    @Override
    public Mono<GalleryImageVersion> getImageVersionAndReplication(GalleryImageVersionId id) {
        return calls.value("getImageVersionAndReplication", replication.get(id));
    }

    @Override
    public Mono<Response<GalleryImageVersion>> getImageVersionAndReplicationWithResponse(GalleryImageVersionId id) {
        return calls.response("getImageVersionAndReplication", replication.get(id));
    }

    @Override
    public Mono<Boolean> imageVersionExists(GalleryImageVersionId id) {
        return calls.value("imageVersionExists", galleries.versions().exists(id));
    }

    @Override
    public Mono<Response<Boolean>> imageVersionExistsWithResponse(GalleryImageVersionId id) {
        return calls.response("imageVersionExists", galleries.versions().exists(id));
    }

    @Override
    public PollerFlux<OperationProgress, GalleryImageVersionId> beginDeleteImageVersion(GalleryImageVersionId id) {
        return calls.poller("beginDeleteImageVersion", softDelete.delete(id));
    }

    @Override
    public PagedFlux<GalleryImageVersion> listImageVersions(GalleryImageId definition) {
        return calls.list(galleries.list(definition));
    }

    @Override
    public Mono<RetentionPlan> planRetention(GalleryImageId definition, RetentionRule rule) {
        return calls.call("planRetention", retention.plan(definition, rule), pollOptions);
    }

    @Override
    public Mono<RetentionOutcome> applyRetention(RetentionPlan plan) {
        return applyRetention(plan, ApplyOptions.defaults());
    }

    @Override
    public Mono<RetentionOutcome> applyRetention(RetentionPlan plan, ApplyOptions options) {
        PollOptions polling = options.polling().orElse(pollOptions);
        return calls.call("applyRetention", retention.apply(plan, options, polling), polling);
    }

    @Override
    public PagedFlux<SoftDeletedImageVersion> listSoftDeletedImageVersions(GalleryImageId definition) {
        return calls.list(softDelete.list(definition));
    }

    @Override
    public PollerFlux<OperationProgress, GalleryImageVersion> beginRestoreImageVersion(GalleryImageVersionId id) {
        return calls.poller("beginRestoreImageVersion", softDelete.restore(id));
    }

    @Override
    public PollerFlux<OperationProgress, GalleryImageVersionId> beginDeleteImageVersionPermanently(
            GalleryImageVersionId id) {
        return calls.poller("beginDeleteImageVersionPermanently", softDelete.deletePermanently(id));
    }

    @Override
    public PollerFlux<OperationProgress, GalleryImageVersionId> beginPurgeImageVersion(GalleryImageVersionId id) {
        return calls.poller("beginPurgeImageVersion", softDelete.purge(id));
    }

    @Override
    public PollerFlux<OperationProgress, Gallery> beginUpdateSharing(GalleryId id, SharingUpdate update) {
        return calls.poller("beginUpdateSharing", sharing.update(id, update));
    }

    @Override
    public Mono<Gallery> getGalleryAndSharing(GalleryId id) {
        return calls.value("getGalleryAndSharing", sharing.get(id));
    }

    @Override
    public Mono<Response<Gallery>> getGalleryAndSharingWithResponse(GalleryId id) {
        return calls.response("getGalleryAndSharing", sharing.get(id));
    }

    @Override
    public Mono<Provenance> provenance(GalleryImageVersionId id) {
        return calls.call("provenance", families.provenance(id), pollOptions);
    }

    @Override
    public Mono<ChangedVersions> recordProvenance(BuildOutcome outcome) {
        return recordProvenance(outcome, ApplyOptions.defaults());
    }

    @Override
    public Mono<ChangedVersions> recordProvenance(BuildOutcome outcome, ApplyOptions options) {
        PollOptions polling = options.polling().orElse(pollOptions);
        return calls.call("recordProvenance", families.record(outcome, options, polling), polling);
    }

    @Override
    public Mono<ChangedVersions> promote(GalleryImageVersionId id, GalleryImageId target) {
        return promote(id, target, ApplyOptions.defaults());
    }

    @Override
    public Mono<ChangedVersions> promote(GalleryImageVersionId id, GalleryImageId target, ApplyOptions options) {
        PollOptions polling = options.polling().orElse(pollOptions);
        return calls.call("promote", families.promote(id, target, options, polling), polling);
    }

    @Override
    public Mono<ChangedVersions> makeLatest(GalleryImageVersionId id) {
        return makeLatest(id, ApplyOptions.defaults());
    }

    @Override
    public Mono<ChangedVersions> makeLatest(GalleryImageVersionId id, ApplyOptions options) {
        PollOptions polling = options.polling().orElse(pollOptions);
        return calls.call("makeLatest", families.makeLatest(id, options, polling), polling);
    }
}
