package io.github.aib4j.model.implementation;

import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.model.value.OneLine;
import io.github.aib4j.model.value.OpenObject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses unknown members that duplicate known ones, because they would be written twice. A member whose accessor is
 * empty may be given as an unknown one; this keeps values that the accessor cannot hold.
 */
public final class MembersOnce {
    private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return accessors(type);
        }
    };

    private MembersOnce() {}

    /**
     * Checks a member of a family.
     *
     * @param type the member that distinguishes the types of the family
     * @throws IllegalStateException if a member is given twice
     */
    public static void check(OpenObject value, String type) {
        if (!value.unknownMembers().isEmpty()) {
            check(value, value.unknownMembers(), Set.of(type), Map.of());
        }
    }

    /**
     * Checks unknown members of an object. Kept expressions are skipped, because they replace their members.
     *
     * @param unknown the unknown members
     * @param reserved names that are never allowed here
     * @param accessors accessors by the names of their members, where these differ; without one, a name is no member
     *     here
     * @throws IllegalStateException if a member is given twice, or has a reserved name
     */
    public static void check(
            Object value,
            Map<String, JsonValue> unknown,
            Set<String> reserved,
            Map<String, Optional<String>> accessors) {
        for (String name : unknown.keySet()) {
            if (ArmExpression.isKept(unknown, name)) {
                continue;
            }
            if (reserved.contains(name)) {
                throw new IllegalStateException(
                        quoted(name) + " is written by itself, and not given as an unknown member; leave it out");
            }
            Optional<String> accessor = accessors.getOrDefault(name, Optional.of(name));
            if (accessor.isPresent() && isGiven(value, accessor.get())) {
                throw new IllegalStateException(quoted(name)
                        + " is given twice, by its own accessor and as an unknown member; give it by the accessor"
                        + " alone");
            }
        }
    }

    private static String quoted(String name) {
        return OneLine.quoted(name, OneLine.LONGEST);
    }

    private static boolean isGiven(Object value, String accessor) {
        Method method = ACCESSORS.get(value.getClass()).get(accessor);
        return method != null && !isEmpty(call(method, value));
    }

    private static Object call(Method method, Object value) {
        try {
            return method.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(method.getName() + " cannot be asked", e);
        }
    }

    private static boolean isEmpty(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.isEmpty();
        }
        return value instanceof Map<?, ?> map
                ? map.isEmpty()
                : value instanceof Collection<?> collection && collection.isEmpty();
    }

    /** The abstract methods of the public type that a generated class implements. */
    private static Map<String, Method> accessors(Class<?> generated) {
        Map<String, Method> accessors = new HashMap<>();
        Class<?> type = generated.getSuperclass();
        for (Method method : type.getMethods()) {
            if (Modifier.isAbstract(method.getModifiers()) && method.getParameterCount() == 0) {
                accessors.put(method.getName(), method);
            }
        }
        return accessors;
    }
}
