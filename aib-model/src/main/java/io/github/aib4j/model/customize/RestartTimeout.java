package io.github.aib4j.model.customize;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The notation of restart timeouts: numbers, each with its unit, such as {@code 5m} or {@code 1h30m}.
 *
 * @since 0.1.0
 */
public final class RestartTimeout {
    private static final Pattern PART = Pattern.compile("(\\d{1,9})(?:\\.\\d{1,9})?(ns|us|µs|ms|s|m|h)");

    private RestartTimeout() {}

    /** How long that is, to the second; empty if the text is no such time. */
    public static Optional<Duration> parse(String text) {
        return isPlain(text)
                ? Optional.of(Duration.ofMinutes(Long.parseLong(text, 0, text.length() - 1, 10)))
                : parts(text);
    }

    /** Whether the text is whole minutes, which is the usual case and quickly found out. */
    private static boolean isPlain(String text) {
        int end = text.length() - 1;
        boolean isPlain = end > 0 && end < 9 && text.charAt(end) == 'm';
        for (int i = 0; i < end && isPlain; i++) {
            isPlain = text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return isPlain;
    }

    private static Optional<Duration> parts(String text) {
        Matcher part = PART.matcher(text);
        Duration sum = Duration.ZERO;
        int end = 0;
        while (end < text.length() && part.find() && part.start() == end) {
            long number = Long.parseLong(part.group(1));
            sum = sum.plus(
                    switch (part.group(2)) {
                        case "h" -> Duration.ofHours(number);
                        case "m" -> Duration.ofMinutes(number);
                        case "s" -> Duration.ofSeconds(number);
                        default -> Duration.ZERO;
                    });
            end = part.end();
        }
        return end == text.length() && end > 0 ? Optional.of(sum) : Optional.empty();
    }
}
