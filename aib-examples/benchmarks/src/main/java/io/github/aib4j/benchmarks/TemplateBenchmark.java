package io.github.aib4j.benchmarks;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.json.ImageTemplateJson;
import io.github.aib4j.model.json.ReadOptions;
import io.github.aib4j.model.json.ResponseJson;
import io.github.aib4j.model.lint.template.TemplateLinter;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Image templates, from a file and as the service reports them. The generated SDK is no candidate here. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TemplateBenchmark {
    @Param({"1", "10", "100", "1000"})
    int steps = 1;

    private byte[] typeFirst = {};
    private byte[] typeLast = {};
    private byte[] reported = {};
    private ImageTemplate ours = template(Documents.template(1, true));
    private HandWrittenTemplate.Template limit = limit(Documents.template(1, true));

    @Setup
    public void prepare() {
        typeFirst = Documents.template(steps, true);
        typeLast = Documents.template(steps, false);
        reported = Documents.templateReported(steps);
        ours = template(typeFirst);
        limit = limit(typeFirst);
    }

    @Benchmark
    public Object readOurs() {
        return template(typeFirst);
    }

    @Benchmark
    public Object readLimit() {
        return limit(typeFirst);
    }

    @Benchmark
    public Object readTypeLastOurs() {
        return template(typeLast);
    }

    @Benchmark
    public Object readTypeLastLimit() {
        return limit(typeLast);
    }

    @Benchmark
    public Object readAnswerOurs() {
        return ResponseJson.imageTemplate(reported);
    }

    @Benchmark
    public Object readAnswerLimit() {
        return limit(reported);
    }

    @Benchmark
    public byte[] writeOurs() {
        return ImageTemplateJson.writeBytes(ours, ApiVersion.latest());
    }

    @Benchmark
    public byte[] writeLimit() throws IOException {
        return HandWritten.write(limit, HandWrittenTemplate::write);
    }

    @Benchmark
    public Object lintOurs() {
        return TemplateLinter.lint("debian", ours, ApiVersion.latest());
    }

    /** The measure of linting: reading the same template. */
    @Benchmark
    public Object lintLimit() {
        return template(typeFirst);
    }

    private static ImageTemplate template(byte[] json) {
        return ImageTemplateJson.read(json, "template", ReadOptions.lenient()).template();
    }

    private static HandWrittenTemplate.Template limit(byte[] json) {
        try {
            return HandWritten.read(json, HandWrittenTemplate::readTemplate);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Refuses to measure candidates that differ. */
    void check() throws IOException {
        prepare();
        SameDocument.check("template, ours", typeFirst, writeOurs());
        SameDocument.check("template, limit", typeFirst, writeLimit());
        ours = template(typeLast);
        limit = limit(typeLast);
        SameDocument.check("template with the type last, ours", typeFirst, writeOurs());
        SameDocument.check("template with the type last, limit", typeFirst, writeLimit());
        ours = ResponseJson.imageTemplate(reported).template();
        limit = limit(reported);
        SameDocument.check("template as reported, ours", typeFirst, writeOurs());
        SameDocument.check("template as reported, limit", typeFirst, writeLimit());
    }
}
