package io.github.aib4j.model.implementation.table;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.github.aib4j.model.implementation.table.DocumentReader.BrokenText;
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
import org.jspecify.annotations.Nullable;

/** Reads values as trees, and counts what all values of a document weigh. */
final class TreeReader {
    private static final JsonBoolean TRUE = new JsonBoolean(true);
    private static final JsonBoolean FALSE = new JsonBoolean(false);

    /** From so many items on, texts are likely to recur. */
    private static final int MANY = 32;

    private final JsonParser parser;
    private final ReadContext at;
    private final TreeWeight weight;

    private int items;
    private @Nullable RecurringTexts recurring;

    TreeReader(JsonParser parser, ReadContext at, TreeWeight weight) {
        this.parser = parser;
        this.at = at;
        this.weight = weight;
    }

    /** The value at whose first token the parser stands. */
    JsonValue value() throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> new JsonString(text());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(text());
            case VALUE_TRUE -> TRUE;
            case VALUE_FALSE -> FALSE;
            default -> JsonNull.NULL;
        };
    }

    String text() throws IOException {
        String text = recurring == null ? parser.getText() : recurring.text(parser);
        weight.addText(text.length());
        checkWeight();
        return text;
    }

    private JsonObject object() throws IOException {
        weight.addObject();
        JsonObject.Builder members = JsonObject.builder();
        int count = 0;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            if (members.has(name)) {
                throw twice(name);
            }
            addMember(name, count++);
            parser.nextToken();
            members.put(name, value());
        }
        return members.build();
    }

    private JsonArray array() throws IOException {
        weight.addArray();
        List<JsonValue> items = new ArrayList<>(4);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            addItem();
            items.add(value());
        }
        return new JsonArray(items);
    }

    void addItem() {
        if (++items == MANY) {
            recurring = new RecurringTexts();
        }
        weight.addItem();
        checkWeight();
    }

    void addMember(String name, int before) {
        weight.addMember(name, before);
        checkWeight();
    }

    private void checkWeight() {
        if (weight.isExceeded()) {
            throw broken("the text exceeds a limit: what it holds would take more than " + weight.most()
                    + " bytes of memory");
        }
    }

    BrokenText twice(String name) {
        return broken("'" + name + "' stands twice in this object; keep one");
    }

    BrokenText broken(String reason) {
        return new BrokenText(Position.of(parser.currentTokenLocation())
                .refused(at.source(), at.pointer() + parser.getParsingContext().pathAsPointer(), reason));
    }

    /** What is wrong, in a line; the parser's own words quote the text, which may be a script. */
    static String reason(JsonProcessingException e) {
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
