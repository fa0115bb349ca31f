package io.github.aib4j.model.implementation.wire.template;

import static io.github.aib4j.model.ApiVersion.V2018_02_01_PREVIEW;
import static io.github.aib4j.model.ApiVersion.V2019_02_01_PREVIEW;
import static io.github.aib4j.model.ApiVersion.V2019_05_01_PREVIEW;
import static io.github.aib4j.model.ApiVersion.V2020_02_14;
import static io.github.aib4j.model.ApiVersion.V2022_07_01;
import static io.github.aib4j.model.ApiVersion.V2025_10_01;
import static io.github.aib4j.model.implementation.table.VersionedName.named;

import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.distribute.ImageVersioning;
import io.github.aib4j.model.distribute.LatestVersioning;
import io.github.aib4j.model.distribute.ManagedImageDistributor;
import io.github.aib4j.model.distribute.ReplicationMode;
import io.github.aib4j.model.distribute.SharedImageDistributor;
import io.github.aib4j.model.distribute.SourceVersioning;
import io.github.aib4j.model.distribute.StorageAccountType;
import io.github.aib4j.model.distribute.TargetRegion;
import io.github.aib4j.model.distribute.UnknownDistributor;
import io.github.aib4j.model.distribute.UnknownVersioning;
import io.github.aib4j.model.distribute.VhdDistributor;
import io.github.aib4j.model.implementation.table.Codec;
import io.github.aib4j.model.implementation.table.Codecs;
import io.github.aib4j.model.implementation.table.IdCodecs;
import io.github.aib4j.model.implementation.table.ObjectTable;
import io.github.aib4j.model.implementation.table.TableRows;
import io.github.aib4j.model.implementation.table.UnionTable;
import io.github.aib4j.model.value.ArmExpression;

/** Where a finished image goes. */
public final class DistributorTables {
    private static final Codec<StorageAccountType> STORAGE = Codecs.textual(
            StorageAccountType::of, named("Premium_LRS").since(V2022_07_01).instead("Standard_LRS or Standard_ZRS"));

    /** Letters, digits, dashes and underscores; dots since 2019-05-01-preview. */
    private static final Codec<String> RUN_OUTPUT_NAME = Codecs.of(Codecs.NAME::read, (name, out) -> {
        if (name.contains(".") && !ArmExpression.isExpression(name)) {
            out.requires(named("a dot").since(V2019_05_01_PREVIEW).instead("a name without dots"));
        }
        out.text(name);
    });

    private static final ObjectTable<ManagedImageDistributor, ManagedImageDistributor.Builder> MANAGED_IMAGE =
            new ObjectTable<>(() -> TableRows.<ManagedImageDistributor, ManagedImageDistributor.Builder>of(
                            ManagedImageDistributor::builder,
                            ManagedImageDistributor.Builder::build,
                            ManagedImageDistributor::unknownMembers,
                            ManagedImageDistributor.Builder::putUnknownMember)
                    .required(
                            named("runOutputName"),
                            RUN_OUTPUT_NAME,
                            ManagedImageDistributor::runOutputName,
                            ManagedImageDistributor.Builder::runOutputName)
                    .required(
                            named("imageId"),
                            IdCodecs.MANAGED_IMAGE,
                            ManagedImageDistributor::imageId,
                            ManagedImageDistributor.Builder::imageId)
                    .required(
                            named("location"),
                            Codecs.NAME,
                            ManagedImageDistributor::location,
                            ManagedImageDistributor.Builder::location)
                    .texts(
                            named("artifactTags"),
                            ManagedImageDistributor::artifactTags,
                            ManagedImageDistributor.Builder::putArtifactTag));

    public static final ObjectTable<TargetRegion, TargetRegion.Builder> TARGET_REGION =
            new ObjectTable<>(() -> TableRows.<TargetRegion, TargetRegion.Builder>of(
                            TargetRegion::builder,
                            TargetRegion.Builder::build,
                            TargetRegion::unknownMembers,
                            TargetRegion.Builder::putUnknownMember)
                    .required(named("name"), Codecs.NAME, TargetRegion::name, TargetRegion.Builder::name)
                    .optional(
                            named("replicaCount"),
                            Codecs.INTEGER,
                            TargetRegion::replicaCount,
                            TargetRegion.Builder::replicaCount)
                    .optional(
                            named("storageAccountType"),
                            STORAGE,
                            TargetRegion::storageAccountType,
                            TargetRegion.Builder::storageAccountType));

    private static final ObjectTable<LatestVersioning, LatestVersioning.Builder> LATEST =
            new ObjectTable<>(() -> TableRows.<LatestVersioning, LatestVersioning.Builder>of(
                            LatestVersioning::builder,
                            LatestVersioning.Builder::build,
                            LatestVersioning::unknownMembers,
                            LatestVersioning.Builder::putUnknownMember)
                    .optional(
                            named("major"), Codecs.INTEGER, LatestVersioning::major, LatestVersioning.Builder::major));

    private static final ObjectTable<SourceVersioning, SourceVersioning.Builder> SOURCE =
            new ObjectTable<>(() -> TableRows.<SourceVersioning, SourceVersioning.Builder>of(
                    SourceVersioning::builder,
                    SourceVersioning.Builder::build,
                    SourceVersioning::unknownMembers,
                    SourceVersioning.Builder::putUnknownMember));

    public static final UnionTable<ImageVersioning> VERSIONING = UnionTable.<ImageVersioning>of(
                    "scheme",
                    UnknownVersioning::new,
                    versioning -> versioning instanceof UnknownVersioning unknown
                            ? UnionTable.kept(unknown.scheme(), unknown.json())
                            : null)
            .variant(named("Latest"), LatestVersioning.class, LATEST)
            .variant(named("Source"), SourceVersioning.class, SOURCE);

    private static final ObjectTable<SharedImageDistributor, SharedImageDistributor.Builder> SHARED_IMAGE =
            new ObjectTable<>(() -> TableRows.<SharedImageDistributor, SharedImageDistributor.Builder>of(
                            SharedImageDistributor::builder,
                            SharedImageDistributor.Builder::build,
                            SharedImageDistributor::unknownMembers,
                            SharedImageDistributor.Builder::putUnknownMember)
                    .required(
                            named("runOutputName"),
                            RUN_OUTPUT_NAME,
                            SharedImageDistributor::runOutputName,
                            SharedImageDistributor.Builder::runOutputName)
                    .required(
                            named("galleryImageId"),
                            IdCodecs.GALLERY_IMAGE,
                            SharedImageDistributor::galleryImageId,
                            SharedImageDistributor.Builder::galleryImageId)
                    .list(
                            named("replicationRegions"),
                            Codecs.NAME_LIST,
                            SharedImageDistributor::replicationRegions,
                            SharedImageDistributor.Builder::replicationRegions)
                    .optional(
                            named("excludeFromLatest").since(V2020_02_14),
                            Codecs.BOOLEAN,
                            SharedImageDistributor::excludeFromLatest,
                            SharedImageDistributor.Builder::excludeFromLatest)
                    .optional(
                            named("storageAccountType").since(V2020_02_14),
                            STORAGE,
                            SharedImageDistributor::storageAccountType,
                            SharedImageDistributor.Builder::storageAccountType)
                    .list(
                            named("targetRegions").since(V2022_07_01).instead("replicationRegions"),
                            Codecs.objects(TARGET_REGION),
                            SharedImageDistributor::targetRegions,
                            SharedImageDistributor.Builder::targetRegions)
                    .optional(
                            named("versioning").since(V2022_07_01).instead("an explicit version in galleryImageId"),
                            VERSIONING,
                            SharedImageDistributor::versioning,
                            SharedImageDistributor.Builder::versioning)
                    .optional(
                            named("replicationMode").since(V2025_10_01),
                            Codecs.textual(ReplicationMode::of),
                            SharedImageDistributor::replicationMode,
                            SharedImageDistributor.Builder::replicationMode)
                    .texts(
                            named("artifactTags"),
                            SharedImageDistributor::artifactTags,
                            SharedImageDistributor.Builder::putArtifactTag));

    private static final ObjectTable<VhdDistributor, VhdDistributor.Builder> VHD =
            new ObjectTable<>(() -> TableRows.<VhdDistributor, VhdDistributor.Builder>of(
                            VhdDistributor::builder,
                            VhdDistributor.Builder::build,
                            VhdDistributor::unknownMembers,
                            VhdDistributor.Builder::putUnknownMember)
                    .required(
                            named("runOutputName"),
                            RUN_OUTPUT_NAME,
                            VhdDistributor::runOutputName,
                            VhdDistributor.Builder::runOutputName)
                    .optional(
                            named("uri").since(V2022_07_01).instead("a copy from the run output's artifactUri"),
                            Codecs.URI,
                            VhdDistributor::uri,
                            VhdDistributor.Builder::uri)
                    .texts(
                            named("artifactTags").alias("tags"),
                            VhdDistributor::artifactTags,
                            VhdDistributor.Builder::putArtifactTag));

    public static final UnionTable<Distributor> DISTRIBUTOR = UnionTable.<Distributor>of(
                    "type",
                    UnknownDistributor::new,
                    distributor -> distributor instanceof UnknownDistributor unknown
                            ? UnionTable.kept(unknown.type(), unknown.json())
                            : null)
            .variant(
                    named("ManagedImage").since(V2019_02_01_PREVIEW).formerly("managedImage", V2018_02_01_PREVIEW),
                    ManagedImageDistributor.class,
                    MANAGED_IMAGE)
            .variant(
                    named("SharedImage").since(V2019_02_01_PREVIEW).formerly("sharedImage", V2018_02_01_PREVIEW),
                    SharedImageDistributor.class,
                    SHARED_IMAGE)
            .variant(named("VHD").since(V2019_02_01_PREVIEW), VhdDistributor.class, VHD);

    private DistributorTables() {}
}
