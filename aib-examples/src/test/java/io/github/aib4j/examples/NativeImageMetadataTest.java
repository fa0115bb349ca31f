package io.github.aib4j.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The metadata of the jars for GraalVM's native-image, compared with the reflection in their classes. */
class NativeImageMetadataTest {
    private static final String CHECKED_BY_REFLECTION = "io.github.aib4j.model.implementation.MembersOnce";
    private static final String CREATES_CLIENTS = "io.github.aib4j.testing.junit.LocalClients";
    private static final String READS_VERSION = "io.github.aib4j.client.implementation.http.LibraryVersion";

    private static final Set<String> REFLECTIVE_CLASSES = Set.of(
            "java.util.ServiceLoader",
            "java.util.ResourceBundle",
            "java.io.ObjectInputStream",
            "java.lang.invoke.MethodHandles$Lookup",
            Proxy.class.getName(),
            "java.lang.reflect.Method",
            "java.lang.reflect.Field",
            "java.lang.reflect.Constructor",
            "com.azure.core.http.rest.RestProxy",
            "com.azure.core.util.ExpandableStringEnum",
            "com.fasterxml.jackson.databind.ObjectMapper");

    private static final Map<Path, JavaClasses> CLASSES = new ConcurrentHashMap<>();

    private static final Pattern REFLECTIVE_METHODS =
            Pattern.compile("forName|getResource.*|get(Declared)?(Methods?|Fields?|Constructors?)|loadClass");

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "aib-model, " + CHECKED_BY_REFLECTION,
                "aib-client, " + READS_VERSION,
                "aib-client/testing, " + CREATES_CLIENTS,
                "aib-client/scheduler, none"
            })
    void only_classes_with_metadata_use_reflection_or_resources(String module, String user) {
        Set<String> users = classes(module).stream()
                .filter(type -> type.getMethodCallsFromSelf().stream().anyMatch(NativeImageMetadataTest::isReflective))
                .map(NativeImageMetadataTest::outermost)
                .collect(Collectors.toSet());

        assertThat(users).isEqualTo(user == null ? Set.of() : Set.of(user));
        assertThat(Files.exists(metadata(module))).isEqualTo(user != null);
    }

    @Test
    void the_metadata_of_the_model_names_each_type_checked_by_reflection() throws IOException {
        JavaClasses model = classes("aib-model");
        List<JavaClass> families = model.get(CHECKED_BY_REFLECTION).getMethodCallsToSelf().stream()
                .map(JavaMethodCall::getOriginOwner)
                .filter(type -> !type.getName().equals(CHECKED_BY_REFLECTION))
                .toList();
        Set<String> checked = model.stream()
                .filter(type -> type.getSimpleName().startsWith("Immutable") && !type.isNestedClass())
                .map(type -> type.getRawSuperclass().orElseThrow())
                .filter(type -> families.stream().anyMatch(family -> type.isAssignableTo(family.getName())))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> named = new TreeSet<>();
        for (JsonNode entry : read("aib-model").get("reflection")) {
            assertThat(entry.get("allPublicMethods").booleanValue()).isTrue();
            assertThat(entry.at("/condition/typeReached")).isEqualTo(entry.get("type"));
            named.add(entry.get("type").textValue());
        }

        assertThat(checked).hasSizeGreaterThan(10);
        assertThat(named).isEqualTo(checked);
    }

    @Test
    void the_client_names_the_resource_that_has_its_version() throws IOException {
        JsonNode resource = read("aib-client").get("resources").get(0);

        assertThat(resource.at("/condition/typeReached").textValue()).isEqualTo(READS_VERSION);
        assertThat(resource.get("glob").textValue())
                .isEqualTo(READS_VERSION.replaceFirst("\\.[A-Z].*", "").replace('.', '/') + "/version.properties");
        assertThat(Path.of("..", "aib-client", "target", "classes")
                        .resolve(resource.get("glob").textValue()))
                .exists();
    }

    @Test
    void the_testing_artifact_names_methods_that_the_client_has() throws ReflectiveOperationException, IOException {
        for (JsonNode type : read("aib-client/testing").get("reflection")) {
            Class<?> owner = Class.forName(type.get("type").textValue());
            assertThat(type.at("/condition/typeReached").textValue()).isEqualTo(CREATES_CLIENTS);
            for (JsonNode method : type.get("methods")) {
                String name = method.get("name").textValue();
                Class<?>[] parameters = types(method.get("parameterTypes"));
                assertThat(name.equals("<init>") ? owner.getConstructor(parameters) : owner.getMethod(name, parameters))
                        .isNotNull();
            }
        }
    }

    /** Temporal reads and writes the records with Jackson, implements the interfaces as proxies and calls their methods. */
    @Test
    void the_temporal_artifact_names_its_records_interfaces_and_what_implements_them() throws IOException {
        JavaClasses temporal = classes("aib-client/temporal");
        Set<String> records = names(temporal.stream()
                .filter(type ->
                        type.isRecord() && type.getModifiers().toString().contains("PUBLIC")));
        Set<String> interfaces = names(temporal.stream().filter(NativeImageMetadataTest::isTemporals));
        Set<String> called = names(temporal.stream()
                .filter(type -> isTemporals(type)
                        || type.getRawInterfaces().stream().anyMatch(NativeImageMetadataTest::isTemporals)));

        Map<String, Set<String>> named = Map.of(
                "allDeclaredConstructors", new TreeSet<>(),
                "allPublicMethods", new TreeSet<>(),
                "proxy", new TreeSet<>());
        for (JsonNode entry : read("aib-client/temporal").get("reflection")) {
            JsonNode type = entry.get("type");
            named.forEach((member, names) -> {
                if (entry.has(member)) {
                    names.add(type.textValue());
                } else if (type.has(member)) {
                    names.add(type.get(member).get(0).textValue());
                }
            });
        }

        assertThat(named.get("allDeclaredConstructors")).isEqualTo(records);
        assertThat(named.get("allPublicMethods")).isEqualTo(called);
        assertThat(named.get("proxy")).isEqualTo(interfaces);
    }

    private static boolean isReflective(JavaMethodCall call) {
        AccessTarget.MethodCallTarget target = call.getTarget();
        String owner = target.getOwner().getName();
        return REFLECTIVE_CLASSES.contains(owner)
                || (Set.of("java.lang.Class", "java.lang.ClassLoader").contains(owner)
                        && REFLECTIVE_METHODS.matcher(target.getName()).matches());
    }

    private static boolean isTemporals(JavaClass type) {
        return type.isAnnotatedWith("io.temporal.workflow.WorkflowInterface")
                || type.isAnnotatedWith("io.temporal.activity.ActivityInterface");
    }

    private static Set<String> names(Stream<JavaClass> types) {
        return types.map(JavaClass::getName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String outermost(JavaClass type) {
        return type.getName().replaceFirst("\\$.*", "");
    }

    private static Class<?>[] types(JsonNode names) throws ClassNotFoundException {
        List<Class<?>> types = new ArrayList<>();
        for (JsonNode name : names) {
            types.add(Class.forName(name.textValue()));
        }
        return types.toArray(Class<?>[]::new);
    }

    private static JavaClasses classes(String module) {
        Path classes = Path.of("..", module, "target", "classes");
        assumeTrue(Files.isDirectory(classes), "the module is not built: " + classes);
        return CLASSES.computeIfAbsent(classes, new ClassFileImporter()::importPath);
    }

    private static JsonNode read(String module) throws IOException {
        return new JsonMapper().readTree(metadata(module).toFile());
    }

    private static Path metadata(String module) {
        String artifact = module.replaceFirst(".*/", "aib-").replaceFirst("^(aib-)+", "aib-");
        return Path.of(
                "..",
                module,
                "src/main/resources/META-INF/native-image/io.github.aib4j",
                artifact,
                "reachability-metadata.json");
    }
}
