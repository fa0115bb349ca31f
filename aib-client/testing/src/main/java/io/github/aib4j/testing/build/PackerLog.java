package io.github.aib4j.testing.build;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lines with their times, in the form in which the service writes Packer's. Until 2022 a line says whether Packer wrote
 * it to its output or as a trace; since 2023 it has a date, and {@code ui:} for the output (both documented).
 */
final class PackerLog {
    private static final Instant SINCE_2023 = Instant.parse("2023-01-01T00:00:00Z");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss ", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final Pattern NOT_ASCII = Pattern.compile("[^ -~]");

    private final List<Line> lines = new ArrayList<>();
    private final String operationId;
    private final boolean dated;

    PackerLog(String operationId, Instant start) {
        this.operationId = operationId;
        this.dated = isDated(start);
    }

    /** Whether the lines of a run that starts then have dates instead of OUT and ERR. */
    static boolean isDated(Instant start) {
        return !start.isBefore(SINCE_2023);
    }

    /** A line of Packer's output for people. */
    void ui(Instant time, String text) {
        add(time, (dated ? DATE.format(time) + "ui: " : "OUT ") + text);
    }

    /** A trace line of Packer. */
    void trace(Instant time, String text) {
        add(time, (dated ? "" : "ERR ") + DATE.format(time) + text);
    }

    /** A line of the service itself. */
    void plain(Instant time, String text) {
        add(time, text);
    }

    private void add(Instant time, String text) {
        lines.add(new Line(
                time, "[" + operationId + "] PACKER " + NOT_ASCII.matcher(text).replaceAll("?") + "\n"));
    }

    Instant end() {
        return lines.get(lines.size() - 1).time();
    }

    /** Removes the lines after that time. */
    void cut(Instant time) {
        lines.removeIf(line -> line.time().isAfter(time));
    }

    /** The file as written by that time; empty before the first line. */
    Optional<LogFile> file(String name, Instant now) {
        List<Line> written =
                lines.stream().filter(line -> !line.time().isAfter(now)).toList();
        return written.isEmpty()
                ? Optional.empty()
                : Optional.of(new LogFile(
                        name,
                        written.stream().map(Line::text).collect(Collectors.joining()),
                        written.stream().map(Line::time).toList()));
    }

    private record Line(Instant time, String text) {}
}
