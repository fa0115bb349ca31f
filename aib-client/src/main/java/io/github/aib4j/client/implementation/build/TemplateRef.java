package io.github.aib4j.client.implementation.build;

import io.github.aib4j.client.implementation.arm.RequestPurpose;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.id.ResourceId;
import java.util.Optional;

/**
 * Identifies a template.
 *
 * @param subscription its subscription
 * @param resourceGroup its resource group
 * @param name its name
 */
public record TemplateRef(String subscription, String resourceGroup, String name) {
    /** The purpose of a request about this template. */
    public RequestPurpose task(String verb) {
        return RequestPurpose.template(verb, resourceGroup, name);
    }

    RequestPurpose task(String verb, String child, String childName) {
        return new RequestPurpose(
                verb,
                child + " '" + childName + "' of image template '" + name + "' in resource group '" + resourceGroup
                        + "'",
                childName);
    }

    /** The id of this template. */
    public ImageTemplateId id() {
        return ImageTemplateId.of(subscription, resourceGroup, name);
    }

    /** Whether this is the id of the template; the service may return ids in a different letter case (recorded). */
    boolean isOf(ImageTemplateId id) {
        return isSame(id.subscriptionId(), subscription)
                && isSame(id.resourceGroup(), resourceGroup)
                && isSame(id.name(), name);
    }

    /** Whether this is the id of a child of the template, such as a trigger. */
    boolean holds(ResourceId id) {
        return isSame(id.subscriptionId(), subscription)
                && isSame(id.resourceGroup(), resourceGroup)
                && isSame(id.names().stream().findFirst(), name);
    }

    private static boolean isSame(Optional<String> part, String expected) {
        return part.filter(expected::equalsIgnoreCase).isPresent();
    }
}
