package io.github.aib4j.testing.wire;

import io.github.aib4j.model.value.JsonObject;
import java.util.stream.Stream;

/**
 * The addresses of a cloud's services (documented).
 *
 * @param management the address of Azure Resource Manager
 * @param login the address of Microsoft Entra ID, with a slash at its end
 * @param blobSuffix the suffix after the name of a storage account in the host of its blobs, from the dot on
 */
public record CloudAddresses(String management, String login, String blobSuffix) {
    public static final CloudAddresses PUBLIC = new CloudAddresses(
            "https://management.azure.com", "https://login.microsoftonline.com/", ".blob.core.windows.net");
    public static final CloudAddresses CHINA = new CloudAddresses(
            "https://management.chinacloudapi.cn",
            "https://login.partner.microsoftonline.cn/",
            ".blob.core.chinacloudapi.cn");
    public static final CloudAddresses US_GOVERNMENT = new CloudAddresses(
            "https://management.usgovcloudapi.net",
            "https://login.microsoftonline.us/",
            ".blob.core.usgovcloudapi.net");

    /** The address of a storage account's blobs, with a slash at the end. */
    public String blobs(String account) {
        return "https://" + account + blobSuffix + "/";
    }

    /** The result of {@code environment()} in templates (documented; other services are left out). */
    public JsonObject environment() {
        return Json.object(
                "name",
                Json.text(name()),
                "resourceManager",
                Json.text(management + "/"),
                "authentication",
                Json.object(
                        "loginEndpoint",
                        Json.text(login),
                        "audiences",
                        Json.array(Stream.of(Json.text(management + "/"))),
                        "tenant",
                        Json.text("common")),
                "suffixes",
                Json.object("storage", Json.text(blobSuffix.substring(".blob.".length()))));
    }

    private String name() {
        if (equals(CHINA)) {
            return "AzureChinaCloud";
        }
        return equals(US_GOVERNMENT) ? "AzureUSGovernment" : "AzureCloud";
    }
}
