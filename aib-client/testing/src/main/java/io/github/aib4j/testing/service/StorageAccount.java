package io.github.aib4j.testing.service;

import io.github.aib4j.model.value.JsonBoolean;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.build.Run;
import io.github.aib4j.testing.template.StoredTemplate;
import io.github.aib4j.testing.wire.Json;
import io.github.aib4j.testing.wire.Timestamps;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The storage account in the staging group of a template, which is deleted together with the template (documented). We
 * assume that it is created when the template is provisioned.
 */
record StorageAccount(StoredTemplate template, String name) {
    static final String TYPE = "Microsoft.Storage/storageAccounts";

    /** The logs in the account, ordered by name as in lists. */
    List<Blob> blobs(Instant now) {
        return template.runs(now).stream()
                .flatMap(run -> blobs(run, now).stream())
                .sorted(Comparator.comparing(Blob::name))
                .toList();
    }

    private static List<Blob> blobs(Run run, Instant now) {
        return run.logFiles(now).stream()
                .map(file -> Blob.ofLog(run.log().folder() + "/" + file.name(), file))
                .toList();
    }

    String id() {
        return template.stagingGroup() + "/providers/" + TYPE + "/" + name;
    }

    /**
     * The account in Azure Resource Manager's form (documented).
     *
     * @param endpoint the address of its blobs
     */
    JsonObject json(String endpoint) {
        return Json.object(
                "sku",
                Json.object("name", Json.text("Standard_LRS"), "tier", Json.text("Standard")),
                "kind",
                Json.text("StorageV2"),
                "id",
                Json.text(id()),
                "name",
                Json.text(name),
                "type",
                Json.text(TYPE),
                "location",
                Json.text(template.region()),
                "tags",
                tags(),
                "properties",
                properties(endpoint));
    }

    /**
     * The tags of the account and of its group. The names are documented; the value of the third has changed once, so
     * do not rely on it.
     */
    JsonObject tags() {
        Optional<String> own = template.properties(template.created())
                .text("stagingResourceGroup")
                .filter(group -> !group.isEmpty());
        return Json.object(
                "imageTemplateName",
                Json.text(template.address().name()),
                "imageTemplateResourceGroupName",
                Json.text(template.address().resourceGroup()),
                own.isPresent() ? "usedBy" : "createdBy",
                Json.text("AzureVMImageBuilder"));
    }

    private JsonObject properties(String endpoint) {
        return Json.object(
                "allowBlobPublicAccess",
                new JsonBoolean(false),
                "supportsHttpsTrafficOnly",
                new JsonBoolean(true),
                "provisioningState",
                Json.text("Succeeded"),
                "creationTime",
                Json.text(Timestamps.ofOperation(template.provisioningEnd())),
                "primaryEndpoints",
                Json.object("blob", Json.text(endpoint)),
                "primaryLocation",
                Json.text(template.region()),
                "statusOfPrimary",
                Json.text("available"));
    }
}
