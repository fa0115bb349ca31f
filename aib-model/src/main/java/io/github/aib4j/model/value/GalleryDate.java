package io.github.aib4j.model.value;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date and time in the notation of galleries, such as {@code 2026-12-02T00:00:00+00:00}.
 *
 * <p>It keeps its original text, because the service does not change the offset either (recorded: {@code +08:00}). Two
 * dates are equal if they denote the same instant. A text read from a document may not be a date; {@link #instant()} is
 * empty then.
 *
 * @since 0.1.0
 */
public final class GalleryDate {
    private final String text;

    /** Parsed when first requested. */
    private @Nullable Parsed parsed;

    private GalleryDate(String text, @Nullable Parsed parsed) {
        this.text = Objects.requireNonNull(text, "text");
        this.parsed = parsed;
    }

    /** Returns this instant in UTC. */
    public static GalleryDate of(Instant instant) {
        return new GalleryDate(instant.toString(), new Parsed(instant));
    }

    /**
     * Parses a date and time with an offset, or a date, which means midnight UTC.
     *
     * @throws IllegalArgumentException if the text is neither
     */
    public static GalleryDate parse(String text) {
        GalleryDate date = ofText(text);
        if (date.instant().isEmpty()) {
            throw new IllegalArgumentException(
                    OneLine.quoted(text, OneLine.LONGEST) + " is not a date; write it as 2026-12-02T00:00:00Z");
        }
        return date;
    }

    /** Wraps a text of a document, even if it is not a valid date. A date without a time gets one. */
    public static GalleryDate ofText(String text) {
        return hasTime(text) ? new GalleryDate(text, null) : ofDay(text);
    }

    private static boolean hasTime(String text) {
        return text.indexOf('T') >= 0 || text.indexOf('t') >= 0;
    }

    private static GalleryDate ofDay(String text) {
        try {
            return of(LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeException e) {
            return new GalleryDate(text, Parsed.NONE);
        }
    }

    private static Parsed moment(String text) {
        try {
            return new Parsed(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Parsed.NONE;
        }
    }

    /** The instant, if the text is a date. */
    public Optional<Instant> instant() {
        Parsed known = parsed;
        if (known == null) {
            known = moment(text);
            parsed = known;
        }
        return Optional.ofNullable(known.instant);
    }

    /** Whether the date is before this moment; false if the text is not a date. */
    public boolean isBefore(Instant moment) {
        return instant().filter(own -> own.isBefore(moment)).isPresent();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GalleryDate that
                && (instant().isEmpty() ? text.equals(that.text) : instant().equals(that.instant()));
    }

    @Override
    public int hashCode() {
        return instant().map(Objects::hashCode).orElseGet(text::hashCode);
    }

    /** The text, including time and offset. */
    @Override
    public String toString() {
        return text;
    }

    /** The parsed text; null if it is not a date. */
    private record Parsed(@Nullable Instant instant) {
        private static final Parsed NONE = new Parsed(null);
    }
}
