package io.github.aib4j.model.lint.gallery;

import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.ImageVersionNumber;
import java.util.List;
import java.util.Optional;

/** The existing versions, according to the caller. */
final class ExistingVersions {
    private ExistingVersions() {}

    /** The number that the request asks for. */
    static Optional<ImageVersionNumber> number(GalleryRequest<GalleryImageVersion> request) {
        return request.name().flatMap(ImageVersionNumber::find);
    }

    /** The version that already has the number. */
    static Optional<GalleryImageVersion> same(GalleryRequest<GalleryImageVersion> request) {
        return number(request)
                .flatMap(number -> request.facts().versions().stream()
                        .filter(version -> version.number().equals(Optional.of(number)))
                        .findFirst());
    }

    /** The versions with other numbers. */
    static List<GalleryImageVersion> others(GalleryRequest<GalleryImageVersion> request) {
        return request.facts().versions().stream()
                .filter(version ->
                        version.number().isPresent() && !version.number().equals(number(request)))
                .toList();
    }

    /** A number that none of them has. */
    static Optional<ImageVersionNumber> free(GalleryRequest<GalleryImageVersion> request) {
        return ImageVersionNumber.newest(request.facts().versions().stream()
                        .flatMap(version -> version.number().stream())
                        .toList())
                .filter(newest -> newest.patch() < Integer.MAX_VALUE)
                .map(ImageVersionNumber::nextPatch);
    }
}
