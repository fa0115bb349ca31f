package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.GalleryImageVersionId;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How much a call allocates beside the transport; the limits have room for other virtual machines. */
class ClientAllocationTest {
    private static final GalleryImageId DEFINITION = GalleryImageId.of(Samples.SUBSCRIPTION, "images", "golden", "web");
    private static final int TIMES = 60;
    private static final int ITEMS = 500;

    private static String version(String number) {
        return """
                {"id": "%s/versions/%s", "name": "%s", "type": "Microsoft.Compute/galleries/images/versions",
                 "location": "westeurope", "tags": {"team": "base"}, "properties": {"publishingProfile": {
                 "targetRegions": [{"name": "West Europe", "regionalReplicaCount": 3, "storageAccountType": "Standard_ZRS"}],
                 "replicaCount": 2, "endOfLifeDate": "2028-06-30T00:00:00Z"}, "provisioningState": "Succeeded",
                 "storageProfile": {"source": {"id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/images/i"}}}}""".formatted(DEFINITION, number, number);
    }

    private static GalleryClient client(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        HangingService service = new HangingService();
        service.script(request -> ProbeReply.of(200, () -> new ByteArrayInputStream(bytes))
                .with("Content-Length", Integer.toString(bytes.length)));
        return TestClients.galleries(service).buildClient();
    }

    @Test
    void reading_a_version_takes_a_few_kilobytes_beyond_those_of_the_policies() {
        GalleryClient client = client(version("1.0.0"));
        GalleryImageVersionId id = GalleryImageVersionId.parse(DEFINITION + "/versions/1.0.0");

        assertThat(bytes(() -> client.getImageVersion(id))).isLessThan(20_000);
    }

    @Test
    void an_item_of_a_list_takes_no_more_than_reading_it() {
        GalleryClient client = client("{\"value\": ["
                + IntStream.range(0, ITEMS).mapToObj(i -> version("1.0." + i)).collect(Collectors.joining(", "))
                + "]}");

        assertThat(bytes(() -> client.listImageVersions(DEFINITION).forEach(item -> {})) / ITEMS)
                .isLessThan(7_000);
    }

    private static long bytes(Runnable call) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        repeat(call);
        long before = threads.getCurrentThreadAllocatedBytes();
        repeat(call);
        return (threads.getCurrentThreadAllocatedBytes() - before) / TIMES;
    }

    private static void repeat(Runnable call) {
        for (int i = 0; i < TIMES; i++) {
            call.run();
        }
    }
}
