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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The template itself, and its parts outside of the families. */
public final class TemplateTables {
    /**
     * The remark on members that Microsoft's pages describe for 2019-05-01-preview and that people use with it,
     * although its schema lacks them.
     */
    static final String ON_THE_WORD_OF_PAGES =
            "is in this api-version on the word of Microsoft's pages alone; no official schema has it";

    public static final ObjectTable<VirtualNetworkConfig, VirtualNetworkConfig.Builder> VIRTUAL_NETWORK =
            new ObjectTable<>(() -> TableRows.of(TemplateSlots.VIRTUAL_NETWORK_CONFIG_UNKNOWN_MEMBERS)
                    .optional(
                            named("subnetId").since(V2020_02_14).instead("name, subnetName and resourceGroupName"),
                            IdCodecs.SUBNET,
                            TemplateSlots.VIRTUAL_NETWORK_CONFIG_SUBNET_ID)
                    .optional(
                            named("proxyVmSize").since(V2021_10_01),
                            Codecs.TEXT,
                            TemplateSlots.VIRTUAL_NETWORK_CONFIG_PROXY_VM_SIZE)
                    .optional(
                            named("containerInstanceSubnetId").since(V2024_02_01),
                            IdCodecs.SUBNET,
                            TemplateSlots.VIRTUAL_NETWORK_CONFIG_CONTAINER_INSTANCE_SUBNET_ID)
                    .optional(
                            named("name")
                                    .since(V2019_05_01_PREVIEW)
                                    .remarkIn(V2019_05_01_PREVIEW, ON_THE_WORD_OF_PAGES)
                                    .until(V2019_05_01_PREVIEW)
                                    .instead("subnetId"),
                            Codecs.TEXT,
                            TemplateSlots.VIRTUAL_NETWORK_CONFIG_NAME)
                    .optional(
                            named("subnetName")
                                    .since(V2019_05_01_PREVIEW)
                                    .remarkIn(V2019_05_01_PREVIEW, ON_THE_WORD_OF_PAGES)
                                    .until(V2019_05_01_PREVIEW)
                                    .instead("subnetId"),
                            Codecs.TEXT,
                            TemplateSlots.VIRTUAL_NETWORK_CONFIG_SUBNET_NAME)
                    .optional(
                            named("resourceGroupName")
                                    .since(V2019_05_01_PREVIEW)
                                    .remarkIn(V2019_05_01_PREVIEW, ON_THE_WORD_OF_PAGES)
                                    .until(V2019_05_01_PREVIEW)
                                    .instead("subnetId"),
                            Codecs.TEXT,
                            TemplateSlots.VIRTUAL_NETWORK_CONFIG_RESOURCE_GROUP_NAME));

    public static final ObjectTable<VmProfile, VmProfile.Builder> VM_PROFILE =
            new ObjectTable<>(() -> TableRows.of(TemplateSlots.VM_PROFILE_UNKNOWN_MEMBERS)
                    .optional(named("vmSize"), Codecs.TEXT, TemplateSlots.VM_PROFILE_VM_SIZE)
                    .optional(
                            named("osDiskSizeGB").remarkIn(V2019_05_01_PREVIEW, ON_THE_WORD_OF_PAGES),
                            Codecs.INTEGER,
                            TemplateSlots.VM_PROFILE_OS_DISK_SIZE_GB)
                    .optional(
                            named("vnetConfig").remarkIn(V2019_05_01_PREVIEW, ON_THE_WORD_OF_PAGES),
                            VIRTUAL_NETWORK,
                            TemplateSlots.VM_PROFILE_VNET_CONFIG)
                    .list(
                            named("userAssignedIdentities").since(V2021_10_01),
                            Codecs.listOf(IdCodecs.IDENTITY),
                            TemplateSlots.VM_PROFILE_USER_ASSIGNED_IDENTITIES));

    /** Identities as the names of an object, whose values are empty or contain the service's ids of each. */
    private static final Codec<Set<UserAssignedIdentityId>> IDENTITY_SET = Codecs.of(
            in -> {
                List<UserAssignedIdentityId> ids = new ArrayList<>(1);
                Codecs.forEachName("an object with an identity id as name", in, text -> {
                    ids.add(IdCodecs.identity(text, in));
                    if (!in.readBeside(text) && !in.tree().equals(JsonObject.empty())) {
                        in.remark(Kind.READ_ONLY, "what stands here is set by the service alone and is not sent");
                    }
                });
                return ids.size() == 1 ? Set.of(ids.get(0)) : new LinkedHashSet<>(ids);
            },
            (ids, out) -> {
                out.startObject();
                ids.forEach(id -> out.member(id.text(), Codecs.RAW, JsonObject.empty()));
                out.endObject();
            });

    public static final ObjectTable<ImageTemplateIdentity, ImageTemplateIdentity.Builder> IDENTITY =
            new ObjectTable<>(() -> TableRows.of(TemplateSlots.IMAGE_TEMPLATE_IDENTITY_UNKNOWN_MEMBERS)
                    .optional(
                            named("type"), Codecs.textual(IdentityType::of), TemplateSlots.IMAGE_TEMPLATE_IDENTITY_TYPE)
                    .list(
                            named("userAssignedIdentities"),
                            IDENTITY_SET,
                            TemplateSlots.IMAGE_TEMPLATE_IDENTITY_USER_ASSIGNED_IDENTITIES));

    private static final ObjectTable<VmBootOptimization, VmBootOptimization.Builder> VM_BOOT =
            new ObjectTable<>(() -> TableRows.of(TemplateSlots.VM_BOOT_OPTIMIZATION_UNKNOWN_MEMBERS)
                    .optional(
                            named("state"),
                            Codecs.textual(FeatureState::of),
                            TemplateSlots.VM_BOOT_OPTIMIZATION_STATE));

    private static final ObjectTable<WorkloadOptimization, WorkloadOptimization.Builder> WORKLOAD =
            new ObjectTable<>(() -> TableRows.of(TemplateSlots.WORKLOAD_OPTIMIZATION_UNKNOWN_MEMBERS)
                    .optional(
                            named("state"), Codecs.textual(FeatureState::of), TemplateSlots.WORKLOAD_OPTIMIZATION_STATE)
                    .optional(named("scriptUri"), Codecs.URI, TemplateSlots.WORKLOAD_OPTIMIZATION_SCRIPT_URI)
                    .optional(
                            named("sha256Checksum"),
                            Codecs.CHECKSUM,
                            TemplateSlots.WORKLOAD_OPTIMIZATION_SHA256_CHECKSUM));

    public static final ObjectTable<Optimization, Optimization.Builder> OPTIMIZATION =
            new ObjectTable<>(() -> TableRows.of(TemplateSlots.OPTIMIZATION_UNKNOWN_MEMBERS)
                    .optional(named("vmBoot"), VM_BOOT, TemplateSlots.OPTIMIZATION_VM_BOOT)
                    .optional(named("workload").since(V2025_10_01), WORKLOAD, TemplateSlots.OPTIMIZATION_WORKLOAD));

    public static final ObjectTable<ErrorHandling, ErrorHandling.Builder> ERROR_HANDLING =
            new ObjectTable<>(() -> TableRows.of(TemplateSlots.ERROR_HANDLING_UNKNOWN_MEMBERS)
                    .optional(
                            named("onCustomizerError"),
                            Codecs.textual(BuildErrorReaction::of),
                            TemplateSlots.ERROR_HANDLING_ON_CUSTOMIZER_ERROR)
                    .optional(
                            named("onValidationError"),
                            Codecs.textual(BuildErrorReaction::of),
                            TemplateSlots.ERROR_HANDLING_ON_VALIDATION_ERROR));

    public static final ObjectTable<AutoRun, AutoRun.Builder> AUTO_RUN =
            new ObjectTable<>(() -> TableRows.of(TemplateSlots.AUTO_RUN_UNKNOWN_MEMBERS)
                    .optional(named("state"), Codecs.textual(FeatureState::of), TemplateSlots.AUTO_RUN_STATE));

    public static final ObjectTable<DataDisk, DataDisk.Builder> DATA_DISK =
            new ObjectTable<>(() -> TableRows.of(TemplateSlots.DATA_DISK_UNKNOWN_MEMBERS)
                    .optional(named("sizeGB"), Codecs.INTEGER, TemplateSlots.DATA_DISK_SIZE_GB));

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

    /** {@code properties}, whose members are accessors of the template itself. */
    private static final ObjectTable<ImageTemplate, ImageTemplate.Builder> PROPERTIES =
            new ObjectTable<>(() -> TableRows.of(TemplateSlots.IMAGE_TEMPLATE_UNKNOWN_PROPERTIES)
                    .optional(
                            named("buildTimeoutInMinutes").since(V2019_05_01_PREVIEW),
                            Codecs.MINUTES,
                            TemplateSlots.IMAGE_TEMPLATE_BUILD_TIMEOUT)
                    .optional(
                            named("vmProfile").since(V2019_05_01_PREVIEW),
                            VM_PROFILE,
                            TemplateSlots.IMAGE_TEMPLATE_VM_PROFILE)
                    .optional(
                            named("stagingResourceGroup").since(V2022_02_14),
                            IdCodecs.RESOURCE_GROUP,
                            TemplateSlots.IMAGE_TEMPLATE_STAGING_RESOURCE_GROUP)
                    .texts(
                            named("managedResourceTags").since(V2024_02_01),
                            TemplateSlots.IMAGE_TEMPLATE_MANAGED_RESOURCE_TAGS)
                    .list(
                            named("additionalDataDisks").since(V2025_10_01),
                            Codecs.listOf(DATA_DISK),
                            TemplateSlots.IMAGE_TEMPLATE_ADDITIONAL_DATA_DISKS)
                    .optional(named("autoRun").since(V2024_02_01), AUTO_RUN, TemplateSlots.IMAGE_TEMPLATE_AUTO_RUN)
                    .required(named("source"), SourceTables.SOURCE, TemplateSlots.IMAGE_TEMPLATE_SOURCE)
                    .list(
                            named("customize"),
                            Codecs.objects(CustomizerTables.CUSTOMIZER),
                            TemplateSlots.IMAGE_TEMPLATE_CUSTOMIZE)
                    .optional(named("optimize").since(V2022_07_01), OPTIMIZATION, TemplateSlots.IMAGE_TEMPLATE_OPTIMIZE)
                    .optional(
                            named("validate").since(V2022_02_14),
                            ValidatorTables.VALIDATION,
                            TemplateSlots.IMAGE_TEMPLATE_VALIDATE)
                    .optional(
                            named("errorHandling").since(V2023_07_01),
                            ERROR_HANDLING,
                            TemplateSlots.IMAGE_TEMPLATE_ERROR_HANDLING)
                    .requiredOrOpen(named("distribute"), TARGETS, TemplateSlots.IMAGE_TEMPLATE_DISTRIBUTE)
                    .readOnly("provisioningState", "provisioningError", "lastRunStatus", "exactStagingResourceGroup")
                    .ignored("build"));

    public static final ObjectTable<ImageTemplate, ImageTemplate.Builder> TEMPLATE =
            new ObjectTable<>(() -> TableRows.of(TemplateSlots.IMAGE_TEMPLATE_UNKNOWN_MEMBERS)
                    .required(named("location"), Codecs.NAME, TemplateSlots.IMAGE_TEMPLATE_LOCATION)
                    .texts(named("tags"), TemplateSlots.IMAGE_TEMPLATE_TAGS)
                    .optional(
                            named("identity").since(V2019_05_01_PREVIEW),
                            IDENTITY,
                            TemplateSlots.IMAGE_TEMPLATE_IDENTITY)
                    .nested("properties", PROPERTIES)
                    .open(TemplateSlots.IMAGE_TEMPLATE_OPEN_EXPRESSIONS)
                    .readOnly("id", "systemData"));

    private TemplateTables() {}
}
