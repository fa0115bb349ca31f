package io.github.aib4j.model.implementation.arm;

import io.github.aib4j.model.implementation.arm.syntax.ArmFailure;
import io.github.aib4j.model.value.JsonNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Formats of whole numbers as in .NET, in its invariant culture: D, F, N, X with a number of digits, G without one, and
 * patterns of zeros.
 */
final class NetNumber {
    private static final Pattern STANDARD = Pattern.compile("([A-Za-z])([0-9]{0,2})");
    private static final Pattern ZEROS = Pattern.compile("0{1,99}");
    private static final int USUAL_DECIMALS = 2;

    private NetNumber() {}

    static String format(JsonNumber number, String format, ArmCall call) {
        if (!ArmValues.isWhole(number)) {
            throw unknown(format, call);
        }
        long value = Long.parseLong(number.digits());
        if (ZEROS.matcher(format).matches()) {
            return signed(value, zeros(Long.toString(Math.abs(value)), format.length()));
        }
        Matcher standard = STANDARD.matcher(format);
        if (!standard.matches()) {
            throw unknown(format, call);
        }
        String given = standard.group(2);
        int digits = given.isEmpty() ? -1 : Integer.parseInt(given);
        return switch (standard.group(1).charAt(0)) {
            case 'D', 'd' -> signed(value, zeros(Long.toString(Math.abs(value)), digits));
            case 'F', 'f' -> decimals(value, digits).toPlainString();
            case 'N', 'n' ->
                String.format(
                        Locale.ROOT, "%,." + (digits < 0 ? USUAL_DECIMALS : digits) + "f", decimals(value, digits));
            case 'X' -> zeros(hexadecimal(value).toUpperCase(Locale.ROOT), digits);
            case 'x' -> zeros(hexadecimal(value), digits);
            case 'G', 'g' -> general(value, digits, format, call);
            default -> throw unknown(format, call);
        };
    }

    private static ArmFailure unknown(String format, ArmCall call) {
        return call.failure("is evaluated for whole numbers in the formats D, F, G, N, X and patterns of zeros"
                + (call.isLiteral(0) ? ", not for " + ArmFailure.quoted(format) : ""));
    }

    private static String general(long value, int digits, String format, ArmCall call) {
        if (digits > 0) {
            throw unknown(format, call);
        }
        return Long.toString(value);
    }

    private static BigDecimal decimals(long value, int digits) {
        return new BigDecimal(value).setScale(digits < 0 ? USUAL_DECIMALS : digits, RoundingMode.UNNECESSARY);
    }

    /** Numbers that fit into 32 bits have eight digits, as whole numbers of Azure do. */
    private static String hexadecimal(long value) {
        return value >= Integer.MIN_VALUE && value <= Integer.MAX_VALUE
                ? Integer.toHexString((int) value)
                : Long.toHexString(value);
    }

    private static String signed(long value, String digits) {
        return value < 0 ? "-" + digits : digits;
    }

    private static String zeros(String digits, int length) {
        return "0".repeat(Math.max(0, length - digits.length())) + digits;
    }
}
