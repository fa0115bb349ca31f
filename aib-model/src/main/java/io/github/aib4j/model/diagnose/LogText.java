package io.github.aib4j.model.diagnose;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.StringJoiner;

/** Converts the bytes of logs to text, and summarizes logs. */
final class LogText {
    private LogText() {}

    /** The characters of a log; PowerShell writes files in UTF-16. */
    static Reader reader(InputStream log) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(log, 3);
        byte[] mark = bytes.readNBytes(3);
        Charset charset = charset(mark);
        int markLength = charset.equals(StandardCharsets.UTF_8) ? (isUtf8Mark(mark) ? 3 : 0) : 2;
        bytes.unread(mark, markLength, mark.length - markLength);
        return new InputStreamReader(bytes, charset);
    }

    private static Charset charset(byte[] mark) {
        if (mark.length >= 2 && mark[0] == (byte) 0xFF && mark[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        return mark.length >= 2 && mark[0] == (byte) 0xFE && mark[1] == (byte) 0xFF
                ? StandardCharsets.UTF_16BE
                : StandardCharsets.UTF_8;
    }

    private static boolean isUtf8Mark(byte[] mark) {
        return mark.length == 3 && mark[0] == (byte) 0xEF && mark[1] == (byte) 0xBB && mark[2] == (byte) 0xBF;
    }

    /** The log in a few lines. */
    static String of(BuildLog log) {
        StringJoiner text = new StringJoiner("\n");
        text.add("The build " + log.end() + log.error().map(why -> ": " + why).orElse("."));
        log.stages().stream()
                .filter(stage -> stage.kind() != LogStage.Kind.STEPS)
                .map(stage -> "  " + stage.kind() + took(stage.duration()))
                .forEach(text::add);
        log.steps().forEach(step -> text.add(line(step)));
        if (log.harmlessLines() > 0) {
            text.add("Harmless: " + log.harmlessLines() + (log.harmlessLines() == 1 ? " line" : " lines") + " ("
                    + String.join("; ", log.harmless()) + ")");
        }
        if (log.shortenedLines() > 0) {
            text.add("Not read to their ends: " + log.shortenedLines() + " lines of more than 32 kB");
        }
        return text.toString();
    }

    private static String line(LogStep step) {
        return (step.state() == LogStep.State.PASSED ? "  " : "* ")
                + step
                + took(step.duration())
                + switch (step.state()) {
                    case PASSED -> "";
                    case FAILED -> ": failed";
                    case INTERRUPTED -> ": was running when the build was ended";
                    case UNFINISHED -> ": has not ended";
                };
    }

    private static String took(Optional<Duration> time) {
        return time.map(LogText::words).map(words -> ", " + words).orElse("");
    }

    private static String words(Duration time) {
        return time.toMinutes() == 0
                ? time.toSeconds() + " s"
                : time.toMinutes() + " min " + time.toSecondsPart() + " s";
    }
}
