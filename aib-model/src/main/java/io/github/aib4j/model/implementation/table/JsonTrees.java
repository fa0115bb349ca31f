package io.github.aib4j.model.implementation.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.json.UTF8JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import io.github.aib4j.model.json.ReadLimits;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonBoolean;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;

/** Reads and writes trees of {@link JsonValue} with the streaming parser and generator. */
public final class JsonTrees {
    public static final JsonFactory FACTORY = factory(ReadLimits.defaults());

    /** Limits for a text that was already read within the limits of its caller. */
    public static final ReadLimits ANY = new ReadLimits(Integer.MAX_VALUE, ReadLimits.DEEPEST, Long.MAX_VALUE);

    static final JsonFactory WIDEST = loose(ANY);

    /** The longest array that every virtual machine can create. */
    private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

    private static final int BUFFER = 8192;

    private JsonTrees() {}

    /** Reads a document in UTF-8 within the default limits. */
    public static JsonValue parse(byte[] json, String source) {
        return parse(JsonSource.of(json), source, ReadLimits.defaults());
    }

    /** Reads a document within other limits. */
    public static JsonValue parse(JsonSource json, String source, ReadLimits limits) {
        Objects.requireNonNull(limits, "limits");
        return DocumentReader.read(json, limits, ReadContext.of(json, source), ValueReader::tree);
    }

    static JsonFactory factoryFor(ReadLimits limits) {
        return limits.equals(ReadLimits.defaults()) ? FACTORY : limits.equals(ANY) ? WIDEST : factory(limits);
    }

    /** The content of a file. Its size is not trusted, because a device or a pipe has none. */
    public static byte[] bytes(Path file, ReadLimits limits) throws IOException {
        checkLength(Files.size(file), file.toString(), limits);
        try (InputStream in = Files.newInputStream(file)) {
            return bytes(in, file.toString(), limits);
        }
    }

    /** The content of a stream up to its end, at most as long as the limit. */
    public static byte[] bytes(InputStream in, String source, ReadLimits limits) throws IOException {
        byte[] content = in.readNBytes(Math.min(limits.longest(), LONGEST_ARRAY - 1) + 1);
        checkLength(content.length, source, limits);
        return content;
    }

    /** The content of a reader up to its end. A character takes at least one byte. */
    public static String text(Reader in, String source, ReadLimits limits) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            text.append(buffer, 0, read);
            checkLength(text.length(), source, limits);
        }
        return text.toString();
    }

    /** The text of a value, each depth indented by that many blanks. */
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

    /** The text of a value in UTF-8, in one line. */
    public static byte[] bytes(JsonValue value) {
        return bytes(generator -> write(value, generator));
    }

    /** The text of the current value of a parser in UTF-8; leaves the parser at its end. */
    public static byte[] bytes(JsonParser parser) {
        return bytes(generator -> generator.copyCurrentStructure(parser));
    }

    /** The output of a writer in UTF-8; the buffers are reused. */
    public static byte[] bytes(Content content) {
        ByteArrayBuilder bytes = new ByteArrayBuilder(FACTORY._getBufferRecycler());
        try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
            content.write(generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.getClearAndRelease();
    }

    /** Writes a document. */
    public interface Content {
        void write(JsonGenerator generator) throws IOException;
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

    private static void writeMember(String name, JsonValue value, JsonGenerator generator) {
        try {
            writeName(name, generator);
            write(value, generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void write(JsonValue value, JsonGenerator generator) throws IOException {
        if (value instanceof JsonObject object) {
            generator.writeStartObject();
            object.forEach((name, member) -> writeMember(name, member, generator));
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

    /** The factory for texts with comments and with multi-line strings. */
    static JsonFactory loose(ReadLimits limits) {
        return factory(limits)
                .rebuild()
                .configure(JsonReadFeature.ALLOW_JAVA_COMMENTS, true)
                .configure(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, true)
                .build();
    }

    private static JsonFactory factory(ReadLimits limits) {
        return JsonFactory.builder()
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.deepest())
                        .maxDocumentLength(limits.longest())
                        .maxStringLength(limits.longest())
                        .build())
                .build();
    }

    public static void writeName(String name, JsonGenerator generator) throws IOException {
        if (isSafe(name, generator)) {
            generator.writeFieldName(name);
        } else {
            escaping(generator, () -> generator.writeFieldName(name));
        }
    }

    public static void writeString(String text, JsonGenerator generator) throws IOException {
        if (isSafe(text, generator)) {
            generator.writeString(text);
        } else {
            escaping(generator, () -> generator.writeString(text));
        }
    }

    /**
     * Whether a text can be written as it is. Half of a surrogate pair cannot be encoded in UTF-8 and must be escaped,
     * which only the generator of bytes does.
     */
    private static boolean isSafe(String text, JsonGenerator generator) {
        return generator instanceof UTF8JsonGenerator || !hasHalfPair(text);
    }

    private static void escaping(JsonGenerator generator, Write write) throws IOException {
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

    /** Passes each text in a value to the action, the names of members included. */
    public static void forEachText(JsonValue value, Consumer<String> action) {
        if (value instanceof JsonString text) {
            action.accept(text.value());
        } else if (value instanceof JsonArray array) {
            array.items().forEach(item -> forEachText(item, action));
        } else if (value instanceof JsonObject object) {
            object.forEach((name, member) -> {
                action.accept(name);
                forEachText(member, action);
            });
        }
    }
}
