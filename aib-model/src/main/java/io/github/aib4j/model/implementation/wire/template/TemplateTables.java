package io.github.aib4j.model.implementation.wire.template;

import static io.github.aib4j.model.ApiVersion.V2019_05_01_PREVIEW;
import static io.github.aib4j.model.ApiVersion.V2020_02_14;
import static io.github.aib4j.model.ApiVersion.V2021_10_01;
import static io.github.aib4j.model.ApiVersion.V2022_02_14;
import static io.github.aib4j.model.ApiVersion.V2022_07_01;
import static io.github.aib4j.model.ApiVersion.V2023_07_01;
import static io.github.aib4j.model.ApiVersion.V2024_02_01;
import static io.github.aib4j.model.ApiVersion.V2025_10_01;
import static io.github.aib4j.model.implementation.table.VersionedName.named;

import io.github.aib4j.model.AutoRun;
import io.github.aib4j.model.BuildErrorReaction;
import io.github.aib4j.model.DataDisk;
import io.github.aib4j.model.ErrorHandling;
import io.github.aib4j.model.IdentityType;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.ImageTemplateIdentity;
import io.github.aib4j.model.Optimization;
import io.github.aib4j.model.VirtualNetworkConfig;
import io.github.aib4j.model.VmBootOptimization;
import io.github.aib4j.model.VmProfile;
import io.github.aib4j.model.WorkloadOptimization;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.id.UserAssignedIdentityId;
import io.github.aib4j.model.implementation.table.Codec;
import io.github.aib4j.model.implementation.table.Codecs;
import io.github.aib4j.model.implementation.table.IdCodecs;
import io.github.aib4j.model.implementation.table.ObjectTable;
import io.github.aib4j.model.implementation.table.TableRows;
import io.github.aib4j.model.json.ReadRemark.Kind;
import io.github.aib4j.model.value.FeatureState;
import io.github.aib4j.model.value.JsonObject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The template itself and what lies beside its families. */
public final class TemplateTables {
    /** What the pages of 2019-05-01-preview describe and people use with it, but its schema lacks. */
    static final String ON_THE_WORD_OF_PAGES =
            "is in this api-version on the word of Microsoft's pages alone; no official schema has it";

    public static final ObjectTable<VirtualNetworkConfig, VirtualNetworkConfig.Builder> VIRTUAL_NETWORK =
            new ObjectTable<>(() -> TableRows.<VirtualNetworkConfig, VirtualNetworkConfig.Builder>of(
                            VirtualNetworkConfig::builder,
                            VirtualNetworkConfig.Builder::build,
                            VirtualNetworkConfig::unknownMembers,
                            VirtualNetworkConfig.Builder::putUnknownMember)
                    .optional(
                            named("subnetId").since(V2020_02_14).instead("name, subnetName and resourceGroupName"),
                            IdCodecs.SUBNET,
                            VirtualNetworkConfig::subnetId,
                            VirtualNetworkConfig.Builder::subnetId)
                    .optional(
                            named("proxyVmSize").since(V2021_10_01),
                            Codecs.TEXT,
                            VirtualNetworkConfig::proxyVmSize,
                            VirtualNetworkConfig.Builder::proxyVmSize)
                    .optional(
                            named("containerInstanceSubnetId").since(V2024_02_01),
                            IdCodecs.SUBNET,
                            VirtualNetworkConfig::containerInstanceSubnetId,
                            VirtualNetworkConfig.Builder::containerInstanceSubnetId)
                    .optional(
                            named("name")
                                    .since(V2019_05_01_PREVIEW)
                                    .remarkIn(V2019_05_01_PREVIEW, ON_THE_WORD_OF_PAGES)
                                    .until(V2019_05_01_PREVIEW)
                                    .instead("subnetId"),
                            Codecs.TEXT,
                            VirtualNetworkConfig::name,
                            VirtualNetworkConfig.Builder::name)
                    .optional(
                            named("subnetName")
                                    .since(V2019_05_01_PREVIEW)
                                    .remarkIn(V2019_05_01_PREVIEW, ON_THE_WORD_OF_PAGES)
                                    .until(V2019_05_01_PREVIEW)
                                    .instead("subnetId"),
                            Codecs.TEXT,
                            VirtualNetworkConfig::subnetName,
                            VirtualNetworkConfig.Builder::subnetName)
                    .optional(
                            named("resourceGroupName")
                                    .since(V2019_05_01_PREVIEW)
                                    .remarkIn(V2019_05_01_PREVIEW, ON_THE_WORD_OF_PAGES)
                                    .until(V2019_05_01_PREVIEW)
                                    .instead("subnetId"),
                            Codecs.TEXT,
                            VirtualNetworkConfig::resourceGroupName,
                            VirtualNetworkConfig.Builder::resourceGroupName));

    public static final ObjectTable<VmProfile, VmProfile.Builder> VM_PROFILE =
            new ObjectTable<>(() -> TableRows.<VmProfile, VmProfile.Builder>of(
                            VmProfile::builder,
                            VmProfile.Builder::build,
                            VmProfile::unknownMembers,
                            VmProfile.Builder::putUnknownMember)
                    .optional(named("vmSize"), Codecs.TEXT, VmProfile::vmSize, VmProfile.Builder::vmSize)
                    .optional(
                            named("osDiskSizeGB").remarkIn(V2019_05_01_PREVIEW, ON_THE_WORD_OF_PAGES),
                            Codecs.INTEGER,
                            VmProfile::osDiskSizeGB,
                            VmProfile.Builder::osDiskSizeGB)
                    .optional(
                            named("vnetConfig").remarkIn(V2019_05_01_PREVIEW, ON_THE_WORD_OF_PAGES),
                            VIRTUAL_NETWORK,
                            VmProfile::vnetConfig,
                            VmProfile.Builder::vnetConfig)
                    .list(
                            named("userAssignedIdentities").since(V2021_10_01),
                            Codecs.listOf(IdCodecs.IDENTITY),
                            VmProfile::userAssignedIdentities,
                            VmProfile.Builder::userAssignedIdentities));

    /** Identities are the names of an object whose values are empty, or hold what the service knows of each. */
    private static final Codec<Set<UserAssignedIdentityId>> IDENTITY_SET = Codecs.of(
            in -> {
                Set<UserAssignedIdentityId> ids = new LinkedHashSet<>();
                Codecs.forEachName("an object with an identity id as name", in, text -> {
                    ids.add(IdCodecs.identity(text, in));
                    if (!in.readBeside(text) && !in.tree().equals(JsonObject.empty())) {
                        in.remark(Kind.READ_ONLY, "what stands here is set by the service alone and is not sent");
                    }
                });
                return ids;
            },
            (ids, out) -> {
                out.startObject();
                ids.forEach(id -> out.member(id.text(), Codecs.RAW, JsonObject.empty()));
                out.endObject();
            });

    public static final ObjectTable<ImageTemplateIdentity, ImageTemplateIdentity.Builder> IDENTITY =
            new ObjectTable<>(() -> TableRows.<ImageTemplateIdentity, ImageTemplateIdentity.Builder>of(
                            ImageTemplateIdentity::builder,
                            ImageTemplateIdentity.Builder::build,
                            ImageTemplateIdentity::unknownMembers,
                            ImageTemplateIdentity.Builder::putUnknownMember)
                    .optional(
                            named("type"),
                            Codecs.textual(IdentityType::of),
                            ImageTemplateIdentity::type,
                            ImageTemplateIdentity.Builder::type)
                    .optional(
                            named("userAssignedIdentities"),
                            IDENTITY_SET,
                            identity -> Optional.of(identity.userAssignedIdentities())
                                    .filter(ids -> !ids.isEmpty()),
                            ImageTemplateIdentity.Builder::userAssignedIdentities));

    private static final ObjectTable<VmBootOptimization, VmBootOptimization.Builder> VM_BOOT =
            new ObjectTable<>(() -> TableRows.<VmBootOptimization, VmBootOptimization.Builder>of(
                            VmBootOptimization::builder,
                            VmBootOptimization.Builder::build,
                            VmBootOptimization::unknownMembers,
                            VmBootOptimization.Builder::putUnknownMember)
                    .optional(
                            named("state"),
                            Codecs.textual(FeatureState::of),
                            VmBootOptimization::state,
                            VmBootOptimization.Builder::state));

    private static final ObjectTable<WorkloadOptimization, WorkloadOptimization.Builder> WORKLOAD =
            new ObjectTable<>(() -> TableRows.<WorkloadOptimization, WorkloadOptimization.Builder>of(
                            WorkloadOptimization::builder,
                            WorkloadOptimization.Builder::build,
                            WorkloadOptimization::unknownMembers,
                            WorkloadOptimization.Builder::putUnknownMember)
                    .optional(
                            named("state"),
                            Codecs.textual(FeatureState::of),
                            WorkloadOptimization::state,
                            WorkloadOptimization.Builder::state)
                    .optional(
                            named("scriptUri"),
                            Codecs.URI,
                            WorkloadOptimization::scriptUri,
                            WorkloadOptimization.Builder::scriptUri)
                    .optional(
                            named("sha256Checksum"),
                            Codecs.CHECKSUM,
                            WorkloadOptimization::sha256Checksum,
                            WorkloadOptimization.Builder::sha256Checksum));

    public static final ObjectTable<Optimization, Optimization.Builder> OPTIMIZATION =
            new ObjectTable<>(() -> TableRows.<Optimization, Optimization.Builder>of(
                            Optimization::builder,
                            Optimization.Builder::build,
                            Optimization::unknownMembers,
                            Optimization.Builder::putUnknownMember)
                    .optional(named("vmBoot"), VM_BOOT, Optimization::vmBoot, Optimization.Builder::vmBoot)
                    .optional(
                            named("workload").since(V2025_10_01),
                            WORKLOAD,
                            Optimization::workload,
                            Optimization.Builder::workload));

    public static final ObjectTable<ErrorHandling, ErrorHandling.Builder> ERROR_HANDLING =
            new ObjectTable<>(() -> TableRows.<ErrorHandling, ErrorHandling.Builder>of(
                            ErrorHandling::builder,
                            ErrorHandling.Builder::build,
                            ErrorHandling::unknownMembers,
                            ErrorHandling.Builder::putUnknownMember)
                    .optional(
                            named("onCustomizerError"),
                            Codecs.textual(BuildErrorReaction::of),
                            ErrorHandling::onCustomizerError,
                            ErrorHandling.Builder::onCustomizerError)
                    .optional(
                            named("onValidationError"),
                            Codecs.textual(BuildErrorReaction::of),
                            ErrorHandling::onValidationError,
                            ErrorHandling.Builder::onValidationError));

    public static final ObjectTable<AutoRun, AutoRun.Builder> AUTO_RUN =
            new ObjectTable<>(() -> TableRows.<AutoRun, AutoRun.Builder>of(
                            AutoRun::builder,
                            AutoRun.Builder::build,
                            AutoRun::unknownMembers,
                            AutoRun.Builder::putUnknownMember)
                    .optional(
                            named("state"), Codecs.textual(FeatureState::of), AutoRun::state, AutoRun.Builder::state));

    public static final ObjectTable<DataDisk, DataDisk.Builder> DATA_DISK =
            new ObjectTable<>(() -> TableRows.<DataDisk, DataDisk.Builder>of(
                            DataDisk::builder,
                            DataDisk.Builder::build,
                            DataDisk::unknownMembers,
                            DataDisk.Builder::putUnknownMember)
                    .optional(named("sizeGB"), Codecs.INTEGER, DataDisk::sizeGB, DataDisk.Builder::sizeGB));

    private static final Codec<List<Distributor>> ANY_TARGETS = Codecs.objects(DistributorTables.DISTRIBUTOR);

    private static final Codec<List<Distributor>> TARGETS = Codecs.of(
            in -> {
                List<Distributor> targets = ANY_TARGETS.read(in);
                if (targets.isEmpty()) {
                    throw in.refusedValue("there is no target here; a template needs at least one");
                }
                return targets;
            },
            ANY_TARGETS::write);

    /** {@code properties}, whose members are the template's own. */
    private static final ObjectTable<ImageTemplate, ImageTemplate.Builder> PROPERTIES =
            new ObjectTable<>(() -> TableRows.<ImageTemplate, ImageTemplate.Builder>of(
                            ImageTemplate::builder,
                            ImageTemplate.Builder::build,
                            ImageTemplate::unknownProperties,
                            ImageTemplate.Builder::putUnknownProperty)
                    .optional(
                            named("buildTimeoutInMinutes").since(V2019_05_01_PREVIEW),
                            Codecs.MINUTES,
                            ImageTemplate::buildTimeout,
                            ImageTemplate.Builder::buildTimeout)
                    .optional(
                            named("vmProfile").since(V2019_05_01_PREVIEW),
                            VM_PROFILE,
                            ImageTemplate::vmProfile,
                            ImageTemplate.Builder::vmProfile)
                    .optional(
                            named("stagingResourceGroup").since(V2022_02_14),
                            IdCodecs.RESOURCE_GROUP,
                            ImageTemplate::stagingResourceGroup,
                            ImageTemplate.Builder::stagingResourceGroup)
                    .texts(
                            named("managedResourceTags").since(V2024_02_01),
                            ImageTemplate::managedResourceTags,
                            ImageTemplate.Builder::putManagedResourceTag)
                    .list(
                            named("additionalDataDisks").since(V2025_10_01),
                            Codecs.listOf(DATA_DISK),
                            ImageTemplate::additionalDataDisks,
                            ImageTemplate.Builder::additionalDataDisks)
                    .optional(
                            named("autoRun").since(V2024_02_01),
                            AUTO_RUN,
                            ImageTemplate::autoRun,
                            ImageTemplate.Builder::autoRun)
                    .required(
                            named("source"), SourceTables.SOURCE, ImageTemplate::source, ImageTemplate.Builder::source)
                    .list(
                            named("customize"),
                            Codecs.objects(CustomizerTables.CUSTOMIZER),
                            ImageTemplate::customize,
                            ImageTemplate.Builder::customize)
                    .optional(
                            named("optimize").since(V2022_07_01),
                            OPTIMIZATION,
                            ImageTemplate::optimize,
                            ImageTemplate.Builder::optimize)
                    .optional(
                            named("validate").since(V2022_02_14),
                            ValidatorTables.VALIDATION,
                            ImageTemplate::validate,
                            ImageTemplate.Builder::validate)
                    .optional(
                            named("errorHandling").since(V2023_07_01),
                            ERROR_HANDLING,
                            ImageTemplate::errorHandling,
                            ImageTemplate.Builder::errorHandling)
                    .requiredOrOpen(
                            named("distribute"), TARGETS, ImageTemplate::distribute, ImageTemplate.Builder::distribute)
                    .readOnly("provisioningState", "provisioningError", "lastRunStatus", "exactStagingResourceGroup")
                    .ignored("build"));

    public static final ObjectTable<ImageTemplate, ImageTemplate.Builder> TEMPLATE =
            new ObjectTable<>(() -> TableRows.<ImageTemplate, ImageTemplate.Builder>of(
                            ImageTemplate::builder,
                            ImageTemplate.Builder::build,
                            ImageTemplate::unknownMembers,
                            ImageTemplate.Builder::putUnknownMember)
                    .required(named("location"), Codecs.NAME, ImageTemplate::location, ImageTemplate.Builder::location)
                    .texts(named("tags"), ImageTemplate::tags, ImageTemplate.Builder::putTag)
                    .optional(
                            named("identity").since(V2019_05_01_PREVIEW),
                            IDENTITY,
                            ImageTemplate::identity,
                            ImageTemplate.Builder::identity)
                    .nested("properties", PROPERTIES)
                    .open(ImageTemplate::openExpressions, ImageTemplate.Builder::openExpressions)
                    .readOnly("id", "systemData"));

    private TemplateTables() {}
}
