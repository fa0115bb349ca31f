package io.github.aib4j.client.implementation.log;

import io.github.aib4j.client.error.ForeignHostException;
import io.github.aib4j.client.implementation.arm.RequestPath;
import io.github.aib4j.client.implementation.arm.RequestPurpose;
import io.github.aib4j.model.id.ResourceGroupId;
import io.github.aib4j.model.value.OneLine;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * The storage account of a template, as Azure Resource Manager lists it in the staging group. Tokens are never sent to
 * an address in the message of a failed build.
 *
 * @param group the staging group
 * @param blobs the address of its blobs, with a slash at its end
 */
record StagingAccount(ResourceGroupId group, String name, String blobs) {
    /**
     * An account of the list.
     *
     * @param told the address of its blobs according to Azure Resource Manager
     * @param suffix the suffix of hosts of storage; if given, only the name is taken from the list
     */
    static StagingAccount of(
            ResourceGroupId group, String name, Optional<String> told, Optional<String> suffix, RequestPurpose task) {
        if (!name.matches("[a-z0-9]{3,24}")) {
            throw foreign(task, "'" + OneLine.of(name) + "' is not a name of a storage account");
        }
        String blobs = suffix.map(end -> "https://" + name + ".blob." + end + "/")
                .or(() -> told.filter(StagingAccount::isPlainHttps))
                .orElseThrow(() -> foreign(task, "'" + OneLine.of(told.orElse("")) + "' is no https address"));
        return new StagingAccount(group, name, blobs.endsWith("/") ? blobs : blobs + "/");
    }

    private static boolean isPlainHttps(String text) {
        try {
            URI address = new URI(text);
            return "https".equals(address.getScheme())
                    && address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static ForeignHostException foreign(RequestPurpose task, String what) {
        return new ForeignHostException(
                task.failed() + ": " + what + ", where its storage should be; nothing was sent there.");
    }

    /** The path of an action on the account. */
    RequestPath action(String name) {
        return path(group)
                .provider("Microsoft.Storage")
                .one("storageAccounts", "storage account", this.name)
                .all(name);
    }

    static RequestPath path(ResourceGroupId group) {
        return RequestPath.ofSubscription(group.subscriptionId().orElseThrow())
                .resourceGroup(group.resourceGroup().orElseThrow());
    }
}
