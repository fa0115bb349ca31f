package io.github.aib4j.client.implementation.gallery;

import com.azure.core.http.HttpMethod;
import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.arm.ArmEndpoint;
import io.github.aib4j.client.implementation.arm.ArmRequest;
import io.github.aib4j.client.implementation.arm.Pages;
import io.github.aib4j.client.implementation.poll.LongRunningOperation;
import io.github.aib4j.client.implementation.poll.ResourceOperation;
import io.github.aib4j.client.poll.OperationProgress;
import io.github.aib4j.model.gallery.Gallery;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.SoftDeletedImageVersion;
import io.github.aib4j.model.id.GalleryId;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.json.GalleryResponseJson;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.lint.LintException;
import io.github.aib4j.model.lint.gallery.GalleryLinter;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Versions in the recycle bin of their gallery. Thread-safe.
 *
 * <p>Each operation is sent with the api-version in which it is recorded, or a newer one of the client, except for
 * restoring: it is recorded with 2024-03-03, and not known with 2026-03-03.
 */
public final class SoftDeleteOperations {
    private static final GalleryApiVersion RESTORING = GalleryApiVersion.V2024_03_03;
    private static final int GONE_ALREADY = 204;

    private final GalleryOperations galleries;
    private final GalleryOperations newest;
    private final GalleryOperations restoring;

    /** Works in these galleries. */
    public SoftDeleteOperations(GalleryOperations galleries) {
        this.galleries = galleries;
        this.newest = galleries.atLeast(GalleryApiVersion.V2026_03_03);
        this.restoring = galleries.with(RESTORING);
    }

    /** The deleted versions of an image definition. */
    public Pages<SoftDeletedImageVersion> list(GalleryImageId definition) {
        GalleryResourcePath path = GalleryResourcePath.of(definition);
        ArmEndpoint endpoint = newest.endpoint();
        return new Pages<>(
                endpoint,
                path.task("list the deleted versions of"),
                endpoint.url(GalleryResourcePath.of(definition.gallery())
                        .softDeletedVersions(definition.definitionName().orElseThrow())),
                GalleryResponseJson::softDeletedImageVersions);
    }

    /** Restores a version, after reading the region of its gallery (recorded). */
    public LongRunningOperation<OperationProgress, GalleryImageVersion> restore(GalleryImageVersionId id) {
        GalleryResourcePath path = GalleryResourcePath.of(id);
        ArmEndpoint endpoint = restoring.endpoint();
        ArmCall<Optional<ArmRequest>> start = newest.galleries()
                .read(id.imageDefinition().gallery())
                .map(gallery -> Optional.of(ArmRequest.of(
                        path.task("restore"), HttpMethod.PUT, endpoint.url(path.address()), located(gallery))));
        return new ResourceOperation<>(
                endpoint,
                path.task("restore"),
                start,
                response -> false,
                restoring.versions().read(id));
    }

    /** The recorded body: nothing but the region. */
    private static byte[] located(Gallery gallery) {
        JsonObject body = JsonObject.builder()
                .put("location", new JsonString(gallery.location().orElse("")))
                .build();
        return JsonText.print(body).getBytes(StandardCharsets.UTF_8);
    }

    /** Deletes a version without putting it into the recycle bin. */
    public LongRunningOperation<OperationProgress, GalleryImageVersionId> deletePermanently(GalleryImageVersionId id) {
        return newest.versions().delete(id, "bypassSoftDelete=true", ArmCall.of(true));
    }

    /** Takes a version out of the recycle bin for good. */
    public LongRunningOperation<OperationProgress, GalleryImageVersionId> purge(GalleryImageVersionId id) {
        GalleryResourcePath path = GalleryResourcePath.of(id);
        ArmEndpoint endpoint = newest.endpoint();
        ArmRequest delete = ArmRequest.of(
                path.task("delete permanently"),
                HttpMethod.DELETE,
                endpoint.url(GalleryResourcePath.of(id.imageDefinition().gallery())
                        .softDeletedVersion(
                                id.definitionName().orElseThrow(), id.version().orElseThrow())));
        return ResourceOperation.of(endpoint, delete, response -> response.status() == GONE_ALREADY, ArmCall.of(id));
    }

    /** Deletes a version, unless its deletion is blocked; if that cannot be read, the deletion is sent. */
    public LongRunningOperation<OperationProgress, GalleryImageVersionId> delete(GalleryImageVersionId id) {
        return galleries.versions().delete(id, "", isUnblocked(id));
    }

    private ArmCall<Boolean> isUnblocked(GalleryImageVersionId id) {
        boolean isWanted = galleries.hasRules() && galleries.apiVersion().isAtLeast(GalleryApiVersion.V2024_03_03);
        return isWanted
                ? galleries
                        .versions()
                        .find(id)
                        .orElse(unreadable -> ArmCall.of(Optional.empty()))
                        .map(found -> {
                            found.ifPresent(version -> checkBlock(id, version));
                            return true;
                        })
                : ArmCall.of(true);
    }

    private void checkBlock(GalleryImageVersionId id, GalleryImageVersion version) {
        LintException.throwIfAnyError(
                "Deletion",
                id.text(),
                galleries.apiVersion(),
                GalleryLinter.lintDeletion(version, galleries.now(), galleries.apiVersion()));
    }

    /** Deletes an image definition, unless its recycle bin does not allow that. */
    public LongRunningOperation<OperationProgress, GalleryImageId> delete(GalleryImageId id) {
        GalleryResourcePath.of(id); // refuses what is no id
        return galleries.definitions().delete(id, "", check().of(id.gallery(), List.of(id)));
    }

    /** Deletes a gallery, unless a recycle bin in it does not allow that. */
    public LongRunningOperation<OperationProgress, GalleryId> delete(GalleryId id) {
        return galleries.galleries().delete(id, "", check().of(id));
    }

    /** The check before a deletion. Clients whose api-version has no soft deletion do not check. */
    private RecycleBinCheck check() {
        boolean isWanted = galleries.hasRules() && galleries.apiVersion().isAtLeast(GalleryApiVersion.V2021_07_01);
        return new RecycleBinCheck(newest, this, isWanted);
    }
}
