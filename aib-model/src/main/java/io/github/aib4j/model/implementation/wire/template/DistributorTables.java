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
import io.github.aib4j.model.implementation.table.OpenEnumCodec;
import io.github.aib4j.model.implementation.table.TableRows;
import io.github.aib4j.model.implementation.table.UnionTable;
import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.ServiceApiVersion;
import java.util.List;

/** The targets of a finished image. */
public final class DistributorTables {
    private static final Codec<StorageAccountType> STORAGE = new OpenEnumCodec<>(
            StorageAccountType.known(),
            StorageAccountType::of,
            named("Premium_LRS").since(V2022_07_01).instead("Standard_LRS or Standard_ZRS"));

    /** Letters, digits, dashes and underscores; dots since 2019-05-01-preview. */
    private static final Codec<String> RUN_OUTPUT_NAME = Codecs.of(Codecs.NAME::read, (name, out) -> {
        if (name.contains(".") && !ArmExpression.isExpression(name)) {
            out.requires(named("a dot").since(V2019_05_01_PREVIEW).instead("a name without dots"));
        }
        out.text(name);
    });

    private static final ObjectTable<ManagedImageDistributor, ManagedImageDistributor.Builder> MANAGED_IMAGE =
            new ObjectTable<>(() -> TableRows.of(DistributorSlots.MANAGED_IMAGE_DISTRIBUTOR_UNKNOWN_MEMBERS)
                    .required(
                            named("runOutputName"),
                            RUN_OUTPUT_NAME,
                            DistributorSlots.MANAGED_IMAGE_DISTRIBUTOR_RUN_OUTPUT_NAME)
                    .required(
                            named("imageId"),
                            IdCodecs.MANAGED_IMAGE,
                            DistributorSlots.MANAGED_IMAGE_DISTRIBUTOR_IMAGE_ID)
                    .required(named("location"), Codecs.NAME, DistributorSlots.MANAGED_IMAGE_DISTRIBUTOR_LOCATION)
                    .texts(named("artifactTags"), DistributorSlots.MANAGED_IMAGE_DISTRIBUTOR_ARTIFACT_TAGS));

    public static final ObjectTable<TargetRegion, TargetRegion.Builder> TARGET_REGION =
            new ObjectTable<>(() -> TableRows.of(DistributorSlots.TARGET_REGION_UNKNOWN_MEMBERS)
                    .required(named("name"), Codecs.NAME, DistributorSlots.TARGET_REGION_NAME)
                    .optional(named("replicaCount"), Codecs.INTEGER, DistributorSlots.TARGET_REGION_REPLICA_COUNT)
                    .optional(
                            named("storageAccountType"), STORAGE, DistributorSlots.TARGET_REGION_STORAGE_ACCOUNT_TYPE));

    private static final ObjectTable<LatestVersioning, LatestVersioning.Builder> LATEST =
            new ObjectTable<>(() -> TableRows.of(DistributorSlots.LATEST_VERSIONING_UNKNOWN_MEMBERS)
                    .optional(named("major"), Codecs.INTEGER, DistributorSlots.LATEST_VERSIONING_MAJOR));

    private static final ObjectTable<SourceVersioning, SourceVersioning.Builder> SOURCE =
            new ObjectTable<>(() -> TableRows.of(DistributorSlots.SOURCE_VERSIONING_UNKNOWN_MEMBERS));

    public static final UnionTable<ImageVersioning> VERSIONING = UnionTable.<ImageVersioning>of(
                    "scheme",
                    UnknownVersioning::new,
                    versioning -> versioning instanceof UnknownVersioning unknown
                            ? UnionTable.kept(unknown.scheme(), unknown.json())
                            : null)
            .variant(named("Latest"), LatestVersioning.class, LATEST)
            .variant(named("Source"), SourceVersioning.class, SOURCE);

    private static final ObjectTable<SharedImageDistributor, SharedImageDistributor.Builder> SHARED_IMAGE =
            new ObjectTable<>(() -> TableRows.of(DistributorSlots.SHARED_IMAGE_DISTRIBUTOR_UNKNOWN_MEMBERS)
                    .required(
                            named("runOutputName"),
                            RUN_OUTPUT_NAME,
                            DistributorSlots.SHARED_IMAGE_DISTRIBUTOR_RUN_OUTPUT_NAME)
                    .required(
                            named("galleryImageId"),
                            IdCodecs.GALLERY_IMAGE,
                            DistributorSlots.SHARED_IMAGE_DISTRIBUTOR_GALLERY_IMAGE_ID)
                    .list(
                            named("replicationRegions"),
                            Codecs.NAME_LIST,
                            DistributorSlots.SHARED_IMAGE_DISTRIBUTOR_REPLICATION_REGIONS)
                    .optional(
                            named("excludeFromLatest").since(V2020_02_14),
                            Codecs.BOOLEAN,
                            DistributorSlots.SHARED_IMAGE_DISTRIBUTOR_EXCLUDE_FROM_LATEST)
                    .optional(
                            named("storageAccountType").since(V2020_02_14),
                            STORAGE,
                            DistributorSlots.SHARED_IMAGE_DISTRIBUTOR_STORAGE_ACCOUNT_TYPE)
                    .list(
                            named("targetRegions").since(V2022_07_01).instead("replicationRegions"),
                            Codecs.objects(TARGET_REGION),
                            DistributorSlots.SHARED_IMAGE_DISTRIBUTOR_TARGET_REGIONS)
                    .optional(
                            named("versioning").since(V2022_07_01).instead("an explicit version in galleryImageId"),
                            VERSIONING,
                            DistributorSlots.SHARED_IMAGE_DISTRIBUTOR_VERSIONING)
                    .optional(
                            named("replicationMode").since(V2025_10_01),
                            Codecs.textual(ReplicationMode::of),
                            DistributorSlots.SHARED_IMAGE_DISTRIBUTOR_REPLICATION_MODE)
                    .texts(named("artifactTags"), DistributorSlots.SHARED_IMAGE_DISTRIBUTOR_ARTIFACT_TAGS));

    private static final ObjectTable<VhdDistributor, VhdDistributor.Builder> VHD =
            new ObjectTable<>(() -> TableRows.of(DistributorSlots.VHD_DISTRIBUTOR_UNKNOWN_MEMBERS)
                    .required(named("runOutputName"), RUN_OUTPUT_NAME, DistributorSlots.VHD_DISTRIBUTOR_RUN_OUTPUT_NAME)
                    .optional(
                            named("uri").since(V2022_07_01).instead("a copy from the run output's artifactUri"),
                            Codecs.URI,
                            DistributorSlots.VHD_DISTRIBUTOR_URI)
                    .texts(named("artifactTags").alias("tags"), DistributorSlots.VHD_DISTRIBUTOR_ARTIFACT_TAGS));

    private static final UnionTable<Distributor> FAMILY = UnionTable.<Distributor>of(
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

    public static final Codec<Distributor> DISTRIBUTOR =
            Codecs.of(FAMILY::read, (target, out) -> FAMILY.write(inTermsOf(out.version(), target), out));

    private DistributorTables() {}

    /**
     * The target in the terms of an api-version: target regions without settings mean the same as the replication
     * regions of earlier ones.
     */
    private static Distributor inTermsOf(ServiceApiVersion version, Distributor target) {
        if (version.isAtLeast(V2022_07_01)
                || !(target instanceof SharedImageDistributor image)
                || image.targetRegions().isEmpty()
                || !image.targetRegions().stream().allMatch(DistributorTables::isName)) {
            return target;
        }
        return image.toBuilder()
                .targetRegions(List.of())
                .replicationRegions(
                        image.targetRegions().stream().map(TargetRegion::name).toList())
                .build();
    }

    private static boolean isName(TargetRegion region) {
        return region.equals(TargetRegion.region(region.name()));
    }
}
