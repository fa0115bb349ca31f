package io.github.aib4j.model.json;

import io.github.aib4j.model.implementation.table.JsonSource;
import io.github.aib4j.model.implementation.table.JsonTrees;
import io.github.aib4j.model.value.JsonValue;
import java.io.IOException;
import java.util.Objects;

/**
 * Converts JSON text to {@link JsonValue} and back.
 *
 * <p>The text must be JSON within {@link ReadLimits}, without duplicate members. As in Azure Resource Manager, it may have
 * comments, which are passed over, and texts over several lines.
 *
 * @since 0.1.0
 */
public final class JsonText {
    private static final int MOST_INDENTED = 16;

    private JsonText() {}

    /**
     * Reads a document.
     *
     * @param json the text in UTF-8, with or without a byte order mark
     * @param source its name in messages, such as a file name
     * @throws JsonReadException if it is not JSON, is truncated, is followed by other text, or exceeds a limit
     */
    public static JsonValue parse(byte[] json, String source) {
        return JsonTrees.parse(json, source);
    }

    /**
     * Reads a document with other limits; see {@link #parse(byte[], String)}.
     *
     * @param json the text in UTF-8
     * @param source its name in messages
     */
    public static JsonValue parse(byte[] json, String source, ReadLimits limits) {
        return JsonTrees.parse(JsonSource.of(json), source, limits);
    }

    /**
     * Reads a document; see {@link #parse(byte[], String)}.
     *
     * @param json the text
     * @param source its name in messages
     */
    public static JsonValue parse(String json, String source) {
        return JsonTrees.parse(JsonSource.of(json), source, ReadLimits.defaults());
    }

    /**
     * Reads a document from a file, a resource of the class path, a stream or a text.
     *
     * @throws IOException if the input cannot be read
     * @throws JsonReadException if it is not JSON, is truncated, is followed by other text, or exceeds a limit
     */
    public static JsonValue parse(JsonInput input, ReadLimits limits) throws IOException {
        Objects.requireNonNull(input, "input");
        return JsonTrees.parse(input.source(limits), input.name(), limits);
    }

    /** Prints a value in UTF-8, in one line without blanks. */
    public static byte[] bytes(JsonValue value) {
        return JsonTrees.bytes(Objects.requireNonNull(value, "value"));
    }

    /** Prints a value, indented by two spaces. */
    public static String print(JsonValue value) {
        return print(value, 2);
    }

    /**
     * Prints a value.
     *
     * @param indent how many blanks each depth is indented by, at most 16
     * @throws IllegalArgumentException if that is negative, or more
     */
    public static String print(JsonValue value, int indent) {
        if (indent < 0 || indent > MOST_INDENTED) {
            throw new IllegalArgumentException(
                    "A text is not indented by " + indent + " blanks; give 0 to " + MOST_INDENTED);
        }
        return JsonTrees.print(Objects.requireNonNull(value, "value"), indent);
    }
}
