import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * A build step: gives the setters of the generated builders the Javadoc of the accessors.
 *
 * <p>Immutables writes "Initializes the optional value …" above each setter, and none of its options changes that. The
 * contract of a property (units, limits, default, api-version) is in the Javadoc of its accessor, so this program
 * copies it from there, before the sources and Javadoc jars are built. It runs after compilation and changes only
 * comments.
 *
 * <p>Run it with {@code java BuilderDocs.java SOURCES GENERATED}. It fails if an accessor has no Javadoc, or if it
 * finds a sentence of Immutables that it does not know. A second run changes nothing.
 */
public final class BuilderDocs {
    private BuilderDocs() {}

    public static void main(String[] args) throws IOException {
        List<Path> todo = new ArrayList<>();
        for (Path file : javaFiles(Path.of(args[1]))) {
            if (SetterDocs.isUntouched(Files.readString(file))) {
                todo.add(file);
            }
        }
        if (todo.isEmpty()) {
            return;
        }
        AccessorDocs accessors = AccessorDocs.read(javaFiles(Path.of(args[0])));
        SetterDocs setters = new SetterDocs(accessors);
        for (Path file : todo) {
            rewrite(file, setters.rewritten(Files.readString(file)));
        }
        setters.failForMissing();
    }

    /** Keeps the modification time of the file, so that the compiler does not consider it changed. */
    private static void rewrite(Path file, String text) throws IOException {
        var time = Files.getLastModifiedTime(file);
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, time);
    }

    private static List<Path> javaFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("module-info.java"))
                    .sorted()
                    .toList();
        }
    }
}

/** Replaces Immutables' sentences in one generated file. */
final class SetterDocs {
    private static final String LINK = "(?<link>\\{@link (?<type>[\\w.]+)#(?<accessor>\\w+)\\(\\) \\w+})";

    /** The sentences of Immutables and their replacements; the accessor's text alone if a replacement is empty. */
    private static final Map<Pattern, String> SENTENCES = Map.of(
            sentence("Initializes the value for the " + LINK + " attribute\\."), "",
            sentence("Initializes the optional value " + LINK + " to \\w+\\."), "",
            sentence("Adds one element to " + LINK + " (?:list|set)\\."), "Adds one element to %s.",
            sentence("Adds elements to " + LINK + " (?:list|set)\\."), "Adds elements to %s.",
            sentence("Sets or replaces all elements for " + LINK + " (?:list|set)\\."), "Replaces all elements of %s.",
            sentence("Put one entry to the " + LINK + " map\\.(?: Nulls are not permitted)?"),
                    "Adds one entry to %s, or replaces the entry that has the same key.",
            sentence("Put all mappings from the specified map as entries to " + LINK
                            + " map\\. Nulls are not permitted"),
                    "Adds all entries to %s, and replaces entries that have the same key.",
            sentence("Sets or replaces all mappings from the specified map as entries for the " + LINK
                            + " map\\. Nulls are not permitted"),
                    "Replaces all entries of %s.");

    private static final Pattern LEFT_OVER = Pattern.compile(
            "^ *\\* (?:Initializes|Put one|Put all|Sets or replaces|Adds .* (?:list|set)\\.).*$", Pattern.MULTILINE);

    private final AccessorDocs accessors;
    private final TreeSet<String> missing = new TreeSet<>();

    SetterDocs(AccessorDocs accessors) {
        this.accessors = accessors;
    }

    private static Pattern sentence(String regex) {
        return Pattern.compile("^(?<indent> *)\\* " + regex + "$", Pattern.MULTILINE);
    }

    static boolean isUntouched(String text) {
        return SENTENCES.keySet().stream()
                .anyMatch(sentence -> sentence.matcher(text).find());
    }

    String rewritten(String text) {
        String packageName = text.substring(text.indexOf("package ") + "package ".length(), text.indexOf(';'));
        String rewritten = text;
        for (Map.Entry<Pattern, String> sentence : SENTENCES.entrySet()) {
            rewritten = sentence.getKey()
                    .matcher(rewritten)
                    .replaceAll(found ->
                            Matcher.quoteReplacement(comment(packageName, (Matcher) found, sentence.getValue())));
        }
        Matcher leftOver = LEFT_OVER.matcher(rewritten);
        if (leftOver.find()) {
            throw new IllegalStateException(
                    "Immutables has a new sentence; add it to BuilderDocs: " + leftOver.group());
        }
        return rewritten;
    }

    private String comment(String packageName, Matcher found, String sentence) {
        String type = packageName + "." + found.group("type");
        Optional<String> contract = accessors.of(type, found.group("accessor"));
        if (contract.isEmpty()) {
            missing.add(type + "#" + found.group("accessor"));
        }
        String said = sentence.isEmpty() ? "" : sentence.formatted(found.group("link")) + "\n\n<p>";
        return Stream.of((said + contract.orElse("")).split("\n"))
                .map(line -> (found.group("indent") + "* " + line.strip()).stripTrailing())
                .reduce((before, line) -> before + "\n" + line)
                .orElseThrow();
    }

    void failForMissing() {
        if (!missing.isEmpty()) {
            throw new IllegalStateException("Accessors without Javadoc, which their setters need: " + missing);
        }
    }
}

/** The Javadoc of the methods of the hand-written types. */
final class AccessorDocs {
    private final Map<String, SourceType> types = new HashMap<>();

    private AccessorDocs() {}

    static AccessorDocs read(List<Path> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            AccessorDocs docs = new AccessorDocs();
            for (CompilationUnitTree unit : task.parse()) {
                docs.new Reader(unit, Trees.instance(task)).scan(unit, null);
            }
            return docs;
        }
    }

    /** The main description of a method, its own or inherited, with references that resolve in any file. */
    Optional<String> of(String type, String method) {
        SourceType declaring = types.get(type);
        if (declaring == null) {
            return Optional.empty();
        }
        String own = declaring.docs.get(method);
        return own != null
                ? Optional.of(declaring.portable(mainDescription(own)))
                : declaring.supertypes.stream()
                        .flatMap(supertype -> of(declaring.resolved(supertype), method).stream())
                        .findFirst();
    }

    private static String mainDescription(String doc) {
        return Pattern.compile("^\\s*@\\w", Pattern.MULTILINE).split(doc, 2)[0].strip();
    }

    /** Fills {@link #types} from one file. */
    private final class Reader extends TreePathScanner<Void, String> {
        private final CompilationUnitTree unit;
        private final Trees trees;
        private final Map<String, String> imports = new HashMap<>();

        Reader(CompilationUnitTree unit, Trees trees) {
            this.unit = unit;
            this.trees = trees;
            for (ImportTree imported : unit.getImports()) {
                String name = imported.getQualifiedIdentifier().toString();
                imports.put(name.substring(name.lastIndexOf('.') + 1), name);
            }
        }

        @Override
        public Void visitClass(ClassTree tree, String outer) {
            String name = (outer == null ? unit.getPackageName().toString() : outer) + "." + tree.getSimpleName();
            List<Tree> supertypes = new ArrayList<>(tree.getImplementsClause());
            if (tree.getExtendsClause() != null) {
                supertypes.add(0, tree.getExtendsClause());
            }
            SourceType type = new SourceType(
                    name, imports, supertypes.stream().map(Tree::toString).toList());
            types.put(name, type);
            for (Tree member : tree.getMembers()) {
                if (member instanceof MethodTree method
                        && method.getParameters().isEmpty()) {
                    String doc = trees.getDocComment(new TreePath(getCurrentPath(), method));
                    if (doc != null) {
                        type.docs.put(method.getName().toString(), doc);
                    }
                }
            }
            return super.visitClass(tree, name);
        }

        @Override
        public Void visitMethod(MethodTree tree, String outer) {
            return null; // classes inside of methods have no accessors
        }
    }

    /** One hand-written type. */
    private final class SourceType {
        private static final Pattern REFERENCE = Pattern.compile(
                "\\{@(?<tag>link|linkplain|value)\\s+(?<type>[\\w.]*)(?<member>#\\w+(?:\\([^)]*\\))?)?(?<label>[^}]*)}");

        private final String name;
        private final Map<String, String> imports;
        private final List<String> supertypes;
        private final Map<String, String> docs = new HashMap<>();

        SourceType(String name, Map<String, String> imports, List<String> supertypes) {
            this.name = name;
            this.imports = imports;
            this.supertypes = supertypes;
        }

        String portable(String doc) {
            return REFERENCE.matcher(doc).replaceAll(found -> Matcher.quoteReplacement(reference((Matcher) found)));
        }

        private String reference(Matcher found) {
            String type = found.group("type");
            String member = Optional.ofNullable(found.group("member")).orElse("");
            String label = found.group("label");
            if (type.isEmpty() && label.isBlank() && !found.group("tag").equals("value")) {
                label = " " + member.substring(1);
            }
            return "{@" + found.group("tag") + " " + (type.isEmpty() ? name : resolved(type))
                    + withQualifiedParameters(member) + label + "}";
        }

        private String withQualifiedParameters(String member) {
            int open = member.indexOf('(');
            return open < 0
                    ? member
                    : member.substring(0, open)
                            + Pattern.compile("\\b[A-Z][\\w.]*")
                                    .matcher(member.substring(open))
                                    .replaceAll((MatchResult parameter) -> resolved(parameter.group()));
        }

        /** Resolves a simple name in this type's file; names of {@code java.lang} stay as they are. */
        String resolved(String written) {
            String simple = written.replaceFirst("<.*", "");
            String first = simple.replaceFirst("\\..*", "");
            if (imports.containsKey(first)) {
                return imports.get(first) + simple.substring(first.length());
            }
            for (String scope = name; scope.contains("."); scope = scope.substring(0, scope.lastIndexOf('.'))) {
                if (types.containsKey(scope + "." + simple)) {
                    return scope + "." + simple;
                }
            }
            return simple;
        }
    }
}
