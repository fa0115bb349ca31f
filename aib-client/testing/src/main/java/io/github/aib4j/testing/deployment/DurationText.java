package io.github.aib4j.testing.deployment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

/** Durations in the notation of deployments: hours, minutes, and seconds with up to seven decimals (recorded). */
final class DurationText {
    private DurationText() {}

    static String between(Instant from, Instant to) {
        return of(Duration.between(from, to));
    }

    static String of(Duration duration) {
        long hours = duration.toHours();
        int minutes = duration.toMinutesPart();
        String text = (hours > 0 ? hours + "H" : "") + (minutes > 0 ? minutes + "M" : "");
        BigDecimal seconds = BigDecimal.valueOf(duration.toSecondsPart())
                .add(BigDecimal.valueOf(duration.toNanosPart(), 9))
                .setScale(7, RoundingMode.DOWN)
                .stripTrailingZeros();
        boolean isSilent = seconds.signum() == 0 && !text.isEmpty();
        return "PT" + text + (isSilent ? "" : seconds.toPlainString() + "S");
    }
}
