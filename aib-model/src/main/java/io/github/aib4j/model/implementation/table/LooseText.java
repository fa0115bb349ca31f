package io.github.aib4j.model.implementation.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Common deviations from strict JSON: comments and multi-line strings, which Azure Resource Manager accepts, and commas
 * before a closing bracket, which it does not.
 *
 * <p>Created only for a text that is not strict JSON; it takes one pass over the characters.
 */
final class LooseText {
    private final String text;
    private final List<Comma> commas = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineBegin;
    private int commentLine;
    private boolean hasLongText;

    private LooseText(String text) {
        this.text = text;
    }

    /** A comma that is followed by a closing bracket, and the line of that bracket. */
    private record Comma(Position position, int bracketLine) {}

    static LooseText of(JsonSource json) {
        LooseText loose = new LooseText(json.text());
        loose.scan();
        return loose;
    }

    /** Whether the text has comments or multi-line strings. */
    boolean isTaken() {
        return commentLine > 0 || hasLongText;
    }

    /** The line of the first comment. */
    Optional<Integer> commentLine() {
        return commentLine > 0 ? Optional.of(commentLine) : Optional.empty();
    }

    /** The comma that makes the bracket at a place an error. */
    Optional<Position> commaBefore(Position bracket) {
        return commas.stream()
                .filter(comma -> comma.bracketLine == bracket.line())
                .map(Comma::position)
                .findFirst();
    }

    private void scan() {
        Optional<Position> comma = Optional.empty();
        while (at < text.length()) {
            char letter = text.charAt(at);
            if (letter == '/' && at + 1 < text.length()) {
                comment(text.charAt(at + 1));
                continue;
            }
            if ((letter == '}' || letter == ']') && comma.isPresent()) {
                commas.add(new Comma(comma.get(), line));
            }
            if (letter == ',') {
                comma = Optional.of(new Position(line, at - lineBegin + 1));
            } else if (!Character.isWhitespace(letter)) {
                comma = Optional.empty();
            }
            if (letter == '"') {
                string();
            } else {
                next();
            }
        }
    }

    private void next() {
        if (text.charAt(at++) == '\n') {
            line++;
            lineBegin = at;
        }
    }

    private void string() {
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            hasLongText |= text.charAt(at) == '\n' || text.charAt(at) == '\r' || text.charAt(at) == '\t';
            if (text.charAt(at) == '\\') {
                at++;
            }
            if (at < text.length()) {
                next();
            }
        }
        at++;
    }

    private void comment(char second) {
        if (second != '/' && second != '*') {
            at++;
            return;
        }
        commentLine = commentLine == 0 ? line : commentLine;
        at += 2;
        while (at < text.length() && !isCommentEnd(second)) {
            next();
        }
        at = Math.min(text.length(), second == '*' ? at + 2 : at);
    }

    private boolean isCommentEnd(char second) {
        return second == '/'
                ? text.charAt(at) == '\n'
                : text.charAt(at) == '*' && at + 1 < text.length() && text.charAt(at + 1) == '/';
    }
}
