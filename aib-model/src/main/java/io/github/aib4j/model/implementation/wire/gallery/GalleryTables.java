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

/** Galleries, and with whom they are shared. */
public final class GalleryTables {
    private static final Codec<SharingPermission> PERMISSION = GalleryCodecs.name(
            SharingPermission.known(),
            SharingPermission::of,
            named("Community").since(V2022_01_03).instead("Private or Groups"));

    private static final ObjectTable<IdentityPrincipal, IdentityPrincipal.Builder> PRINCIPAL =
            new ObjectTable<>(() -> TableRows.of(IdentityPrincipalSlots.UNKNOWN_MEMBERS)
                    .reported(named("principalId"), Codecs.TEXT, IdentityPrincipalSlots.PRINCIPAL_ID)
                    .reported(named("clientId"), Codecs.TEXT, IdentityPrincipalSlots.CLIENT_ID));

    private static final Codec<Map<UserAssignedIdentityId, IdentityPrincipal>> PRINCIPALS =
            Codecs.byName("an object with an identity id as name", IdCodecs::identity, PRINCIPAL);

    static final ObjectTable<GalleryIdentifier, GalleryIdentifier.Builder> GALLERY_IDENTIFIER =
            new ObjectTable<>(() -> TableRows.of(GalleryIdentifierSlots.UNKNOWN_MEMBERS)
                    .reported(named("uniqueName"), Codecs.TEXT, GalleryIdentifierSlots.UNIQUE_NAME));

    static final ObjectTable<SharingProfileGroup, SharingProfileGroup.Builder> SHARING_PROFILE_GROUP =
            new ObjectTable<>(() -> TableRows.of(SharingProfileGroupSlots.UNKNOWN_MEMBERS)
                    .optional(
                            named("type"),
                            GalleryCodecs.name(SharingGroupType.known(), SharingGroupType::of),
                            SharingProfileGroupSlots.TYPE)
                    .list(named("ids"), Codecs.TEXT_LIST, SharingProfileGroupSlots.IDS));

    static final ObjectTable<CommunityGalleryInfo, CommunityGalleryInfo.Builder> COMMUNITY_GALLERY_INFO =
            new ObjectTable<>(() -> TableRows.of(CommunityGalleryInfoSlots.UNKNOWN_MEMBERS)
                    .optional(named("publisherUri"), Codecs.URI, CommunityGalleryInfoSlots.PUBLISHER_URI)
                    .optional(named("publisherContact"), Codecs.TEXT, CommunityGalleryInfoSlots.PUBLISHER_CONTACT)
                    .optional(named("eula"), Codecs.TEXT, CommunityGalleryInfoSlots.EULA)
                    .optional(named("publicNamePrefix"), Codecs.TEXT, CommunityGalleryInfoSlots.PUBLIC_NAME_PREFIX)
                    .reported(
                            named("communityGalleryEnabled"),
                            Codecs.BOOLEAN,
                            CommunityGalleryInfoSlots.COMMUNITY_GALLERY_ENABLED)
                    .reportedList(named("publicNames"), Codecs.TEXT_LIST, CommunityGalleryInfoSlots.PUBLIC_NAMES));

    static final ObjectTable<SharingProfile, SharingProfile.Builder> SHARING_PROFILE =
            new ObjectTable<>(() -> TableRows.of(SharingProfileSlots.UNKNOWN_MEMBERS)
                    .optional(named("permissions"), PERMISSION, SharingProfileSlots.PERMISSIONS)
                    .reportedList(named("groups"), Codecs.objects(SHARING_PROFILE_GROUP), SharingProfileSlots.GROUPS)
                    .optional(
                            named("communityGalleryInfo").since(V2021_10_01),
                            COMMUNITY_GALLERY_INFO,
                            SharingProfileSlots.COMMUNITY_GALLERY_INFO));

    static final ObjectTable<RegionalSharingStatus, RegionalSharingStatus.Builder> REGIONAL_SHARING_STATUS =
            new ObjectTable<>(() -> TableRows.of(RegionalSharingStatusSlots.UNKNOWN_MEMBERS)
                    .optional(named("region"), Codecs.TEXT, RegionalSharingStatusSlots.REGION)
                    .optional(
                            named("state"),
                            GalleryCodecs.name(SharingState.known(), SharingState::of),
                            RegionalSharingStatusSlots.STATE)
                    .optional(named("details"), Codecs.TEXT, RegionalSharingStatusSlots.DETAILS));

    static final ObjectTable<SharingStatus, SharingStatus.Builder> SHARING_STATUS =
            new ObjectTable<>(() -> TableRows.of(SharingStatusSlots.UNKNOWN_MEMBERS)
                    .optional(
                            named("aggregatedState"),
                            GalleryCodecs.name(SharingState.known(), SharingState::of),
                            SharingStatusSlots.AGGREGATED_STATE)
                    .list(named("summary"), Codecs.objects(REGIONAL_SHARING_STATUS), SharingStatusSlots.SUMMARY));

    static final ObjectTable<SoftDeletePolicy, SoftDeletePolicy.Builder> SOFT_DELETE_POLICY =
            new ObjectTable<>(() -> TableRows.of(SoftDeletePolicySlots.UNKNOWN_MEMBERS)
                    .optional(
                            named("isSoftDeleteEnabled"), Codecs.BOOLEAN, SoftDeletePolicySlots.IS_SOFT_DELETE_ENABLED)
                    .optional(
                            named("retentionPeriodInDays").since(V2026_03_03),
                            Codecs.INTEGER,
                            SoftDeletePolicySlots.RETENTION_PERIOD_IN_DAYS)
                    .optional(
                            named("gracePeriodInDays").since(V2026_03_03),
                            Codecs.INTEGER,
                            SoftDeletePolicySlots.GRACE_PERIOD_IN_DAYS));

    static final ObjectTable<GalleryIdentity, GalleryIdentity.Builder> GALLERY_IDENTITY =
            new ObjectTable<>(() -> TableRows.of(GalleryIdentitySlots.UNKNOWN_MEMBERS)
                    .optional(
                            named("type"),
                            GalleryCodecs.name(GalleryIdentityType.known(), GalleryIdentityType::of),
                            GalleryIdentitySlots.TYPE)
                    .list(named("userAssignedIdentities"), PRINCIPALS, GalleryIdentitySlots.USER_ASSIGNED_IDENTITIES)
                    .reported(named("principalId"), Codecs.TEXT, GalleryIdentitySlots.PRINCIPAL_ID)
                    .reported(named("tenantId"), Codecs.TEXT, GalleryIdentitySlots.TENANT_ID));

    private static final ObjectTable<Gallery, Gallery.Builder> GALLERY_PROPERTIES =
            new ObjectTable<>(() -> TableRows.of(GallerySlots.UNKNOWN_PROPERTIES)
                    .optional(named("description"), Codecs.TEXT, GallerySlots.DESCRIPTION)
                    .optional(named("identifier"), GALLERY_IDENTIFIER, GallerySlots.IDENTIFIER)
                    .optional(named("sharingProfile").since(V2020_09_30), SHARING_PROFILE, GallerySlots.SHARING_PROFILE)
                    .optional(
                            named("softDeletePolicy").since(V2021_07_01),
                            SOFT_DELETE_POLICY,
                            GallerySlots.SOFT_DELETE_POLICY)
                    .reported(
                            named("provisioningState"),
                            GalleryCodecs.name(GalleryProvisioningState.known(), GalleryProvisioningState::of),
                            GallerySlots.PROVISIONING_STATE)
                    .reported(named("sharingStatus").since(V2021_10_01), SHARING_STATUS, GallerySlots.SHARING_STATUS));

    public static final ObjectTable<Gallery, Gallery.Builder> GALLERY = new ObjectTable<>(() -> TableRows.of(
                    GallerySlots.UNKNOWN_MEMBERS)
            .name(GallerySlots.NAME)
            .reported(named("id"), GalleryCodecs.GALLERY_ID, GallerySlots.ID)
            .location(GallerySlots.LOCATION)
            .texts(named("tags"), GallerySlots.TAGS)
            .optional(named("identity").since(V2024_03_03), GALLERY_IDENTITY, GallerySlots.IDENTITY)
            .reported(named("systemData").since(V2024_03_03), SystemDataTable.SYSTEM_DATA, GallerySlots.SYSTEM_DATA)
            .nestedOrMissing("properties", GALLERY_PROPERTIES)
            .open(GallerySlots.OPEN_EXPRESSIONS)
            .type("Microsoft.Compute/galleries"));

    private GalleryTables() {}
}
