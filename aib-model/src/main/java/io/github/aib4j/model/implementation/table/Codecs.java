package io.github.aib4j.model.implementation.table;

import io.github.aib4j.model.json.ReadRemark.Kind;
import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.ContentUri;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.model.value.ServiceTimes;
import io.github.aib4j.model.value.Sha256Checksum;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Codecs of plain values: strings, numbers, lists, ids. */
public final class Codecs {
    private static final int USUAL_LENGTH = 4;

    /** Whole numbers that are surely below the greatest that there is. */
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");

    /** With as many digits of the second as necessary, like the service. */
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendLiteral('Z')
            .toFormatter(Locale.ROOT);

    public static final Codec<String> TEXT = of(ValueReader::text, (text, out) -> out.text(text));

    /** A name, which is never empty. */
    public static final Codec<String> NAME = of(
            in -> {
                String name = in.text();
                if (name.isEmpty()) {
                    in.remark("an empty text is not a name; give one");
                }
                return name;
            },
            (name, out) -> out.text(name));

    /** Any JSON, as it is. */
    public static final Codec<JsonValue> RAW = of(ValueReader::tree, (json, out) -> out.raw(json));

    /** What was kept in place of a value that belongs there: an expression, or what no builder accepts. */
    static final Codec<JsonValue> KEPT = of(ValueReader::tree, (json, out) -> out.kept(json));

    /** True or false, also as a word in quotes. */
    public static final Codec<Boolean> BOOLEAN = of(Codecs::bool, (value, out) -> out.bool(value));

    /** A whole number, also in quotes. */
    public static final Codec<Integer> INTEGER = of(Codecs::integer, (number, out) -> out.number(number));

    public static final Codec<Duration> MINUTES = of(
            in -> {
                int minutes = integer(in);
                if (minutes < 0 || minutes > 960) {
                    throw new IllegalArgumentException(
                            minutes + " minutes are not possible; use whole minutes from 0 to 960");
                }
                return Duration.ofMinutes(minutes);
            },
            (duration, out) -> out.number(duration.toMinutes()));

    public static final Codec<Instant> INSTANT = of(
            in -> {
                String text = in.text();
                try {
                    return possible(OffsetDateTime.parse(text).toInstant());
                } catch (DateTimeException e) {
                    throw new IllegalArgumentException(
                            "'" + text + "' is not a time; write it as 2026-11-21T08:00:00Z", e);
                }
            },
            (instant, out) -> out.text(TIME.format(possible(instant).atOffset(ZoneOffset.UTC))));

    /** Strings; a single one is read as an array of one. */
    public static final Codec<List<String>> TEXT_LIST =
            orOne(listOf(TEXT), TEXT, "a text that stands alone is written in an array");

    /** Names, likewise. */
    public static final Codec<List<String>> NAME_LIST =
            orOne(listOf(NAME), NAME, "a text that stands alone is written in an array");

    /** Whole numbers; also a single one, one in quotes, or several in one string separated by commas. */
    public static final Codec<List<Integer>> EXIT_CODES =
            of(Codecs::exitCodes, (codes, out) -> listOf(INTEGER).write(codes, out));

    public static final Codec<ContentUri> URI =
            of(in -> ContentUri.ofText(in.text()), (uri, out) -> out.text(uri.text()));

    public static final Codec<Sha256Checksum> CHECKSUM = of(
            in -> {
                Sha256Checksum checksum = Sha256Checksum.ofText(in.text());
                if (in.isRemarked()
                        && !checksum.isParsed()
                        && !checksum.isExpression()
                        && !checksum.toString().isEmpty()) {
                    in.remark("this is not a SHA-256 checksum; give 64 hexadecimal digits");
                }
                return checksum;
            },
            (checksum, out) -> out.text(checksum.toString()));

    /** Texts by name, such as tags; numbers and booleans among them are taken as texts. */
    public static final Codec<Map<String, String>> TEXTS =
            byName("an object of texts", (name, in) -> name, of(Codecs::textOrPlain, (text, out) -> out.text(text)));

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
        return of(in -> ofText.apply(in.text()), (value, out) -> out.text(value.toString()));
    }

    public static <T> Codec<List<T>> listOf(Codec<T> item) {
        return of(in -> items(item, in), (items, out) -> out.array(item, items));
    }

    private static <T> List<T> items(Codec<T> item, ValueReader in) {
        in.enterArray();
        List<T> items = new ArrayList<>(USUAL_LENGTH);
        while (in.nextItem()) {
            items.add(item.read(in));
        }
        return items;
    }

    /**
     * Values by name; null means the same as no member.
     *
     * @param wanted what belongs here, for messages
     * @param key makes a key of a name, while the reader stands at its value
     */
    public static <K, V> Codec<Map<K, V>> byName(String wanted, BiFunction<String, ValueReader, K> key, Codec<V> item) {
        return of(
                in -> {
                    Map<K, V> values = new LinkedHashMap<>();
                    forEachName(wanted, in, name -> values.put(key.apply(name, in), item.read(in)));
                    return values;
                },
                (values, out) -> {
                    out.startObject();
                    values.forEach((name, value) -> out.member(name.toString(), item, value));
                    out.endObject();
                });
    }

    /** Goes to the value of each member that is not null. */
    public static void forEachName(String wanted, ValueReader in, Consumer<String> read) {
        in.enterObject(wanted);
        Progress progress = in.progress();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            progress.addOther(name, in);
            in.nextValue();
            if (!in.isNull()) {
                read.accept(name);
            }
        }
    }

    /** A list; a single value is read as a list of one. */
    static <T> Codec<List<T>> orOne(Codec<List<T>> list, Codec<T> item, String remark) {
        return of(in -> in.isArray() ? list.read(in) : one(item, remark, in), list::write);
    }

    private static <T> List<T> one(Codec<T> item, String remark, ValueReader in) {
        if (in.isObject()) {
            JsonValue tree = in.tree();
            if (tree.equals(JsonObject.empty())) {
                in.remark(Kind.ALIAS, "an empty object is written as an empty array");
                return List.of();
            }
            T only = in.readTree(tree, item::read);
            in.remark(Kind.ALIAS, remark);
            return List.of(only);
        }
        if (in.isOpen()) { // what it gives may be the whole list
            throw in.wrongKind("an array");
        }
        T only = item.read(in);
        in.remark(Kind.ALIAS, remark);
        return List.of(only);
    }

    /** A list of objects; a single one is read as a list of one. */
    public static <T> Codec<List<T>> objects(Codec<T> item) {
        return orOne(listOf(item), item, "an object that stands alone is written in an array");
    }

    /** A name with values that some api-versions lack. */
    public static <T> Codec<T> textual(Function<String, T> ofText, VersionedName... values) {
        Codec<T> plain = textual(ofText);
        return of(plain::read, (value, out) -> {
            for (VersionedName known : values) {
                if (known.current().equalsIgnoreCase(value.toString())) {
                    out.requires(known);
                }
            }
            plain.write(value, out);
        });
    }

    /** The service knows the years 1 to 9999, and nothing can be counted from times far beyond. */
    private static Instant possible(Instant time) {
        if (!ServiceTimes.isPossible(time)) {
            throw new IllegalArgumentException(
                    "'" + time + "' is not a time that the service knows; give one of the years 1 to 9999");
        }
        return time;
    }

    private static boolean bool(ValueReader in) {
        if (!in.isText()) {
            return in.bool();
        }
        String text = in.text();
        if (ArmExpression.isExpression(text)) {
            throw in.wrongKind("true or false");
        }
        if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            throw new IllegalArgumentException("'" + text + "' is neither true nor false");
        }
        remarkQuotes(text, in);
        return text.equalsIgnoreCase("true");
    }

    private static int integer(ValueReader in) {
        if (!in.isText()) {
            return in.integer();
        }
        String text = in.text();
        if (!WHOLE.matcher(text).matches()) {
            throw in.wrongKind("a whole number");
        }
        remarkQuotes(text, in);
        return Integer.parseInt(text);
    }

    private static void remarkQuotes(String text, ValueReader in) {
        in.remark(Kind.ALIAS, "\"" + text + "\" is written without quotes");
    }

    /** The text; a number or a boolean is taken as one. */
    static String textOrPlain(ValueReader in) {
        if (!in.isPlain()) {
            return in.text();
        }
        String text = in.tree() instanceof JsonNumber number ? number.digits() : Boolean.toString(in.bool());
        in.remark(Kind.ALIAS, text + " is written as a text, \"" + text + "\"");
        return text;
    }

    private static List<Integer> exitCodes(ValueReader in) {
        if (in.isOpen()) {
            throw in.wrongKind("an array");
        }
        if (!in.isArray()) {
            in.remark(Kind.ALIAS, "exit codes are written as an array of numbers");
            return in.isText() ? numbers(in.text()) : List.of(in.integer());
        }
        List<Integer> codes = new ArrayList<>();
        in.enterArray();
        while (in.nextItem()) {
            if (in.isText() && !in.isOpen()) {
                in.remark(Kind.ALIAS, "an exit code is written without quotes");
                codes.addAll(numbers(in.text()));
            } else {
                codes.add(in.integer());
            }
        }
        return codes;
    }

    private static List<Integer> numbers(String text) {
        List<Integer> numbers = new ArrayList<>();
        for (String number : text.split(",", -1)) {
            try {
                numbers.add(Integer.valueOf(number.strip()));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("'" + text + "' holds no exit codes; write whole numbers", e);
            }
        }
        return numbers;
    }

    /** The kind of the value, for a message. */
    static String kind(JsonValue json) {
        return json instanceof JsonString text && ArmExpression.isExpression(text.value())
                ? "an expression, which only a deployment evaluates"
                : json.kind();
    }
}
