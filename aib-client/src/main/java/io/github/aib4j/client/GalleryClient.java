package io.github.aib4j.client;

import com.azure.core.annotation.ReturnType;
import com.azure.core.annotation.ServiceClient;
import com.azure.core.annotation.ServiceMethod;
import com.azure.core.http.rest.PagedIterable;
import com.azure.core.http.rest.Response;
import com.azure.core.util.Context;
import com.azure.core.util.polling.SyncPoller;
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

/**
 * Creates, reads, changes and deletes Compute Galleries, their image definitions and image versions, and replicates
 * versions to regions.
 *
 * <p>Resources are named by their ids, such as {@code GalleryId.of(subscription, "images",
 * "golden").imageDefinition("web")}; only lists use the subscription of the client. A client is immutable and
 * thread-safe; its pollers are not. All work is done on the calling thread. If a response may have been lost, the
 * client sends the request again; repeating a request of this client has no further effect.
 *
 * <p>Every method throws {@link io.github.aib4j.client.error.ImageBuilderException} if the service refuses the call,
 * {@link io.github.aib4j.client.error.StateUnknownException} if the response cannot be read or is about another
 * resource, {@link io.github.aib4j.client.error.ForeignHostException} if a response points to another host, {@link
 * java.io.UncheckedIOException} if there is no response, and {@link IllegalArgumentException} for an id that is not
 * parsed, before anything is sent. Tests may implement this interface, or connect a real client to {@code
 * LocalImageBuilder} of aib-testing.
 *
 * <p>Calls without {@link PollOptions} use those of the client's builder.
 *
 * @see GalleryAsyncClient
 * @since 0.1.0
 */
@ServiceClient(builder = GalleryClientBuilder.class)
public interface GalleryClient {

    /**
     * Creates a gallery, or replaces the changeable parts of an existing one. As with every Azure PUT, parts that you
     * omit are removed, including tags.
     *
     * @throws io.github.aib4j.model.lint.LintException if it breaks a rule; nothing is sent then
     * @throws io.github.aib4j.model.json.UnsupportedMemberException if it contains members that the client's
     *     api-version lacks; nothing is sent then
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<OperationProgress, Gallery> beginCreateOrUpdateGallery(GalleryId id, Gallery gallery);

    /**
     * Changes a gallery: reads it, applies the change, reads it again, and sends a PUT. If somebody else changed it
     * meanwhile, the change is applied to that. Nothing is sent if nothing changes and the last change succeeded. What
     * somebody else changes between the second read and the PUT is overwritten silently, because the service does not
     * offer a check; let only one process change a gallery. The change may be called twice.
     *
     * @param change makes the new value from the current one, typically with {@code toBuilder()}; if it throws, nothing
     *     is sent
     * @throws io.github.aib4j.model.lint.LintException if the change breaks a rule; nothing is sent then
     * @throws io.github.aib4j.client.error.ImageBuilderException if there is no such gallery, or the service refuses
     *     the change
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<OperationProgress, Gallery> beginUpdateGallery(GalleryId id, UnaryOperator<Gallery> change);

    /** Reads a gallery. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Gallery getGallery(GalleryId id);

    /** Reads a gallery, and returns status and headers of the response. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Response<Gallery> getGalleryWithResponse(GalleryId id, Context context);

    /** Returns whether there is such a gallery. A missing resource group is an error. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    boolean galleryExists(GalleryId id);

    /** Returns whether there is such a gallery, with status and headers of the response. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Response<Boolean> galleryExistsWithResponse(GalleryId id, Context context);

    /**
     * Deletes a gallery, which must be empty. If it does not exist, it counts as deleted. If soft deletion is on, the call
     * first looks into the recycle bin of each image definition; clients without rules, or with an api-version before
     * 2021-07-01, do not look.
     *
     * @throws io.github.aib4j.model.lint.LintException if a recycle bin has versions, rule L18; nothing is
     *     deleted then
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<OperationProgress, GalleryId> beginDeleteGallery(GalleryId id);

    /** Lists the galleries of the subscription; pages are fetched on demand. */
    @ServiceMethod(returns = ReturnType.COLLECTION)
    PagedIterable<Gallery> listGalleries();

    /** Lists the galleries of a resource group; pages are fetched on demand. */
    @ServiceMethod(returns = ReturnType.COLLECTION)
    PagedIterable<Gallery> listGalleriesByResourceGroup(String resourceGroup);

    /**
     * Creates an image definition, or replaces the changeable parts of an existing one. As with every Azure PUT, parts
     * that you omit are removed, including tags. Parts that versions depend on cannot be changed, such as the operating
     * system.
     *
     * @throws io.github.aib4j.model.lint.LintException if it breaks a rule; nothing is sent then
     * @throws io.github.aib4j.model.json.UnsupportedMemberException if it contains members that the client's
     *     api-version lacks; nothing is sent then
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<OperationProgress, GalleryImageDefinition> beginCreateOrUpdateImageDefinition(
            GalleryImageId id, GalleryImageDefinition imageDefinition);

    /**
     * Changes an image definition: reads it, applies the change, reads it again, and sends a PUT. If somebody else
     * changed it meanwhile, the change is applied to that. Nothing is sent if nothing changes and the last change
     * succeeded. What somebody else changes between the second read and the PUT is overwritten silently, because the
     * service does not offer a check; let only one process change a definition. The change may be called twice.
     *
     * @param change makes the new value from the current one, typically with {@code toBuilder()}; if it throws, nothing
     *     is sent
     * @throws io.github.aib4j.model.lint.LintException if the change breaks a rule; nothing is sent then
     * @throws io.github.aib4j.client.error.ImageBuilderException if there is no such definition, or the service refuses
     *     the change
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<OperationProgress, GalleryImageDefinition> beginUpdateImageDefinition(
            GalleryImageId id, UnaryOperator<GalleryImageDefinition> change);

    /** Reads an image definition. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    GalleryImageDefinition getImageDefinition(GalleryImageId id);

    /** Reads an image definition, and returns status and headers of the response. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Response<GalleryImageDefinition> getImageDefinitionWithResponse(GalleryImageId id, Context context);

    /** Returns whether there is such an image definition. A missing gallery is an error. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    boolean imageDefinitionExists(GalleryImageId id);

    /** Returns whether there is such an image definition, with status and headers of the response. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Response<Boolean> imageDefinitionExistsWithResponse(GalleryImageId id, Context context);

    /**
     * Deletes an image definition, which must not have versions. If it does not exist, it counts as deleted. If soft deletion
     * is on in its gallery, the call first looks into its recycle bin; clients without rules, or with an api-version before
     * 2021-07-01, do not look.
     *
     * @throws io.github.aib4j.model.lint.LintException if its recycle bin has versions, rule L18; nothing is
     *     deleted then
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<OperationProgress, GalleryImageId> beginDeleteImageDefinition(GalleryImageId id);

    /** Lists the image definitions of a gallery; pages are fetched on demand. */
    @ServiceMethod(returns = ReturnType.COLLECTION)
    PagedIterable<GalleryImageDefinition> listImageDefinitions(GalleryId gallery);

    /**
     * Ensures that an image definition exists: creates it if necessary, and waits until it is there. An existing
     * definition is not changed. Additional members do not matter, nor does the spelling of regions, dates and tag
     * names, nor the order of lists. If somebody is creating, changing or deleting the definition, the call waits. If
     * its creation failed and it is as wanted, the call sends it again. Several processes may call this at once. If
     * they want different definitions, one of them gets an exception, unless the service accepts the difference as a
     * change, which the client cannot prevent.
     *
     * <p>The deadline of the client's {@link PollOptions} applies to the whole call.
     *
     * @return the definition as the service returns it
     * @throws io.github.aib4j.client.error.ImageDefinitionMismatchException if a different definition with this name
     *     exists; it lists each difference
     * @throws io.github.aib4j.client.poll.WaitExpiredException if the deadline has passed; the operation continues
     */
    @ServiceMethod(returns = ReturnType.SINGLE)
    GalleryImageDefinition ensureImageDefinition(GalleryImageId id, GalleryImageDefinition wanted);

    /**
     * Creates a new image version in all its regions. The call first reads the image definition and its versions, so
     * that it can refuse a number that is taken, or a version that does not match its definition, with the id of the
     * rule. The creation takes minutes: eight were recorded for two regions.
     *
     * @throws io.github.aib4j.model.lint.LintException if it breaks a rule; nothing is created then
     * @throws io.github.aib4j.model.json.UnsupportedMemberException if it contains members that the client's
     *     api-version lacks; nothing is sent then
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<ReplicationProgress, GalleryImageVersion> beginCreateImageVersion(
            GalleryImageVersionId id, GalleryImageVersion imageVersion);

    /**
     * Like {@link #beginCreateImageVersion(GalleryImageVersionId, GalleryImageVersion)}, with other poll options.
     *
     * @param options how to wait, for this call only
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<ReplicationProgress, GalleryImageVersion> beginCreateImageVersion(
            GalleryImageVersionId id, GalleryImageVersion imageVersion, PollOptions options);

    /**
     * Creates an image version in all its regions, or replaces the changeable parts of an existing one, as an Azure PUT
     * does. This takes minutes: eight were recorded for two regions. If the same version is already being created,
     * because the response to this request was lost or somebody else requested it, the call joins that operation.
     *
     * @return a poller whose progress covers each region, and whose final result throws {@link
     *     io.github.aib4j.client.error.ReplicationFailedException} if the version does not reach all of them
     * @throws io.github.aib4j.model.lint.LintException if it breaks a rule; nothing is sent then
     * @throws io.github.aib4j.model.json.UnsupportedMemberException if it contains members that the client's
     *     api-version lacks; nothing is sent then
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<ReplicationProgress, GalleryImageVersion> beginCreateOrUpdateImageVersion(
            GalleryImageVersionId id, GalleryImageVersion imageVersion);

    /**
     * Like {@link #beginCreateOrUpdateImageVersion(GalleryImageVersionId, GalleryImageVersion)}, with other poll
     * options.
     *
     * @param options how to wait, for this call only
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<ReplicationProgress, GalleryImageVersion> beginCreateOrUpdateImageVersion(
            GalleryImageVersionId id, GalleryImageVersion imageVersion, PollOptions options);

    /**
     * Changes an image version: reads it, applies the change, reads it again, and sends a PUT. If somebody else changed
     * it meanwhile, the change is applied to that. Nothing is sent if nothing changes and the last change succeeded; if
     * replication to a region failed, it is tried again. What somebody else changes between the second read and the PUT
     * is overwritten silently, because the service does not offer a check; let only one process change a version. The
     * change may be called twice.
     *
     * @param change makes the new value from the current one, such as {@code version ->
     *     version.withExcludeFromLatest(true)}; if it throws, nothing is sent
     * @return a poller whose final result throws {@link io.github.aib4j.client.error.ReplicationFailedException} if the
     *     version does not reach all its regions
     * @throws io.github.aib4j.model.lint.LintException if the change breaks a rule; nothing is sent then
     * @throws io.github.aib4j.client.error.ImageBuilderException if there is no such version, or the service refuses
     *     the change, as it does with a conflict while another change is running
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<ReplicationProgress, GalleryImageVersion> beginUpdateImageVersion(
            GalleryImageVersionId id, UnaryOperator<GalleryImageVersion> change);

    /**
     * Like {@link #beginUpdateImageVersion(GalleryImageVersionId, UnaryOperator)}, with other poll options.
     *
     * @param options how to wait, for this call only
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<ReplicationProgress, GalleryImageVersion> beginUpdateImageVersion(
            GalleryImageVersionId id, UnaryOperator<GalleryImageVersion> change, PollOptions options);

    /**
     * Copies a version to these regions too. If the version already is in one of them, the settings given here replace
     * its own, and its other settings stay, such as storage and exclusion from latest. If replication to a region
     * failed, it is tried again. The spelling of regions does not matter. Otherwise this works like {@link
     * #beginUpdateImageVersion}.
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<ReplicationProgress, GalleryImageVersion> beginCopyToRegions(
            GalleryImageVersionId id, List<GalleryTargetRegion> regions);

    /**
     * Like {@link #beginCopyToRegions(GalleryImageVersionId, List)}, with other poll options.
     *
     * @param options how to wait, for this call only
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<ReplicationProgress, GalleryImageVersion> beginCopyToRegions(
            GalleryImageVersionId id, List<GalleryTargetRegion> regions, PollOptions options);

    /**
     * Watches the replication of a version, whoever started it: a build, another process, or this one. The version is
     * complete when its replication is {@code Completed} and its provisioning {@code Succeeded}. Each poll is one
     * request, whatever {@link PollOptions#detail()} says.
     *
     * @return a poller whose final result throws {@link io.github.aib4j.client.error.ReplicationFailedException} if the
     *     version does not reach all its regions
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<ReplicationProgress, GalleryImageVersion> watchReplication(GalleryImageVersionId id);

    /**
     * Like {@link #watchReplication(GalleryImageVersionId)}, with other poll options.
     *
     * @param options how to wait, for this call only
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<ReplicationProgress, GalleryImageVersion> watchReplication(
            GalleryImageVersionId id, PollOptions options);

    /**
     * Reads an image version without the progress of its replication; {@link #getImageVersionAndReplication} includes
     * it.
     */
    @ServiceMethod(returns = ReturnType.SINGLE)
    GalleryImageVersion getImageVersion(GalleryImageVersionId id);

    /** Reads an image version, and returns status and headers of the response. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Response<GalleryImageVersion> getImageVersionWithResponse(GalleryImageVersionId id, Context context);

    /**
     * Reads an image version including the progress of its replication: {@link
     * GalleryImageVersion#replicationStatus()}.
     */
    @ServiceMethod(returns = ReturnType.SINGLE)
    GalleryImageVersion getImageVersionAndReplication(GalleryImageVersionId id);

    /**
     * Reads an image version including the progress of its replication, and returns status and headers of the response.
     */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Response<GalleryImageVersion> getImageVersionAndReplicationWithResponse(GalleryImageVersionId id, Context context);

    /** Returns whether there is such an image version. A missing image definition is an error. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    boolean imageVersionExists(GalleryImageVersionId id);

    /** Returns whether there is such an image version, with status and headers of the response. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Response<Boolean> imageVersionExistsWithResponse(GalleryImageVersionId id, Context context);

    /**
     * Deletes an image version in all its regions, which takes about a minute and a half (recorded). If it does not
     * exist, it counts as deleted.
     *
     * <p>From api-version 2024-03-03 on the version is read first: if its deletion is blocked until its end of life, that is
     * refused before the call (rule L19), unless the client was built with {@code checkRules(false)}.
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<OperationProgress, GalleryImageVersionId> beginDeleteImageVersion(GalleryImageVersionId id);

    /** Lists the versions of an image definition; pages are fetched on demand. */
    @ServiceMethod(returns = ReturnType.COLLECTION)
    PagedIterable<GalleryImageVersion> listImageVersions(GalleryImageId definition);

    /**
     * Plans which versions of an image definition a rule would delete, and why, without deleting anything. Ages are
     * computed with the service's clock, which its responses report. The call also reads the soft-delete policy of the gallery:
     * the plan says until when a deleted version can be restored, and which deletions the service blocks. Versions are listed
     * with api-version 2024-03-03 at least, because older ones do not tell that; if that is refused, with the client's.
     */
    @ServiceMethod(returns = ReturnType.SINGLE)
    RetentionPlan planRetention(GalleryImageId definition, RetentionRule rule);

    /** Deletes the versions that a plan wants to delete; see {@link #applyRetention(RetentionPlan, ApplyOptions)}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    RetentionOutcome applyRetention(RetentionPlan plan);

    /**
     * Deletes the versions that a plan wants to delete, one after the other, and continues if one cannot be deleted. It
     * first lists the versions again. It spares versions that the rule no longer deletes, for example because they were
     * tagged in the meantime, and it keeps what the plan keeps, whatever the rule says now. Versions that no longer
     * exist count as deleted.
     *
     * <p>The deadline applies to all deletions together. Deletions for which no time is left are not started; they fail with
     * {@link io.github.aib4j.client.poll.WaitExpiredException}. A dry run tells what would be deleted.
     *
     * @return the outcome for each version; {@link RetentionOutcome#orThrow()} throws if one could not be deleted
     * @throws IllegalStateException if the thread is interrupted; nothing more is deleted then
     */
    @ServiceMethod(returns = ReturnType.SINGLE)
    RetentionOutcome applyRetention(RetentionPlan plan, ApplyOptions options);

    /**
     * Lists the deleted versions of an image definition that are still in the recycle bin of their gallery; pages are fetched
     * on demand. Sent with api-version 2026-03-03 at least, so that both deadlines are there; it does not matter with which
     * api-version the version was created (recorded).
     */
    @ServiceMethod(returns = ReturnType.COLLECTION)
    PagedIterable<SoftDeletedImageVersion> listSoftDeletedImageVersions(GalleryImageId definition);

    /**
     * Restores a deleted version: it is what it was before, with its old publishing date. This takes two minutes and a half
     * (recorded). The call reads the region of the gallery, and then sends the recorded request, with api-version 2024-03-03:
     * whether 2026-03-03 accepts it is not known.
     *
     * @return a poller whose final result is the version; it throws {@link
     *     io.github.aib4j.client.error.ImageBuilderException} with the service's answer if there is no such version in the
     *     recycle bin
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<OperationProgress, GalleryImageVersion> beginRestoreImageVersion(GalleryImageVersionId id);

    /**
     * Deletes an image version for good, even if soft deletion is on in its gallery. Sent with api-version 2026-03-03 at
     * least, because older ones cannot say so. A version whose deletion is blocked until its end of life is refused; we assume
     * that this call does not override the block.
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<OperationProgress, GalleryImageVersionId> beginDeleteImageVersionPermanently(GalleryImageVersionId id);

    /**
     * Removes a deleted version from the recycle bin, so that it cannot be restored. If it is not there, it counts as removed.
     * Documented for api-version 2024-03-03, but not in the specification, and not recorded.
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<OperationProgress, GalleryImageVersionId> beginPurgeImageVersion(GalleryImageVersionId id);

    /**
     * Changes with whom a gallery is shared: groups of subscriptions or tenants, everybody, or nobody again. The sharing
     * profile of the gallery must permit it: {@code Groups} for groups, {@code Community} for everybody. Since api-version
     * 2020-09-30; documented, not recorded.
     *
     * @return a poller whose final result is the gallery with its groups
     */
    @ServiceMethod(returns = ReturnType.LONG_RUNNING_OPERATION)
    SyncPoller<OperationProgress, Gallery> beginUpdateSharing(GalleryId id, SharingUpdate update);

    /** Reads a gallery with the groups that it is shared with, and the status of that in each region. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Gallery getGalleryAndSharing(GalleryId id);

    /** Reads a gallery with the groups that it is shared with, and returns status and headers of the response. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Response<Gallery> getGalleryAndSharingWithResponse(GalleryId id, Context context);

    /**
     * Reads where an image version comes from: the template that made it, the hash of its content, the exact version of its
     * source, and when the build started, as far as its tags tell. Targets of templates that were applied as desired state tag
     * their images with hash and template; {@link #recordProvenance(BuildOutcome)} adds the rest.
     */
    @ServiceMethod(returns = ReturnType.SINGLE)
    Provenance provenance(GalleryImageVersionId id);

    /** Tags the versions that a build made; see {@link #recordProvenance(BuildOutcome, ApplyOptions)}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    ChangedVersions recordProvenance(BuildOutcome outcome);

    /** Tags the versions that a build made with its template, the exact version of its source, and its start; other tags stay. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    ChangedVersions recordProvenance(BuildOutcome outcome, ApplyOptions options);

    /** Copies a version to another gallery; see {@link #promote(GalleryImageVersionId, GalleryImageId, ApplyOptions)}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    ChangedVersions promote(GalleryImageVersionId id, GalleryImageId target);

    /**
     * Copies a version to an image definition in another gallery, resource group or subscription under the same number, and
     * waits until it is in the regions of the first one. The gallery must exist; the definition is made like the first one, or
     * must be like it. Tags go with the version, and with them its provenance; so does its end of life, and since api-version
     * 2024-03-03 whether it may be deleted before. A copy that exists already is only returned.
     *
     * @throws io.github.aib4j.client.error.ImageDefinitionMismatchException if there is another definition of that name
     * @throws IllegalStateException if there is another version of that number
     */
    @ServiceMethod(returns = ReturnType.SINGLE)
    ChangedVersions promote(GalleryImageVersionId id, GalleryImageId target, ApplyOptions options);

    /** Makes a version the latest again; see {@link #makeLatest(GalleryImageVersionId, ApplyOptions)}. */
    @ServiceMethod(returns = ReturnType.SINGLE)
    ChangedVersions makeLatest(GalleryImageVersionId id);

    /**
     * Makes a version the one that virtual machines get that ask for the latest: it is no longer excluded from latest, and
     * every version with a greater number is, one after the other, and one with the same number in another spelling.
     * Exclusions in single regions stay as they are. Nothing is deleted. If it ends half way, call it again.
     */
    @ServiceMethod(returns = ReturnType.SINGLE)
    ChangedVersions makeLatest(GalleryImageVersionId id, ApplyOptions options);
}
