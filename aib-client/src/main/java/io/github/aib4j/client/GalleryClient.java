package io.github.aib4j.client;

import com.azure.core.annotation.ReturnType;
import com.azure.core.annotation.ServiceClient;
import com.azure.core.annotation.ServiceMethod;
import com.azure.core.http.rest.PagedIterable;
import com.azure.core.http.rest.Response;
import com.azure.core.util.Context;
import com.azure.core.util.polling.SyncPoller;
import io.github.aib4j.client.poll.OperationProgress;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.client.poll.ReplicationProgress;
import io.github.aib4j.model.gallery.Gallery;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.publish.GalleryTargetRegion;
import io.github.aib4j.model.gallery.retention.RetentionOutcome;
import io.github.aib4j.model.gallery.retention.RetentionPlan;
import io.github.aib4j.model.gallery.retention.RetentionRule;
import io.github.aib4j.model.id.GalleryId;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.GalleryImageVersionId;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Creates, reads, changes and deletes Compute Galleries, their image definitions and image versions, and brings versions to
 * their regions.
 *
 * <p>Everything is named by its id, such as {@code GalleryId.of(subscription, "images", "golden").imageDefinition("web")};
 * the subscription of the client is that of the lists alone. A client is immutable and thread-safe; its pollers are not.
 * All work is done on the calling thread. A request whose answer may have been lost is sent again: none here does more when
 * it comes twice.
 *
 * <p>Every method throws {@link io.github.aib4j.client.error.ImageBuilderException} if the service refuses the call, {@link
 * io.github.aib4j.client.error.StateUnknownException} if its answer cannot be read or is about another resource, {@link
 * io.github.aib4j.client.error.ForeignHostException} if an answer points to another host, {@link
 * java.io.UncheckedIOException} if no answer comes, and {@link IllegalArgumentException} for an id that is not parsed,
 * before anything is sent. Tests may implement this interface, or let a real client talk to {@link
 * io.github.aib4j.testing.LocalImageBuilder}.
 *
 * <p>Where no {@link PollOptions} are given, those of the client's builder hold.
 *
 * @see GalleryAsyncClient
 */
@ServiceClient(builder = GalleryClientBuilder.class)
public interface GalleryClient {

    /**
     * Creates a gallery, or replaces what can be changed of one, as an Azure PUT does: what is left out goes, tags included.
     *
     * @throws io.github.aib4j.model.lint.LintException if it breaks a rule; nothing is sent then
     * @throws io.github.aib4j.model.json.UnsupportedMemberException if it holds what the client's api-version does not have;
     *     nothing is sent then
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<OperationProgress, Gallery> beginCreateOrUpdateGallery(GalleryId id, Gallery gallery);

    /**
     * Changes a gallery: reads it, and puts what is made of that. Nothing is sent if nothing is to change and the last
     * change went well. What somebody else changes between the two is overwritten without a word, for the service offers
     * no check of what was read: let one process alone change it.
     *
     * @param change makes the wanted value from the one that was found, most easily by its {@code toBuilder()}; what it
     *     throws is thrown, and nothing is sent then
     * @throws io.github.aib4j.model.lint.LintException if the change breaks a rule; nothing is sent then
     * @throws io.github.aib4j.client.error.ImageBuilderException if there is none of that name, or the service refuses the
     *     change
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<OperationProgress, Gallery> beginUpdateGallery(GalleryId id, UnaryOperator<Gallery> change);

    /** Reads a gallery. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Gallery getGallery(GalleryId id);

    /** Reads a gallery, with status and headers of the answer. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Response<Gallery> getGalleryWithResponse(GalleryId id, Context context);

    /** Whether there is a gallery of that name. A missing resource group is an error. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    boolean galleryExists(GalleryId id);

    /** Whether there is a gallery of that name, with status and headers of the answer. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Response<Boolean> galleryExistsWithResponse(GalleryId id, Context context);

    /** Deletes a gallery, which must be empty. One that does not exist counts as deleted. */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<OperationProgress, GalleryId> beginDeleteGallery(GalleryId id);

    /** Lists the galleries of the subscription; pages are fetched as they are wanted. */
    @ServiceMethod(returns = ReturnType.COLLECTION)
    PagedIterable<Gallery> listGalleries();

    /** Lists the galleries of a resource group; pages are fetched as they are wanted. */
    @ServiceMethod(returns = ReturnType.COLLECTION)
    PagedIterable<Gallery> listGalleriesByResourceGroup(String resourceGroup);

    /**
     * Creates an image definition, or replaces what can be changed of one, as an Azure PUT does: what is left out goes, tags
     * included. What versions rely on cannot be changed, such as the operating system.
     *
     * @throws io.github.aib4j.model.lint.LintException if it breaks a rule; nothing is sent then
     * @throws io.github.aib4j.model.json.UnsupportedMemberException if it holds what the client's api-version does not have;
     *     nothing is sent then
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<OperationProgress, GalleryImageDefinition> beginCreateOrUpdateImageDefinition(
            GalleryImageId id, GalleryImageDefinition imageDefinition);

    /**
     * Changes an image definition: reads it, and puts what is made of that. Nothing is sent if nothing is to change and
     * the last change went well. What somebody else changes between the two is overwritten without a word, for the service
     * offers no check of what was read: let one process alone change it.
     *
     * @param change makes the wanted value from the one that was found, most easily by its {@code toBuilder()}; what it
     *     throws is thrown, and nothing is sent then
     * @throws io.github.aib4j.model.lint.LintException if the change breaks a rule; nothing is sent then
     * @throws io.github.aib4j.client.error.ImageBuilderException if there is none of that name, or the service refuses the
     *     change
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<OperationProgress, GalleryImageDefinition> beginUpdateImageDefinition(
            GalleryImageId id, UnaryOperator<GalleryImageDefinition> change);

    /** Reads an image definition. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    GalleryImageDefinition getImageDefinition(GalleryImageId id);

    /** Reads an image definition, with status and headers of the answer. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Response<GalleryImageDefinition> getImageDefinitionWithResponse(GalleryImageId id, Context context);

    /** Whether there is an image definition of that name. A missing gallery is an error. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    boolean imageDefinitionExists(GalleryImageId id);

    /** Whether there is an image definition of that name, with status and headers of the answer. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Response<Boolean> imageDefinitionExistsWithResponse(GalleryImageId id, Context context);

    /**
     * Deletes an image definition, which must have no versions. One that does not exist counts as deleted.
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<OperationProgress, GalleryImageId> beginDeleteImageDefinition(GalleryImageId id);

    /** Lists the image definitions of a gallery; pages are fetched as they are wanted. */
    @ServiceMethod(returns = ReturnType.COLLECTION)
    PagedIterable<GalleryImageDefinition> listImageDefinitions(GalleryId gallery);

    /**
     * Sees to it that there is such an image definition: creates it if there is none, and waits until it is there. One that
     * is there is not changed; what it has beyond what is wanted does not matter, nor how a region, a date or the name of a
     * tag is written, nor the order of a list. One that somebody is just creating, changing or deleting is waited for; one
     * whose creation failed is sent again if it is as wanted. Several processes may ask at once. If they ask for different
     * things, one of them is told, unless the service takes the difference for a change: it offers nothing against that.
     *
     * <p>The deadline of the client's {@link PollOptions} is that of the whole call.
     *
     * @return the definition as the service has it
     * @throws io.github.aib4j.client.error.ImageDefinitionMismatchException if there is another of that name; it lists each
     *     difference
     * @throws io.github.aib4j.client.poll.WaitExpiredException if the deadline is over; what was begun goes on
     */
    @ServiceMethod(returns = ReturnType.SINGLE)
    GalleryImageDefinition ensureImageDefinition(GalleryImageId id, GalleryImageDefinition wanted);

    /**
     * Creates an image version that is not there yet, in all its regions. It looks first at the image definition and at its
     * versions, so that a number that is taken, or a version that does not fit its definition, is refused with the id of
     * the rule. It takes minutes: eight were recorded for two regions.
     *
     * @throws io.github.aib4j.model.lint.LintException if it breaks a rule; nothing is created then
     * @throws io.github.aib4j.model.json.UnsupportedMemberException if it holds what the client's api-version does not have;
     *     nothing is sent then
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<ReplicationProgress, GalleryImageVersion> beginCreateImageVersion(
            GalleryImageVersionId id, GalleryImageVersion imageVersion);

    /**
     * As {@link #beginCreateImageVersion(GalleryImageVersionId, GalleryImageVersion)}, with another way to wait.
     *
     * @param options how to wait, for this call alone
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<ReplicationProgress, GalleryImageVersion> beginCreateImageVersion(
            GalleryImageVersionId id, GalleryImageVersion imageVersion, PollOptions options);

    /**
     * Creates an image version in all its regions, or replaces what can be changed of one, as an Azure PUT does. It takes
     * minutes: eight were recorded for two regions. If the very same is being made already, because the answer to this
     * request was lost or somebody else asked for it, that is joined.
     *
     * @return a poller whose progress tells of each region, and whose final result throws {@link
     *     io.github.aib4j.client.error.ReplicationFailedException} if the version does not reach all of them
     * @throws io.github.aib4j.model.lint.LintException if it breaks a rule; nothing is sent then
     * @throws io.github.aib4j.model.json.UnsupportedMemberException if it holds what the client's api-version does not have;
     *     nothing is sent then
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<ReplicationProgress, GalleryImageVersion> beginCreateOrUpdateImageVersion(
            GalleryImageVersionId id, GalleryImageVersion imageVersion);

    /**
     * As {@link #beginCreateOrUpdateImageVersion(GalleryImageVersionId, GalleryImageVersion)}, with another way to wait.
     *
     * @param options how to wait, for this call alone
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<ReplicationProgress, GalleryImageVersion> beginCreateOrUpdateImageVersion(
            GalleryImageVersionId id, GalleryImageVersion imageVersion, PollOptions options);

    /**
     * Changes an image version: reads it, and puts what is made of that. Nothing is sent if nothing is to change and the
     * last change went well; a version that failed in a region is sent there again. What somebody else changes between the
     * two is overwritten without a word, for the service offers no check of what was read: let one process alone change it.
     *
     * @param change makes the wanted value from the one that was found, such as {@code version ->
     *     version.excludedFromLatest(true)}; what it throws is thrown, and nothing is sent then
     * @return a poller whose final result throws {@link io.github.aib4j.client.error.ReplicationFailedException} if the
     *     version does not reach all its regions
     * @throws io.github.aib4j.model.lint.LintException if the change breaks a rule; nothing is sent then
     * @throws io.github.aib4j.client.error.ImageBuilderException if there is none of that number, or the service refuses
     *     the change: a conflict while another change goes on
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<ReplicationProgress, GalleryImageVersion> beginUpdateImageVersion(
            GalleryImageVersionId id, UnaryOperator<GalleryImageVersion> change);

    /**
     * As {@link #beginUpdateImageVersion(GalleryImageVersionId, UnaryOperator)}, with another way to wait.
     *
     * @param options how to wait, for this call alone
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<ReplicationProgress, GalleryImageVersion> beginUpdateImageVersion(
            GalleryImageVersionId id, UnaryOperator<GalleryImageVersion> change, PollOptions options);

    /**
     * Takes a version to these regions as well. One that it is in already gets what is said of it here, and keeps what is
     * not: its storage, its exclusion from latest. One that the version did not reach is tried again. Regions are the
     * same however they are written. All else is as with {@link #beginUpdateImageVersion}.
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<ReplicationProgress, GalleryImageVersion> beginCopyToRegions(
            GalleryImageVersionId id, List<GalleryTargetRegion> regions);

    /**
     * As {@link #beginCopyToRegions(GalleryImageVersionId, List)}, with another way to wait.
     *
     * @param options how to wait, for this call alone
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<ReplicationProgress, GalleryImageVersion> beginCopyToRegions(
            GalleryImageVersionId id, List<GalleryTargetRegion> regions, PollOptions options);

    /**
     * Watches a version on its way to its regions, whoever sent it there: a build, another process, this one. It is there
     * when its replication is {@code Completed} and its provisioning {@code Succeeded}. Each poll is one request, whatever
     * {@link PollOptions#detail()} says.
     *
     * @return a poller whose final result throws {@link
     *     io.github.aib4j.client.error.ReplicationFailedException} if it does not reach them
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<ReplicationProgress, GalleryImageVersion> watchReplication(GalleryImageVersionId id);

    /**
     * As {@link #watchReplication(GalleryImageVersionId)}, with another way to wait.
     *
     * @param options how to wait, for this call alone
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<ReplicationProgress, GalleryImageVersion> watchReplication(
            GalleryImageVersionId id, PollOptions options);

    /**
     * Reads an image version, without how far its replication is: that is {@link #getImageVersionAndReplication}.
     */
    @ServiceMethod(returns = ReturnType.SINGLE)
    GalleryImageVersion getImageVersion(GalleryImageVersionId id);

    /** Reads an image version, with status and headers of the answer. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Response<GalleryImageVersion> getImageVersionWithResponse(GalleryImageVersionId id, Context context);

    /**
     * Reads an image version, with how far its replication is: {@link GalleryImageVersion#replicationStatus()}.
     */
    @ServiceMethod(returns = ReturnType.SINGLE)
    GalleryImageVersion getImageVersionAndReplication(GalleryImageVersionId id);

    /**
     * Reads an image version, with how far its replication is, and with status and headers of the answer.
     */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Response<GalleryImageVersion> getImageVersionAndReplicationWithResponse(GalleryImageVersionId id, Context context);

    /** Whether there is an image version of that number. A missing image definition is an error. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    boolean imageVersionExists(GalleryImageVersionId id);

    /** Whether there is an image version of that number, with status and headers of the answer. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Response<Boolean> imageVersionExistsWithResponse(GalleryImageVersionId id, Context context);

    /**
     * Deletes an image version in all its regions, which takes about a minute and a half (recorded). One that does not exist
     * counts as deleted.
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<OperationProgress, GalleryImageVersionId> beginDeleteImageVersion(GalleryImageVersionId id);

    /** Lists the versions of an image definition; pages are fetched as they are wanted. */
    @ServiceMethod(returns = ReturnType.COLLECTION)
    PagedIterable<GalleryImageVersion> listImageVersions(GalleryImageId definition);

    /**
     * Tells which versions of an image definition a rule lets go, and why; nothing is deleted. Ages are told by the
     * service's clock, as its answers have it.
     */
    @ServiceMethod(returns = ReturnType.SINGLE)
    RetentionPlan planRetention(GalleryImageId definition, RetentionRule rule);

    /**
     * Deletes the versions that a plan lets go, one after the other, and goes on if one cannot be deleted. The versions are
     * listed again first: what the rule no longer lets go, because it was tagged since, say, is spared, and what the plan
     * keeps stays, whatever the rule says by now. What is gone already counts as deleted.
     *
     * <p>The deadline of the client's {@link PollOptions} is that of all deletions together; those that it does not leave
     * time for are not begun, and fail with {@link io.github.aib4j.client.poll.WaitExpiredException}.
     *
     * @return what came of each; {@link RetentionOutcome#orThrow()} throws if one could not be deleted
     * @throws IllegalStateException if the thread is interrupted; nothing more is deleted then
     */
    @ServiceMethod(returns = ReturnType.SINGLE)
    RetentionOutcome applyRetention(RetentionPlan plan);
}
