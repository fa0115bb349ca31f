package io.github.aib4j.model.style;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.testing.ExportedTypes;
import io.github.aib4j.model.testing.Samples;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * One exception for each kind of mistake, wherever it is made. An invalid value is an {@link IllegalArgumentException},
 * in a factory and in {@code build()}; one that is missing or excludes another one is an {@link IllegalStateException}
 * of {@code build()}; null is a {@link NullPointerException}.
 */
class RefusedValuesTest {
    private static final Map<Class<?>, List<Object>> ODD = Map.of(
            String.class,
            List.of("", " ", "\0", "/", "..", "-1", "a=b=c=d", "[x", "x".repeat(2000)),
            int.class,
            List.of(-1, Integer.MIN_VALUE, Integer.MAX_VALUE),
            Integer.class,
            List.of(-1, Integer.MIN_VALUE, Integer.MAX_VALUE),
            long.class,
            List.of(-1L, Long.MIN_VALUE, Long.MAX_VALUE),
            Duration.class,
            List.of(Duration.ofSeconds(-1), Duration.ofMillis(1), Duration.ofDays(100_000)));

    @Test
    void a_value_that_cannot_be_built_is_an_illegal_argument() {
        TreeSet<String> refused = new TreeSet<>();
        TreeSet<String> wrong = new TreeSet<>();
        for (Class<?> type : ExportedTypes.all()) {
            Optional<Object> sample = ExportedTypes.builder(type, "toBuilder").flatMap(builder -> Samples.of(type));
            sample.ifPresent(value -> setters(value).forEach(setter -> {
                for (Object odd : ODD.getOrDefault(setter.getParameterTypes()[0], List.of())) {
                    thrown(() -> build(value, setter, odd)).ifPresent(e -> {
                        String place = type.getSimpleName() + "." + setter.getName();
                        (e instanceof IllegalArgumentException ? refused : wrong).add(place + ": " + e.getClass());
                    });
                }
            }));
        }

        assertThat(wrong).isEmpty();
        assertThat(refused).hasSizeGreaterThan(10);
    }

    @Test
    void a_factory_that_refuses_an_argument_throws_an_illegal_argument() {
        TreeSet<String> refused = new TreeSet<>();
        TreeSet<String> wrong = new TreeSet<>();
        factories()
                .forEach(factory -> Samples.arguments(factory).ifPresent(arguments -> {
                    for (int i = 0; i < arguments.length; i++) {
                        for (Object odd : ODD.getOrDefault(factory.getParameterTypes()[i], List.of())) {
                            Object[] changed = arguments.clone();
                            changed[i] = odd;
                            thrown(() -> Samples.invoke(factory, null, changed))
                                    .ifPresent(e -> (e instanceof IllegalArgumentException ? refused : wrong)
                                            .add(name(factory) + ": " + e));
                        }
                    }
                }));

        assertThat(wrong).isEmpty();
        assertThat(refused).hasSizeGreaterThan(30);
    }

    @Test
    void a_factory_refuses_null() {
        TreeSet<String> wrong = new TreeSet<>();
        List<String> checked = new ArrayList<>();
        factories()
                .forEach(factory -> Samples.arguments(factory).ifPresent(arguments -> {
                    for (int i = 0; i < arguments.length; i++) {
                        if (!factory.getParameterTypes()[i].isPrimitive()) {
                            Object[] changed = arguments.clone();
                            changed[i] = null;
                            Optional<RuntimeException> e = thrown(() -> Samples.invoke(factory, null, changed));
                            // A message of its own, or that of the virtual machine, which says what was null.
                            if (e.filter(NullPointerException.class::isInstance)
                                    .filter(refusal -> refusal.getMessage() != null)
                                    .isEmpty()) {
                                wrong.add(name(factory) + " " + i + ": " + e);
                            }
                            checked.add(name(factory));
                        }
                    }
                }));

        assertThat(wrong).isEmpty();
        assertThat(checked).hasSizeGreaterThan(200);
    }

    private static Stream<Method> setters(Object value) {
        Class<?> builder = ExportedTypes.builder(value.getClass(), "toBuilder").orElseThrow();
        return Stream.of(builder.getMethods())
                .filter(method -> method.getParameterCount() == 1
                        && method.getReturnType().isAssignableFrom(builder)
                        && ODD.containsKey(method.getParameterTypes()[0]));
    }

    private static void build(Object value, Method setter, Object odd) {
        try {
            Object builder = Samples.invoke(value.getClass().getMethod("toBuilder"), value);
            Samples.invoke(setter, builder, odd);
            Samples.build(builder);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(setter.toString(), e);
        }
    }

    /** All public static methods that make a value of an exported type. */
    private static Stream<Method> factories() {
        List<Class<?>> types = ExportedTypes.all();
        return types.stream()
                .filter(type -> !type.getPackageName().endsWith(".json"))
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic()
                        && method.getParameterCount() > 0
                        && types.contains(method.getReturnType()));
    }

    private static String name(Method factory) {
        return factory.getDeclaringClass().getSimpleName() + "." + factory.getName();
    }

    private static Optional<RuntimeException> thrown(Runnable call) {
        try {
            call.run();
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
    }
}
