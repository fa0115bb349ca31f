package io.github.aib4j.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What hand-written code for single documents would share: the fastest that the streaming parser allows. */
final class HandWritten {
    private static final JsonFactory FACTORY = new JsonFactory();

    private HandWritten() {}

    /** Reads the value at which the parser stands. */
    interface Reader<T> {
        T read(JsonParser in) throws IOException;
    }

    /** Writes a value. */
    interface Writer<T> {
        void write(T value, JsonGenerator out) throws IOException;
    }

    static <T> T read(byte[] json, Reader<T> reader) throws IOException {
        try (JsonParser in = FACTORY.createParser(json)) {
            in.nextToken();
            return reader.read(in);
        }
    }

    static <T> byte[] write(T value, Writer<T> writer) throws IOException {
        ByteArrayBuilder bytes = new ByteArrayBuilder(FACTORY._getBufferRecycler());
        try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
            writer.write(value, out);
        }
        byte[] json = bytes.toByteArray();
        bytes.release();
        return json;
    }

    static <T> List<T> list(JsonParser in, Reader<T> item) throws IOException {
        List<T> items = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            items.add(item.read(in));
        }
        return items;
    }

    static List<String> texts(JsonParser in) throws IOException {
        return list(in, JsonParser::getText);
    }

    static Map<String, String> tags(JsonParser in) throws IOException {
        Map<String, String> tags = new LinkedHashMap<>();
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            tags.put(name, in.nextTextValue());
        }
        return tags;
    }

    static void text(SerializedString name, @Nullable String text, JsonGenerator out) throws IOException {
        if (text != null) {
            out.writeFieldName(name);
            out.writeString(text);
        }
    }

    static void number(SerializedString name, @Nullable Integer number, JsonGenerator out) throws IOException {
        if (number != null) {
            out.writeFieldName(name);
            out.writeNumber(number);
        }
    }

    static void bool(SerializedString name, @Nullable Boolean value, JsonGenerator out) throws IOException {
        if (value != null) {
            out.writeFieldName(name);
            out.writeBoolean(value);
        }
    }

    static <T> void object(SerializedString name, @Nullable T value, Writer<T> writer, JsonGenerator out)
            throws IOException {
        if (value != null) {
            out.writeFieldName(name);
            writer.write(value, out);
        }
    }

    static <T> void list(SerializedString name, List<T> items, Writer<T> writer, JsonGenerator out) throws IOException {
        if (!items.isEmpty()) {
            out.writeFieldName(name);
            out.writeStartArray();
            for (T item : items) {
                writer.write(item, out);
            }
            out.writeEndArray();
        }
    }

    static void texts(SerializedString name, List<String> texts, JsonGenerator out) throws IOException {
        list(name, texts, (text, to) -> to.writeString(text), out);
    }

    static void tags(SerializedString name, Map<String, String> tags, JsonGenerator out) throws IOException {
        if (!tags.isEmpty()) {
            out.writeFieldName(name);
            out.writeStartObject();
            for (Map.Entry<String, String> tag : tags.entrySet()) {
                out.writeStringField(tag.getKey(), tag.getValue());
            }
            out.writeEndObject();
        }
    }

    static SerializedString name(String name) {
        SerializedString encoded = new SerializedString(name);
        encoded.asQuotedUTF8();
        return encoded;
    }
}
