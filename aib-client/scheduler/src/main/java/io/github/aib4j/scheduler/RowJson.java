package io.github.aib4j.scheduler;

import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.OneLine;
import io.github.aib4j.scheduler.DurableFleetException.Reason;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The content of a row: a line of JSON with the name of its format. Members that this release does not know are
 * ignored.
 */
final class RowJson {
    private final String text;
    private final JsonObject json;

    private RowJson(String text, JsonObject json) {
        this.text = text;
        this.json = json;
    }

    /** Starts the text of a row. */
    static Writer of(String format) {
        return new Writer(JsonObject.builder().put("format", new JsonString(format)));
    }

    /**
     * Reads a row.
     *
     * @throws DurableFleetException if it has another format
     */
    static <T> T parse(@Nullable String text, String format, Function<RowJson, T> form) {
        String known = String.valueOf(text);
        try {
            RowJson row = new RowJson(known, (JsonObject) JsonText.parse(known, "row"));
            if (!row.text("format").equals(format)) {
                throw row.unreadable(format, null);
            }
            return form.apply(row);
        } catch (JsonReadException | ClassCastException | IllegalArgumentException | DateTimeException e) {
            throw new RowJson(known, object(known)).unreadable(format, e);
        }
    }

    /** The readable part of a row, to name the build. */
    private static JsonObject object(String text) {
        try {
            return JsonText.parse(text, "row") instanceof JsonObject found ? found : JsonObject.empty();
        } catch (JsonReadException e) {
            return JsonObject.empty();
        }
    }

    private DurableFleetException unreadable(String format, @Nullable Exception cause) {
        Optional<ImageTemplateId> id = json.text("templateId").map(ImageTemplateId::ofText);
        return new DurableFleetException(
                Reason.OTHER_RELEASE,
                id,
                (id.isEmpty() ? "A row " : "") + "is kept in a form that this release does not know: '"
                        + OneLine.of(text, 120) + "' is not '" + format
                        + "'. It is left alone; run the newest release that wrote to this table.",
                cause);
    }

    String text(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("There is no '" + name + "'"));
    }

    Optional<String> find(String name) {
        return json.text(name);
    }

    Optional<Instant> time(String name) {
        return find(name).map(Instant::parse);
    }

    int number(String name) {
        return json.get(name)
                .map(value -> Integer.parseInt(((JsonNumber) value).digits()))
                .orElse(0);
    }

    JsonObject json() {
        return json;
    }

    /** Writes a row. */
    record Writer(JsonObject.Builder json) {
        Writer put(String name, Object value) {
            json.put(name, new JsonString(value.toString()));
            return this;
        }

        Writer put(String name, Optional<?> value) {
            value.ifPresent(known -> put(name, known));
            return this;
        }

        Writer put(String name, long value) {
            if (value != 0) {
                json.put(name, JsonNumber.of(value));
            }
            return this;
        }

        String text() {
            return new String(JsonText.bytes(json.build()), StandardCharsets.UTF_8);
        }
    }
}
