package io.github.aib4j.model.value;

/**
 * A JSON value that is kept unchanged, because this version of the library has no type for it.
 *
 * <p>Values are immutable and compare by content. {@code equals} ignores the order of members, but writing keeps it.
 * {@code toString} shows only the structure and never the content, which may be a secret; {@code
 * io.github.aib4j.model.json.JsonText} prints the text.
 *
 * @since 0.1.0
 */
public sealed interface JsonValue permits JsonObject, JsonArray, JsonString, JsonNumber, JsonBoolean, JsonNull {

    /** The name of this kind of value in messages: {@code an object}, {@code a text}. */
    String kind();
}
