package io.github.aib4j.client.implementation.arm;

/**
 * What a request is for, in the words of a message.
 *
 * @param verb what is done, such as {@code create}
 * @param subject what it is done to, such as {@code image template 'web-01' in resource group 'images'}
 * @param name the name of the resource, for the advice
 * @param provider whose resource it is, for the advice
 */
public record RequestPurpose(String verb, String subject, String name, ResourceProvider provider) {
    /** A task on what belongs to image templates. */
    public RequestPurpose(String verb, String subject, String name) {
        this(verb, subject, name, ResourceProvider.IMAGE_BUILDER);
    }

    /** A task on an image template. */
    public static RequestPurpose template(String verb, String resourceGroup, String name) {
        return new RequestPurpose(
                verb, "image template '" + name + "' in resource group '" + resourceGroup + "'", name);
    }

    /** {@code Could not create image template 'web-01' …}. */
    String failed() {
        return "Could not " + verb + " " + subject;
    }
}
