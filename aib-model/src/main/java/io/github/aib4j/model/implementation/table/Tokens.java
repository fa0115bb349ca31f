package io.github.aib4j.model.implementation.table;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.SerializedString;
import io.github.aib4j.model.implementation.table.DocumentReader.BrokenText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a text in order, within the limit of memory for its values.
 *
 * <p>Invalid JSON throws an {@link UncheckedIOException}, which {@link DocumentReader} converts to an error with its
 * place.
 */
final class Tokens {
    /** The number of items from which on texts are likely to recur. */
    private static final int MANY = 32;

    private final JsonParser parser;
    private final ReadContext at;
    private final TreeWeight weight;
    private int items;
    private @Nullable RecurringTexts recurring;

    Tokens(JsonParser parser, ReadContext at, TreeWeight weight) {
        this.parser = parser;
        this.at = at;
        this.weight = weight;
    }

    /** The tokens of another text, which replaces the current value and counts as part of this one. */
    Tokens inPlace(JsonParser other, ReadContext place) {
        return new Tokens(other, place, weight);
    }

    /** Moves to the only value. */
    void begin() {
        next();
        if (parser.currentToken() == null) {
            throw broken("the text is empty; a JSON value belongs here");
        }
    }

    /** Refuses anything after the only value. */
    void end() {
        next();
        if (parser.currentToken() != null) {
            throw broken("the document ends before this, but more text follows; remove it");
        }
    }

    // The current token

    JsonToken kind() {
        return parser.currentToken();
    }

    /** The text of a value that becomes part of the result. */
    String text() {
        String text = letters();
        weight.addText(text.length());
        checkWeight();
        return text;
    }

    /** The text of a value that is not kept. */
    String letters() {
        try {
            return recurring == null ? parser.getText() : recurring.text(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The index of the text among these; -1 if it is none of them. */
    int find(KnownTexts texts) {
        try {
            return texts.find(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it is a whole number below 2147483648. */
    boolean isInt() {
        try {
            return kind() == JsonToken.VALUE_NUMBER_INT && parser.getNumberType() == JsonParser.NumberType.INT;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int intValue() {
        try {
            return parser.getIntValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // The next token

    void next() {
        try {
            parser.nextToken();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves to the next name of the object, and returns it; null at the end of the object. */
    @Nullable
    String nextName() {
        try {
            return parser.nextFieldName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves to the next name of the object, and returns whether it is this one. */
    boolean nextNameIs(SerializedString name) {
        try {
            return parser.nextFieldName(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The current name; null at the end of the object. */
    @Nullable
    String name() {
        try {
            return parser.currentToken() == JsonToken.FIELD_NAME ? parser.currentName() : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves to the next item; false at the end of the array. */
    boolean nextItem() {
        next();
        if (kind() == JsonToken.END_ARRAY) {
            return false;
        }
        if (++items == MANY) {
            recurring = new RecurringTexts();
        }
        weight.addItem();
        checkWeight();
        return true;
    }

    void enterObject() {
        weight.addObject();
    }

    void enterArray() {
        weight.addArray();
    }

    /** Counts a name that is kept, given how many came before it. */
    void addName(String name, int before) {
        weight.addMember(name, before);
        checkWeight();
    }

    private void checkWeight() {
        if (weight.isExceeded()) {
            throw broken("the text exceeds a limit: what it holds would take more than " + weight.most()
                    + " bytes of memory");
        }
    }

    // Its position

    /** The object or array that was entered last. */
    JsonStreamContext around() {
        return parser.getParsingContext();
    }

    /** The place of the value: the enclosing object or array with the value's name or index. */
    JsonStreamContext place() {
        return kind().isStructStart() ? around().getParent() : around();
    }

    /** The JSON pointer of the value within this text. */
    String pointer() {
        return around().pathAsPointer().toString();
    }

    /** Moves to the end of the value at the place. */
    void leave(JsonStreamContext place) {
        while (around() != place) {
            next();
        }
    }

    BrokenText twice(String name) {
        return broken("'" + name + "' stands twice in this object; keep one");
    }

    private BrokenText broken(String reason) {
        return new BrokenText(
                Position.of(parser.currentTokenLocation()).refused(at.source(), at.pointer() + pointer(), reason));
    }

    /** Known texts, such as the constants of an open enum. Reading one of them creates no new text. */
    static final class KnownTexts {
        private final char[][] letters;

        KnownTexts(int count) {
            letters = new char[count][];
        }

        /** Sets the text at an index. */
        void set(int place, String text) {
            letters[place] = text.toCharArray();
        }

        /** The index of the parser's current text; -1 if it is none of them. */
        int find(JsonParser parser) throws IOException {
            char[] met = parser.getTextCharacters();
            int begin = parser.getTextOffset();
            int end = begin + parser.getTextLength();
            for (int i = 0; i < letters.length; i++) {
                if (Arrays.equals(met, begin, end, letters[i], 0, letters[i].length)) {
                    return i;
                }
            }
            return -1;
        }
    }
}
