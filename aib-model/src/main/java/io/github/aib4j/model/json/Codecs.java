package io.github.aib4j.model.json;

import io.github.aib4j.model.value.ContentUri;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonBoolean;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.model.value.Sha256Checksum;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The plain values: texts, numbers, lists, ids. */
final class Codecs {
    static final Codec<String> TEXT = of(Codecs::text, (text, out) -> out.text(text));

    static final Codec<Boolean> BOOLEAN = of(
            (json, at) -> {
                if (json instanceof JsonBoolean bool) {
                    return bool.value();
                }
                throw at.wrongKind("true or false", json);
            },
            (value, out) -> out.bool(value));

    static final Codec<Integer> INTEGER = of(Codecs::integer, (number, out) -> out.number(number));

    static final Codec<Duration> MINUTES = of(
            (json, at) -> {
                int minutes = integer(json, at);
                if (minutes < 0 || minutes > 960) {
                    throw new IllegalArgumentException(
                            minutes + " minutes are not possible; use whole minutes from 0 to 960");
                }
                return Duration.ofMinutes(minutes);
            },
            (duration, out) -> out.number(duration.toMinutes()));

    static final Codec<Instant> INSTANT = of(
            (json, at) -> {
                String text = text(json, at);
                try {
                    return OffsetDateTime.parse(text).toInstant();
                } catch (DateTimeException e) {
                    throw new IllegalArgumentException(
                            "'" + text + "' is no time; write it as 2026-11-21T08:00:00Z", e);
                }
            },
            (instant, out) -> out.text(instant.toString()));

    static final Codec<ContentUri> URI =
            of((json, at) -> ContentUri.ofText(text(json, at)), (uri, out) -> out.text(uri.text()));

    static final Codec<Sha256Checksum> CHECKSUM = of(
            (json, at) -> {
                Sha256Checksum checksum = Sha256Checksum.ofText(text(json, at));
                if (!checksum.isParsed()
                        && !checksum.isExpression()
                        && !checksum.toString().isEmpty()) {
                    at.remark("this is no SHA-256 checksum; give 64 hexadecimal digits");
                }
                return checksum;
            },
            (checksum, out) -> out.text(checksum.toString()));

    static final Codec<Map<String, String>> TEXTS = of(
            (json, at) -> {
                if (!(json instanceof JsonObject object)) {
                    throw at.wrongKind("an object of texts", json);
                }
                Map<String, String> texts = new LinkedHashMap<>();
                object.members().forEach((name, value) -> texts.put(name, text(value, at.member(name))));
                return texts;
            },
            (texts, out) -> {
                out.startObject();
                texts.forEach((name, text) -> out.member(name, () -> out.text(text)));
                out.endObject();
            });

    private Codecs() {}

    /** A codec from its two halves. */
    static <T> Codec<T> of(BiFunction<JsonValue, Reading, T> read, BiConsumer<T, Writing> write) {
        return new Codec<>() {
            @Override
            public T read(JsonValue json, Reading at) {
                return read.apply(json, at);
            }

            @Override
            public void write(T value, Writing out) {
                write.accept(value, out);
            }
        };
    }

    /** A value that is a text on the wire. */
    static <T> Codec<T> textual(Function<String, T> ofText) {
        return of((json, at) -> ofText.apply(text(json, at)), (value, out) -> out.text(value.toString()));
    }

    static <T> Codec<List<T>> listOf(Codec<T> item) {
        return of(
                (json, at) -> {
                    if (!(json instanceof JsonArray array)) {
                        throw at.wrongKind("an array", json);
                    }
                    List<T> items = new ArrayList<>();
                    for (JsonValue element : array.items()) {
                        items.add(item.read(element, at.item(items.size())));
                    }
                    return items;
                },
                (items, out) -> out.array(IntStream.range(0, items.size())
                        .<Runnable>mapToObj(i -> () -> item.write(items.get(i), out))
                        .toList()));
    }

    static String text(JsonValue json, Reading at) {
        if (json instanceof JsonString string) {
            return string.value();
        }
        throw at.wrongKind("a text", json);
    }

    private static int integer(JsonValue json, Reading at) {
        if (!(json instanceof JsonNumber number)) {
            throw at.wrongKind("a whole number", json);
        }
        try {
            return new BigDecimal(number.digits()).intValueExact();
        } catch (ArithmeticException e) {
            throw at.refused("a whole number below 2147483648 belongs here, not " + number.digits());
        }
    }
}
