package io.github.aib4j.model.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.diagnose.BuildLog;
import io.github.aib4j.model.diagnose.Diagnosis;
import io.github.aib4j.model.gallery.Gallery;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.json.DeploymentDocument;
import io.github.aib4j.model.json.DeploymentScope;
import io.github.aib4j.model.json.GalleryDocument;
import io.github.aib4j.model.json.JsonInput;
import io.github.aib4j.model.json.ReadLimits;
import io.github.aib4j.model.json.ReadOptions;
import io.github.aib4j.model.json.TemplateDocument;
import io.github.aib4j.model.testing.ExportedTypes;
import io.github.aib4j.model.testing.Samples;
import io.github.aib4j.model.testing.Templates;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Entry points name a null argument before they do anything else. */
class NullArgumentsTest {
    private static final List<String> PACKAGES = List.of("json", "diagnose");

    /** Made anew for each call, because some can be read once. */
    private static final Map<Class<?>, Supplier<Object>> SAMPLES = Map.ofEntries(
            Map.entry(byte[].class, () -> "{}".getBytes(StandardCharsets.UTF_8)),
            Map.entry(InputStream.class, () -> new ByteArrayInputStream(new byte[] {'{', '}'})),
            Map.entry(Reader.class, () -> new StringReader("{}")),
            Map.entry(Path.class, () -> Path.of("missing.json")),
            Map.entry(URL.class, NullArgumentsTest::file),
            Map.entry(OptionalInt.class, OptionalInt::empty),
            Map.entry(Object.class, Object::new),
            Map.entry(ApiVersion.class, ApiVersion::latest),
            Map.entry(GalleryApiVersion.class, GalleryApiVersion::latest),
            Map.entry(JsonInput.class, () -> JsonInput.of("{}", "sample")),
            Map.entry(ReadLimits.class, ReadLimits::defaults),
            Map.entry(ReadOptions.class, ReadOptions::lenient),
            Map.entry(DeploymentScope.class, DeploymentScope::empty),
            Map.entry(BuildLog.class, () -> BuildLog.of("")),
            Map.entry(TemplateDocument.class, () -> TemplateDocument.of("web", Templates.full())),
            Map.entry(
                    GalleryDocument.class,
                    () -> GalleryDocument.of(Gallery.builder().build())));

    private static URL file() {
        try {
            return URI.create("file:/missing.json").toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void factories_and_records_name_the_argument_that_is_null() {
        TreeSet<String> wrong = new TreeSet<>();
        List<String> checked = new ArrayList<>();
        makers().forEach(maker -> {
            for (int i = 0; i < maker.getParameterCount(); i++) {
                Optional<Object[]> arguments = arguments(maker);
                if (arguments.isPresent() && !maker.getParameterTypes()[i].isPrimitive()) {
                    arguments.get()[i] = null;
                    String place = maker + " " + i;
                    checked.add(place);
                    thrown(maker, arguments.get())
                            .filter(NullArgumentsTest::isNamed)
                            .ifPresentOrElse(named -> {}, () -> wrong.add(place));
                }
            }
        });

        assertThat(wrong).isEmpty();
        assertThat(checked).hasSizeGreaterThan(150);
    }

    @Test
    @SuppressWarnings("NullAway") // null is what it is about
    void changes_of_a_scope_and_of_a_diagnosis_name_the_argument_that_is_null() {
        DeploymentScope scope = DeploymentScope.empty();
        Diagnosis diagnosis = Diagnosis.of("no text that is known");

        assertNamed("log", () -> diagnosis.withLog(null));
        assertNamed("reason", () -> diagnosis.withoutLog(null));
        assertNamed("template", () -> diagnosis.withTemplate(null));
        assertNamed("subscriptionId", () -> scope.withSubscriptionId(null));
        assertNamed("name", () -> scope.withResourceGroup(null));
        assertNamed("location", () -> scope.withLocation(null));
        assertNamed("time", () -> scope.withTime((Instant) null));
        assertNamed("name", () -> scope.withDeploymentName(null));
        assertNamed("results", () -> scope.withFunctionResults(null));
        assertNamed("name", () -> scope.withParameter(null, "value"));
        assertNamed("values", () -> scope.withParameters(null));
        assertNamed("input", () -> scope.withParameterFile((JsonInput) null));
        assertNamed("limits", () -> JsonInput.of("{}", "sample").bytes(null));
        assertNamed("change", () -> ofOne().withTemplates(null));
        assertNamed("name", () -> ofOne().withTemplate(null, Templates.full()));
    }

    private static DeploymentDocument ofOne() {
        ImageTemplate template = Templates.full();
        return new DeploymentDocument(List.of(TemplateDocument.of("web", template)), 0, List.of());
    }

    private static void assertNamed(String name, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(name);
    }

    /** A message of the virtual machine itself tells of a variable inside of us. */
    private static boolean isNamed(Throwable thrown) {
        return thrown instanceof NullPointerException
                && thrown.getMessage() != null
                && !thrown.getMessage().startsWith("Cannot ");
    }

    private static Stream<Executable> makers() {
        return ExportedTypes.all().stream()
                .filter(type ->
                        PACKAGES.stream().anyMatch(name -> type.getPackageName().endsWith("." + name)))
                .flatMap(type -> Stream.concat(
                        Stream.of(type.getConstructors()).filter(made -> type.isRecord()),
                        Stream.of(type.getDeclaredMethods())
                                .filter(method -> Modifier.isStatic(method.getModifiers())
                                        && Modifier.isPublic(method.getModifiers())
                                        && !method.isSynthetic()
                                        && !method.getName().equals("isGalleryResource")
                                        && !method.getName().equals("valueOf"))));
    }

    private static Optional<Object[]> arguments(Executable maker) {
        List<Optional<Object>> samples = Arrays.stream(maker.getParameterTypes())
                .map(type -> SAMPLES.containsKey(type)
                        ? Optional.of(SAMPLES.get(type).get())
                        : Samples.of(type))
                .toList();
        return Optional.of(samples)
                .filter(all -> all.stream().allMatch(Optional::isPresent))
                .map(all -> all.stream().map(Optional::orElseThrow).toArray());
    }

    private static Optional<Throwable> thrown(Executable maker, Object[] arguments) {
        try {
            if (maker instanceof Constructor<?> constructor) {
                constructor.newInstance(arguments);
            } else {
                ((Method) maker).invoke(null, arguments);
            }
            return Optional.empty();
        } catch (InvocationTargetException e) {
            return Optional.ofNullable(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(maker.toString(), e);
        }
    }
}
