package io.github.aib4j.model.json;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.implementation.bicep.BicepFile;
import io.github.aib4j.model.value.JsonObject;
import java.util.List;

/**
 * Writes Bicep files, so that a team can take over what a program built.
 *
 * <p>Each property has a line of its own. Child resources, such as triggers, stand beside their parents and name them.
 * Expressions become Bicep's own: {@code [parameters('x')]} becomes {@code x}, {@code concat} and {@code format} become
 * texts with values inserted, and other functions stay calls. Texts of several lines are written between {@code '''}. What
 * has no counterpart is refused: copy loops, nested deployments, functions and types of the template's own, and resources
 * of another scope. A {@code dependsOn} of a resource that is not in the file becomes a comment.
 *
 * <p>No compiler was asked whether it takes the result: read it, and compile it, before you deploy it.
 *
 * @since 0.1.0
 */
public final class DeploymentBicep {
    private DeploymentBicep() {}

    /**
     * Writes a file that deploys one image template and its triggers.
     *
     * @param document the image template, with its name
     * @param parameters which of its values become parameters of the deployment
     * @throws UnsupportedMemberException if the document holds what that api-version does not have
     * @throws IllegalArgumentException as {@link DeploymentTemplateJson#write} does, or if something cannot be said
     */
    public static String write(TemplateDocument document, ApiVersion version, List<TemplateParameter> parameters) {
        return translate(DeploymentTemplateJson.write(document, version, parameters));
    }

    /**
     * Translates a deployment template, with whatever resources it deploys.
     *
     * @param deploymentTemplate the JSON of a deployment template
     * @throws JsonReadException if it is not JSON, or not an object
     * @throws IllegalArgumentException if it has something that is not written, which the message names
     */
    public static String translate(String deploymentTemplate) {
        String name = "deployment template";
        if (JsonText.parse(deploymentTemplate, name) instanceof JsonObject document) {
            return BicepFile.of(document);
        }
        throw new JsonReadException(name, 1, 1, "", "a deployment template is an object");
    }
}
