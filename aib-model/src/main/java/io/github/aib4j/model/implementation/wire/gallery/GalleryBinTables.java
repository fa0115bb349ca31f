package io.github.aib4j.model.implementation.wire.gallery;

import static io.github.aib4j.model.gallery.GalleryApiVersion.V2026_03_03;
import static io.github.aib4j.model.implementation.table.VersionedName.named;

import io.github.aib4j.model.gallery.SoftDeletedArtifactType;
import io.github.aib4j.model.gallery.SoftDeletedImageVersion;
import io.github.aib4j.model.implementation.table.Codecs;
import io.github.aib4j.model.implementation.table.IdCodecs;
import io.github.aib4j.model.implementation.table.ObjectTable;
import io.github.aib4j.model.implementation.table.TableRows;
import io.github.aib4j.model.implementation.wire.run.SystemDataTable;

/** The entries in the recycle bin of a gallery. */
public final class GalleryBinTables {
    private static final ObjectTable<SoftDeletedImageVersion, SoftDeletedImageVersion.Builder> PROPERTIES =
            new ObjectTable<>(() -> TableRows.of(GalleryBinSlots.SOFT_DELETED_IMAGE_VERSION_UNKNOWN_PROPERTIES)
                    .reported(
                            named("resourceArmId"),
                            IdCodecs.GALLERY_IMAGE_VERSION,
                            GalleryBinSlots.SOFT_DELETED_IMAGE_VERSION_RESOURCE_ARM_ID)
                    .reported(
                            named("softDeletedTime"),
                            GalleryCodecs.DATE,
                            GalleryBinSlots.SOFT_DELETED_IMAGE_VERSION_SOFT_DELETED_TIME)
                    .reported(
                            named("softDeletedArtifactType"),
                            GalleryCodecs.name(SoftDeletedArtifactType.known(), SoftDeletedArtifactType::of),
                            GalleryBinSlots.SOFT_DELETED_IMAGE_VERSION_SOFT_DELETED_ARTIFACT_TYPE)
                    .reported(
                            named("consumptionEndTime").since(V2026_03_03),
                            GalleryCodecs.DATE,
                            GalleryBinSlots.SOFT_DELETED_IMAGE_VERSION_CONSUMPTION_END_TIME)
                    .reported(
                            named("hardDeletionTargetTime").since(V2026_03_03),
                            GalleryCodecs.DATE,
                            GalleryBinSlots.SOFT_DELETED_IMAGE_VERSION_HARD_DELETION_TARGET_TIME));

    public static final ObjectTable<SoftDeletedImageVersion, SoftDeletedImageVersion.Builder>
            SOFT_DELETED_IMAGE_VERSION =
                    new ObjectTable<>(() -> TableRows.of(GalleryBinSlots.SOFT_DELETED_IMAGE_VERSION_UNKNOWN_MEMBERS)
                            .reported(named("name"), Codecs.TEXT, GalleryBinSlots.SOFT_DELETED_IMAGE_VERSION_NAME)
                            .reported(named("id"), IdCodecs.ANY, GalleryBinSlots.SOFT_DELETED_IMAGE_VERSION_ID)
                            .location(GalleryBinSlots.SOFT_DELETED_IMAGE_VERSION_LOCATION)
                            .texts(named("tags"), GalleryBinSlots.SOFT_DELETED_IMAGE_VERSION_TAGS)
                            .reported(
                                    named("systemData"),
                                    SystemDataTable.SYSTEM_DATA,
                                    GalleryBinSlots.SOFT_DELETED_IMAGE_VERSION_SYSTEM_DATA)
                            .nested("properties", PROPERTIES)
                            .type("Microsoft.Compute/galleries/softDeletedArtifactTypes/artifacts/versions"));

    private GalleryBinTables() {}
}
