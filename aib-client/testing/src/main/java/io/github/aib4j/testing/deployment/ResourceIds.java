package io.github.aib4j.testing.deployment;

import io.github.aib4j.model.json.ResourceEvaluation;
import io.github.aib4j.model.value.JsonObject;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Types, names and ids of resources. */
final class ResourceIds {
    private static final String GROUPS = "Microsoft.Resources/resourceGroups";

    private static final Pattern DEPLOYMENT = Pattern.compile(
            "/subscriptions/([^/]+)(?:/resourceGroups/([^/]+))?/providers/[^/]+/[^/]+/([^/]+)",
            Pattern.CASE_INSENSITIVE);

    private ResourceIds() {}

    /** Whether this is the id of a deployment to a resource group or a subscription. */
    static boolean isDeployment(String id) {
        return DEPLOYMENT.matcher(id).matches();
    }

    /** The deployment with that id. */
    static DeploymentAddress deployment(String id) {
        Matcher parts = DEPLOYMENT.matcher(id);
        if (!parts.matches()) {
            throw new IllegalArgumentException(id);
        }
        return new DeploymentAddress(parts.group(1), Optional.ofNullable(parts.group(2)), parts.group(3));
    }

    /** Type and name interleaved: {@code Microsoft.Compute/galleries/g/images/i}. */
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

    /** Whether the name has as many parts as the type without its namespace. */
    static boolean fit(String type, String name) {
        return type.split("/", -1).length == name.split("/", -1).length + 1;
    }

    /** The id of a resource in a resource group, a subscription, or another resource. */
    static String id(String scope, String type, String name) {
        return type.equalsIgnoreCase(GROUPS)
                ? scope + "/resourceGroups/" + name
                : scope + "/providers/" + path(type, name);
    }

    /** The id of a resource group as {@code subscriptionResourceId} makes it; any other id as it is. */
    static String withProvider(String id) {
        return id.contains("/providers/") ? id : id.replaceFirst("(?i)/resourceGroups/", "/providers/" + GROUPS + "/");
    }

    /** The id of a resource of a template. */
    static String of(ResourceEvaluation resource, DeploymentAddress around) {
        JsonObject content = resource.content();
        String scope = content.text("scope")
                .filter(other -> !other.equals("/"))
                .map(other -> other.startsWith("/") ? other : around.scope() + "/providers/" + other)
                .orElseGet(() -> scope(around, content.text("subscriptionId"), content.text("resourceGroup")));
        return id(scope, resource.type(), resource.name());
    }

    /** The scope of a deployment, which may be in another group or subscription. */
    private static String scope(DeploymentAddress around, Optional<String> subscription, Optional<String> group) {
        Optional<String> place = group.or(() -> subscription.isPresent() ? Optional.empty() : around.resourceGroup());
        return new DeploymentAddress(subscription.orElse(around.subscription()), place, "").scope();
    }
}
