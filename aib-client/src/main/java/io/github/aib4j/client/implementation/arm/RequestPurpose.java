package io.github.aib4j.client.implementation.arm;

/**
 * The purpose of a request, for messages.
 *
 * @param verb the action, such as {@code create}
 * @param subject what the action applies to, such as {@code image template 'web-01' in resource group 'images'}
 * @param name the name of the resource, for advice
 * @param provider the provider of the resource, for advice
 */
public record RequestPurpose(String verb, String subject, String name, ResourceProvider provider) {
    /** Creates the purpose of a request about image templates. */
    public RequestPurpose(String verb, String subject, String name) {
        this(verb, subject, name, ResourceProvider.IMAGE_BUILDER);
    }

    /** Creates the purpose of a request about one image template. */
    public static RequestPurpose template(String verb, String resourceGroup, String name) {
        return new RequestPurpose(
                verb, "image template '" + name + "' in resource group '" + resourceGroup + "'", name);
    }

    /** {@code Could not create image template 'web-01' …}. */
    public String failed() {
        return "Could not " + verb + " " + subject;
    }
}
