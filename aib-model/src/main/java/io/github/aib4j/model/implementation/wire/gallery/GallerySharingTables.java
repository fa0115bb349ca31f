package io.github.aib4j.model.implementation.wire.gallery;

import static io.github.aib4j.model.gallery.GalleryApiVersion.V2021_07_01;
import static io.github.aib4j.model.implementation.table.VersionedName.named;

import io.github.aib4j.model.gallery.share.SharingOperationType;
import io.github.aib4j.model.gallery.share.SharingUpdate;
import io.github.aib4j.model.implementation.table.Codecs;
import io.github.aib4j.model.implementation.table.ObjectTable;
import io.github.aib4j.model.implementation.table.TableRows;

/** Changes to the sharing of galleries. */
public final class GallerySharingTables {
    public static final ObjectTable<SharingUpdate, SharingUpdate.Builder> SHARING_UPDATE =
            new ObjectTable<>(() -> TableRows.of(GallerySharingSlots.SHARING_UPDATE_UNKNOWN_MEMBERS)
                    .required(
                            named("operationType"),
                            GalleryCodecs.name(
                                    SharingOperationType.known(),
                                    SharingOperationType::of,
                                    named("EnableCommunity").since(V2021_07_01)),
                            GallerySharingSlots.SHARING_UPDATE_OPERATION_TYPE)
                    .list(
                            named("groups"),
                            Codecs.objects(GalleryTables.SHARING_PROFILE_GROUP),
                            GallerySharingSlots.SHARING_UPDATE_GROUPS));

    private GallerySharingTables() {}
}
