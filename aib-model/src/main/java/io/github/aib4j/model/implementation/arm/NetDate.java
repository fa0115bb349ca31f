package io.github.aib4j.model.implementation.arm;

import io.github.aib4j.model.implementation.arm.syntax.ArmFailure;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Formats of times as in .NET, in its invariant culture, which the documentation of {@code utcNow('d')} shows. */
final class NetDate {
    /** The formats of single letters. */
    private static final Map<String, String> STANDARD = Map.ofEntries(
            Map.entry("d", "MM/dd/yyyy"),
            Map.entry("D", "dddd, dd MMMM yyyy"),
            Map.entry("f", "dddd, dd MMMM yyyy HH:mm"),
            Map.entry("F", "dddd, dd MMMM yyyy HH:mm:ss"),
            Map.entry("g", "MM/dd/yyyy HH:mm"),
            Map.entry("G", "MM/dd/yyyy HH:mm:ss"),
            Map.entry("M", "MMMM dd"),
            Map.entry("m", "MMMM dd"),
            Map.entry("R", "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'"),
            Map.entry("r", "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'"),
            Map.entry("s", "yyyy-MM-ddTHH:mm:ss"),
            Map.entry("t", "HH:mm"),
            Map.entry("T", "HH:mm:ss"),
            Map.entry("u", "yyyy-MM-dd HH:mm:ss'Z'"),
            Map.entry("Y", "yyyy MMMM"),
            Map.entry("y", "yyyy MMMM"));

    /** Standard formats that write the time in UTC. */
    private static final Set<String> IN_UTC = Set.of("R", "r", "u");

    /** The pattern in {@link DateTimeFormatter} for a run of one letter. */
    private static final Map<String, String> CUSTOM = Map.ofEntries(
            Map.entry("yyyy", "uuuu"),
            Map.entry("yy", "uu"),
            Map.entry("MMMM", "MMMM"),
            Map.entry("MMM", "MMM"),
            Map.entry("MM", "MM"),
            Map.entry("M", "M"),
            Map.entry("dddd", "EEEE"),
            Map.entry("ddd", "EEE"),
            Map.entry("dd", "dd"),
            Map.entry("d", "d"),
            Map.entry("HH", "HH"),
            Map.entry("H", "H"),
            Map.entry("hh", "hh"),
            Map.entry("h", "h"),
            Map.entry("mm", "mm"),
            Map.entry("m", "m"),
            Map.entry("ss", "ss"),
            Map.entry("s", "s"),
            Map.entry("tt", "a"),
            Map.entry("fffffff", "SSSSSSS"),
            Map.entry("fff", "SSS"),
            Map.entry("ff", "SS"),
            Map.entry("f", "S"),
            Map.entry("zzz", "xxx"));

    private static final String LETTERS = "yMdHhmstfFzgK";

    private final String pattern;
    private final ArmCall call;
    private final DateTimeFormatterBuilder translated = new DateTimeFormatterBuilder();
    private int at;

    private NetDate(String pattern, ArmCall call) {
        this.pattern = pattern;
        this.call = call;
    }

    static String format(OffsetDateTime time, String format, ArmCall call) {
        call.budget().spendText(format.length());
        if (format.equals("o") || format.equals("O")) {
            return written(time, "uuuu-MM-dd'T'HH:mm:ss.SSSSSSSXXX");
        }
        String pattern = format.length() == 1 ? STANDARD.getOrDefault(format, "") : format;
        OffsetDateTime shown = IN_UTC.contains(format) ? time.withOffsetSameInstant(ZoneOffset.UTC) : time;
        return written(shown, new NetDate(pattern, call).translate());
    }

    /** The default format of {@code dateTimeAdd} in the documentation: 4/7/2023 2:53:14 PM. */
    static String usual(OffsetDateTime time) {
        return written(time, "M/d/uuuu h:mm:ss a");
    }

    /** 2026-04-07T14:53:14. */
    static String sortable(OffsetDateTime time) {
        return written(time, "uuuu-MM-dd'T'HH:mm:ss");
    }

    private static String written(OffsetDateTime time, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(time);
    }

    private static String written(OffsetDateTime time, NetDate format) {
        return format.translated.toFormatter(Locale.ENGLISH).format(time);
    }

    private NetDate translate() {
        if (pattern.isEmpty()) {
            throw unknown();
        }
        while (at < pattern.length()) {
            char letter = pattern.charAt(at);
            if (LETTERS.indexOf(letter) >= 0) {
                letters(letter);
            } else if (letter == '\'' || letter == '"') {
                quoted(letter);
            } else {
                literal(letter == '\\' && at + 1 < pattern.length() ? pattern.charAt(++at) : letter);
                at++;
            }
        }
        return this;
    }

    private void letters(char letter) {
        int begin = at;
        while (at < pattern.length() && pattern.charAt(at) == letter) {
            at++;
        }
        String known = CUSTOM.get(pattern.substring(begin, at));
        if (known == null) {
            throw unknown();
        }
        translated.appendPattern(known);
    }

    private void quoted(char quote) {
        for (at++; at < pattern.length() && pattern.charAt(at) != quote; at++) {
            literal(pattern.charAt(at));
        }
        if (at == pattern.length()) {
            throw unknown();
        }
        at++;
    }

    private void literal(char letter) {
        translated.appendLiteral(letter);
    }

    private ArmFailure unknown() {
        return call.failure("is not evaluated for this format of a time");
    }
}
