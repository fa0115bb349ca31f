package io.github.aib4j.model.value;

/** A JSON {@code null} that stands in the text, as opposed to a member that is absent. */
public enum JsonNull implements JsonValue {
    /** The one value. */
    NULL;

    @Override
    public String kind() {
        return "null";
    }
}
