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
            new ObjectTable<>(() -> TableRows.of(GalleryImageIdentifierSlots.UNKNOWN_MEMBERS)
                    .required(named("publisher"), Codecs.TEXT, GalleryImageIdentifierSlots.PUBLISHER)
                    .required(named("offer"), Codecs.TEXT, GalleryImageIdentifierSlots.OFFER)
                    .required(named("sku"), Codecs.TEXT, GalleryImageIdentifierSlots.SKU));

    static final ObjectTable<ResourceRange, ResourceRange.Builder> RESOURCE_RANGE =
            new ObjectTable<>(() -> TableRows.of(ResourceRangeSlots.UNKNOWN_MEMBERS)
                    .optional(named("min"), Codecs.INTEGER, ResourceRangeSlots.MIN)
                    .optional(named("max"), Codecs.INTEGER, ResourceRangeSlots.MAX));

    static final ObjectTable<RecommendedMachine, RecommendedMachine.Builder> RECOMMENDED_MACHINE =
            new ObjectTable<>(() -> TableRows.of(RecommendedMachineSlots.UNKNOWN_MEMBERS)
                    .optional(named("vCPUs"), RESOURCE_RANGE, RecommendedMachineSlots.V_CPUS)
                    .optional(named("memory"), RESOURCE_RANGE, RecommendedMachineSlots.MEMORY));

    static final ObjectTable<Disallowed, Disallowed.Builder> DISALLOWED =
            new ObjectTable<>(() -> TableRows.of(DisallowedSlots.UNKNOWN_MEMBERS)
                    .list(named("diskTypes"), Codecs.TEXT_LIST, DisallowedSlots.DISK_TYPES));

    static final ObjectTable<GalleryPurchasePlan, GalleryPurchasePlan.Builder> GALLERY_PURCHASE_PLAN =
            new ObjectTable<>(() -> TableRows.of(GalleryPurchasePlanSlots.UNKNOWN_MEMBERS)
                    .optional(named("name"), Codecs.TEXT, GalleryPurchasePlanSlots.NAME)
                    .optional(named("publisher"), Codecs.TEXT, GalleryPurchasePlanSlots.PUBLISHER)
                    .optional(named("product"), Codecs.TEXT, GalleryPurchasePlanSlots.PRODUCT));

    static final ObjectTable<GalleryImageFeature, GalleryImageFeature.Builder> GALLERY_IMAGE_FEATURE =
            new ObjectTable<>(() -> TableRows.of(GalleryImageFeatureSlots.UNKNOWN_MEMBERS)
                    .optional(named("name"), Codecs.TEXT, GalleryImageFeatureSlots.NAME)
                    .optional(named("value"), Codecs.TEXT, GalleryImageFeatureSlots.VALUE)
                    .optional(
                            named("startsAtVersion").since(V2024_03_03),
                            GalleryCodecs.VERSION,
                            GalleryImageFeatureSlots.STARTS_AT_VERSION));

    private static final ObjectTable<GalleryImageDefinition, GalleryImageDefinition.Builder>
            GALLERY_IMAGE_DEFINITION_PROPERTIES = new ObjectTable<>(() -> TableRows.of(
                    GalleryImageDefinitionSlots.UNKNOWN_PROPERTIES)
            .required(
                    named("osType"),
                    GalleryCodecs.name(OsType.known(), OsType::of),
                    GalleryImageDefinitionSlots.OS_TYPE)
            .required(
                    named("osState"),
                    GalleryCodecs.name(OsState.known(), OsState::of),
                    GalleryImageDefinitionSlots.OS_STATE)
            .optional(
                    named("hyperVGeneration").since(V2019_07_01),
                    GalleryCodecs.name(HyperVGeneration.known(), HyperVGeneration::of),
                    GalleryImageDefinitionSlots.HYPER_VGENERATION)
            .required(named("identifier"), GALLERY_IMAGE_IDENTIFIER, GalleryImageDefinitionSlots.IDENTIFIER)
            .optional(
                    named("architecture").since(V2021_10_01),
                    GalleryCodecs.name(Architecture.known(), Architecture::of),
                    GalleryImageDefinitionSlots.ARCHITECTURE)
            .list(
                    named("features").since(V2020_09_30),
                    Codecs.objects(GALLERY_IMAGE_FEATURE),
                    GalleryImageDefinitionSlots.FEATURES)
            .optional(
                    named("allowUpdateImage").since(V2024_03_03),
                    Codecs.BOOLEAN,
                    GalleryImageDefinitionSlots.ALLOW_UPDATE_IMAGE)
            .optional(named("purchasePlan"), GALLERY_PURCHASE_PLAN, GalleryImageDefinitionSlots.PURCHASE_PLAN)
            .optional(named("recommended"), RECOMMENDED_MACHINE, GalleryImageDefinitionSlots.RECOMMENDED)
            .optional(named("disallowed"), DISALLOWED, GalleryImageDefinitionSlots.DISALLOWED)
            .optional(named("description"), Codecs.TEXT, GalleryImageDefinitionSlots.DESCRIPTION)
            .optional(named("eula"), Codecs.TEXT, GalleryImageDefinitionSlots.EULA)
            .optional(named("privacyStatementUri"), Codecs.URI, GalleryImageDefinitionSlots.PRIVACY_STATEMENT_URI)
            .optional(named("releaseNoteUri"), Codecs.URI, GalleryImageDefinitionSlots.RELEASE_NOTE_URI)
            .optional(named("endOfLifeDate"), GalleryCodecs.DATE, GalleryImageDefinitionSlots.END_OF_LIFE_DATE)
            .reported(
                    named("provisioningState"),
                    GalleryCodecs.name(GalleryProvisioningState.known(), GalleryProvisioningState::of),
                    GalleryImageDefinitionSlots.PROVISIONING_STATE));

    public static final ObjectTable<GalleryImageDefinition, GalleryImageDefinition.Builder> GALLERY_IMAGE_DEFINITION =
            new ObjectTable<>(() -> TableRows.of(GalleryImageDefinitionSlots.UNKNOWN_MEMBERS)
                    .name(GalleryImageDefinitionSlots.NAME)
                    .reported(named("id"), GalleryCodecs.DEFINITION_ID, GalleryImageDefinitionSlots.ID)
                    .location(GalleryImageDefinitionSlots.LOCATION)
                    .texts(named("tags"), GalleryImageDefinitionSlots.TAGS)
                    .reported(
                            named("systemData").since(V2024_03_03),
                            SystemDataTable.SYSTEM_DATA,
                            GalleryImageDefinitionSlots.SYSTEM_DATA)
                    .nested("properties", GALLERY_IMAGE_DEFINITION_PROPERTIES)
                    .open(GalleryImageDefinitionSlots.OPEN_EXPRESSIONS)
                    .type("Microsoft.Compute/galleries/images"));

    private GalleryDefinitionTables() {}
}
