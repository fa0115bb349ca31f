package io.github.aib4j.model.implementation.arm.syntax;

import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Parses the text of an ARM template expression.
 *
 * <p>An expression is a text in single quotes, a whole number or a call, each followed by any number of {@code .name}
 * and {@code [key]}. Limits: {@value #MAX_LENGTH} characters, like Azure, and {@value #MAX_DEPTH} levels.
 */
public final class ArmParser {
    public static final int MAX_LENGTH = 24_576;
    public static final int MAX_DEPTH = 100;
    private static final int MAX_DIGITS = 18;

    private final String text;
    private final int end;
    private int at = 1;
    private int depth;

    private ArmParser(String text) {
        this.text = text;
        this.end = text.length() - 1;
    }

    /**
     * The parts of an expression.
     *
     * @param text the whole text, brackets included
     * @throws ArmFailure if it is not an expression or exceeds a limit
     */
    public static ArmNode parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new ArmFailure("the expression is longer than " + MAX_LENGTH + " characters");
        }
        ArmParser parser = new ArmParser(text);
        ArmNode node = parser.expression();
        if (parser.peek() != 0) {
            throw parser.missing("the end of the expression");
        }
        return node;
    }

    private ArmNode expression() {
        if (++depth > MAX_DEPTH) {
            throw new ArmFailure("the expression is nested more than " + MAX_DEPTH + " deep");
        }
        ArmNode node = start();
        for (char next = peek(); next == '.' || next == '['; next = peek()) {
            at++;
            node = new ArmNode.Item(node, next == '.' ? name() : key());
        }
        depth--;
        return node;
    }

    private ArmNode start() {
        char first = peek();
        if (first == '\'') {
            return text();
        }
        if (first == '-' || isDigit(first)) {
            return number();
        }
        return call();
    }

    private ArmNode text() {
        StringBuilder value = new StringBuilder();
        for (at++; at < end; at++) {
            if (text.charAt(at) != '\'') {
                value.append(text.charAt(at));
            } else if (at + 1 < end && text.charAt(at + 1) == '\'') {
                value.append(text.charAt(at++));
            } else {
                at++;
                return new ArmNode.Literal(new JsonString(value.toString()));
            }
        }
        throw missing("a single quote that closes the text");
    }

    private ArmNode number() {
        int begin = at++;
        String digits = text.substring(begin, begin + 1) + take(ArmParser::isDigit);
        if (digits.equals("-") || digits.length() > MAX_DIGITS) {
            throw missing("a whole number of at most " + MAX_DIGITS + " digits");
        }
        return new ArmNode.Literal(JsonNumber.of(Long.parseLong(digits)));
    }

    private ArmNode call() {
        String name = take(c -> isName(c) || c == '.');
        if (name.isEmpty()) {
            throw missing("a function, a text in single quotes or a number");
        }
        expect('(', "the '(' of a call");
        List<ArmNode> arguments = new ArrayList<>();
        if (peek() != ')') {
            arguments.add(expression());
        }
        while (peek() == ',') {
            at++;
            arguments.add(expression());
        }
        expect(')', "',' or ')'");
        return new ArmNode.Call(name, arguments);
    }

    private ArmNode name() {
        boolean isNumber = isDigit(peek());
        String name = take(c -> isName(c) || c == '-');
        if (isNumber || name.isEmpty()) {
            throw missing("the name of a property");
        }
        return new ArmNode.Literal(new JsonString(name));
    }

    private ArmNode key() {
        ArmNode key = expression();
        expect(']', "']'");
        return key;
    }

    /** The next non-blank character, or 0 at the end. */
    private char peek() {
        take(Character::isWhitespace);
        return at < end ? text.charAt(at) : 0;
    }

    private String take(IntPredicate wanted) {
        int begin = at;
        while (at < end && wanted.test(text.charAt(at))) {
            at++;
        }
        return text.substring(begin, at);
    }

    private void expect(char wanted, String description) {
        if (peek() != wanted) {
            throw missing(description);
        }
        at++;
    }

    private ArmFailure missing(String wanted) {
        return new ArmFailure("this is not an expression, " + wanted + " is missing at character " + (at + 1));
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isName(int c) {
        return isDigit(c) || c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
