package io.github.aib4j.client.implementation;

/**
 * Which template is meant.
 *
 * @param resourceGroup its resource group
 * @param name its name
 */
public record TemplateRef(String resourceGroup, String name) {
    Task task(String verb) {
        return Task.template(verb, resourceGroup, name);
    }
}
