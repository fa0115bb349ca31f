package io.github.aib4j.client.implementation.gallery;

import com.azure.core.http.HttpMethod;
import com.azure.core.http.rest.Response;
import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.arm.ArmRequest;
import io.github.aib4j.client.implementation.poll.LongRunningOperation;
import io.github.aib4j.client.implementation.poll.ResourceOperation;
import io.github.aib4j.client.poll.OperationProgress;
import io.github.aib4j.model.gallery.Gallery;
import io.github.aib4j.model.gallery.share.SharingUpdate;
import io.github.aib4j.model.id.GalleryId;
import io.github.aib4j.model.json.GalleryJson;
import java.util.Objects;

/** The sharing of galleries (documented, not recorded). Thread-safe. */
public record SharingOperations(GalleryOperations galleries) {
    private static final int OK = 200;

    /** Changes the sharing of a gallery, and reads the gallery again. */
    public LongRunningOperation<OperationProgress, Gallery> update(GalleryId id, SharingUpdate update) {
        GalleryResourcePath path = GalleryResourcePath.of(id);
        Objects.requireNonNull(update, "update");
        ArmRequest share = ArmRequest.of(
                path.task("share"),
                HttpMethod.POST,
                galleries.endpoint().url(path.address().all("share")),
                GalleryJson.writeBytes(update, galleries.apiVersion()));
        return ResourceOperation.of(
                galleries.endpoint(),
                share,
                response -> response.status() == OK
                        && response.header("Azure-AsyncOperation").isEmpty(),
                get(id).map(Response::getValue));
    }

    /** Reads a gallery with the groups with which it is shared. */
    public ArmCall<Response<Gallery>> get(GalleryId id) {
        return galleries.galleries().get(id, "$expand=SharingProfile/Groups");
    }
}
