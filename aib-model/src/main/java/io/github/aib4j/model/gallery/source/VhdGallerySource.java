package io.github.aib4j.model.gallery.source;

import io.github.aib4j.model.id.StorageAccountId;
import io.github.aib4j.model.value.ContentUri;
import java.util.Objects;
import java.util.Optional;

/**
 * A VHD in a storage account. Since api-version 2020-09-30.
 *
 * @param uri the address of the VHD
 * @param storageAccountId the storage account, which the service needs to read from it; since api-version 2022-03-03
 * @since 0.1.0
 */
public record VhdGallerySource(ContentUri uri, Optional<StorageAccountId> storageAccountId)
        implements GalleryDiskSource {
    /** Requires an address. */
    public VhdGallerySource {
        Objects.requireNonNull(uri, "The address of the source is null; give one");
    }
}
