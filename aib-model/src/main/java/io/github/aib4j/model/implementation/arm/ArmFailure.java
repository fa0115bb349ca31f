package io.github.aib4j.model.implementation.arm;

/**
 * An ARM template expression has no value here; the message says why and quotes no value, which may be a secret.
 *
 * <p>The caller catches it and keeps the expression unevaluated.
 */
public final class ArmFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int QUOTED = 60;

    private final boolean placed;

    ArmFailure(String reason) {
        this(reason, false);
    }

    private ArmFailure(String reason, boolean placed) {
        super(reason, null, false, false);
        this.placed = placed;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }

    /** The same, where it happened in a definition; the innermost definition is named, once. */
    ArmFailure within(String definition) {
        return placed || reason().contains(definition)
                ? this
                : new ArmFailure(reason() + " (in " + definition + ")", true);
    }

    /** A name in quotes, cut short if it is long. */
    public static String quoted(String name) {
        return "'" + (name.length() > QUOTED ? name.substring(0, QUOTED) + "…" : name) + "'";
    }
}
