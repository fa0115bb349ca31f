package io.github.aib4j.benchmarks;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Image versions and definitions as records, read and written by hand. */
final class HandWrittenGallery {
    private static final SerializedString ID = HandWritten.name("id");
    private static final SerializedString NAME = HandWritten.name("name");
    private static final SerializedString LOCATION = HandWritten.name("location");
    private static final SerializedString TAGS = HandWritten.name("tags");
    private static final SerializedString PROPERTIES = HandWritten.name("properties");
    private static final SerializedString PUBLISHING_PROFILE = HandWritten.name("publishingProfile");
    private static final SerializedString STORAGE_PROFILE = HandWritten.name("storageProfile");
    private static final SerializedString SAFETY_PROFILE = HandWritten.name("safetyProfile");
    private static final SerializedString TARGET_REGIONS = HandWritten.name("targetRegions");
    private static final SerializedString REPLICA_COUNT = HandWritten.name("replicaCount");
    private static final SerializedString EXCLUDE_FROM_LATEST = HandWritten.name("excludeFromLatest");
    private static final SerializedString END_OF_LIFE_DATE = HandWritten.name("endOfLifeDate");
    private static final SerializedString STORAGE_ACCOUNT_TYPE = HandWritten.name("storageAccountType");
    private static final SerializedString REPLICATION_MODE = HandWritten.name("replicationMode");
    private static final SerializedString REGIONAL_REPLICA_COUNT = HandWritten.name("regionalReplicaCount");
    private static final SerializedString SOURCE = HandWritten.name("source");
    private static final SerializedString OS_DISK_IMAGE = HandWritten.name("osDiskImage");
    private static final SerializedString HOST_CACHING = HandWritten.name("hostCaching");
    private static final SerializedString ALLOW_DELETION_OF_REPLICATED_LOCATIONS =
            HandWritten.name("allowDeletionOfReplicatedLocations");
    private static final SerializedString OS_TYPE = HandWritten.name("osType");
    private static final SerializedString OS_STATE = HandWritten.name("osState");
    private static final SerializedString HYPER_VGENERATION = HandWritten.name("hyperVGeneration");
    private static final SerializedString IDENTIFIER = HandWritten.name("identifier");
    private static final SerializedString ARCHITECTURE = HandWritten.name("architecture");
    private static final SerializedString FEATURES = HandWritten.name("features");
    private static final SerializedString PURCHASE_PLAN = HandWritten.name("purchasePlan");
    private static final SerializedString RECOMMENDED = HandWritten.name("recommended");
    private static final SerializedString DISALLOWED = HandWritten.name("disallowed");
    private static final SerializedString DESCRIPTION = HandWritten.name("description");
    private static final SerializedString EULA = HandWritten.name("eula");
    private static final SerializedString PRIVACY_STATEMENT_URI = HandWritten.name("privacyStatementUri");
    private static final SerializedString RELEASE_NOTE_URI = HandWritten.name("releaseNoteUri");
    private static final SerializedString PUBLISHER = HandWritten.name("publisher");
    private static final SerializedString OFFER = HandWritten.name("offer");
    private static final SerializedString SKU = HandWritten.name("sku");
    private static final SerializedString VALUE = HandWritten.name("value");
    private static final SerializedString PRODUCT = HandWritten.name("product");
    private static final SerializedString V_CPUS = HandWritten.name("vCPUs");
    private static final SerializedString MEMORY = HandWritten.name("memory");
    private static final SerializedString MIN = HandWritten.name("min");
    private static final SerializedString MAX = HandWritten.name("max");
    private static final SerializedString DISK_TYPES = HandWritten.name("diskTypes");

    private HandWrittenGallery() {}

    record Version(
            @Nullable String id,
            @Nullable String name,
            @Nullable String location,
            Map<String, String> tags,
            @Nullable VersionProperties properties) {}

    record Page(List<Version> value, @Nullable String nextLink) {}

    record VersionProperties(
            @Nullable Publishing publishingProfile,
            @Nullable Storage storageProfile,
            @Nullable String provisioningState,
            @Nullable Replication replicationStatus,
            @Nullable Safety safetyProfile) {}

    record Publishing(
            List<Region> targetRegions,
            @Nullable Integer replicaCount,
            @Nullable Boolean excludeFromLatest,
            @Nullable OffsetDateTime endOfLifeDate,
            @Nullable String storageAccountType,
            @Nullable String replicationMode) {}

    record Region(
            @Nullable String name,
            @Nullable Integer regionalReplicaCount,
            @Nullable String storageAccountType,
            @Nullable Boolean excludeFromLatest) {}

    record Storage(@Nullable Source source, @Nullable OsDisk osDiskImage) {}

    record Source(@Nullable String id) {}

    record OsDisk(@Nullable String hostCaching) {}

    record Safety(@Nullable Boolean allowDeletionOfReplicatedLocations) {}

    record Replication(@Nullable String aggregatedState, List<Regional> summary) {}

    record Regional(
            @Nullable String region,
            @Nullable String state,
            @Nullable String details,
            @Nullable Integer progress) {}

    record Definition(
            @Nullable String id,
            @Nullable String name,
            @Nullable String location,
            Map<String, String> tags,
            @Nullable DefinitionProperties properties) {}

    record DefinitionProperties(
            @Nullable String osType,
            @Nullable String osState,
            @Nullable String hyperVGeneration,
            @Nullable Identifier identifier,
            @Nullable String architecture,
            List<Feature> features,
            @Nullable Plan purchasePlan,
            @Nullable Recommended recommended,
            @Nullable Disallowed disallowed,
            @Nullable String description,
            @Nullable String eula,
            @Nullable String privacyStatementUri,
            @Nullable String releaseNoteUri,
            @Nullable OffsetDateTime endOfLifeDate,
            @Nullable String provisioningState) {}

    record Identifier(
            @Nullable String publisher,
            @Nullable String offer,
            @Nullable String sku) {}

    record Feature(@Nullable String name, @Nullable String value) {}

    record Plan(
            @Nullable String name,
            @Nullable String publisher,
            @Nullable String product) {}

    record Recommended(@Nullable Range vCPUs, @Nullable Range memory) {}

    record Range(@Nullable Integer min, @Nullable Integer max) {}

    record Disallowed(List<String> diskTypes) {}

    static Version readVersion(JsonParser in) throws IOException {
        @Nullable String id = null;
        @Nullable String name = null;
        @Nullable String location = null;
        Map<String, String> tags = Map.of();
        @Nullable VersionProperties properties = null;
        for (String member = in.nextFieldName(); member != null; member = in.nextFieldName()) {
            in.nextToken();
            switch (member) {
                case "id" -> id = in.getText();
                case "name" -> name = in.getText();
                case "location" -> location = in.getText();
                case "tags" -> tags = HandWritten.tags(in);
                case "properties" -> properties = readVersionProperties(in);
                default -> in.skipChildren();
            }
        }
        return new Version(id, name, location, tags, properties);
    }

    static Page readPage(JsonParser in) throws IOException {
        List<Version> value = List.of();
        @Nullable String nextLink = null;
        for (String member = in.nextFieldName(); member != null; member = in.nextFieldName()) {
            in.nextToken();
            switch (member) {
                case "value" -> value = HandWritten.list(in, HandWrittenGallery::readVersion);
                case "nextLink" -> nextLink = in.getText();
                default -> in.skipChildren();
            }
        }
        return new Page(value, nextLink);
    }

    static void write(Version value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        HandWritten.text(LOCATION, value.location(), out);
        HandWritten.tags(TAGS, value.tags(), out);
        HandWritten.object(PROPERTIES, value.properties(), HandWrittenGallery::write, out);
        out.writeEndObject();
    }

    static VersionProperties readVersionProperties(JsonParser in) throws IOException {
        @Nullable Publishing publishingProfile = null;
        @Nullable Storage storageProfile = null;
        @Nullable String provisioningState = null;
        @Nullable Replication replicationStatus = null;
        @Nullable Safety safetyProfile = null;
        for (String member = in.nextFieldName(); member != null; member = in.nextFieldName()) {
            in.nextToken();
            switch (member) {
                case "publishingProfile" -> publishingProfile = readPublishing(in);
                case "storageProfile" -> storageProfile = readStorage(in);
                case "provisioningState" -> provisioningState = in.getText();
                case "replicationStatus" -> replicationStatus = readReplication(in);
                case "safetyProfile" -> safetyProfile = readSafety(in);
                default -> in.skipChildren();
            }
        }
        return new VersionProperties(
                publishingProfile, storageProfile, provisioningState, replicationStatus, safetyProfile);
    }

    static void write(VersionProperties value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        HandWritten.object(PUBLISHING_PROFILE, value.publishingProfile(), HandWrittenGallery::write, out);
        HandWritten.object(STORAGE_PROFILE, value.storageProfile(), HandWrittenGallery::write, out);
        HandWritten.object(SAFETY_PROFILE, value.safetyProfile(), HandWrittenGallery::write, out);
        out.writeEndObject();
    }

    static Publishing readPublishing(JsonParser in) throws IOException {
        List<Region> targetRegions = List.of();
        @Nullable Integer replicaCount = null;
        @Nullable Boolean excludeFromLatest = null;
        @Nullable OffsetDateTime endOfLifeDate = null;
        @Nullable String storageAccountType = null;
        @Nullable String replicationMode = null;
        for (String member = in.nextFieldName(); member != null; member = in.nextFieldName()) {
            in.nextToken();
            switch (member) {
                case "targetRegions" -> targetRegions = HandWritten.list(in, HandWrittenGallery::readRegion);
                case "replicaCount" -> replicaCount = in.getIntValue();
                case "excludeFromLatest" -> excludeFromLatest = in.getBooleanValue();
                case "endOfLifeDate" -> endOfLifeDate = OffsetDateTime.parse(in.getText());
                case "storageAccountType" -> storageAccountType = in.getText();
                case "replicationMode" -> replicationMode = in.getText();
                default -> in.skipChildren();
            }
        }
        return new Publishing(
                targetRegions, replicaCount, excludeFromLatest, endOfLifeDate, storageAccountType, replicationMode);
    }

    static void write(Publishing value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        HandWritten.list(TARGET_REGIONS, value.targetRegions(), HandWrittenGallery::write, out);
        HandWritten.number(REPLICA_COUNT, value.replicaCount(), out);
        HandWritten.bool(EXCLUDE_FROM_LATEST, value.excludeFromLatest(), out);
        OffsetDateTime endOfLifeDate = value.endOfLifeDate();
        HandWritten.text(
                END_OF_LIFE_DATE,
                endOfLifeDate == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(endOfLifeDate),
                out);
        HandWritten.text(STORAGE_ACCOUNT_TYPE, value.storageAccountType(), out);
        HandWritten.text(REPLICATION_MODE, value.replicationMode(), out);
        out.writeEndObject();
    }

    static Region readRegion(JsonParser in) throws IOException {
        @Nullable String name = null;
        @Nullable Integer regionalReplicaCount = null;
        @Nullable String storageAccountType = null;
        @Nullable Boolean excludeFromLatest = null;
        for (String member = in.nextFieldName(); member != null; member = in.nextFieldName()) {
            in.nextToken();
            switch (member) {
                case "name" -> name = in.getText();
                case "regionalReplicaCount" -> regionalReplicaCount = in.getIntValue();
                case "storageAccountType" -> storageAccountType = in.getText();
                case "excludeFromLatest" -> excludeFromLatest = in.getBooleanValue();
                default -> in.skipChildren();
            }
        }
        return new Region(name, regionalReplicaCount, storageAccountType, excludeFromLatest);
    }

    static void write(Region value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        HandWritten.text(NAME, value.name(), out);
        HandWritten.number(REGIONAL_REPLICA_COUNT, value.regionalReplicaCount(), out);
        HandWritten.text(STORAGE_ACCOUNT_TYPE, value.storageAccountType(), out);
        HandWritten.bool(EXCLUDE_FROM_LATEST, value.excludeFromLatest(), out);
        out.writeEndObject();
    }

    static Storage readStorage(JsonParser in) throws IOException {
        @Nullable Source source = null;
        @Nullable OsDisk osDiskImage = null;
        for (String member = in.nextFieldName(); member != null; member = in.nextFieldName()) {
            in.nextToken();
            switch (member) {
                case "source" -> source = readSource(in);
                case "osDiskImage" -> osDiskImage = readOsDisk(in);
                default -> in.skipChildren();
            }
        }
        return new Storage(source, osDiskImage);
    }

    static void write(Storage value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        HandWritten.object(SOURCE, value.source(), HandWrittenGallery::write, out);
        HandWritten.object(OS_DISK_IMAGE, value.osDiskImage(), HandWrittenGallery::write, out);
        out.writeEndObject();
    }

    static Source readSource(JsonParser in) throws IOException {
        @Nullable String id = null;
        for (String member = in.nextFieldName(); member != null; member = in.nextFieldName()) {
            in.nextToken();
            switch (member) {
                case "id" -> id = in.getText();
                default -> in.skipChildren();
            }
        }
        return new Source(id);
    }

    static void write(Source value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        HandWritten.text(ID, value.id(), out);
        out.writeEndObject();
    }

    static OsDisk readOsDisk(JsonParser in) throws IOException {
        @Nullable String hostCaching = null;
        for (String member = in.nextFieldName(); member != null; member = in.nextFieldName()) {
            in.nextToken();
            switch (member) {
                case "hostCaching" -> hostCaching = in.getText();
                default -> in.skipChildren();
            }
        }
        return new OsDisk(hostCaching);
    }

    static void write(OsDisk value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        HandWritten.text(HOST_CACHING, value.hostCaching(), out);
        out.writeEndObject();
    }

    static Safety readSafety(JsonParser in) throws IOException {
        @Nullable Boolean allowDeletionOfReplicatedLocations = null;
        for (String member = in.nextFieldName(); member != null; member = in.nextFieldName()) {
            in.nextToken();
            switch (member) {
                case "allowDeletionOfReplicatedLocations" -> allowDeletionOfReplicatedLocations = in.getBooleanValue();
                default -> in.skipChildren();
            }
        }
        return new Safety(allowDeletionOfReplicatedLocations);
    }

    static void write(Safety value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        HandWritten.bool(ALLOW_DELETION_OF_REPLICATED_LOCATIONS, value.allowDeletionOfReplicatedLocations(), out);
        out.writeEndObject();
    }

    static Replication readReplication(JsonParser in) throws IOException {
        @Nullable String aggregatedState = null;
        List<Regional> summary = List.of();
        for (String member = in.nextFieldName(); member != null; member = in.nextFieldName()) {
            in.nextToken();
            switch (member) {
                case "aggregatedState" -> aggregatedState = in.getText();
                case "summary" -> summary = HandWritten.list(in, HandWrittenGallery::readRegional);
                default -> in.skipChildren();
            }
        }
        return new Replication(aggregatedState, summary);
    }

    static Regional readRegional(JsonParser in) throws IOException {
        @Nullable String region = null;
        @Nullable String state = null;
        @Nullable String details = null;
        @Nullable Integer progress = null;
        for (String member = in.nextFieldName(); member != null; member = in.nextFieldName()) {
            in.nextToken();
            switch (member) {
                case "region" -> region = in.getText();
                case "state" -> state = in.getText();
                case "details" -> details = in.getText();
                case "progress" -> progress = in.getIntValue();
                default -> in.skipChildren();
            }
        }
        return new Regional(region, state, details, progress);
    }

    static Definition readDefinition(JsonParser in) throws IOException {
        @Nullable String id = null;
        @Nullable String name = null;
        @Nullable String location = null;
        Map<String, String> tags = Map.of();
        @Nullable DefinitionProperties properties = null;
        for (String member = in.nextFieldName(); member != null; member = in.nextFieldName()) {
            in.nextToken();
            switch (member) {
                case "id" -> id = in.getText();
                case "name" -> name = in.getText();
                case "location" -> location = in.getText();
                case "tags" -> tags = HandWritten.tags(in);
                case "properties" -> properties = readDefinitionProperties(in);
                default -> in.skipChildren();
            }
        }
        return new Definition(id, name, location, tags, properties);
    }

    static void write(Definition value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        HandWritten.text(LOCATION, value.location(), out);
        HandWritten.tags(TAGS, value.tags(), out);
        HandWritten.object(PROPERTIES, value.properties(), HandWrittenGallery::write, out);
        out.writeEndObject();
    }

    static DefinitionProperties readDefinitionProperties(JsonParser in) throws IOException {
        @Nullable String osType = null;
        @Nullable String osState = null;
        @Nullable String hyperVGeneration = null;
        @Nullable Identifier identifier = null;
        @Nullable String architecture = null;
        List<Feature> features = List.of();
        @Nullable Plan purchasePlan = null;
        @Nullable Recommended recommended = null;
        @Nullable Disallowed disallowed = null;
        @Nullable String description = null;
        @Nullable String eula = null;
        @Nullable String privacyStatementUri = null;
        @Nullable String releaseNoteUri = null;
        @Nullable OffsetDateTime endOfLifeDate = null;
        @Nullable String provisioningState = null;
        for (String member = in.nextFieldName(); member != null; member = in.nextFieldName()) {
            in.nextToken();
            switch (member) {
                case "osType" -> osType = in.getText();
                case "osState" -> osState = in.getText();
                case "hyperVGeneration" -> hyperVGeneration = in.getText();
                case "identifier" -> identifier = readIdentifier(in);
                case "architecture" -> architecture = in.getText();
                case "features" -> features = HandWritten.list(in, HandWrittenGallery::readFeature);
                case "purchasePlan" -> purchasePlan = readPlan(in);
                case "recommended" -> recommended = readRecommended(in);
                case "disallowed" -> disallowed = readDisallowed(in);
                case "description" -> description = in.getText();
                case "eula" -> eula = in.getText();
                case "privacyStatementUri" -> privacyStatementUri = in.getText();
                case "releaseNoteUri" -> releaseNoteUri = in.getText();
                case "endOfLifeDate" -> endOfLifeDate = OffsetDateTime.parse(in.getText());
                case "provisioningState" -> provisioningState = in.getText();
                default -> in.skipChildren();
            }
        }
        return new DefinitionProperties(
                osType,
                osState,
                hyperVGeneration,
                identifier,
                architecture,
                features,
                purchasePlan,
                recommended,
                disallowed,
                description,
                eula,
                privacyStatementUri,
                releaseNoteUri,
                endOfLifeDate,
                provisioningState);
    }

    static void write(DefinitionProperties value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        HandWritten.text(OS_TYPE, value.osType(), out);
        HandWritten.text(OS_STATE, value.osState(), out);
        HandWritten.text(HYPER_VGENERATION, value.hyperVGeneration(), out);
        HandWritten.object(IDENTIFIER, value.identifier(), HandWrittenGallery::write, out);
        HandWritten.text(ARCHITECTURE, value.architecture(), out);
        HandWritten.list(FEATURES, value.features(), HandWrittenGallery::write, out);
        HandWritten.object(PURCHASE_PLAN, value.purchasePlan(), HandWrittenGallery::write, out);
        HandWritten.object(RECOMMENDED, value.recommended(), HandWrittenGallery::write, out);
        HandWritten.object(DISALLOWED, value.disallowed(), HandWrittenGallery::write, out);
        HandWritten.text(DESCRIPTION, value.description(), out);
        HandWritten.text(EULA, value.eula(), out);
        HandWritten.text(PRIVACY_STATEMENT_URI, value.privacyStatementUri(), out);
        HandWritten.text(RELEASE_NOTE_URI, value.releaseNoteUri(), out);
        OffsetDateTime endOfLifeDate = value.endOfLifeDate();
        HandWritten.text(
                END_OF_LIFE_DATE,
                endOfLifeDate == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(endOfLifeDate),
                out);
        out.writeEndObject();
    }

    static Identifier readIdentifier(JsonParser in) throws IOException {
        @Nullable String publisher = null;
        @Nullable String offer = null;
        @Nullable String sku = null;
        for (String member = in.nextFieldName(); member != null; member = in.nextFieldName()) {
            in.nextToken();
            switch (member) {
                case "publisher" -> publisher = in.getText();
                case "offer" -> offer = in.getText();
                case "sku" -> sku = in.getText();
                default -> in.skipChildren();
            }
        }
        return new Identifier(publisher, offer, sku);
    }

    static void write(Identifier value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        HandWritten.text(PUBLISHER, value.publisher(), out);
        HandWritten.text(OFFER, value.offer(), out);
        HandWritten.text(SKU, value.sku(), out);
        out.writeEndObject();
    }

    static Feature readFeature(JsonParser in) throws IOException {
        @Nullable String name = null;
        @Nullable String value = null;
        for (String member = in.nextFieldName(); member != null; member = in.nextFieldName()) {
            in.nextToken();
            switch (member) {
                case "name" -> name = in.getText();
                case "value" -> value = in.getText();
                default -> in.skipChildren();
            }
        }
        return new Feature(name, value);
    }

    static void write(Feature value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        HandWritten.text(NAME, value.name(), out);
        HandWritten.text(VALUE, value.value(), out);
        out.writeEndObject();
    }

    static Plan readPlan(JsonParser in) throws IOException {
        @Nullable String name = null;
        @Nullable String publisher = null;
        @Nullable String product = null;
        for (String member = in.nextFieldName(); member != null; member = in.nextFieldName()) {
            in.nextToken();
            switch (member) {
                case "name" -> name = in.getText();
                case "publisher" -> publisher = in.getText();
                case "product" -> product = in.getText();
                default -> in.skipChildren();
            }
        }
        return new Plan(name, publisher, product);
    }

    static void write(Plan value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        HandWritten.text(NAME, value.name(), out);
        HandWritten.text(PUBLISHER, value.publisher(), out);
        HandWritten.text(PRODUCT, value.product(), out);
        out.writeEndObject();
    }

    static Recommended readRecommended(JsonParser in) throws IOException {
        @Nullable Range vCPUs = null;
        @Nullable Range memory = null;
        for (String member = in.nextFieldName(); member != null; member = in.nextFieldName()) {
            in.nextToken();
            switch (member) {
                case "vCPUs" -> vCPUs = readRange(in);
                case "memory" -> memory = readRange(in);
                default -> in.skipChildren();
            }
        }
        return new Recommended(vCPUs, memory);
    }

    static void write(Recommended value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        HandWritten.object(V_CPUS, value.vCPUs(), HandWrittenGallery::write, out);
        HandWritten.object(MEMORY, value.memory(), HandWrittenGallery::write, out);
        out.writeEndObject();
    }

    static Range readRange(JsonParser in) throws IOException {
        @Nullable Integer min = null;
        @Nullable Integer max = null;
        for (String member = in.nextFieldName(); member != null; member = in.nextFieldName()) {
            in.nextToken();
            switch (member) {
                case "min" -> min = in.getIntValue();
                case "max" -> max = in.getIntValue();
                default -> in.skipChildren();
            }
        }
        return new Range(min, max);
    }

    static void write(Range value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        HandWritten.number(MIN, value.min(), out);
        HandWritten.number(MAX, value.max(), out);
        out.writeEndObject();
    }

    static Disallowed readDisallowed(JsonParser in) throws IOException {
        List<String> diskTypes = List.of();
        for (String member = in.nextFieldName(); member != null; member = in.nextFieldName()) {
            in.nextToken();
            switch (member) {
                case "diskTypes" -> diskTypes = HandWritten.texts(in);
                default -> in.skipChildren();
            }
        }
        return new Disallowed(diskTypes);
    }

    static void write(Disallowed value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        HandWritten.texts(DISK_TYPES, value.diskTypes(), out);
        out.writeEndObject();
    }
}
