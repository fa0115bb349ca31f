package io.github.aib4j.model.style;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.ImageTemplate;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Maps and sets of values keep the order in which they were given, so that a document is written as it was read. In the
 * style {@code jdk9Collections} (Immutables 2.12.2) they would have another one in each process.
 */
class OrderOfEntriesTest {
    private static final Map<Class<?>, String> COPIES =
            Map.of(Map.class, "createUnmodifiableMap", Set.class, "createUnmodifiableSet");

    @Test
    void maps_and_sets_are_copied_in_their_order() throws Exception {
        List<Field> fields = values().stream()
                .flatMap(value -> Arrays.stream(value.getDeclaredFields()))
                .filter(field -> COPIES.containsKey(field.getType()) && !isOptional(field))
                .toList();

        assertThat(fields)
                .hasSizeGreaterThan(70)
                .allSatisfy(field -> assertThat(field.getDeclaringClass().getDeclaredMethods())
                        .extracting(Method::getName)
                        .contains(COPIES.get(field.getType())));
    }

    /** What may be absent is copied by the builder, which is written by hand. */
    private static boolean isOptional(Field field) {
        return Arrays.stream(field.getDeclaringClass().getDeclaredMethods())
                .anyMatch(
                        method -> method.getName().equals(field.getName()) && method.getReturnType() == Optional.class);
    }

    /** The classes that Immutables made. */
    private static List<Class<?>> values() throws IOException, URISyntaxException {
        Path classes = Path.of(ImageTemplate.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.matches(".*Immutable[A-Za-z]+\\.class"))
                    .map(file -> file.replace(".class", "").replace('/', '.').replace('\\', '.'))
                    .<Class<?>>map(OrderOfEntriesTest::load)
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
