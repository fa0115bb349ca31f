package io.github.aib4j.model.implementation.wire.gallery;

import static io.github.aib4j.model.gallery.GalleryApiVersion.V2019_07_01;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2020_09_30;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2021_10_01;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2024_03_03;
import static io.github.aib4j.model.implementation.table.VersionedName.named;

import io.github.aib4j.model.gallery.Architecture;
import io.github.aib4j.model.gallery.Disallowed;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageFeature;
import io.github.aib4j.model.gallery.GalleryImageIdentifier;
import io.github.aib4j.model.gallery.GalleryProvisioningState;
import io.github.aib4j.model.gallery.GalleryPurchasePlan;
import io.github.aib4j.model.gallery.HyperVGeneration;
import io.github.aib4j.model.gallery.OsState;
import io.github.aib4j.model.gallery.OsType;
import io.github.aib4j.model.gallery.RecommendedMachine;
import io.github.aib4j.model.gallery.ResourceRange;
import io.github.aib4j.model.implementation.table.Codecs;
import io.github.aib4j.model.implementation.table.ObjectTable;
import io.github.aib4j.model.implementation.table.TableRows;
import io.github.aib4j.model.implementation.wire.run.SystemDataTable;

/** Image definitions. */
public final class GalleryDefinitionTables {
    static final ObjectTable<GalleryImageIdentifier, GalleryImageIdentifier.Builder> GALLERY_IMAGE_IDENTIFIER =
            new ObjectTable<>(() -> TableRows.of(GalleryDefinitionSlots.GALLERY_IMAGE_IDENTIFIER_UNKNOWN_MEMBERS)
                    .required(
                            named("publisher"), Codecs.TEXT, GalleryDefinitionSlots.GALLERY_IMAGE_IDENTIFIER_PUBLISHER)
                    .required(named("offer"), Codecs.TEXT, GalleryDefinitionSlots.GALLERY_IMAGE_IDENTIFIER_OFFER)
                    .required(named("sku"), Codecs.TEXT, GalleryDefinitionSlots.GALLERY_IMAGE_IDENTIFIER_SKU));

    static final ObjectTable<ResourceRange, ResourceRange.Builder> RESOURCE_RANGE =
            new ObjectTable<>(() -> TableRows.of(GalleryDefinitionSlots.RESOURCE_RANGE_UNKNOWN_MEMBERS)
                    .optional(named("min"), Codecs.INTEGER, GalleryDefinitionSlots.RESOURCE_RANGE_MIN)
                    .optional(named("max"), Codecs.INTEGER, GalleryDefinitionSlots.RESOURCE_RANGE_MAX));

    static final ObjectTable<RecommendedMachine, RecommendedMachine.Builder> RECOMMENDED_MACHINE =
            new ObjectTable<>(() -> TableRows.of(GalleryDefinitionSlots.RECOMMENDED_MACHINE_UNKNOWN_MEMBERS)
                    .optional(named("vCPUs"), RESOURCE_RANGE, GalleryDefinitionSlots.RECOMMENDED_MACHINE_V_CPUS)
                    .optional(named("memory"), RESOURCE_RANGE, GalleryDefinitionSlots.RECOMMENDED_MACHINE_MEMORY));

    static final ObjectTable<Disallowed, Disallowed.Builder> DISALLOWED =
            new ObjectTable<>(() -> TableRows.of(GalleryDefinitionSlots.DISALLOWED_UNKNOWN_MEMBERS)
                    .list(named("diskTypes"), Codecs.TEXT_LIST, GalleryDefinitionSlots.DISALLOWED_DISK_TYPES));

    static final ObjectTable<GalleryPurchasePlan, GalleryPurchasePlan.Builder> GALLERY_PURCHASE_PLAN =
            new ObjectTable<>(() -> TableRows.of(GalleryDefinitionSlots.GALLERY_PURCHASE_PLAN_UNKNOWN_MEMBERS)
                    .optional(named("name"), Codecs.TEXT, GalleryDefinitionSlots.GALLERY_PURCHASE_PLAN_NAME)
                    .optional(named("publisher"), Codecs.TEXT, GalleryDefinitionSlots.GALLERY_PURCHASE_PLAN_PUBLISHER)
                    .optional(named("product"), Codecs.TEXT, GalleryDefinitionSlots.GALLERY_PURCHASE_PLAN_PRODUCT));

    static final ObjectTable<GalleryImageFeature, GalleryImageFeature.Builder> GALLERY_IMAGE_FEATURE =
            new ObjectTable<>(() -> TableRows.of(GalleryDefinitionSlots.GALLERY_IMAGE_FEATURE_UNKNOWN_MEMBERS)
                    .optional(named("name"), Codecs.TEXT, GalleryDefinitionSlots.GALLERY_IMAGE_FEATURE_NAME)
                    .optional(named("value"), Codecs.TEXT, GalleryDefinitionSlots.GALLERY_IMAGE_FEATURE_VALUE)
                    .optional(
                            named("startsAtVersion").since(V2024_03_03),
                            GalleryCodecs.VERSION,
                            GalleryDefinitionSlots.GALLERY_IMAGE_FEATURE_STARTS_AT_VERSION));

    private static final ObjectTable<GalleryImageDefinition, GalleryImageDefinition.Builder>
            GALLERY_IMAGE_DEFINITION_PROPERTIES = new ObjectTable<>(() -> TableRows.of(
                    GalleryDefinitionSlots.GALLERY_IMAGE_DEFINITION_UNKNOWN_PROPERTIES)
            .required(
                    named("osType"),
                    GalleryCodecs.name(OsType.known(), OsType::of),
                    GalleryDefinitionSlots.GALLERY_IMAGE_DEFINITION_OS_TYPE)
            .required(
                    named("osState"),
                    GalleryCodecs.name(OsState.known(), OsState::of),
                    GalleryDefinitionSlots.GALLERY_IMAGE_DEFINITION_OS_STATE)
            .optional(
                    named("hyperVGeneration").since(V2019_07_01),
                    GalleryCodecs.name(HyperVGeneration.known(), HyperVGeneration::of),
                    GalleryDefinitionSlots.GALLERY_IMAGE_DEFINITION_HYPER_VGENERATION)
            .required(
                    named("identifier"),
                    GALLERY_IMAGE_IDENTIFIER,
                    GalleryDefinitionSlots.GALLERY_IMAGE_DEFINITION_IDENTIFIER)
            .optional(
                    named("architecture").since(V2021_10_01),
                    GalleryCodecs.name(Architecture.known(), Architecture::of),
                    GalleryDefinitionSlots.GALLERY_IMAGE_DEFINITION_ARCHITECTURE)
            .list(
                    named("features").since(V2020_09_30),
                    Codecs.objects(GALLERY_IMAGE_FEATURE),
                    GalleryDefinitionSlots.GALLERY_IMAGE_DEFINITION_FEATURES)
            .optional(
                    named("allowUpdateImage").since(V2024_03_03),
                    Codecs.BOOLEAN,
                    GalleryDefinitionSlots.GALLERY_IMAGE_DEFINITION_ALLOW_UPDATE_IMAGE)
            .optional(
                    named("purchasePlan"),
                    GALLERY_PURCHASE_PLAN,
                    GalleryDefinitionSlots.GALLERY_IMAGE_DEFINITION_PURCHASE_PLAN)
            .optional(
                    named("recommended"),
                    RECOMMENDED_MACHINE,
                    GalleryDefinitionSlots.GALLERY_IMAGE_DEFINITION_RECOMMENDED)
            .optional(named("disallowed"), DISALLOWED, GalleryDefinitionSlots.GALLERY_IMAGE_DEFINITION_DISALLOWED)
            .optional(named("description"), Codecs.TEXT, GalleryDefinitionSlots.GALLERY_IMAGE_DEFINITION_DESCRIPTION)
            .optional(named("eula"), Codecs.TEXT, GalleryDefinitionSlots.GALLERY_IMAGE_DEFINITION_EULA)
            .optional(
                    named("privacyStatementUri"),
                    Codecs.URI,
                    GalleryDefinitionSlots.GALLERY_IMAGE_DEFINITION_PRIVACY_STATEMENT_URI)
            .optional(
                    named("releaseNoteUri"),
                    Codecs.URI,
                    GalleryDefinitionSlots.GALLERY_IMAGE_DEFINITION_RELEASE_NOTE_URI)
            .optional(
                    named("endOfLifeDate"),
                    GalleryCodecs.DATE,
                    GalleryDefinitionSlots.GALLERY_IMAGE_DEFINITION_END_OF_LIFE_DATE)
            .reported(
                    named("provisioningState"),
                    GalleryCodecs.name(GalleryProvisioningState.known(), GalleryProvisioningState::of),
                    GalleryDefinitionSlots.GALLERY_IMAGE_DEFINITION_PROVISIONING_STATE));

    public static final ObjectTable<GalleryImageDefinition, GalleryImageDefinition.Builder> GALLERY_IMAGE_DEFINITION =
            new ObjectTable<>(() -> TableRows.of(GalleryDefinitionSlots.GALLERY_IMAGE_DEFINITION_UNKNOWN_MEMBERS)
                    .name(GalleryDefinitionSlots.GALLERY_IMAGE_DEFINITION_NAME)
                    .reported(
                            named("id"),
                            GalleryCodecs.DEFINITION_ID,
                            GalleryDefinitionSlots.GALLERY_IMAGE_DEFINITION_ID)
                    .location(GalleryDefinitionSlots.GALLERY_IMAGE_DEFINITION_LOCATION)
                    .texts(named("tags"), GalleryDefinitionSlots.GALLERY_IMAGE_DEFINITION_TAGS)
                    .reported(
                            named("systemData").since(V2024_03_03),
                            SystemDataTable.SYSTEM_DATA,
                            GalleryDefinitionSlots.GALLERY_IMAGE_DEFINITION_SYSTEM_DATA)
                    .nested("properties", GALLERY_IMAGE_DEFINITION_PROPERTIES)
                    .open(GalleryDefinitionSlots.GALLERY_IMAGE_DEFINITION_OPEN_EXPRESSIONS)
                    .type("Microsoft.Compute/galleries/images"));

    private GalleryDefinitionTables() {}
}
