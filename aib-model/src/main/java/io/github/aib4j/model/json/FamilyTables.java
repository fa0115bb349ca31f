package io.github.aib4j.model.json;

import static io.github.aib4j.model.ApiVersion.V2018_02_01_PREVIEW;
import static io.github.aib4j.model.ApiVersion.V2019_02_01_PREVIEW;
import static io.github.aib4j.model.ApiVersion.V2019_05_01_PREVIEW;
import static io.github.aib4j.model.ApiVersion.V2020_02_14;
import static io.github.aib4j.model.json.VersionedName.named;

import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.customize.FileCustomizer;
import io.github.aib4j.model.customize.ShellCustomizer;
import io.github.aib4j.model.customize.UnknownCustomizer;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.distribute.ManagedImageDistributor;
import io.github.aib4j.model.distribute.SharedImageDistributor;
import io.github.aib4j.model.distribute.StorageAccountType;
import io.github.aib4j.model.distribute.UnknownDistributor;
import io.github.aib4j.model.source.ImageSource;
import io.github.aib4j.model.source.PlatformImageSource;
import io.github.aib4j.model.source.PurchasePlan;
import io.github.aib4j.model.source.UnknownSource;

/** The families: sources, customizers, distributors. */
final class FamilyTables {
    private static final ObjectTable<PurchasePlan, PurchasePlan.Builder> PURCHASE_PLAN =
            ObjectTable.<PurchasePlan, PurchasePlan.Builder>of(
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
                            PurchasePlan.Builder::planPublisher)
                    .table();

    private static final ObjectTable<PlatformImageSource, PlatformImageSource.Builder> PLATFORM_IMAGE =
            ObjectTable.<PlatformImageSource, PlatformImageSource.Builder>of(
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
                    .readOnly("exactVersion")
                    .table();

    static final UnionTable<ImageSource> SOURCE = UnionTable.<ImageSource>of(
                    UnknownSource::new, source -> source instanceof UnknownSource unknown ? unknown.json() : null)
            .variant(named("PlatformImage"), PlatformImageSource.class, PLATFORM_IMAGE);

    private static final ObjectTable<ShellCustomizer, ShellCustomizer.Builder> SHELL =
            ObjectTable.<ShellCustomizer, ShellCustomizer.Builder>of(
                            ShellCustomizer::builder,
                            ShellCustomizer.Builder::build,
                            ShellCustomizer::unknownMembers,
                            ShellCustomizer.Builder::putUnknownMember)
                    .optional(named("name"), Codecs.TEXT, ShellCustomizer::name, ShellCustomizer.Builder::name)
                    .optional(
                            named("scriptUri").since(V2019_05_01_PREVIEW).formerly("script", V2018_02_01_PREVIEW),
                            Codecs.URI,
                            ShellCustomizer::scriptUri,
                            ShellCustomizer.Builder::scriptUri)
                    .optional(
                            named("sha256Checksum").since(V2019_05_01_PREVIEW),
                            Codecs.CHECKSUM,
                            ShellCustomizer::sha256Checksum,
                            ShellCustomizer.Builder::sha256Checksum)
                    .list(
                            named("inline").since(V2019_02_01_PREVIEW),
                            Codecs.TEXT,
                            ShellCustomizer::inline,
                            ShellCustomizer.Builder::inline)
                    .table();

    private static final ObjectTable<FileCustomizer, FileCustomizer.Builder> FILE =
            ObjectTable.<FileCustomizer, FileCustomizer.Builder>of(
                            FileCustomizer::builder,
                            FileCustomizer.Builder::build,
                            FileCustomizer::unknownMembers,
                            FileCustomizer.Builder::putUnknownMember)
                    .optional(named("name"), Codecs.TEXT, FileCustomizer::name, FileCustomizer.Builder::name)
                    .optional(
                            named("sourceUri"),
                            Codecs.URI,
                            FileCustomizer::sourceUri,
                            FileCustomizer.Builder::sourceUri)
                    .optional(
                            named("sha256Checksum"),
                            Codecs.CHECKSUM,
                            FileCustomizer::sha256Checksum,
                            FileCustomizer.Builder::sha256Checksum)
                    .optional(
                            named("destination"),
                            Codecs.TEXT,
                            FileCustomizer::destination,
                            FileCustomizer.Builder::destination)
                    .table();

    static final UnionTable<Customizer> CUSTOMIZER = UnionTable.<Customizer>of(
                    UnknownCustomizer::new,
                    customizer -> customizer instanceof UnknownCustomizer unknown ? unknown.json() : null)
            .variant(
                    named("Shell").since(V2019_02_01_PREVIEW).formerly("shell", V2018_02_01_PREVIEW),
                    ShellCustomizer.class,
                    SHELL)
            .variant(named("File").since(V2019_05_01_PREVIEW), FileCustomizer.class, FILE);

    private static final ObjectTable<ManagedImageDistributor, ManagedImageDistributor.Builder> MANAGED_IMAGE =
            ObjectTable.<ManagedImageDistributor, ManagedImageDistributor.Builder>of(
                            ManagedImageDistributor::builder,
                            ManagedImageDistributor.Builder::build,
                            ManagedImageDistributor::unknownMembers,
                            ManagedImageDistributor.Builder::putUnknownMember)
                    .required(
                            named("runOutputName"),
                            Codecs.TEXT,
                            ManagedImageDistributor::runOutputName,
                            ManagedImageDistributor.Builder::runOutputName)
                    .required(
                            named("imageId"),
                            IdCodecs.MANAGED_IMAGE,
                            ManagedImageDistributor::imageId,
                            ManagedImageDistributor.Builder::imageId)
                    .required(
                            named("location"),
                            Codecs.TEXT,
                            ManagedImageDistributor::location,
                            ManagedImageDistributor.Builder::location)
                    .texts(
                            named("artifactTags"),
                            ManagedImageDistributor::artifactTags,
                            ManagedImageDistributor.Builder::artifactTags)
                    .table();

    private static final ObjectTable<SharedImageDistributor, SharedImageDistributor.Builder> SHARED_IMAGE =
            ObjectTable.<SharedImageDistributor, SharedImageDistributor.Builder>of(
                            SharedImageDistributor::builder,
                            SharedImageDistributor.Builder::build,
                            SharedImageDistributor::unknownMembers,
                            SharedImageDistributor.Builder::putUnknownMember)
                    .required(
                            named("runOutputName"),
                            Codecs.TEXT,
                            SharedImageDistributor::runOutputName,
                            SharedImageDistributor.Builder::runOutputName)
                    .required(
                            named("galleryImageId"),
                            IdCodecs.GALLERY_IMAGE,
                            SharedImageDistributor::galleryImageId,
                            SharedImageDistributor.Builder::galleryImageId)
                    .list(
                            named("replicationRegions"),
                            Codecs.TEXT,
                            SharedImageDistributor::replicationRegions,
                            SharedImageDistributor.Builder::replicationRegions)
                    .optional(
                            named("excludeFromLatest").since(V2020_02_14),
                            Codecs.BOOLEAN,
                            SharedImageDistributor::excludeFromLatest,
                            SharedImageDistributor.Builder::excludeFromLatest)
                    .optional(
                            named("storageAccountType").since(V2020_02_14),
                            Codecs.textual(StorageAccountType::of),
                            SharedImageDistributor::storageAccountType,
                            SharedImageDistributor.Builder::storageAccountType)
                    .texts(
                            named("artifactTags"),
                            SharedImageDistributor::artifactTags,
                            SharedImageDistributor.Builder::artifactTags)
                    .table();

    static final UnionTable<Distributor> DISTRIBUTOR = UnionTable.<Distributor>of(
                    UnknownDistributor::new,
                    distributor -> distributor instanceof UnknownDistributor unknown ? unknown.json() : null)
            .variant(
                    named("ManagedImage").since(V2019_02_01_PREVIEW).formerly("managedImage", V2018_02_01_PREVIEW),
                    ManagedImageDistributor.class,
                    MANAGED_IMAGE)
            .variant(
                    named("SharedImage").since(V2019_02_01_PREVIEW).formerly("sharedImage", V2018_02_01_PREVIEW),
                    SharedImageDistributor.class,
                    SHARED_IMAGE);

    private FamilyTables() {}
}
