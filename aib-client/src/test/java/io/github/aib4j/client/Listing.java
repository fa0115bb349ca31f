package io.github.aib4j.client;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.testing.server.LocalHttpResponse;
import io.github.aib4j.testing.wire.ResponseContent;
import io.github.aib4j.testing.wire.ServiceResponse;
import java.util.Iterator;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Mono;

/** Reads a long list that is made page by page as it is asked for, in three ways; prints what that took. */
public final class Listing implements HttpClient {
    private static final int PAGES = 1_000;
    private static final int PER_PAGE = 100;
    private static final String NEXT =
            "https://management.azure.com/subscriptions/x/providers/Microsoft.VirtualMachineImages"
                    + "/imageTemplates?api-version=2025-10-01&$skiptoken=" + "t".repeat(300) + "-";

    private final ImageBuilderClientBuilder builder = TestClients.builder(this);
    private int asked;
    private int read;
    private int ahead;
    private final long[] heap = new long[5];

    private Listing() {}

    /** Prints the figures of all three ways. */
    public static void main(String[] args) throws Exception {
        System.out.printf("heap of at most %d MB%n", Runtime.getRuntime().maxMemory() >> 20);
        Listing stream = new Listing();
        stream.builder.buildClient().list().stream().forEach(stream::read);
        stream.tell("stream");
        Listing iterator = new Listing();
        iterator.iterate();
        iterator.tell("iterator");
        Listing flux = new Listing();
        flux.subscribe();
        flux.tell("flux");
        System.out.println("for one item of a flux: " + new Listing().one() + " pages");
    }

    private void iterate() {
        Iterator<ImageTemplateResource> templates = builder.buildClient().list().iterator();
        while (templates.hasNext()) {
            read(templates.next());
        }
    }

    /** A subscriber that asks for one template at a time. */
    private void subscribe() throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        builder.buildAsyncClient().list().subscribe(new BaseSubscriber<>() {
            @Override
            protected void hookOnSubscribe(Subscription subscription) {
                request(1);
            }

            @Override
            protected void hookOnNext(ImageTemplateResource template) {
                read(template);
                request(1);
            }

            @Override
            protected void hookOnError(Throwable failure) {
                failure.printStackTrace();
                over.countDown();
            }

            @Override
            protected void hookOnComplete() {
                over.countDown();
            }
        });
        over.await();
    }

    private int one() {
        builder.buildAsyncClient().list().subscribe(new BaseSubscriber<>() {
            @Override
            protected void hookOnSubscribe(Subscription subscription) {
                request(1);
            }
        });
        return asked;
    }

    private synchronized void read(ImageTemplateResource template) {
        if (!template.name().equals("web-" + read)) {
            throw new AssertionError(template.name() + " came as number " + read);
        }
        ahead = Math.max(ahead, asked - 1 - read / PER_PAGE);
        if (read == 5 * PER_PAGE || read % (PAGES * PER_PAGE / 4) == PAGES * PER_PAGE / 4 - 1) {
            heap[read == 5 * PER_PAGE ? 0 : (read + 1) / (PAGES * PER_PAGE / 4)] = usedAfterCollection();
        }
        read++;
    }

    private static long usedAfterCollection() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 10;
    }

    private void tell(String way) {
        System.out.printf(
                "%s: %d templates in %d pages, at most %d page(s) ahead; heap used after collection %s KB%n",
                way,
                read,
                asked,
                ahead,
                LongStream.of(heap).mapToObj(Long::toString).collect(Collectors.joining(", ")));
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request) {
        return Mono.fromSupplier(() -> sendSync(request, Context.NONE));
    }

    @Override
    public synchronized HttpResponse sendSync(HttpRequest request, Context context) {
        String url = request.getUrl().toString();
        int page = url.startsWith(NEXT) ? Integer.parseInt(url.substring(NEXT.length())) : 0;
        asked++;
        return new LocalHttpResponse(
                request, ServiceResponse.of(200, new ResponseContent.Text("application/json", page(page))));
    }

    private static String page(int page) {
        String next = page + 1 < PAGES ? ",\"nextLink\":\"" + NEXT + (page + 1) + "\"" : "";
        return IntStream.range(page * PER_PAGE, (page + 1) * PER_PAGE)
                .mapToObj(Listing::template)
                .collect(Collectors.joining(",", "{\"value\":[", "]" + next + "}"));
    }

    private static String template(int number) {
        String id =
                "/subscriptions/x/resourceGroups/images/providers/Microsoft.VirtualMachineImages/imageTemplates/web-"
                        + number;
        return """
                {"id": "%s", "name": "web-%d", "location": "westeurope", "tags": {"number": "%d"},
                 "properties": {"provisioningState": "Succeeded",
                  "source": {"type": "PlatformImage", "publisher": "Canonical", "offer": "ubuntu-24_04-lts", "sku": "server",
                             "version": "latest"},
                  "customize": [{"type": "Shell", "name": "nginx", "inline": ["sudo apt-get install -y nginx"]}],
                  "distribute": [{"type": "VHD", "runOutputName": "disk"}]}}""".formatted(id, number, number);
    }
}
