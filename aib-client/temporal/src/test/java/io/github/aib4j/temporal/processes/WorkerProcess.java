package io.github.aib4j.temporal.processes;

import com.azure.core.credential.AccessToken;
import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.core.util.Context;
import io.github.aib4j.client.ImageBuilderClient;
import io.github.aib4j.client.ImageBuilderClientBuilder;
import io.github.aib4j.client.fleet.FleetClock;
import io.github.aib4j.temporal.AibTemporal;
import io.temporal.client.WorkflowClient;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import reactor.core.publisher.Mono;

/**
 * A worker as a process of its own: it serves each task queue that is named on its input, until that ends or it dies.
 */
final class WorkerProcess {
    private final WorkflowClient temporal;
    private final String endpoint;
    private final HttpClient http;
    private final Map<String, ImageBuilderClient> clients = new ConcurrentHashMap<>();

    private WorkerProcess(int port, String endpoint, Path certificate, Death death)
            throws GeneralSecurityException, IOException {
        this.temporal = Loopback.client(port);
        this.endpoint = endpoint;
        this.http = dying(
                new JdkHttpClientBuilder(java.net.http.HttpClient.newBuilder().sslContext(trusting(certificate)))
                        .build(),
                death);
    }

    /** Port of Temporal, address and certificate of the service, and when to die. */
    public static void main(String[] args) throws Exception {
        WorkerProcess worker =
                new WorkerProcess(Integer.parseInt(args[0]), args[1], Path.of(args[2]), Death.valueOf(args[3]));
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String queue = lines.readLine(); queue != null; queue = lines.readLine()) {
            worker.serve(queue);
            System.out.println("serving " + queue);
        }
        Runtime.getRuntime().halt(0);
    }

    private void serve(String queue) {
        WorkerFactory factory = WorkerFactory.newInstance(temporal);
        AibTemporal.with(subscription -> clients.computeIfAbsent(subscription, this::client))
                .templates(name -> Optional.of(Loopback.template(name)))
                .clock(clock())
                .register(factory.newWorker(
                        queue,
                        WorkerOptions.newBuilder()
                                .setMaxConcurrentActivityTaskPollers(2)
                                .setMaxConcurrentWorkflowTaskPollers(2)
                                .build()));
        factory.start();
    }

    private ImageBuilderClient client(String subscription) {
        return new ImageBuilderClientBuilder()
                .subscriptionId(subscription)
                .endpoint(endpoint)
                .credential(request -> Mono.just(new AccessToken(
                        "token", OffsetDateTime.now(ZoneOffset.UTC).plusHours(1))))
                .httpClient(http)
                .buildClient();
    }

    private static FleetClock clock() {
        return new FleetClock() {
            @Override
            public Instant now() {
                return Instant.now();
            }

            @Override
            public void pause(Duration time) throws InterruptedException {
                TimeUnit.MILLISECONDS.sleep(time.toMillis() / Loopback.SPEED);
            }
        };
    }

    private static SSLContext trusting(Path certificate) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream file = Files.newInputStream(certificate)) {
            store.setCertificateEntry(
                    "trusted", CertificateFactory.getInstance("X.509").generateCertificate(file));
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }

    private static HttpClient dying(HttpClient behind, Death death) {
        AtomicInteger counted = new AtomicInteger();
        return new HttpClient() {
            @Override
            public Mono<HttpResponse> send(HttpRequest request) {
                return Mono.fromCallable(() -> sendSync(request, Context.NONE));
            }

            @Override
            public HttpResponse sendSync(HttpRequest request, Context context) {
                String method = request.getHttpMethod().toString();
                String path = request.getUrl().getPath();
                count(method, path, false);
                HttpResponse response = behind.sendSync(request, context);
                count(method, path, true);
                return response;
            }

            private void count(String method, String path, boolean isAnswered) {
                if (death.counts(method, path, isAnswered)) {
                    death.after(counted.incrementAndGet());
                }
            }
        };
    }
}
