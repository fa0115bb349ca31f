package io.github.aib4j.model.implementation.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The text of a document, which can be read several times: characters, or bytes whose encoding is detected. */
public interface JsonSource {
    /** The length of the text in bytes: in UTF-8, or as it was given. */
    long length();

    /** The characters. Bytes in an encoding other than UTF-8 give characters that are invalid in JSON. */
    String text();

    /** The bytes as they were given, or the characters in UTF-8. Do not change them. */
    byte[] bytes();

    /** A parser at the beginning of the text. */
    JsonParser parser(JsonFactory factory) throws IOException;

    /** Bytes in UTF-8; UTF-16 and UTF-32 are detected by their first bytes. */
    static JsonSource of(byte[] json) {
        return new Bytes(Objects.requireNonNull(json, "json"));
    }

    /** Characters. A byte order mark at their beginning is not part of the document. */
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

    /** A text in characters, which needs no detection of an encoding. */
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

        /** The length in UTF-8, where a surrogate pair takes four bytes. */
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
