package io.github.aib4j.model.implementation.arm.syntax;

/**
 * An ARM template expression has no value here; the message says why and quotes no value, which may be a secret.
 *
 * <p>The caller catches it and keeps the expression unevaluated.
 */
public final class ArmFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int QUOTED = 60;
    private static final String OF_NESTED = "nested parameter ";

    /** Why there is no value. */
    public enum Kind {
        /** A value that the caller can give: that of a parameter, or one that only Azure or the clock knows. */
        NOT_GIVEN,
        /** An unknown function. */
        UNKNOWN_FUNCTION,
        /** The expression is wrong, or exceeds a limit. */
        INVALID
    }

    private final Kind kind;
    private final boolean placed;

    public ArmFailure(String reason) {
        this(Kind.INVALID, reason);
    }

    public ArmFailure(Kind kind, String reason) {
        this(kind, reason, false);
    }

    private ArmFailure(Kind kind, String reason, boolean placed) {
        super(reason, null, false, false);
        this.kind = kind;
        this.placed = placed;
    }

    /** Only Azure or the clock knows the value, and the caller gave none. */
    public static ArmFailure ofCloud(String reason) {
        return new ArmFailure(Kind.NOT_GIVEN, reason);
    }

    /** A parameter is given by a reference that is not followed. */
    public static ArmFailure inKeyVault(String parameter) {
        return ofCloud("the value of parameter " + quoted(parameter) + " is in a key vault");
    }

    /** A definition needs itself. */
    public static ArmFailure ofItself(String kind, String name) {
        return new ArmFailure(kind + " " + quoted(name) + " refers to itself");
    }

    /** There is no such definition. */
    public static ArmFailure ofMissing(String kind, String name) {
        return new ArmFailure("there is no " + kind + " " + quoted(name));
    }

    public Kind kind() {
        return kind;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }

    /** The same failure, with the definition in which it happened; only the innermost definition is named. */
    public ArmFailure within(String definition) {
        return placed || reason().contains(definition)
                ? this
                : new ArmFailure(kind, reason() + " (in " + definition + ")", true);
    }

    /** The same failure, as the reason why a parameter of a nested deployment has no value. */
    public ArmFailure ofNested(String parameter) {
        return reason().startsWith(OF_NESTED)
                ? this
                : new ArmFailure(kind, OF_NESTED + quoted(parameter) + ": " + reason(), placed);
    }

    /** A name in quotes, cut short if it is long. */
    public static String quoted(String name) {
        return "'" + (name.length() > QUOTED ? name.substring(0, QUOTED) + "…" : name) + "'";
    }
}
