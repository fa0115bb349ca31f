package io.github.aib4j.consumer;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.identity.DefaultAzureCredentialBuilder;
import io.github.aib4j.client.GalleryClient;
import io.github.aib4j.client.GalleryClientBuilder;
import io.github.aib4j.client.ImageBuilderClient;
import io.github.aib4j.client.ImageBuilderClientBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration
public class ImageBeans {
    @Bean
    public ImageBuilderClient images(
            TokenCredential credential, HttpClient http, @Value("${azure.subscription-id}") String subscription) {
        return new ImageBuilderClientBuilder()
                .subscriptionId(subscription)
                .credential(credential)
                .httpClient(http)
                .buildClient();
    }

    @Bean
    public GalleryClient galleries(
            TokenCredential credential, HttpClient http, @Value("${azure.subscription-id}") String subscription) {
        return new GalleryClientBuilder()
                .subscriptionId(subscription)
                .credential(credential)
                .httpClient(http)
                .buildClient();
    }

    @Bean
    @Profile("!offline")
    public TokenCredential credential() {
        return new DefaultAzureCredentialBuilder().build();
    }

    @Bean
    @Profile("!offline")
    public HttpClient http() {
        return HttpClient.createDefault();
    }
}
