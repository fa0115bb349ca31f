package io.github.aib4j.benchmarks;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.management.AzureEnvironment;
import com.azure.core.management.profile.AzureProfile;
import com.azure.core.util.Context;
import com.azure.core.util.tracing.Tracer;
import com.azure.core.util.tracing.TracerProvider;
import com.azure.resourcemanager.compute.ComputeManager;
import com.azure.resourcemanager.compute.fluent.GalleryImageVersionsClient;
import com.azure.resourcemanager.compute.fluent.models.GalleryImageVersionInner;
import io.github.aib4j.client.GalleryClient;
import io.github.aib4j.client.GalleryClientBuilder;
import io.github.aib4j.client.implementation.http.PipelineFactory;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.GalleryImageVersionId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import reactor.core.publisher.Mono;

/**
 * A GET of an image version, and lists of them, from memory: through our client, through the peer's manager, and
 * through our own policies with a hand-written reader.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ClientBenchmark {
    private static final String SUBSCRIPTION = "6f1d2c3b-4a59-4876-9123-0a1b2c3d4e5f";
    private static final String VERSIONS = "https://management.azure.com/subscriptions/" + SUBSCRIPTION
            + "/resourceGroups/golden-images/providers/Microsoft.Compute/galleries/golden/images/debian-12/versions";
    private static final GalleryImageId DEFINITION_ID =
            GalleryImageId.of(SUBSCRIPTION, "golden-images", "golden", "debian-12");
    private static final GalleryImageVersionId VERSION_ID =
            GalleryImageVersionId.of(SUBSCRIPTION, "golden-images", "golden", "debian-12", "12.2411.0");
    private static final int PAGES = 5;
    private static final int ITEMS = 200;
    private static final TokenCredential CREDENTIAL = new FixedToken();

    private final byte[] version = Documents.versionReported();
    private final byte[][] pages = pages();
    private final MemoryTransport one = new MemoryTransport(request -> version);
    private final MemoryTransport list =
            new MemoryTransport(request -> pages[pageOf(request.getUrl().getQuery())]);

    private final GalleryClient ours = client(one);
    private final GalleryClient ourList = client(list);
    private final GalleryImageVersionsClient peer = peer(one);
    private final GalleryImageVersionsClient peerList = peer(list);
    private final HttpPipeline policies = policies(one);
    private final HttpPipeline listPolicies = policies(list);

    private static GalleryClient client(MemoryTransport transport) {
        return new GalleryClientBuilder()
                .subscriptionId(SUBSCRIPTION)
                .credential(CREDENTIAL)
                .httpClient(transport)
                .buildClient();
    }

    private static GalleryImageVersionsClient peer(MemoryTransport transport) {
        return ComputeManager.configure()
                .withHttpClient(transport)
                .authenticate(CREDENTIAL, new AzureProfile("tenant", SUBSCRIPTION, AzureEnvironment.AZURE))
                .serviceClient()
                .getGalleryImageVersions();
    }

    private static HttpPipeline policies(MemoryTransport transport) {
        Tracer tracer = TracerProvider.getDefaultProvider().createTracer("benchmark", null, null, null);
        PipelineFactory factory = new PipelineFactory(GalleryClient.class.getName());
        factory.httpClient(transport);
        return factory.create(CREDENTIAL, "https://management.azure.com/.default", tracer);
    }

    @Benchmark
    public Object getOurs() {
        return ours.getImageVersion(VERSION_ID);
    }

    @Benchmark
    public Object getPeer() {
        return peer.get("golden-images", "golden", "debian-12", "12.2411.0");
    }

    @Benchmark
    public Object getLimit() throws IOException {
        return versionByHand(policies);
    }

    private static HandWrittenGallery.Version versionByHand(HttpPipeline policies) throws IOException {
        HttpRequest get = new HttpRequest(HttpMethod.GET, VERSIONS + "/12.2411.0?api-version=2025-12-03")
                .setHeader(HttpHeaderName.ACCEPT, "application/json");
        try (HttpResponse response = policies.sendSync(get, Context.NONE)) {
            return HandWritten.read(response.getBodyAsBinaryData().toBytes(), HandWrittenGallery::readVersion);
        }
    }

    @Benchmark
    @OperationsPerInvocation(PAGES * ITEMS)
    public int listOurs() {
        int count = 0;
        for (GalleryImageVersion item : ourList.listImageVersions(DEFINITION_ID)) {
            count += item.id().isPresent() ? 1 : 0;
        }
        return all(count);
    }

    @Benchmark
    @OperationsPerInvocation(PAGES * ITEMS)
    public int listPeer() {
        int count = 0;
        for (GalleryImageVersionInner item : peerList.listByGalleryImage("golden-images", "golden", "debian-12")) {
            count += item.id() == null ? 0 : 1;
        }
        return all(count);
    }

    @Benchmark
    @OperationsPerInvocation(PAGES * ITEMS)
    public int listLimit() throws IOException {
        int count = 0;
        String next = VERSIONS + "?api-version=2025-12-03";
        while (next != null) {
            HttpRequest get =
                    new HttpRequest(HttpMethod.GET, next).setHeader(HttpHeaderName.ACCEPT, "application/json");
            try (HttpResponse response = listPolicies.sendSync(get, Context.NONE)) {
                HandWrittenGallery.Page page =
                        HandWritten.read(response.getBodyAsBinaryData().toBytes(), HandWrittenGallery::readPage);
                for (HandWrittenGallery.Version item : page.value()) {
                    count += item.id() == null ? 0 : 1;
                }
                next = page.nextLink();
            }
        }
        return all(count);
    }

    private static int all(int count) {
        if (count != PAGES * ITEMS) {
            throw new IllegalStateException(count + " items were listed");
        }
        return count;
    }

    private static byte[][] pages() {
        String item = new String(Documents.versionReported(), StandardCharsets.UTF_8);
        byte[][] pages = new byte[PAGES][];
        for (int page = 0; page < PAGES; page++) {
            int first = page * ITEMS;
            String items = IntStream.range(first, first + ITEMS)
                    .mapToObj(i -> item.replace("12.2411.0", String.format(Locale.ROOT, "12.2411.%d", i)))
                    .collect(Collectors.joining(","));
            String next = page + 1 == PAGES
                    ? ""
                    : ",\"nextLink\":\"" + VERSIONS + "?api-version=2025-12-03&page=" + (page + 1) + "\"";
            pages[page] = ("{\"value\":[" + items + "]" + next + "}").getBytes(StandardCharsets.UTF_8);
        }
        return pages;
    }

    private static int pageOf(String query) {
        int place = query.indexOf("page=");
        return place < 0 ? 0 : Integer.parseInt(query.substring(place + "page=".length()));
    }

    /** Our client, from its builder to its first response. */
    static final class Ours {
        Object get() {
            byte[] body = Documents.versionReported();
            return client(new MemoryTransport(request -> body)).getImageVersion(VERSION_ID);
        }
    }

    /** The peer's manager, from its builder to its first response. */
    static final class Peer {
        Object get() {
            byte[] body = Documents.versionReported();
            return peer(new MemoryTransport(request -> body))
                    .get("golden-images", "golden", "debian-12", "12.2411.0")
                    .id();
        }
    }

    /** Azure-core's pipeline with our policies, and a hand-written reader. */
    static final class Limit {
        Object get() throws IOException {
            byte[] body = Documents.versionReported();
            return Objects.requireNonNull(versionByHand(policies(new MemoryTransport(request -> body)))
                    .id());
        }
    }

    /** A token that does not expire during a run. */
    private static final class FixedToken implements TokenCredential {
        private final AccessToken token =
                new AccessToken("made-up", OffsetDateTime.now(ZoneOffset.UTC).plusDays(30));

        @Override
        public Mono<AccessToken> getToken(TokenRequestContext request) {
            return Mono.just(token);
        }

        @Override
        public AccessToken getTokenSync(TokenRequestContext request) {
            return token;
        }
    }
}
