package io.github.aib4j.model.gallery;

import io.github.aib4j.model.value.OpenEnum;
import java.util.List;

/**
 * The progress of the creation or change of a gallery, a definition or a version.
 *
 * @since 0.1.0
 */
public final class GalleryProvisioningState extends OpenEnum {
    /** The resource is being created. */
    public static final GalleryProvisioningState CREATING = new GalleryProvisioningState("Creating", true);

    /** The resource is being changed. */
    public static final GalleryProvisioningState UPDATING = new GalleryProvisioningState("Updating", true);

    /** The creation or change failed. */
    public static final GalleryProvisioningState FAILED = new GalleryProvisioningState("Failed", true);

    /** The resource exists. */
    public static final GalleryProvisioningState SUCCEEDED = new GalleryProvisioningState("Succeeded", true);

    /** The resource is being deleted. */
    public static final GalleryProvisioningState DELETING = new GalleryProvisioningState("Deleting", true);

    /** The resource is being moved. */
    public static final GalleryProvisioningState MIGRATING = new GalleryProvisioningState("Migrating", true);

    private static final List<GalleryProvisioningState> KNOWN =
            List.of(CREATING, UPDATING, FAILED, SUCCEEDED, DELETING, MIGRATING);

    private GalleryProvisioningState(String text, boolean known) {
        super(text, known);
    }

    /** Returns the known values. */
    public static List<GalleryProvisioningState> known() {
        return KNOWN;
    }

    /** Returns the value with this name, even if this library does not know it. */
    public static GalleryProvisioningState of(String text) {
        return find(text, KNOWN, other -> new GalleryProvisioningState(other, isOneOf(other, KNOWN)));
    }
}
