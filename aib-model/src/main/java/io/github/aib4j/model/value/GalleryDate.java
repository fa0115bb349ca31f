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
 * A date and time as a gallery has it, such as {@code 2026-12-02T00:00:00+00:00}.
 *
 * <p>It keeps the text it came from, whose offset the service does not rewrite (recorded: {@code +08:00}); two are equal
 * if they mean the same moment. A text read from a document may be none; {@link #instant()} is empty then.
 */
public final class GalleryDate {
    private final String text;
    private final @Nullable Instant instant;

    private GalleryDate(String text, @Nullable Instant instant) {
        this.text = text;
        this.instant = instant;
    }

    /** That moment, written in UTC. */
    public static GalleryDate of(Instant instant) {
        return new GalleryDate(instant.toString(), instant);
    }

    /**
     * A date and time with an offset, or a date, which means its beginning in UTC.
     *
     * @throws IllegalArgumentException if the text is neither
     */
    public static GalleryDate parse(String text) {
        GalleryDate date = ofText(text);
        if (date.instant == null) {
            throw new IllegalArgumentException("'" + text + "' is no date; write it as 2026-12-02T00:00:00Z");
        }
        return date;
    }

    /** A date as it stands in a document, right or not; a date without a time gets one. */
    public static GalleryDate ofText(String text) {
        try {
            return of(LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeException e) {
            return new GalleryDate(text, moment(text));
        }
    }

    private static @Nullable Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The moment, if the text is a date. */
    public Optional<Instant> instant() {
        return Optional.ofNullable(instant);
    }

    /** Whether that moment is past the date; never if the text is no date. */
    public boolean isBefore(Instant moment) {
        return instant != null && instant.isBefore(moment);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GalleryDate that
                && (instant == null ? text.equals(that.text) : instant.equals(that.instant));
    }

    @Override
    public int hashCode() {
        return instant == null ? text.hashCode() : Objects.hashCode(instant);
    }

    /** The text, with a time and an offset. */
    @Override
    public String toString() {
        return text;
    }
}
