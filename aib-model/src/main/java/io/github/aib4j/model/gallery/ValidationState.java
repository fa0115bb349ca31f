package io.github.aib4j.model.gallery;

import io.github.aib4j.model.value.OpenEnum;
import java.util.List;

/**
 * The result of a check of a version.
 *
 * @since 0.1.0
 */
public final class ValidationState extends OpenEnum {
    /** The service does not know the result. */
    public static final ValidationState UNKNOWN = new ValidationState("Unknown", true);

    /** The check failed. */
    public static final ValidationState FAILED = new ValidationState("Failed", true);

    /** The check passed. */
    public static final ValidationState SUCCEEDED = new ValidationState("Succeeded", true);

    private static final List<ValidationState> KNOWN = List.of(UNKNOWN, FAILED, SUCCEEDED);

    private ValidationState(String text, boolean known) {
        super(text, known);
    }

    /** Returns the known values. */
    public static List<ValidationState> known() {
        return KNOWN;
    }

    /** Returns the value with this name, even if this library does not know it. */
    public static ValidationState of(String text) {
        return find(text, KNOWN, other -> new ValidationState(other, isOneOf(other, KNOWN)));
    }
}
