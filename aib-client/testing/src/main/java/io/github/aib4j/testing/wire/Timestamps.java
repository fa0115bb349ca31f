package io.github.aib4j.testing.wire;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Times in the service's notation: with {@code Z}, and without trailing zeros of the fraction (recorded). */
public final class Timestamps {
    /** The time that stands for "not yet". */
    public static final String NOT_YET = "0001-01-01T00:00:00Z";

    private static final DateTimeFormatter OPERATION = upToDigits(7);
    private static final DateTimeFormatter RUN = upToDigits(9);

    private Timestamps() {}

    /** The notation of operations: up to 7 digits. */
    public static String ofOperation(Instant time) {
        return OPERATION.format(time);
    }

    /** The notation of {@code lastRunStatus}: up to 9 digits. */
    public static String ofRun(Instant time) {
        return RUN.format(time);
    }

    /** The notation of Compute: that of operations, with an offset instead of {@code Z} (recorded). */
    public static String ofCompute(Instant time) {
        String text = ofOperation(time);
        return text.substring(0, text.length() - 1) + "+00:00";
    }

    private static DateTimeFormatter upToDigits(int digits) {
        return new DateTimeFormatterBuilder()
                .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
                .appendFraction(ChronoField.NANO_OF_SECOND, 0, digits, true)
                .appendLiteral('Z')
                .toFormatter(Locale.ROOT)
                .withZone(ZoneOffset.UTC);
    }
}
