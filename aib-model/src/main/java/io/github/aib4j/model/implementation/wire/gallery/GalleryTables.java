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
import io.github.aib4j.model.implementation.wire.run.SystemDataTable;
import io.github.aib4j.model.value.IdentityPrincipal;
import java.util.Map;

/** Galleries and their sharing. */
public final class GalleryTables {
    private static final Codec<SharingPermission> PERMISSION = GalleryCodecs.name(
            SharingPermission.known(),
            SharingPermission::of,
            named("Community").since(V2022_01_03).instead("Private or Groups"));

    private static final ObjectTable<IdentityPrincipal, IdentityPrincipal.Builder> PRINCIPAL =
            new ObjectTable<>(() -> TableRows.of(GallerySlots.IDENTITY_PRINCIPAL_UNKNOWN_MEMBERS)
                    .reported(named("principalId"), Codecs.TEXT, GallerySlots.IDENTITY_PRINCIPAL_PRINCIPAL_ID)
                    .reported(named("clientId"), Codecs.TEXT, GallerySlots.IDENTITY_PRINCIPAL_CLIENT_ID));

    private static final Codec<Map<UserAssignedIdentityId, IdentityPrincipal>> PRINCIPALS =
            Codecs.byName("an object with an identity id as name", IdCodecs::identity, PRINCIPAL);

    static final ObjectTable<GalleryIdentifier, GalleryIdentifier.Builder> GALLERY_IDENTIFIER =
            new ObjectTable<>(() -> TableRows.of(GallerySlots.GALLERY_IDENTIFIER_UNKNOWN_MEMBERS)
                    .reported(named("uniqueName"), Codecs.TEXT, GallerySlots.GALLERY_IDENTIFIER_UNIQUE_NAME));

    static final ObjectTable<SharingProfileGroup, SharingProfileGroup.Builder> SHARING_PROFILE_GROUP =
            new ObjectTable<>(() -> TableRows.of(GallerySlots.SHARING_PROFILE_GROUP_UNKNOWN_MEMBERS)
                    .optional(
                            named("type"),
                            GalleryCodecs.name(SharingGroupType.known(), SharingGroupType::of),
                            GallerySlots.SHARING_PROFILE_GROUP_TYPE)
                    .list(named("ids"), Codecs.TEXT_LIST, GallerySlots.SHARING_PROFILE_GROUP_IDS));

    static final ObjectTable<CommunityGalleryInfo, CommunityGalleryInfo.Builder> COMMUNITY_GALLERY_INFO =
            new ObjectTable<>(() -> TableRows.of(GallerySlots.COMMUNITY_GALLERY_INFO_UNKNOWN_MEMBERS)
                    .optional(named("publisherUri"), Codecs.URI, GallerySlots.COMMUNITY_GALLERY_INFO_PUBLISHER_URI)
                    .optional(
                            named("publisherContact"),
                            Codecs.TEXT,
                            GallerySlots.COMMUNITY_GALLERY_INFO_PUBLISHER_CONTACT)
                    .optional(named("eula"), Codecs.TEXT, GallerySlots.COMMUNITY_GALLERY_INFO_EULA)
                    .optional(
                            named("publicNamePrefix"),
                            Codecs.TEXT,
                            GallerySlots.COMMUNITY_GALLERY_INFO_PUBLIC_NAME_PREFIX)
                    .reported(
                            named("communityGalleryEnabled"),
                            Codecs.BOOLEAN,
                            GallerySlots.COMMUNITY_GALLERY_INFO_COMMUNITY_GALLERY_ENABLED)
                    .reportedList(
                            named("publicNames"), Codecs.TEXT_LIST, GallerySlots.COMMUNITY_GALLERY_INFO_PUBLIC_NAMES));

    static final ObjectTable<SharingProfile, SharingProfile.Builder> SHARING_PROFILE =
            new ObjectTable<>(() -> TableRows.of(GallerySlots.SHARING_PROFILE_UNKNOWN_MEMBERS)
                    .optional(named("permissions"), PERMISSION, GallerySlots.SHARING_PROFILE_PERMISSIONS)
                    .reportedList(
                            named("groups"), Codecs.objects(SHARING_PROFILE_GROUP), GallerySlots.SHARING_PROFILE_GROUPS)
                    .optional(
                            named("communityGalleryInfo").since(V2021_10_01),
                            COMMUNITY_GALLERY_INFO,
                            GallerySlots.SHARING_PROFILE_COMMUNITY_GALLERY_INFO));

    static final ObjectTable<RegionalSharingStatus, RegionalSharingStatus.Builder> REGIONAL_SHARING_STATUS =
            new ObjectTable<>(() -> TableRows.of(GallerySlots.REGIONAL_SHARING_STATUS_UNKNOWN_MEMBERS)
                    .optional(named("region"), Codecs.TEXT, GallerySlots.REGIONAL_SHARING_STATUS_REGION)
                    .optional(
                            named("state"),
                            GalleryCodecs.name(SharingState.known(), SharingState::of),
                            GallerySlots.REGIONAL_SHARING_STATUS_STATE)
                    .optional(named("details"), Codecs.TEXT, GallerySlots.REGIONAL_SHARING_STATUS_DETAILS));

    static final ObjectTable<SharingStatus, SharingStatus.Builder> SHARING_STATUS =
            new ObjectTable<>(() -> TableRows.of(GallerySlots.SHARING_STATUS_UNKNOWN_MEMBERS)
                    .optional(
                            named("aggregatedState"),
                            GalleryCodecs.name(SharingState.known(), SharingState::of),
                            GallerySlots.SHARING_STATUS_AGGREGATED_STATE)
                    .list(
                            named("summary"),
                            Codecs.objects(REGIONAL_SHARING_STATUS),
                            GallerySlots.SHARING_STATUS_SUMMARY));

    static final ObjectTable<SoftDeletePolicy, SoftDeletePolicy.Builder> SOFT_DELETE_POLICY =
            new ObjectTable<>(() -> TableRows.of(GallerySlots.SOFT_DELETE_POLICY_UNKNOWN_MEMBERS)
                    .optional(
                            named("isSoftDeleteEnabled"),
                            Codecs.BOOLEAN,
                            GallerySlots.SOFT_DELETE_POLICY_IS_SOFT_DELETE_ENABLED)
                    .optional(
                            named("retentionPeriodInDays").since(V2026_03_03),
                            Codecs.INTEGER,
                            GallerySlots.SOFT_DELETE_POLICY_RETENTION_PERIOD_IN_DAYS)
                    .optional(
                            named("gracePeriodInDays").since(V2026_03_03),
                            Codecs.INTEGER,
                            GallerySlots.SOFT_DELETE_POLICY_GRACE_PERIOD_IN_DAYS));

    static final ObjectTable<GalleryIdentity, GalleryIdentity.Builder> GALLERY_IDENTITY =
            new ObjectTable<>(() -> TableRows.of(GallerySlots.GALLERY_IDENTITY_UNKNOWN_MEMBERS)
                    .optional(
                            named("type"),
                            GalleryCodecs.name(GalleryIdentityType.known(), GalleryIdentityType::of),
                            GallerySlots.GALLERY_IDENTITY_TYPE)
                    .list(
                            named("userAssignedIdentities"),
                            PRINCIPALS,
                            GallerySlots.GALLERY_IDENTITY_USER_ASSIGNED_IDENTITIES)
                    .reported(named("principalId"), Codecs.TEXT, GallerySlots.GALLERY_IDENTITY_PRINCIPAL_ID)
                    .reported(named("tenantId"), Codecs.TEXT, GallerySlots.GALLERY_IDENTITY_TENANT_ID));

    private static final ObjectTable<Gallery, Gallery.Builder> GALLERY_PROPERTIES =
            new ObjectTable<>(() -> TableRows.of(GallerySlots.GALLERY_UNKNOWN_PROPERTIES)
                    .optional(named("description"), Codecs.TEXT, GallerySlots.GALLERY_DESCRIPTION)
                    .optional(named("identifier"), GALLERY_IDENTIFIER, GallerySlots.GALLERY_IDENTIFIER)
                    .optional(
                            named("sharingProfile").since(V2020_09_30),
                            SHARING_PROFILE,
                            GallerySlots.GALLERY_SHARING_PROFILE)
                    .optional(
                            named("softDeletePolicy").since(V2021_07_01),
                            SOFT_DELETE_POLICY,
                            GallerySlots.GALLERY_SOFT_DELETE_POLICY)
                    .reported(
                            named("provisioningState"),
                            GalleryCodecs.name(GalleryProvisioningState.known(), GalleryProvisioningState::of),
                            GallerySlots.GALLERY_PROVISIONING_STATE)
                    .reported(
                            named("sharingStatus").since(V2021_10_01),
                            SHARING_STATUS,
                            GallerySlots.GALLERY_SHARING_STATUS));

    public static final ObjectTable<Gallery, Gallery.Builder> GALLERY =
            new ObjectTable<>(() -> TableRows.of(GallerySlots.GALLERY_UNKNOWN_MEMBERS)
                    .name(GallerySlots.GALLERY_NAME)
                    .reported(named("id"), GalleryCodecs.GALLERY_ID, GallerySlots.GALLERY_ID)
                    .location(GallerySlots.GALLERY_LOCATION)
                    .texts(named("tags"), GallerySlots.GALLERY_TAGS)
                    .optional(named("identity").since(V2024_03_03), GALLERY_IDENTITY, GallerySlots.GALLERY_IDENTITY)
                    .reported(
                            named("systemData").since(V2024_03_03),
                            SystemDataTable.SYSTEM_DATA,
                            GallerySlots.GALLERY_SYSTEM_DATA)
                    .nestedOrMissing("properties", GALLERY_PROPERTIES)
                    .open(GallerySlots.GALLERY_OPEN_EXPRESSIONS)
                    .type("Microsoft.Compute/galleries"));

    private GalleryTables() {}
}
