package io.github.aib4j.model.gallery.security;

import io.github.aib4j.model.value.OpenEnum;
import java.util.List;

/**
 * The name of a part of an image that takes part in the provisioning of secrets. Since api-version 2026-03-03.
 *
 * @since 0.1.0
 */
public final class SecretsProvisioningComponentName extends OpenEnum {
    /** The operating system. */
    public static final SecretsProvisioningComponentName OS = new SecretsProvisioningComponentName("OS", true);

    /** The program cloud-init. */
    public static final SecretsProvisioningComponentName CLOUD_INIT =
            new SecretsProvisioningComponentName("CloudInit", true);

    /** The guest agent of Azure. */
    public static final SecretsProvisioningComponentName AZURE_GUEST_AGENT =
            new SecretsProvisioningComponentName("AzureGuestAgent", true);

    /** The library that provisions secrets. */
    public static final SecretsProvisioningComponentName SECRETS_PROVISIONING_LIBRARY =
            new SecretsProvisioningComponentName("SecretsProvisioningLibrary", true);

    private static final List<SecretsProvisioningComponentName> KNOWN =
            List.of(OS, CLOUD_INIT, AZURE_GUEST_AGENT, SECRETS_PROVISIONING_LIBRARY);

    private SecretsProvisioningComponentName(String text, boolean known) {
        super(text, known);
    }

    /** Returns the known values. */
    public static List<SecretsProvisioningComponentName> known() {
        return KNOWN;
    }

    /** Returns the value with this name, even if this library does not know it. */
    public static SecretsProvisioningComponentName of(String text) {
        return find(text, KNOWN, other -> new SecretsProvisioningComponentName(other, isOneOf(other, KNOWN)));
    }
}
