package io.github.aib4j.client;

import com.azure.core.credential.AccessToken;
import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.BearerTokenAuthenticationPolicy;
import com.azure.core.http.policy.FixedDelayOptions;
import com.azure.core.http.policy.HttpLogDetailLevel;
import com.azure.core.http.policy.HttpLogOptions;
import com.azure.core.http.policy.HttpLoggingPolicy;
import com.azure.core.http.policy.RetryOptions;
import com.azure.core.util.Context;
import com.azure.core.util.polling.SyncPoller;
import io.github.aib4j.client.log.BuildLogOptions;
import io.github.aib4j.client.poll.BuildProgress;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.client.recorded.ScriptedHttpClient;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.distribute.VhdDistributor;
import io.github.aib4j.model.plan.TemplatePlan;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.RunSubState;
import io.github.aib4j.model.update.TemplateUpdate;
import io.github.aib4j.model.validate.Validator;
import io.github.aib4j.model.value.ContentUri;
import io.github.aib4j.model.value.LocalScript;
import io.github.aib4j.testing.CreateScenario;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.Scenario;
import io.github.aib4j.testing.SimulatedClock;
import io.github.aib4j.testing.WireFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import reactor.core.publisher.Mono;

/**
 * Makes calls that fail, and prints all that a program could print about them: the whole exception, and each result of
 * the client. Every secret contains MARK and its kind.
 */
public final class Leak {
    private static final String SIGNED = "?sv=1&se=2027&sig=MARKSAS%2Bx%3D";
    private static final String BLOB = "https://acct.blob.core.windows.net/scripts/x.sh" + SIGNED;
    private static final String OPERATION =
            "https://management.azure.com/subscriptions/x/providers/Microsoft.VirtualMachineImages/locations/eastus"
                    + "/operations/6b70cff9?api-version=2025-10-01&t=1&c=MARKCERT&s=MARKSIGNATURE&h=MARKHASH";
    private static final ImageTemplate TEMPLATE = Samples.template().toBuilder()
            .customize(
                    Customizer.shell("inline", "export PASSWORD=MARKSCRIPT", "echo MARKSCRIPT"),
                    Customizer.shellScript("script", ContentUri.of(BLOB)),
                    Customizer.file("file", ContentUri.of(BLOB), "/tmp/x"))
            .validate(
                    Validator.shell("inline", "test MARKSCRIPT = x"),
                    Validator.file("file", ContentUri.of(BLOB), "/tmp/y"))
            .distribute(
                    Distributor.vhd("disk"),
                    VhdDistributor.builder()
                            .runOutputName("signed")
                            .uri(ContentUri.of(BLOB))
                            .build())
            .build();

    private final Flavour flavour;
    private final boolean raw;
    private int failures;

    private Leak(Flavour flavour, boolean raw) {
        this.flavour = flavour;
        this.raw = raw;
    }

    /**
     * Makes all calls.
     *
     * @param args {@code raw} for a pipeline of azure-core's own, which shows bodies as they are
     */
    public static void main(String[] args) {
        for (Flavour flavour : Flavour.values()) {
            Leak leak = new Leak(flavour, args.length > 0);
            leak.local();
            leak.scripted();
            System.out.println(flavour + ": " + leak.failures + " failures");
            leak.failures = 0;
            leak.galleries();
            System.out.println(flavour + " of galleries: " + leak.failures + " failures");
        }
        System.exit(0);
    }

    private ImageBuilderClientBuilder builder(HttpClient http) {
        return to(http, new ImageBuilderClientBuilder());
    }

    private <B extends ArmClientBuilder<B>> B to(HttpClient http, B empty) {
        HttpLogOptions logging = new HttpLogOptions().setLogLevel(HttpLogDetailLevel.BODY_AND_HEADERS);
        B builder = empty.subscriptionId(Samples.SUBSCRIPTION).pollOptions(PollOptions.every(Duration.ofMillis(1)));
        if (raw) {
            return builder.pipeline(new HttpPipelineBuilder()
                    .httpClient(http)
                    .policies(
                            new BearerTokenAuthenticationPolicy(request -> token(), "scope"),
                            new HttpLoggingPolicy(logging))
                    .build());
        }
        return builder.httpClient(http)
                .credential(request -> token())
                .retryOptions(new RetryOptions(new FixedDelayOptions(1, Duration.ofMillis(1))))
                .httpLogOptions(logging);
    }

    private static Mono<AccessToken> token() {
        return Mono.just(new AccessToken("MARKTOKEN", OffsetDateTime.MAX));
    }

    /** Against the service: refusals, failed provisioning, failed builds, faults on the wire, cancel, deadline. */
    private void local() {
        SimulatedClock clock = SimulatedClock.movingWithEachPoll(Duration.ofSeconds(30));
        LocalImageBuilder service = LocalImageBuilder.builder().clock(clock).build();
        ImageBuilderClient client = flavour.of(builder(service.httpClient()));
        show(client::toString);
        show(() -> client.beginCreate("images", "web-01", TEMPLATE).getFinalResult());
        show(() -> client.beginCreate("images", "web-01", TEMPLATE).getFinalResult());
        show(() -> client.get("images", "web-01"));
        show(() -> client.getWithResponse("images", "web-01", Context.NONE).getValue());
        show(() -> client.list().stream().toList());
        show(() -> client.get("images", "absent"));
        show(() -> client.beginUpdate(
                        "images",
                        "web-01",
                        TemplateUpdate.builder().tags(Map.of("a", "b")).build())
                .getFinalResult());
        service.nextRun(Scenario.failsWhile(RunSubState.DISTRIBUTING)
                .withMessage("Cannot write to " + BLOB + " (sig=MARKSAS, OperationId: 6b70cff9)"));
        build(client);
        service.nextRun(Scenario.failsAtCustomizer(0));
        build(client);
        service.nextRun(Scenario.failsAtCustomizer(0)
                .withMessage("Downloading external file " + BLOB
                        + " failed; Authorization: Bearer eyJhbGciOiJub25lIn0.MARKCLAIMS.MARKSIGNATURE"));
        build(client);
        log(service, client);
        build(client);
        show(() -> client.listRunOutputs("images", "web-01").stream().toList());
        show(() -> {
            SyncPoller<BuildProgress, BuildOutcome> build = client.beginRun("images", "web-01");
            build.poll();
            show(() -> client.beginRun("images", "web-01").getFinalResult());
            return client.cancelAndWait("images", "web-01");
        });
        service.nextRun(Scenario.succeeds().withDuration(RunSubState.BUILDING, Duration.ofDays(3650)));
        show(() -> client.beginRun(
                        "images",
                        "web-01",
                        PollOptions.every(Duration.ofMillis(1)).withDeadline(Duration.ofMillis(50)))
                .getFinalResult());
        disturbed(service, client);
        service.nextCreate(CreateScenario.fails(
                "Unauthorized", "Downloading external file (" + BLOB + ") to local file failed: sig=MARKSAS"));
        show(() -> client.beginCreate("images", "web-02", TEMPLATE).getFinalResult());
        show(() -> client.get("images", "web-02"));
        show(() -> uploaded(service, client));
        show(service::requests);
        show(() -> PollOptions.defaults());
    }

    /** A file that is uploaded may be JSON, which logs of bodies would show. */
    private static Object uploaded(LocalImageBuilder service, ImageBuilderClient client) {
        String container = "https://contoso.blob.core.windows.net/scripts";
        HttpRequest creation = new HttpRequest(HttpMethod.PUT, container + "?restype=container")
                .setHeader(HttpHeaderName.AUTHORIZATION, "Bearer any")
                .setHeader(HttpHeaderName.fromString("x-ms-version"), "2021-12-02");
        service.httpClient().sendSync(creation, Context.NONE).close();
        try {
            Path settings = Files.createTempFile("settings", ".json");
            Files.writeString(settings, "{\"setting\": \"MARKSCRIPT\"}");
            ContentUri address = LocalScript.of(settings).in(container);
            ImageTemplate template = Samples.template().toBuilder()
                    .customize(Customizer.file("settings", address, "/tmp/settings.json"))
                    .build();
            TemplatePlan plan = client.plan("images", "settings", template);
            List<String> steps = client.apply(plan).steps();
            Files.delete(settings);
            return plan + "\n" + steps;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the log with each right, of which storage refuses the first ones. */
    private void log(LocalImageBuilder service, ImageBuilderClient client) {
        BuildLogOptions options = BuildLogOptions.defaults().withServiceSas().withAccountKey();
        for (int refused = 0; refused < 4; refused++) {
            for (int i = 0; i < refused; i++) {
                service.inject(WireFault.answers(403, "AuthorizationPermissionMismatch", "cannot read " + BLOB)
                        .on("GET", "packerlogs"));
            }
            show(() -> client.getBuildLog("images", "web-01", options).summary());
            service.clearFaults();
        }
        show(() -> client.streamBuildLog("images", "web-01", options).stream().toList());
        show(() -> client.diagnose("images", "web-01", options).text());
        service.inject(WireFault.answers(404, "BlobNotFound", "no " + BLOB)
                .on("GET", "packerlogs")
                .forNext(2));
        show(() -> client.diagnose("images", "web-01").text());
        show(() -> client.getBuildLog("images", "web-01"));
        service.clearFaults();
    }

    private void build(ImageBuilderClient client) {
        show(() -> {
            SyncPoller<BuildProgress, BuildOutcome> build = client.beginRun("images", "web-01");
            for (int i = 0; i < 3; i++) {
                System.out.println(build.poll().getValue());
            }
            BuildOutcome outcome = build.getFinalResult();
            System.out.println(outcome);
            System.out.println(outcome.summary());
            return outcome.orThrow();
        });
    }

    private void disturbed(LocalImageBuilder service, ImageBuilderClient client) {
        for (WireFault fault : new WireFault[] {
            WireFault.truncated(),
            WireFault.notJson(),
            WireFault.droppedResponse(),
            WireFault.unavailable(),
            WireFault.throttled(),
            WireFault.answers(400, "BadRequest", "cannot read " + BLOB)
        }) {
            service.inject(fault.atRate(1));
            show(() -> client.get("images", "web-01"));
            show(() -> client.beginCreate("images", "web-03", TEMPLATE).getFinalResult());
            show(() -> client.beginRun("images", "web-01").getFinalResult());
            show(() -> client.watch("images", "web-01").getFinalResult());
            show(() -> client.list().stream().toList());
            service.clearFaults();
        }
    }

    /**
     * Against answers that the service would not give: foreign hosts, echoes, and a transport that quotes addresses.
     */
    private void scripted() {
        String template =
                "{\"location\": \"eastus\", \"properties\": {\"customize\": [{\"type\": \"Shell\", \"inline\": [\"MARKSCRIPT";
        answered(202, Map.of("Location", "https://evil.example/op" + SIGNED), "", 1);
        answered(202, Map.of("Azure-AsyncOperation", OPERATION), "", 1);
        answered(200, Map.of("Content-Length", "90"), template, 9);
        answered(200, Map.of("Content-Length", "90"), "MARKSCRIPT " + BLOB, 9);
        answered(
                409,
                Map.of("Content-Length", "90"),
                "{\"error\": {\"code\": \"Conflict\", \"message\": \"{\\\"code\\\": \\\"BadUri\\\", \\\"message\\\": \\\""
                        + BLOB + " is bad\\\"}\"}}",
                1);
        answered(302, Map.of("Location", "https://evil.example/" + SIGNED), "", 1);
        answered(401, Map.of("WWW-Authenticate", "Bearer authorization_uri=\"https://evil.example/\""), "", 1);
        ImageBuilderClient pages = flavour.of(builder(new ScriptedHttpClient()
                .answer(200, Map.of(), "{\"value\": [], \"nextLink\": \"https://evil.example/" + SIGNED + "\"}")));
        show(() -> pages.list().stream().toList());
        ImageBuilderClient broken = flavour.of(builder(new Broken()));
        show(() -> broken.get("images", "web-01"));
        show(() -> broken.beginRun("images", "web-01").getFinalResult());
    }

    private void answered(int status, Map<String, String> headers, String body, int times) {
        show(() -> {
            ImageBuilderClient client = flavour.of(builder(always(status, headers, body, times)));
            return client.get("images", "web-01");
        });
        show(() -> {
            ImageBuilderClient client = flavour.of(builder(always(status, headers, body, times)));
            return client.beginRun("images", "web-01").getFinalResult();
        });
    }

    private static HttpClient always(int status, Map<String, String> headers, String body, int times) {
        ScriptedHttpClient http = new ScriptedHttpClient();
        for (int i = 0; i < times; i++) {
            http.answer(status, headers, body);
        }
        for (int i = 0; i < 20; i++) {
            http.answer(500, Map.of(), "");
        }
        return http;
    }

    private void galleries() {
        GalleryLeak galleries =
                new GalleryLeak(http -> flavour.of(to(http, new GalleryClientBuilder())), this::show, SIGNED);
        galleries.local();
        galleries.scripted();
    }

    private void show(Callable<Object> what) {
        try {
            System.out.println("got " + what.call());
        } catch (Exception e) {
            failures++;
            e.printStackTrace(System.out);
        }
    }

    /** A transport whose failures quote the address, as some do, once a build is begun. */
    private static final class Broken implements HttpClient {
        @Override
        public Mono<HttpResponse> send(HttpRequest request) {
            return Mono.defer(() -> Mono.fromSupplier(() -> sendSync(request, Context.NONE)));
        }

        @Override
        public HttpResponse sendSync(HttpRequest request, Context context) {
            if (request.getHttpMethod() == HttpMethod.POST) {
                return new ScriptedHttpClient()
                        .answer(202, Map.of("Location", OPERATION), "")
                        .sendSync(request, context);
            }
            throw new UncheckedIOException(
                    new IOException("Connection reset while talking to " + request.getUrl() + "&sig=MARKSAS"));
        }
    }
}
