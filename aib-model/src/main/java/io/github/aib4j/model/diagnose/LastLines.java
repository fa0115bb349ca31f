package io.github.aib4j.model.diagnose;

import io.github.aib4j.model.implementation.Redaction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The last lines that were written before a failure, and the error. */
final class LastLines {
    private static final int MOST = 11;
    private static final int LONGEST = 4000;

    private final Deque<Raw> lines = new ArrayDeque<>();
    private Optional<Raw> error = Optional.empty();
    private boolean frozen;

    private record Raw(long number, String text) {
        SourceLine shown() {
            return new SourceLine(number, Redaction.line(text));
        }
    }

    void add(long number, String text) {
        boolean isAgain = !lines.isEmpty() && lines.getLast().text().equals(text);
        if (frozen || isAgain || text.isBlank()) {
            return;
        }
        if (lines.size() == MOST) {
            lines.removeFirst();
        }
        lines.addLast(new Raw(number, text.length() > LONGEST + 1 ? text.substring(0, LONGEST + 1) : text));
    }

    /** Keeps later lines out, because they are about the failure and not from before it. */
    void freeze() {
        frozen = true;
    }

    void clear() {
        lines.clear();
        frozen = false;
    }

    void error(long number, String text) {
        error = Optional.of(new Raw(number, text));
    }

    List<SourceLine> lines() {
        List<Raw> all = new ArrayList<>(lines);
        error.ifPresent(all::add);
        return all.stream().map(Raw::shown).toList();
    }
}
