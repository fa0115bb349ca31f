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

/** How image versions boot and stay. */
final class GallerySecurityTables {
    static final ObjectTable<UefiKey, UefiKey.Builder> UEFI_KEY = new ObjectTable<>(() -> TableRows.of(
                    UefiKeySlots.UNKNOWN_MEMBERS)
            .optional(named("type"), GalleryCodecs.name(UefiKeyType.known(), UefiKeyType::of), UefiKeySlots.TYPE)
            .list(named("value"), Codecs.TEXT_LIST, UefiKeySlots.VALUE));

    static final ObjectTable<UefiKeySignatures, UefiKeySignatures.Builder> UEFI_KEY_SIGNATURES =
            new ObjectTable<>(() -> TableRows.of(UefiKeySignaturesSlots.UNKNOWN_MEMBERS)
                    .optional(named("pk"), UEFI_KEY, UefiKeySignaturesSlots.PK)
                    .list(named("kek"), Codecs.objects(UEFI_KEY), UefiKeySignaturesSlots.KEK)
                    .list(named("db"), Codecs.objects(UEFI_KEY), UefiKeySignaturesSlots.DB)
                    .list(named("dbx"), Codecs.objects(UEFI_KEY), UefiKeySignaturesSlots.DBX));

    static final ObjectTable<UefiSettings, UefiSettings.Builder> UEFI_SETTINGS = new ObjectTable<>(() -> TableRows.of(
                    UefiSettingsSlots.UNKNOWN_MEMBERS)
            .list(
                    named("signatureTemplateNames"),
                    Codecs.listOf(GalleryCodecs.name(UefiSignatureTemplate.known(), UefiSignatureTemplate::of)),
                    UefiSettingsSlots.SIGNATURE_TEMPLATE_NAMES)
            .optional(named("additionalSignatures"), UEFI_KEY_SIGNATURES, UefiSettingsSlots.ADDITIONAL_SIGNATURES));

    static final ObjectTable<SecretsProvisioningComponent, SecretsProvisioningComponent.Builder>
            SECRETS_PROVISIONING_COMPONENT = new ObjectTable<>(() -> TableRows.of(
                    SecretsProvisioningComponentSlots.UNKNOWN_MEMBERS)
            .optional(
                    named("name"),
                    GalleryCodecs.name(SecretsProvisioningComponentName.known(), SecretsProvisioningComponentName::of),
                    SecretsProvisioningComponentSlots.NAME)
            .optional(named("version"), Codecs.TEXT, SecretsProvisioningComponentSlots.VERSION));

    static final ObjectTable<SecretsProvisioningSettings, SecretsProvisioningSettings.Builder>
            SECRETS_PROVISIONING_SETTINGS = new ObjectTable<>(() -> TableRows.of(
                    SecretsProvisioningSettingsSlots.UNKNOWN_MEMBERS)
            .optional(named("isSupported"), Codecs.BOOLEAN, SecretsProvisioningSettingsSlots.IS_SUPPORTED)
            .optional(named("osName"), Codecs.TEXT, SecretsProvisioningSettingsSlots.OS_NAME)
            .list(
                    named("components"),
                    Codecs.objects(SECRETS_PROVISIONING_COMPONENT),
                    SecretsProvisioningSettingsSlots.COMPONENTS));

    static final ObjectTable<SecurityProfile, SecurityProfile.Builder> SECURITY_PROFILE =
            new ObjectTable<>(() -> TableRows.of(SecurityProfileSlots.UNKNOWN_MEMBERS)
                    .optional(named("uefiSettings"), UEFI_SETTINGS, SecurityProfileSlots.UEFI_SETTINGS)
                    .optional(
                            named("secretsProvisioningSettings").since(V2026_03_03),
                            SECRETS_PROVISIONING_SETTINGS,
                            SecurityProfileSlots.SECRETS_PROVISIONING_SETTINGS));

    static final ObjectTable<PolicyViolation, PolicyViolation.Builder> POLICY_VIOLATION =
            new ObjectTable<>(() -> TableRows.of(PolicyViolationSlots.UNKNOWN_MEMBERS)
                    .optional(
                            named("category"),
                            GalleryCodecs.name(PolicyViolationCategory.known(), PolicyViolationCategory::of),
                            PolicyViolationSlots.CATEGORY)
                    .optional(named("details"), Codecs.TEXT, PolicyViolationSlots.DETAILS));

    static final ObjectTable<SafetyProfile, SafetyProfile.Builder> SAFETY_PROFILE =
            new ObjectTable<>(() -> TableRows.of(SafetyProfileSlots.UNKNOWN_MEMBERS)
                    .optional(
                            named("allowDeletionOfReplicatedLocations"),
                            Codecs.BOOLEAN,
                            SafetyProfileSlots.ALLOW_DELETION_OF_REPLICATED_LOCATIONS)
                    .optional(
                            named("blockDeletionBeforeEndOfLife").since(V2024_03_03),
                            Codecs.BOOLEAN,
                            SafetyProfileSlots.BLOCK_DELETION_BEFORE_END_OF_LIFE)
                    .reported(
                            named("reportedForPolicyViolation"),
                            Codecs.BOOLEAN,
                            SafetyProfileSlots.REPORTED_FOR_POLICY_VIOLATION)
                    .reportedList(
                            named("policyViolations"),
                            Codecs.objects(POLICY_VIOLATION),
                            SafetyProfileSlots.POLICY_VIOLATIONS));

    private GallerySecurityTables() {}
}
