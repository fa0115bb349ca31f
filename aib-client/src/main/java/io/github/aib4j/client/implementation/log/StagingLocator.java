package io.github.aib4j.client.implementation.log;

import io.github.aib4j.client.error.BuildLogUnavailableException.Reason;
import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.arm.ArmEndpoint;
import io.github.aib4j.client.implementation.arm.ArmRequest;
import io.github.aib4j.client.implementation.arm.Pages;
import io.github.aib4j.client.implementation.arm.RequestPath;
import io.github.aib4j.client.implementation.arm.RequestPurpose;
import io.github.aib4j.client.implementation.arm.ResponseReaders;
import io.github.aib4j.model.diagnose.LogLocation;
import io.github.aib4j.model.id.ResourceGroupId;
import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.json.ResponseJson;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the staging group of a template, and the storage account in it, only from responses of Azure Resource Manager.
 *
 * <p>Since api-version 2022-02-14, a template names its group. Otherwise the group is found by its tags (documented).
 */
record StagingLocator(ArmEndpoint manager, Optional<String> storageSuffix, RequestPurpose task) {
    private static final String GROUPS_VERSION = "2021-04-01";
    private static final String STORAGE_VERSION = "2023-01-01";
    private static final String NAME_TAG = "imageTemplateName";
    private static final String GROUP_TAG = "imageTemplateResourceGroupName";

    /** The group. Whether it still exists is not checked here, but by later requests. */
    ArmCall<ResourceGroupId> group(ImageTemplateResource template) {
        return Stream.concat(
                        template.exactStagingResourceGroup().map(ResourceGroupId::ofText).stream(),
                        template.template().stagingResourceGroup().stream())
                .filter(ResourceGroupId::isParsed)
                .findFirst()
                .map(ArmCall::of)
                .orElseGet(() -> tagged(template));
    }

    private ArmCall<ResourceGroupId> tagged(ImageTemplateResource template) {
        String subscription = template.id().subscriptionId().orElse(manager.subscriptionId());
        String filter = "tagName eq '" + NAME_TAG + "' and tagValue eq '" + template.name() + "'";
        String url = manager.url(
                RequestPath.ofSubscription(subscription).all("resourcegroups"),
                "$filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8).replace("+", "%20"),
                GROUPS_VERSION);
        return objects(url)
                .map(groups -> groups.stream()
                        .filter(found -> isOf(found, template))
                        .flatMap(found -> found.text("id").stream())
                        .map(ResourceGroupId::ofText)
                        .filter(ResourceGroupId::isParsed)
                        .findFirst()
                        .orElseThrow(() -> LogProblems.missing(
                                task,
                                Reason.NO_STAGING_GROUP,
                                "the template does not tell its staging resource group in this api-version, and none has the"
                                        + " tags of it; use 2022-02-14 or later")));
    }

    private static boolean isOf(JsonObject group, ImageTemplateResource template) {
        JsonObject tags = group.object("tags").orElse(JsonObject.empty());
        return tags.text(NAME_TAG).filter(template.name()::equalsIgnoreCase).isPresent()
                && tags.text(GROUP_TAG)
                        .filter(name -> template.id()
                                .resourceGroup()
                                .filter(name::equalsIgnoreCase)
                                .isPresent())
                        .isPresent();
    }

    /**
     * The account in the group; if there are several, the one in the message of the failed build.
     *
     * @param named the name in the message
     */
    ArmCall<StagingAccount> account(ResourceGroupId group, Optional<LogLocation> named) {
        String url = manager.url(
                StagingAccount.path(group).provider("Microsoft.Storage").all("storageAccounts"), "", STORAGE_VERSION);
        return objects(url)
                .orElse(e -> ArmCall.failing(refused(e)))
                .map(accounts -> accounts.stream()
                        .filter(account -> isNamed(account, named))
                        .findFirst()
                        .or(() -> accounts.stream().findFirst())
                        .map(account -> account(group, account))
                        .orElseThrow(() -> LogProblems.missing(
                                task,
                                Reason.NO_STORAGE_ACCOUNT,
                                "there is no storage account in its staging resource group '"
                                        + group.resourceGroup().orElse("") + "'")));
    }

    private static boolean isNamed(JsonObject account, Optional<LogLocation> named) {
        return named.filter(log -> account.text("name")
                        .filter(log.storageAccount()::equalsIgnoreCase)
                        .isPresent())
                .isPresent();
    }

    private StagingAccount account(ResourceGroupId group, JsonObject account) {
        Optional<String> blobs = account.object("properties")
                .flatMap(properties -> properties.object("primaryEndpoints"))
                .flatMap(endpoints -> endpoints.text("blob"));
        return StagingAccount.of(group, account.text("name").orElse(""), blobs, storageSuffix, task);
    }

    private RuntimeException refused(RuntimeException failure) {
        if (!(failure instanceof ImageBuilderException e)) {
            return failure;
        }
        return switch (e.statusCode()) {
            case 404 ->
                LogProblems.of(
                        task,
                        Reason.NO_STAGING_GROUP,
                        "its staging resource group is gone; the service deletes it with the template",
                        e);
            case 401, 403 ->
                LogProblems.of(
                        task,
                        Reason.REFUSED,
                        "the caller may not list the storage accounts of the staging resource group; give the role"
                                + " Reader there",
                        e);
            default -> failure;
        };
    }

    private ArmCall<List<JsonObject>> objects(String url) {
        return new Pages<>(manager, task, url, StagingLocator::page).all();
    }

    /** A page of any list of Azure Resource Manager. */
    static ResponseJson.Page<JsonObject> page(byte[] body) {
        JsonValue page = JsonText.parse(body, "list");
        if (!(page instanceof JsonObject object)) {
            throw new JsonReadException("list", 1, 1, "", "a list is an object");
        }
        List<JsonObject> items = object.array("value").map(JsonArray::items).orElse(List.of()).stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .toList();
        return new ResponseJson.Page<>(items, object.text("nextLink"));
    }

    /** Reads a resource as JSON. */
    static ArmCall<JsonObject> read(ArmEndpoint manager, ArmRequest request) {
        return manager.send(request)
                .map(response -> ResponseReaders.read(response, body -> JsonText.parse(body, "answer")))
                .map(json -> json instanceof JsonObject object ? object : JsonObject.empty());
    }
}
