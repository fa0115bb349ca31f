package io.github.aib4j.model.gallery.security;

import io.github.aib4j.model.value.OpenEnum;
import java.util.List;

/**
 * What is encrypted in a confidential virtual machine, and with which key.
 *
 * @since 0.1.0
 */
public final class ConfidentialVmEncryptionType extends OpenEnum {
    /** The guest state, with a platform-managed key. */
    public static final ConfidentialVmEncryptionType ENCRYPTED_VM_GUEST_STATE_ONLY_WITH_PMK =
            new ConfidentialVmEncryptionType("EncryptedVMGuestStateOnlyWithPmk", true);

    /** The disk, with a platform-managed key. */
    public static final ConfidentialVmEncryptionType ENCRYPTED_WITH_PMK =
            new ConfidentialVmEncryptionType("EncryptedWithPmk", true);

    /** The disk, with a customer-managed key. */
    public static final ConfidentialVmEncryptionType ENCRYPTED_WITH_CMK =
            new ConfidentialVmEncryptionType("EncryptedWithCmk", true);

    /** Nothing; the state of the virtual security module is not kept. Since api-version 2022-08-03. */
    public static final ConfidentialVmEncryptionType NON_PERSISTED_TPM =
            new ConfidentialVmEncryptionType("NonPersistedTPM", true);

    /**
     * A data disk, with a customer-managed key; not for the system disk. It needs the registration of a preview feature in
     * the subscription (documented). Since api-version 2026-03-03.
     */
    public static final ConfidentialVmEncryptionType DATA_DISK_ENCRYPTED_WITH_CMK =
            new ConfidentialVmEncryptionType("DataDiskEncryptedWithCmk", true);

    private static final List<ConfidentialVmEncryptionType> KNOWN = List.of(
            ENCRYPTED_VM_GUEST_STATE_ONLY_WITH_PMK,
            ENCRYPTED_WITH_PMK,
            ENCRYPTED_WITH_CMK,
            NON_PERSISTED_TPM,
            DATA_DISK_ENCRYPTED_WITH_CMK);

    private ConfidentialVmEncryptionType(String text, boolean known) {
        super(text, known);
    }

    /** Returns the known values. */
    public static List<ConfidentialVmEncryptionType> known() {
        return KNOWN;
    }

    /** Returns the value with this name, even if this library does not know it. */
    public static ConfidentialVmEncryptionType of(String text) {
        return find(text, KNOWN, other -> new ConfidentialVmEncryptionType(other, isOneOf(other, KNOWN)));
    }
}
