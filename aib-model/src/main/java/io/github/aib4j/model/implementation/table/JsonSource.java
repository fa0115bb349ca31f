package io.github.aib4j.model.implementation.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The text of a document, as often as it is read: characters as they are, or bytes whose encoding is told from them. */
public interface JsonSource {
    /** How many bytes the text has in UTF-8, or as it came. */
    long length();

    /** The characters; those of bytes that are in another encoding than UTF-8 are none that JSON knows. */
    String text();

    /** The bytes as they came, or the characters in UTF-8. Do not change them. */
    byte[] bytes();

    /** A parser at the begin of the text. */
    JsonParser parser(JsonFactory factory) throws IOException;

    /** Bytes in UTF-8; the other forms of Unicode are told from their first bytes. */
    static JsonSource of(byte[] json) {
        return new Bytes(Objects.requireNonNull(json, "json"));
    }

    /** Characters. A byte order mark in front of them, which a file had, is none of the document. */
    static JsonSource of(String json) {
        Objects.requireNonNull(json, "json");
        return new Text(json.startsWith("\uFEFF") ? json.substring(1) : json);
    }

    /** A text in bytes. */
    final class Bytes implements JsonSource {
        private final byte[] json;

        private Bytes(byte[] json) {
            this.json = json;
        }

        @Override
        public long length() {
            return json.length;
        }

        @Override
        public String text() {
            return new String(json, StandardCharsets.UTF_8);
        }

        @Override
        public byte[] bytes() {
            return json;
        }

        @Override
        public JsonParser parser(JsonFactory factory) throws IOException {
            return factory.createParser(json);
        }
    }

    /** A text in characters, whose encoding nobody has to guess. */
    record Text(String json) implements JsonSource {
        @Override
        public long length() {
            long bytes = 0;
            for (int i = 0; i < json.length(); i++) {
                bytes += bytes(json.charAt(i));
            }
            return bytes;
        }

        @Override
        public String text() {
            return json;
        }

        @Override
        public byte[] bytes() {
            return json.getBytes(StandardCharsets.UTF_8);
        }

        /** In UTF-8, where the two halves of a pair take four bytes together. */
        private static int bytes(char letter) {
            if (letter < 0x80) {
                return 1;
            }
            return letter < 0x800 || Character.isSurrogate(letter) ? 2 : 3;
        }

        @Override
        public JsonParser parser(JsonFactory factory) throws IOException {
            return factory.createParser(json);
        }
    }
}
