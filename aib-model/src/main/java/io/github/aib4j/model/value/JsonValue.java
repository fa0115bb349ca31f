package io.github.aib4j.model.value;

/**
 * A piece of JSON kept exactly as it came, for what this version of the library has no type for.
 *
 * <p>Values are immutable and compare by content; the order of members does not matter to {@code equals} but is kept
 * for writing. {@code toString} tells the shape alone and never the content, which may be a secret; {@code
 * io.github.aib4j.model.json.JsonText} prints the text.
 */
public sealed interface JsonValue permits JsonObject, JsonArray, JsonString, JsonNumber, JsonBoolean, JsonNull {

    /** The name of this kind of value in the words of a message: {@code an object}, {@code a text}. */
    String kind();
}
