package io.github.aib4j.examples.recipes;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.http.ProxyOptions;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.core.http.policy.HttpLogDetailLevel;
import com.azure.core.http.policy.HttpLogOptions;
import com.azure.identity.DefaultAzureCredentialBuilder;
import io.github.aib4j.client.AzureCloud;
import io.github.aib4j.client.GalleryClient;
import io.github.aib4j.client.GalleryClientBuilder;
import io.github.aib4j.client.ImageBuilderClient;
import io.github.aib4j.client.ImageBuilderClientBuilder;
import java.net.InetSocketAddress;

/** Images are built in one subscription and published in another, in Azure's cloud for the US Government. */
final class Connections {
    private static final AzureCloud CLOUD = AzureCloud.US_GOVERNMENT;

    private final TokenCredential credential;
    private final HttpClient http;

    Connections(TokenCredential credential, HttpClient http) {
        this.credential = credential;
        this.http = http;
    }

    static Connections throughProxy() {
        TokenCredential credential = new DefaultAzureCredentialBuilder()
                .authorityHost(CLOUD.authorityHost()) // a cloud has its own place to sign in
                .build();
        HttpClient http = new JdkHttpClientBuilder()
                .proxy(new ProxyOptions(
                        ProxyOptions.Type.HTTP, InetSocketAddress.createUnresolved("proxy.example.org", 3128)))
                .build();
        return new Connections(credential, http);
    }

    ImageBuilderClient images(String subscription) {
        return new ImageBuilderClientBuilder()
                .cloud(CLOUD)
                .subscriptionId(subscription)
                .credential(credential)
                .httpClient(http)
                .httpLogOptions(logging())
                .buildClient();
    }

    GalleryClient galleries(String subscription) {
        return new GalleryClientBuilder()
                .cloud(CLOUD)
                .subscriptionId(subscription)
                .credential(credential)
                .httpClient(http)
                .httpLogOptions(logging())
                .buildClient();
    }

    /** Lines go to the SLF4J logger io.github.aib4j.client.ImageBuilderClient or …GalleryClient, at level INFO. */
    private static HttpLogOptions logging() {
        return new HttpLogOptions().setLogLevel(HttpLogDetailLevel.BASIC);
    }
}
