package io.github.aib4j.testing.service;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.testing.wire.ErrorResponseException;
import io.github.aib4j.testing.wire.ServiceRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What Azure Resource Manager checks before Image Builder sees a request. No recording of these checks was found; the
 * messages are those that Microsoft's pages and users quote.
 *
 * @param subscriptions the existing subscriptions in lower case; empty if all exist
 * @param resourceGroups the existing resource groups in lower case; empty if all exist
 */
record ArmChecks(Set<String> subscriptions, Set<String> resourceGroups) {
    /** The valid names of resource groups (documented). */
    private static final Pattern GROUP = Pattern.compile("[\\p{L}\\p{Nd}_().-]{0,89}[\\p{L}\\p{Nd}_()-]");

    private static final Pattern TOKEN = Pattern.compile("(?i)Bearer\\s+\\S+");

    /** Copies the resource groups, so that others can be added. */
    ArmChecks {
        resourceGroups = new HashSet<>(resourceGroups);
    }

    /** Adds a resource group that was created; if all exist anyway, nothing changes. */
    void addGroup(String name) {
        if (!resourceGroups.isEmpty()) {
            resourceGroups.add(name.toLowerCase(Locale.ROOT));
        }
    }

    /** Refuses a body that is too long; the words are assumed. */
    static void checkLength(Optional<String> body) {
        if (body.filter(ArmChecks::isTooLong).isPresent()) {
            throw ErrorResponseException.byArm(
                    413,
                    "RequestContentTooLarge",
                    "The request content has more than " + ServiceRequest.LONGEST_BODY + " bytes; send a smaller one.");
        }
    }

    /**
     * Whether a text is too long in UTF-8, which is only encoded if necessary: a {@code char} takes three bytes at
     * most.
     */
    private static boolean isTooLong(String text) {
        return 3L * text.length() > ServiceRequest.LONGEST_BODY
                && text.getBytes(StandardCharsets.UTF_8).length > ServiceRequest.LONGEST_BODY;
    }

    /** Refuses a request without a token. */
    void checkToken(Optional<String> authorization) {
        if (authorization.filter(ArmChecks::isToken).isEmpty()) {
            throw ErrorResponseException.byArm(
                    401,
                    "AuthenticationFailed",
                    "Authentication failed. The 'Authorization' header is missing or invalid.");
        }
    }

    static boolean isToken(String authorization) {
        return TOKEN.matcher(authorization).matches();
    }

    /** The api-version of a request. */
    ApiVersion version(Route route) {
        String text = versionText(route);
        return ApiVersion.find(text)
                .orElseThrow(() -> unknownVersion(text, "imageTemplates", ApiVersion.V2018_02_01_PREVIEW));
    }

    /** The text of a request's api-version, whether or not it exists. */
    static String versionText(Route route) {
        return route.apiVersion()
                .orElseThrow(() -> ErrorResponseException.byArm(
                        400,
                        "MissingApiVersionParameter",
                        "The api-version query parameter (?api-version=) is required for all requests."));
    }

    /** Refuses an api-version that does not have this type yet. */
    static void checkVersion(ApiVersion version, String type, ApiVersion since) {
        if (!version.isAtLeast(since)) {
            throw unknownVersion(version.toString(), type, since);
        }
    }

    private static ErrorResponseException unknownVersion(String text, String type, ApiVersion since) {
        String known = Arrays.stream(ApiVersion.values())
                .filter(version -> version.isAtLeast(since))
                .map(ApiVersion::toString)
                .collect(Collectors.joining(","));
        return ErrorResponseException.byArm(
                400,
                "InvalidResourceType",
                "The resource type '" + type + "' could not be found in the namespace"
                        + " 'Microsoft.VirtualMachineImages' for api version '" + text
                        + "'. The supported api-versions are '" + known + "'.");
    }

    /** Refuses a subscription or a resource group that does not exist or has an invalid name. */
    void checkPlace(Route route) {
        checkNames(route);
        if (!route.subscription().isEmpty() && isMissing(subscriptions, route.subscription())) {
            throw ErrorResponseException.byArm(
                    404, "SubscriptionNotFound", "The subscription '" + route.subscription() + "' could not be found.");
        }
        route.resourceGroup().filter(group -> isMissing(resourceGroups, group)).ifPresent(group -> {
            throw ErrorResponseException.byArm(
                    404, "ResourceGroupNotFound", "Resource group '" + group + "' could not be found.");
        });
    }

    /** Codes and messages are assumed. Any other text is accepted as a subscription, to make tests easier. */
    private static void checkNames(Route route) {
        if (route.subscription().contains("/")) {
            throw ErrorResponseException.byArm(
                    400,
                    "InvalidSubscriptionId",
                    "The provided subscription identifier '" + route.subscription() + "' is malformed or invalid.");
        }
        route.resourceGroup().filter(group -> !GROUP.matcher(group).matches()).ifPresent(group -> {
            throw ErrorResponseException.byArm(
                    400,
                    "InvalidResourceGroup",
                    "The provided resource group name '" + group + "' is none. It can have up to 90 letters, digits,"
                            + " '-', '.', '(', ')' and '_', and cannot end with '.'.");
        });
    }

    private static boolean isMissing(Set<String> known, String name) {
        return !known.isEmpty() && !known.contains(name.toLowerCase(Locale.ROOT));
    }
}
