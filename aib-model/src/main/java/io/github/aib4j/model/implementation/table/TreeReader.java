package io.github.aib4j.model.implementation.table;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.json.ReadLimits;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonBoolean;
import io.github.aib4j.model.value.JsonNull;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the values of one document, as far as its limits allow. */
final class TreeReader {
    private static final JsonBoolean TRUE = new JsonBoolean(true);
    private static final JsonBoolean FALSE = new JsonBoolean(false);

    private final JsonParser parser;
    private final String source;
    private final TreeWeight weight;

    TreeReader(JsonParser parser, String source, ReadLimits limits) {
        this.parser = parser;
        this.source = source;
        this.weight = new TreeWeight(limits);
    }

    /** The only value of the document. */
    JsonValue document() throws IOException {
        try {
            parser.nextToken();
            JsonValue value = value();
            if (parser.nextToken() != null) {
                throw refused("the document ends before this, but more text follows; remove it");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw Position.of(e.getLocation() == null ? parser.currentLocation() : e.getLocation())
                    .refused(source, pointer(), reason(e));
        }
    }

    /** The value at whose first token the parser stands. */
    JsonValue value() throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw refused("the text is empty; a JSON value belongs here");
        }
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> new JsonString(text());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(text());
            case VALUE_TRUE -> TRUE;
            case VALUE_FALSE -> FALSE;
            default -> JsonNull.NULL;
        };
    }

    private String text() throws IOException {
        weight.addText(parser.getTextLength());
        checkWeight();
        return parser.getText();
    }

    private JsonObject object() throws IOException {
        weight.addObject();
        JsonObject.Builder members = JsonObject.builder();
        int count = 0;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            if (members.has(name)) {
                throw refused("'" + name + "' stands twice in this object; keep one");
            }
            weight.addMember(name, count++);
            checkWeight();
            parser.nextToken();
            members.put(name, value());
        }
        return members.build();
    }

    private JsonArray array() throws IOException {
        weight.addArray();
        List<JsonValue> items = new ArrayList<>(4);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            weight.addItem();
            checkWeight();
            items.add(value());
        }
        return new JsonArray(items);
    }

    private void checkWeight() {
        if (weight.isExceeded()) {
            throw refused("the text exceeds a limit: what it holds would take more than " + weight.most()
                    + " bytes of memory");
        }
    }

    private JsonReadException refused(String reason) {
        return Position.of(parser.currentTokenLocation()).refused(source, pointer(), reason);
    }

    private String pointer() {
        return parser.getParsingContext().pathAsPointer().toString();
    }

    /** What is wrong, in a line; the parser's own words quote the text, which may be a script. */
    private static String reason(JsonProcessingException e) {
        String message = firstLine(e.getOriginalMessage());
        if (message.startsWith("Unexpected end-of-input")) {
            return "the text breaks off here; the rest of the JSON is missing";
        }
        if (e instanceof StreamConstraintsException) {
            return "the text exceeds a limit: " + message;
        }
        return message.startsWith("Unexpected character")
                ? "this is not JSON: " + Character.toLowerCase(message.charAt(0)) + message.substring(1)
                : "this is not JSON; a value, a name or a closing bracket belongs here";
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("").strip();
    }
}
