package io.github.aib4j.model.gallery;

import io.github.aib4j.model.value.OpenEnum;
import java.util.List;

/**
 * What the metadata of a version is about. Since api-version 2026-03-03.
 *
 * @since 0.1.0
 */
public final class ImageMetadataType extends OpenEnum {
    /** What the service found about the provisioning of secrets. */
    public static final ImageMetadataType SECRETS_PROVISIONING_IMAGE_METADATA =
            new ImageMetadataType("SecretsProvisioningImageMetadata", true);

    /** What the owner said about the provisioning of secrets. */
    public static final ImageMetadataType USER_PROVIDED_SECRETS_PROVISIONING_METADATA =
            new ImageMetadataType("UserProvidedSecretsProvisioningMetadata", true);

    private static final List<ImageMetadataType> KNOWN =
            List.of(SECRETS_PROVISIONING_IMAGE_METADATA, USER_PROVIDED_SECRETS_PROVISIONING_METADATA);

    private ImageMetadataType(String text, boolean known) {
        super(text, known);
    }

    /** Returns the known values. */
    public static List<ImageMetadataType> known() {
        return KNOWN;
    }

    /** Returns the value with this name, even if this library does not know it. */
    public static ImageMetadataType of(String text) {
        return find(text, KNOWN, other -> new ImageMetadataType(other, isOneOf(other, KNOWN)));
    }
}
