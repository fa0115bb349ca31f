package io.github.aib4j.client.testing.service;

import io.github.aib4j.client.testing.wire.Refusal;
import io.github.aib4j.model.ApiVersion;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What Azure Resource Manager checks before Image Builder sees a request. None of it was found recorded; the words are
 * those that Microsoft's pages and users quote.
 *
 * @param subscriptions those there are, in lower case; empty if there is any
 * @param resourceGroups those there are, in lower case; empty if there is any
 */
record Gate(Set<String> subscriptions, Set<String> resourceGroups) {

    /** Refuses a request without a token. */
    void checkToken(Optional<String> authorization) {
        if (authorization.filter(value -> value.matches("(?i)Bearer\\s+\\S+")).isEmpty()) {
            throw Refusal.byArm(
                    401,
                    "AuthenticationFailed",
                    "Authentication failed. The 'Authorization' header is missing or invalid.");
        }
    }

    /** The api-version that a request names. */
    ApiVersion version(Route route) {
        String text = route.apiVersion()
                .orElseThrow(() -> Refusal.byArm(
                        400,
                        "MissingApiVersionParameter",
                        "The api-version query parameter (?api-version=) is required for all requests."));
        return ApiVersion.find(text)
                .orElseThrow(() -> unknownVersion(text, "imageTemplates", ApiVersion.V2018_02_01_PREVIEW));
    }

    /** Refuses an api-version that does not have a type yet. */
    static void checkVersion(ApiVersion version, String type, ApiVersion since) {
        if (!version.isAtLeast(since)) {
            throw unknownVersion(version.toString(), type, since);
        }
    }

    private static Refusal unknownVersion(String text, String type, ApiVersion since) {
        String known = Arrays.stream(ApiVersion.values())
                .filter(version -> version.isAtLeast(since))
                .map(ApiVersion::toString)
                .collect(Collectors.joining(","));
        return Refusal.byArm(
                400,
                "InvalidResourceType",
                "The resource type '" + type + "' could not be found in the namespace"
                        + " 'Microsoft.VirtualMachineImages' for api version '" + text
                        + "'. The supported api-versions are '" + known + "'.");
    }

    /** Refuses a subscription or a resource group that there is not. */
    void checkPlace(Route route) {
        if (!route.subscription().isEmpty() && isMissing(subscriptions, route.subscription())) {
            throw Refusal.byArm(
                    404, "SubscriptionNotFound", "The subscription '" + route.subscription() + "' could not be found.");
        }
        route.resourceGroup().filter(group -> isMissing(resourceGroups, group)).ifPresent(group -> {
            throw Refusal.byArm(404, "ResourceGroupNotFound", "Resource group '" + group + "' could not be found.");
        });
    }

    private static boolean isMissing(Set<String> known, String name) {
        return !known.isEmpty() && !known.contains(name.toLowerCase(Locale.ROOT));
    }
}
