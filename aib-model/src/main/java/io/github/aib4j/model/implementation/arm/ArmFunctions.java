package io.github.aib4j.model.implementation.arm;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.aib4j.model.implementation.table.JsonTrees;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonBoolean;
import io.github.aib4j.model.value.JsonNull;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The functions of ARM template expressions whose result depends on their arguments alone. */
final class ArmFunctions {
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern FORMAT = Pattern.compile("\\{\\{|}}|\\{([0-9]{1,4})}|[{}]");

    private final ArmBudget budget;
    private final Map<String, Function<List<JsonValue>, JsonValue>> functions = Map.of(
            "concat", this::concat,
            "format", this::format,
            "tolower", arguments -> text(onlyText("toLower", arguments).toLowerCase(Locale.ROOT)),
            "toupper", arguments -> text(onlyText("toUpper", arguments).toUpperCase(Locale.ROOT)),
            "string", arguments -> text(textOf(only("string", arguments))),
            "int", arguments -> integer(only("int", arguments)),
            "bool", arguments -> bool(only("bool", arguments)),
            "true", arguments -> constant("true", arguments),
            "false", arguments -> constant("false", arguments));

    ArmFunctions(ArmBudget budget) {
        this.budget = budget;
    }

    /** Whether there is a function of that name, in lower case. */
    boolean has(String name) {
        return functions.containsKey(name);
    }

    /** Calls a function that there is. */
    JsonValue call(String name, List<JsonValue> arguments) {
        Function<List<JsonValue>, JsonValue> function = functions.get(name);
        if (function == null) {
            throw new IllegalArgumentException(name);
        }
        return function.apply(arguments);
    }

    private JsonValue concat(List<JsonValue> arguments) {
        long arrays = arguments.stream().filter(JsonArray.class::isInstance).count();
        if (arguments.isEmpty() || (arrays > 0 && arrays < arguments.size())) {
            throw new ArmFailure("concat() takes texts alone or arrays alone");
        }
        return arrays > 0 ? concatArrays(arguments) : concatTexts(arguments);
    }

    private JsonValue concatArrays(List<JsonValue> arguments) {
        List<JsonValue> items = new ArrayList<>();
        for (JsonValue argument : arguments) {
            List<JsonValue> more = argument instanceof JsonArray array ? array.items() : List.of();
            budget.spendText((long) items.size() + more.size());
            items.addAll(more);
        }
        return new JsonArray(items);
    }

    private JsonValue concatTexts(List<JsonValue> arguments) {
        StringBuilder text = new StringBuilder();
        arguments.forEach(argument -> append(text, textOf(argument)));
        return text(text.toString());
    }

    private JsonValue format(List<JsonValue> arguments) {
        if (arguments.isEmpty() || !(arguments.get(0) instanceof JsonString pattern)) {
            throw new ArmFailure("format() takes a text first");
        }
        StringBuilder text = new StringBuilder();
        Matcher matcher = FORMAT.matcher(pattern.value());
        int done = 0;
        while (matcher.find()) {
            append(text, pattern.value().substring(done, matcher.start()));
            append(text, placeholder(matcher, arguments));
            done = matcher.end();
        }
        append(text, pattern.value().substring(done));
        return text(text.toString());
    }

    private String placeholder(Matcher matcher, List<JsonValue> arguments) {
        String number = matcher.group(1);
        if (number != null) {
            return argument(Integer.parseInt(number) + 1, arguments);
        }
        if (matcher.group().length() == 1) {
            throw new ArmFailure("format() is evaluated for placeholders such as {0} alone, without width or format");
        }
        return matcher.group().substring(1);
    }

    private String argument(int index, List<JsonValue> arguments) {
        if (index >= arguments.size()) {
            throw new ArmFailure("format() has no argument {" + (index - 1) + "}");
        }
        return textOf(arguments.get(index));
    }

    private void append(StringBuilder text, String more) {
        budget.spendText((long) text.length() + more.length());
        text.append(more);
    }

    /** Azure writes booleans as .NET does, and arrays and objects as JSON without blanks. */
    private String textOf(JsonValue value) {
        if (value instanceof JsonString string) {
            return string.value();
        }
        if (value instanceof JsonBoolean bool) {
            return bool.value() ? "True" : "False";
        }
        if (value instanceof JsonNull) {
            throw new ArmFailure("null has no text");
        }
        return value instanceof JsonNumber number ? number.digits() : json(value);
    }

    private String json(JsonValue value) {
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

    private static JsonValue integer(JsonValue value) {
        String digits = value instanceof JsonNumber number
                ? number.digits()
                : value instanceof JsonString text ? text.value() : "";
        if (!INTEGER.matcher(digits).matches()) {
            throw new ArmFailure("int() takes a whole number, or a text that is one");
        }
        return JsonNumber.of(Long.parseLong(digits));
    }

    private static JsonValue bool(JsonValue value) {
        if (value instanceof JsonBoolean) {
            return value;
        }
        if (value instanceof JsonNumber number
                && INTEGER.matcher(number.digits()).matches()) {
            return new JsonBoolean(Long.parseLong(number.digits()) != 0);
        }
        String text = value instanceof JsonString string ? string.value() : "";
        if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            throw new ArmFailure("bool() takes 'true', 'false' or a whole number");
        }
        return new JsonBoolean(text.equalsIgnoreCase("true"));
    }

    private static JsonValue constant(String name, List<JsonValue> arguments) {
        if (!arguments.isEmpty()) {
            throw new ArmFailure(name + "() takes no argument");
        }
        return new JsonBoolean(name.equals("true"));
    }

    private static JsonValue only(String function, List<JsonValue> arguments) {
        if (arguments.size() != 1) {
            throw new ArmFailure(function + "() takes one argument, not " + arguments.size());
        }
        return arguments.get(0);
    }

    private String onlyText(String function, List<JsonValue> arguments) {
        if (only(function, arguments) instanceof JsonString string) {
            budget.spendText(string.value().length());
            return string.value();
        }
        throw new ArmFailure(function + "() takes a text");
    }

    private static JsonValue text(String text) {
        return new JsonString(text);
    }
}
