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
    static final ObjectTable<UefiKey, UefiKey.Builder> UEFI_KEY =
            new ObjectTable<>(() -> TableRows.<UefiKey, UefiKey.Builder>of(
                            UefiKey::builder,
                            UefiKey.Builder::build,
                            UefiKey::unknownMembers,
                            UefiKey.Builder::putUnknownMember)
                    .optional(
                            named("type"),
                            GalleryCodecs.name(UefiKeyType.known(), UefiKeyType::of),
                            UefiKey::type,
                            UefiKey.Builder::type)
                    .list(named("value"), Codecs.TEXT_LIST, UefiKey::value, UefiKey.Builder::value));

    static final ObjectTable<UefiKeySignatures, UefiKeySignatures.Builder> UEFI_KEY_SIGNATURES =
            new ObjectTable<>(() -> TableRows.<UefiKeySignatures, UefiKeySignatures.Builder>of(
                            UefiKeySignatures::builder,
                            UefiKeySignatures.Builder::build,
                            UefiKeySignatures::unknownMembers,
                            UefiKeySignatures.Builder::putUnknownMember)
                    .optional(named("pk"), UEFI_KEY, UefiKeySignatures::pk, UefiKeySignatures.Builder::pk)
                    .list(
                            named("kek"),
                            Codecs.objects(UEFI_KEY),
                            UefiKeySignatures::kek,
                            UefiKeySignatures.Builder::kek)
                    .list(named("db"), Codecs.objects(UEFI_KEY), UefiKeySignatures::db, UefiKeySignatures.Builder::db)
                    .list(
                            named("dbx"),
                            Codecs.objects(UEFI_KEY),
                            UefiKeySignatures::dbx,
                            UefiKeySignatures.Builder::dbx));

    static final ObjectTable<UefiSettings, UefiSettings.Builder> UEFI_SETTINGS =
            new ObjectTable<>(() -> TableRows.<UefiSettings, UefiSettings.Builder>of(
                            UefiSettings::builder,
                            UefiSettings.Builder::build,
                            UefiSettings::unknownMembers,
                            UefiSettings.Builder::putUnknownMember)
                    .list(
                            named("signatureTemplateNames"),
                            Codecs.listOf(GalleryCodecs.name(UefiSignatureTemplate.known(), UefiSignatureTemplate::of)),
                            UefiSettings::signatureTemplateNames,
                            UefiSettings.Builder::signatureTemplateNames)
                    .optional(
                            named("additionalSignatures"),
                            UEFI_KEY_SIGNATURES,
                            UefiSettings::additionalSignatures,
                            UefiSettings.Builder::additionalSignatures));

    static final ObjectTable<SecretsProvisioningComponent, SecretsProvisioningComponent.Builder>
            SECRETS_PROVISIONING_COMPONENT = new ObjectTable<>(() ->
            TableRows.<SecretsProvisioningComponent, SecretsProvisioningComponent.Builder>of(
                            SecretsProvisioningComponent::builder,
                            SecretsProvisioningComponent.Builder::build,
                            SecretsProvisioningComponent::unknownMembers,
                            SecretsProvisioningComponent.Builder::putUnknownMember)
                    .optional(
                            named("name"),
                            GalleryCodecs.name(
                                    SecretsProvisioningComponentName.known(), SecretsProvisioningComponentName::of),
                            SecretsProvisioningComponent::name,
                            SecretsProvisioningComponent.Builder::name)
                    .optional(
                            named("version"),
                            Codecs.TEXT,
                            SecretsProvisioningComponent::version,
                            SecretsProvisioningComponent.Builder::version));

    static final ObjectTable<SecretsProvisioningSettings, SecretsProvisioningSettings.Builder>
            SECRETS_PROVISIONING_SETTINGS = new ObjectTable<>(
                    () -> TableRows.<SecretsProvisioningSettings, SecretsProvisioningSettings.Builder>of(
                                    SecretsProvisioningSettings::builder,
                                    SecretsProvisioningSettings.Builder::build,
                                    SecretsProvisioningSettings::unknownMembers,
                                    SecretsProvisioningSettings.Builder::putUnknownMember)
                            .optional(
                                    named("isSupported"),
                                    Codecs.BOOLEAN,
                                    SecretsProvisioningSettings::isSupported,
                                    SecretsProvisioningSettings.Builder::isSupported)
                            .optional(
                                    named("osName"),
                                    Codecs.TEXT,
                                    SecretsProvisioningSettings::osName,
                                    SecretsProvisioningSettings.Builder::osName)
                            .list(
                                    named("components"),
                                    Codecs.objects(SECRETS_PROVISIONING_COMPONENT),
                                    SecretsProvisioningSettings::components,
                                    SecretsProvisioningSettings.Builder::components));

    static final ObjectTable<SecurityProfile, SecurityProfile.Builder> SECURITY_PROFILE =
            new ObjectTable<>(() -> TableRows.<SecurityProfile, SecurityProfile.Builder>of(
                            SecurityProfile::builder,
                            SecurityProfile.Builder::build,
                            SecurityProfile::unknownMembers,
                            SecurityProfile.Builder::putUnknownMember)
                    .optional(
                            named("uefiSettings"),
                            UEFI_SETTINGS,
                            SecurityProfile::uefiSettings,
                            SecurityProfile.Builder::uefiSettings)
                    .optional(
                            named("secretsProvisioningSettings").since(V2026_03_03),
                            SECRETS_PROVISIONING_SETTINGS,
                            SecurityProfile::secretsProvisioningSettings,
                            SecurityProfile.Builder::secretsProvisioningSettings));

    static final ObjectTable<PolicyViolation, PolicyViolation.Builder> POLICY_VIOLATION =
            new ObjectTable<>(() -> TableRows.<PolicyViolation, PolicyViolation.Builder>of(
                            PolicyViolation::builder,
                            PolicyViolation.Builder::build,
                            PolicyViolation::unknownMembers,
                            PolicyViolation.Builder::putUnknownMember)
                    .optional(
                            named("category"),
                            GalleryCodecs.name(PolicyViolationCategory.known(), PolicyViolationCategory::of),
                            PolicyViolation::category,
                            PolicyViolation.Builder::category)
                    .optional(
                            named("details"), Codecs.TEXT, PolicyViolation::details, PolicyViolation.Builder::details));

    static final ObjectTable<SafetyProfile, SafetyProfile.Builder> SAFETY_PROFILE =
            new ObjectTable<>(() -> TableRows.<SafetyProfile, SafetyProfile.Builder>of(
                            SafetyProfile::builder,
                            SafetyProfile.Builder::build,
                            SafetyProfile::unknownMembers,
                            SafetyProfile.Builder::putUnknownMember)
                    .optional(
                            named("allowDeletionOfReplicatedLocations"),
                            Codecs.BOOLEAN,
                            SafetyProfile::allowDeletionOfReplicatedLocations,
                            SafetyProfile.Builder::allowDeletionOfReplicatedLocations)
                    .optional(
                            named("blockDeletionBeforeEndOfLife").since(V2024_03_03),
                            Codecs.BOOLEAN,
                            SafetyProfile::blockDeletionBeforeEndOfLife,
                            SafetyProfile.Builder::blockDeletionBeforeEndOfLife)
                    .reported(
                            named("reportedForPolicyViolation"),
                            Codecs.BOOLEAN,
                            SafetyProfile::reportedForPolicyViolation,
                            SafetyProfile.Builder::reportedForPolicyViolation)
                    .reportedList(
                            named("policyViolations"),
                            Codecs.objects(POLICY_VIOLATION),
                            SafetyProfile::policyViolations,
                            SafetyProfile.Builder::policyViolations));

    private GallerySecurityTables() {}
}
