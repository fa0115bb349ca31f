package io.github.aib4j.client;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The clouds in which Azure Resource Manager has its own address.
 *
 * <p>Set the authority of the credential separately: {@code new
 * DefaultAzureCredentialBuilder().authorityHost(cloud.authorityHost())}. Image Builder is in preview in the US
 * Government cloud and in China, and requires a feature registration there.
 *
 * @since 0.1.0
 */
public enum AzureCloud {
    /** Azure's public cloud; the default. */
    PUBLIC(
            "https://management.azure.com",
            "https://management.core.windows.net",
            "https://login.microsoftonline.com",
            "core.windows.net"),
    /** Azure for the US Government. */
    US_GOVERNMENT(
            "https://management.usgovcloudapi.net",
            "https://management.core.usgovcloudapi.net",
            "https://login.microsoftonline.us",
            "core.usgovcloudapi.net"),
    /** Azure in China, operated by 21Vianet. */
    CHINA(
            "https://management.chinacloudapi.cn",
            "https://management.core.chinacloudapi.cn",
            "https://login.chinacloudapi.cn",
            "core.chinacloudapi.cn");

    private final String endpoint;
    private final String audience;
    private final String authorityHost;
    private final String storageSuffix;

    AzureCloud(String endpoint, String audience, String authorityHost, String storageSuffix) {
        this.endpoint = endpoint;
        this.audience = audience;
        this.authorityHost = authorityHost;
        this.storageSuffix = storageSuffix;
    }

    /** The address of Azure Resource Manager. */
    public String endpoint() {
        return endpoint;
    }

    /** The host where credentials of this cloud sign in. */
    public String authorityHost() {
        return authorityHost;
    }

    /** What the hosts of storage end with: blobs are at {@code ACCOUNT.blob.SUFFIX}. */
    public String storageSuffix() {
        return storageSuffix;
    }

    /** The cloud with this address of Azure Resource Manager. */
    static Optional<AzureCloud> find(URI endpoint) {
        return Stream.of(values())
                .filter(cloud -> cloud.endpoint.equalsIgnoreCase(endpoint.toString()))
                .findFirst();
    }

    /** The scope of tokens. */
    String scope() {
        return audience + "/.default";
    }
}
