package io.github.aib4j.model.diagnose;

/**
 * Whether the same request may succeed if it is repeated.
 *
 * @since 0.1.0
 */
public enum RetryAdvice {
    /** It may succeed without changes. */
    YES("yes"),
    /** It may succeed, but often something must change first; or this is unknown. */
    MAYBE("maybe"),
    /** It fails again until something changes. */
    NO("no");

    private final String text;

    RetryAdvice(String text) {
        this.text = text;
    }

    /** {@code yes}, {@code maybe} or {@code no}. */
    @Override
    public String toString() {
        return text;
    }
}
