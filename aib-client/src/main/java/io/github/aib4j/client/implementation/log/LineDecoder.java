package io.github.aib4j.client.implementation.log;

import io.github.aib4j.model.value.OneLine;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a log into lines. It arrives in parts, which may end within a character. Only the beginning of a long line is
 * kept. Invalid UTF-8 becomes the replacement character. For one reader.
 */
final class LineDecoder {
    /** How many characters of a line are kept. */
    static final int LONGEST = 32 * 1024;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final StringBuilder line = new StringBuilder();
    private byte[] rest = {};

    /** The characters of the next part. */
    CharSequence text(byte[] part) {
        ByteBuffer bytes = ByteBuffer.allocate(rest.length + part.length)
                .put(rest)
                .put(part)
                .flip();
        CharBuffer chars = CharBuffer.allocate(bytes.remaining() + 1);
        decoder.decode(bytes, chars, false);
        rest = new byte[bytes.remaining()];
        bytes.get(rest);
        return chars.flip();
    }

    /** The lines that end in this part. */
    List<String> lines(byte[] part) {
        return lines(text(part));
    }

    /** The lines that end in this text. */
    List<String> lines(CharSequence text) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                lines.add(take());
            } else if (line.length() <= LONGEST) {
                line.append(c);
            }
        }
        return lines;
    }

    /** The last line, if no line break ended it; it may end within a character. */
    List<String> end() {
        if (rest.length > 0) {
            line.append('\uFFFD');
            rest = new byte[0];
        }
        return line.isEmpty() ? List.of() : List.of(take());
    }

    private String take() {
        int length = line.length();
        if (length > 0 && line.charAt(length - 1) == '\r') {
            line.setLength(length - 1);
        }
        String taken = line.toString();
        line.setLength(0);
        return taken;
    }

    /** The line as it may be shown: without control characters and signatures. */
    static String shown(String line) {
        return OneLine.of(line, LONGEST);
    }
}
