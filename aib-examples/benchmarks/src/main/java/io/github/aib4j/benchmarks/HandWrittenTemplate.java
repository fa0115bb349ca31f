package io.github.aib4j.benchmarks;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Image templates as records, read and written by hand. The type of a step may be any of its members. */
final class HandWrittenTemplate {
    private static final SerializedString NAME = HandWritten.name("name");
    private static final SerializedString LOCATION = HandWritten.name("location");
    private static final SerializedString TAGS = HandWritten.name("tags");
    private static final SerializedString IDENTITY = HandWritten.name("identity");
    private static final SerializedString PROPERTIES = HandWritten.name("properties");
    private static final SerializedString TYPE = HandWritten.name("type");
    private static final SerializedString USER_ASSIGNED_IDENTITIES = HandWritten.name("userAssignedIdentities");
    private static final SerializedString BUILD_TIMEOUT_IN_MINUTES = HandWritten.name("buildTimeoutInMinutes");
    private static final SerializedString VM_PROFILE = HandWritten.name("vmProfile");
    private static final SerializedString STAGING_RESOURCE_GROUP = HandWritten.name("stagingResourceGroup");
    private static final SerializedString SOURCE = HandWritten.name("source");
    private static final SerializedString CUSTOMIZE = HandWritten.name("customize");
    private static final SerializedString DISTRIBUTE = HandWritten.name("distribute");
    private static final SerializedString VM_SIZE = HandWritten.name("vmSize");
    private static final SerializedString OS_DISK_SIZE_GB = HandWritten.name("osDiskSizeGB");
    private static final SerializedString VNET_CONFIG = HandWritten.name("vnetConfig");
    private static final SerializedString SUBNET_ID = HandWritten.name("subnetId");
    private static final SerializedString REPLICA_COUNT = HandWritten.name("replicaCount");
    private static final SerializedString STORAGE_ACCOUNT_TYPE = HandWritten.name("storageAccountType");
    private static final SerializedString PUBLISHER = HandWritten.name("publisher");
    private static final SerializedString OFFER = HandWritten.name("offer");
    private static final SerializedString SKU = HandWritten.name("sku");
    private static final SerializedString VERSION = HandWritten.name("version");
    private static final SerializedString SCRIPT_URI = HandWritten.name("scriptUri");
    private static final SerializedString SHA256_CHECKSUM = HandWritten.name("sha256Checksum");
    private static final SerializedString INLINE = HandWritten.name("inline");
    private static final SerializedString SOURCE_URI = HandWritten.name("sourceUri");
    private static final SerializedString DESTINATION = HandWritten.name("destination");
    private static final SerializedString RUN_ELEVATED = HandWritten.name("runElevated");
    private static final SerializedString RUN_AS_SYSTEM = HandWritten.name("runAsSystem");
    private static final SerializedString VALID_EXIT_CODES = HandWritten.name("validExitCodes");
    private static final SerializedString RESTART_COMMAND = HandWritten.name("restartCommand");
    private static final SerializedString RESTART_TIMEOUT = HandWritten.name("restartTimeout");
    private static final SerializedString RUN_OUTPUT_NAME = HandWritten.name("runOutputName");
    private static final SerializedString GALLERY_IMAGE_ID = HandWritten.name("galleryImageId");
    private static final SerializedString TARGET_REGIONS = HandWritten.name("targetRegions");
    private static final SerializedString ARTIFACT_TAGS = HandWritten.name("artifactTags");
    private static final SerializedString IMAGE_ID = HandWritten.name("imageId");

    private HandWrittenTemplate() {}

    record Template(
            @Nullable String id,
            @Nullable String name,
            @Nullable String location,
            Map<String, String> tags,
            @Nullable Identity identity,
            @Nullable SystemData systemData,
            @Nullable Properties properties) {}

    record Identity(@Nullable String type, List<String> userAssignedIdentities) {}

    record SystemData(
            @Nullable String createdBy,
            @Nullable String createdByType,
            @Nullable OffsetDateTime createdAt) {}

    record Properties(
            @Nullable String provisioningState,
            @Nullable String exactStagingResourceGroup,
            @Nullable RunStatus lastRunStatus,
            @Nullable Integer buildTimeoutInMinutes,
            @Nullable VmProfile vmProfile,
            @Nullable String stagingResourceGroup,
            @Nullable Source source,
            List<Step> customize,
            List<Target> distribute) {}

    record RunStatus(
            @Nullable OffsetDateTime startTime,
            @Nullable OffsetDateTime endTime,
            @Nullable String runState,
            @Nullable String runSubState,
            @Nullable String message) {}

    record VmProfile(
            @Nullable String vmSize,
            @Nullable Integer osDiskSizeGB,
            @Nullable Network vnetConfig) {}

    record Network(@Nullable String subnetId) {}

    record Region(
            @Nullable String name,
            @Nullable Integer replicaCount,
            @Nullable String storageAccountType) {}

    record Source(
            @Nullable String publisher,
            @Nullable String offer,
            @Nullable String sku,
            @Nullable String version,
            @Nullable String exactVersion) {}

    record Shell(
            @Nullable String name,
            @Nullable String scriptUri,
            @Nullable String sha256Checksum,
            List<String> inline) implements Step {}

    record File(
            @Nullable String name,
            @Nullable String sourceUri,
            @Nullable String sha256Checksum,
            @Nullable String destination)
            implements Step {}

    record PowerShell(
            @Nullable String name,
            List<String> inline,
            @Nullable Boolean runElevated,
            @Nullable Boolean runAsSystem,
            List<Integer> validExitCodes)
            implements Step {}

    record Restart(
            @Nullable String name,
            @Nullable String restartCommand,
            @Nullable String restartTimeout) implements Step {}

    record SharedImage(
            @Nullable String runOutputName,
            @Nullable String galleryImageId,
            List<Region> targetRegions,
            Map<String, String> artifactTags)
            implements Target {}

    record ManagedImage(
            @Nullable String runOutputName,
            @Nullable String imageId,
            @Nullable String location,
            Map<String, String> artifactTags)
            implements Target {}

    static Template readTemplate(JsonParser in) throws IOException {
        @Nullable String id = null;
        @Nullable String name = null;
        @Nullable String location = null;
        Map<String, String> tags = Map.of();
        @Nullable Identity identity = null;
        @Nullable SystemData systemData = null;
        @Nullable Properties properties = null;
        for (String member = in.nextFieldName(); member != null; member = in.nextFieldName()) {
            in.nextToken();
            switch (member) {
                case "id" -> id = in.getText();
                case "name" -> name = in.getText();
                case "location" -> location = in.getText();
                case "tags" -> tags = HandWritten.tags(in);
                case "identity" -> identity = readIdentity(in);
                case "systemData" -> systemData = readSystemData(in);
                case "properties" -> properties = readProperties(in);
                default -> in.skipChildren();
            }
        }
        return new Template(id, name, location, tags, identity, systemData, properties);
    }

    static void write(Template value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        HandWritten.text(LOCATION, value.location(), out);
        HandWritten.tags(TAGS, value.tags(), out);
        HandWritten.object(IDENTITY, value.identity(), HandWrittenTemplate::write, out);
        HandWritten.object(PROPERTIES, value.properties(), HandWrittenTemplate::write, out);
        out.writeEndObject();
    }

    static Identity readIdentity(JsonParser in) throws IOException {
        @Nullable String type = null;
        List<String> userAssignedIdentities = List.of();
        for (String member = in.nextFieldName(); member != null; member = in.nextFieldName()) {
            in.nextToken();
            switch (member) {
                case "type" -> type = in.getText();
                case "userAssignedIdentities" -> userAssignedIdentities = names(in);
                default -> in.skipChildren();
            }
        }
        return new Identity(type, userAssignedIdentities);
    }

    static void write(Identity value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        HandWritten.text(TYPE, value.type(), out);
        writeNames(USER_ASSIGNED_IDENTITIES, value.userAssignedIdentities(), out);
        out.writeEndObject();
    }

    static SystemData readSystemData(JsonParser in) throws IOException {
        @Nullable String createdBy = null;
        @Nullable String createdByType = null;
        @Nullable OffsetDateTime createdAt = null;
        for (String member = in.nextFieldName(); member != null; member = in.nextFieldName()) {
            in.nextToken();
            switch (member) {
                case "createdBy" -> createdBy = in.getText();
                case "createdByType" -> createdByType = in.getText();
                case "createdAt" -> createdAt = OffsetDateTime.parse(in.getText());
                default -> in.skipChildren();
            }
        }
        return new SystemData(createdBy, createdByType, createdAt);
    }

    static Properties readProperties(JsonParser in) throws IOException {
        @Nullable String provisioningState = null;
        @Nullable String exactStagingResourceGroup = null;
        @Nullable RunStatus lastRunStatus = null;
        @Nullable Integer buildTimeoutInMinutes = null;
        @Nullable VmProfile vmProfile = null;
        @Nullable String stagingResourceGroup = null;
        @Nullable Source source = null;
        List<Step> customize = List.of();
        List<Target> distribute = List.of();
        for (String member = in.nextFieldName(); member != null; member = in.nextFieldName()) {
            in.nextToken();
            switch (member) {
                case "provisioningState" -> provisioningState = in.getText();
                case "exactStagingResourceGroup" -> exactStagingResourceGroup = in.getText();
                case "lastRunStatus" -> lastRunStatus = readRunStatus(in);
                case "buildTimeoutInMinutes" -> buildTimeoutInMinutes = in.getIntValue();
                case "vmProfile" -> vmProfile = readVmProfile(in);
                case "stagingResourceGroup" -> stagingResourceGroup = in.getText();
                case "source" -> source = readSource(in);
                case "customize" -> customize = HandWritten.list(in, HandWrittenTemplate::readStep);
                case "distribute" -> distribute = HandWritten.list(in, HandWrittenTemplate::readTarget);
                default -> in.skipChildren();
            }
        }
        return new Properties(
                provisioningState,
                exactStagingResourceGroup,
                lastRunStatus,
                buildTimeoutInMinutes,
                vmProfile,
                stagingResourceGroup,
                source,
                customize,
                distribute);
    }

    static void write(Properties value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        HandWritten.number(BUILD_TIMEOUT_IN_MINUTES, value.buildTimeoutInMinutes(), out);
        HandWritten.object(VM_PROFILE, value.vmProfile(), HandWrittenTemplate::write, out);
        HandWritten.text(STAGING_RESOURCE_GROUP, value.stagingResourceGroup(), out);
        HandWritten.object(SOURCE, value.source(), HandWrittenTemplate::write, out);
        HandWritten.list(CUSTOMIZE, value.customize(), HandWrittenTemplate::write, out);
        HandWritten.list(DISTRIBUTE, value.distribute(), HandWrittenTemplate::write, out);
        out.writeEndObject();
    }

    static RunStatus readRunStatus(JsonParser in) throws IOException {
        @Nullable OffsetDateTime startTime = null;
        @Nullable OffsetDateTime endTime = null;
        @Nullable String runState = null;
        @Nullable String runSubState = null;
        @Nullable String message = null;
        for (String member = in.nextFieldName(); member != null; member = in.nextFieldName()) {
            in.nextToken();
            switch (member) {
                case "startTime" -> startTime = OffsetDateTime.parse(in.getText());
                case "endTime" -> endTime = OffsetDateTime.parse(in.getText());
                case "runState" -> runState = in.getText();
                case "runSubState" -> runSubState = in.getText();
                case "message" -> message = in.getText();
                default -> in.skipChildren();
            }
        }
        return new RunStatus(startTime, endTime, runState, runSubState, message);
    }

    static VmProfile readVmProfile(JsonParser in) throws IOException {
        @Nullable String vmSize = null;
        @Nullable Integer osDiskSizeGB = null;
        @Nullable Network vnetConfig = null;
        for (String member = in.nextFieldName(); member != null; member = in.nextFieldName()) {
            in.nextToken();
            switch (member) {
                case "vmSize" -> vmSize = in.getText();
                case "osDiskSizeGB" -> osDiskSizeGB = in.getIntValue();
                case "vnetConfig" -> vnetConfig = readNetwork(in);
                default -> in.skipChildren();
            }
        }
        return new VmProfile(vmSize, osDiskSizeGB, vnetConfig);
    }

    static void write(VmProfile value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        HandWritten.text(VM_SIZE, value.vmSize(), out);
        HandWritten.number(OS_DISK_SIZE_GB, value.osDiskSizeGB(), out);
        HandWritten.object(VNET_CONFIG, value.vnetConfig(), HandWrittenTemplate::write, out);
        out.writeEndObject();
    }

    static Network readNetwork(JsonParser in) throws IOException {
        @Nullable String subnetId = null;
        for (String member = in.nextFieldName(); member != null; member = in.nextFieldName()) {
            in.nextToken();
            switch (member) {
                case "subnetId" -> subnetId = in.getText();
                default -> in.skipChildren();
            }
        }
        return new Network(subnetId);
    }

    static void write(Network value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        HandWritten.text(SUBNET_ID, value.subnetId(), out);
        out.writeEndObject();
    }

    static Region readRegion(JsonParser in) throws IOException {
        @Nullable String name = null;
        @Nullable Integer replicaCount = null;
        @Nullable String storageAccountType = null;
        for (String member = in.nextFieldName(); member != null; member = in.nextFieldName()) {
            in.nextToken();
            switch (member) {
                case "name" -> name = in.getText();
                case "replicaCount" -> replicaCount = in.getIntValue();
                case "storageAccountType" -> storageAccountType = in.getText();
                default -> in.skipChildren();
            }
        }
        return new Region(name, replicaCount, storageAccountType);
    }

    static void write(Region value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        HandWritten.text(NAME, value.name(), out);
        HandWritten.number(REPLICA_COUNT, value.replicaCount(), out);
        HandWritten.text(STORAGE_ACCOUNT_TYPE, value.storageAccountType(), out);
        out.writeEndObject();
    }

    static Source readSource(JsonParser in) throws IOException {
        @Nullable String publisher = null;
        @Nullable String offer = null;
        @Nullable String sku = null;
        @Nullable String version = null;
        @Nullable String exactVersion = null;
        for (String member = in.nextFieldName(); member != null; member = in.nextFieldName()) {
            in.nextToken();
            switch (member) {
                case "publisher" -> publisher = in.getText();
                case "offer" -> offer = in.getText();
                case "sku" -> sku = in.getText();
                case "version" -> version = in.getText();
                case "exactVersion" -> exactVersion = in.getText();
                default -> in.skipChildren();
            }
        }
        return new Source(publisher, offer, sku, version, exactVersion);
    }

    static void write(Source value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeFieldName(TYPE);
        out.writeString("PlatformImage");
        HandWritten.text(PUBLISHER, value.publisher(), out);
        HandWritten.text(OFFER, value.offer(), out);
        HandWritten.text(SKU, value.sku(), out);
        HandWritten.text(VERSION, value.version(), out);
        out.writeEndObject();
    }

    static void write(Shell value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeFieldName(TYPE);
        out.writeString("Shell");
        HandWritten.text(NAME, value.name(), out);
        HandWritten.text(SCRIPT_URI, value.scriptUri(), out);
        HandWritten.text(SHA256_CHECKSUM, value.sha256Checksum(), out);
        HandWritten.texts(INLINE, value.inline(), out);
        out.writeEndObject();
    }

    static void write(File value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeFieldName(TYPE);
        out.writeString("File");
        HandWritten.text(NAME, value.name(), out);
        HandWritten.text(SOURCE_URI, value.sourceUri(), out);
        HandWritten.text(SHA256_CHECKSUM, value.sha256Checksum(), out);
        HandWritten.text(DESTINATION, value.destination(), out);
        out.writeEndObject();
    }

    static void write(PowerShell value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeFieldName(TYPE);
        out.writeString("PowerShell");
        HandWritten.text(NAME, value.name(), out);
        HandWritten.texts(INLINE, value.inline(), out);
        HandWritten.bool(RUN_ELEVATED, value.runElevated(), out);
        HandWritten.bool(RUN_AS_SYSTEM, value.runAsSystem(), out);
        HandWritten.list(VALID_EXIT_CODES, value.validExitCodes(), (number, to) -> to.writeNumber(number), out);
        out.writeEndObject();
    }

    static void write(Restart value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeFieldName(TYPE);
        out.writeString("WindowsRestart");
        HandWritten.text(NAME, value.name(), out);
        HandWritten.text(RESTART_COMMAND, value.restartCommand(), out);
        HandWritten.text(RESTART_TIMEOUT, value.restartTimeout(), out);
        out.writeEndObject();
    }

    static void write(SharedImage value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeFieldName(TYPE);
        out.writeString("SharedImage");
        HandWritten.text(RUN_OUTPUT_NAME, value.runOutputName(), out);
        HandWritten.text(GALLERY_IMAGE_ID, value.galleryImageId(), out);
        HandWritten.list(TARGET_REGIONS, value.targetRegions(), HandWrittenTemplate::write, out);
        HandWritten.tags(ARTIFACT_TAGS, value.artifactTags(), out);
        out.writeEndObject();
    }

    static void write(ManagedImage value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeFieldName(TYPE);
        out.writeString("ManagedImage");
        HandWritten.text(RUN_OUTPUT_NAME, value.runOutputName(), out);
        HandWritten.text(IMAGE_ID, value.imageId(), out);
        HandWritten.text(LOCATION, value.location(), out);
        HandWritten.tags(ARTIFACT_TAGS, value.artifactTags(), out);
        out.writeEndObject();
    }

    /** A step of the build. */
    sealed interface Step permits Shell, File, PowerShell, Restart {}

    /** Where the image goes. */
    sealed interface Target permits SharedImage, ManagedImage {}

    static Step readStep(JsonParser in) throws IOException {
        String type = "";
        @Nullable String name = null;
        @Nullable String scriptUri = null;
        @Nullable String sha256Checksum = null;
        List<String> inline = List.of();
        @Nullable String sourceUri = null;
        @Nullable String destination = null;
        @Nullable Boolean runElevated = null;
        @Nullable Boolean runAsSystem = null;
        List<Integer> validExitCodes = List.of();
        @Nullable String restartCommand = null;
        @Nullable String restartTimeout = null;
        for (String member = in.nextFieldName(); member != null; member = in.nextFieldName()) {
            in.nextToken();
            switch (member) {
                case "type" -> type = in.getText();
                case "name" -> name = in.getText();
                case "scriptUri" -> scriptUri = in.getText();
                case "sha256Checksum" -> sha256Checksum = in.getText();
                case "inline" -> inline = HandWritten.texts(in);
                case "sourceUri" -> sourceUri = in.getText();
                case "destination" -> destination = in.getText();
                case "runElevated" -> runElevated = in.getBooleanValue();
                case "runAsSystem" -> runAsSystem = in.getBooleanValue();
                case "validExitCodes" -> validExitCodes = HandWritten.list(in, JsonParser::getIntValue);
                case "restartCommand" -> restartCommand = in.getText();
                case "restartTimeout" -> restartTimeout = in.getText();
                default -> in.skipChildren();
            }
        }
        return switch (type) {
            case "Shell" -> new Shell(name, scriptUri, sha256Checksum, inline);
            case "File" -> new File(name, sourceUri, sha256Checksum, destination);
            case "PowerShell" -> new PowerShell(name, inline, runElevated, runAsSystem, validExitCodes);
            case "WindowsRestart" -> new Restart(name, restartCommand, restartTimeout);
            default -> throw new IOException("no type");
        };
    }

    static void write(Step value, JsonGenerator out) throws IOException {
        if (value instanceof Shell shell) {
            write(shell, out);
        } else if (value instanceof File file) {
            write(file, out);
        } else if (value instanceof PowerShell powerShell) {
            write(powerShell, out);
        } else if (value instanceof Restart restart) {
            write(restart, out);
        }
    }

    static Target readTarget(JsonParser in) throws IOException {
        String type = "";
        @Nullable String runOutputName = null;
        @Nullable String galleryImageId = null;
        List<Region> targetRegions = List.of();
        Map<String, String> artifactTags = Map.of();
        @Nullable String imageId = null;
        @Nullable String location = null;
        for (String member = in.nextFieldName(); member != null; member = in.nextFieldName()) {
            in.nextToken();
            switch (member) {
                case "type" -> type = in.getText();
                case "runOutputName" -> runOutputName = in.getText();
                case "galleryImageId" -> galleryImageId = in.getText();
                case "targetRegions" -> targetRegions = HandWritten.list(in, HandWrittenTemplate::readRegion);
                case "artifactTags" -> artifactTags = HandWritten.tags(in);
                case "imageId" -> imageId = in.getText();
                case "location" -> location = in.getText();
                default -> in.skipChildren();
            }
        }
        return switch (type) {
            case "SharedImage" -> new SharedImage(runOutputName, galleryImageId, targetRegions, artifactTags);
            case "ManagedImage" -> new ManagedImage(runOutputName, imageId, location, artifactTags);
            default -> throw new IOException("no type");
        };
    }

    static void write(Target value, JsonGenerator out) throws IOException {
        if (value instanceof SharedImage sharedImage) {
            write(sharedImage, out);
        } else if (value instanceof ManagedImage managedImage) {
            write(managedImage, out);
        }
    }

    private static List<String> names(JsonParser in) throws IOException {
        List<String> names = new ArrayList<>();
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            in.nextToken();
            in.skipChildren();
            names.add(name);
        }
        return names;
    }

    private static void writeNames(SerializedString member, List<String> names, JsonGenerator out) throws IOException {
        out.writeFieldName(member);
        out.writeStartObject();
        for (String name : names) {
            out.writeObjectFieldStart(name);
            out.writeEndObject();
        }
        out.writeEndObject();
    }
}
