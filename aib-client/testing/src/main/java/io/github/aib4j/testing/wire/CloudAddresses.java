package io.github.aib4j.testing.wire;

import io.github.aib4j.model.value.JsonObject;
import java.util.stream.Stream;

/**
 * Where a cloud's services are (documented).
 *
 * @param management the address of Azure Resource Manager
 * @param login the address of Microsoft Entra ID, with a slash at its end
 * @param blobSuffix what follows the name of a storage account in the host of its blobs, from the dot on
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

    /** Where the blobs of a storage account are, with a slash at its end. */
    public String blobs(String account) {
        return "https://" + account + blobSuffix + "/";
    }

    /** What templates learn of the cloud by {@code environment()} (documented; other services are left out). */
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
