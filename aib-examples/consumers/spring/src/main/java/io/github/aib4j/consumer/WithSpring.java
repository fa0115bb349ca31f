package io.github.aib4j.consumer;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import io.github.aib4j.client.GalleryClient;
import io.github.aib4j.client.ImageBuilderClient;
import io.github.aib4j.testing.LocalImageBuilder;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The same beans on the service in memory. */
public final class WithSpring {
    private WithSpring() {}

    @Configuration
    @Profile("offline")
    public static class Offline {
        @Bean
        public LocalImageBuilder service() {
            return LocalImageBuilder.create();
        }

        @Bean
        public TokenCredential localCredential(LocalImageBuilder service) {
            return service.credential();
        }

        @Bean
        public HttpClient localHttp(LocalImageBuilder service) {
            return service.httpClient();
        }
    }

    public static void main(String[] arguments) {
        System.setProperty("azure.subscription-id", "11111111-2222-3333-4444-555555555555");
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment().setActiveProfiles("offline");
            context.register(ImageBeans.class, Offline.class);
            context.refresh();
            long templates = context.getBean(ImageBuilderClient.class).list().stream().count();
            long galleries = context.getBean(GalleryClient.class).listGalleries().stream().count();
            System.out.println("Spring found " + templates + " templates and " + galleries + " galleries");
        }
    }
}
