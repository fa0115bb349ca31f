package io.github.aib4j.model.gallery.security;

import io.github.aib4j.model.value.OpenEnum;
import java.util.List;

/**
 * A set of UEFI keys that the service provides. Since api-version 2022-08-03.
 *
 * @since 0.1.0
 */
public final class UefiSignatureTemplate extends OpenEnum {
    /** No keys. */
    public static final UefiSignatureTemplate NO_SIGNATURE_TEMPLATE =
            new UefiSignatureTemplate("NoSignatureTemplate", true);

    /** The keys for Linux. */
    public static final UefiSignatureTemplate MICROSOFT_UEFI_CERTIFICATE_AUTHORITY_TEMPLATE =
            new UefiSignatureTemplate("MicrosoftUefiCertificateAuthorityTemplate", true);

    /** The keys for Windows. */
    public static final UefiSignatureTemplate MICROSOFT_WINDOWS_TEMPLATE =
            new UefiSignatureTemplate("MicrosoftWindowsTemplate", true);

    private static final List<UefiSignatureTemplate> KNOWN =
            List.of(NO_SIGNATURE_TEMPLATE, MICROSOFT_UEFI_CERTIFICATE_AUTHORITY_TEMPLATE, MICROSOFT_WINDOWS_TEMPLATE);

    private UefiSignatureTemplate(String text, boolean known) {
        super(text, known);
    }

    /** Returns the known values. */
    public static List<UefiSignatureTemplate> known() {
        return KNOWN;
    }

    /** Returns the value with this name, even if this library does not know it. */
    public static UefiSignatureTemplate of(String text) {
        return find(text, KNOWN, other -> new UefiSignatureTemplate(other, isOneOf(other, KNOWN)));
    }
}
