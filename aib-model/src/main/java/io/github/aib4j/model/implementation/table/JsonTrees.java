package io.github.aib4j.model.implementation.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.json.ReadLimits;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonBoolean;
import io.github.aib4j.model.value.JsonNull;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads and writes trees of {@link JsonValue} with the streaming parser and generator. */
public final class JsonTrees {
    public static final JsonFactory FACTORY = factory(ReadLimits.defaults());

    /** For a text that was read before, within any limits. */
    public static final JsonFactory WIDEST = factory(new ReadLimits(Integer.MAX_VALUE, ReadLimits.DEEPEST));

    private JsonTrees() {}

    /** Reads a document in UTF-8 within the default limits. */
    public static JsonValue parse(byte[] json, String source) {
        return parse(json, source, ReadLimits.defaults());
    }

    /** Reads a document in UTF-8 within other limits. */
    public static JsonValue parse(byte[] json, String source, ReadLimits limits) {
        checkLength(json.length, source, limits);
        JsonFactory factory = limits.equals(ReadLimits.defaults()) ? FACTORY : factory(limits);
        try (JsonParser parser = factory.createParser(json)) {
            return parse(parser, source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Prints a value, indented by this number of spaces per level. */
    public static String print(JsonValue value, int indent) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            generator.setPrettyPrinter(indented(indent));
            write(value, generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Refuses a text that is too long. */
    public static void checkLength(long bytes, String source, ReadLimits limits) {
        if (bytes > limits.longest()) {
            throw Position.BEGIN.refused(
                    source,
                    "",
                    "the text exceeds a limit: it has " + bytes + " bytes, and at most " + limits.longest()
                            + " are read");
        }
    }

    public static DefaultPrettyPrinter indented() {
        return indented(2);
    }

    private static DefaultPrettyPrinter indented(int blanks) {
        DefaultIndenter indenter = new DefaultIndenter(" ".repeat(blanks), "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER));
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        return printer;
    }

    public static void write(JsonValue value, JsonGenerator generator) throws IOException {
        if (value instanceof JsonObject object) {
            generator.writeStartObject();
            for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
                writeName(member.getKey(), generator);
                write(member.getValue(), generator);
            }
            generator.writeEndObject();
        } else if (value instanceof JsonArray array) {
            generator.writeStartArray();
            for (JsonValue item : array.items()) {
                write(item, generator);
            }
            generator.writeEndArray();
        } else if (value instanceof JsonString string) {
            writeString(string.value(), generator);
        } else if (value instanceof JsonNumber number) {
            generator.writeNumber(number.digits());
        } else if (value instanceof JsonBoolean bool) {
            generator.writeBoolean(bool.value());
        } else {
            generator.writeNull();
        }
    }

    private static JsonFactory factory(ReadLimits limits) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.deepest())
                        .maxDocumentLength(limits.longest())
                        .maxStringLength(limits.longest())
                        .build())
                .build();
    }

    public static void writeName(String name, JsonGenerator generator) throws IOException {
        escaping(name, generator, () -> generator.writeFieldName(name));
    }

    public static void writeString(String text, JsonGenerator generator) throws IOException {
        escaping(text, generator, () -> generator.writeString(text));
    }

    /** Half of a surrogate pair cannot be encoded in UTF-8 and must be escaped. */
    private static void escaping(String text, JsonGenerator generator, Write write) throws IOException {
        if (!hasHalfPair(text)) {
            write.run();
            return;
        }
        int before = generator.getHighestEscapedChar();
        generator.setHighestNonEscapedChar(127);
        write.run();
        generator.setHighestNonEscapedChar(before);
    }

    private static boolean hasHalfPair(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSurrogatePair(text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : ' ')) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    private interface Write {
        void run() throws IOException;
    }

    private static JsonValue parse(JsonParser parser, String source) throws IOException {
        try {
            parser.nextToken();
            JsonValue value = value(parser, source);
            if (parser.nextToken() != null) {
                throw at(parser, source, "the document ends before this, but more text follows; remove it");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw Position.of(e.getLocation() == null ? parser.currentLocation() : e.getLocation())
                    .refused(source, parser.getParsingContext().pathAsPointer().toString(), reason(e));
        } catch (CharConversionException e) {
            throw at(parser, source, "these bytes are no text; save the file in UTF-8");
        }
    }

    /** Reads the value whose first token is the parser's current one. */
    public static JsonValue value(JsonParser parser, String source) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw at(parser, source, "the text is empty; a JSON value belongs here");
        }
        return switch (token) {
            case START_OBJECT -> object(parser, source);
            case START_ARRAY -> array(parser, source);
            case VALUE_STRING -> new JsonString(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(parser.getText());
            case VALUE_TRUE -> new JsonBoolean(true);
            case VALUE_FALSE -> new JsonBoolean(false);
            default -> JsonNull.NULL;
        };
    }

    private static JsonObject object(JsonParser parser, String source) throws IOException {
        JsonObject.Builder members = JsonObject.builder();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            if (members.has(name)) {
                throw at(parser, source, "'" + name + "' stands twice in this object; keep one");
            }
            parser.nextToken();
            members.put(name, value(parser, source));
        }
        return members.build();
    }

    private static JsonArray array(JsonParser parser, String source) throws IOException {
        List<JsonValue> items = new ArrayList<>(4);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser, source));
        }
        return new JsonArray(items);
    }

    private static JsonReadException at(JsonParser parser, String source, String reason) {
        return Position.of(parser.currentTokenLocation())
                .refused(source, parser.getParsingContext().pathAsPointer().toString(), reason);
    }

    /** The error in one line. The parser's own message quotes the text, which may be a script. */
    private static String reason(JsonProcessingException e) {
        String message = firstLine(e.getOriginalMessage());
        if (message.startsWith("Unexpected end-of-input")) {
            return "the text breaks off here; the rest of the JSON is missing";
        }
        if (e instanceof StreamConstraintsException) {
            return "the text exceeds a limit: " + message;
        }
        return message.startsWith("Unexpected character")
                ? "this is no JSON: " + Character.toLowerCase(message.charAt(0)) + message.substring(1)
                : "this is no JSON; a value, a name or a closing bracket belongs here";
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("").strip();
    }
}
