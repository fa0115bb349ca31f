package io.github.aib4j.model.implementation.wire.gallery;

import static io.github.aib4j.model.gallery.GalleryApiVersion.V2024_03_03;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2026_03_03;
import static io.github.aib4j.model.implementation.table.VersionedName.named;

import io.github.aib4j.model.gallery.PolicyViolation;
import io.github.aib4j.model.gallery.PolicyViolationCategory;
import io.github.aib4j.model.gallery.SafetyProfile;
import io.github.aib4j.model.gallery.security.SecretsProvisioningComponent;
import io.github.aib4j.model.gallery.security.SecretsProvisioningComponentName;
import io.github.aib4j.model.gallery.security.SecretsProvisioningSettings;
import io.github.aib4j.model.gallery.security.SecurityProfile;
import io.github.aib4j.model.gallery.security.UefiKey;
import io.github.aib4j.model.gallery.security.UefiKeySignatures;
import io.github.aib4j.model.gallery.security.UefiKeyType;
import io.github.aib4j.model.gallery.security.UefiSettings;
import io.github.aib4j.model.gallery.security.UefiSignatureTemplate;
import io.github.aib4j.model.implementation.table.Codecs;
import io.github.aib4j.model.implementation.table.ObjectTable;
import io.github.aib4j.model.implementation.table.TableRows;

/** Security settings of image versions. */
final class GallerySecurityTables {
    static final ObjectTable<UefiKey, UefiKey.Builder> UEFI_KEY =
            new ObjectTable<>(() -> TableRows.of(GallerySecuritySlots.UEFI_KEY_UNKNOWN_MEMBERS)
                    .optional(
                            named("type"),
                            GalleryCodecs.name(UefiKeyType.known(), UefiKeyType::of),
                            GallerySecuritySlots.UEFI_KEY_TYPE)
                    .list(named("value"), Codecs.TEXT_LIST, GallerySecuritySlots.UEFI_KEY_VALUE));

    static final ObjectTable<UefiKeySignatures, UefiKeySignatures.Builder> UEFI_KEY_SIGNATURES =
            new ObjectTable<>(() -> TableRows.of(GallerySecuritySlots.UEFI_KEY_SIGNATURES_UNKNOWN_MEMBERS)
                    .optional(named("pk"), UEFI_KEY, GallerySecuritySlots.UEFI_KEY_SIGNATURES_PK)
                    .list(named("kek"), Codecs.objects(UEFI_KEY), GallerySecuritySlots.UEFI_KEY_SIGNATURES_KEK)
                    .list(named("db"), Codecs.objects(UEFI_KEY), GallerySecuritySlots.UEFI_KEY_SIGNATURES_DB)
                    .list(named("dbx"), Codecs.objects(UEFI_KEY), GallerySecuritySlots.UEFI_KEY_SIGNATURES_DBX));

    static final ObjectTable<UefiSettings, UefiSettings.Builder> UEFI_SETTINGS =
            new ObjectTable<>(() -> TableRows.of(GallerySecuritySlots.UEFI_SETTINGS_UNKNOWN_MEMBERS)
                    .list(
                            named("signatureTemplateNames"),
                            Codecs.listOf(GalleryCodecs.name(UefiSignatureTemplate.known(), UefiSignatureTemplate::of)),
                            GallerySecuritySlots.UEFI_SETTINGS_SIGNATURE_TEMPLATE_NAMES)
                    .optional(
                            named("additionalSignatures"),
                            UEFI_KEY_SIGNATURES,
                            GallerySecuritySlots.UEFI_SETTINGS_ADDITIONAL_SIGNATURES));

    static final ObjectTable<SecretsProvisioningComponent, SecretsProvisioningComponent.Builder>
            SECRETS_PROVISIONING_COMPONENT = new ObjectTable<>(() -> TableRows.of(
                    GallerySecuritySlots.SECRETS_PROVISIONING_COMPONENT_UNKNOWN_MEMBERS)
            .optional(
                    named("name"),
                    GalleryCodecs.name(SecretsProvisioningComponentName.known(), SecretsProvisioningComponentName::of),
                    GallerySecuritySlots.SECRETS_PROVISIONING_COMPONENT_NAME)
            .optional(named("version"), Codecs.TEXT, GallerySecuritySlots.SECRETS_PROVISIONING_COMPONENT_VERSION));

    static final ObjectTable<SecretsProvisioningSettings, SecretsProvisioningSettings.Builder>
            SECRETS_PROVISIONING_SETTINGS = new ObjectTable<>(() -> TableRows.of(
                    GallerySecuritySlots.SECRETS_PROVISIONING_SETTINGS_UNKNOWN_MEMBERS)
            .optional(
                    named("isSupported"),
                    Codecs.BOOLEAN,
                    GallerySecuritySlots.SECRETS_PROVISIONING_SETTINGS_IS_SUPPORTED)
            .optional(named("osName"), Codecs.TEXT, GallerySecuritySlots.SECRETS_PROVISIONING_SETTINGS_OS_NAME)
            .list(
                    named("components"),
                    Codecs.objects(SECRETS_PROVISIONING_COMPONENT),
                    GallerySecuritySlots.SECRETS_PROVISIONING_SETTINGS_COMPONENTS));

    static final ObjectTable<SecurityProfile, SecurityProfile.Builder> SECURITY_PROFILE =
            new ObjectTable<>(() -> TableRows.of(GallerySecuritySlots.SECURITY_PROFILE_UNKNOWN_MEMBERS)
                    .optional(named("uefiSettings"), UEFI_SETTINGS, GallerySecuritySlots.SECURITY_PROFILE_UEFI_SETTINGS)
                    .optional(
                            named("secretsProvisioningSettings").since(V2026_03_03),
                            SECRETS_PROVISIONING_SETTINGS,
                            GallerySecuritySlots.SECURITY_PROFILE_SECRETS_PROVISIONING_SETTINGS));

    static final ObjectTable<PolicyViolation, PolicyViolation.Builder> POLICY_VIOLATION =
            new ObjectTable<>(() -> TableRows.of(GallerySecuritySlots.POLICY_VIOLATION_UNKNOWN_MEMBERS)
                    .optional(
                            named("category"),
                            GalleryCodecs.name(PolicyViolationCategory.known(), PolicyViolationCategory::of),
                            GallerySecuritySlots.POLICY_VIOLATION_CATEGORY)
                    .optional(named("details"), Codecs.TEXT, GallerySecuritySlots.POLICY_VIOLATION_DETAILS));

    static final ObjectTable<SafetyProfile, SafetyProfile.Builder> SAFETY_PROFILE =
            new ObjectTable<>(() -> TableRows.of(GallerySecuritySlots.SAFETY_PROFILE_UNKNOWN_MEMBERS)
                    .optional(
                            named("allowDeletionOfReplicatedLocations"),
                            Codecs.BOOLEAN,
                            GallerySecuritySlots.SAFETY_PROFILE_ALLOW_DELETION_OF_REPLICATED_LOCATIONS)
                    .optional(
                            named("blockDeletionBeforeEndOfLife").since(V2024_03_03),
                            Codecs.BOOLEAN,
                            GallerySecuritySlots.SAFETY_PROFILE_BLOCK_DELETION_BEFORE_END_OF_LIFE)
                    .reported(
                            named("reportedForPolicyViolation"),
                            Codecs.BOOLEAN,
                            GallerySecuritySlots.SAFETY_PROFILE_REPORTED_FOR_POLICY_VIOLATION)
                    .reportedList(
                            named("policyViolations"),
                            Codecs.objects(POLICY_VIOLATION),
                            GallerySecuritySlots.SAFETY_PROFILE_POLICY_VIOLATIONS));

    private GallerySecurityTables() {}
}
