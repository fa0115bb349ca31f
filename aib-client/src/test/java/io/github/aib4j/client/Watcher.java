package io.github.aib4j.client;

import com.azure.core.credential.AccessToken;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.core.util.polling.LongRunningOperationStatus;
import com.azure.core.util.polling.SyncPoller;
import io.github.aib4j.client.poll.BuildProgress;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.run.BuildOutcome;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.OffsetDateTime;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import reactor.core.publisher.Mono;

/** Starts a build and watches it; prints each change with the token by which another process can continue. */
public final class Watcher {
    private Watcher() {}

    /**
     * Begins, watches, and waits to be killed.
     *
     * @param args the endpoint, the file with its certificate, the name of the template, the poll interval
     */
    public static void main(String[] args) throws Exception {
        ImageBuilderClient client = client(args[0], trusting(Path.of(args[1]))).buildClient();
        PollOptions options =
                PollOptions.every(Duration.parse(args[3])).withListener(progress -> tell(doing(progress), progress));
        SyncPoller<BuildProgress, BuildOutcome> build = client.beginRun("images", args[2], options);
        BuildProgress begun = build.waitUntil(Duration.ofNanos(1), LongRunningOperationStatus.FAILED)
                .getValue();
        tell("Begun", begun);
        build.getFinalResult();
        tell("Over", build.poll().getValue());
        System.in.read();
    }

    static ImageBuilderClientBuilder client(String endpoint, SSLContext tls) {
        return new ImageBuilderClientBuilder()
                .subscriptionId(Samples.SUBSCRIPTION)
                .endpoint(endpoint)
                .credential(request -> Mono.just(new AccessToken("t0ken", OffsetDateTime.MAX)))
                .httpClient(new JdkHttpClientBuilder(HttpClient.newBuilder().sslContext(tls)).build());
    }

    private static String doing(BuildProgress progress) {
        return progress.subState().map(Object::toString).orElse(progress.state().toString());
    }

    private static void tell(String doing, BuildProgress progress) {
        System.out.println(doing + " " + progress.token());
    }

    static SSLContext trusting(Path pem) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(pem)) {
            store.setCertificateEntry(
                    "server", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
