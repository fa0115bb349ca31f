package io.github.aib4j.model.json;

import static io.github.aib4j.model.json.VersionedName.named;

import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.run.ProvisioningError;
import io.github.aib4j.model.run.ProvisioningState;
import io.github.aib4j.model.run.RunOutput;
import io.github.aib4j.model.run.RunState;
import io.github.aib4j.model.run.RunStatus;
import io.github.aib4j.model.run.RunSubState;
import io.github.aib4j.model.value.JsonValue;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

/** What the service reports. */
final class RunTables {
    /** What the service writes for a time that has not come yet. */
    private static final Instant NOT_YET = Instant.parse("0001-01-01T00:00:00Z");

    private static final ObjectTable<RunStatus, RunStatus.Builder> RUN_STATUS =
            ObjectTable.<RunStatus, RunStatus.Builder>of(
                            RunStatus::builder,
                            RunStatus.Builder::build,
                            RunStatus::unknownMembers,
                            RunStatus.Builder::putUnknownMember)
                    .optional(named("startTime"), Codecs.INSTANT, RunStatus::startTime, RunStatus.Builder::startTime)
                    .optional(named("endTime"), Codecs.INSTANT, RunStatus::endTime, (builder, end) -> {
                        if (!end.equals(NOT_YET)) {
                            builder.endTime(end);
                        }
                    })
                    .optional(
                            named("runState"),
                            Codecs.textual(RunState::of),
                            RunStatus::runState,
                            RunStatus.Builder::runState)
                    .optional(
                            named("runSubState"),
                            Codecs.textual(RunSubState::of),
                            RunStatus::runSubState,
                            RunStatus.Builder::runSubState)
                    .optional(named("message"), Codecs.TEXT, RunStatus::message, RunStatus.Builder::message)
                    .table();

    private static final ObjectTable<ProvisioningError, ProvisioningError.Builder> PROVISIONING_ERROR =
            ObjectTable.<ProvisioningError, ProvisioningError.Builder>of(
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
                            ProvisioningError.Builder::message)
                    .table();

    private static final ObjectTable<ImageTemplateResource, ImageTemplateResource.Builder> RESOURCE_SOURCE = reported()
            .optional(
                    named("exactVersion"),
                    Codecs.TEXT,
                    ImageTemplateResource::exactSourceVersion,
                    ImageTemplateResource.Builder::exactSourceVersion)
            .table();

    private static final ObjectTable<ImageTemplateResource, ImageTemplateResource.Builder> RESOURCE_PROPERTIES =
            reported()
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
                            named("lastRunStatus"),
                            RUN_STATUS,
                            ImageTemplateResource::lastRunStatus,
                            ImageTemplateResource.Builder::lastRunStatus)
                    .optional(
                            named("exactStagingResourceGroup"),
                            Codecs.TEXT,
                            ImageTemplateResource::exactStagingResourceGroup,
                            ImageTemplateResource.Builder::exactStagingResourceGroup)
                    .table();

    /** What the service adds to a template; the template itself is read by {@link TemplateTables#TEMPLATE}. */
    static final ObjectTable<ImageTemplateResource, ImageTemplateResource.Builder> RESOURCE = reported()
            .nested("properties", RESOURCE_PROPERTIES)
            .required(
                    named("id"),
                    Codecs.textual(ImageTemplateId::ofText),
                    ImageTemplateResource::id,
                    ImageTemplateResource.Builder::id)
            .required(named("name"), Codecs.TEXT, ImageTemplateResource::name, ImageTemplateResource.Builder::name)
            .table();

    private static final ObjectTable<RunOutput, RunOutput.Builder> RUN_OUTPUT_PROPERTIES = output(
                    RunOutput::unknownProperties, RunOutput.Builder::putUnknownProperty)
            .optional(named("artifactId"), IdCodecs.ANY, RunOutput::artifactId, RunOutput.Builder::artifactId)
            .optional(named("artifactUri"), Codecs.URI, RunOutput::artifactUri, RunOutput.Builder::artifactUri)
            .optional(
                    named("provisioningState"),
                    Codecs.textual(ProvisioningState::of),
                    RunOutput::provisioningState,
                    RunOutput.Builder::provisioningState)
            .table();

    static final ObjectTable<RunOutput, RunOutput.Builder> RUN_OUTPUT = output(
                    RunOutput::unknownMembers, RunOutput.Builder::putUnknownMember)
            .nested("properties", RUN_OUTPUT_PROPERTIES)
            .required(named("name"), Codecs.TEXT, RunOutput::name, RunOutput.Builder::name)
            .readOnly("id", "type", "systemData")
            .table();

    private RunTables() {}

    /** Rows beside those of the template, which keeps what neither knows. */
    private static ObjectTable.Rows<ImageTemplateResource, ImageTemplateResource.Builder> reported() {
        return ObjectTable.of(
                ImageTemplateResource::builder,
                ImageTemplateResource.Builder::build,
                resource -> Map.of(),
                (builder, name, value) -> {});
    }

    private static ObjectTable.Rows<RunOutput, RunOutput.Builder> output(
            Function<RunOutput, Map<String, JsonValue>> unknown, ObjectTable.Keeper<RunOutput.Builder> keep) {
        return ObjectTable.of(RunOutput::builder, RunOutput.Builder::build, unknown, keep);
    }
}
