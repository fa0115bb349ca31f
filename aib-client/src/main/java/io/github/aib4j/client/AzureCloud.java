package io.github.aib4j.client;

/**
 * The clouds in which Azure Resource Manager has its own address.
 *
 * <p>Set the authority of the credential separately: {@code new
 * DefaultAzureCredentialBuilder().authorityHost(cloud.authorityHost())}. Image Builder is in preview in the US
 * Government cloud and in China, and requires a feature registration there.
 */
public enum AzureCloud {
    /** Azure's public cloud; the default. */
    PUBLIC("https://management.azure.com", "https://management.core.windows.net", "https://login.microsoftonline.com"),
    /** Azure for the US Government. */
    US_GOVERNMENT(
            "https://management.usgovcloudapi.net",
            "https://management.core.usgovcloudapi.net",
            "https://login.microsoftonline.us"),
    /** Azure in China, operated by 21Vianet. */
    CHINA(
            "https://management.chinacloudapi.cn",
            "https://management.core.chinacloudapi.cn",
            "https://login.chinacloudapi.cn");

    private final String endpoint;
    private final String audience;
    private final String authorityHost;

    AzureCloud(String endpoint, String audience, String authorityHost) {
        this.endpoint = endpoint;
        this.audience = audience;
        this.authorityHost = authorityHost;
    }

    /** The address of Azure Resource Manager. */
    public String endpoint() {
        return endpoint;
    }

    /** The host where credentials of this cloud sign in. */
    public String authorityHost() {
        return authorityHost;
    }

    /** The scope of tokens. */
    String scope() {
        return audience + "/.default";
    }
}
