package io.github.aib4j.model.implementation.wire.gallery;

import static io.github.aib4j.model.gallery.GalleryApiVersion.V2020_09_30;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2021_07_01;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2021_10_01;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2022_01_03;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2024_03_03;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2026_03_03;
import static io.github.aib4j.model.implementation.table.VersionedName.named;

import io.github.aib4j.model.gallery.Gallery;
import io.github.aib4j.model.gallery.GalleryIdentifier;
import io.github.aib4j.model.gallery.GalleryIdentity;
import io.github.aib4j.model.gallery.GalleryIdentityType;
import io.github.aib4j.model.gallery.GalleryProvisioningState;
import io.github.aib4j.model.gallery.SoftDeletePolicy;
import io.github.aib4j.model.gallery.share.CommunityGalleryInfo;
import io.github.aib4j.model.gallery.share.RegionalSharingStatus;
import io.github.aib4j.model.gallery.share.SharingGroupType;
import io.github.aib4j.model.gallery.share.SharingPermission;
import io.github.aib4j.model.gallery.share.SharingProfile;
import io.github.aib4j.model.gallery.share.SharingProfileGroup;
import io.github.aib4j.model.gallery.share.SharingState;
import io.github.aib4j.model.gallery.share.SharingStatus;
import io.github.aib4j.model.id.UserAssignedIdentityId;
import io.github.aib4j.model.implementation.table.Codec;
import io.github.aib4j.model.implementation.table.Codecs;
import io.github.aib4j.model.implementation.table.IdCodecs;
import io.github.aib4j.model.implementation.table.ObjectTable;
import io.github.aib4j.model.implementation.table.TableRows;
import io.github.aib4j.model.implementation.wire.run.RunTables;
import io.github.aib4j.model.value.IdentityPrincipal;
import java.util.Map;
import java.util.Optional;

/** Galleries, and with whom they are shared. */
public final class GalleryTables {
    private static final Codec<SharingPermission> PERMISSION = GalleryCodecs.name(
            SharingPermission.known(),
            SharingPermission::of,
            named("Community").since(V2022_01_03).instead("Private or Groups"));

    private static final ObjectTable<IdentityPrincipal, IdentityPrincipal.Builder> PRINCIPAL =
            new ObjectTable<>(() -> TableRows.<IdentityPrincipal, IdentityPrincipal.Builder>of(
                            IdentityPrincipal::builder,
                            IdentityPrincipal.Builder::build,
                            IdentityPrincipal::unknownMembers,
                            IdentityPrincipal.Builder::putUnknownMember)
                    .reported(
                            named("principalId"),
                            Codecs.TEXT,
                            IdentityPrincipal::principalId,
                            IdentityPrincipal.Builder::principalId)
                    .reported(
                            named("clientId"),
                            Codecs.TEXT,
                            IdentityPrincipal::clientId,
                            IdentityPrincipal.Builder::clientId));

    private static final Codec<Map<UserAssignedIdentityId, IdentityPrincipal>> PRINCIPALS =
            Codecs.byName("an object with an identity id as name", IdCodecs::identity, PRINCIPAL);

    static final ObjectTable<GalleryIdentifier, GalleryIdentifier.Builder> GALLERY_IDENTIFIER =
            new ObjectTable<>(() -> TableRows.<GalleryIdentifier, GalleryIdentifier.Builder>of(
                            GalleryIdentifier::builder,
                            GalleryIdentifier.Builder::build,
                            GalleryIdentifier::unknownMembers,
                            GalleryIdentifier.Builder::putUnknownMember)
                    .reported(
                            named("uniqueName"),
                            Codecs.TEXT,
                            GalleryIdentifier::uniqueName,
                            GalleryIdentifier.Builder::uniqueName));

    static final ObjectTable<SharingProfileGroup, SharingProfileGroup.Builder> SHARING_PROFILE_GROUP =
            new ObjectTable<>(() -> TableRows.<SharingProfileGroup, SharingProfileGroup.Builder>of(
                            SharingProfileGroup::builder,
                            SharingProfileGroup.Builder::build,
                            SharingProfileGroup::unknownMembers,
                            SharingProfileGroup.Builder::putUnknownMember)
                    .optional(
                            named("type"),
                            GalleryCodecs.name(SharingGroupType.known(), SharingGroupType::of),
                            SharingProfileGroup::type,
                            SharingProfileGroup.Builder::type)
                    .list(named("ids"), Codecs.TEXT_LIST, SharingProfileGroup::ids, SharingProfileGroup.Builder::ids));

    static final ObjectTable<CommunityGalleryInfo, CommunityGalleryInfo.Builder> COMMUNITY_GALLERY_INFO =
            new ObjectTable<>(() -> TableRows.<CommunityGalleryInfo, CommunityGalleryInfo.Builder>of(
                            CommunityGalleryInfo::builder,
                            CommunityGalleryInfo.Builder::build,
                            CommunityGalleryInfo::unknownMembers,
                            CommunityGalleryInfo.Builder::putUnknownMember)
                    .optional(
                            named("publisherUri"),
                            Codecs.URI,
                            CommunityGalleryInfo::publisherUri,
                            CommunityGalleryInfo.Builder::publisherUri)
                    .optional(
                            named("publisherContact"),
                            Codecs.TEXT,
                            CommunityGalleryInfo::publisherContact,
                            CommunityGalleryInfo.Builder::publisherContact)
                    .optional(
                            named("eula"), Codecs.TEXT, CommunityGalleryInfo::eula, CommunityGalleryInfo.Builder::eula)
                    .optional(
                            named("publicNamePrefix"),
                            Codecs.TEXT,
                            CommunityGalleryInfo::publicNamePrefix,
                            CommunityGalleryInfo.Builder::publicNamePrefix)
                    .reported(
                            named("communityGalleryEnabled"),
                            Codecs.BOOLEAN,
                            CommunityGalleryInfo::communityGalleryEnabled,
                            CommunityGalleryInfo.Builder::communityGalleryEnabled)
                    .reportedList(
                            named("publicNames"),
                            Codecs.TEXT_LIST,
                            CommunityGalleryInfo::publicNames,
                            CommunityGalleryInfo.Builder::publicNames));

    static final ObjectTable<SharingProfile, SharingProfile.Builder> SHARING_PROFILE =
            new ObjectTable<>(() -> TableRows.<SharingProfile, SharingProfile.Builder>of(
                            SharingProfile::builder,
                            SharingProfile.Builder::build,
                            SharingProfile::unknownMembers,
                            SharingProfile.Builder::putUnknownMember)
                    .optional(
                            named("permissions"),
                            PERMISSION,
                            SharingProfile::permissions,
                            SharingProfile.Builder::permissions)
                    .reportedList(
                            named("groups"),
                            Codecs.objects(SHARING_PROFILE_GROUP),
                            SharingProfile::groups,
                            SharingProfile.Builder::groups)
                    .optional(
                            named("communityGalleryInfo").since(V2021_10_01),
                            COMMUNITY_GALLERY_INFO,
                            SharingProfile::communityGalleryInfo,
                            SharingProfile.Builder::communityGalleryInfo));

    static final ObjectTable<RegionalSharingStatus, RegionalSharingStatus.Builder> REGIONAL_SHARING_STATUS =
            new ObjectTable<>(() -> TableRows.<RegionalSharingStatus, RegionalSharingStatus.Builder>of(
                            RegionalSharingStatus::builder,
                            RegionalSharingStatus.Builder::build,
                            RegionalSharingStatus::unknownMembers,
                            RegionalSharingStatus.Builder::putUnknownMember)
                    .optional(
                            named("region"),
                            Codecs.TEXT,
                            RegionalSharingStatus::region,
                            RegionalSharingStatus.Builder::region)
                    .optional(
                            named("state"),
                            GalleryCodecs.name(SharingState.known(), SharingState::of),
                            RegionalSharingStatus::state,
                            RegionalSharingStatus.Builder::state)
                    .optional(
                            named("details"),
                            Codecs.TEXT,
                            RegionalSharingStatus::details,
                            RegionalSharingStatus.Builder::details));

    static final ObjectTable<SharingStatus, SharingStatus.Builder> SHARING_STATUS =
            new ObjectTable<>(() -> TableRows.<SharingStatus, SharingStatus.Builder>of(
                            SharingStatus::builder,
                            SharingStatus.Builder::build,
                            SharingStatus::unknownMembers,
                            SharingStatus.Builder::putUnknownMember)
                    .optional(
                            named("aggregatedState"),
                            GalleryCodecs.name(SharingState.known(), SharingState::of),
                            SharingStatus::aggregatedState,
                            SharingStatus.Builder::aggregatedState)
                    .list(
                            named("summary"),
                            Codecs.objects(REGIONAL_SHARING_STATUS),
                            SharingStatus::summary,
                            SharingStatus.Builder::summary));

    static final ObjectTable<SoftDeletePolicy, SoftDeletePolicy.Builder> SOFT_DELETE_POLICY =
            new ObjectTable<>(() -> TableRows.<SoftDeletePolicy, SoftDeletePolicy.Builder>of(
                            SoftDeletePolicy::builder,
                            SoftDeletePolicy.Builder::build,
                            SoftDeletePolicy::unknownMembers,
                            SoftDeletePolicy.Builder::putUnknownMember)
                    .optional(
                            named("isSoftDeleteEnabled"),
                            Codecs.BOOLEAN,
                            SoftDeletePolicy::isSoftDeleteEnabled,
                            SoftDeletePolicy.Builder::isSoftDeleteEnabled)
                    .optional(
                            named("retentionPeriodInDays").since(V2026_03_03),
                            Codecs.INTEGER,
                            SoftDeletePolicy::retentionPeriodInDays,
                            SoftDeletePolicy.Builder::retentionPeriodInDays)
                    .optional(
                            named("gracePeriodInDays").since(V2026_03_03),
                            Codecs.INTEGER,
                            SoftDeletePolicy::gracePeriodInDays,
                            SoftDeletePolicy.Builder::gracePeriodInDays));

    static final ObjectTable<GalleryIdentity, GalleryIdentity.Builder> GALLERY_IDENTITY =
            new ObjectTable<>(() -> TableRows.<GalleryIdentity, GalleryIdentity.Builder>of(
                            GalleryIdentity::builder,
                            GalleryIdentity.Builder::build,
                            GalleryIdentity::unknownMembers,
                            GalleryIdentity.Builder::putUnknownMember)
                    .optional(
                            named("type"),
                            GalleryCodecs.name(GalleryIdentityType.known(), GalleryIdentityType::of),
                            GalleryIdentity::type,
                            GalleryIdentity.Builder::type)
                    .optional(
                            named("userAssignedIdentities"),
                            PRINCIPALS,
                            value -> Optional.of(value.userAssignedIdentities()).filter(known -> !known.isEmpty()),
                            GalleryIdentity.Builder::userAssignedIdentities)
                    .reported(
                            named("principalId"),
                            Codecs.TEXT,
                            GalleryIdentity::principalId,
                            GalleryIdentity.Builder::principalId)
                    .reported(
                            named("tenantId"),
                            Codecs.TEXT,
                            GalleryIdentity::tenantId,
                            GalleryIdentity.Builder::tenantId));

    private static final ObjectTable<Gallery, Gallery.Builder> GALLERY_PROPERTIES =
            new ObjectTable<>(() -> TableRows.<Gallery, Gallery.Builder>of(
                            Gallery::builder,
                            Gallery.Builder::build,
                            Gallery::unknownProperties,
                            Gallery.Builder::putUnknownProperty)
                    .optional(named("description"), Codecs.TEXT, Gallery::description, Gallery.Builder::description)
                    .optional(named("identifier"), GALLERY_IDENTIFIER, Gallery::identifier, Gallery.Builder::identifier)
                    .optional(
                            named("sharingProfile").since(V2020_09_30),
                            SHARING_PROFILE,
                            Gallery::sharingProfile,
                            Gallery.Builder::sharingProfile)
                    .optional(
                            named("softDeletePolicy").since(V2021_07_01),
                            SOFT_DELETE_POLICY,
                            Gallery::softDeletePolicy,
                            Gallery.Builder::softDeletePolicy)
                    .reported(
                            named("provisioningState"),
                            GalleryCodecs.name(GalleryProvisioningState.known(), GalleryProvisioningState::of),
                            Gallery::provisioningState,
                            Gallery.Builder::provisioningState)
                    .reported(
                            named("sharingStatus").since(V2021_10_01),
                            SHARING_STATUS,
                            Gallery::sharingStatus,
                            Gallery.Builder::sharingStatus));

    public static final ObjectTable<Gallery, Gallery.Builder> GALLERY =
            new ObjectTable<>(() -> TableRows.<Gallery, Gallery.Builder>of(
                            Gallery::builder,
                            Gallery.Builder::build,
                            Gallery::unknownMembers,
                            Gallery.Builder::putUnknownMember)
                    .name(Gallery::name, Gallery.Builder::name)
                    .reported(named("id"), GalleryCodecs.GALLERY_ID, Gallery::id, Gallery.Builder::id)
                    .location(Gallery::location, Gallery.Builder::location)
                    .texts(named("tags"), Gallery::tags, Gallery.Builder::putTag)
                    .optional(
                            named("identity").since(V2024_03_03),
                            GALLERY_IDENTITY,
                            Gallery::identity,
                            Gallery.Builder::identity)
                    .reported(
                            named("systemData").since(V2024_03_03),
                            RunTables.SYSTEM_DATA,
                            Gallery::systemData,
                            Gallery.Builder::systemData)
                    .nestedOrMissing("properties", GALLERY_PROPERTIES)
                    .open(Gallery::openExpressions, Gallery.Builder::openExpressions)
                    .type("Microsoft.Compute/galleries"));

    private GalleryTables() {}
}
