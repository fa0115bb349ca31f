package io.github.aib4j.model.diagnose;

import io.github.aib4j.model.implementation.log.LineSplitter;
import io.github.aib4j.model.implementation.log.LogGrammar;
import io.github.aib4j.model.implementation.log.LogLine;
import io.github.aib4j.model.implementation.log.LogLine.Origin;

/**
 * Reads the log of a build as it comes: in chunks of characters that may be cut anywhere, also within a line.
 *
 * <pre>{@code
 * BuildLogParser parser = new BuildLogParser();
 * while (…) {
 *     parser.add(chunk);
 *     show(parser.soFar().steps());
 * }
 * BuildLog log = parser.end();
 * }</pre>
 *
 * <p>For one thread. {@link BuildLog} says what is read, and how much memory it takes.
 */
public final class BuildLogParser {
    private final LineSplitter lines = new LineSplitter(this::line);
    private final LogGrammar grammar = new LogGrammar();
    private final LogTrack track = new LogTrack();

    /** A parser that has read nothing yet. */
    public BuildLogParser() {}

    /** Reads on. */
    public void add(CharSequence chunk) {
        char[] chars = chunk.toString().toCharArray();
        add(chars, chars.length);
    }

    void add(char[] chars, int count) {
        lines.add(chars, count);
    }

    private void line(long number, String text, boolean shortened) {
        track.line(number, grammar.read(text).orElseGet(() -> new LogLine(Origin.OTHER, "", "", text)), shortened);
    }

    /** What the log tells so far; a line counts once it has ended. */
    public BuildLog soFar() {
        return new BuildLog(track.facts());
    }

    /** What the log tells, whose last line may have no end. Nothing is to be added after that. */
    public BuildLog end() {
        lines.end();
        return soFar();
    }
}
