package io.github.aib4j.model.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Finds the line and column of a JSON pointer in a text that has been read before.
 *
 * <p>Positions are wanted only for remarks and errors, so they are looked up then and cost nothing otherwise.
 */
final class JsonLocator {
    /** Where every text begins. */
    static final Position BEGIN = new Position(1, 1);

    private JsonLocator() {}

    /** Where the value of that pointer begins; the begin of the text if it has no such value. */
    static Position find(byte[] json, String pointer) {
        return find(json, Set.of(pointer)).getOrDefault(pointer, BEGIN);
    }

    /** Where the values of these pointers begin, found in one pass that ends with the last of them. */
    static Map<String, Position> find(byte[] json, Set<String> pointers) {
        Map<String, Position> positions = new HashMap<>();
        try (JsonParser parser = JsonText.FACTORY.createParser(json)) {
            while (positions.size() < pointers.size()) {
                JsonToken token = parser.nextToken();
                if (token == null) {
                    return positions;
                }
                String pointer = isValueStart(token)
                        ? parser.getParsingContext().pathAsPointer().toString()
                        : null;
                if (pointer != null && pointers.contains(pointer)) {
                    positions.putIfAbsent(pointer, Position.of(parser.currentTokenLocation()));
                }
            }
            return positions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isValueStart(JsonToken token) {
        return token != JsonToken.FIELD_NAME && token != JsonToken.END_OBJECT && token != JsonToken.END_ARRAY;
    }
}
