package io.github.aib4j.model.implementation.table;

import io.github.aib4j.model.json.ReadRemark.Kind;
import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.ContentUri;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonBoolean;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.model.value.ServiceTimes;
import io.github.aib4j.model.value.Sha256Checksum;
import java.math.BigDecimal;
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
import java.util.function.Function;

/** Codecs of plain values: strings, numbers, lists, ids. */
public final class Codecs {
    /** With as many digits of the second as necessary, like the service. */
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendLiteral('Z')
            .toFormatter(Locale.ROOT);

    public static final Codec<String> TEXT = of(Codecs::text, (text, out) -> out.text(text));

    /** A name, which is never empty. */
    public static final Codec<String> NAME = of(
            (json, at) -> {
                String name = text(json, at);
                if (name.isEmpty()) {
                    at.remark("an empty text is not a name; give one");
                }
                return name;
            },
            (name, out) -> out.text(name));

    /** Any JSON, as it is. */
    public static final Codec<JsonValue> RAW = of((json, at) -> json, (json, out) -> out.raw(json));

    public static final Codec<Boolean> BOOLEAN = of(
            (json, at) -> {
                if (json instanceof JsonBoolean bool) {
                    return bool.value();
                }
                throw at.wrongKind("true or false", json);
            },
            (value, out) -> out.bool(value));

    public static final Codec<Integer> INTEGER = of(Codecs::integer, (number, out) -> out.number(number));

    public static final Codec<Duration> MINUTES = of(
            (json, at) -> {
                int minutes = integer(json, at);
                if (minutes < 0 || minutes > 960) {
                    throw new IllegalArgumentException(
                            minutes + " minutes are not possible; use whole minutes from 0 to 960");
                }
                return Duration.ofMinutes(minutes);
            },
            (duration, out) -> out.number(duration.toMinutes()));

    public static final Codec<Instant> INSTANT = of(
            (json, at) -> {
                String text = text(json, at);
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

    /** Boolean, or the words in quotes. */
    public static final Codec<Boolean> BOOLEAN_OR_TEXT = of(
            (json, at) -> json instanceof JsonString text ? quotedBoolean(text.value(), at) : BOOLEAN.read(json, at),
            (value, out) -> out.bool(value));

    /** Whole numbers; also a single one, one in quotes, or several in one string separated by commas. */
    public static final Codec<List<Integer>> EXIT_CODES =
            of(Codecs::exitCodes, (codes, out) -> listOf(INTEGER).write(codes, out));

    public static final Codec<ContentUri> URI =
            of((json, at) -> ContentUri.ofText(text(json, at)), (uri, out) -> out.text(uri.text()));

    public static final Codec<Sha256Checksum> CHECKSUM = of(
            (json, at) -> {
                Sha256Checksum checksum = Sha256Checksum.ofText(text(json, at));
                if (!checksum.isParsed()
                        && !checksum.isExpression()
                        && !checksum.toString().isEmpty()) {
                    at.remark("this is not a SHA-256 checksum; give 64 hexadecimal digits");
                }
                return checksum;
            },
            (checksum, out) -> out.text(checksum.toString()));

    public static final Codec<Map<String, String>> TEXTS = of(
            (json, at) -> {
                if (!(json instanceof JsonObject object)) {
                    throw at.wrongKind("an object of texts", json);
                }
                Map<String, String> texts = new LinkedHashMap<>();
                object.withoutNulls().members().forEach((name, value) -> texts.put(name, text(value, at.member(name))));
                return texts;
            },
            (texts, out) -> {
                out.startObject();
                texts.forEach((name, text) -> out.member(name, TEXT, text));
                out.endObject();
            });

    private Codecs() {}

    /** Combines a reader and a writer. */
    public static <T> Codec<T> of(BiFunction<JsonValue, ReadContext, T> read, BiConsumer<T, WriteContext> write) {
        return new Codec<>() {
            @Override
            public T read(JsonValue json, ReadContext at) {
                return read.apply(json, at);
            }

            @Override
            public void write(T value, WriteContext out) {
                write.accept(value, out);
            }
        };
    }

    /** A value that is a string on the wire. */
    public static <T> Codec<T> textual(Function<String, T> ofText) {
        return of((json, at) -> ofText.apply(text(json, at)), (value, out) -> out.text(value.toString()));
    }

    public static <T> Codec<List<T>> listOf(Codec<T> item) {
        return of(
                (json, at) -> {
                    if (!(json instanceof JsonArray array)) {
                        throw at.wrongKind("an array", json);
                    }
                    List<T> items = new ArrayList<>(array.items().size());
                    for (JsonValue element : array.items()) {
                        items.add(item.read(element, at.item(items.size())));
                    }
                    return items;
                },
                (items, out) -> out.array(item, items));
    }

    /** A list; a single value is read as a list of one. */
    static <T> Codec<List<T>> orOne(Codec<List<T>> list, Codec<T> item, String remark) {
        return of(
                (json, at) -> {
                    if (json instanceof JsonArray) {
                        return list.read(json, at);
                    }
                    if (json.equals(JsonObject.empty())) {
                        at.remark(Kind.ALIAS, "an empty object is written as an empty array");
                        return List.of();
                    }
                    T only = item.read(json, at);
                    at.remark(Kind.ALIAS, remark);
                    return List.of(only);
                },
                list::write);
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

    private static boolean quotedBoolean(String text, ReadContext at) {
        if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            throw new IllegalArgumentException("'" + text + "' is neither true nor false");
        }
        at.remark(Kind.ALIAS, "\"" + text + "\" is written without quotes");
        return text.equalsIgnoreCase("true");
    }

    private static List<Integer> exitCodes(JsonValue json, ReadContext at) {
        if (!(json instanceof JsonArray array)) {
            at.remark(Kind.ALIAS, "exit codes are written as an array of numbers");
            return json instanceof JsonString text ? numbers(text.value()) : List.of(integer(json, at));
        }
        List<Integer> codes = new ArrayList<>();
        for (JsonValue item : array.items()) {
            ReadContext place = at.item(codes.size());
            if (item instanceof JsonString text) {
                place.remark(Kind.ALIAS, "an exit code is written without quotes");
                codes.addAll(numbers(text.value()));
            } else {
                codes.add(integer(item, place));
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

    public static String text(JsonValue json, ReadContext at) {
        if (json instanceof JsonString string) {
            return string.value();
        }
        throw at.wrongKind("a text", json);
    }

    private static int integer(JsonValue json, ReadContext at) {
        if (!(json instanceof JsonNumber number)) {
            throw at.wrongKind("a whole number", json);
        }
        try {
            return new BigDecimal(number.digits()).intValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw at.refused("a whole number below 2147483648 belongs here, not " + number.digits());
        }
    }
}
