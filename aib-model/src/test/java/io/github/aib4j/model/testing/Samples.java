package io.github.aib4j.model.testing;

import io.github.aib4j.model.id.ResourceId;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.model.value.OpenEnum;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A value of any exported type, made by reflection from as little as the type asks for. */
public final class Samples {
    private static final Pattern MISSING = Pattern.compile("required attributes are not set \\[(.*)]");

    private static final Map<Class<?>, Object> SIMPLE = new HashMap<>();

    static {
        SIMPLE.put(String.class, "sample");
        SIMPLE.put(int.class, 1);
        SIMPLE.put(Integer.class, 1);
        SIMPLE.put(long.class, 1L);
        SIMPLE.put(boolean.class, true);
        SIMPLE.put(Boolean.class, true);
        SIMPLE.put(Duration.class, Duration.ofMinutes(10));
        SIMPLE.put(Instant.class, Instant.parse("2026-03-01T02:00:00Z"));
        SIMPLE.put(URI.class, URI.create("https://example.com/a"));
        SIMPLE.put(Optional.class, Optional.empty());
        SIMPLE.put(List.class, List.of());
        SIMPLE.put(Collection.class, List.of());
        SIMPLE.put(Iterable.class, List.of());
        SIMPLE.put(Set.class, Set.of());
        SIMPLE.put(Map.class, Map.of());
        SIMPLE.put(JsonValue.class, JsonObject.builder().build());
        SIMPLE.put(ResourceId.class, ResourceId.parse("/subscriptions/s/resourceGroups/g/providers/A.B/c/d"));
        SIMPLE.put(io.github.aib4j.model.ImageTemplate.class, Templates.full());
    }

    private Samples() {}

    /** A value of the type; empty if there is no simple way to one. */
    public static Optional<Object> of(Class<?> type) {
        if (SIMPLE.containsKey(type)) {
            return Optional.of(SIMPLE.get(type));
        }
        if (type.isEnum()) {
            return Optional.of(type.getEnumConstants()[type.getEnumConstants().length - 1]);
        }
        if (type.isArray()) {
            return Optional.of(java.lang.reflect.Array.newInstance(type.getComponentType(), 0));
        }
        if (type.isSealed() && (type.isInterface() || Modifier.isAbstract(type.getModifiers()))) {
            return Stream.of(type.getPermittedSubclasses())
                    .flatMap(leaf -> of(leaf).stream())
                    .findFirst();
        }
        Optional<Object> built = ExportedTypes.builder(type, "builder").flatMap(builder -> built(type));
        return built.isPresent() ? built : made(type);
    }

    private static Optional<Object> built(Class<?> type) {
        try {
            Object builder = invoke(type.getMethod("builder"), null);
            if (Stream.of(type.getMethods()).anyMatch(method -> method.getName().equals("inline"))) {
                set(builder, "addInline");
            }
            try {
                return Optional.of(build(builder));
            } catch (IllegalStateException e) {
                Matcher missing = MISSING.matcher(String.valueOf(e.getMessage()));
                if (!missing.find()) {
                    return Optional.empty();
                }
                for (String name : missing.group(1).split(", ", -1)) {
                    set(builder, name);
                }
                return Optional.of(build(builder));
            }
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    private static void set(Object builder, String name) {
        for (Method setter : builder.getClass().getMethods()) {
            if (setter.getName().equals(name)
                    && setter.getParameterCount() == 1
                    && !setter.isVarArgs()
                    && setter.getParameterTypes()[0] != Optional.class) {
                Optional<Object> sample = of(setter.getParameterTypes()[0]);
                if (sample.isPresent()) {
                    invoke(setter, builder, sample.get());
                    return;
                }
            }
        }
    }

    /** Builds with the builder. */
    public static Object build(Object builder) throws ReflectiveOperationException {
        return invoke(builder.getClass().getMethod("build"), builder);
    }

    private static Optional<Object> made(Class<?> type) {
        return Stream.of(type.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()) && method.getReturnType() == type)
                .filter(method -> method.getParameterCount() > 0 || OpenEnum.class.isAssignableFrom(type))
                .flatMap(factory -> made(factory).stream())
                .findFirst();
    }

    private static Optional<Object> made(Method factory) {
        return arguments(factory).flatMap(arguments -> {
            try {
                return Optional.of(invoke(factory, null, arguments));
            } catch (RuntimeException e) {
                return Optional.empty();
            }
        });
    }

    /** Arguments for a method, as far as there are samples. */
    public static Optional<Object[]> arguments(Method method) {
        Class<?>[] types = method.getParameterTypes();
        if (Arrays.asList(types).contains(method.getDeclaringClass())) {
            return Optional.empty();
        }
        Object[] arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            Optional<Object> sample = of(types[i]);
            if (sample.isEmpty()) {
                return Optional.empty();
            }
            arguments[i] = sample.get();
        }
        return Optional.of(arguments);
    }

    /** Calls a method; what it throws comes out. */
    public static Object invoke(Method method, Object on, Object... arguments) {
        try {
            method.setAccessible(true); // the builders of Immutables are not public
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(method.toString(), e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method.toString(), e);
        }
    }
}
