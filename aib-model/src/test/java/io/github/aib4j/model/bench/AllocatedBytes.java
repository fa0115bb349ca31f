package io.github.aib4j.model.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.ThreadMXBean;
import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.json.ImageTemplateJson;
import io.github.aib4j.model.json.ReadOptions;
import io.github.aib4j.model.testing.Templates;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Bytes allocated for reading and writing a template with ten more steps: by the tables, and by databind with annotated
 * records of the same shape (which know one api-version, no aliases, and keep nothing they do not know).
 *
 * <p>{@code mvn -q -pl aib-model test-compile exec:java -Dexec.skip=false -Dexec.classpathScope=test
 * -Dexec.mainClass=io.github.aib4j.model.bench.AllocatedBytes}
 */
public final class AllocatedBytes {
    private static final int ROUNDS = 20_000;

    private AllocatedBytes() {}

    /** Prints the figures. */
    public static void main(String[] args) throws Exception {
        ImageTemplate template = template();
        byte[] json = ImageTemplateJson.writeBytes(template, ApiVersion.V2020_02_14);
        ObjectMapper mapper = new ObjectMapper();
        Twin twin = mapper.readValue(json, Twin.class);
        if (!mapper.readTree(mapper.writeValueAsBytes(twin)).equals(mapper.readTree(json))) {
            throw new IllegalStateException("The two do not write the same document");
        }
        long readByTables = bytes(() -> ImageTemplateJson.read(json, "bench", ReadOptions.lenient()));
        long readByDatabind = bytes(() -> mapper.readValue(json, Twin.class));
        long writtenByTables = bytes(() -> ImageTemplateJson.writeBytes(template, ApiVersion.V2020_02_14));
        long writtenByDatabind = bytes(() -> mapper.writeValueAsBytes(twin));
        System.out.printf("document %d bytes%n", json.length);
        System.out.printf(
                "read   tables %6d B, annotations %6d B, ratio %.2f%n",
                readByTables, readByDatabind, (double) readByTables / readByDatabind);
        System.out.printf(
                "write  tables %6d B, annotations %6d B, ratio %.2f%n",
                writtenByTables, writtenByDatabind, (double) writtenByTables / writtenByDatabind);
    }

    private static ImageTemplate template() {
        List<Customizer> steps = new ArrayList<>(Templates.full().customize());
        for (int i = 0; i < 10; i++) {
            steps.add(Customizer.shell("step " + i, "sudo apt-get update", "sudo apt-get install -y package-" + i));
        }
        return Templates.full().toBuilder().customize(steps).build();
    }

    private static long bytes(Callable<?> work) throws Exception {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int i = 0; i < ROUNDS; i++) {
            work.call();
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < ROUNDS; i++) {
            work.call();
        }
        return (threads.getCurrentThreadAllocatedBytes() - before) / ROUNDS;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Twin(String location, Map<String, String> tags, Identity identity, Properties properties) {}

    record Identity(String type, Map<String, Map<String, String>> userAssignedIdentities) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Properties(
            int buildTimeoutInMinutes,
            Map<String, Object> vmProfile,
            Map<String, Object> source,
            List<Step> customize,
            List<Target> distribute) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({@JsonSubTypes.Type(ShellStep.class), @JsonSubTypes.Type(FileStep.class)})
    sealed interface Step {}

    @JsonTypeName("Shell")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ShellStep(
            String name,
            @Nullable List<String> inline,
            @Nullable String scriptUri,
            @Nullable String sha256Checksum) implements Step {}

    @JsonTypeName("File")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FileStep(
            String name,
            String sourceUri,
            String destination,
            @Nullable String sha256Checksum) implements Step {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({@JsonSubTypes.Type(SharedTarget.class), @JsonSubTypes.Type(ManagedTarget.class)})
    sealed interface Target {}

    @JsonTypeName("SharedImage")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SharedTarget(
            String runOutputName,
            String galleryImageId,
            List<String> replicationRegions,
            @Nullable Boolean excludeFromLatest,
            @Nullable String storageAccountType,
            @Nullable Map<String, String> artifactTags)
            implements Target {}

    @JsonTypeName("ManagedImage")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ManagedTarget(
            String runOutputName,
            String imageId,
            String location,
            @Nullable Map<String, String> artifactTags) implements Target {}
}
