package io.github.aib4j.benchmarks;

import com.azure.json.JsonProviders;
import com.azure.json.JsonReader;
import com.azure.json.JsonWriter;
import com.azure.resourcemanager.network.models.FirewallPolicyRule;
import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.json.ImageTemplateJson;
import io.github.aib4j.model.json.ReadOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Lists of objects of several types, which a member tells. The peer's generator makes no image templates that could be
 * had, so its candidate reads and writes as many firewall rules, of as many bytes (within 1 %), as ours has steps.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class StepListBenchmark {
    private static final int PEER_BUFFER = 1024;

    @Param({"10", "1000"})
    int steps = 10;

    private byte[] template = {};
    private byte[] rules = {};
    private ImageTemplate ours = template(Documents.template(1, true));
    private List<FirewallPolicyRule> peer = List.of();

    @Setup
    public void prepare() {
        template = Documents.template(steps, true);
        rules = Documents.firewallRules(steps, template.length);
        ours = template(template);
        peer = rules(rules);
    }

    @Benchmark
    public Object readOurs() {
        return template(template);
    }

    @Benchmark
    public Object readPeer() {
        return rules(rules);
    }

    @Benchmark
    public byte[] writeOurs() {
        return ImageTemplateJson.writeBytes(ours, ApiVersion.latest());
    }

    @Benchmark
    public byte[] writePeer() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(PEER_BUFFER);
        try (JsonWriter writer = JsonProviders.createWriter(out)) {
            writer.writeArray(peer, JsonWriter::writeJson);
        }
        return out.toByteArray();
    }

    private static ImageTemplate template(byte[] json) {
        return ImageTemplateJson.read(json, "template", ReadOptions.lenient()).template();
    }

    private static List<FirewallPolicyRule> rules(byte[] json) {
        try (JsonReader reader = JsonProviders.createReader(json)) {
            return reader.readArray(FirewallPolicyRule::fromJson);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses to measure candidates that lose something, or documents that are not alike in size. */
    void check() throws IOException {
        prepare();
        SameDocument.check("steps, ours", template, writeOurs());
        SameDocument.check("firewall rules, peer", rules, writePeer());
        if (Math.abs(template.length - rules.length) > template.length / 100) {
            throw new IllegalStateException(
                    "the template has " + template.length + " bytes, the rules " + rules.length);
        }
    }
}
