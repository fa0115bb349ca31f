package io.github.aib4j.model.implementation.table;

import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.ContentUri;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.model.value.Sha256Checksum;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/** Codecs of plain values: strings, numbers, lists, ids. They are classes because lambdas take longer to load. */
public final class Codecs {
    public static final Codec<String> TEXT = new PlainCodecs.Text();

    /** A name, which is never empty. */
    public static final Codec<String> NAME = new PlainCodecs.Name();

    /** Any JSON, as it is. */
    public static final Codec<JsonValue> RAW = new PlainCodecs.Tree(false);

    /** A replacement for a value: an expression, or JSON that no builder accepts. */
    static final Codec<JsonValue> KEPT = new PlainCodecs.Tree(true);

    /** True or false, also as a word in quotes. */
    public static final Codec<Boolean> BOOLEAN = new PlainCodecs.Bool();

    /** A whole number, also in quotes. */
    public static final Codec<Integer> INTEGER = new PlainCodecs.Int();

    /** A number of minutes from 0 to 960. */
    public static final Codec<Duration> MINUTES = new TimeCodecs.Minutes();

    public static final Codec<Instant> INSTANT = new TimeCodecs.Time();

    /** Strings; a single one is read as an array of one. */
    public static final Codec<List<String>> TEXT_LIST = texts(TEXT);

    /** Names; a single one is read as an array of one. */
    public static final Codec<List<String>> NAME_LIST = texts(NAME);

    /** Whole numbers; also a single one, one in quotes, or several in one string separated by commas. */
    public static final Codec<List<Integer>> EXIT_CODES = new ListCodecs.ExitCodes();

    public static final Codec<ContentUri> URI = new PlainCodecs.Uri();

    public static final Codec<Sha256Checksum> CHECKSUM = new PlainCodecs.Checksum();

    /** A text; a number or a boolean is taken as one. */
    static final Codec<String> TEXT_OR_PLAIN = new PlainCodecs.AnyText();

    /** Texts by name, such as tags; numbers and booleans among them are taken as texts. */
    public static final Codec<Map<String, String>> TEXTS =
            byName("an object of texts", (name, in) -> name, TEXT_OR_PLAIN);

    private Codecs() {}

    /** Combines a reader and a writer. */
    public static <T> Codec<T> of(Function<ValueReader, T> read, BiConsumer<T, WriteContext> write) {
        return new Codec<>() {
            @Override
            public T read(ValueReader in) {
                return read.apply(in);
            }

            @Override
            public void write(T value, WriteContext out) {
                write.accept(value, out);
            }
        };
    }

    /** A value that is a string on the wire. */
    public static <T> Codec<T> textual(Function<String, T> ofText) {
        return new PlainCodecs.Textual<>(ofText);
    }

    public static <T> Codec<List<T>> listOf(Codec<T> item) {
        return new ListCodecs.Items<>(item);
    }

    private static Codec<List<String>> texts(Codec<String> item) {
        return new ListCodecs.OrOne<>(new ListCodecs.Items<>(item), "a text that stands alone is written in an array");
    }

    /** A list of objects; a single one is read as a list of one. */
    public static <T> Codec<List<T>> objects(Codec<T> item) {
        return new ListCodecs.OrOne<>(
                new ListCodecs.Items<>(item), "an object that stands alone is written in an array");
    }

    /**
     * Values by name; null means the same as no member.
     *
     * @param wanted the description of the value, for messages
     * @param key makes a key of a name, while the reader is at its value
     */
    public static <K, V> Codec<Map<K, V>> byName(String wanted, BiFunction<String, ValueReader, K> key, Codec<V> item) {
        return new ListCodecs.ByName<>(wanted, key, item);
    }

    /** Visits the value of each member that is not null. */
    public static void forEachName(String wanted, ValueReader in, Consumer<String> read) {
        in.enterObject(wanted);
        OtherNames names = new OtherNames(OtherNames.Type.NONE);
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            names.add(name, in);
            in.nextValue();
            if (!in.isNull()) {
                read.accept(name);
            }
        }
    }

    /** The kind of the value, for a message. */
    static String kind(JsonValue json) {
        return json instanceof JsonString text && ArmExpression.isExpression(text.value())
                ? "an expression, which only a deployment evaluates"
                : json.kind();
    }
}
