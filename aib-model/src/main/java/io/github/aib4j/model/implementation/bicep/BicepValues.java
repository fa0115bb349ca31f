package io.github.aib4j.model.implementation.bicep;

import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonBoolean;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.Map;
import java.util.regex.Pattern;

/** Values of a deployment template as Bicep, one property or item in each line. */
final class BicepValues {
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");

    private final BicepNames names;

    BicepValues(BicepNames names) {
        this.names = names;
    }

    /** A value whose first line begins after {@code depth} levels. */
    String of(JsonValue value, int depth) {
        StringBuilder out = new StringBuilder();
        write(value, depth, out);
        return out.toString();
    }

    private void write(JsonValue value, int depth, StringBuilder out) {
        if (value instanceof JsonObject object) {
            object(object.members(), depth, out);
        } else if (value instanceof JsonArray array) {
            array(array, depth, out);
        } else {
            out.append(plain(value));
        }
    }

    private String plain(JsonValue value) {
        if (value instanceof JsonString text) {
            return BicepExpression.of(text.value(), names).code();
        }
        if (value instanceof JsonNumber number
                && !WHOLE.matcher(number.digits()).matches()) {
            return "json('" + number.digits() + "')";
        }
        if (value instanceof JsonNumber number) {
            return number.digits();
        }
        return value instanceof JsonBoolean bool ? String.valueOf(bool.value()) : "null";
    }

    /** The members of an object, in braces. */
    void object(Map<String, JsonValue> members, int depth, StringBuilder out) {
        if (members.isEmpty()) {
            out.append("{}");
            return;
        }
        out.append("{\n");
        members.forEach((name, value) -> property(name, value, depth + 1, out));
        indent(depth, out).append('}');
    }

    /** One property, in lines of its own. */
    void property(String name, JsonValue value, int depth, StringBuilder out) {
        indent(depth, out).append(key(name)).append(": ");
        write(value, depth, out);
        out.append('\n');
    }

    private String key(String name) {
        return BicepNames.key(BicepExpression.of(name, names));
    }

    private void array(JsonArray array, int depth, StringBuilder out) {
        if (array.items().isEmpty()) {
            out.append("[]");
            return;
        }
        out.append("[\n");
        for (JsonValue item : array.items()) {
            write(item, depth + 1, indent(depth + 1, out));
            out.append('\n');
        }
        indent(depth, out).append(']');
    }

    static StringBuilder indent(int depth, StringBuilder out) {
        return out.append("  ".repeat(depth));
    }
}
