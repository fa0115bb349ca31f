package io.github.aib4j.testing.service;

import io.github.aib4j.model.value.JsonBoolean;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.wire.Json;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The operations of the provider. Their form and most names are documented; their descriptions are assumed. */
final class ProviderOperations {
    private static final String PROVIDER = "Microsoft.VirtualMachineImages";
    private static final String TEMPLATES = "imageTemplates";
    private static final String OUTPUTS = "imageTemplates/runOutputs";
    private static final String TRIGGERS = "imageTemplates/triggers";

    private final NavigableMap<String, JsonObject> byName = new TreeMap<>();

    private ProviderOperations() {
        add("", "register/action", "Register", "Registers the subscription for VM Image Builder");
        add("", "unregister/action", "Unregister", "Unregisters the subscription from VM Image Builder");
        add("locations/operations", "read", "Get operation", "Reads the status of an operation");
        add("operations", "read", "List operations", "Lists the operations of the provider");
        add(TEMPLATES, "read", "Get image template", "Reads image templates");
        add(TEMPLATES, "write", "Create or update image template", "Creates or updates image templates");
        add(TEMPLATES, "delete", "Delete image template", "Deletes image templates");
        add(TEMPLATES, "run/action", "Run image template", "Builds an image from an image template");
        add(TEMPLATES, "cancel/action", "Cancel image template", "Cancels the build of an image template");
        add(OUTPUTS, "read", "Get run output", "Reads the run outputs of an image template");
        add(TRIGGERS, "read", "Get trigger", "Reads the triggers of an image template");
        add(TRIGGERS, "write", "Create or update trigger", "Creates or updates the triggers of an image template");
        add(TRIGGERS, "delete", "Delete trigger", "Deletes the triggers of an image template");
    }

    /** All operations by name. */
    static NavigableMap<String, JsonObject> all() {
        return new ProviderOperations().byName;
    }

    private void add(String resource, String action, String operation, String description) {
        String name = PROVIDER + "/" + (resource.isEmpty() ? "" : resource + "/") + action;
        JsonObject display = Json.object(
                "provider", Json.text("Microsoft VM Image Builder"),
                "resource", Json.text(resource.isEmpty() ? PROVIDER : resource),
                "operation", Json.text(operation),
                "description", Json.text(description));
        byName.put(
                name,
                Json.object(
                        "name",
                        Json.text(name),
                        "isDataAction",
                        new JsonBoolean(false),
                        "display",
                        display,
                        "origin",
                        Json.text("user,system")));
    }
}
