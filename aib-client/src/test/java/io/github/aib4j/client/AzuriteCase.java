package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.credential.AccessToken;
import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.diagnose.Diagnosis;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.Scenario;
import io.github.aib4j.testing.SimulatedClock;
import io.github.aib4j.testing.WireFault;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * A template of the local service whose storage is Azurite: account, key and folder are the same in every process, for
 * the same requests give the same ids. Its clock begins a little before Azurite's, by which signatures run out and logs
 * are modified.
 */
public final class AzuriteCase {
    private static final String LINE = "[3f1c9d2e-0000-4000-8000-1234567890ab] PACKER 2025/06/02 08:01:00 ui: ";

    final SimulatedClock clock = SimulatedClock.movingWithEachPoll(Duration.ofMinutes(1));
    final LocalImageBuilder service = LocalImageBuilder.builder().clock(clock).build();
    private final int port;

    AzuriteCase(int port) {
        this.port = port;
        clock.advance(Duration.between(clock.now(), Instant.now().minus(Duration.ofMinutes(5))));
        service.inject(WireFault.answers(404, "ResourceNotFound", "no container here")
                .on("GET", "Microsoft.ContainerInstance")
                .atRate(1));
        manager().beginCreate("images", "web-01", Samples.template()).getFinalResult();
    }

    private ImageBuilderClient manager() {
        return Transport.IN_MEMORY.to(service).buildClient();
    }

    /** The account in the staging group, and its first key. */
    String account() {
        return arm("GET", "").replaceFirst("(?s).*\"name\": \"([0-9a-f]{24})\".*", "$1");
    }

    String key() {
        return arm("POST", "/" + account() + "/listKeys").replaceFirst("(?s).*?\"value\": \"([^\"]+)\".*", "$1");
    }

    private String arm(String method, String path) {
        String group =
                manager().get("images", "web-01").exactStagingResourceGroup().orElseThrow();
        HttpRequest request = new HttpRequest(
                        HttpMethod.valueOf(method),
                        service.endpoint() + group + "/providers/Microsoft.Storage/storageAccounts" + path
                                + "?api-version=2023-01-01")
                .setHeader(HttpHeaderName.AUTHORIZATION, "Bearer any");
        try (HttpResponse response = service.httpClient().sendSync(request, Context.NONE)) {
            return response.getBodyAsBinaryData().toString();
        }
    }

    /** Lets a build fail, and returns the folder and the file of the log that its message names. */
    String fails() {
        service.nextRun(Scenario.failsAtCustomizer(0));
        return manager()
                .beginRun("images", "web-01")
                .getFinalResult()
                .logLocation()
                .orElseThrow()
                .path();
    }

    void begins(Scenario scenario) {
        service.nextRun(scenario);
        manager().beginRun("images", "web-01");
    }

    /** Reads from Azurite, with Azurite's token for storage. */
    ImageBuilderClientBuilder client() {
        return new ImageBuilderClientBuilder()
                .subscriptionId(Samples.SUBSCRIPTION)
                .credential(request -> Mono.just(new AccessToken(Azurite.token(), OffsetDateTime.MAX)))
                .httpClient(Azurite.routed(port, service.httpClient()))
                .pollOptions(PollOptions.every(Duration.ofMillis(20)));
    }

    void createContainer() {
        createContainer("packerlogs");
    }

    void createContainer(String name) {
        put(name + "?restype=container", "", new byte[0]);
    }

    byte[] read(String url) {
        HttpRequest request = new HttpRequest(HttpMethod.GET, url)
                .setHeader(HttpHeaderName.AUTHORIZATION, "Bearer " + Azurite.token())
                .setHeader(HttpHeaderName.fromString("x-ms-version"), "2021-12-02");
        try (HttpResponse response = Azurite.routed(port, service.httpClient()).sendSync(request, Context.NONE)) {
            return response.getBodyAsBinaryData().toBytes();
        }
    }

    /** Begins a log that can be appended to. */
    void createLog(String path) {
        put("packerlogs/" + path, "AppendBlob", new byte[0]);
    }

    void append(String path, byte[] more) {
        put("packerlogs/" + path + "?comp=appendblock", "", more);
    }

    private void put(String path, String kind, byte[] body) {
        HttpRequest request = new HttpRequest(HttpMethod.PUT, "https://" + account() + ".blob.core.windows.net/" + path)
                .setHeader(HttpHeaderName.AUTHORIZATION, "Bearer " + Azurite.token())
                .setHeader(HttpHeaderName.fromString("x-ms-version"), "2021-12-02")
                .setHeader(HttpHeaderName.CONTENT_LENGTH, Integer.toString(body.length))
                .setBody(BinaryData.fromBytes(body));
        if (!kind.isEmpty()) {
            request.setHeader(HttpHeaderName.fromString("x-ms-blob-type"), kind);
        }
        HttpClient azurite = Azurite.routed(port, service.httpClient());
        try (HttpResponse response = azurite.sendSync(request, Context.NONE)) {
            assertThat(response.getStatusCode())
                    .as(response.getBodyAsBinaryData().toString())
                    .isEqualTo(201);
        }
    }

    /** The lines that another process appends, with multi-byte characters that are cut anywhere. */
    static List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            lines.add(LINE + "line " + i + " für €uro 😀");
        }
        return lines;
    }

    static String failure() {
        return "[3f1c9d2e-0000-4000-8000-1234567890ab] PACKER 2025/06/02 08:01:00 [INFO] (telemetry) Starting provisioner"
                + " shell\n" + LINE
                + "Build 'azure-arm' errored after 3 minutes: Script exited with non-zero exit status:"
                + " 7. Allowed exit codes are: [0]\n";
    }

    /**
     * Another process.
     *
     * @param args the port, what to do, and the log
     */
    public static void main(String[] args) throws InterruptedException {
        AzuriteCase azurite = new AzuriteCase(Integer.parseInt(args[0]));
        switch (args[1]) {
            case "append" -> azurite.appendSlowly(args[2]);
            case "diagnose" -> azurite.diagnose();
            default -> throw new IllegalArgumentException(args[1]);
        }
        System.exit(0);
    }

    private void appendSlowly(String path) throws InterruptedException {
        byte[] all = (String.join("\n", lines()) + "\n").getBytes(StandardCharsets.UTF_8);
        for (int from = 0; from < all.length; from += 997) {
            append(path, Arrays.copyOfRange(all, from, Math.min(all.length, from + 997)));
            Thread.sleep(15);
        }
    }

    private void diagnose() {
        fails();
        Diagnosis diagnosis = client().buildClient().diagnose("images", "web-01");
        System.out.println("heap " + Runtime.getRuntime().maxMemory() / 1024 / 1024 + " MB");
        System.out.println(diagnosis.text());
        System.out.println("lines "
                + client().buildAsyncClient()
                        .streamBuildLog("images", "web-01")
                        .count()
                        .block());
    }
}
