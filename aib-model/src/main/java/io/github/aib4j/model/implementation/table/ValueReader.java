package io.github.aib4j.model.implementation.table;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.json.ReadRemark.Kind;
import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.model.value.OneLine;
import io.github.aib4j.model.value.ServiceApiVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of a document from its text, one after the other.
 *
 * <p>It stands at a value: a plain one, or the first token of an object or array until that is read. Pointers are only
 * made for remarks and errors. What turns out to be invalid after it was read is read again as a tree.
 */
public final class ValueReader {
    private static final int QUOTED = 100;

    private final JsonParser parser;
    private final ReadContext at;
    private final TreeWeight weight;
    private final TreeReader trees;

    /** Reads the whole text as a tree. */
    private final Supplier<JsonValue> whole;

    private @Nullable JsonValue tree;

    /** What was met of each object that encloses the value. */
    private @Nullable Progress[] progress = new Progress[8];

    /** Values of unions that were read before their type is known. */
    private final List<@Nullable Object> pending = new ArrayList<>(0);

    private @Nullable ServiceApiVersion version;
    private boolean isVersionUsed;
    private @Nullable Companion companion;
    private @Nullable JsonStreamContext companionObject;

    /** Made when it is needed; until then nothing is known of expressions, and none was met. */
    private @Nullable OpenTexts open;

    ValueReader(JsonParser parser, ReadContext at, TreeWeight weight, Supplier<JsonValue> whole) {
        this.parser = parser;
        this.at = at;
        this.weight = weight;
        this.trees = new TreeReader(parser, at, weight);
        this.whole = whole;
    }

    /** Reads members that a table has no rows for: what a file or a response says beside the value. */
    public interface Companion {
        /**
         * Reads a member if it knows it.
         *
         * @param owner the member whose value the object is; empty for the outermost object
         */
        boolean read(String owner, String name, ValueReader in);

        /**
         * Whether it knows a member that it leaves where it is, so that nothing needs to be said of it.
         *
         * @param owner the member whose value the object is; empty for the outermost object
         */
        default boolean keeps(String owner, String name) {
            return false;
        }
    }

    /** Goes to the only value of the document. */
    void begin(@Nullable ServiceApiVersion known) throws IOException {
        version = known;
        if (parser.nextToken() == null) {
            throw trees.broken("the text is empty; a JSON value belongs here");
        }
    }

    /** Refuses what follows the only value of the document. */
    void end() throws IOException {
        if (parser.nextToken() != null) {
            throw trees.broken("the document ends before this, but more text follows; remove it");
        }
    }

    /** Reads the object at hand, while the companion reads what its table and those below have no rows for. */
    public <T> T with(Companion other, Function<ValueReader, T> read) {
        Companion outer = companion;
        JsonStreamContext outerObject = companionObject;
        companion = other;
        companionObject = parser.getParsingContext();
        T value = read.apply(this);
        companion = outer;
        companionObject = outerObject;
        return value;
    }

    /** Offers the value, for which there is no row, to the companion. */
    public boolean readBeside(String name) {
        return companion != null && companion.read(owner(), name, this);
    }

    /** Whether the companion knows a member that is kept. */
    boolean isKeptBeside(String name) {
        return companion != null && companion.keeps(owner(), name);
    }

    private String owner() {
        JsonStreamContext object = place();
        if (object == companionObject) {
            return "";
        }
        JsonStreamContext around = object.getParent();
        if (around == null || around.inRoot()) {
            return at.name();
        }
        return around.inObject() ? around.getCurrentName() : "*";
    }

    // Where it is, and what is wrong there

    /** The api-version of the document, if it names one. */
    @Nullable
    public ServiceApiVersion version() {
        isVersionUsed = true;
        return version;
    }

    /** Tells the api-version. If anything was judged without it, the document is read once more. */
    public void tellVersion(@Nullable ServiceApiVersion told) {
        if (isVersionUsed && told != version) {
            throw new DocumentReader.OtherVersion(told);
        }
        version = told;
    }

    /** What holds the value: an object or an array with the value's name or index. */
    JsonStreamContext place() {
        JsonStreamContext context = parser.getParsingContext();
        return parser.currentToken().isStructStart() ? context.getParent() : context;
    }

    /** The JSON pointer of the value. */
    public String pointer() {
        return at.pointer() + below();
    }

    private String below() {
        return parser.getParsingContext().pathAsPointer().toString();
    }

    /** Whether anybody reads remarks. */
    public boolean isRemarked() {
        return at.isRemarked();
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
        if (at.isRemarked()) {
            at.remarkBelow(below() + pointer, kind, message);
        }
    }

    int countRemarks() {
        return at.countRemarks();
    }

    void dropRemarksFrom(int count) {
        at.dropRemarksFrom(count);
        if (open != null) {
            open.forgetLast();
        }
    }

    /** Creates an exception about a value that is refused. */
    public JsonReadException refused(String reason) {
        return at.refusedBelow(below(), reason);
    }

    /** The value is of another kind than belongs here. If it is an open expression, the nearest place keeps it. */
    public RuntimeException wrongKind(String wanted) {
        String expression = openExpression();
        return expression == null
                ? at.wrongKindBelow(below(), wanted, kindOnly())
                : new OpenValue(at, below(), wanted, expression);
    }

    // Expressions that only a deployment evaluates

    /** Tells which texts of the document are expressions that were not evaluated; the remarks on them are there. */
    public <T> T withOpen(Set<String> expressions, Function<ValueReader, T> read) {
        open = new OpenTexts(expressions);
        return read.apply(this);
    }

    /** The expressions of the document: those that were told, or those that were met where no text belongs. */
    public Set<String> openExpressions() {
        return open == null ? Set.of() : open.all();
    }

    /** The expressions that are in this part of the document. */
    public Set<String> openExpressionsIn(Optional<JsonValue> part) {
        Set<String> found = new LinkedHashSet<>();
        if (!openExpressions().isEmpty()) {
            part.ifPresent(value -> JsonTrees.forEachText(value, text -> {
                if (openExpressions().contains(text)) {
                    found.add(text);
                }
            }));
        }
        return found;
    }

    /** Whether a text of the document is, or would be where no text belongs, an open expression. */
    boolean isOpen(String text) {
        return at.isRemarked() && (open == null ? ArmExpression.isExpression(text) : open.has(text));
    }

    /** Whether the value is an open expression, if a text is not what belongs here. */
    public boolean isOpen() {
        try {
            return isText() && isOpen(parser.getText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value, if it is an open expression where no text belongs: to be kept as it is, with a remark. */
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
        if (openTexts().add(expression, pointer() + pointer)) {
            remarkBelow(
                    pointer,
                    Kind.EXPRESSION,
                    "only a deployment evaluates " + OneLine.quoted(expression, QUOTED)
                            + "; the expression is kept as it is");
        }
    }

    private OpenTexts openTexts() {
        OpenTexts known = open;
        if (known == null) {
            known = new OpenTexts(null);
            open = known;
        }
        return known;
    }

    /** A value of the same kind, without its content. */
    private JsonValue kindOnly() {
        return switch (parser.currentToken()) {
            case START_OBJECT -> JsonObject.empty();
            case START_ARRAY -> new JsonArray(List.of());
            default -> tree();
        };
    }

    RefusedValue refusal(RuntimeException cause, JsonStreamContext place) {
        return RefusedValue.of(cause, at, place.pathAsPointer().toString());
    }

    /** Creates an exception about a valid kind of value that is refused, and may be kept as it is. */
    public RefusedValue refusedValue(String reason) {
        return new RefusedValue(at, below(), reason);
    }

    /**
     * Checks whether this is the name in the document's api-version, or the current name if the document has no version.
     */
    public void judge(String name, VersionedName names) {
        if (at.isRemarked() && !isOfficial(name, names)) {
            judgeBelow("", name, names);
        }
    }

    void judgeBelow(String pointer, String name, VersionedName names) {
        if (!at.isRemarked()) {
            return;
        }
        ServiceApiVersion known = version();
        String official = known == null ? names.current() : names.in(known);
        if (official == null) {
            remarkBelow(
                    pointer,
                    Kind.OTHER_VERSION,
                    "'" + name + "' is not in api-version " + known + " (" + names.span() + ")");
        } else if (!official.equals(name)) {
            remarkBelow(pointer, Kind.ALIAS, "'" + name + "' is written '" + official + "'");
        }
        if (known != null) {
            names.remarkIn(known).ifPresent(text -> remarkBelow(pointer, Kind.UNCERTAIN, "'" + name + "' " + text));
        }
    }

    /** Whether there is nothing to remark on the name. */
    boolean isOfficial(String name, VersionedName names) {
        return !at.isRemarked() || names.isOfficial(name, version());
    }

    // The value at hand

    public boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    public boolean isText() {
        return parser.currentToken() == JsonToken.VALUE_STRING;
    }

    /** Whether it is a number, true or false. */
    boolean isPlain() {
        return parser.currentToken().isNumeric() || parser.currentToken().isBoolean();
    }

    boolean isObject() {
        return parser.currentToken() == JsonToken.START_OBJECT;
    }

    public boolean isArray() {
        return parser.currentToken() == JsonToken.START_ARRAY;
    }

    /** The value, which has to be a text. */
    public String text() {
        if (!isText()) {
            throw wrongKind("a text");
        }
        try {
            return trees.text();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value, which has to be true or false. */
    public boolean bool() {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
            throw wrongKind("true or false");
        }
        return token == JsonToken.VALUE_TRUE;
    }

    /** The value, which has to be a whole number. */
    public int integer() {
        try {
            if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                    && parser.getNumberType() == JsonParser.NumberType.INT) {
                return parser.getIntValue();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!parser.currentToken().isNumeric()) {
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
        try {
            return trees.value();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Objects and arrays

    /** Refuses a value that is no object. */
    public void checkObject(String wanted) {
        if (!isObject()) {
            throw wrongKind(wanted);
        }
    }

    /** Goes into the value, which has to be an object. */
    public void enterObject(String wanted) {
        checkObject(wanted);
        weight.addObject();
    }

    /** Goes into the value, which has to be an array. */
    void enterArray() {
        if (!isArray()) {
            throw wrongKind("an array");
        }
        weight.addArray();
    }

    /** The name of the next member, whose value {@link #nextValue()} goes to; null at the end of the object. */
    @Nullable
    public String nextName() {
        try {
            return parser.nextFieldName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes to the value of the member. */
    public void nextValue() {
        try {
            parser.nextToken();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes to the next item; false at the end of the array. */
    boolean nextItem() {
        nextValue();
        if (parser.currentToken() == JsonToken.END_ARRAY) {
            return false;
        }
        trees.addItem();
        return true;
    }

    /** What was met of the object at hand, which has just been entered. */
    Progress progress() {
        return progress(null, true);
    }

    /** The same of an object of a union, with the member that tells its type. */
    Progress progress(@Nullable String type, boolean isTypeMet) {
        int depth = parser.getParsingContext().getNestingDepth();
        Progress[] all = progress;
        if (depth >= all.length) {
            all = Arrays.copyOf(all, depth * 2);
            progress = all;
        }
        if (all[depth] == null) {
            all[depth] = new Progress();
        }
        return all[depth].begin(type, isTypeMet);
    }

    /** Counts a name that is kept, as the one after so many others. */
    void addName(String name, int before) {
        trees.addMember(name, before);
    }

    /** Refuses the name at hand if it stands in the same object a second time. */
    public void checkOnce(String name, boolean isKnown) {
        if (isKnown) {
            throw trees.twice(name);
        }
    }

    // Reading again

    /** Goes to the end of the value that the place holds. */
    private void leave(JsonStreamContext place) {
        while (parser.getParsingContext() != place) {
            nextValue();
        }
    }

    /** The value that the place holds, which may have been read in part, as a tree. Afterwards this is at its end. */
    JsonValue treeAgain(JsonStreamContext place) {
        leave(place);
        return find(place);
    }

    /** Finds a value in the tree of the whole text, which is made once, when something turns out to be invalid. */
    private JsonValue find(JsonStreamContext place) {
        if (place.inRoot()) {
            JsonValue known = tree == null ? whole.get() : tree;
            tree = known;
            return known;
        }
        JsonValue around = find(place.getParent());
        return around instanceof JsonArray array
                ? array.items().get(place.getCurrentIndex())
                : ((JsonObject) around).get(place.getCurrentName()).orElseThrow();
    }

    /** Reads a tree in place of the value that was just read. */
    public <T> T readTree(JsonValue tree, Function<ValueReader, T> read) {
        JsonSource text = JsonSource.of(JsonTrees.bytes(tree));
        try (JsonParser other = text.parser(JsonTrees.WIDEST)) {
            ValueReader in = new ValueReader(other, at.below(below()), weight, () -> tree);
            in.version = version;
            in.companion = companion;
            in.open = openTexts();
            in.nextValue();
            T value = read.apply(in);
            isVersionUsed |= in.isVersionUsed;
            return value;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // What unions set aside

    int countPending() {
        return pending.size();
    }

    void addPending(@Nullable Object value) {
        pending.add(value);
    }

    @Nullable
    Object pending(int index) {
        return pending.get(index);
    }

    void dropPendingFrom(int count) {
        for (int i = pending.size(); i > count; i--) {
            pending.remove(i - 1);
        }
    }
}
