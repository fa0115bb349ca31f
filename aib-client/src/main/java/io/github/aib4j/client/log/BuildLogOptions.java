package io.github.aib4j.client.log;

/**
 * By what right the log of a build may be read.
 *
 * <p>A log is a blob in the staging resource group. It is always tried first to read it with the caller's own token,
 * which takes the role Storage Blob Data Reader there, inherited as a rule. Only if storage refuses the token, and only
 * if it is allowed here, the client asks Azure Resource Manager for more: first for a signature, then for a key. Both
 * fail where a policy disables shared keys.
 *
 * @param serviceSas whether to ask for a service SAS: for reading alone, over https, for {@value #SAS_MINUTES} minutes,
 *     for the one log, or for the container if the log must be looked for. It takes {@code
 *     Microsoft.Storage/storageAccounts/listServiceSas/action}
 * @param accountKey whether to ask for the account's keys, which give every right to the account. The key does not
 *     leave the process: the client signs such a SAS itself. It takes {@code
 *     Microsoft.Storage/storageAccounts/listKeys/action}
 * @since 0.1.0
 */
public record BuildLogOptions(boolean serviceSas, boolean accountKey) {
    /** How long a signature holds. */
    public static final int SAS_MINUTES = 15;

    private static final BuildLogOptions DEFAULTS = new BuildLogOptions(false, false);

    /** Returns the options that only allow the caller's token. */
    public static BuildLogOptions defaults() {
        return DEFAULTS;
    }

    /** Returns these options, which allow a service SAS as well. */
    public BuildLogOptions withServiceSas() {
        return new BuildLogOptions(true, accountKey);
    }

    /** Returns these options, which allow the account's key as well. */
    public BuildLogOptions withAccountKey() {
        return new BuildLogOptions(serviceSas, true);
    }
}
