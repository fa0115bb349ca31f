package io.github.aib4j.examples;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The map in ARCHITECTURE.md has every package and every dependency of the code. */
class ArchitectureTest {
    private static final String ROOT = "io.github.aib4j.";
    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();
    private static final Path PAGE = TOP.resolve("aib-model/ARCHITECTURE.md");
    private static final Pattern ROW = Pattern.compile("[|] `([a-z.]+)` [|] [^|]+ [|] ([^|]*) [|]");
    private static final Pattern NAME = Pattern.compile("`([a-z.]+)`");
    private static final int MOST_FILES = 40;

    /** Public types that no dependency of the main code requires. */
    private static final Set<String> NEEDED =
            Set.of(ROOT + "testing.server.LocalHttpResponse"); // used by the tests of the client

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT + "model", ROOT + "client", ROOT + "testing", ROOT + "scheduler");

    /** Artifacts on which the examples do not depend, so that their classes are read from the folders of the build. */
    private static final List<String> DURABLE = List.of("temporal");

    private static final List<JavaClasses> DURABLE_CLASSES = DURABLE.stream()
            .map(name -> TOP.resolve("aib-client/" + name + "/target/classes"))
            .filter(Files::isDirectory)
            .map(folder -> new ClassFileImporter().importPath(folder))
            .filter(not(JavaClasses::isEmpty))
            .toList();

    @Test
    void every_package_is_on_the_map_with_exactly_its_dependencies() throws IOException {
        Map<String, Set<String>> drawn = drawn();
        Map<String, Set<String>> found = found();

        assertThat(drawn).as("%s; the code has%n%s", PAGE, rows(found)).isEqualTo(found);
    }

    /** Without the public types that both the servers and the code behind them use, which depend on each other. */
    @Test
    void packages_have_no_cyclic_dependencies() throws IOException {
        Map<String, Set<String>> known = found();
        known.computeIfPresent(
                "model.json",
                (servers, seen) -> seen.stream()
                        .filter(name -> !name.startsWith("model.implementation."))
                        .collect(Collectors.toCollection(TreeSet::new)));

        known.keySet()
                .forEach(name -> assertThat(reachable(known, name))
                        .as("what %s knows, directly or not", name)
                        .doesNotContain(name));
    }

    @Test
    void no_package_has_more_than_forty_files() throws IOException {
        try (Stream<Path> files = Files.walk(TOP)) {
            Map<Path, Long> sizes = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> TOP.relativize(file).toString().contains("src/main/java"))
                    .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));

            assertThat(sizes)
                    .isNotEmpty()
                    .allSatisfy((folder, count) ->
                            assertThat(count).as("files in %s", folder).isLessThanOrEqualTo(MOST_FILES));
        }
    }

    @Test
    void public_members_of_internal_packages_are_used_by_other_packages() throws IOException {
        Set<String> exported = exported();

        assertThat(CLASSES.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter(not(JavaClass::isAnnotation)) // not in the class files of annotated types
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(type -> !exported.contains(type.getPackageName()))
                        .filter(not(ArchitectureTest::isUsedElsewhere))
                        .map(JavaClass::getName))
                .containsExactlyInAnyOrderElementsOf(NEEDED);
    }

    private static boolean isUsedElsewhere(JavaClass type) {
        return CLASSES.stream()
                .filter(other -> !other.getPackageName().equals(type.getPackageName()))
                .flatMap(other -> other.getDirectDependenciesFromSelf().stream())
                .map(Dependency::getTargetClass)
                .anyMatch(target -> target.getName().equals(type.getName())
                        || target.getName().startsWith(type.getName() + "$"));
    }

    private static Set<String> exported() throws IOException {
        Set<String> exported = new TreeSet<>();
        for (String module : new String[] {"aib-model", "aib-client", "aib-client/testing", "aib-client/scheduler"}) {
            Path info = TOP.resolve(module + "/src/main/java/module-info.java");
            Matcher exports = Pattern.compile("(?m)^ *exports ([a-z0-9.]+);").matcher(Files.readString(info));
            exports.results().forEach(found -> exported.add(found.group(1)));
        }
        return exported;
    }

    private static Map<String, Set<String>> drawn() throws IOException {
        Map<String, Set<String>> drawn = new TreeMap<>();
        for (String line : Files.readAllLines(PAGE)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                Set<String> known = new TreeSet<>();
                NAME.matcher(row.group(2)).results().forEach(name -> known.add(name.group(1)));
                assertThat(drawn.put(row.group(1), known)).as(line).isNull();
            }
        }
        drawn.keySet().removeIf(ArchitectureTest::isNotBuilt);
        return drawn;
    }

    /** Whether a class is missing because only some modules were built. */
    private static boolean isNotBuilt(String name) {
        return DURABLE.contains(name)
                && DURABLE_CLASSES.stream()
                        .flatMap(JavaClasses::stream)
                        .noneMatch(type -> name(type).equals(name));
    }

    private static Map<String, Set<String>> found() {
        Map<String, Set<String>> found = new TreeMap<>();
        List<JavaClass> all = Stream.concat(Stream.of(CLASSES), DURABLE_CLASSES.stream())
                .flatMap(JavaClasses::stream)
                .toList();
        for (JavaClass type : all) {
            Set<String> known = found.computeIfAbsent(name(type), name -> new TreeSet<>());
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(target -> target.getPackageName().startsWith(ROOT))
                    .map(ArchitectureTest::name)
                    .filter(name -> !name.equals(name(type)))
                    .forEach(known::add);
        }
        return found;
    }

    private static String name(JavaClass type) {
        return type.getPackageName().substring(ROOT.length());
    }

    private static Set<String> reachable(Map<String, Set<String>> known, String from) {
        Set<String> reached = new TreeSet<>();
        Set<String> next = new TreeSet<>(known.get(from));
        while (reached.addAll(next)) {
            next = next.stream()
                    .flatMap(name -> known.getOrDefault(name, Set.of()).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        return reached;
    }

    private static String rows(Map<String, Set<String>> found) {
        return found.entrySet().stream()
                .map(row -> "| `" + row.getKey() + "` | … | "
                        + row.getValue().stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "))
                        + " |")
                .collect(Collectors.joining("\n"));
    }
}
