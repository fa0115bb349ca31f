package io.github.aib4j.testing.gallery;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.gallery.RecycleBin.Entry;
import io.github.aib4j.testing.wire.Alternative;
import io.github.aib4j.testing.wire.ErrorResponseException;
import io.github.aib4j.testing.wire.ServiceResponse;
import java.time.Duration;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Requests about the recycle bin of a gallery: the list is recorded, the deletion of an entry documented. */
record RecycleBinRequests(
        RecycleBin bin,
        GalleryStore store,
        ComputeOperations operations,
        GalleryResources resources,
        ComputeProvider.ListResponder lists,
        Set<Alternative> alternatives) {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9]+(?:_[a-zA-Z0-9]+)*");
    private static final int LIST = 7;
    private static final Duration DELETION = Duration.ofSeconds(135);

    static boolean isAbout(GalleryCall call) {
        return call.has(0, "galleries") && call.has(2, "softDeletedArtifactTypes");
    }

    ServiceResponse answer(GalleryCall call) {
        if (isOfWholeGallery(call)) {
            return list(
                    call,
                    new GalleryPath(
                            call.subscription(),
                            call.resourceGroup().orElse(""),
                            List.of(call.rest().get(1))));
        }
        if (!call.has(4, "artifacts")
                || !call.has(6, "versions")
                || call.rest().size() > LIST + 1
                || !ComputeVersions.isAtLeast(call.version(), "2024-03-03")) {
            throw call.notFound();
        }
        check(call);
        GalleryPath gallery = new GalleryPath(
                call.subscription(),
                call.resourceGroup().orElse(""),
                List.of(call.rest().get(1)));
        resources.checkThere(gallery, call.now());
        GalleryPath definition = new GalleryPath(
                gallery.subscription(),
                gallery.group(),
                List.of(gallery.name(), call.rest().get(5)));
        return call.rest().size() == LIST ? list(call, definition) : delete(call, definition);
    }

    private boolean isOfWholeGallery(GalleryCall call) {
        return alternatives.contains(Alternative.BIN_OF_GALLERY_IS_LISTED)
                && call.has(3, "Images")
                && call.has(4, "artifacts")
                && call.rest().size() == 5;
    }

    /** Other kinds of artifacts are not known here. */
    private void check(GalleryCall call) {
        if (!call.has(3, "Images")) {
            throw InvalidParameter.outside("artifactType", call.rest().get(3));
        }
        String name = call.rest().get(5);
        if (alternatives.contains(Alternative.BIN_CHECKS_DEFINITION_NAMES)
                && !NAME.matcher(name).matches()) {
            throw InvalidParameter.outside("artifactName", name);
        }
    }

    private ServiceResponse list(GalleryCall call, GalleryPath around) {
        call.only("GET");
        boolean graceIsHidden = alternatives.contains(Alternative.GRACE_PERIOD_IS_HIDDEN);
        NavigableMap<String, JsonObject> list = new TreeMap<>();
        bin.within(around, call.now())
                .filter(entry -> !graceIsHidden || call.now().isBefore(entry.consumable()))
                .forEach(entry -> list.put(entry.stored().path().key(), entry.json(call.version())));
        return ResourceLimits.ofBin(lists.page(call, list), call.now());
    }

    private ServiceResponse delete(GalleryCall call, GalleryPath definition) {
        call.only("DELETE");
        GalleryPath version = new GalleryPath(
                definition.subscription(),
                definition.group(),
                List.of(
                        definition.names().get(0),
                        definition.name(),
                        call.rest().get(LIST)));
        Optional<Entry> entry = bin.find(version, call.now());
        if (entry.isEmpty()) {
            return ServiceResponse.empty(204);
        }
        bin.remove(version);
        return operations.announcedTwice(
                ServiceResponse.empty(202),
                operations.start(
                        call, entry.get().stored().location(), call.now().plus(DELETION), Optional.empty()));
    }

    /** The refusal for a version that is not in the bin; which one is assumed. */
    static ErrorResponseException missing(GalleryPath version, boolean isBadRequest) {
        return ErrorResponseException.byArm(
                isBadRequest ? 400 : 404,
                "ResourceNotFound",
                "The version '" + version.nestedName() + "' is not in the recycle bin, so it cannot be restored.");
    }
}
