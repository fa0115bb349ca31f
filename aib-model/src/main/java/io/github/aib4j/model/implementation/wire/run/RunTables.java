package io.github.aib4j.model.implementation.wire.run;

import static io.github.aib4j.model.ApiVersion.V2019_02_01_PREVIEW;
import static io.github.aib4j.model.ApiVersion.V2021_10_01;
import static io.github.aib4j.model.ApiVersion.V2022_02_14;
import static io.github.aib4j.model.ApiVersion.V2022_07_01;
import static io.github.aib4j.model.implementation.table.VersionedName.named;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.TriggerKind;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.id.ResourceId;
import io.github.aib4j.model.id.UserAssignedIdentityId;
import io.github.aib4j.model.implementation.table.Codec;
import io.github.aib4j.model.implementation.table.Codecs;
import io.github.aib4j.model.implementation.table.IdCodecs;
import io.github.aib4j.model.implementation.table.ObjectTable;
import io.github.aib4j.model.implementation.table.TableRows;
import io.github.aib4j.model.implementation.table.ValueReader;
import io.github.aib4j.model.implementation.wire.template.TemplateTables;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.run.ProvisioningError;
import io.github.aib4j.model.run.ProvisioningState;
import io.github.aib4j.model.run.RunOutput;
import io.github.aib4j.model.run.RunState;
import io.github.aib4j.model.run.RunStatus;
import io.github.aib4j.model.run.RunSubState;
import io.github.aib4j.model.run.Trigger;
import io.github.aib4j.model.run.TriggerStatus;
import io.github.aib4j.model.source.SharedImageVersionSource;
import io.github.aib4j.model.value.IdentityPrincipal;
import io.github.aib4j.model.value.SystemData;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the service reports. */
public final class RunTables {
    /** What the service writes for a time that has not come yet. */
    private static final Instant NOT_YET = Instant.parse("0001-01-01T00:00:00Z");

    private static final IdentityPrincipal NOTHING_KNOWN =
            IdentityPrincipal.builder().build();

    public static final ObjectTable<SystemData, SystemData.Builder> SYSTEM_DATA =
            new ObjectTable<>(() -> TableRows.<SystemData, SystemData.Builder>of(
                            SystemData::builder,
                            SystemData.Builder::build,
                            SystemData::unknownMembers,
                            SystemData.Builder::putUnknownMember)
                    .optional(named("createdBy"), Codecs.TEXT, SystemData::createdBy, SystemData.Builder::createdBy)
                    .optional(
                            named("createdByType"),
                            Codecs.TEXT,
                            SystemData::createdByType,
                            SystemData.Builder::createdByType)
                    .optional(named("createdAt"), Codecs.INSTANT, SystemData::createdAt, SystemData.Builder::createdAt)
                    .optional(
                            named("lastModifiedBy"),
                            Codecs.TEXT,
                            SystemData::lastModifiedBy,
                            SystemData.Builder::lastModifiedBy)
                    .optional(
                            named("lastModifiedByType"),
                            Codecs.TEXT,
                            SystemData::lastModifiedByType,
                            SystemData.Builder::lastModifiedByType)
                    .optional(
                            named("lastModifiedAt"),
                            Codecs.INSTANT,
                            SystemData::lastModifiedAt,
                            SystemData.Builder::lastModifiedAt));

    private static final ObjectTable<RunStatus, RunStatus.Builder> RUN_STATUS =
            new ObjectTable<>(() -> TableRows.<RunStatus, RunStatus.Builder>of(
                            RunStatus::builder,
                            RunStatus.Builder::build,
                            RunStatus::unknownMembers,
                            RunStatus.Builder::putUnknownMember)
                    .optional(named("startTime"), Codecs.INSTANT, RunStatus::startTime, RunStatus.Builder::startTime)
                    .optional(named("endTime"), Codecs.INSTANT, RunTables::writtenEnd, (builder, end) -> {
                        if (!end.equals(NOT_YET)) {
                            builder.endTime(end);
                        }
                    })
                    .optional(
                            named("runState").alias("runstate"),
                            Codecs.textual(RunState::of),
                            RunStatus::runState,
                            RunStatus.Builder::runState)
                    .optional(
                            named("runSubState"),
                            Codecs.textual(RunSubState::of),
                            RunStatus::runSubState,
                            RunStatus.Builder::runSubState)
                    .optional(named("message"), Codecs.TEXT, RunStatus::message, RunStatus.Builder::message));

    private static final ObjectTable<ProvisioningError, ProvisioningError.Builder> PROVISIONING_ERROR =
            new ObjectTable<>(() -> TableRows.<ProvisioningError, ProvisioningError.Builder>of(
                            ProvisioningError::builder,
                            ProvisioningError.Builder::build,
                            ProvisioningError::unknownMembers,
                            ProvisioningError.Builder::putUnknownMember)
                    .optional(
                            named("provisioningErrorCode"),
                            Codecs.TEXT,
                            ProvisioningError::provisioningErrorCode,
                            ProvisioningError.Builder::provisioningErrorCode)
                    .optional(
                            named("message"),
                            Codecs.TEXT,
                            ProvisioningError::message,
                            ProvisioningError.Builder::message));

    private static final ObjectTable<IdentityPrincipal, IdentityPrincipal.Builder> PRINCIPAL =
            new ObjectTable<>(() -> TableRows.<IdentityPrincipal, IdentityPrincipal.Builder>of(
                            IdentityPrincipal::builder,
                            IdentityPrincipal.Builder::build,
                            IdentityPrincipal::unknownMembers,
                            IdentityPrincipal.Builder::putUnknownMember)
                    .optional(
                            named("principalId"),
                            Codecs.TEXT,
                            IdentityPrincipal::principalId,
                            IdentityPrincipal.Builder::principalId)
                    .optional(
                            named("clientId"),
                            Codecs.TEXT,
                            IdentityPrincipal::clientId,
                            IdentityPrincipal.Builder::clientId));

    private static final Codec<Map<UserAssignedIdentityId, IdentityPrincipal>> PRINCIPALS =
            Codecs.byName("an object with an identity id as name", IdCodecs::identity, PRINCIPAL);

    private static final ObjectTable<ImageTemplateResource, ImageTemplateResource.Builder> RESOURCE_SOURCE =
            new ObjectTable<>(() -> reported()
                    .optional(
                            named("exactVersion").since(V2021_10_01),
                            Codecs.TEXT,
                            resource -> exactVersion(resource, false),
                            ImageTemplateResource.Builder::exactSourceVersion)
                    .optional(
                            named("exactVersion").since(V2022_07_01),
                            Codecs.TEXT,
                            resource -> exactVersion(resource, true),
                            ImageTemplateResource.Builder::exactSourceVersion));

    private static final ObjectTable<ImageTemplateResource, ImageTemplateResource.Builder> RESOURCE_IDENTITY =
            new ObjectTable<>(() -> reported()
                    .optional(
                            named("userAssignedIdentities"),
                            PRINCIPALS,
                            resource ->
                                    Optional.of(resource.identityPrincipals()).filter(known -> !known.isEmpty()),
                            ImageTemplateResource.Builder::identityPrincipals));

    private static final ObjectTable<ImageTemplateResource, ImageTemplateResource.Builder> RESOURCE_PROPERTIES =
            new ObjectTable<>(() -> reported()
                    .nested("source", RESOURCE_SOURCE)
                    .optional(
                            named("provisioningState"),
                            Codecs.textual(ProvisioningState::of),
                            ImageTemplateResource::provisioningState,
                            ImageTemplateResource.Builder::provisioningState)
                    .optional(
                            named("provisioningError"),
                            PROVISIONING_ERROR,
                            ImageTemplateResource::provisioningError,
                            ImageTemplateResource.Builder::provisioningError)
                    .optional(
                            named("lastRunStatus").alias("lastrunstatus"),
                            RUN_STATUS,
                            ImageTemplateResource::lastRunStatus,
                            ImageTemplateResource.Builder::lastRunStatus)
                    .optional(
                            named("exactStagingResourceGroup").since(V2022_02_14),
                            Codecs.TEXT,
                            ImageTemplateResource::exactStagingResourceGroup,
                            ImageTemplateResource.Builder::exactStagingResourceGroup));

    /** What the service adds to a template; the template itself is read by {@link TemplateTables#TEMPLATE}. */
    public static final ObjectTable<ImageTemplateResource, ImageTemplateResource.Builder> RESOURCE =
            new ObjectTable<>(() -> reported()
                    .fixed("type", "Microsoft.VirtualMachineImages/imageTemplates")
                    .nested("properties", RESOURCE_PROPERTIES)
                    .nestedIfPresent("identity", RESOURCE_IDENTITY)
                    .required(
                            named("id"),
                            Codecs.textual(ImageTemplateId::ofText),
                            ImageTemplateResource::id,
                            ImageTemplateResource.Builder::id)
                    .required(
                            named("name"),
                            Codecs.TEXT,
                            ImageTemplateResource::name,
                            ImageTemplateResource.Builder::name)
                    .optional(
                            named("systemData").since(V2021_10_01),
                            SYSTEM_DATA,
                            ImageTemplateResource::systemData,
                            ImageTemplateResource.Builder::systemData));

    /** The tables of what the service adds to a template, by the member whose value the object is. */
    private static final Map<String, ObjectTable<ImageTemplateResource, ImageTemplateResource.Builder>> ADDED =
            Map.of("", RESOURCE, "properties", RESOURCE_PROPERTIES, "source", RESOURCE_SOURCE);

    private static final ObjectTable<RunOutput, RunOutput.Builder> RUN_OUTPUT_PROPERTIES =
            new ObjectTable<>(() -> TableRows.<RunOutput, RunOutput.Builder>of(
                            RunOutput::builder,
                            RunOutput.Builder::build,
                            RunOutput::unknownProperties,
                            RunOutput.Builder::putUnknownProperty)
                    .optional(named("artifactId"), IdCodecs.ANY, RunOutput::artifactId, RunOutput.Builder::artifactId)
                    .optional(
                            named("artifactUri").since(V2019_02_01_PREVIEW),
                            Codecs.URI,
                            RunOutput::artifactUri,
                            RunOutput.Builder::artifactUri)
                    .optional(
                            named("provisioningState"),
                            Codecs.textual(ProvisioningState::of),
                            RunOutput::provisioningState,
                            RunOutput.Builder::provisioningState));

    public static final ObjectTable<RunOutput, RunOutput.Builder> RUN_OUTPUT =
            new ObjectTable<>(() -> TableRows.<RunOutput, RunOutput.Builder>of(
                            RunOutput::builder,
                            RunOutput.Builder::build,
                            RunOutput::unknownMembers,
                            RunOutput.Builder::putUnknownMember)
                    .nested("properties", RUN_OUTPUT_PROPERTIES)
                    .optional(named("id"), Codecs.textual(ResourceId::ofText), RunOutput::id, RunOutput.Builder::id)
                    .optional(
                            named("apiVersion"),
                            Codecs.textual(ApiVersion::of),
                            RunOutput::apiVersion,
                            RunOutput.Builder::apiVersion)
                    .required(named("name"), Codecs.TEXT, RunOutput::name, RunOutput.Builder::name)
                    .optional(
                            named("systemData").since(V2022_02_14),
                            SYSTEM_DATA,
                            RunOutput::systemData,
                            RunOutput.Builder::systemData)
                    .fixed("type", "Microsoft.VirtualMachineImages/imageTemplates/runOutputs"));

    private static final ObjectTable<TriggerStatus, TriggerStatus.Builder> TRIGGER_STATUS =
            new ObjectTable<>(() -> TableRows.<TriggerStatus, TriggerStatus.Builder>of(
                            TriggerStatus::builder,
                            TriggerStatus.Builder::build,
                            TriggerStatus::unknownMembers,
                            TriggerStatus.Builder::putUnknownMember)
                    .optional(named("code"), Codecs.TEXT, TriggerStatus::code, TriggerStatus.Builder::code)
                    .optional(named("message"), Codecs.TEXT, TriggerStatus::message, TriggerStatus.Builder::message)
                    .optional(named("time"), Codecs.INSTANT, TriggerStatus::time, TriggerStatus.Builder::time));

    private static final ObjectTable<Trigger, Trigger.Builder> TRIGGER_PROPERTIES =
            new ObjectTable<>(() -> TableRows.<Trigger, Trigger.Builder>of(
                            Trigger::builder,
                            Trigger.Builder::build,
                            Trigger::unknownProperties,
                            Trigger.Builder::putUnknownProperty)
                    .required(named("kind"), Codecs.textual(TriggerKind::of), Trigger::kind, Trigger.Builder::kind)
                    .optional(
                            named("provisioningState"),
                            Codecs.textual(ProvisioningState::of),
                            Trigger::provisioningState,
                            Trigger.Builder::provisioningState)
                    .optional(named("status"), TRIGGER_STATUS, Trigger::status, Trigger.Builder::status));

    public static final ObjectTable<Trigger, Trigger.Builder> TRIGGER =
            new ObjectTable<>(() -> TableRows.<Trigger, Trigger.Builder>of(
                            Trigger::builder,
                            Trigger.Builder::build,
                            Trigger::unknownMembers,
                            Trigger.Builder::putUnknownMember)
                    .nested("properties", TRIGGER_PROPERTIES)
                    .required(named("id"), Codecs.textual(ResourceId::ofText), Trigger::id, Trigger.Builder::id)
                    .required(named("name"), Codecs.TEXT, Trigger::name, Trigger.Builder::name)
                    .optional(named("systemData"), SYSTEM_DATA, Trigger::systemData, Trigger.Builder::systemData)
                    .fixed("type", "Microsoft.VirtualMachineImages/imageTemplates/triggers"));

    private RunTables() {}

    /** Reads a template as the service reports it: with the tables of templates, and those of what it adds. */
    public static ImageTemplateResource resource(ValueReader in) {
        Added added = new Added();
        added.resource.template(in.with(added, TemplateTables.TEMPLATE::read));
        return added.build(in);
    }

    /** What the service adds to a template that is being read. */
    private static final class Added implements ValueReader.Companion {
        private final ImageTemplateResource.Builder resource = ImageTemplateResource.builder();
        private final Set<String> met = new HashSet<>();

        @Override
        public boolean read(String owner, String name, ValueReader in) {
            if (owner.equals("userAssignedIdentities")) {
                return readIdentity(name, in);
            }
            ObjectTable<ImageTemplateResource, ImageTemplateResource.Builder> table = ADDED.get(owner);
            if (table == null) {
                return false;
            }
            met.add(name);
            return table.readMember(resource, name, in);
        }

        private boolean readIdentity(String id, ValueReader in) {
            IdentityPrincipal known = PRINCIPAL.read(in);
            if (!known.equals(NOTHING_KNOWN)) {
                resource.putIdentityPrincipal(UserAssignedIdentityId.ofText(id), known);
            }
            return true;
        }

        ImageTemplateResource build(ValueReader in) {
            for (String required : List.of("id", "name")) {
                if (!met.contains(required)) {
                    throw in.refusedValue("'" + required + "' is missing; it has to be given here");
                }
            }
            return resource.build();
        }
    }

    /** The exact version, if the source is of that kind: those in a gallery got theirs later than the others. */
    private static Optional<String> exactVersion(ImageTemplateResource resource, boolean ofGallery) {
        return resource.exactSourceVersion()
                .filter(version -> resource.template().source() instanceof SharedImageVersionSource == ofGallery);
    }

    /** A build that has begun and not ended has an end all the same. */
    private static Optional<Instant> writtenEnd(RunStatus status) {
        return status.endTime().or(() -> status.startTime().map(begun -> NOT_YET));
    }

    /** Rows beside those of the template, which keeps what neither knows. */
    private static TableRows<ImageTemplateResource, ImageTemplateResource.Builder> reported() {
        return TableRows.of(
                ImageTemplateResource::builder,
                ImageTemplateResource.Builder::build,
                resource -> Map.of(),
                (builder, name, value) -> {});
    }
}
