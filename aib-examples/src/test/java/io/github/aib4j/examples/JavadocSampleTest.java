package io.github.aib4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The test in the Javadoc of the local service compiles and passes as it is, with only imports added. */
class JavadocSampleTest {
    private static final Path SERVICE =
            Path.of("../aib-client/testing/src/main/java/io/github/aib4j/testing/LocalImageBuilder.java");
    private static final Pattern SAMPLE = Pattern.compile("<pre>\\{@code\\n(.*?)\\n \\* }</pre>", Pattern.DOTALL);

    private static final String IMPORTS = """
            import static org.assertj.core.api.Assertions.assertThat;
            import io.github.aib4j.client.*;
            import io.github.aib4j.client.poll.*;
            import io.github.aib4j.model.*;
            import io.github.aib4j.model.distribute.*;
            import io.github.aib4j.model.id.*;
            import io.github.aib4j.model.run.*;
            import io.github.aib4j.model.source.*;
            import io.github.aib4j.testing.*;
            import java.time.Duration;
            import org.junit.jupiter.api.*;
            """;

    @TempDir
    private Path folder = Path.of("set by JUnit");

    /** With the pauses of a real service it would take more than ten minutes. */
    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void the_test_in_the_javadoc_of_the_local_service_passes() throws Exception {
        Matcher sample = SAMPLE.matcher(Files.readString(SERVICE));
        assertThat(sample.find()).as("a sample in %s", SERVICE).isTrue();
        Path source = folder.resolve("NightlyBuildTest.java");
        Files.writeString(source, IMPORTS + sample.group(1).replaceAll("(?m)^ \\* ?", ""));

        compile(source);

        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            Class<?> test = loader.loadClass("NightlyBuildTest");
            Constructor<?> create = test.getDeclaredConstructor();
            create.setAccessible(true);
            Object instance = create.newInstance();
            assertThat(run(test, instance, Test.class)).isEqualTo(1);
            assertThat(run(test, instance, AfterEach.class)).isEqualTo(1);
        }
    }

    private void compile(Path source) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter errors = new StringWriter();
        List<String> options =
                List.of("-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            compiler.getTask(errors, files, null, options, null, files.getJavaFileObjects(source))
                    .call();
        }
        assertThat(errors.toString()).isEmpty();
    }

    private static int run(Class<?> test, Object instance, Class<? extends Annotation> kind) throws Exception {
        List<Method> methods = Arrays.stream(test.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(kind))
                .toList();
        for (Method method : methods) {
            method.setAccessible(true);
            method.invoke(instance);
        }
        return methods.size();
    }
}
