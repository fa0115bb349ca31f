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
import io.github.aib4j.model.implementation.wire.run.RunTables;

/** Image definitions. */
public final class GalleryDefinitionTables {
    static final ObjectTable<GalleryImageIdentifier, GalleryImageIdentifier.Builder> GALLERY_IMAGE_IDENTIFIER =
            new ObjectTable<>(() -> TableRows.<GalleryImageIdentifier, GalleryImageIdentifier.Builder>of(
                            GalleryImageIdentifier::builder,
                            GalleryImageIdentifier.Builder::build,
                            GalleryImageIdentifier::unknownMembers,
                            GalleryImageIdentifier.Builder::putUnknownMember)
                    .required(
                            named("publisher"),
                            Codecs.TEXT,
                            GalleryImageIdentifier::publisher,
                            GalleryImageIdentifier.Builder::publisher)
                    .required(
                            named("offer"),
                            Codecs.TEXT,
                            GalleryImageIdentifier::offer,
                            GalleryImageIdentifier.Builder::offer)
                    .required(
                            named("sku"),
                            Codecs.TEXT,
                            GalleryImageIdentifier::sku,
                            GalleryImageIdentifier.Builder::sku));

    static final ObjectTable<ResourceRange, ResourceRange.Builder> RESOURCE_RANGE =
            new ObjectTable<>(() -> TableRows.<ResourceRange, ResourceRange.Builder>of(
                            ResourceRange::builder,
                            ResourceRange.Builder::build,
                            ResourceRange::unknownMembers,
                            ResourceRange.Builder::putUnknownMember)
                    .optional(named("min"), Codecs.INTEGER, ResourceRange::min, ResourceRange.Builder::min)
                    .optional(named("max"), Codecs.INTEGER, ResourceRange::max, ResourceRange.Builder::max));

    static final ObjectTable<RecommendedMachine, RecommendedMachine.Builder> RECOMMENDED_MACHINE =
            new ObjectTable<>(() -> TableRows.<RecommendedMachine, RecommendedMachine.Builder>of(
                            RecommendedMachine::builder,
                            RecommendedMachine.Builder::build,
                            RecommendedMachine::unknownMembers,
                            RecommendedMachine.Builder::putUnknownMember)
                    .optional(
                            named("vCPUs"),
                            RESOURCE_RANGE,
                            RecommendedMachine::vCpus,
                            RecommendedMachine.Builder::vCpus)
                    .optional(
                            named("memory"),
                            RESOURCE_RANGE,
                            RecommendedMachine::memory,
                            RecommendedMachine.Builder::memory));

    static final ObjectTable<Disallowed, Disallowed.Builder> DISALLOWED =
            new ObjectTable<>(() -> TableRows.<Disallowed, Disallowed.Builder>of(
                            Disallowed::builder,
                            Disallowed.Builder::build,
                            Disallowed::unknownMembers,
                            Disallowed.Builder::putUnknownMember)
                    .list(named("diskTypes"), Codecs.TEXT_LIST, Disallowed::diskTypes, Disallowed.Builder::diskTypes));

    static final ObjectTable<GalleryPurchasePlan, GalleryPurchasePlan.Builder> GALLERY_PURCHASE_PLAN =
            new ObjectTable<>(() -> TableRows.<GalleryPurchasePlan, GalleryPurchasePlan.Builder>of(
                            GalleryPurchasePlan::builder,
                            GalleryPurchasePlan.Builder::build,
                            GalleryPurchasePlan::unknownMembers,
                            GalleryPurchasePlan.Builder::putUnknownMember)
                    .optional(named("name"), Codecs.TEXT, GalleryPurchasePlan::name, GalleryPurchasePlan.Builder::name)
                    .optional(
                            named("publisher"),
                            Codecs.TEXT,
                            GalleryPurchasePlan::publisher,
                            GalleryPurchasePlan.Builder::publisher)
                    .optional(
                            named("product"),
                            Codecs.TEXT,
                            GalleryPurchasePlan::product,
                            GalleryPurchasePlan.Builder::product));

    static final ObjectTable<GalleryImageFeature, GalleryImageFeature.Builder> GALLERY_IMAGE_FEATURE =
            new ObjectTable<>(() -> TableRows.<GalleryImageFeature, GalleryImageFeature.Builder>of(
                            GalleryImageFeature::builder,
                            GalleryImageFeature.Builder::build,
                            GalleryImageFeature::unknownMembers,
                            GalleryImageFeature.Builder::putUnknownMember)
                    .optional(named("name"), Codecs.TEXT, GalleryImageFeature::name, GalleryImageFeature.Builder::name)
                    .optional(
                            named("value"), Codecs.TEXT, GalleryImageFeature::value, GalleryImageFeature.Builder::value)
                    .optional(
                            named("startsAtVersion").since(V2024_03_03),
                            GalleryCodecs.VERSION,
                            GalleryImageFeature::startsAtVersion,
                            GalleryImageFeature.Builder::startsAtVersion));

    private static final ObjectTable<GalleryImageDefinition, GalleryImageDefinition.Builder>
            GALLERY_IMAGE_DEFINITION_PROPERTIES =
                    new ObjectTable<>(() -> TableRows.<GalleryImageDefinition, GalleryImageDefinition.Builder>of(
                                    GalleryImageDefinition::builder,
                                    GalleryImageDefinition.Builder::build,
                                    GalleryImageDefinition::unknownProperties,
                                    GalleryImageDefinition.Builder::putUnknownProperty)
                            .required(
                                    named("osType"),
                                    GalleryCodecs.name(OsType.known(), OsType::of),
                                    GalleryImageDefinition::osType,
                                    GalleryImageDefinition.Builder::osType)
                            .required(
                                    named("osState"),
                                    GalleryCodecs.name(OsState.known(), OsState::of),
                                    GalleryImageDefinition::osState,
                                    GalleryImageDefinition.Builder::osState)
                            .optional(
                                    named("hyperVGeneration").since(V2019_07_01),
                                    GalleryCodecs.name(HyperVGeneration.known(), HyperVGeneration::of),
                                    GalleryImageDefinition::hyperVGeneration,
                                    GalleryImageDefinition.Builder::hyperVGeneration)
                            .required(
                                    named("identifier"),
                                    GALLERY_IMAGE_IDENTIFIER,
                                    GalleryImageDefinition::identifier,
                                    GalleryImageDefinition.Builder::identifier)
                            .optional(
                                    named("architecture").since(V2021_10_01),
                                    GalleryCodecs.name(Architecture.known(), Architecture::of),
                                    GalleryImageDefinition::architecture,
                                    GalleryImageDefinition.Builder::architecture)
                            .list(
                                    named("features").since(V2020_09_30),
                                    Codecs.objects(GALLERY_IMAGE_FEATURE),
                                    GalleryImageDefinition::features,
                                    GalleryImageDefinition.Builder::features)
                            .optional(
                                    named("allowUpdateImage").since(V2024_03_03),
                                    Codecs.BOOLEAN,
                                    GalleryImageDefinition::allowUpdateImage,
                                    GalleryImageDefinition.Builder::allowUpdateImage)
                            .optional(
                                    named("purchasePlan"),
                                    GALLERY_PURCHASE_PLAN,
                                    GalleryImageDefinition::purchasePlan,
                                    GalleryImageDefinition.Builder::purchasePlan)
                            .optional(
                                    named("recommended"),
                                    RECOMMENDED_MACHINE,
                                    GalleryImageDefinition::recommended,
                                    GalleryImageDefinition.Builder::recommended)
                            .optional(
                                    named("disallowed"),
                                    DISALLOWED,
                                    GalleryImageDefinition::disallowed,
                                    GalleryImageDefinition.Builder::disallowed)
                            .optional(
                                    named("description"),
                                    Codecs.TEXT,
                                    GalleryImageDefinition::description,
                                    GalleryImageDefinition.Builder::description)
                            .optional(
                                    named("eula"),
                                    Codecs.TEXT,
                                    GalleryImageDefinition::eula,
                                    GalleryImageDefinition.Builder::eula)
                            .optional(
                                    named("privacyStatementUri"),
                                    Codecs.URI,
                                    GalleryImageDefinition::privacyStatementUri,
                                    GalleryImageDefinition.Builder::privacyStatementUri)
                            .optional(
                                    named("releaseNoteUri"),
                                    Codecs.URI,
                                    GalleryImageDefinition::releaseNoteUri,
                                    GalleryImageDefinition.Builder::releaseNoteUri)
                            .optional(
                                    named("endOfLifeDate"),
                                    GalleryCodecs.DATE,
                                    GalleryImageDefinition::endOfLifeDate,
                                    GalleryImageDefinition.Builder::endOfLifeDate)
                            .reported(
                                    named("provisioningState"),
                                    GalleryCodecs.name(GalleryProvisioningState.known(), GalleryProvisioningState::of),
                                    GalleryImageDefinition::provisioningState,
                                    GalleryImageDefinition.Builder::provisioningState));

    public static final ObjectTable<GalleryImageDefinition, GalleryImageDefinition.Builder> GALLERY_IMAGE_DEFINITION =
            new ObjectTable<>(() -> TableRows.<GalleryImageDefinition, GalleryImageDefinition.Builder>of(
                            GalleryImageDefinition::builder,
                            GalleryImageDefinition.Builder::build,
                            GalleryImageDefinition::unknownMembers,
                            GalleryImageDefinition.Builder::putUnknownMember)
                    .name(GalleryImageDefinition::name, GalleryImageDefinition.Builder::name)
                    .reported(
                            named("id"),
                            GalleryCodecs.DEFINITION_ID,
                            GalleryImageDefinition::id,
                            GalleryImageDefinition.Builder::id)
                    .location(GalleryImageDefinition::location, GalleryImageDefinition.Builder::location)
                    .texts(named("tags"), GalleryImageDefinition::tags, GalleryImageDefinition.Builder::putTag)
                    .reported(
                            named("systemData").since(V2024_03_03),
                            RunTables.SYSTEM_DATA,
                            GalleryImageDefinition::systemData,
                            GalleryImageDefinition.Builder::systemData)
                    .nested("properties", GALLERY_IMAGE_DEFINITION_PROPERTIES)
                    .open(GalleryImageDefinition::openExpressions, GalleryImageDefinition.Builder::openExpressions)
                    .type("Microsoft.Compute/galleries/images"));

    private GalleryDefinitionTables() {}
}
