package io.github.aib4j.model.diagnose;

import io.github.aib4j.model.implementation.log.LineSplitter;
import io.github.aib4j.model.implementation.log.LogGrammar;
import io.github.aib4j.model.implementation.log.LogLine;
import io.github.aib4j.model.implementation.log.LogLine.Origin;
import java.util.Optional;

/** A text that may contain an error, a log, or both. */
final class TextScan {
    private final LineSplitter lines = new LineSplitter(this::line);
    private final LogGrammar grammar = new LogGrammar();
    private final LogTrack track = new LogTrack();
    private final FailureScan texts = new FailureScan();
    private final ErrorText errorText = new ErrorText(texts);
    private Optional<LogLocation> location = Optional.empty();
    private boolean inLog;

    void add(char[] chars, int count) {
        lines.add(chars, count);
    }

    private void line(long number, String text, boolean shortened) {
        Optional<LogLine> line = grammar.read(text);
        inLog = line.isPresent() || (inLog && !text.isBlank());
        if (inLog) {
            errorText.end();
            track.line(number, line.orElseGet(() -> new LogLine(Origin.OTHER, "", "", text)), shortened);
        } else {
            errorText.line(number, text);
            noteLocation(text);
        }
    }

    private void noteLocation(String text) {
        if (location.isEmpty() && text.contains("packerlogs")) {
            location = LogLocation.find(text);
        }
    }

    void end() {
        lines.end();
        errorText.end();
    }

    /** The hits outside of the log. */
    FailureScan texts() {
        return texts;
    }

    /** The log that a message names. */
    Optional<LogLocation> location() {
        return location;
    }

    /** The log in the text. */
    BuildLog log() {
        return new BuildLog(track.facts());
    }
}
