package io.github.aib4j.model.value;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A value of a set of names to which the service may add.
 *
 * <p>Any text is a valid value; {@link #isKnown()} tells whether this version of the library has a constant for it.
 * Comparison ignores letter case, as the service does, and values keep their original case.
 *
 * @since 0.1.0
 */
public abstract class OpenEnum {
    private final String text;
    private final boolean known;

    /**
     * For the subtypes in this library.
     *
     * @param text the name on the wire
     * @param known whether there is a constant with this name
     */
    protected OpenEnum(String text, boolean known) {
        this.text = Objects.requireNonNull(text, "text");
        this.known = known;
    }

    /** Returns the constant with exactly this spelling, or a new value. */
    protected static <T extends OpenEnum> T find(String text, List<T> known, Function<String, T> other) {
        for (int i = 0;
                i < known.size();
                i++) { // without an iterator, because this runs for every name of every document
            T value = known.get(i);
            if (((OpenEnum) value).text.equals(text)) {
                return value;
            }
        }
        return other.apply(text);
    }

    /** Whether one of the constants has this spelling, ignoring letter case. */
    protected static boolean isOneOf(String text, List<? extends OpenEnum> known) {
        return known.stream().anyMatch(value -> value.toString().equalsIgnoreCase(text));
    }

    /** Whether this version of the library knows the value. */
    public final boolean isKnown() {
        return known;
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof OpenEnum that && that.getClass() == getClass() && that.text.equalsIgnoreCase(text);
    }

    @Override
    public final int hashCode() {
        return CaseInsensitive.hash(text);
    }

    /** The name on the wire. */
    @Override
    public final String toString() {
        return text;
    }
}
