package io.github.aib4j.benchmarks;

import com.azure.json.JsonProviders;
import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import com.azure.resourcemanager.compute.fluent.models.GalleryImageInner;
import com.azure.resourcemanager.compute.fluent.models.GalleryImageVersionInner;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.json.GalleryJson;
import io.github.aib4j.model.json.GalleryResponseJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Image versions and definitions: reads the responses of the service, and writes the bodies of requests. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class GalleryBenchmark {
    private static final GalleryApiVersion API_VERSION = GalleryApiVersion.latest();
    private static final int PEER_BUFFER = 1024;

    private final byte[] version = Documents.versionReported();
    private final byte[] definition = Documents.definitionReported();

    private final GalleryImageVersion ourVersion = GalleryResponseJson.imageVersion(Documents.versionSent());
    private final GalleryImageDefinition ourDefinition =
            GalleryResponseJson.imageDefinition(Documents.definitionSent());
    private final GalleryImageVersionInner peerVersion;
    private final GalleryImageInner peerDefinition;
    private final HandWrittenGallery.Version limitVersion;
    private final HandWrittenGallery.Definition limitDefinition;

    public GalleryBenchmark() {
        try {
            peerVersion = peerVersion(Documents.versionSent());
            peerDefinition = peerDefinition(Documents.definitionSent());
            limitVersion = HandWritten.read(Documents.versionSent(), HandWrittenGallery::readVersion);
            limitDefinition = HandWritten.read(Documents.definitionSent(), HandWrittenGallery::readDefinition);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Benchmark
    public Object readVersionOurs() {
        return GalleryResponseJson.imageVersion(version);
    }

    @Benchmark
    public Object readVersionPeer() throws IOException {
        return peerVersion(version);
    }

    @Benchmark
    public Object readVersionLimit() throws IOException {
        return HandWritten.read(version, HandWrittenGallery::readVersion);
    }

    @Benchmark
    public byte[] writeVersionOurs() {
        return GalleryJson.writeBytes(ourVersion, API_VERSION);
    }

    @Benchmark
    public byte[] writeVersionPeer() throws IOException {
        return written(peerVersion);
    }

    @Benchmark
    public byte[] writeVersionLimit() throws IOException {
        return HandWritten.write(limitVersion, HandWrittenGallery::write);
    }

    @Benchmark
    public Object readDefinitionOurs() {
        return GalleryResponseJson.imageDefinition(definition);
    }

    @Benchmark
    public Object readDefinitionPeer() throws IOException {
        return peerDefinition(definition);
    }

    @Benchmark
    public Object readDefinitionLimit() throws IOException {
        return HandWritten.read(definition, HandWrittenGallery::readDefinition);
    }

    @Benchmark
    public byte[] writeDefinitionOurs() {
        return GalleryJson.writeBytes(ourDefinition, API_VERSION);
    }

    @Benchmark
    public byte[] writeDefinitionPeer() throws IOException {
        return written(peerDefinition);
    }

    @Benchmark
    public byte[] writeDefinitionLimit() throws IOException {
        return HandWritten.write(limitDefinition, HandWrittenGallery::write);
    }

    static GalleryImageVersionInner peerVersion(byte[] json) throws IOException {
        try (JsonReader reader = JsonProviders.createReader(json)) {
            return GalleryImageVersionInner.fromJson(reader);
        }
    }

    private static GalleryImageInner peerDefinition(byte[] json) throws IOException {
        try (JsonReader reader = JsonProviders.createReader(json)) {
            return GalleryImageInner.fromJson(reader);
        }
    }

    private static byte[] written(JsonSerializable<?> value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(PEER_BUFFER);
        try (JsonWriter writer = JsonProviders.createWriter(bytes)) {
            value.toJson(writer);
        }
        return bytes.toByteArray();
    }

    /** Refuses to measure candidates that differ. */
    void check() throws IOException {
        SameDocument.check("version, ours", Documents.versionSent(), writeVersionOurs());
        SameDocument.check("version, peer", Documents.versionSent(), writeVersionPeer());
        SameDocument.check("version, limit", Documents.versionSent(), writeVersionLimit());
        SameDocument.check("definition, ours", Documents.definitionSent(), writeDefinitionOurs());
        SameDocument.check("definition, peer", Documents.definitionSent(), writeDefinitionPeer());
        SameDocument.check("definition, limit", Documents.definitionSent(), writeDefinitionLimit());
        SameDocument.check(
                "version as reported, ours",
                Documents.versionSent(),
                GalleryJson.writeBytes((GalleryImageVersion) readVersionOurs(), API_VERSION));
        SameDocument.check(
                "version as reported, limit",
                Documents.versionSent(),
                HandWritten.write(
                        HandWritten.read(version, HandWrittenGallery::readVersion), HandWrittenGallery::write));
        SameDocument.check("version as reported, peer", Documents.versionSent(), written(peerVersion(version)));
    }
}
