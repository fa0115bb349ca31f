package io.github.aib4j.model.implementation.arm;

import io.github.aib4j.model.implementation.LetterCase;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonNull;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Functions for texts. */
final class StringFunctions {
    private StringFunctions() {}

    static void addTo(Map<String, ArmFunction> all) {
        all.put("endsWith", call -> tests(call, String::endsWith));
        all.put("startsWith", call -> tests(call, String::startsWith));
        all.put("format", NetFormat::format);
        all.put("join", StringFunctions::join);
        all.put("padLeft", StringFunctions::padLeft);
        all.put("replace", StringFunctions::replace);
        all.put("split", StringFunctions::split);
        all.put("string", StringFunctions::string);
        all.put("substring", StringFunctions::substring);
        all.put("toLower", call -> changed(call, LetterCase::lower));
        all.put("toUpper", call -> changed(call, LetterCase::upper));
        all.put("trim", call -> changed(call, String::strip));
    }

    static JsonValue concat(List<JsonValue> values, ArmBudget budget) {
        StringBuilder text = new StringBuilder();
        values.forEach(value -> append(text, ArmValues.textOf(value, budget), budget));
        return ArmValues.text(text.toString());
    }

    static void append(StringBuilder text, String more, ArmBudget budget) {
        budget.checkText((long) text.length() + more.length());
        budget.spend(more.length());
        text.append(more);
    }

    private static JsonValue changed(ArmCall call, UnaryOperator<String> change) {
        call.takes(1, 1);
        call.budget().spendText(call.text(0).length());
        return ArmValues.text(change.apply(call.text(0)));
    }

    private static JsonValue string(ArmCall call) {
        call.takes(1, 1);
        return ArmValues.text(ArmValues.textOf(call.value(0), call.budget()));
    }

    /** Ignores case. */
    private static JsonValue tests(ArmCall call, BiPredicate<String, String> test) {
        call.takes(2, 2);
        call.budget().spendText((long) call.text(0).length() + call.text(1).length());
        return ArmValues.bool(test.test(LetterCase.lower(call.text(0)), LetterCase.lower(call.text(1))));
    }

    private static JsonValue join(ArmCall call) {
        call.takes(2, 2);
        StringBuilder text = new StringBuilder();
        boolean isFirst = true;
        for (JsonValue item : call.array(0)) {
            append(text, isFirst ? "" : call.text(1), call.budget());
            append(text, item == JsonNull.NULL ? "" : ArmValues.textOf(item, call.budget()), call.budget());
            isFirst = false;
        }
        return ArmValues.text(text.toString());
    }

    private static JsonValue padLeft(ArmCall call) {
        call.takes(2, 3);
        if (!(call.value(0) instanceof JsonString) && !(call.value(0) instanceof JsonNumber)) {
            throw call.wrongKind("a text or a whole number", 0);
        }
        String text = ArmValues.textOf(call.value(0), call.budget());
        String pad = call.has(2) ? call.text(2) : " ";
        if (pad.length() != 1) {
            throw call.failure("pads with one character");
        }
        long missing = Math.max(0, call.integer(1) - text.length());
        call.budget().spendText(text.length() + missing);
        return ArmValues.text(pad.repeat((int) missing) + text);
    }

    /** Case-sensitive. */
    private static JsonValue replace(ArmCall call) {
        call.takes(3, 3);
        String text = call.text(0);
        String old = call.text(1);
        if (old.isEmpty()) {
            throw call.failure("takes a text to be replaced that is not empty");
        }
        String replacement = call.text(2);
        call.budget().spendText(text.length());
        long count = 0;
        for (int at = text.indexOf(old); at >= 0; at = text.indexOf(old, at + old.length())) {
            count++;
        }
        call.budget().spendText(text.length() + count * replacement.length());
        return ArmValues.text(text.replace(old, replacement));
    }

    /** Splits at a text, or at any of several. */
    private static JsonValue split(ArmCall call) {
        call.takes(2, 2);
        String text = call.text(0);
        List<String> delimiters = new ArrayList<>();
        List<JsonValue> given = call.value(1) instanceof JsonArray array ? array.items() : List.of(call.value(1));
        for (JsonValue delimiter : given) {
            if (!(delimiter instanceof JsonString string)) {
                throw call.wrongKind("a text or an array of texts", 1);
            }
            if (!string.value().isEmpty()) {
                delimiters.add(Pattern.quote(string.value()));
            }
        }
        call.budget().spendText((long) text.length() * Math.max(1, delimiters.size()));
        return parts(delimiters.isEmpty() ? new String[] {text} : text.split(String.join("|", delimiters), -1));
    }

    private static JsonValue parts(String[] parts) {
        List<JsonValue> items = new ArrayList<>(parts.length);
        for (String part : parts) {
            items.add(new JsonString(part));
        }
        return new JsonArray(items);
    }

    private static JsonValue substring(ArmCall call) {
        call.takes(1, 3);
        String text = call.text(0);
        long start = call.has(1) ? call.integer(1) : 0;
        long length = call.has(2) ? call.integer(2) : text.length() - start;
        if (start < 0 || length < 0 || start + length > text.length()) {
            throw call.failure("takes a start and a length within the text");
        }
        call.budget().spend(length);
        return ArmValues.text(text.substring((int) start, (int) (start + length)));
    }
}
