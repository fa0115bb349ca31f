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
import io.github.aib4j.model.implementation.table.Slot;
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
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reports of the service: templates, runs, outputs and triggers. */
public final class RunTables {
    /** The service's placeholder for a time in the future. */
    private static final Instant NOT_YET = Instant.parse("0001-01-01T00:00:00Z");

    private static final IdentityPrincipal NOTHING_KNOWN =
            IdentityPrincipal.builder().build();

    private static final ObjectTable<RunStatus, RunStatus.Builder> RUN_STATUS = new ObjectTable<>(() -> TableRows.of(
                    RunSlots.RUN_STATUS_UNKNOWN_MEMBERS)
            .optional(named("startTime"), Codecs.INSTANT, RunSlots.RUN_STATUS_START_TIME)
            .optional(named("endTime"), Codecs.INSTANT, Slot.of(RunTables::writtenEnd, RunTables::readEnd))
            .optional(named("runState").alias("runstate"), Codecs.textual(RunState::of), RunSlots.RUN_STATUS_RUN_STATE)
            .optional(named("runSubState"), Codecs.textual(RunSubState::of), RunSlots.RUN_STATUS_RUN_SUB_STATE)
            .optional(named("message"), Codecs.TEXT, RunSlots.RUN_STATUS_MESSAGE));

    private static final ObjectTable<ProvisioningError, ProvisioningError.Builder> PROVISIONING_ERROR =
            new ObjectTable<>(() -> TableRows.of(RunSlots.PROVISIONING_ERROR_UNKNOWN_MEMBERS)
                    .optional(
                            named("provisioningErrorCode"),
                            Codecs.TEXT,
                            RunSlots.PROVISIONING_ERROR_PROVISIONING_ERROR_CODE)
                    .optional(named("message"), Codecs.TEXT, RunSlots.PROVISIONING_ERROR_MESSAGE));

    private static final ObjectTable<IdentityPrincipal, IdentityPrincipal.Builder> PRINCIPAL =
            new ObjectTable<>(() -> TableRows.of(RunSlots.IDENTITY_PRINCIPAL_UNKNOWN_MEMBERS)
                    .optional(named("principalId"), Codecs.TEXT, RunSlots.IDENTITY_PRINCIPAL_PRINCIPAL_ID)
                    .optional(named("clientId"), Codecs.TEXT, RunSlots.IDENTITY_PRINCIPAL_CLIENT_ID));

    private static final Codec<Map<UserAssignedIdentityId, IdentityPrincipal>> PRINCIPALS =
            Codecs.byName("an object with an identity id as name", IdCodecs::identity, PRINCIPAL);

    private static final ObjectTable<ImageTemplateResource, ImageTemplateResource.Builder> RESOURCE_SOURCE =
            new ObjectTable<>(() -> reported()
                    .optional(
                            named("exactVersion").since(V2021_10_01),
                            Codecs.TEXT,
                            Slot.of(
                                    resource -> exactVersion(resource, false),
                                    ImageTemplateResource.Builder::exactSourceVersion))
                    .optional(
                            named("exactVersion").since(V2022_07_01),
                            Codecs.TEXT,
                            Slot.of(
                                    resource -> exactVersion(resource, true),
                                    ImageTemplateResource.Builder::exactSourceVersion)));

    private static final ObjectTable<ImageTemplateResource, ImageTemplateResource.Builder> RESOURCE_IDENTITY =
            new ObjectTable<>(() -> reported()
                    .list(
                            named("userAssignedIdentities"),
                            PRINCIPALS,
                            RunSlots.IMAGE_TEMPLATE_RESOURCE_IDENTITY_PRINCIPALS));

    private static final ObjectTable<ImageTemplateResource, ImageTemplateResource.Builder> RESOURCE_PROPERTIES =
            new ObjectTable<>(() -> reported()
                    .nested("source", RESOURCE_SOURCE)
                    .optional(
                            named("provisioningState"),
                            Codecs.textual(ProvisioningState::of),
                            RunSlots.IMAGE_TEMPLATE_RESOURCE_PROVISIONING_STATE)
                    .optional(
                            named("provisioningError"),
                            PROVISIONING_ERROR,
                            RunSlots.IMAGE_TEMPLATE_RESOURCE_PROVISIONING_ERROR)
                    .optional(
                            named("lastRunStatus").alias("lastrunstatus"),
                            RUN_STATUS,
                            RunSlots.IMAGE_TEMPLATE_RESOURCE_LAST_RUN_STATUS)
                    .optional(
                            named("exactStagingResourceGroup").since(V2022_02_14),
                            Codecs.TEXT,
                            RunSlots.IMAGE_TEMPLATE_RESOURCE_EXACT_STAGING_RESOURCE_GROUP));

    /**
     * The members that the service adds to a template; the template itself is read by {@link TemplateTables#TEMPLATE}.
     */
    public static final ObjectTable<ImageTemplateResource, ImageTemplateResource.Builder> RESOURCE =
            new ObjectTable<>(() -> reported()
                    .fixed("type", "Microsoft.VirtualMachineImages/imageTemplates")
                    .nested("properties", RESOURCE_PROPERTIES)
                    .nestedIfPresent("identity", RESOURCE_IDENTITY)
                    .required(named("id"), Codecs.textual(ImageTemplateId::ofText), RunSlots.IMAGE_TEMPLATE_RESOURCE_ID)
                    .required(named("name"), Codecs.TEXT, RunSlots.IMAGE_TEMPLATE_RESOURCE_NAME)
                    .optional(
                            named("systemData").since(V2021_10_01),
                            SystemDataTable.SYSTEM_DATA,
                            RunSlots.IMAGE_TEMPLATE_RESOURCE_SYSTEM_DATA));

    /** The tables of the members that the service adds to a template, by the name of the object that contains them. */
    private static final Map<String, ObjectTable<ImageTemplateResource, ImageTemplateResource.Builder>> ADDED =
            Map.of("", RESOURCE, "properties", RESOURCE_PROPERTIES, "source", RESOURCE_SOURCE);

    private static final ObjectTable<RunOutput, RunOutput.Builder> RUN_OUTPUT_PROPERTIES =
            new ObjectTable<>(() -> TableRows.of(RunSlots.RUN_OUTPUT_UNKNOWN_PROPERTIES)
                    .optional(named("artifactId"), IdCodecs.ANY, RunSlots.RUN_OUTPUT_ARTIFACT_ID)
                    .optional(
                            named("artifactUri").since(V2019_02_01_PREVIEW),
                            Codecs.URI,
                            RunSlots.RUN_OUTPUT_ARTIFACT_URI)
                    .optional(
                            named("provisioningState"),
                            Codecs.textual(ProvisioningState::of),
                            RunSlots.RUN_OUTPUT_PROVISIONING_STATE));

    public static final ObjectTable<RunOutput, RunOutput.Builder> RUN_OUTPUT =
            new ObjectTable<>(() -> TableRows.of(RunSlots.RUN_OUTPUT_UNKNOWN_MEMBERS)
                    .nested("properties", RUN_OUTPUT_PROPERTIES)
                    .optional(named("id"), Codecs.textual(ResourceId::ofText), RunSlots.RUN_OUTPUT_ID)
                    .optional(named("apiVersion"), Codecs.textual(ApiVersion::of), RunSlots.RUN_OUTPUT_API_VERSION)
                    .required(named("name"), Codecs.TEXT, RunSlots.RUN_OUTPUT_NAME)
                    .optional(
                            named("systemData").since(V2022_02_14),
                            SystemDataTable.SYSTEM_DATA,
                            RunSlots.RUN_OUTPUT_SYSTEM_DATA)
                    .fixed("type", "Microsoft.VirtualMachineImages/imageTemplates/runOutputs"));

    private static final ObjectTable<TriggerStatus, TriggerStatus.Builder> TRIGGER_STATUS =
            new ObjectTable<>(() -> TableRows.of(RunSlots.TRIGGER_STATUS_UNKNOWN_MEMBERS)
                    .optional(named("code"), Codecs.TEXT, RunSlots.TRIGGER_STATUS_CODE)
                    .optional(named("message"), Codecs.TEXT, RunSlots.TRIGGER_STATUS_MESSAGE)
                    .optional(named("time"), Codecs.INSTANT, RunSlots.TRIGGER_STATUS_TIME));

    private static final ObjectTable<Trigger, Trigger.Builder> TRIGGER_PROPERTIES =
            new ObjectTable<>(() -> TableRows.of(RunSlots.TRIGGER_UNKNOWN_PROPERTIES)
                    .required(named("kind"), Codecs.textual(TriggerKind::of), RunSlots.TRIGGER_KIND)
                    .optional(
                            named("provisioningState"),
                            Codecs.textual(ProvisioningState::of),
                            RunSlots.TRIGGER_PROVISIONING_STATE)
                    .optional(named("status"), TRIGGER_STATUS, RunSlots.TRIGGER_STATUS));

    public static final ObjectTable<Trigger, Trigger.Builder> TRIGGER =
            new ObjectTable<>(() -> TableRows.of(RunSlots.TRIGGER_UNKNOWN_MEMBERS)
                    .nested("properties", TRIGGER_PROPERTIES)
                    .required(named("id"), Codecs.textual(ResourceId::ofText), RunSlots.TRIGGER_ID)
                    .required(named("name"), Codecs.TEXT, RunSlots.TRIGGER_NAME)
                    .optional(named("systemData"), SystemDataTable.SYSTEM_DATA, RunSlots.TRIGGER_SYSTEM_DATA)
                    .fixed("type", "Microsoft.VirtualMachineImages/imageTemplates/triggers"));

    private RunTables() {}

    /** Reads a template as reported by the service: with the tables of templates, and those of the added members. */
    public static ImageTemplateResource resource(ValueReader in) {
        Added added = new Added();
        added.resource.template(in.with(added, TemplateTables.TEMPLATE::read));
        return added.build(in);
    }

    /** The added members of a template that is being read. */
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

    /**
     * The exact version, if the source is of that kind: gallery sources got it in a later api-version than the others.
     */
    private static Optional<String> exactVersion(ImageTemplateResource resource, boolean ofGallery) {
        return resource.exactSourceVersion()
                .filter(version -> resource.template().source() instanceof SharedImageVersionSource == ofGallery);
    }

    /** The end time to write: a running build has a placeholder. */
    private static Optional<Instant> writtenEnd(RunStatus status) {
        return status.endTime().or(() -> status.startTime().map(begun -> NOT_YET));
    }

    private static void readEnd(RunStatus.Builder status, Instant end) {
        if (!end.equals(NOT_YET)) {
            status.endTime(end);
        }
    }

    /** Rows beside those of the template, which keeps the members that neither knows. */
    private static TableRows<ImageTemplateResource, ImageTemplateResource.Builder> reported() {
        return TableRows.keepingNothing(RunSlots.IMAGE_TEMPLATE_RESOURCE_ID);
    }
}
