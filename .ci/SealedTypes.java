import java.io.IOException;
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
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares the members of public sealed types in two folders of jars: a new member breaks every exhaustive switch over
 * the type, and a type that becomes sealed breaks its implementations. A member that is not visible outside of its
 * module counts as well, because a switch without a default must cover it through a visible supertype.
 */
class SealedTypes {
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
        changes.forEach(System.out::println);
        System.out.println(before.values().stream().filter(members -> !members.isEmpty()).count()
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

    /** The permitted subtypes of each public type; none if it is not sealed. */
    private static Map<String, Set<String>> permitted(Path folder) throws IOException {
        List<Path> jars;
        try (Stream<Path> files = Files.list(folder)) {
            jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
        Map<String, Set<String>> found = new TreeMap<>();
        try (URLClassLoader loader = new URLClassLoader(jars.stream().map(SealedTypes::url).toArray(URL[]::new))) {
            for (Path jar : jars) {
                for (String name : classes(jar)) {
                    add(name, loader, found);
                }
            }
        }
        return found;
    }

    private static void add(String name, ClassLoader loader, Map<String, Set<String>> found) {
        try {
            Class<?> type = Class.forName(name, false, loader);
            if (java.lang.reflect.Modifier.isPublic(type.getModifiers())) {
                Class<?>[] members = type.isSealed() ? type.getPermittedSubclasses() : new Class<?>[0];
                found.put(name, Arrays.stream(members).map(Class::getName).collect(Collectors.toCollection(TreeSet::new)));
            }
        } catch (ClassNotFoundException | NoClassDefFoundError e) {
            // It extends a class of another library, which no sealed type of this project does.
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
