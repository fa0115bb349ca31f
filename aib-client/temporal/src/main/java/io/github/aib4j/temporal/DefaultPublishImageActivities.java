package io.github.aib4j.temporal;

import io.github.aib4j.client.GalleryClient;
import io.github.aib4j.client.desired.ChangedVersions;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.value.OneLine;
import io.temporal.failure.CanceledFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Publishes with {@link GalleryClient}. */
final class DefaultPublishImageActivities implements PublishImageActivities {
    private final WorkerParts parts;

    DefaultPublishImageActivities(WorkerParts parts) {
        this.parts = parts;
    }

    @Override
    public PublishImageResult copyToRegions(PublishImageRequest request) {
        return call(request, request.versionId(), (gallery, id) -> {
            List<String> steps = new ArrayList<>();
            gallery.watchReplication(id).getFinalResult();
            if (!request.regions().isEmpty()) {
                gallery.beginCopyToRegions(
                                id,
                                request.regions().stream()
                                        .map(PublishImageRequest.Region::target)
                                        .toList())
                        .getFinalResult();
                steps.add("copied to " + String.join(", ", names(request)));
            }
            return new PublishImageResult(List.of(id.text()), steps);
        });
    }

    private static List<String> names(PublishImageRequest request) {
        return request.regions().stream()
                .map(region -> OneLine.of(region.name(), 60))
                .toList();
    }

    @Override
    public PublishImageResult promoteImage(PublishImageRequest request) {
        return call(request, request.versionId(), (gallery, id) -> {
            GalleryImageId target = GalleryImageId.ofText(request.definitionId().orElseThrow());
            return result(request.versionId(), gallery.promote(id, target));
        });
    }

    @Override
    public PublishImageResult makeLatest(PublishImageRequest request, String versionId) {
        return call(request, versionId, (gallery, id) -> result(versionId, gallery.makeLatest(id)));
    }

    private static PublishImageResult result(String versionId, ChangedVersions changed) {
        List<String> ids = changed.versions().stream()
                .flatMap(version -> id(version).stream())
                .toList();
        return new PublishImageResult(ids.isEmpty() ? List.of(versionId) : ids, changed.steps());
    }

    private static Optional<String> id(GalleryImageVersion version) {
        return version.id().map(GalleryImageVersionId::text);
    }

    private PublishImageResult call(PublishImageRequest request, String versionId, Publication publication) {
        GalleryImageVersionId id = GalleryImageVersionId.ofText(versionId);
        try (ActivityAttempt attempt = parts.attempt("")) {
            try {
                GalleryClient gallery = parts.gallery(id.subscriptionId().orElseThrow());
                PublishImageResult result = attempt.interruptibly(() -> publication.run(gallery, id));
                if (result == null) {
                    throw attempt.cause(() -> new CanceledFailure("The workflow was canceled"));
                }
                return result;
            } catch (RuntimeException e) {
                throw Failures.of(e, request.versionId(), "");
            }
        }
    }

    /** A step of publishing, which may wait. */
    @FunctionalInterface
    private interface Publication {
        PublishImageResult run(GalleryClient gallery, GalleryImageVersionId id);
    }
}
