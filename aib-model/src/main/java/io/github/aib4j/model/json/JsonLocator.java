package io.github.aib4j.model.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Finds the line and column of a JSON pointer in a text that has been read before.
 *
 * <p>Positions are wanted only for remarks and errors, so they are looked up then and cost nothing otherwise.
 */
final class JsonLocator {
    private JsonLocator() {}

    /** Where the value of that pointer begins; the begin of the text if it has no such value. */
    static Position find(byte[] json, String pointer) {
        try (JsonParser parser = JsonText.FACTORY.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (isValueStart(token)
                        && parser.getParsingContext().pathAsPointer().toString().equals(pointer)) {
                    return Position.of(parser.currentTokenLocation());
                }
            }
            return new Position(1, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isValueStart(JsonToken token) {
        return token != JsonToken.FIELD_NAME && token != JsonToken.END_OBJECT && token != JsonToken.END_ARRAY;
    }
}
