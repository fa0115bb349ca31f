package io.github.aib4j.model.implementation.table;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Finds the positions of many JSON pointers in a text, in one pass. It finds none after the first error in the JSON.
 */
public final class JsonPositions {
    private JsonPositions() {}

    /** The start of each pointer's value or, if there is no such value, of the nearest one that encloses it. */
    public static Map<String, Position> find(JsonSource json, Collection<String> pointers) {
        Wanted root = new Wanted();
        pointers.forEach(pointer -> root.descend(pointer, true));
        try (JsonParser parser = json.parser(JsonTrees.WIDEST)) {
            if (parser.nextToken() != null) {
                root.fill(parser);
            }
        } catch (JsonProcessingException e) {
            // the text may be invalid further on; values before the error have their positions
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Position> positions = new LinkedHashMap<>();
        pointers.forEach(pointer -> positions.put(pointer, root.descend(pointer, false)));
        return positions;
    }

    /** A requested value, or one that encloses a requested one. */
    private static final class Wanted {
        private final Map<String, Wanted> within = new HashMap<>();
        private Position position = new Position(1, 1);
        private boolean found;

        /** The position of the last value found on the way. */
        Position descend(String pointer, boolean plant) {
            Wanted at = this;
            Position last = position;
            for (String segment :
                    pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
                String name = segment.replace("~1", "/").replace("~0", "~");
                Wanted next = plant ? at.within.computeIfAbsent(name, n -> new Wanted()) : at.within.get(name);
                if (next == null || !(plant || next.found)) {
                    return last;
                }
                at = next;
                last = at.position;
            }
            return last;
        }

        void fill(JsonParser parser) throws IOException {
            position = Position.of(parser.currentTokenLocation());
            found = true;
            if (within.isEmpty()) {
                parser.skipChildren();
            } else if (parser.currentToken() == JsonToken.START_OBJECT) {
                fillMembers(parser);
            } else if (parser.currentToken() == JsonToken.START_ARRAY) {
                fillItems(parser);
            }
        }

        private void fillMembers(JsonParser parser) throws IOException {
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                parser.nextToken();
                fill(name, parser);
            }
        }

        private void fillItems(JsonParser parser) throws IOException {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                fill(Integer.toString(i), parser);
            }
        }

        private void fill(String name, JsonParser parser) throws IOException {
            Wanted next = within.get(name);
            if (next == null) {
                parser.skipChildren();
            } else {
                next.fill(parser);
            }
        }
    }
}
