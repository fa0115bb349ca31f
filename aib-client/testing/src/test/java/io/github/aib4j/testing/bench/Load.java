package io.github.aib4j.testing.bench;

import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.LocalHttpsServer;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.SimulatedClock;
import io.github.aib4j.testing.server.HttpsListener;
import io.github.aib4j.testing.server.LocalHttpClient;
import io.github.aib4j.testing.server.ServerCertificate;
import io.github.aib4j.testing.wire.CloudAddresses;
import io.github.aib4j.testing.wire.Json;
import io.github.aib4j.testing.wire.RequestHandler;
import io.github.aib4j.testing.wire.ServiceResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * How many requests does the local service answer in a second? Each of many templates is created, run to its end,
 * listed and deleted, and its outputs are read, in memory and over HTTPS; as many requests are sent to a service that
 * does nothing. Two threads send them.
 *
 * <p>{@code mvn -ntp -pl aib-client -am test -Dtest=LoadTest -Dsurefire.failIfNoSpecifiedTests=false -Daib.load=both}
 */
public final class Load {
    private static final RequestHandler NOTHING = request -> ServiceResponse.of(200, Json.object());
    private static final String GROUP = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/images"
            + "/providers/Microsoft.VirtualMachineImages/imageTemplates";
    private static final String VERSION = "?api-version=2024-02-01";
    private static final String TEMPLATE = """
            {"location": "westeurope",
             "identity": {"type": "UserAssigned", "userAssignedIdentities": {"/subscriptions/s/id": {}}},
             "properties": {
              "source": {"type": "PlatformImage", "publisher": "Canonical", "offer": "ubuntu-24_04-lts",
                         "sku": "server", "version": "latest"},
              "customize": [{"type": "Shell", "name": "nginx", "inline": ["sudo apt-get install -y nginx"]}],
              "distribute": [{"type": "SharedImage", "runOutputName": "image", "replicationRegions": ["westeurope"],
                "galleryImageId": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries/g/images/i"}]
             }}
            """;

    private final Way way;
    private final int templates;

    private Load(Way way, int templates) {
        this.way = way;
        this.templates = templates;
    }

    /**
     * Prints the figures.
     *
     * @param args how many templates, and through which server: one, two or both
     */
    public static void main(String[] args) throws IOException {
        int templates = Integer.parseInt(args[0]);
        System.out.printf(
                "%d templates, heap of at most %d MB, JDK %s%n",
                templates, Runtime.getRuntime().maxMemory() >> 20, Runtime.version());
        if (!args[1].equals("two")) {
            doorOne(templates);
        }
        if (!args[1].equals("one")) {
            doorTwo(templates);
        }
    }

    private static void doorOne(int templates) {
        Way nothing = Way.of(new LocalHttpClient(NOTHING, CloudAddresses.PUBLIC), "https://management.azure.com");
        try (LocalImageBuilder service = service()) {
            compare("server one", Way.of(service.httpClient(), service.endpoint()), nothing, templates);
        }
    }

    private static void doorTwo(int templates) throws IOException {
        ServerCertificate certificate = ServerCertificate.make();
        try (LocalImageBuilder service = service();
                LocalHttpsServer server = service.openHttps(0);
                HttpsListener empty = HttpsListener.open(NOTHING, 0, certificate)) {
            Way nothing = Way.of(certificate.client(), "https://" + empty.authority());
            compare("server two", Way.of(server.certificate().sslContext(), server.endpoint()), nothing, templates);
        }
    }

    private static LocalImageBuilder service() {
        return LocalImageBuilder.builder()
                .clock(SimulatedClock.movingWithEachPoll(Duration.ofHours(1)))
                .pageSize(100)
                .build();
    }

    /** Warms both up, and measures both, the one that does nothing with as many requests as the other got. */
    private static void compare(String server, Way service, Way nothing, int templates) {
        new Load(service, Math.max(1, templates / 20)).live();
        ask(nothing, service.count());
        long before = service.count();
        double seconds = seconds(new Load(service, templates)::live);
        long requests = service.count() - before;
        double idle = seconds(() -> ask(nothing, requests));
        System.out.printf(
                "%s: %d requests, %.0f a second; a service that does nothing: %.0f a second; ratio %.2f; %d MB of heap used%n",
                server, requests, requests / seconds, requests / idle, idle / seconds, usedAfterCollection());
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static long usedAfterCollection() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }

    private static void ask(Way nothing, long requests) {
        each(
                (int) requests,
                i -> check(
                        200,
                        i % 4 == 0
                                ? nothing.send("PUT", GROUP + "/t" + i + VERSION, TEMPLATE)
                                : nothing.send("GET", GROUP + "/t" + i + VERSION, "")));
    }

    private void live() {
        each(templates, this::build);
        int listed = countListed();
        if (listed != templates) {
            throw new IllegalStateException(listed + " of " + templates + " templates were listed");
        }
        each(templates, i -> finished(check(202, way.send("DELETE", url(i, ""), ""))));
        if (countListed() != 0) {
            throw new IllegalStateException("There is a template left");
        }
    }

    private void build(int number) {
        finished(check(201, way.send("PUT", url(number, ""), TEMPLATE)));
        finished(check(202, way.send("POST", url(number, "/run"), "")));
        String outputs =
                check(200, way.send("GET", url(number, "/runOutputs"), "")).body();
        if (!outputs.contains("/images/i/versions/")) {
            throw new IllegalStateException("No version was made: " + outputs);
        }
    }

    private void finished(Way.Reply started) {
        String state = "InProgress";
        while (state.equals("InProgress")) {
            state = parsed(check(200, way.send("GET", started.operation(), "")))
                    .text("status")
                    .orElse("");
        }
        if (!state.equals("Succeeded")) {
            throw new IllegalStateException("An operation ended as " + state);
        }
    }

    private int countListed() {
        int count = 0;
        String next = GROUP + VERSION;
        while (!next.isEmpty()) {
            JsonObject page = parsed(check(200, way.send("GET", next, "")));
            count += page.array("value").orElseThrow().items().size();
            next = page.text("nextLink").orElse("");
        }
        return count;
    }

    private static Way.Reply check(int status, Way.Reply reply) {
        if (reply.status() != status) {
            throw new IllegalStateException(reply.status() + " instead of " + status + ": " + reply.body());
        }
        return reply;
    }

    private static JsonObject parsed(Way.Reply reply) {
        return (JsonObject) JsonText.parse(reply.body(), "an answer");
    }

    private static String url(int number, String child) {
        return GROUP + "/t" + number + child + VERSION;
    }

    private static void each(int count, IntConsumer work) {
        IntStream.range(0, count).parallel().forEach(work);
    }
}
