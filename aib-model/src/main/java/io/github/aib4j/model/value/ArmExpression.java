package io.github.aib4j.model.value;

import java.util.Map;
import java.util.Objects;

/**
 * Distinguishes ARM template expressions, such as {@code [resourceId('…')]}, from literal text.
 *
 * @since 0.1.0
 */
public final class ArmExpression {
    private ArmExpression() {}

    /**
     * Returns whether Azure Resource Manager would evaluate the text in a deployment template: it begins with a single
     * {@code [} and ends with {@code ]}. A text that begins with {@code [[} is an escaped literal.
     */
    public static boolean isExpression(String text) {
        return text.startsWith("[") && !text.startsWith("[[") && text.endsWith("]");
    }

    /**
     * Returns whether an expression was kept in place of the member with this name, because it has no value and something
     * else than a text belongs there; or a copy loop that makes the member, because it runs an unknown number of times.
     *
     * @param unknownMembers the members of an object that were kept unchanged
     */
    public static boolean isKept(Map<String, JsonValue> unknownMembers, String name) {
        return (unknownMembers.get(Objects.requireNonNull(name, "name")) instanceof JsonString text
                        && isExpression(text.value()))
                || isLooped(unknownMembers, name);
    }

    private static boolean isLooped(Map<String, JsonValue> unknownMembers, String name) {
        return unknownMembers.get("copy") instanceof JsonArray loops
                && loops.items().stream()
                        .anyMatch(loop -> loop instanceof JsonObject object
                                && object.text("name").filter(name::equals).isPresent());
    }
}
