package io.github.aib4j.model.implementation.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A line of a log, taken apart.
 *
 * @param time as it stands there, such as {@code 2023/09/14 19:01:18} or seconds since 1970; empty if there is none
 * @param operationId of the service; empty if there is none
 * @param text what the line says, without its prefix and without the name of the builder
 */
public record LogLine(Origin origin, String time, String operationId, String text) {

    /** Who says it. */
    public enum Origin {
        /** Packer, to those who look for errors. */
        TRACE,
        /** Packer, of one builder ({@code ==> azure-arm: }); scripts write their errors so as well. */
        BUILDER,
        /** A script ({@code     azure-arm: }). */
        OUTPUT,
        /** Packer, of the whole build. */
        STATUS,
        /** It has no form of a log: the rest of a line before, or no log at all. */
        OTHER
    }

    public boolean is(Origin other) {
        return origin == other;
    }

    /** The time; those without a zone are taken for UTC. */
    public static Optional<Instant> instant(String time) {
        try {
            if (time.length() == 10) {
                return Optional.of(Instant.ofEpochSecond(Long.parseLong(time)));
            }
            return time.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDateTime.parse(time.replace('/', '-').replace(' ', 'T'))
                            .toInstant(ZoneOffset.UTC));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
