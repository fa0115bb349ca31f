package io.github.aib4j.model.value;

/** Distinguishes ARM template expressions, such as {@code [resourceId('…')]}, from literal text. */
public final class ArmExpression {
    private ArmExpression() {}

    /**
     * Returns whether Azure Resource Manager would evaluate the text in a deployment template: it begins with a single
     * {@code [} and ends with {@code ]}. A text that begins with {@code [[} is an escaped literal.
     */
    public static boolean isExpression(String text) {
        return text.startsWith("[") && !text.startsWith("[[") && text.endsWith("]");
    }
}
