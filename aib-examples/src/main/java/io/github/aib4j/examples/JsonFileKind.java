package io.github.aib4j.examples;

import io.github.aib4j.model.json.GalleryDeploymentJson;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The kind of a JSON file in a folder of templates, recognized by its {@code $schema} or its members. */
enum JsonFileKind {
    /** A deployment template, an image template or a gallery resource, which is checked. */
    TEMPLATE("a template"),
    /** Values of the parameters of a deployment template. */
    PARAMETERS("a parameter file"),
    /** A form of the portal that asks for parameters. */
    UI_DEFINITION("a definition of a user interface"),
    /** A custom role. */
    ROLE_DEFINITION("a role definition"),
    /** Anything else. */
    OTHER("neither a deployment template, nor an image template, nor a gallery resource");

    private static final Set<String> BODY_MEMBERS = Set.of("source", "distribute", "customize");
    private static final Set<String> ROLE_MEMBERS = Set.of("actions", "notactions", "dataactions", "assignablescopes");

    private final String description;

    JsonFileKind(String description) {
        this.description = description;
    }

    /** The kind, for a message. */
    String description() {
        return description;
    }

    static JsonFileKind of(JsonValue document) {
        if (!(document instanceof JsonObject object)) {
            return OTHER;
        }
        String schema = text(object, "$schema").toLowerCase(Locale.ROOT);
        if (schema.contains("uidefinition")
                || schema.contains("uiformdefinition")
                || has(object, "handler")
                || has(object, "view")) {
            return UI_DEFINITION;
        }
        boolean isDeployment = has(object, "$schema") && has(object, "resources");
        if (isDeployment || isImageTemplate(object) || GalleryDeploymentJson.isGalleryResource(object)) {
            return TEMPLATE;
        }
        if (schema.contains("deploymentparameters") || (has(object, "parameters") && !has(object, "resources"))) {
            return PARAMETERS;
        }
        return isRole(object) ? ROLE_DEFINITION : OTHER;
    }

    /** Whether it is an image template, with its resource type or as the body of a PUT. */
    private static boolean isImageTemplate(JsonObject object) {
        String type = text(object, "type").toLowerCase(Locale.ROOT);
        return type.startsWith("microsoft.virtualmachineimages")
                || (type.isEmpty() && hasAny(member(object, "properties"), BODY_MEMBERS));
    }

    private static boolean isRole(JsonObject object) {
        return hasAny(Optional.of(object), ROLE_MEMBERS) || hasAny(member(object, "properties"), ROLE_MEMBERS);
    }

    private static boolean hasAny(Optional<JsonValue> value, Set<String> names) {
        return value.filter(JsonObject.class::isInstance)
                .filter(object -> ((JsonObject) object)
                        .members().keySet().stream().anyMatch(name -> names.contains(name.toLowerCase(Locale.ROOT))))
                .isPresent();
    }

    private static boolean has(JsonObject object, String name) {
        return member(object, name).isPresent();
    }

    private static String text(JsonObject object, String name) {
        return member(object, name)
                .filter(JsonString.class::isInstance)
                .map(text -> ((JsonString) text).value())
                .orElse("");
    }

    /** The member of that name, ignoring case as Azure Resource Manager does. */
    private static Optional<JsonValue> member(JsonObject object, String name) {
        return object.members().entrySet().stream()
                .filter(member -> member.getKey().equalsIgnoreCase(name))
                .<JsonValue>map(Map.Entry::getValue)
                .findFirst();
    }
}
