package io.github.aib4j.model.implementation.arm;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.aib4j.model.implementation.arm.syntax.ArmFailure;
import io.github.aib4j.model.implementation.table.JsonTrees;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonBoolean;
import io.github.aib4j.model.value.JsonNull;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Operations on values that several functions share. */
final class ArmValues {
    static final JsonBoolean TRUE = new JsonBoolean(true);
    static final JsonBoolean FALSE = new JsonBoolean(false);

    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,18}");

    private ArmValues() {}

    static JsonValue bool(boolean value) {
        return value ? TRUE : FALSE;
    }

    static JsonValue text(String text) {
        return new JsonString(text);
    }

    /** Whether it is a whole number of at most 18 digits. */
    static boolean isWhole(JsonNumber number) {
        return isWhole(number.digits());
    }

    static boolean isWhole(String digits) {
        return INTEGER.matcher(digits).matches();
    }

    /** An array of these items; the budget counts them. */
    static JsonValue array(List<? extends JsonValue> items, ArmBudget budget) {
        budget.spendText(items.size());
        return new JsonArray(List.copyOf(items));
    }

    /** Equal values, where 1 and 1.0 are the same number. */
    static boolean areEqual(JsonValue one, JsonValue other) {
        if (one instanceof JsonNumber a && other instanceof JsonNumber b) {
            return compare(a, b) == 0;
        }
        return one.equals(other);
    }

    /** The same; the budget counts the maximum work of the comparison, which is the size of the second value. */
    static boolean areEqual(JsonValue one, JsonValue other, ArmBudget budget) {
        budget.spendValue(other, 0);
        return areEqual(one, other);
    }

    /** The number of values and characters; the budget is charged while they are counted. */
    static long size(JsonValue value, ArmBudget budget) {
        long before = budget.spent();
        budget.spendValue(value, 0);
        return budget.spent() - before;
    }

    static int compare(JsonNumber one, JsonNumber other) {
        try {
            return new BigDecimal(one.digits()).compareTo(new BigDecimal(other.digits()));
        } catch (NumberFormatException e) {
            throw new ArmFailure("numbers with an exponent of more than ten digits are not compared");
        }
    }

    /** The member with a name, ignoring case. */
    static Optional<JsonValue> member(JsonObject object, String name, ArmBudget budget) {
        Optional<JsonValue> exact = object.get(name);
        if (exact.isPresent()) {
            return exact;
        }
        budget.spend(object.size());
        return object.members().entrySet().stream()
                .filter(member -> member.getKey().equalsIgnoreCase(name))
                .<JsonValue>map(Map.Entry::getValue)
                .findFirst();
    }

    /** The item at an index from the beginning. */
    static Optional<JsonValue> item(JsonArray array, JsonNumber index) {
        return isWhole(index) ? item(array, Long.parseLong(index.digits())) : Optional.empty();
    }

    static Optional<JsonValue> item(JsonArray array, long index) {
        return index >= 0 && index < array.items().size()
                ? Optional.of(array.items().get((int) index))
                : Optional.empty();
    }

    /** The text of a value: Azure writes booleans like .NET, and arrays and objects as JSON without blanks. */
    static String textOf(JsonValue value, ArmBudget budget) {
        if (value instanceof JsonString string) {
            return string.value();
        }
        if (value instanceof JsonBoolean bool) {
            return bool.value() ? "True" : "False";
        }
        if (value instanceof JsonNull) {
            throw new ArmFailure("null has no text");
        }
        return value instanceof JsonNumber number ? number.digits() : json(value, budget);
    }

    /** The JSON text, without blanks. */
    static String json(JsonValue value, ArmBudget budget) {
        budget.spendValue(value, 0);
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JsonTrees.FACTORY.createGenerator(text)) {
            JsonTrees.write(value, generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        budget.spendText(text.getBuffer().length());
        return text.toString();
    }

    /** A text that is the same for equal values. */
    static String key(JsonValue value, ArmBudget budget) {
        if (value instanceof JsonString string) {
            return "s" + string.value();
        }
        budget.spendValue(value, 0);
        return "j" + json(sorted(value), budget);
    }

    private static JsonValue sorted(JsonValue value) {
        if (value instanceof JsonArray array) {
            return new JsonArray(array.items().stream().map(ArmValues::sorted).toList());
        }
        if (value instanceof JsonObject object) {
            Map<String, JsonValue> members = new TreeMap<>();
            object.forEach((name, member) -> members.put(name, sorted(member)));
            return new JsonObject(members);
        }
        return value;
    }

    /** The text in UTF-8, as .NET encodes it: half of a surrogate pair becomes U+FFFD. */
    static byte[] utf8(String text) {
        int[] letters = text.codePoints()
                .map(letter -> letter <= 0xFFFF && Character.isSurrogate((char) letter) ? 0xFFFD : letter)
                .toArray();
        return new String(letters, 0, letters.length).getBytes(StandardCharsets.UTF_8);
    }
}
