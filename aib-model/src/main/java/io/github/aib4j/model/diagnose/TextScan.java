package io.github.aib4j.model.diagnose;

import io.github.aib4j.model.implementation.log.LineSplitter;
import io.github.aib4j.model.implementation.log.LogGrammar;
import io.github.aib4j.model.implementation.log.LogLine;
import io.github.aib4j.model.implementation.log.LogLine.Origin;
import java.util.Optional;

/** A text in which anything may stand: an error, a log, or one after the other. */
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

    /** What was found in what is no log. */
    FailureScan texts() {
        return texts;
    }

    /** The log that a message names. */
    Optional<LogLocation> location() {
        return location;
    }

    /** What was found in what is one. */
    BuildLog log() {
        return new BuildLog(track.facts());
    }
}
