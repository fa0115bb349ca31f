package io.github.aib4j.testing;

import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.Caller.Reply;
import java.time.Duration;

/** Requests about deployments to the resource group images, in a service whose clock stands still. */
final class Deploying {
    static final String GROUP = "/subscriptions/" + Web.SUBSCRIPTION + "/resourceGroups/images";

    static final String SOURCE = """
            {"type": "PlatformImage", "publisher": "Canonical", "offer": "ubuntu-24_04-lts", "sku": "server",
             "version": "latest"}""";

    /** A gallery, a definition in it, an image template that distributes there, and a trigger, out of order. */
    static final String ALL = """
            {"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
             "contentVersion": "1.0.0.0",
             "parameters": {
              "Location": {"type": "string", "defaultValue": "[resourceGroup().location]"},
              "gallery": {"type": "string", "defaultValue": "shared"},
              "password": {"type": "securestring", "defaultValue": "pa55"}},
             "variables": {"definition": "[resourceId('Microsoft.Compute/galleries/images', parameters('gallery'), 'web')]"},
             "resources": [
              {"type": "Microsoft.VirtualMachineImages/imageTemplates/triggers", "apiVersion": "2024-02-01",
               "name": "web/nightly", "properties": {"kind": "SourceImage"},
               "dependsOn": ["[resourceId('Microsoft.VirtualMachineImages/imageTemplates', 'web')]"]},
              {"type": "Microsoft.VirtualMachineImages/imageTemplates", "apiVersion": "2024-02-01", "name": "web",
               "location": "[parameters('location')]",
               "identity": {"type": "UserAssigned", "userAssignedIdentities": {"/subscriptions/s/id": {}}},
               "properties": {"source": %s, "distribute": [
                {"type": "SharedImage", "galleryImageId": "[variables('definition')]", "runOutputName": "out",
                 "replicationRegions": ["[parameters('location')]"]}]},
               "dependsOn": ["[variables('definition')]"]},
              {"type": "Microsoft.Compute/galleries/images", "apiVersion": "2023-07-03",
               "name": "[format('{0}/{1}', parameters('gallery'), 'web')]", "location": "[parameters('location')]",
               "properties": {"osType": "Linux", "osState": "Generalized", "hyperVGeneration": "V2",
                "identifier": {"publisher": "p", "offer": "o", "sku": "s"}},
               "dependsOn": ["[resourceId('Microsoft.Compute/galleries', parameters('gallery'))]"]},
              {"type": "Microsoft.Compute/galleries", "apiVersion": "2023-07-03", "name": "[parameters('gallery')]",
               "location": "[parameters('location')]"}],
             "outputs": {
              "TemplateId": {"type": "string", "value": "[resourceId('Microsoft.VirtualMachineImages/imageTemplates', 'web')]"},
              "state": {"type": "string", "value": "[reference('web').provisioningState]"}}}""".formatted(SOURCE);

    final Web web;

    Deploying() {
        this(new Web());
    }

    Deploying(Web web) {
        this.web = web;
    }

    static String url(String name) {
        return "https://management.azure.com" + GROUP + "/providers/Microsoft.Resources/deployments" + name
                + "?api-version=2021-04-01";
    }

    static JsonObject request(String template) {
        return request(template, "{}");
    }

    static JsonObject request(String template, String parameters) {
        return (JsonObject) JsonText.parse(
                "{\"properties\": {\"mode\": \"Incremental\", \"parameters\": " + parameters + ", \"template\": "
                        + template + "}}",
                "test");
    }

    /** A template with these resources. */
    static String of(String resources) {
        return "{\"$schema\": \"s\", \"contentVersion\": \"1.0.0.0\", \"resources\": " + resources + "}";
    }

    /** A gallery by that name, which depends on these. */
    static String gallery(String name, String... dependsOn) {
        return "{\"type\": \"Microsoft.Compute/galleries\", \"apiVersion\": \"2023-07-03\", \"name\": \"" + name
                + "\", \"location\": \"westeurope\", \"dependsOn\": ["
                + (dependsOn.length == 0 ? "" : "\"" + String.join("\", \"", dependsOn) + "\"") + "]}";
    }

    Reply put(String name, String template) {
        return send("PUT", "/" + name, request(template));
    }

    Reply send(String method, String name, JsonObject body) {
        return web.caller.send(method, url(name), body);
    }

    Reply send(String method, String name) {
        return web.caller.send(method, url(name));
    }

    Reply get(String name) {
        return send("GET", "/" + name);
    }

    /** The operations of a deployment, asked for as the command line does. */
    Reply operations(String name) {
        return web.caller.send(
                "GET",
                "https://management.azure.com" + GROUP + "/deployments/" + name + "/operations?api-version=2021-04-01");
    }

    Deploying later(Duration time) {
        web.later(time);
        return this;
    }

    /** A deployment that was put and has ended. */
    Reply deployed(String template) {
        put("main", template);
        later(Duration.ofHours(1));
        return get("main");
    }

    /** Whether there is a resource with that id below the group. */
    int status(String resource, String version) {
        return web.caller
                .send(
                        "GET",
                        "https://management.azure.com" + GROUP + "/providers/" + resource + "?api-version=" + version)
                .status();
    }
}
