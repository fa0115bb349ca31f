package io.github.aib4j.model.diagnose;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the log of a build tells: its stages and steps, how it ended, what failed, and which lines only look bad.
 *
 * <p>Read are the logs that the service writes, {@code customization.log} and {@code validation.log}, in both forms since
 * 2019, and what Packer itself writes, plain or machine-readable. Whatever is read, reading ends and throws nothing but
 * what the stream throws: a log that is cut, binary or none at all is one of which little can be told. Memory is
 * bounded: of a line the first 32 kB count, and no line is kept but those that are shown.
 *
 * <p>Immutable. No secret that stands in the log is in it.
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
        return read(LogText.reader(log));
    }

    /**
     * Reads a log to its end. The reader is not closed.
     *
     * @throws IOException from the reader
     */
    public static BuildLog read(Reader log) throws IOException {
        BuildLogParser parser = new BuildLogParser();
        char[] chars = new char[32 * 1024];
        for (int count = log.read(chars); count >= 0; count = log.read(chars)) {
            parser.add(chars, count);
        }
        return parser.end();
    }

    /** Reads a log that is a text. */
    public static BuildLog of(String log) {
        BuildLogParser parser = new BuildLogParser();
        parser.add(log);
        return parser.end();
    }

    /** The stages that it shows, in order. */
    public List<LogStage> stages() {
        return facts.stages();
    }

    /** The steps that it shows, in order, the hidden one included: the first 1000. */
    public List<LogStep> steps() {
        return facts.steps();
    }

    /** How the build ended. */
    public End end() {
        return facts.end();
    }

    /** Why it ended, in Packer's words, if it failed. */
    public Optional<String> error() {
        return facts.error();
    }

    /** The step at which it failed, or was ended from outside. */
    public Optional<LogStep> failedStep() {
        return steps().stream()
                .filter(step -> step.state() == LogStep.State.FAILED || step.state() == LogStep.State.INTERRUPTED)
                .findFirst();
    }

    /** How sure it is that {@link #failedStep} is the one. */
    public Confidence confidence() {
        return facts.confidence();
    }

    /** The failures of the catalogue that it shows, the best explanation first; none in a log of a build that went well. */
    public List<KnownFailure> failures() {
        return scan().failures();
    }

    /** The last lines that were written before it failed, and the error; at most 12. */
    public List<SourceLine> lastLines() {
        return facts.lastLines();
    }

    /** The complaints in it that mean nothing (documented), such as {@code Skipping image creation}. */
    public List<String> harmless() {
        return facts.harmless();
    }

    /** How many lines were set aside as harmless. */
    public long harmlessLines() {
        return facts.harmlessLines();
    }

    /** The id by which Microsoft's support finds the build, if the service wrote the log. */
    public Optional<String> operationId() {
        return facts.operationId();
    }

    /** The time of the first line that has one. */
    public Optional<Instant> begin() {
        return facts.begin();
    }

    /** How many lines it has. */
    public long lineCount() {
        return facts.lineCount();
    }

    /** How many of its lines were longer than 32 kB, and are looked at so far only. */
    public long shortenedLines() {
        return facts.shortenedLines();
    }

    FailureScan scan() {
        return facts.scan();
    }

    /** What it tells, in a few lines: how it ended, each step with its time, what was set aside. */
    public String summary() {
        return LogText.of(this);
    }

    /** How it ended, and how many steps it shows. */
    @Override
    public String toString() {
        return "BuildLog{" + end() + ", steps=" + steps().size() + ", lines=" + lineCount() + "}";
    }

    /** What it holds. */
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

    /** How a build ended, by its log. */
    public enum End {
        /** The build ended, and nothing failed. */
        SUCCEEDED("succeeded"),
        /** It failed. */
        FAILED("failed"),
        /** It was ended from outside: canceled, or after its timeout. */
        TERMINATED("was ended from outside"),
        /** The log does not tell an end: the build goes on, or the log was cut. */
        OPEN("has not ended, or its log was cut"),
        /** Nothing in the text has the form of a log. */
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
