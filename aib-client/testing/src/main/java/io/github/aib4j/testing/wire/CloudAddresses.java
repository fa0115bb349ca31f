package io.github.aib4j.testing.wire;

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
}
