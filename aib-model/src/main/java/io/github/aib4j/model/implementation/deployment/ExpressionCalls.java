package io.github.aib4j.model.implementation.deployment;

import io.github.aib4j.model.implementation.LetterCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the calls in the text of an expression, which need not be valid. Literal texts are skipped. */
final class ExpressionCalls {
    private final String text;
    private final List<Call> found = new ArrayList<>();
    private int at;

    private ExpressionCalls(String text) {
        this.text = text;
    }

    /**
     * A call.
     *
     * @param name the function in lower case, with its namespace if it has one
     * @param begin its first position
     * @param end the position after its closing parenthesis if its only argument is a literal text; otherwise after the
     *     opening one
     * @param argument its first argument if that is a literal text
     * @param isAlone whether there is no other argument
     */
    record Call(String name, int begin, int end, Optional<String> argument, boolean isAlone) {
        /** The literal text that is its only argument. */
        Optional<String> only() {
            return isAlone ? argument : Optional.empty();
        }
    }

    /** The calls in an expression, in their order. */
    static List<Call> in(String expression) {
        ExpressionCalls calls = new ExpressionCalls(expression);
        calls.find();
        return calls.found;
    }

    private void find() {
        while (at < text.length()) {
            if (text.charAt(at) == '\'') {
                literal();
            } else if (isInName(text.charAt(at))) {
                name();
            } else {
                at++;
            }
        }
    }

    private void name() {
        int begin = at;
        while (at < text.length() && isInName(text.charAt(at))) {
            at++;
        }
        int end = at;
        skipBlanks();
        if (at < text.length() && text.charAt(at) == '(' && text.charAt(begin) != '.') {
            at++;
            call(LetterCase.lower(text.substring(begin, end)), begin);
        }
    }

    private void call(String name, int begin) {
        int opened = at;
        skipBlanks();
        if (at == text.length() || text.charAt(at) != '\'') {
            at = opened;
            found.add(new Call(name, begin, opened, Optional.empty(), false));
            return;
        }
        Optional<String> argument = Optional.of(literal());
        skipBlanks();
        boolean isAlone = at < text.length() && text.charAt(at) == ')';
        at = isAlone ? at + 1 : opened;
        found.add(new Call(name, begin, at, argument, isAlone));
    }

    /** Skips a literal text, and returns it without its quotation marks. */
    private String literal() {
        StringBuilder literal = new StringBuilder();
        at++;
        while (at < text.length()) {
            char letter = text.charAt(at++);
            if (letter == '\'') {
                if (at == text.length() || text.charAt(at) != '\'') {
                    break;
                }
                at++;
            }
            literal.append(letter);
        }
        return literal.toString();
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isInName(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '_' || letter == '.';
    }
}
