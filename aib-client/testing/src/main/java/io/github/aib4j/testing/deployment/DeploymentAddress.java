package io.github.aib4j.testing.deployment;

import java.util.Locale;
import java.util.Optional;

/**
 * The address of a deployment, in the spelling of its creator.
 *
 * @param resourceGroup absent if the deployment is to a subscription
 */
record DeploymentAddress(String subscription, Optional<String> resourceGroup, String name) {
    static final String TYPE = "Microsoft.Resources/deployments";

    String id() {
        return scope() + "/providers/" + TYPE + "/" + name;
    }

    /** The id of the resource group or subscription that it deploys to. */
    String scope() {
        return "/subscriptions/" + subscription
                + resourceGroup.map(group -> "/resourceGroups/" + group).orElse("");
    }

    /** A key that is equal for addresses that only differ in letter case. */
    String key() {
        return id().toLowerCase(Locale.ROOT);
    }

    /** The common prefix of the keys of all deployments to the same scope. */
    static String keyPrefix(String subscription, Optional<String> resourceGroup) {
        return new DeploymentAddress(subscription, resourceGroup, "").key();
    }
}
