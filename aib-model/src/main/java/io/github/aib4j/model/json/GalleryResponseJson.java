package io.github.aib4j.model.json;

import io.github.aib4j.model.gallery.Gallery;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.SoftDeletedImageVersion;
import io.github.aib4j.model.gallery.share.SharingUpdate;
import io.github.aib4j.model.implementation.table.ObjectTable;
import io.github.aib4j.model.implementation.table.WriteContext.Purpose;
import io.github.aib4j.model.implementation.wire.gallery.GalleryBinTables;
import io.github.aib4j.model.implementation.wire.gallery.GalleryDefinitionTables;
import io.github.aib4j.model.implementation.wire.gallery.GallerySharingTables;
import io.github.aib4j.model.implementation.wire.gallery.GalleryTables;
import io.github.aib4j.model.implementation.wire.gallery.GalleryVersionTables;
import io.github.aib4j.model.json.ResponseJson.Page;
import java.nio.charset.StandardCharsets;

/**
 * Responses of the gallery service as JSON. Reading is lenient: unknown members are kept, and there are no remarks.
 *
 * <p>Every method that reads throws {@link JsonReadException} if the body is not JSON or not what was requested.
 * Methods that write produce a whole response, including read-only members.
 *
 * @since 0.1.0
 */
public final class GalleryResponseJson {
    private GalleryResponseJson() {}

    /** Reads a gallery as the service reports it. */
    public static Gallery gallery(byte[] body) {
        return ResponseJson.read(GalleryTables.GALLERY, body);
    }

    /** Reads a page of galleries. */
    public static Page<Gallery> galleries(byte[] body) {
        return ResponseJson.page(GalleryTables.GALLERY, body);
    }

    /**
     * Writes a gallery as the service reports it, indented.
     *
     * @throws UnsupportedMemberException if it contains members that this api-version lacks
     */
    public static String write(Gallery gallery, GalleryApiVersion apiVersion) {
        return text(GalleryTables.GALLERY, gallery, apiVersion);
    }

    /** Reads an image definition as the service reports it. */
    public static GalleryImageDefinition imageDefinition(byte[] body) {
        return ResponseJson.read(GalleryDefinitionTables.GALLERY_IMAGE_DEFINITION, body);
    }

    /** Reads a page of image definitions. */
    public static Page<GalleryImageDefinition> imageDefinitions(byte[] body) {
        return ResponseJson.page(GalleryDefinitionTables.GALLERY_IMAGE_DEFINITION, body);
    }

    /**
     * Writes an image definition as the service reports it, indented.
     *
     * @throws UnsupportedMemberException if it contains members that this api-version lacks
     */
    public static String write(GalleryImageDefinition definition, GalleryApiVersion apiVersion) {
        return text(GalleryDefinitionTables.GALLERY_IMAGE_DEFINITION, definition, apiVersion);
    }

    /** Reads an image version as the service reports it. */
    public static GalleryImageVersion imageVersion(byte[] body) {
        return ResponseJson.read(GalleryVersionTables.GALLERY_IMAGE_VERSION, body);
    }

    /** Reads a page of image versions. */
    public static Page<GalleryImageVersion> imageVersions(byte[] body) {
        return ResponseJson.page(GalleryVersionTables.GALLERY_IMAGE_VERSION, body);
    }

    /**
     * Writes an image version as the service reports it, indented.
     *
     * @throws UnsupportedMemberException if it contains members that this api-version lacks
     */
    public static String write(GalleryImageVersion version, GalleryApiVersion apiVersion) {
        return text(GalleryVersionTables.GALLERY_IMAGE_VERSION, version, apiVersion);
    }

    /** Reads a page of the recycle bin of a gallery. */
    public static Page<SoftDeletedImageVersion> softDeletedImageVersions(byte[] body) {
        return ResponseJson.page(GalleryBinTables.SOFT_DELETED_IMAGE_VERSION, body);
    }

    /** Reads an entry of the recycle bin of a gallery. */
    public static SoftDeletedImageVersion softDeletedImageVersion(byte[] body) {
        return ResponseJson.read(GalleryBinTables.SOFT_DELETED_IMAGE_VERSION, body);
    }

    /**
     * Writes an entry of the recycle bin of a gallery as the service reports it, indented.
     *
     * @throws UnsupportedMemberException if it contains members that this api-version lacks
     */
    public static String write(SoftDeletedImageVersion version, GalleryApiVersion apiVersion) {
        return text(GalleryBinTables.SOFT_DELETED_IMAGE_VERSION, version, apiVersion);
    }

    /** Reads a change of the sharing of a gallery as the service returns it. */
    public static SharingUpdate sharingUpdate(byte[] body) {
        return ResponseJson.read(GallerySharingTables.SHARING_UPDATE, body);
    }

    private static <T> String text(ObjectTable<T, ?> table, T value, GalleryApiVersion apiVersion) {
        return new String(
                ImageTemplateJson.write(apiVersion, Purpose.ANSWER, true, out -> table.write(value, out)),
                StandardCharsets.UTF_8);
    }
}
