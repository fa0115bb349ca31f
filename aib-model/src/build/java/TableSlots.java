import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * A build step: writes the classes by which the tables of JSON get and set members.
 *
 * <p>A row of a table names a slot, such as {@code VmProfileSlots.VM_SIZE}. For each such class that a table names, this
 * program writes it beside the table, with the slots that are named: one {@code switch} gets a member of the value, and
 * another sets one of the builder. A method reference by row would do the same, but each costs a class when a program
 * starts, and a call that no compiler can see through.
 *
 * <p>Run it with {@code java TableSlots.java SOURCES GENERATED}, before compilation. A file that would not change is left
 * alone.
 */
public final class TableSlots {
    private static final Pattern SLOT = Pattern.compile("\\b([A-Z]\\w*)Slots\\.([A-Z][A-Z0-9_]*)\\b");

    private TableSlots() {}

    public static void main(String[] args) throws IOException {
        Path sources = Path.of(args[0]);
        Types types = new Types(sources);
        Map<Path, Map<String, Set<String>>> wanted = wanted(sources);
        for (Map.Entry<Path, Map<String, Set<String>>> folder : wanted.entrySet()) {
            for (Map.Entry<String, Set<String>> type : folder.getValue().entrySet()) {
                String text = new SlotsClass(types, folder.getKey(), type.getKey(), type.getValue()).text();
                write(
                        Path.of(args[1])
                                .resolve(sources.relativize(folder.getKey()))
                                .resolve(type.getKey() + "Slots.java"),
                        text);
            }
        }
    }

    /** The names of slots, by type, by the folder of the tables that name them. */
    private static Map<Path, Map<String, Set<String>>> wanted(Path sources) throws IOException {
        Map<Path, Map<String, Set<String>>> wanted = new HashMap<>();
        for (Path file : javaFiles(sources)) {
            if (file.getFileName().toString().endsWith("Slots.java")) {
                continue;
            }
            Matcher slots = SLOT.matcher(Files.readString(file));
            while (slots.find()) {
                wanted.computeIfAbsent(file.getParent(), folder -> new HashMap<>())
                        .computeIfAbsent(slots.group(1), type -> new TreeSet<>())
                        .add(slots.group(2));
            }
        }
        return wanted;
    }

    private static void write(Path file, String text) throws IOException {
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
    }

    static List<Path> javaFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    /** A member: the accessor's name, and its type with all names in full. */
    private record Member(String name, String type) {
        private static final String OPTIONAL = "java.util.Optional<";
        private static final Map<String, String> BOXES = Map.of("int", "Integer", "boolean", "Boolean", "long", "Long");

        /** {@code osDiskSizeGB} is {@code OS_DISK_SIZE_GB}. */
        String constant() {
            return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
        }

        boolean isOptional() {
            return type.startsWith(OPTIONAL);
        }

        boolean isMap() {
            return type.startsWith("java.util.Map<");
        }

        String valueType() {
            return isOptional() ? type.substring(OPTIONAL.length(), type.length() - 1) : BOXES.getOrDefault(type, type);
        }

        /** The type of the values of a map. */
        String itemType() {
            return type.substring(type.indexOf(", ") + 2, type.length() - 1);
        }

        /** The setter of one entry of a map. */
        String putter() {
            String one = name.endsWith("ies")
                    ? name.substring(0, name.length() - 3) + "y"
                    : name.substring(0, name.length() - 1);
            return "put" + Character.toUpperCase(one.charAt(0)) + one.substring(1);
        }
    }

    /** The text of one class. */
    private static final class SlotsClass {
        private static final String TABLE = "io.github.aib4j.model.implementation.table";

        private final Path folder;
        private final String simple;
        private final String type;
        private final String packageName;
        private final List<Member> members;

        SlotsClass(Types types, Path folder, String simple, Set<String> constants) throws IOException {
            this.folder = folder;
            this.simple = simple;
            this.type = types.nameOf(simple);
            this.packageName = types.packageOf(folder);
            this.members = types.members(simple).stream()
                    .filter(member -> constants.contains(member.constant()))
                    .toList();
            Set<String> missing = new TreeSet<>(constants);
            members.forEach(member -> missing.remove(member.constant()));
            missing.remove("ALL");
            if (!missing.isEmpty()) {
                throw new IllegalArgumentException(folder + ": " + simple + " has no member for " + missing);
            }
        }

        String text() {
            return String.join(
                            "\n",
                            "package " + packageName + ";",
                            "",
                            "import " + TABLE + ".Slot;",
                            "import " + TABLE + ".Slots;",
                            "import org.jspecify.annotations.Nullable;",
                            "",
                            "/** The members of {@link " + type + "} that have rows. */",
                            "@SuppressWarnings({\"unchecked\", \"cast\"})",
                            "final class " + simple + "Slots extends Slots<" + type + ", " + type + ".Builder> {",
                            "    static final " + simple + "Slots ALL = new " + simple + "Slots();",
                            constants(),
                            "    private " + simple + "Slots() {}",
                            "",
                            "    @Override",
                            "    protected " + type + ".Builder newBuilder() {",
                            "        return " + type + ".builder();",
                            "    }",
                            "",
                            "    @Override",
                            "    protected " + type + " build(" + type + ".Builder builder) {",
                            "        return builder.build();",
                            "    }",
                            "",
                            "    @Override",
                            "    protected @Nullable Object get(" + type + " value, int slot) {",
                            "        return switch (slot) {",
                            cases(this::getter),
                            "        };",
                            "    }",
                            "",
                            "    @Override",
                            "    protected void set(" + type + ".Builder builder, int slot, Object value) {",
                            "        switch (slot) {",
                            cases(this::setter),
                            "        }",
                            "    }",
                            putMethod() + "}")
                    + "\n";
        }

        private String constants() {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < members.size(); i++) {
                Member member = members.get(i);
                text.append("    static final Slot<" + type + ", " + type + ".Builder, " + member.valueType() + "> "
                        + member.constant() + " = ALL.slot(" + i + ");\n");
            }
            return text.toString();
        }

        private interface Case {
            String of(Member member);
        }

        private String cases(Case statement) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < members.size(); i++) {
                String said = statement.of(members.get(i));
                text.append(said.isEmpty() ? "" : "            case " + i + " -> " + said + ";\n");
            }
            return text + "            default -> throw noSlot(slot);";
        }

        private String getter(Member member) {
            return "value." + member.name() + "()" + (member.isOptional() ? ".orElse(null)" : "");
        }

        private String setter(Member member) {
            return "builder." + member.name() + "((" + member.valueType() + ") value)";
        }

        private String putMethod() {
            if (members.stream().noneMatch(Member::isMap)) {
                return "";
            }
            return String.join(
                            "\n",
                            "",
                            "    @Override",
                            "    protected void put(" + type
                                    + ".Builder builder, int slot, String name, Object value) {",
                            "        switch (slot) {",
                            cases(member -> member.type().startsWith("java.util.Map<String, ")
                                    ? "builder." + member.putter() + "(name, (" + member.itemType() + ") value)"
                                    : ""),
                            "        }",
                            "    }")
                    + "\n";
        }
    }

    /** The types of the sources, by their simple names. */
    private static final class Types {
        private static final Set<String> OF_JAVA_LANG = Set.of("String", "Integer", "Boolean", "Long", "Object");

        private final Path sources;
        private final Map<String, Path> files = new HashMap<>();
        private final Map<String, CompilationUnitTree> parsed = new HashMap<>();

        Types(Path sources) throws IOException {
            this.sources = sources;
            for (Path file : javaFiles(sources)) {
                files.putIfAbsent(file.getFileName().toString().replace(".java", ""), file);
            }
        }

        String packageOf(Path folder) {
            return sources.relativize(folder).toString().replace('/', '.').replace('\\', '.');
        }

        String nameOf(String simple) {
            Path file = files.get(simple);
            if (file == null) {
                throw new IllegalArgumentException("there is no type " + simple);
            }
            return packageOf(file.getParent()) + "." + simple;
        }

        /** The members of a type and of what it extends and implements, in the order of their declaration. */
        List<Member> members(String simple) throws IOException {
            Map<String, Member> members = new java.util.LinkedHashMap<>();
            addMembers(simple, members);
            return new ArrayList<>(members.values());
        }

        private void addMembers(String simple, Map<String, Member> members) throws IOException {
            if (!files.containsKey(simple)) {
                return;
            }
            CompilationUnitTree unit = parse(simple);
            ClassTree type = (ClassTree) unit.getTypeDecls().get(0);
            for (Tree member : type.getMembers()) {
                if (member instanceof MethodTree method && isAccessor(method)) {
                    String name = method.getName().toString();
                    members.putIfAbsent(name, new Member(name, full(method.getReturnType(), unit)));
                }
            }
            if (type.getExtendsClause() != null) {
                addMembers(type.getExtendsClause().toString(), members);
            }
            for (Tree family : type.getImplementsClause()) {
                addMembers(family.toString(), members);
            }
        }

        private static boolean isAccessor(MethodTree method) {
            String modifiers = method.getModifiers().toString();
            return method.getReturnType() != null
                    && method.getParameters().isEmpty()
                    && !modifiers.contains("static")
                    && (method.getBody() == null || modifiers.contains("Value.Default"));
        }

        private String full(Tree type, CompilationUnitTree unit) {
            if (type instanceof AnnotatedTypeTree annotated) {
                return full(annotated.getUnderlyingType(), unit);
            }
            if (type instanceof ParameterizedTypeTree generic) {
                return full(generic.getType(), unit)
                        + generic.getTypeArguments().stream()
                                .map(argument -> full(argument, unit))
                                .collect(Collectors.joining(", ", "<", ">"));
            }
            String name = type.toString();
            if (OF_JAVA_LANG.contains(name) || Character.isLowerCase(name.charAt(0))) {
                return name;
            }
            String outer = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
            for (ImportTree known : unit.getImports()) {
                String imported = known.getQualifiedIdentifier().toString();
                if (imported.endsWith("." + outer)) {
                    return imported + name.substring(outer.length());
                }
            }
            return unit.getPackageName() + "." + name;
        }

        private CompilationUnitTree parse(String simple) throws IOException {
            CompilationUnitTree known = parsed.get(simple);
            if (known == null) {
                JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
                var manager = compiler.getStandardFileManager(null, null, null);
                JavacTask task = (JavacTask) compiler.getTask(
                        null,
                        manager,
                        null,
                        List.of("-proc:none"),
                        null,
                        manager.getJavaFileObjects(files.get(simple)));
                known = task.parse().iterator().next();
                parsed.put(simple, known);
            }
            return known;
        }
    }
}
