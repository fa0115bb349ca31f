package io.github.aib4j.client.implementation.gallery;

import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.model.gallery.Gallery;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.SoftDeletePolicy;
import io.github.aib4j.model.gallery.SoftDeletedImageVersion;
import io.github.aib4j.model.id.GalleryId;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.lint.LintException;
import io.github.aib4j.model.lint.gallery.GalleryLinter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a gallery or an image definition can be deleted: not while soft deletion is on and a recycle bin has versions
 * (documented). If something cannot be read, the deletion is sent and the service decides.
 *
 * @param isWanted whether to check; otherwise every deletion is sent
 */
record RecycleBinCheck(GalleryOperations galleries, SoftDeleteOperations bins, boolean isWanted) {
    /** Checks a gallery with all its definitions. */
    ArmCall<Boolean> of(GalleryId gallery) {
        return isOn(gallery)
                .then(on -> on
                        ? galleries
                                .list(gallery)
                                .all()
                                .map(found -> ids(gallery, found))
                                .orElse(unreadable -> ArmCall.of(List.of()))
                                .then(definitions -> checked(gallery.text(), definitions))
                        : ArmCall.of(true));
    }

    /** Checks some definitions of a gallery. */
    ArmCall<Boolean> of(GalleryId gallery, List<GalleryImageId> definitions) {
        return isOn(gallery).then(on -> on ? checked(definitions.get(0).text(), definitions) : ArmCall.of(true));
    }

    private static List<GalleryImageId> ids(GalleryId gallery, List<GalleryImageDefinition> found) {
        return found.stream()
                .flatMap(definition -> definition.name().stream())
                .map(gallery::imageDefinition)
                .toList();
    }

    private ArmCall<Boolean> isOn(GalleryId gallery) {
        return isWanted
                ? galleries
                        .galleries()
                        .find(gallery)
                        .map(found -> found.flatMap(Gallery::softDeletePolicy)
                                .flatMap(SoftDeletePolicy::isSoftDeleteEnabled)
                                .orElse(false))
                        .orElse(unreadable -> ArmCall.of(false))
                : ArmCall.of(false);
    }

    private ArmCall<Boolean> checked(String id, List<GalleryImageId> definitions) {
        List<SoftDeletedImageVersion> left = new ArrayList<>();
        return ArmCall.loop(
                        0,
                        next -> next == definitions.size(),
                        next -> bins.list(definitions.get(next))
                                .all()
                                .orElse(unreadable -> ArmCall.of(List.of()))
                                .map(found -> {
                                    left.addAll(found);
                                    return next + 1;
                                }))
                .map(all -> {
                    LintException.throwIfAnyError(
                            "Deletion",
                            id,
                            GalleryApiVersion.V2026_03_03,
                            GalleryLinter.lintDeletion(
                                    Optional.of(SoftDeletePolicy.enabled()), left, GalleryApiVersion.V2026_03_03));
                    return true;
                });
    }
}
