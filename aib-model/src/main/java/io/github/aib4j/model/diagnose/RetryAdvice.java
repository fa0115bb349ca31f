package io.github.aib4j.model.diagnose;

/** Whether the same request may pass when it is sent again. */
public enum RetryAdvice {
    /** It may pass as it is. */
    YES("yes"),
    /** It may pass, but often something has to change first; or it is not known. */
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
