package io.github.aib4j.model.implementation.wire.gallery;

import static io.github.aib4j.model.gallery.GalleryApiVersion.V2026_03_03;
import static io.github.aib4j.model.implementation.table.VersionedName.named;

import io.github.aib4j.model.gallery.SoftDeletedArtifactType;
import io.github.aib4j.model.gallery.SoftDeletedImageVersion;
import io.github.aib4j.model.implementation.table.Codecs;
import io.github.aib4j.model.implementation.table.IdCodecs;
import io.github.aib4j.model.implementation.table.ObjectTable;
import io.github.aib4j.model.implementation.table.TableRows;
import io.github.aib4j.model.implementation.wire.run.RunTables;

/** What the recycle bin of a gallery contains. */
public final class GalleryBinTables {
    private static final ObjectTable<SoftDeletedImageVersion, SoftDeletedImageVersion.Builder> PROPERTIES =
            new ObjectTable<>(() -> TableRows.<SoftDeletedImageVersion, SoftDeletedImageVersion.Builder>of(
                            SoftDeletedImageVersion::builder,
                            SoftDeletedImageVersion.Builder::build,
                            SoftDeletedImageVersion::unknownProperties,
                            SoftDeletedImageVersion.Builder::putUnknownProperty)
                    .reported(
                            named("resourceArmId"),
                            IdCodecs.GALLERY_IMAGE_VERSION,
                            SoftDeletedImageVersion::resourceArmId,
                            SoftDeletedImageVersion.Builder::resourceArmId)
                    .reported(
                            named("softDeletedTime"),
                            GalleryCodecs.DATE,
                            SoftDeletedImageVersion::softDeletedTime,
                            SoftDeletedImageVersion.Builder::softDeletedTime)
                    .reported(
                            named("softDeletedArtifactType"),
                            GalleryCodecs.name(SoftDeletedArtifactType.known(), SoftDeletedArtifactType::of),
                            SoftDeletedImageVersion::softDeletedArtifactType,
                            SoftDeletedImageVersion.Builder::softDeletedArtifactType)
                    .reported(
                            named("consumptionEndTime").since(V2026_03_03),
                            GalleryCodecs.DATE,
                            SoftDeletedImageVersion::consumptionEndTime,
                            SoftDeletedImageVersion.Builder::consumptionEndTime)
                    .reported(
                            named("hardDeletionTargetTime").since(V2026_03_03),
                            GalleryCodecs.DATE,
                            SoftDeletedImageVersion::hardDeletionTargetTime,
                            SoftDeletedImageVersion.Builder::hardDeletionTargetTime));

    public static final ObjectTable<SoftDeletedImageVersion, SoftDeletedImageVersion.Builder>
            SOFT_DELETED_IMAGE_VERSION = new ObjectTable<>(() ->
            TableRows.<SoftDeletedImageVersion, SoftDeletedImageVersion.Builder>of(
                            SoftDeletedImageVersion::builder,
                            SoftDeletedImageVersion.Builder::build,
                            SoftDeletedImageVersion::unknownMembers,
                            SoftDeletedImageVersion.Builder::putUnknownMember)
                    .reported(
                            named("name"),
                            Codecs.TEXT,
                            SoftDeletedImageVersion::name,
                            SoftDeletedImageVersion.Builder::name)
                    .reported(
                            named("id"), IdCodecs.ANY, SoftDeletedImageVersion::id, SoftDeletedImageVersion.Builder::id)
                    .location(SoftDeletedImageVersion::location, SoftDeletedImageVersion.Builder::location)
                    .texts(named("tags"), SoftDeletedImageVersion::tags, SoftDeletedImageVersion.Builder::putTag)
                    .reported(
                            named("systemData"),
                            RunTables.SYSTEM_DATA,
                            SoftDeletedImageVersion::systemData,
                            SoftDeletedImageVersion.Builder::systemData)
                    .nested("properties", PROPERTIES)
                    .type("Microsoft.Compute/galleries/softDeletedArtifactTypes/artifacts/versions"));

    private GalleryBinTables() {}
}
