package io.github.aib4j.model.implementation.wire.template;

import static io.github.aib4j.model.ApiVersion.V2018_02_01_PREVIEW;
import static io.github.aib4j.model.ApiVersion.V2019_02_01_PREVIEW;
import static io.github.aib4j.model.ApiVersion.V2019_05_01_PREVIEW;
import static io.github.aib4j.model.ApiVersion.V2020_02_14;
import static io.github.aib4j.model.implementation.table.VersionedName.named;

import io.github.aib4j.model.implementation.table.Codecs;
import io.github.aib4j.model.implementation.table.IdCodecs;
import io.github.aib4j.model.implementation.table.ObjectTable;
import io.github.aib4j.model.implementation.table.TableRows;
import io.github.aib4j.model.implementation.table.UnionTable;
import io.github.aib4j.model.source.ImageSource;
import io.github.aib4j.model.source.IsoSource;
import io.github.aib4j.model.source.ManagedImageSource;
import io.github.aib4j.model.source.PlatformImageSource;
import io.github.aib4j.model.source.PurchasePlan;
import io.github.aib4j.model.source.SharedImageVersionSource;
import io.github.aib4j.model.source.UnknownSource;

/** The sources of images. */
public final class SourceTables {
    private static final ObjectTable<PurchasePlan, PurchasePlan.Builder> PURCHASE_PLAN =
            new ObjectTable<>(() -> TableRows.of(SourceSlots.PURCHASE_PLAN_UNKNOWN_MEMBERS)
                    .required(named("planName"), Codecs.TEXT, SourceSlots.PURCHASE_PLAN_PLAN_NAME)
                    .required(named("planProduct"), Codecs.TEXT, SourceSlots.PURCHASE_PLAN_PLAN_PRODUCT)
                    .required(named("planPublisher"), Codecs.TEXT, SourceSlots.PURCHASE_PLAN_PLAN_PUBLISHER));

    private static final ObjectTable<PlatformImageSource, PlatformImageSource.Builder> PLATFORM_IMAGE =
            new ObjectTable<>(() -> TableRows.of(SourceSlots.PLATFORM_IMAGE_SOURCE_UNKNOWN_MEMBERS)
                    .optional(named("publisher"), Codecs.TEXT, SourceSlots.PLATFORM_IMAGE_SOURCE_PUBLISHER)
                    .optional(named("offer"), Codecs.TEXT, SourceSlots.PLATFORM_IMAGE_SOURCE_OFFER)
                    .optional(named("sku"), Codecs.TEXT, SourceSlots.PLATFORM_IMAGE_SOURCE_SKU)
                    .optional(named("version"), Codecs.TEXT, SourceSlots.PLATFORM_IMAGE_SOURCE_VERSION)
                    .optional(
                            named("planInfo").since(V2020_02_14),
                            PURCHASE_PLAN,
                            SourceSlots.PLATFORM_IMAGE_SOURCE_PLAN_INFO)
                    .readOnly("exactVersion"));

    private static final ObjectTable<ManagedImageSource, ManagedImageSource.Builder> MANAGED_IMAGE =
            new ObjectTable<>(() -> TableRows.of(SourceSlots.MANAGED_IMAGE_SOURCE_UNKNOWN_MEMBERS)
                    .required(named("imageId"), IdCodecs.MANAGED_IMAGE, SourceSlots.MANAGED_IMAGE_SOURCE_IMAGE_ID));

    private static final ObjectTable<SharedImageVersionSource, SharedImageVersionSource.Builder> SHARED_IMAGE_VERSION =
            new ObjectTable<>(() -> TableRows.of(SourceSlots.SHARED_IMAGE_VERSION_SOURCE_UNKNOWN_MEMBERS)
                    .required(
                            named("imageVersionId").alias("imageVersionID"),
                            IdCodecs.GALLERY_IMAGE_REFERENCE,
                            SourceSlots.SHARED_IMAGE_VERSION_SOURCE_IMAGE_VERSION_ID)
                    .readOnly("exactVersion"));

    private static final ObjectTable<IsoSource, IsoSource.Builder> ISO =
            new ObjectTable<>(() -> TableRows.of(SourceSlots.ISO_SOURCE_UNKNOWN_MEMBERS)
                    .required(
                            named("sourceUri").since(V2019_05_01_PREVIEW).formerly("sourceURI", V2018_02_01_PREVIEW),
                            Codecs.URI,
                            SourceSlots.ISO_SOURCE_SOURCE_URI)
                    .required(named("sha256Checksum"), Codecs.CHECKSUM, SourceSlots.ISO_SOURCE_SHA256_CHECKSUM));

    public static final UnionTable<ImageSource> SOURCE = UnionTable.<ImageSource>of(
                    "type",
                    UnknownSource::new,
                    source -> source instanceof UnknownSource unknown
                            ? UnionTable.kept(unknown.type(), unknown.json())
                            : null)
            .variant(named("PlatformImage"), PlatformImageSource.class, PLATFORM_IMAGE)
            .variant(named("ManagedImage").since(V2019_02_01_PREVIEW), ManagedImageSource.class, MANAGED_IMAGE)
            .variant(
                    named("SharedImageVersion").since(V2019_05_01_PREVIEW),
                    SharedImageVersionSource.class,
                    SHARED_IMAGE_VERSION)
            .variant(
                    named("ISO")
                            .since(V2018_02_01_PREVIEW)
                            .until(V2019_05_01_PREVIEW)
                            .remarkIn(V2019_05_01_PREVIEW, "is deprecated; the service takes none since April 2020")
                            .instead("a platform image, a managed image or a gallery image version"),
                    IsoSource.class,
                    ISO);

    private SourceTables() {}
}
