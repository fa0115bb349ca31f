package io.github.aib4j.model.json;

import static io.github.aib4j.model.ApiVersion.V2019_05_01_PREVIEW;
import static io.github.aib4j.model.ApiVersion.V2020_02_14;
import static io.github.aib4j.model.json.VersionedName.named;

import io.github.aib4j.model.IdentityType;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.ImageTemplateIdentity;
import io.github.aib4j.model.VirtualNetworkConfig;
import io.github.aib4j.model.VmProfile;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.id.UserAssignedIdentityId;
import io.github.aib4j.model.value.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The template itself and what lies beside its families. */
final class TemplateTables {
    static final ObjectTable<VirtualNetworkConfig, VirtualNetworkConfig.Builder> VIRTUAL_NETWORK =
            ObjectTable.<VirtualNetworkConfig, VirtualNetworkConfig.Builder>of(
                            VirtualNetworkConfig::builder,
                            VirtualNetworkConfig.Builder::build,
                            VirtualNetworkConfig::unknownMembers,
                            VirtualNetworkConfig.Builder::putUnknownMember)
                    .optional(
                            named("subnetId").since(V2020_02_14),
                            IdCodecs.SUBNET,
                            VirtualNetworkConfig::subnetId,
                            VirtualNetworkConfig.Builder::subnetId)
                    .table();

    static final ObjectTable<VmProfile, VmProfile.Builder> VM_PROFILE = ObjectTable.<VmProfile, VmProfile.Builder>of(
                    VmProfile::builder,
                    VmProfile.Builder::build,
                    VmProfile::unknownMembers,
                    VmProfile.Builder::putUnknownMember)
            .optional(named("vmSize"), Codecs.TEXT, VmProfile::vmSize, VmProfile.Builder::vmSize)
            .optional(named("osDiskSizeGB"), Codecs.INTEGER, VmProfile::osDiskSizeGB, VmProfile.Builder::osDiskSizeGB)
            .optional(named("vnetConfig"), VIRTUAL_NETWORK, VmProfile::vnetConfig, VmProfile.Builder::vnetConfig)
            .table();

    /** Identities are the names of an object whose values are empty, or hold what the service knows of each. */
    private static final Codec<Set<UserAssignedIdentityId>> IDENTITY_SET = Codecs.of(
            (json, at) -> {
                if (!(json instanceof JsonObject object)) {
                    throw at.wrongKind("an object with an identity id as name", json);
                }
                Set<UserAssignedIdentityId> ids = new LinkedHashSet<>();
                object.members().forEach((text, known) -> {
                    ids.add(IdCodecs.identity(text, at.member(text)));
                    if (!known.equals(JsonObject.empty())) {
                        at.member(text).remark("what stands here is set by the service alone and is not sent");
                    }
                });
                return ids;
            },
            (ids, out) -> {
                out.startObject();
                ids.forEach(id -> out.member(id.text(), () -> out.raw(JsonObject.empty())));
                out.endObject();
            });

    static final ObjectTable<ImageTemplateIdentity, ImageTemplateIdentity.Builder> IDENTITY =
            ObjectTable.<ImageTemplateIdentity, ImageTemplateIdentity.Builder>of(
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
                            identity -> identity.userAssignedIdentities().isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(identity.userAssignedIdentities()),
                            ImageTemplateIdentity.Builder::userAssignedIdentities)
                    .table();

    private static final Codec<List<Distributor>> TARGETS = Codecs.of(
            (json, at) -> {
                List<Distributor> targets =
                        Codecs.listOf(FamilyTables.DISTRIBUTOR).read(json, at);
                if (targets.isEmpty()) {
                    throw new RefusedValue(at, "there is no target here; a template needs at least one");
                }
                return targets;
            },
            (targets, out) -> Codecs.listOf(FamilyTables.DISTRIBUTOR).write(new ArrayList<>(targets), out));

    /** {@code properties}, whose members are the template's own. */
    private static final ObjectTable<ImageTemplate, ImageTemplate.Builder> PROPERTIES =
            ObjectTable.<ImageTemplate, ImageTemplate.Builder>of(
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
                    .required(
                            named("source"), FamilyTables.SOURCE, ImageTemplate::source, ImageTemplate.Builder::source)
                    .list(
                            named("customize"),
                            FamilyTables.CUSTOMIZER,
                            ImageTemplate::customize,
                            ImageTemplate.Builder::customize)
                    .required(
                            named("distribute"), TARGETS, ImageTemplate::distribute, ImageTemplate.Builder::distribute)
                    .readOnly("provisioningState", "provisioningError", "lastRunStatus", "exactStagingResourceGroup")
                    .table();

    static final ObjectTable<ImageTemplate, ImageTemplate.Builder> TEMPLATE =
            ObjectTable.<ImageTemplate, ImageTemplate.Builder>of(
                            ImageTemplate::builder,
                            ImageTemplate.Builder::build,
                            ImageTemplate::unknownMembers,
                            ImageTemplate.Builder::putUnknownMember)
                    .required(named("location"), Codecs.TEXT, ImageTemplate::location, ImageTemplate.Builder::location)
                    .texts(named("tags"), ImageTemplate::tags, ImageTemplate.Builder::tags)
                    .optional(
                            named("identity").since(V2019_05_01_PREVIEW),
                            IDENTITY,
                            ImageTemplate::identity,
                            ImageTemplate.Builder::identity)
                    .nested("properties", PROPERTIES)
                    .readOnly("id", "systemData")
                    .table();

    private TemplateTables() {}
}
