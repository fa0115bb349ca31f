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

/** What an image starts from. */
public final class SourceTables {
    private static final ObjectTable<PurchasePlan, PurchasePlan.Builder> PURCHASE_PLAN =
            new ObjectTable<>(() -> TableRows.<PurchasePlan, PurchasePlan.Builder>of(
                            PurchasePlan::builder,
                            PurchasePlan.Builder::build,
                            PurchasePlan::unknownMembers,
                            PurchasePlan.Builder::putUnknownMember)
                    .required(named("planName"), Codecs.TEXT, PurchasePlan::planName, PurchasePlan.Builder::planName)
                    .required(
                            named("planProduct"),
                            Codecs.TEXT,
                            PurchasePlan::planProduct,
                            PurchasePlan.Builder::planProduct)
                    .required(
                            named("planPublisher"),
                            Codecs.TEXT,
                            PurchasePlan::planPublisher,
                            PurchasePlan.Builder::planPublisher));

    private static final ObjectTable<PlatformImageSource, PlatformImageSource.Builder> PLATFORM_IMAGE =
            new ObjectTable<>(() -> TableRows.<PlatformImageSource, PlatformImageSource.Builder>of(
                            PlatformImageSource::builder,
                            PlatformImageSource.Builder::build,
                            PlatformImageSource::unknownMembers,
                            PlatformImageSource.Builder::putUnknownMember)
                    .optional(
                            named("publisher"),
                            Codecs.TEXT,
                            PlatformImageSource::publisher,
                            PlatformImageSource.Builder::publisher)
                    .optional(
                            named("offer"), Codecs.TEXT, PlatformImageSource::offer, PlatformImageSource.Builder::offer)
                    .optional(named("sku"), Codecs.TEXT, PlatformImageSource::sku, PlatformImageSource.Builder::sku)
                    .optional(
                            named("version"),
                            Codecs.TEXT,
                            PlatformImageSource::version,
                            PlatformImageSource.Builder::version)
                    .optional(
                            named("planInfo").since(V2020_02_14),
                            PURCHASE_PLAN,
                            PlatformImageSource::planInfo,
                            PlatformImageSource.Builder::planInfo)
                    .readOnly("exactVersion"));

    private static final ObjectTable<ManagedImageSource, ManagedImageSource.Builder> MANAGED_IMAGE =
            new ObjectTable<>(() -> TableRows.<ManagedImageSource, ManagedImageSource.Builder>of(
                            ManagedImageSource::builder,
                            ManagedImageSource.Builder::build,
                            ManagedImageSource::unknownMembers,
                            ManagedImageSource.Builder::putUnknownMember)
                    .required(
                            named("imageId"),
                            IdCodecs.MANAGED_IMAGE,
                            ManagedImageSource::imageId,
                            ManagedImageSource.Builder::imageId));

    private static final ObjectTable<SharedImageVersionSource, SharedImageVersionSource.Builder> SHARED_IMAGE_VERSION =
            new ObjectTable<>(() -> TableRows.<SharedImageVersionSource, SharedImageVersionSource.Builder>of(
                            SharedImageVersionSource::builder,
                            SharedImageVersionSource.Builder::build,
                            SharedImageVersionSource::unknownMembers,
                            SharedImageVersionSource.Builder::putUnknownMember)
                    .required(
                            named("imageVersionId").alias("imageVersionID"),
                            IdCodecs.GALLERY_IMAGE_REFERENCE,
                            SharedImageVersionSource::imageVersionId,
                            SharedImageVersionSource.Builder::imageVersionId)
                    .readOnly("exactVersion"));

    private static final ObjectTable<IsoSource, IsoSource.Builder> ISO =
            new ObjectTable<>(() -> TableRows.<IsoSource, IsoSource.Builder>of(
                            IsoSource::builder,
                            IsoSource.Builder::build,
                            IsoSource::unknownMembers,
                            IsoSource.Builder::putUnknownMember)
                    .required(
                            named("sourceUri").since(V2019_05_01_PREVIEW).formerly("sourceURI", V2018_02_01_PREVIEW),
                            Codecs.URI,
                            IsoSource::sourceUri,
                            IsoSource.Builder::sourceUri)
                    .required(
                            named("sha256Checksum"),
                            Codecs.CHECKSUM,
                            IsoSource::sha256Checksum,
                            IsoSource.Builder::sha256Checksum));

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
