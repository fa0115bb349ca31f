package io.github.aib4j.model.value;

/**
 * An explicit JSON {@code null}, as opposed to an absent member.
 *
 * @since 0.1.0
 */
public enum JsonNull implements JsonValue {
    /** The only instance. */
    NULL;

    @Override
    public String kind() {
        return "null";
    }
}
