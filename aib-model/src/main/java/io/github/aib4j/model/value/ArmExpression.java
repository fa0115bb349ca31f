package io.github.aib4j.model.value;

/** Tells an ARM template expression, such as {@code [resourceId('…')]}, from a literal text. */
public final class ArmExpression {
    private ArmExpression() {}

    /**
     * Whether Azure Resource Manager would evaluate the text in a deployment template: it begins with one {@code [} and
     * ends with {@code ]}. A text that begins with {@code [[} is a literal that has been escaped.
     */
    public static boolean isExpression(String text) {
        return text.startsWith("[") && !text.startsWith("[[") && text.endsWith("]");
    }
}
