package io.github.aib4j.testing.wire;

import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.value.JsonValue;
import java.nio.charset.StandardCharsets;

/** The body of a response. */
public sealed interface ResponseContent {
    /** The media type. */
    String type();

    /** The bytes on the wire. */
    byte[] bytes();

    /** JSON in Image Builder's style: no charset, indented by one space (recorded). */
    record Json(JsonValue value) implements ResponseContent {
        @Override
        public String type() {
            return "application/json";
        }

        @Override
        public byte[] bytes() {
            return PrintedJson.of(value);
        }
    }

    /** Already printed JSON in Image Builder's style; the bytes are not copied. */
    static ResponseContent printed(byte[] json) {
        return new Bytes("application/json", json);
    }

    /** JSON in Compute's style: with a charset, CRLF between lines, indented by two spaces (recorded). */
    record ComputeJson(JsonValue value) implements ResponseContent {
        @Override
        public String type() {
            return "application/json; charset=utf-8";
        }

        @Override
        public byte[] bytes() {
            return JsonText.print(value, 2).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        }
    }

    /** JSON in the style of Azure Resource Manager itself: with a charset, in one line, without blanks (recorded). */
    record ManagerJson(JsonValue value) implements ResponseContent {
        @Override
        public String type() {
            return "application/json; charset=utf-8";
        }

        @Override
        public byte[] bytes() {
            return JsonText.bytes(value);
        }
    }

    /** Any other text. */
    record Text(String type, String text) implements ResponseContent {
        @Override
        public byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Anything else. */
    final class Bytes implements ResponseContent {
        private final String type;
        private final byte[] content;

        /** The bytes are not copied. */
        public Bytes(String type, byte[] content) {
            this.type = type;
            this.content = content;
        }

        @Override
        public String type() {
            return type;
        }

        @Override
        public byte[] bytes() {
            return content;
        }
    }
}
