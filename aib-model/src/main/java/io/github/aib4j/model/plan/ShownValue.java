package io.github.aib4j.model.plan;

import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.value.ContentUri;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.model.value.OneLine;

/** A value as a plan shows it: one short line without signatures and script bodies. */
final class ShownValue {
    private static final int LONGEST = 200;

    private ShownValue() {}

    static String of(MemberPattern place, JsonValue value) {
        if (value instanceof JsonString text) {
            return place.isBody() || text.value().indexOf('\n') >= 0
                    ? "a text of " + text.value().length() + " characters"
                    : OneLine.quoted(ContentUri.redactAll(text.value()), LONGEST);
        }
        if (value instanceof JsonObject object) {
            return object.text("type").map(type -> type + " ").orElse("")
                    + object.text("name")
                            .or(() -> object.text("runOutputName"))
                            .map(name -> OneLine.quoted(ContentUri.redactAll(name), LONGEST))
                            .orElse("an object");
        }
        return value instanceof JsonArray array ? array.items().size() + " items" : JsonText.print(value);
    }
}
