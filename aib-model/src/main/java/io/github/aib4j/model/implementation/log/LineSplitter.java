package io.github.aib4j.model.implementation.log;

/**
 * Splits characters into lines. They arrive in chunks, which may be cut anywhere. Lines end with a line feed, a
 * carriage return or both. Characters beyond the longest line are dropped and counted.
 */
public final class LineSplitter {
    /** The longest line; long enough for whole error bodies. */
    static final int LONGEST = 32 * 1024;

    private final Lines lines;
    private final StringBuilder line = new StringBuilder(256);
    private long number;
    private boolean shortened;
    private boolean afterReturn;

    public LineSplitter(Lines lines) {
        this.lines = lines;
    }

    /** Receives each line. */
    public interface Lines {
        /**
         * A line without its end.
         *
         * @param number from 1 on
         * @param shortened whether it was longer
         */
        void line(long number, String text, boolean shortened);
    }

    public void add(char[] chars, int count) {
        int from = 0;
        for (int i = 0; i < count; i++) {
            char c = chars[i];
            if (c == '\n' || c == '\r') {
                keep(chars, from, i);
                from = i + 1;
                end(c);
            } else {
                afterReturn = false;
            }
        }
        keep(chars, from, count);
    }

    private void keep(char[] chars, int from, int to) {
        int room = LONGEST - line.length();
        shortened |= to - from > room;
        line.append(chars, from, Math.min(to - from, room));
    }

    private void end(char c) {
        boolean isSecondOfPair = c == '\n' && afterReturn;
        if (!isSecondOfPair) {
            flush();
        }
        afterReturn = c == '\r';
    }

    private void flush() {
        number++;
        lines.line(number, line.toString(), shortened);
        line.setLength(0);
        if (shortened) {
            line.trimToSize();
        }
        shortened = false;
    }

    /** Passes on the last line, which may have no line end. */
    public void end() {
        if (!line.isEmpty() || shortened) {
            flush();
        }
    }
}
