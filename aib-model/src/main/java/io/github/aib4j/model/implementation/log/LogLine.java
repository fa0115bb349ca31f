package io.github.aib4j.model.implementation.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A parsed line of a log.
 *
 * @param time as written, such as {@code 2023/09/14 19:01:18} or seconds since 1970; empty if there is none
 * @param operationId of the service; empty if there is none
 * @param text the content of the line, without its prefix and without the name of the builder
 */
public record LogLine(Origin origin, String time, String operationId, String text) {

    /** Where a line comes from. */
    public enum Origin {
        /** A trace line of Packer. */
        TRACE,
        /** Packer, for one builder ({@code ==> azure-arm: }); also the error output of scripts. */
        BUILDER,
        /** A script ({@code     azure-arm: }). */
        OUTPUT,
        /** Packer, for the whole build. */
        STATUS,
        /** It does not have the form of a log line: the continuation of an earlier line, or not a log at all. */
        OTHER
    }

    public boolean is(Origin other) {
        return origin == other;
    }

    /** The time; times without a zone are read as UTC. */
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
