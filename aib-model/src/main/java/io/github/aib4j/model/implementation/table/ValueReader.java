package io.github.aib4j.model.implementation.table;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.SerializedString;
import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.json.ReadRemark.Kind;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.model.value.ServiceApiVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of a document from its text in order.
 *
 * <p>It is at a value: a plain one, or the first token of an object or array until that is read. Pointers are only
 * computed for remarks and errors. A value that proves invalid after it was read is read again as a tree.
 */
public final class ValueReader {
    private final Tokens tokens;
    private final ReadContext at;
    private final boolean isRemarked;

    /** Reads the whole text as a tree. */
    private final Supplier<JsonValue> whole;

    private final DocumentVersion version;
    private OpenTexts open;
    private @Nullable Beside beside;
    private @Nullable SetAside setAside;

    ValueReader(Tokens tokens, ReadContext at, DocumentVersion version, OpenTexts open, Supplier<JsonValue> whole) {
        this.tokens = tokens;
        this.at = at;
        this.isRemarked = at.isRemarked();
        this.version = version;
        this.open = open;
        this.whole = whole;
    }

    // The current value

    public boolean isNull() {
        return tokens.kind() == JsonToken.VALUE_NULL;
    }

    public boolean isText() {
        return tokens.kind() == JsonToken.VALUE_STRING;
    }

    /** Whether it is a number, true or false. */
    boolean isPlain() {
        return tokens.kind().isNumeric() || tokens.kind().isBoolean();
    }

    boolean isObject() {
        return tokens.kind() == JsonToken.START_OBJECT;
    }

    public boolean isArray() {
        return tokens.kind() == JsonToken.START_ARRAY;
    }

    /** The value, which must be a text. */
    public String text() {
        if (!isText()) {
            throw wrongKind("a text");
        }
        return tokens.text();
    }

    /** The index of the value among these texts; -1 if it is none of them. */
    int find(Tokens.KnownTexts texts) {
        return isText() ? tokens.find(texts) : -1;
    }

    /** The value, which must be true or false. */
    public boolean bool() {
        if (!tokens.kind().isBoolean()) {
            throw wrongKind("true or false");
        }
        return tokens.kind() == JsonToken.VALUE_TRUE;
    }

    /** The value, which must be a whole number. */
    public int integer() {
        if (tokens.isInt()) {
            return tokens.intValue();
        }
        if (!tokens.kind().isNumeric()) {
            throw wrongKind("a whole number");
        }
        return whole(((JsonNumber) tree()).digits());
    }

    private int whole(String digits) {
        try {
            return new BigDecimal(digits).intValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw refused("a whole number below 2147483648 belongs here, not " + digits);
        }
    }

    /** The value as it is. */
    public JsonValue tree() {
        return TreeReader.value(tokens);
    }

    // Objects and arrays

    /** Refuses a value that is no object. */
    public void checkObject(String wanted) {
        if (!isObject()) {
            throw wrongKind(wanted);
        }
    }

    /** Enters the value, which must be an object. */
    public void enterObject(String wanted) {
        checkObject(wanted);
        tokens.enterObject();
    }

    /** Enters the value, which must be an array. */
    void enterArray() {
        if (!isArray()) {
            throw wrongKind("an array");
        }
        tokens.enterArray();
    }

    /** The name of the next member, to whose value {@link #nextValue()} moves; null at the end of the object. */
    @Nullable
    public String nextName() {
        return tokens.nextName();
    }

    /** Moves to the next name, and returns whether it is this one. */
    boolean nextNameIs(SerializedString name) {
        return tokens.nextNameIs(name);
    }

    /** The current name; null at the end of the object. */
    @Nullable
    String name() {
        return tokens.name();
    }

    /** Moves to the value of the member. */
    public void nextValue() {
        tokens.next();
    }

    /** Moves to the next item; false at the end of the array. */
    boolean nextItem() {
        return tokens.nextItem();
    }

    /** Counts a name that is kept, given how many came before it. */
    void addName(String name, int before) {
        tokens.addName(name, before);
    }

    /** Refuses the current name if it occurs in the same object a second time. */
    public void checkOnce(String name, boolean isKnown) {
        if (isKnown) {
            throw tokens.twice(name);
        }
    }

    /** The members that unions read before they know the type. */
    SetAside setAside() {
        SetAside known = setAside;
        if (known == null) {
            known = new SetAside();
            setAside = known;
        }
        return known;
    }

    // Errors of the value

    /** The object or array that was entered last. */
    JsonStreamContext around() {
        return tokens.around();
    }

    /** The place of the value: the enclosing object or array with the value's name or index. */
    JsonStreamContext place() {
        return tokens.place();
    }

    /** The JSON pointer of the value. */
    public String pointer() {
        return at.pointer() + tokens.pointer();
    }

    /** Whether anybody reads remarks. */
    public boolean isRemarked() {
        return isRemarked;
    }

    /** Adds a remark about an invalid value that was accepted. */
    public void remark(String message) {
        remark(Kind.VALUE, message);
    }

    /** Adds a remark about an irregularity that was accepted. */
    public void remark(Kind kind, String message) {
        remarkBelow("", kind, message);
    }

    /** Adds a remark about a place below this one. */
    public void remarkBelow(String pointer, Kind kind, String message) {
        if (isRemarked) {
            at.remarkBelow(tokens.pointer() + pointer, kind, message);
        }
    }

    /** Adds a remark about a member below this place that stands under another name than the official one. */
    public void remarkOnAlias(String pointer, String official, String message) {
        if (isRemarked) {
            at.remarkOnAlias(tokens.pointer() + pointer, official, message);
        }
    }

    int countRemarks() {
        return at.countRemarks();
    }

    void dropRemarksFrom(int count) {
        at.dropRemarksFrom(count);
        open.forgetLast();
    }

    /** Creates an exception about a value that is refused. */
    public JsonReadException refused(String reason) {
        return at.refusedBelow(tokens.pointer(), reason);
    }

    /** Creates an exception about a refused value of the right kind, which may be kept as it is. */
    public RefusedValue refusedValue(String reason) {
        return new RefusedValue(at, tokens.pointer(), reason);
    }

    RefusedValue refusal(RuntimeException cause, JsonStreamContext place) {
        return RefusedValue.of(cause, at, place.pathAsPointer().toString());
    }

    /** The exception for a value of the wrong kind. If it is an open expression, the nearest place keeps it. */
    public RuntimeException wrongKind(String wanted) {
        String expression = openExpression();
        return expression == null
                ? at.wrongKindBelow(tokens.pointer(), wanted, kindOnly())
                : new RefusedValue.Open(at, tokens.pointer(), wanted, expression);
    }

    /** A value of the same kind, without its content. */
    private JsonValue kindOnly() {
        return switch (tokens.kind()) {
            case START_OBJECT -> JsonObject.empty();
            case START_ARRAY -> new JsonArray(List.of());
            default -> tree();
        };
    }

    // The api-version

    /** The api-version of the document, if it names one. */
    @Nullable
    public ServiceApiVersion version() {
        return version.get();
    }

    /** Sets the api-version. If a name was already checked without it, the document is read again. */
    public void tellVersion(@Nullable ServiceApiVersion told) {
        version.tell(told);
    }

    /**
     * Checks whether this is the name in the document's api-version, or the current name if the document has no version.
     */
    public void judge(String name, VersionedName names) {
        judgeBelow("", name, names);
    }

    void judgeBelow(String pointer, String name, VersionedName names) {
        if (!isOfficial(name, names)) {
            version.judge(name, names, pointer, this);
        }
    }

    /** Whether there is nothing to remark on the name. */
    boolean isOfficial(String name, VersionedName names) {
        return !isRemarked || names.isOfficial(name, version.get());
    }

    // Expressions that only a deployment evaluates

    /** Reads with these texts as expressions that were not evaluated, which have their remarks already. */
    public <T> T withOpen(Set<String> expressions, Function<ValueReader, T> read) {
        open = new OpenTexts(expressions);
        return read.apply(this);
    }

    /**
     * The expressions of the document: the given ones, or those that were found in place of something other than a
     * text.
     */
    public Set<String> openExpressions() {
        return open.all();
    }

    /** The expressions that are in this part of the document. */
    public Set<String> openExpressionsIn(Optional<JsonValue> part) {
        return part.map(open::in).orElse(Set.of());
    }

    /**
     * Whether a text of the document is an open expression, or would be one in place of something other than a text.
     */
    boolean isOpen(String text) {
        return isRemarked && open.has(text);
    }

    /** Whether the value is an open expression, provided that something other than a text belongs here. */
    public boolean isOpen() {
        return isText() && isOpen(tokens.letters());
    }

    /**
     * The value, if it is an open expression in place of something other than a text; it is kept as it is, with a
     * remark.
     */
    public @Nullable String openExpression() {
        if (!isOpen()) {
            return null;
        }
        String expression = text();
        remarkOnOpen("", expression);
        return expression;
    }

    /** Adds a remark on an open expression, unless the evaluation of a deployment added it. */
    void remarkOnOpen(String pointer, String expression) {
        open.meet(expression, pointer, this);
    }

    // Companions of the members of a table

    /** Reads members without rows in the tables, which a file or a response has beside those of the value. */
    public interface Companion {
        /**
         * Reads a member if it knows it.
         *
         * @param owner the member whose value the object is; empty for the outermost object
         */
        boolean read(String owner, String name, ValueReader in);

        /**
         * Whether it knows a member that it does not read; such a member gets no remark.
         *
         * @param owner the member whose value the object is; empty for the outermost object
         */
        default boolean keeps(String owner, String name) {
            return false;
        }
    }

    /** Reads the current object, while the companion reads the members without rows in its table and those below. */
    public <T> T with(Companion companion, Function<ValueReader, T> read) {
        Beside outer = beside;
        beside = new Beside(companion, tokens.around());
        T value = read.apply(this);
        beside = outer;
        return value;
    }

    /** Offers the value, which has no row, to the companion. */
    public boolean readBeside(String name) {
        return beside != null && beside.read(name, at, this);
    }

    /** Whether the companion knows a member that is kept. */
    boolean isKeptBeside(String name) {
        return beside != null && beside.keeps(name, at, this);
    }

    // Reading again

    /** The value at the place, which may have been read in part, as a tree. Leaves this at its end. */
    JsonValue treeAgain(JsonStreamContext place) {
        tokens.leave(place);
        return TreeReader.find(place, whole.get());
    }

    /** Reads a tree in place of the value that was just read. */
    public <T> T readTree(JsonValue tree, Function<ValueReader, T> read) {
        JsonSource text = JsonSource.of(JsonTrees.bytes(tree));
        try (JsonParser other = text.parser(JsonTrees.WIDEST)) {
            ReadContext place = at.below(tokens.pointer());
            ValueReader in = new ValueReader(tokens.inPlace(other, place), place, version, open, () -> tree);
            in.beside = beside;
            in.nextValue();
            return read.apply(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
