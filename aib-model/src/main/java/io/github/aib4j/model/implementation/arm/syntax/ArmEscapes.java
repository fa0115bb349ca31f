package io.github.aib4j.model.implementation.arm.syntax;

/**
 * Literal texts in a deployment template.
 *
 * <p>Azure Resource Manager evaluates a text that begins with {@code [} and ends with {@code ]}; a literal text of that
 * form is written with a second {@code [} in front. A text that begins with {@code [} and ends otherwise, such as {@code
 * [ -f /etc/os-release ] && echo found}, is literal as it is, and a second bracket would stay in it.
 */
public final class ArmEscapes {
    private ArmEscapes() {}

    /** Escapes a literal text for a deployment template. */
    public static String escape(String literal) {
        return literal.startsWith("[") && literal.endsWith("]") ? "[" + literal : literal;
    }

    /** The literal value of a text of a deployment template; an expression is returned unchanged. */
    public static String unescape(String written) {
        return written.startsWith("[[") && written.endsWith("]") ? written.substring(1) : written;
    }
}
