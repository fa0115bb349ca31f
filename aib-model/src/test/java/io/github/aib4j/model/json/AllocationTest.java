package io.github.aib4j.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.customize.ShellCustomizer;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.distribute.TargetRegion;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.source.ImageSource;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How much reading and writing allocate; the limits have room for other virtual machines. */
class AllocationTest {
    private static final int TIMES = 200;
    private static final String VERSION = """
            {"location": "westeurope", "tags": {"team": "base"}, "properties": {"publishingProfile": {
             "targetRegions": [{"name": "West Europe", "regionalReplicaCount": 3, "storageAccountType": "Standard_ZRS"}],
             "replicaCount": 2, "endOfLifeDate": "2028-06-30T00:00:00Z"},
             "storageProfile": {"source": {"id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/images/i"}}}}""";

    private static Object kept = "";

    @Test
    void a_template_of_ten_times_as_many_steps_takes_at_most_ten_times_as_much_to_read() {
        assertThat(toRead(1000, true)).isLessThan(11 * toRead(100, true));
        assertThat(toRead(100, true)).isLessThan(10 * toRead(10, true));
    }

    @Test
    void steps_whose_type_comes_last_take_hardly_more_to_read() {
        assertThat(toRead(100, false)).isLessThan(toRead(100, true) * 5 / 4);
    }

    @Test
    void a_template_takes_a_few_times_its_text_to_read_and_little_more_than_that_to_write() {
        byte[] json = template(100, true);
        ImageTemplate template = read(json);

        assertThat(bytes(() -> read(json))).isLessThan(11L * json.length / 2);
        assertThat(bytes(() -> ImageTemplateJson.writeBytes(template, ApiVersion.latest())))
                .isLessThan(5L * json.length / 2);
    }

    @Test
    void an_image_version_takes_a_few_kilobytes_to_read_and_to_write() {
        byte[] json = VERSION.getBytes(StandardCharsets.UTF_8);
        GalleryImageVersion version = GalleryResponseJson.imageVersion(json);

        assertThat(bytes(() -> GalleryResponseJson.imageVersion(json))).isLessThan(3_400);
        assertThat(bytes(() -> GalleryJson.writeBytes(version, GalleryApiVersion.latest())))
                .isLessThan(1_900);
    }

    private static long toRead(int steps, boolean typeFirst) {
        byte[] json = template(steps, typeFirst);
        return bytes(() -> read(json));
    }

    private static ImageTemplate read(byte[] json) {
        return ImageTemplateJson.read(json, "template", ReadOptions.lenient()).template();
    }

    private static byte[] template(int steps, boolean typeFirst) {
        List<ShellCustomizer> customize = IntStream.range(0, steps)
                .mapToObj(i -> Customizer.shell("step-" + i, "sudo apt-get update", "sudo apt-get install --yes jq"))
                .toList();
        ImageTemplate template = ImageTemplate.builder()
                .location("westeurope")
                .source(ImageSource.platformImage("Canonical:ubuntu-24_04-lts:server:latest"))
                .customize(customize)
                .addDistributor(Distributor.sharedImage(
                        "gallery", GalleryImageId.of("s", "g", "golden", "web"), TargetRegion.region("westeurope")))
                .build();
        String json = new String(ImageTemplateJson.writeBytes(template, ApiVersion.latest()), StandardCharsets.UTF_8);
        String last = json.replaceAll("\\{\"type\":\"Shell\",(\"name\":\"step-[^]]*\\])\\}", "{$1,\"type\":\"Shell\"}");
        return (typeFirst ? json : last).getBytes(StandardCharsets.UTF_8);
    }

    /** Bytes of one operation after many, without those of tables that are made once. */
    private static long bytes(Supplier<Object> operation) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        repeat(operation);
        long before = threads.getCurrentThreadAllocatedBytes();
        repeat(operation);
        return (threads.getCurrentThreadAllocatedBytes() - before) / TIMES;
    }

    private static void repeat(Supplier<Object> operation) {
        for (int i = 0; i < TIMES; i++) {
            kept = operation.get();
        }
        assertThat(kept).isNotNull();
    }
}
