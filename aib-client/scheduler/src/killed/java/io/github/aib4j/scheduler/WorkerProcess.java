package io.github.aib4j.scheduler;

import com.azure.core.credential.AccessToken;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.core.http.policy.HttpPipelinePolicy;
import io.github.aib4j.client.ImageBuilderClient;
import io.github.aib4j.client.ImageBuilderClientBuilder;
import io.github.aib4j.client.fleet.FleetResult;
import io.github.aib4j.client.fleet.SampleBuilds;
import io.github.aib4j.model.ApiVersion;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import reactor.core.publisher.Mono;

/**
 * A process that works on a fleet until it is killed or the run is over. It prints each request and response, and
 * pauses after a response, so that it can be killed before it goes on.
 *
 * <p>Arguments: the address of the database, the endpoint, the file of its certificate, the folder of the templates,
 * and how many builds there are; with a sixth, it halts as soon as they are submitted.
 */
final class WorkerProcess {
    static final String RUN = "night";

    private WorkerProcess() {}

    public static void main(String[] args) throws Exception {
        java.net.http.HttpClient.Builder http = HttpClient.newBuilder().sslContext(trusting(Path.of(args[2])));
        try (DurableFleet fleet = DurableFleet.builder(
                        database(args[0]),
                        subscription -> client(subscription, args[1], http),
                        TemplateStore.folder(Path.of(args[3]), ApiVersion.V2025_10_01))
                .watchEvery(Duration.ofSeconds(2))
                .pollEvery(Duration.ofMillis(200))
                .takeOverAfter(Duration.ofSeconds(3))
                .onProblem(problem -> say("PROBLEM " + problem.getMessage()))
                .build()) {
            boolean isHalted = args.length > 5;
            if (!isHalted) {
                fleet.start();
            }
            fleet.submit(
                    RUN,
                    IntStream.range(0, Integer.parseInt(args[4]))
                            .mapToObj(i -> i % 6 == 5
                                    ? SampleBuilds.failing(i % 2, name(i))
                                    : SampleBuilds.build(i % 2, name(i)))
                            .toList());
            if (isHalted) {
                Runtime.getRuntime().halt(0);
            }
            for (FleetResult result : fleet.await(RUN).results()) {
                say("RESULT " + result.isSucceeded() + " " + result.attempts() + " " + result.summary());
            }
            say("OVER");
        }
    }

    static String name(int index) {
        return "t" + index;
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private static DataSource database(String address) {
        if (address.startsWith("jdbc:h2:")) {
            JdbcConnectionPool pool = JdbcConnectionPool.create(address, "sa", "");
            pool.setMaxConnections(20);
            return pool;
        }
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> DriverManager.getConnection(address));
    }

    private static SSLContext trusting(Path certificate) throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null);
        try (InputStream pem = Files.newInputStream(certificate)) {
            store.setCertificateEntry(
                    "service", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static ImageBuilderClient client(String subscription, String endpoint, HttpClient.Builder http) {
        return new ImageBuilderClientBuilder()
                .subscriptionId(subscription)
                .endpoint(endpoint)
                .credential(request -> Mono.just(new AccessToken(
                        "token", OffsetDateTime.now(ZoneOffset.UTC).plusHours(1))))
                .httpClient(new JdkHttpClientBuilder(http).build())
                .addPolicy(new RequestPrinter())
                .buildClient();
    }

    /** Prints each request and each response. */
    private static final class RequestPrinter implements HttpPipelinePolicy {
        @Override
        public Mono<HttpResponse> process(HttpPipelineCallContext context, HttpPipelineNextPolicy next) {
            return Mono.fromCallable(() -> {
                throw new IllegalStateException("Fleets send on their own threads");
            });
        }

        @Override
        public HttpResponse processSync(HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
            String request = context.getHttpRequest().getHttpMethod() + " "
                    + context.getHttpRequest().getUrl().getPath();
            say("SEND " + request);
            HttpResponse response = next.processSync();
            say("DONE " + request + " " + response.getStatusCode());
            pause();
            return response;
        }

        private static void pause() {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
