package io.github.aib4j.client;

import com.azure.core.annotation.ReturnType;
import com.azure.core.annotation.ServiceClient;
import com.azure.core.annotation.ServiceMethod;
import com.azure.core.http.rest.PagedFlux;
import com.azure.core.http.rest.Response;
import com.azure.core.util.polling.PollerFlux;
import io.github.aib4j.client.desired.ApplyOptions;
import io.github.aib4j.client.desired.ChangedVersions;
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

/**
 * The operations of {@link GalleryClient} through Reactor; see there what each of them does and throws. Nothing is sent
 * before someone subscribes, and no thread waits.
 *
 * <p>A client is immutable and thread-safe. Tests may implement this interface, or connect a real client to {@code
 * LocalImageBuilder} of aib-testing.
 *
 * @since 0.1.0
 */
@ServiceClient(builder = GalleryClientBuilder.class, isAsync = true)
public interface GalleryAsyncClient {

    /** See {@link GalleryClient#beginCreateOrUpdateGallery}. */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    PollerFlux<OperationProgress, Gallery> beginCreateOrUpdateGallery(GalleryId id, Gallery gallery);

    /** See {@link GalleryClient#beginUpdateGallery}. */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    PollerFlux<OperationProgress, Gallery> beginUpdateGallery(GalleryId id, UnaryOperator<Gallery> change);

    /** See {@link GalleryClient#getGallery}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<Gallery> getGallery(GalleryId id);

    /** See {@link GalleryClient#getGalleryWithResponse}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<Response<Gallery>> getGalleryWithResponse(GalleryId id);

    /** See {@link GalleryClient#galleryExists}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<Boolean> galleryExists(GalleryId id);

    /** See {@link GalleryClient#galleryExistsWithResponse}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<Response<Boolean>> galleryExistsWithResponse(GalleryId id);

    /** See {@link GalleryClient#beginDeleteGallery}. */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    PollerFlux<OperationProgress, GalleryId> beginDeleteGallery(GalleryId id);

    /** See {@link GalleryClient#listGalleries}. */
    @ServiceMethod(returns = ReturnType.COLLECTION)
    PagedFlux<Gallery> listGalleries();

    /** See {@link GalleryClient#listGalleriesByResourceGroup}. */
    @ServiceMethod(returns = ReturnType.COLLECTION)
    PagedFlux<Gallery> listGalleriesByResourceGroup(String resourceGroup);

    /** See {@link GalleryClient#beginCreateOrUpdateImageDefinition}. */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    PollerFlux<OperationProgress, GalleryImageDefinition> beginCreateOrUpdateImageDefinition(
            GalleryImageId id, GalleryImageDefinition imageDefinition);

    /** See {@link GalleryClient#beginUpdateImageDefinition}. */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    PollerFlux<OperationProgress, GalleryImageDefinition> beginUpdateImageDefinition(
            GalleryImageId id, UnaryOperator<GalleryImageDefinition> change);

    /** See {@link GalleryClient#getImageDefinition}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<GalleryImageDefinition> getImageDefinition(GalleryImageId id);

    /** See {@link GalleryClient#getImageDefinitionWithResponse}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<Response<GalleryImageDefinition>> getImageDefinitionWithResponse(GalleryImageId id);

    /** See {@link GalleryClient#imageDefinitionExists}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<Boolean> imageDefinitionExists(GalleryImageId id);

    /** See {@link GalleryClient#imageDefinitionExistsWithResponse}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<Response<Boolean>> imageDefinitionExistsWithResponse(GalleryImageId id);

    /** See {@link GalleryClient#beginDeleteImageDefinition}. */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    PollerFlux<OperationProgress, GalleryImageId> beginDeleteImageDefinition(GalleryImageId id);

    /** See {@link GalleryClient#listImageDefinitions}. */
    @ServiceMethod(returns = ReturnType.COLLECTION)
    PagedFlux<GalleryImageDefinition> listImageDefinitions(GalleryId gallery);

    /** See {@link GalleryClient#ensureImageDefinition}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<GalleryImageDefinition> ensureImageDefinition(GalleryImageId id, GalleryImageDefinition wanted);

    /** See {@link GalleryClient#beginCreateImageVersion}. */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    PollerFlux<ReplicationProgress, GalleryImageVersion> beginCreateImageVersion(
            GalleryImageVersionId id, GalleryImageVersion imageVersion);

    /** See {@link GalleryClient#beginCreateImageVersion}. */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    PollerFlux<ReplicationProgress, GalleryImageVersion> beginCreateImageVersion(
            GalleryImageVersionId id, GalleryImageVersion imageVersion, PollOptions options);

    /** See {@link GalleryClient#beginCreateOrUpdateImageVersion}. */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    PollerFlux<ReplicationProgress, GalleryImageVersion> beginCreateOrUpdateImageVersion(
            GalleryImageVersionId id, GalleryImageVersion imageVersion);

    /** See {@link GalleryClient#beginCreateOrUpdateImageVersion}. */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    PollerFlux<ReplicationProgress, GalleryImageVersion> beginCreateOrUpdateImageVersion(
            GalleryImageVersionId id, GalleryImageVersion imageVersion, PollOptions options);

    /** See {@link GalleryClient#beginUpdateImageVersion}. */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    PollerFlux<ReplicationProgress, GalleryImageVersion> beginUpdateImageVersion(
            GalleryImageVersionId id, UnaryOperator<GalleryImageVersion> change);

    /** See {@link GalleryClient#beginUpdateImageVersion}. */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    PollerFlux<ReplicationProgress, GalleryImageVersion> beginUpdateImageVersion(
            GalleryImageVersionId id, UnaryOperator<GalleryImageVersion> change, PollOptions options);

    /** See {@link GalleryClient#beginCopyToRegions}. */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    PollerFlux<ReplicationProgress, GalleryImageVersion> beginCopyToRegions(
            GalleryImageVersionId id, List<GalleryTargetRegion> regions);

    /** See {@link GalleryClient#beginCopyToRegions}. */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    PollerFlux<ReplicationProgress, GalleryImageVersion> beginCopyToRegions(
            GalleryImageVersionId id, List<GalleryTargetRegion> regions, PollOptions options);

    /** See {@link GalleryClient#watchReplication}. */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    PollerFlux<ReplicationProgress, GalleryImageVersion> watchReplication(GalleryImageVersionId id);

    /** See {@link GalleryClient#watchReplication}. */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    PollerFlux<ReplicationProgress, GalleryImageVersion> watchReplication(
            GalleryImageVersionId id, PollOptions options);

    /** See {@link GalleryClient#getImageVersion}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<GalleryImageVersion> getImageVersion(GalleryImageVersionId id);

    /** See {@link GalleryClient#getImageVersionWithResponse}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<Response<GalleryImageVersion>> getImageVersionWithResponse(GalleryImageVersionId id);

    /** See {@link GalleryClient#getImageVersionAndReplication}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<GalleryImageVersion> getImageVersionAndReplication(GalleryImageVersionId id);

    /** See {@link GalleryClient#getImageVersionAndReplicationWithResponse}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<Response<GalleryImageVersion>> getImageVersionAndReplicationWithResponse(GalleryImageVersionId id);

    /** See {@link GalleryClient#imageVersionExists}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<Boolean> imageVersionExists(GalleryImageVersionId id);

    /** See {@link GalleryClient#imageVersionExistsWithResponse}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<Response<Boolean>> imageVersionExistsWithResponse(GalleryImageVersionId id);

    /** See {@link GalleryClient#beginDeleteImageVersion}. */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    PollerFlux<OperationProgress, GalleryImageVersionId> beginDeleteImageVersion(GalleryImageVersionId id);

    /** See {@link GalleryClient#listImageVersions}. */
    @ServiceMethod(returns = ReturnType.COLLECTION)
    PagedFlux<GalleryImageVersion> listImageVersions(GalleryImageId definition);

    /** See {@link GalleryClient#planRetention}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<RetentionPlan> planRetention(GalleryImageId definition, RetentionRule rule);

    /** See {@link GalleryClient#applyRetention(RetentionPlan)}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<RetentionOutcome> applyRetention(RetentionPlan plan);

    /** See {@link GalleryClient#applyRetention(RetentionPlan, ApplyOptions)}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<RetentionOutcome> applyRetention(RetentionPlan plan, ApplyOptions options);

    /** See {@link GalleryClient#listSoftDeletedImageVersions}. */
    @ServiceMethod(returns = ReturnType.COLLECTION)
    PagedFlux<SoftDeletedImageVersion> listSoftDeletedImageVersions(GalleryImageId definition);

    /** See {@link GalleryClient#beginRestoreImageVersion}. */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    PollerFlux<OperationProgress, GalleryImageVersion> beginRestoreImageVersion(GalleryImageVersionId id);

    /** See {@link GalleryClient#beginDeleteImageVersionPermanently}. */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    PollerFlux<OperationProgress, GalleryImageVersionId> beginDeleteImageVersionPermanently(GalleryImageVersionId id);

    /** See {@link GalleryClient#beginPurgeImageVersion}. */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    PollerFlux<OperationProgress, GalleryImageVersionId> beginPurgeImageVersion(GalleryImageVersionId id);

    /** See {@link GalleryClient#beginUpdateSharing}. */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    PollerFlux<OperationProgress, Gallery> beginUpdateSharing(GalleryId id, SharingUpdate update);

    /** See {@link GalleryClient#getGalleryAndSharing}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<Gallery> getGalleryAndSharing(GalleryId id);

    /** See {@link GalleryClient#getGalleryAndSharingWithResponse}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<Response<Gallery>> getGalleryAndSharingWithResponse(GalleryId id);

    /** See {@link GalleryClient#provenance(GalleryImageVersionId)}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<Provenance> provenance(GalleryImageVersionId id);

    /** See {@link GalleryClient#recordProvenance(BuildOutcome)}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<ChangedVersions> recordProvenance(BuildOutcome outcome);

    /** See {@link GalleryClient#recordProvenance(BuildOutcome, ApplyOptions)}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<ChangedVersions> recordProvenance(BuildOutcome outcome, ApplyOptions options);

    /** See {@link GalleryClient#promote(GalleryImageVersionId, GalleryImageId)}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<ChangedVersions> promote(GalleryImageVersionId id, GalleryImageId target);

    /** See {@link GalleryClient#promote(GalleryImageVersionId, GalleryImageId, ApplyOptions)}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<ChangedVersions> promote(GalleryImageVersionId id, GalleryImageId target, ApplyOptions options);

    /** See {@link GalleryClient#makeLatest(GalleryImageVersionId)}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<ChangedVersions> makeLatest(GalleryImageVersionId id);

    /** See {@link GalleryClient#makeLatest(GalleryImageVersionId, ApplyOptions)}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Mono<ChangedVersions> makeLatest(GalleryImageVersionId id, ApplyOptions options);
}
