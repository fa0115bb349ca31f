package io.github.aib4j.client;

import com.azure.core.http.HttpClient;
import com.azure.core.util.Context;
import com.azure.core.util.polling.SyncPoller;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.client.poll.ReplicationProgress;
import io.github.aib4j.client.recorded.ScriptedHttpClient;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.publish.GalleryTargetRegion;
import io.github.aib4j.model.gallery.retention.RetentionPlan;
import io.github.aib4j.model.gallery.retention.RetentionRule;
import io.github.aib4j.model.gallery.source.GallerySource;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.id.StorageAccountId;
import io.github.aib4j.model.value.ContentUri;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.SimulatedClock;
import io.github.aib4j.testing.VersionScenario;
import io.github.aib4j.testing.WireFault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;

/** What {@link Leak} does with galleries: versions made from a disk whose address is signed, and what fails of them. */
final class GalleryLeak {
    private static final GalleryImageVersionId ONE = GallerySamples.WEB.imageVersion("1.0.0");
    private static final GalleryImageVersionId TWO = GallerySamples.WEB.imageVersion("2.0.0");

    private final Function<HttpClient, GalleryClient> clients;
    private final Consumer<Callable<Object>> show;
    private final String signed;
    private final String disk;
    private final GalleryImageVersion version;
    private final GalleryImageDefinition definition;

    /**
     * Creates the part of {@link Leak} about galleries.
     *
     * @param show prints the result of a call
     * @param signed a query with a marked signature
     */
    GalleryLeak(Function<HttpClient, GalleryClient> clients, Consumer<Callable<Object>> show, String signed) {
        this.clients = clients;
        this.show = show;
        this.signed = signed;
        this.disk = "https://acct.blob.core.windows.net/vhds/disk.vhd" + signed;
        this.version = GalleryImageVersion.from(
                GallerySource.vhd(ContentUri.of(disk), StorageAccountId.of(Samples.SUBSCRIPTION, "images", "acct")),
                "westeurope",
                "northeurope");
        this.definition = GallerySamples.definition("ubuntu").toBuilder()
                .privacyStatementUri(ContentUri.of("https://contoso.com/privacy" + signed))
                .releaseNoteUri(ContentUri.of("https://contoso.com/notes" + signed))
                .build();
    }

    /** Against the service: refusals, versions that fail, hang or are there already, faults on the wire. */
    void local() {
        LocalImageBuilder service = LocalImageBuilder.builder()
                .clock(SimulatedClock.movingWithEachPoll(Duration.ofMinutes(1)))
                .build();
        GalleryClient client = clients.apply(service.httpClient());
        show.accept(client::toString);
        show.accept(() -> version);
        show.accept(() -> client.ensureImageDefinition(GallerySamples.WEB, definition));
        show.accept(() -> client.beginCreateOrUpdateGallery(GallerySamples.GOLDEN, GallerySamples.GALLERY)
                .getFinalResult());
        show.accept(() -> client.ensureImageDefinition(GallerySamples.WEB, definition));
        show.accept(() -> client.ensureImageDefinition(
                GallerySamples.WEB,
                GallerySamples.definition("debian").toBuilder()
                        .releaseNoteUri(ContentUri.of("https://contoso.com/other" + signed))
                        .build()));
        service.nextVersion(VersionScenario.failsIn("northeurope", "Cannot read " + disk + " (sig=MARKSAS)"));
        watched(client);
        show.accept(() -> client.watchReplication(ONE).getFinalResult());
        show.accept(() -> client.getImageVersionAndReplication(ONE));
        show.accept(() -> client.getImageVersionAndReplicationWithResponse(ONE, Context.NONE)
                .getValue());
        service.nextVersion(VersionScenario.fails("Conflict", "Cannot read " + disk));
        show.accept(() -> client.beginCreateOrUpdateImageVersion(TWO, version).getFinalResult());
        service.nextVersion(VersionScenario.hangs());
        show.accept(() -> client.beginUpdateImageVersion(
                        TWO,
                        found -> found.withExcludeFromLatest(true),
                        PollOptions.every(Duration.ofMillis(1)).withDeadline(Duration.ofMillis(50)))
                .getFinalResult());
        show.accept(() -> client.beginCopyToRegions(TWO, List.of(GalleryTargetRegion.region("eastus"))));
        show.accept(() -> client.listImageVersions(GallerySamples.WEB).stream().toList());
        retained(service, client);
        disturbed(service, client);
        show.accept(service::requests);
        show.accept(service::dump);
    }

    private void watched(GalleryClient client) {
        show.accept(() -> {
            SyncPoller<ReplicationProgress, GalleryImageVersion> making =
                    client.beginCreateOrUpdateImageVersion(ONE, version);
            while (!making.poll().getStatus().isComplete()) {
                System.out.println(making.poll().getValue());
            }
            System.out.println(making.poll().getValue());
            System.out.println(making.poll().getValue().replication());
            return making.getFinalResult();
        });
    }

    private void retained(LocalImageBuilder service, GalleryClient client) {
        RetentionPlan plan = client.planRetention(
                GallerySamples.WEB,
                RetentionRule.builder().keepNewest(0).keepLatest(false).build());
        service.inject(
                WireFault.answers(409, "Conflict", "It is in use by " + disk).on("DELETE"));
        show.accept(() -> plan + " " + plan.decisions());
        show.accept(() -> {
            System.out.println(plan.toDelete());
            return client.applyRetention(plan).orThrow();
        });
    }

    private void disturbed(LocalImageBuilder service, GalleryClient client) {
        for (WireFault fault : List.of(
                WireFault.truncated(),
                WireFault.notJson(),
                WireFault.droppedResponse(),
                WireFault.unavailable(),
                WireFault.answers(400, "BadRequest", "cannot read " + disk))) {
            service.inject(fault.atRate(1));
            show.accept(() -> client.getImageVersion(ONE));
            show.accept(
                    () -> client.beginCreateOrUpdateImageVersion(TWO, version).getFinalResult());
            show.accept(() -> client.watchReplication(ONE).getFinalResult());
            show.accept(() -> client.ensureImageDefinition(GallerySamples.WEB, definition));
            show.accept(
                    () -> client.listImageVersions(GallerySamples.WEB).stream().toList());
            service.clearFaults();
        }
    }

    /** Against answers that the service would not give. */
    void scripted() {
        String body =
                "{\"name\": \"1.0.0\", \"properties\": {\"storageProfile\": {\"osDiskImage\": {\"source\": {\"uri\": \""
                        + disk;
        answered(201, Map.of("Azure-AsyncOperation", "https://evil.example/op" + signed), "{}");
        answered(202, Map.of("Location", "https://evil.example/op" + signed), "");
        answered(200, Map.of("Content-Length", "" + body.length()), body);
        answered(200, Map.of(), body + "\", \"odd\": {\"uri\": \"" + disk + "\"}}}}}");
        answered(
                200,
                Map.of(),
                "{\"name\": \"1.0.0\", \"properties\": {\"storageProfile\": {\"source\": {\"odd\": \"" + disk
                        + "\"}}}}");
        answered(302, Map.of("Location", "https://evil.example/" + signed), "");
        answered(200, Map.of(), "{\"value\": [], \"nextLink\": \"https://evil.example/" + signed + "\"}");
    }

    private void answered(int status, Map<String, String> headers, String body) {
        List<Function<GalleryClient, Object>> calls = List.of(
                client -> client.getImageVersion(ONE),
                client -> client.beginCreateOrUpdateImageVersion(ONE, version).getFinalResult(),
                client -> client.listImageVersions(GallerySamples.WEB).stream().toList());
        for (Function<GalleryClient, Object> call : calls) {
            ScriptedHttpClient http = new ScriptedHttpClient().answer(status, headers, body);
            for (int i = 0; i < 20; i++) {
                http.answer(500, Map.of(), "");
            }
            show.accept(() -> call.apply(clients.apply(http)));
        }
    }
}
