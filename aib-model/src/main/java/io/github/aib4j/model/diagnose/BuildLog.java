package io.github.aib4j.model.diagnose;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The content of a build's log: its stages and steps, how it ended, what failed, and which lines are harmless.
 *
 * <p>It reads the logs that the service writes, {@code customization.log} and {@code validation.log}, in both forms
 * since 2019, and Packer's own output, plain or machine-readable. Reading always ends, and only throws exceptions of
 * the stream: from a log that is truncated, binary or not a log at all, little is known. Memory is bounded: the first
 * 32 kB of a line count, and only lines that are shown are kept.
 *
 * <p>Immutable. It contains no secret of the log.
 *
 * @since 0.1.0
 */
public final class BuildLog {
    private final Facts facts;

    BuildLog(Facts facts) {
        this.facts = facts;
    }

    /**
     * Reads a log to its end: UTF-8, or UTF-16 with a byte order mark. The stream is not closed.
     *
     * @throws IOException from the stream
     */
    public static BuildLog read(InputStream log) throws IOException {
        return read(LogText.reader(Objects.requireNonNull(log, "log")));
    }

    /**
     * Reads a log to its end. The reader is not closed.
     *
     * @throws IOException from the reader
     */
    public static BuildLog read(Reader log) throws IOException {
        Objects.requireNonNull(log, "log");
        BuildLogParser parser = new BuildLogParser();
        char[] chars = new char[32 * 1024];
        for (int count = log.read(chars); count >= 0; count = log.read(chars)) {
            parser.add(chars, count);
        }
        return parser.end();
    }

    /** Reads a log from a text. */
    public static BuildLog of(String log) {
        BuildLogParser parser = new BuildLogParser();
        parser.add(Objects.requireNonNull(log, "log"));
        return parser.end();
    }

    /** The stages in the log, in order. */
    public List<LogStage> stages() {
        return facts.stages();
    }

    /** The steps in the log, in order, including the hidden one: at most the first 1000. */
    public List<LogStep> steps() {
        return facts.steps();
    }

    /** How the build ended. */
    public End end() {
        return facts.end();
    }

    /** Packer's error message, if the build failed. */
    public Optional<String> error() {
        return facts.error();
    }

    /** The step at which the build failed, or was terminated. */
    public Optional<LogStep> failedStep() {
        return steps().stream()
                .filter(step -> step.state() == LogStep.State.FAILED || step.state() == LogStep.State.INTERRUPTED)
                .findFirst();
    }

    /** How certain {@link #failedStep} is. */
    public Confidence confidence() {
        return facts.confidence();
    }

    /** The known failures in the log, the best explanation first; empty if the build succeeded. */
    public List<KnownFailure> failures() {
        return scan().failures();
    }

    /** The last lines before the failure, and the error; at most 12. */
    public List<SourceLine> lastLines() {
        return facts.lastLines();
    }

    /** The complaints in the log that mean nothing (documented), such as {@code Skipping image creation}. */
    public List<String> harmless() {
        return facts.harmless();
    }

    /** The number of harmless lines. */
    public long harmlessLines() {
        return facts.harmlessLines();
    }

    /** The id with which Microsoft's support finds the build, if the service wrote the log. */
    public Optional<String> operationId() {
        return facts.operationId();
    }

    /** The first time in the log. */
    public Optional<Instant> begin() {
        return facts.begin();
    }

    /** The number of lines. */
    public long lineCount() {
        return facts.lineCount();
    }

    /** The number of lines above 32 kB, of which only the beginning was read. */
    public long shortenedLines() {
        return facts.shortenedLines();
    }

    FailureScan scan() {
        return facts.scan();
    }

    /** A summary in a few lines: how the build ended, each step with its duration, and how many lines were ignored. */
    public String summary() {
        return LogText.of(this);
    }

    /** How the build ended, and the number of its steps. */
    @Override
    public String toString() {
        return "BuildLog{" + end() + ", steps=" + steps().size() + ", lines=" + lineCount() + "}";
    }

    /** The content of a log. */
    record Facts(
            End end,
            Optional<String> error,
            List<LogStage> stages,
            List<LogStep> steps,
            Confidence confidence,
            FailureScan scan,
            List<SourceLine> lastLines,
            List<String> harmless,
            long harmlessLines,
            Optional<String> operationId,
            Optional<Instant> begin,
            long lineCount,
            long shortenedLines) {
        Facts {
            stages = List.copyOf(stages);
            steps = List.copyOf(steps);
            lastLines = List.copyOf(lastLines);
            harmless = List.copyOf(harmless);
        }
    }

    /** How a build ended according to its log. */
    public enum End {
        /** The build ended without a failure. */
        SUCCEEDED("succeeded"),
        /** The build failed. */
        FAILED("failed"),
        /** The build was terminated: canceled, or after its timeout. */
        TERMINATED("was ended from outside"),
        /** The log has no end, because the build is running or the log was truncated. */
        OPEN("has not ended, or its log was cut"),
        /** Nothing in the text looks like a log. */
        NO_LOG("is not to be seen: no line has the form of a log");

        private final String text;

        End(String text) {
            this.text = text;
        }

        /** The end in words. */
        @Override
        public String toString() {
            return text;
        }
    }
}
