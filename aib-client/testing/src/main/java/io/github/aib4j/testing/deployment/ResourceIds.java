package io.github.aib4j.testing.deployment;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Types, names and ids of resources. */
final class ResourceIds {
    private static final String GROUPS = "Microsoft.Resources/resourceGroups";

    private static final Pattern DEPLOYMENT = Pattern.compile(
            "/subscriptions/([^/]+)(?:/resourceGroups/([^/]+))?/providers/[^/]+/[^/]+/([^/]+)", Pattern.CASE_INSENSITIVE);

    private ResourceIds() {}

    /** The deployment with that id. */
    static DeploymentAddress deployment(String id) {
        Matcher parts = DEPLOYMENT.matcher(id);
        if (!parts.matches()) {
            throw new IllegalArgumentException(id);
        }
        return new DeploymentAddress(parts.group(1), Optional.ofNullable(parts.group(2)), parts.group(3));
    }

    /** Type and name woven together: {@code Microsoft.Compute/galleries/g/images/i}. */
    static String path(String type, String name) {
        String[] types = type.split("/", -1);
        String[] names = name.split("/", -1);
        StringBuilder path = new StringBuilder(types[0]);
        for (int i = 1; i < types.length; i++) {
            path.append('/').append(types[i]);
            if (i <= names.length) {
                path.append('/').append(names[i - 1]);
            }
        }
        return path.toString();
    }

    /** Whether the name has as many parts as the type, without its namespace, has. */
    static boolean fit(String type, String name) {
        return type.split("/", -1).length == name.split("/", -1).length + 1;
    }

    /** The id of a resource in a resource group, a subscription, or another resource. */
    static String id(String scope, String type, String name) {
        return type.equalsIgnoreCase(GROUPS)
                ? scope + "/resourceGroups/" + name
                : scope + "/providers/" + path(type, name);
    }

    /** The type in an id. */
    static String type(String id) {
        int providers = id.toLowerCase(Locale.ROOT).lastIndexOf("/providers/");
        if (providers < 0) {
            return GROUPS;
        }
        String[] parts = id.substring(providers + "/providers/".length()).split("/", -1);
        StringBuilder type = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i += 2) {
            type.append('/').append(parts[i]);
        }
        return type.toString();
    }

    /** The scope of a deployment, whose template may name another group or subscription. */
    static String scope(DeploymentAddress around, Optional<String> subscription, Optional<String> group) {
        return "/subscriptions/" + subscription.orElse(around.subscription())
                + group.or(() -> subscription.isPresent() ? Optional.empty() : around.resourceGroup())
                        .map(name -> "/resourceGroups/" + name)
                        .orElse("");
    }
}
