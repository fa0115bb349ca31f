package io.github.aib4j.model.value;

import java.util.regex.Pattern;

/**
 * A JSON number that keeps its original digits.
 *
 * @param digits a JSON number: {@code 12}, {@code 1.50}, {@code -2e3}
 * @since 0.1.0
 */
public record JsonNumber(String digits) implements JsonValue {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    /** Refuses text that is not a JSON number. Numbers that fit no Java type are accepted. */
    public JsonNumber {
        if (!NUMBER.matcher(digits).matches()) {
            throw new NumberFormatException(OneLine.quoted(digits, OneLine.LONGEST) + " is not a JSON number");
        }
    }

    /** Returns the number {@code value}. */
    public static JsonNumber of(long value) {
        return new JsonNumber(Long.toString(value));
    }

    @Override
    public String kind() {
        return "a number";
    }

    /** Compares the digits: {@code 1.0} and {@code 1} are different. */
    @Override
    public boolean equals(Object other) {
        return other instanceof JsonNumber number && number.digits.equals(digits);
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    @Override
    public String toString() {
        return "JsonNumber";
    }
}
