package io.github.aib4j.model.implementation.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The text of a document, as often as it is read: characters as they are, or bytes whose encoding is told from them. */
public interface JsonSource {
    /** How many bytes the text has in UTF-8, or as it came. */
    long length();

    /** The text from this place on, which a parser of this text told. */
    JsonSource from(JsonLocation begin);

    /** A parser at the begin of the text. */
    JsonParser parser(JsonFactory factory) throws IOException;

    /** Bytes in UTF-8; the other forms of Unicode are told from their first bytes. */
    static JsonSource of(byte[] json) {
        return new Bytes(Objects.requireNonNull(json, "json"), 0);
    }

    /** Characters. A byte order mark in front of them, which a file had, is none of the document. */
    static JsonSource of(String json) {
        Objects.requireNonNull(json, "json");
        return new Text(json, json.startsWith("\uFEFF") ? 1 : 0);
    }

    /** A text in bytes. */
    final class Bytes implements JsonSource {
        private final byte[] json;
        private final int from;

        /** What bytes that are not in UTF-8 say. */
        private @Nullable Text decoded;

        private Bytes(byte[] json, int from) {
            this.json = json;
            this.from = from;
        }

        @Override
        public long length() {
            return (long) json.length - from;
        }

        @Override
        public JsonSource from(JsonLocation begin) {
            return begin.getByteOffset() < 0
                    ? decoded().from(begin)
                    : new Bytes(json, from + (int) begin.getByteOffset());
        }

        @Override
        public JsonParser parser(JsonFactory factory) throws IOException {
            return factory.createParser(json, from, json.length - from);
        }

        private Text decoded() {
            Text known = decoded;
            if (known == null) {
                String text = new String(json, encoding());
                known = new Text(text, text.startsWith("\uFEFF") ? 1 : 0);
                decoded = known;
            }
            return known;
        }

        /** UTF-16 or UTF-32: the first character of a document is in ASCII, or marks the order of bytes. */
        private Charset encoding() {
            boolean isLittle = json[0] == (byte) 0xFF || (json[0] != 0 && json[1] == 0);
            boolean isWide = isLittle ? json.length > 3 && json[2] == 0 && json[3] == 0 : json[0] == 0 && json[1] == 0;
            return Charset.forName((isWide ? "UTF-32" : "UTF-16") + (isLittle ? "LE" : "BE"));
        }
    }

    /** A text in characters, whose encoding nobody has to guess. */
    record Text(String json, int from) implements JsonSource {
        @Override
        public long length() {
            return json.chars().skip(from).mapToLong(Text::bytes).sum();
        }

        @Override
        public JsonSource from(JsonLocation begin) {
            return new Text(json, from + (int) begin.getCharOffset());
        }

        /** In UTF-8, where the two halves of a pair take four bytes together. */
        private static int bytes(int letter) {
            if (letter < 0x80) {
                return 1;
            }
            return letter < 0x800 || Character.isSurrogate((char) letter) ? 2 : 3;
        }

        @Override
        public JsonParser parser(JsonFactory factory) throws IOException {
            if (from == 0) {
                return factory.createParser(json);
            }
            StringReader rest = new StringReader(json);
            rest.skip(from);
            return factory.createParser(rest);
        }
    }
}
