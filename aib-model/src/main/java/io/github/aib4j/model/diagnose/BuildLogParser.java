package io.github.aib4j.model.diagnose;

import io.github.aib4j.model.implementation.log.LineSplitter;
import io.github.aib4j.model.implementation.log.LogGrammar;
import io.github.aib4j.model.implementation.log.LogLine;
import io.github.aib4j.model.implementation.log.LogLine.Origin;
import java.util.Objects;

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
 *
 * @since 0.1.0
 */
public final class BuildLogParser {
    private final LineSplitter lines = new LineSplitter(this::line);
    private final LogGrammar grammar = new LogGrammar();
    private final LogTrack track = new LogTrack();

    /** Creates a parser that has read nothing yet. */
    public BuildLogParser() {}

    /** Reads the next characters. */
    public void add(CharSequence chunk) {
        char[] chars = Objects.requireNonNull(chunk, "chunk").toString().toCharArray();
        add(chars, chars.length);
    }

    void add(char[] chars, int count) {
        lines.add(chars, count);
    }

    private void line(long number, String text, boolean shortened) {
        track.line(number, grammar.read(text).orElseGet(() -> new LogLine(Origin.OTHER, "", "", text)), shortened);
    }

    /** The log so far; a line counts once it has ended. */
    public BuildLog soFar() {
        return new BuildLog(track.facts());
    }

    /** The whole log, whose last line may be incomplete. Do not add anything afterwards. */
    public BuildLog end() {
        lines.end();
        return soFar();
    }
}
