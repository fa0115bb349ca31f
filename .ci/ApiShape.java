import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares in two folders of jars what japicmp does not look at.
 *
 * <p>The members of public sealed types: a new member breaks every exhaustive switch over the type, and a type that
 * becomes sealed breaks its implementations. A member that is not visible outside of its module counts as well, because a
 * switch without a default must cover it through a visible supertype, and so do the members of such a member.
 *
 * <p>The order of the components of public records: two of the same type that change places compile, and are mixed up.
 *
 * <p>The constants of public enumerations: a new one breaks every exhaustive switch without a default.
 *
 * <p>What a module exports to all, requires for its users, and provides.
 */
class ApiShape {
    public static void main(String[] args) throws IOException {
        Map<String, Set<String>> before = permitted(Path.of(args[0]));
        Map<String, Set<String>> after = permitted(Path.of(args[1]));
        Set<String> accepted = Set.copyOf(Files.readAllLines(Path.of(args[2])));
        List<String> changes = new ArrayList<>();
        before.forEach((type, members) -> {
            Set<String> now = after.get(type);
            if (now != null && !now.equals(members) && !accepted.contains(type)) {
                changes.add(type + ": " + difference(members, now));
            }
        });
        Map<String, List<String>> partsNow = parts(Path.of(args[1]));
        Map<String, List<String>> parts = parts(Path.of(args[0]));
        parts.forEach((type, all) -> {
            List<String> now = partsNow.getOrDefault(type, all);
            if (!now.equals(all) && !accepted.contains(type)) {
                changes.add(type + ": was " + all + " and is " + now);
            }
        });
        Map<String, Set<String>> modulesNow = modules(Path.of(args[1]));
        Map<String, Set<String>> modules = modules(Path.of(args[0]));
        modules.forEach((module, facts) -> {
            Set<String> gone = new TreeSet<>(facts);
            gone.removeAll(modulesNow.getOrDefault(module, Set.of()));
            if (!gone.isEmpty() && !accepted.contains(module)) {
                changes.add("module " + module + " no longer " + String.join(", ", gone));
            }
        });
        changes.forEach(System.out::println);
        System.out.println(modules.size() + " modules, " + parts.size() + " records and enumerations, " + before.values().stream().filter(members -> !members.isEmpty()).count()
                + " sealed types, " + changes.size() + " changed");
        System.exit(changes.isEmpty() ? 0 : 1);
    }

    private static String difference(Set<String> before, Set<String> now) {
        if (before.isEmpty()) {
            return "is sealed now";
        }
        if (now.isEmpty()) {
            return "is no longer sealed";
        }
        Set<String> gone = new TreeSet<>(before);
        gone.removeAll(now);
        Set<String> come = new TreeSet<>(now);
        come.removeAll(before);
        return Stream.concat(gone.stream().map(name -> "-" + name), come.stream().map(name -> "+" + name))
                .collect(Collectors.joining(" "));
    }

    /** What each named module promises to those who require it. */
    private static Map<String, Set<String>> modules(Path folder) {
        Map<String, Set<String>> found = new TreeMap<>();
        for (ModuleReference reference : ModuleFinder.of(folder).findAll()) {
            ModuleDescriptor module = reference.descriptor();
            if (!module.isAutomatic()) {
                Set<String> facts = new TreeSet<>();
                module.exports().stream().filter(to -> !to.isQualified()).forEach(to -> facts.add("exports " + to.source()));
                module.requires().stream()
                        .filter(other -> other.modifiers().contains(ModuleDescriptor.Requires.Modifier.TRANSITIVE))
                        .forEach(other -> facts.add("requires transitive " + other.name()));
                module.provides().forEach(what -> facts.add("provides " + what.service()));
                found.put(module.name(), facts);
            }
        }
        return found;
    }

    /** The components of each public record and the constants of each public enumeration, in order. */
    private static Map<String, List<String>> parts(Path folder) throws IOException {
        Map<String, List<String>> found = new TreeMap<>();
        look(folder, type -> {
            if (Modifier.isPublic(type.getModifiers()) && type.isRecord()) {
                found.put(type.getName(), Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList());
            } else if (Modifier.isPublic(type.getModifiers()) && type.isEnum()) {
                found.put(
                        type.getName(),
                        Arrays.stream(type.getDeclaredFields()).filter(Field::isEnumConstant).map(Field::getName).toList());
            }
        });
        return found;
    }

    /** The permitted subtypes of each public type; none if it is not sealed. */
    private static Map<String, Set<String>> permitted(Path folder) throws IOException {
        Map<String, Set<String>> found = new TreeMap<>();
        look(folder, type -> {
            if (Modifier.isPublic(type.getModifiers())) {
                Set<String> members = new TreeSet<>();
                addMembers(type, members);
                found.put(type.getName(), members);
            }
        });
        return found;
    }

    private static void addMembers(Class<?> type, Set<String> members) {
        if (type.isSealed()) {
            for (Class<?> member : type.getPermittedSubclasses()) {
                members.add(member.getName());
                if (!Modifier.isPublic(member.getModifiers())) {
                    addMembers(member, members);
                }
            }
        }
    }

    private static void look(Path folder, Consumer<Class<?>> at) throws IOException {
        List<Path> jars;
        try (Stream<Path> files = Files.list(folder)) {
            jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
        try (URLClassLoader loader = new URLClassLoader(jars.stream().map(ApiShape::url).toArray(URL[]::new))) {
            for (Path jar : jars) {
                for (String name : classes(jar)) {
                    look(name, loader, at);
                }
            }
        }
    }

    private static void look(String name, ClassLoader loader, Consumer<Class<?>> at) {
        try {
            at.accept(Class.forName(name, false, loader));
        } catch (ClassNotFoundException | NoClassDefFoundError e) {
            // It extends a class of another library, and no sealed type or record of ours does that.
            System.out.println("not looked at: " + name + ", for lack of " + e.getMessage());
        }
    }

    private static List<String> classes(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith("io/github/aib4j/") && name.endsWith(".class"))
                    .filter(name -> !name.contains("/implementation/"))
                    .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .toList();
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(jar.toString(), e);
        }
    }
}
