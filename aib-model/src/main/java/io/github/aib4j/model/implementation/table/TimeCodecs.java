package io.github.aib4j.model.implementation.table;

import io.github.aib4j.model.value.ServiceTimes;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Codecs of times and durations. */
final class TimeCodecs {
    private static final int MOST_MINUTES = 960;

    private TimeCodecs() {}

    static final class Minutes implements Codec<Duration> {
        @Override
        public Duration read(ValueReader in) {
            int minutes = PlainCodecs.integer(in);
            if (minutes < 0 || minutes > MOST_MINUTES) {
                throw new IllegalArgumentException(
                        minutes + " minutes are not possible; use whole minutes from 0 to " + MOST_MINUTES);
            }
            return Duration.ofMinutes(minutes);
        }

        @Override
        public void write(Duration duration, WriteContext out) {
            out.number(duration.toMinutes());
        }
    }

    static final class Time implements Codec<Instant> {
        @Override
        public Instant read(ValueReader in) {
            String text = in.text();
            try {
                return possible(OffsetDateTime.parse(text).toInstant());
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("'" + text + "' is not a time; write it as 2026-11-21T08:00:00Z", e);
            }
        }

        @Override
        public void write(Instant instant, WriteContext out) {
            out.text(Format.TIME.format(possible(instant).atOffset(ZoneOffset.UTC)));
        }
    }

    /** Checks the range: the service supports the years 1 to 9999, and arithmetic fails with times far beyond. */
    private static Instant possible(Instant time) {
        if (!ServiceTimes.isPossible(time)) {
            throw new IllegalArgumentException(
                    "'" + time + "' is not a time that the service knows; give one of the years 1 to 9999");
        }
        return time;
    }

    /** Created when the first time is written. */
    private static final class Format {
        /** With as many digits of the second as necessary, like the service. */
        static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
                .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
                .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
                .appendLiteral('Z')
                .toFormatter(Locale.ROOT);
    }
}
