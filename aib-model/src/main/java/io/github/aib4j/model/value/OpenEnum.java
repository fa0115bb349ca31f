package io.github.aib4j.model.value;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A name out of a set that the service may add to.
 *
 * <p>Any text is a value; {@link #isKnown()} tells whether this version of the library has a constant for it. Values
 * are compared without regard to letter case, as the service does, and keep the case in which they came.
 */
public abstract class OpenEnum {
    private final String text;
    private final boolean known;

    /**
     * For the subtypes of this library.
     *
     * @param text the name on the wire
     * @param known whether there is a constant of that name
     */
    protected OpenEnum(String text, boolean known) {
        this.text = Objects.requireNonNull(text, "text");
        this.known = known;
    }

    /** The constant that is spelt exactly so; a new value for any other spelling. */
    protected static <T extends OpenEnum> T find(String text, List<T> known, Function<String, T> other) {
        for (T value : known) {
            if (((OpenEnum) value).text.equals(text)) {
                return value;
            }
        }
        return other.apply(text);
    }

    /** Whether one of the constants is spelt so, but for letter case. */
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
