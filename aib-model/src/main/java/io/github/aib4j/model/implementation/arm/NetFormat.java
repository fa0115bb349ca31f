package io.github.aib4j.model.implementation.arm;

import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Composite formats as in .NET: {@code {INDEX,WIDTH:FORMAT}}, with doubled braces for literal ones. */
final class NetFormat {
    private static final Pattern ITEM =
            Pattern.compile("\\{\\{|}}|\\{([0-9]{1,4})\\s*(?:,\\s*(-?[0-9]{1,7})\\s*)?(?::([^{}]*))?}|[{}]");

    private final ArmCall call;
    private final StringBuilder text = new StringBuilder();

    private NetFormat(ArmCall call) {
        this.call = call;
    }

    /** The function {@code format}. */
    static JsonValue format(ArmCall call) {
        if (!call.has(0) || !(call.value(0) instanceof JsonString pattern)) {
            throw call.failure("takes a text first");
        }
        return ArmValues.text(new NetFormat(call).fill(pattern.value()));
    }

    private String fill(String pattern) {
        Matcher item = ITEM.matcher(pattern);
        int done = 0;
        while (item.find()) {
            append(pattern.substring(done, item.start()));
            append(item.group(1) == null ? brace(item.group()) : padded(item));
            done = item.end();
        }
        append(pattern.substring(done));
        return text.toString();
    }

    private void append(String more) {
        StringFunctions.append(text, more, call.budget());
    }

    private String brace(String braces) {
        if (braces.length() == 1) {
            throw call.failure("takes a format such as 'a {0} and {1:N0}'; this one has a brace too many");
        }
        return braces.substring(1);
    }

    private String padded(Matcher item) {
        String value = value(Integer.parseInt(item.group(1)) + 1, item.group(3) == null ? "" : item.group(3));
        int width = item.group(2) == null ? 0 : Integer.parseInt(item.group(2));
        int missing = Math.max(0, Math.abs(width) - value.length());
        call.budget().spendText(missing);
        return width < 0 ? value + " ".repeat(missing) : " ".repeat(missing) + value;
    }

    /** Formats apply to numbers; .NET ignores them for texts and booleans. */
    private String value(int index, String format) {
        if (!call.has(index)) {
            throw call.failure("has no argument {" + (index - 1) + "}");
        }
        JsonValue value = call.value(index);
        return value instanceof JsonNumber number && !format.isEmpty()
                ? NetNumber.format(number, format, call)
                : ArmValues.textOf(value, call.budget());
    }
}
