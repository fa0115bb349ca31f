package io.github.aib4j.model.report;

import io.github.aib4j.model.implementation.Redaction;
import io.github.aib4j.model.value.OneLine;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Untrusted texts as a report shows them: without secrets, in one line, and escaped for its format. */
final class ReportText {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private ReportText() {}

    /** The text in one line, without possible secrets and without unpaired surrogates. */
    static String plain(String text, int longest) {
        String line = OneLine.of(Redaction.secretless(text), longest);
        StringBuilder whole = new StringBuilder(line.length());
        line.codePoints().forEach(c -> whole.appendCodePoint(isCharacter(c) ? c : 0xFFFD));
        return whole.toString();
    }

    /** Whether XML 1.0 allows the character. */
    private static boolean isCharacter(int c) {
        return (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF && (c >= 0x20 || c == '\t');
    }

    /** For content and attributes of HTML and XML. */
    static String html(String text) {
        return html(text, 1000);
    }

    static String html(String text, int longest) {
        return escape(plain(text, longest));
    }

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /**
     * For a line or a cell of Markdown: all that has a meaning there is escaped, including mentions and issue numbers.
     */
    static String markdown(String text, int longest) {
        StringBuilder escaped = new StringBuilder();
        plain(text, longest).codePoints().forEach(c -> {
            if (c < 128 && "\\`*_{}[]()<>#+!|~&@:\"'".indexOf(c) >= 0) {
                escaped.append("&#").append(c).append(';');
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    /** The address of a resource in the portal. */
    static String link(String portal, String id) {
        return portal + "/#resource"
                + Arrays.stream(plain(id, 2000).split("/", -1))
                        .map(part ->
                                URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                        .collect(Collectors.joining("/"));
    }

    static String time(Instant time) {
        return TIME.format(time);
    }

    /** Such as {@code 1 h 05 min} or {@code 42 s}. */
    static String duration(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        long minutes = (seconds + 30) / 60;
        return minutes < 60
                ? minutes + " min"
                : String.format(Locale.ROOT, "%d h %02d min", minutes / 60, minutes % 60);
    }
}
