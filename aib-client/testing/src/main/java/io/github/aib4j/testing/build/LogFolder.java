package io.github.aib4j.testing.build;

import io.github.aib4j.testing.wire.CloudAddresses;
import io.github.aib4j.testing.wire.IdGenerator;

/**
 * Where a build puts its logs: container {@code packerlogs} of the one storage account in the staging group, in a
 * folder of its own.
 *
 * @param stagingGroup the id of the resource group
 * @param account the name of the storage account
 * @param folder a GUID, not that of any operation
 * @param operationId the beginning of every line of the log
 * @param cloud where the account is
 */
public record LogFolder(String stagingGroup, String account, String folder, String operationId, CloudAddresses cloud) {
    public static final String CONTAINER = "packerlogs";
    public static final String CUSTOMIZATION = "customization.log";
    public static final String VALIDATION = "validation.log";

    /** The name of the storage account in a staging group: 24 letters and digits (assumed). */
    public static String accountIn(String stagingGroup, IdGenerator ids) {
        return ids.of("account in " + stagingGroup).replace("-", "").substring(0, 24);
    }

    String url(String file) {
        return cloud.blobs(account) + CONTAINER + "/" + folder + "/" + file;
    }

    String resourceId(String file) {
        return stagingGroup + "/providers/Microsoft.Storage/storageAccounts/" + account
                + "/blobServices/default/containers/" + CONTAINER + "/" + folder + "/" + file;
    }
}
