package io.github.aib4j.stress;

import com.azure.core.http.HttpClient;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import io.github.aib4j.testing.LocalCertificate;
import io.github.aib4j.testing.LocalImageBuilder;
import java.util.Random;

/** The ways from a client to the local service. */
enum Wire {
    IN_MEMORY,
    HTTPS;

    /** Any of them. */
    static Wire any(Random random) {
        return random.nextBoolean() ? IN_MEMORY : HTTPS;
    }

    /** The address of the service for this wire; opens a server if needed. */
    String endpoint(LocalImageBuilder service) {
        return this == IN_MEMORY
                ? service.endpoint()
                : service.openHttps(0, Sockets.CERTIFICATE).endpoint();
    }

    /** The client that sends requests over this wire. */
    HttpClient client(LocalImageBuilder service) {
        return this == IN_MEMORY ? service.httpClient() : Sockets.CLIENT;
    }

    /** Holds the client that is created on first use. */
    private static final class Sockets {
        static final LocalCertificate CERTIFICATE = LocalCertificate.make();
        static final HttpClient CLIENT = new JdkHttpClientBuilder(java.net.http.HttpClient.newBuilder()
                        .sslContext(CERTIFICATE.sslContext())
                        .proxy(java.net.http.HttpClient.Builder.NO_PROXY))
                .build();
    }
}
