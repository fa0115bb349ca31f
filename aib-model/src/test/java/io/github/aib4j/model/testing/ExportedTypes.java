package io.github.aib4j.model.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The public types of the packages that the module exports, nested ones too. */
public final class ExportedTypes {
    private static final Path CLASSES = Path.of("target", "classes");
    private static final String ENDING = ".class";

    private ExportedTypes() {}

    /** All of them, in the order of packages and names. */
    public static List<Class<?>> all() {
        List<Class<?>> types = new ArrayList<>();
        try (InputStream file = Files.newInputStream(CLASSES.resolve("module-info.class"))) {
            List<String> packages = ModuleDescriptor.read(file).exports().stream()
                    .map(ModuleDescriptor.Exports::source)
                    .sorted()
                    .toList();
            for (String name : packages) {
                types.addAll(in(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return types;
    }

    /** The type that the public method {@code toBuilder} or {@code builder} of a type gives. */
    public static Optional<Class<?>> builder(Class<?> type, String method) {
        return Stream.of(type.getMethods())
                .filter(found -> found.getName().equals(method) && found.getParameterCount() == 0)
                .<Class<?>>map(found -> found.getReturnType())
                .findFirst();
    }

    private static List<Class<?>> in(String name) throws IOException {
        try (Stream<Path> files = Files.list(CLASSES.resolve(name.replace('.', '/')))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ENDING) && !file.equals("package-info.class"))
                    .sorted()
                    .<Class<?>>map(file -> type(name + "." + file.substring(0, file.length() - ENDING.length())))
                    .filter(ExportedTypes::isPublic)
                    .toList();
        }
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, ExportedTypes.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
