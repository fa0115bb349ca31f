package io.github.aib4j.model.implementation.table;

import com.fasterxml.jackson.core.JsonStreamContext;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonBoolean;
import io.github.aib4j.model.value.JsonNull;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** Reads values as trees. */
final class TreeReader {
    private static final JsonBoolean TRUE = new JsonBoolean(true);
    private static final JsonBoolean FALSE = new JsonBoolean(false);

    private TreeReader() {}

    /** The value that begins at the current token. */
    static JsonValue value(Tokens in) {
        return switch (in.kind()) {
            case START_OBJECT -> object(in);
            case START_ARRAY -> array(in);
            case VALUE_STRING -> new JsonString(in.text());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(in.text());
            case VALUE_TRUE -> TRUE;
            case VALUE_FALSE -> FALSE;
            default -> JsonNull.NULL;
        };
    }

    private static JsonObject object(Tokens in) {
        in.enterObject();
        JsonObject.Builder members = JsonObject.builder();
        int count = 0;
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            if (members.has(name)) {
                throw in.twice(name);
            }
            in.addName(name, count++);
            in.next();
            members.put(name, value(in));
        }
        return members.build();
    }

    private static JsonArray array(Tokens in) {
        in.enterArray();
        List<JsonValue> items = new ArrayList<>(4);
        while (in.nextItem()) {
            items.add(value(in));
        }
        return new JsonArray(items);
    }

    /** The value within the tree at a place of its text. */
    static JsonValue find(JsonStreamContext place, JsonValue whole) {
        if (place.inRoot()) {
            return whole;
        }
        JsonValue around = find(place.getParent(), whole);
        return around instanceof JsonArray array
                ? array.items().get(place.getCurrentIndex())
                : ((JsonObject) around).get(place.getCurrentName()).orElseThrow();
    }
}
