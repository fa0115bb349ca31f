package io.github.aib4j.client.implementation.arm;

/**
 * What a request is for, in the words of a message.
 *
 * @param verb what is done, such as {@code create}
 * @param subject what it is done to, such as {@code image template 'web-01' in resource group 'images'}
 * @param name the name of the resource, for the advice
 * @param provider whose resource it is, for the advice
 */
public record Task(String verb, String subject, String name, Provider provider) {
    /** A task on what belongs to image templates. */
    public Task(String verb, String subject, String name) {
        this(verb, subject, name, Provider.IMAGE_BUILDER);
    }

    /** A task on an image template. */
    public static Task template(String verb, String resourceGroup, String name) {
        return new Task(verb, "image template '" + name + "' in resource group '" + resourceGroup + "'", name);
    }

    /** {@code Could not create image template 'web-01' …}. */
    String failed() {
        return "Could not " + verb + " " + subject;
    }
}
