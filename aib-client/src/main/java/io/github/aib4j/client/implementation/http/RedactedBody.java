package io.github.aib4j.client.implementation.http;

import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.value.ContentUri;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.regex.Pattern;

/** A body that may be logged: without scripts, keys, and the queries of addresses. */
final class RedactedBody {
    private static final JsonValue REDACTED = new JsonString("(redacted)");

    /** {@code inline} contains scripts; the others occur in responses about storage. */
    private static final Pattern SECRET = Pattern.compile(
            "inline|value|key[0-9]|.*(script|password|secret|credential|token|accountkey)", Pattern.CASE_INSENSITIVE);

    private RedactedBody() {}

    static String of(byte[] body) {
        try {
            return JsonText.print(redacted(JsonText.parse(body, "body")));
        } catch (JsonReadException e) {
            return "(" + body.length + " bytes that are no JSON)";
        }
    }

    private static JsonValue redacted(JsonValue value) {
        if (value instanceof JsonObject object) {
            JsonObject.Builder shown = JsonObject.builder();
            object.forEach((name, member) -> shown.put(name, isSecret(name, member) ? REDACTED : redacted(member)));
            return shown.build();
        }
        if (value instanceof JsonArray array) {
            return new JsonArray(
                    array.items().stream().map(RedactedBody::redacted).toList());
        }
        return value instanceof JsonString text ? new JsonString(ContentUri.redactAll(text.value())) : value;
    }

    /** Lists are also called {@code value}. */
    private static boolean isSecret(String name, JsonValue member) {
        return SECRET.matcher(name).matches()
                && (name.equalsIgnoreCase("inline") || !(member instanceof JsonArray || member instanceof JsonObject));
    }
}
