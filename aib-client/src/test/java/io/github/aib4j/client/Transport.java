package io.github.aib4j.client;

import com.azure.core.http.HttpClient;
import com.azure.core.http.policy.FixedDelayOptions;
import com.azure.core.http.policy.RetryOptions;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.TestCertificate;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The ways from a client to the local service. */
enum Transport {
    IN_MEMORY {
        @Override
        <B extends ArmClientBuilder<B>> B to(LocalImageBuilder service, B builder) {
            return client(service, service.endpoint(), service.httpClient(), builder);
        }
    },
    JDK {
        @Override
        <B extends ArmClientBuilder<B>> B to(LocalImageBuilder service, B builder) {
            return client(service, server(service), OverJdk.CLIENT, builder);
        }
    },
    OKHTTP {
        @Override
        <B extends ArmClientBuilder<B>> B to(LocalImageBuilder service, B builder) {
            return client(service, server(service), OverOkHttp.CLIENT, builder);
        }
    };

    /** A client to that service that polls without waiting; what the service opens for it, it closes. */
    abstract <B extends ArmClientBuilder<B>> B to(LocalImageBuilder service, B builder);

    ImageBuilderClientBuilder to(LocalImageBuilder service) {
        return to(service, new ImageBuilderClientBuilder());
    }

    /** The same for galleries; what goes wrong is tried again at once. */
    GalleryClientBuilder toGalleriesOf(LocalImageBuilder service) {
        return to(service, new GalleryClientBuilder())
                .retryOptions(new RetryOptions(new FixedDelayOptions(3, Duration.ofMillis(1))));
    }

    /** Both clients over each transport. */
    static Stream<Arguments> withEachFlavour() {
        return Stream.of(values())
                .flatMap(transport -> Stream.of(Flavour.values()).map(flavour -> Arguments.of(flavour, transport)));
    }

    private static String server(LocalImageBuilder service) {
        return service.openHttps(0, TestCertificate.get()).endpoint();
    }

    private static <B extends ArmClientBuilder<B>> B client(
            LocalImageBuilder service, String endpoint, HttpClient http, B builder) {
        return builder.subscriptionId(Samples.SUBSCRIPTION)
                .endpoint(endpoint)
                .credential(service.credential())
                .httpClient(http)
                .pollOptions(PollOptions.every(Duration.ofMillis(1)));
    }

    private static HttpClient direct(Sockets sockets) {
        return sockets.client(Trust.in(TestCertificate.get().certificate()), java.net.http.HttpClient.Builder.NO_PROXY);
    }

    /** Created on first use. */
    private static final class OverJdk {
        static final HttpClient CLIENT = direct(Sockets.JDK);
    }

    private static final class OverOkHttp {
        static final HttpClient CLIENT = direct(Sockets.OKHTTP);
    }
}
