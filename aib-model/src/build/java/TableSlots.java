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
import java.util.HashSet;
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
 * <p>A row of a table names a slot, such as {@code TemplateSlots.VM_PROFILE_VM_SIZE}: the type and its member. This
 * program generates each such class beside the table, with the slots that are used: one {@code switch} gets a member of
 * a value, and another sets one of a builder. A method reference for each row would do the same, but each costs a class
 * at startup, and a call that the JIT compiler cannot inline.
 *
 * <p>Run it with {@code java TableSlots.java SOURCES GENERATED}, before compilation. A file that would not change is
 * left alone.
 */
public final class TableSlots {
    private static final Pattern SLOT = Pattern.compile("\\b([A-Z]\\w*Slots)\\.([A-Z][A-Z0-9_]*)\\b");

    private TableSlots() {}

    public static void main(String[] args) throws IOException {
        Path sources = Path.of(args[0]);
        Path generated = Files.createDirectories(Path.of(args[1]));
        Types types = new Types(sources);
        Set<Path> files = new HashSet<>();
        for (Map.Entry<Path, Set<String>> wanted : wanted(sources).entrySet()) {
            Path file = generated.resolve(sources.relativize(wanted.getKey()));
            write(file, new SlotsClass(types, wanted.getKey(), wanted.getValue()).text());
            files.add(file);
        }
        for (Path file : javaFiles(generated)) {
            if (!files.contains(file)) {
                Files.delete(file);
            }
        }
    }

    /** The names of slots, by the file that their class would have among the sources. */
    private static Map<Path, Set<String>> wanted(Path sources) throws IOException {
        Map<Path, Set<String>> wanted = new HashMap<>();
        for (Path file : javaFiles(sources)) {
            Matcher slots = SLOT.matcher(Files.readString(file));
            while (slots.find()) {
                wanted.computeIfAbsent(file.resolveSibling(slots.group(1) + ".java"), none -> new TreeSet<>())
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

    /** Converts {@code osDiskSizeGB} to {@code OS_DISK_SIZE_GB}. */
    static String constant(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }

    /** A member: the accessor's name, and its type with all names in full. */
    private record Member(String name, String type) {
        private static final String OPTIONAL = "java.util.Optional<";
        private static final Map<String, String> BOXES = Map.of("int", "Integer", "boolean", "Boolean", "long", "Long");

        boolean isOptional() {
            return type.startsWith(OPTIONAL);
        }

        /** Whether it is a map to which entries are added one by one. */
        boolean isFilled() {
            return type.startsWith("java.util.Map<String, ");
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

    /** A slot: its constant, and the member of a type. */
    private record Wanted(String constant, String type, Member member) {}

    /** The text of one class. */
    private static final class SlotsClass {
        private static final String TABLE = "io.github.aib4j.model.implementation.table";

        private final String simple;
        private final String packageName;
        private final List<Wanted> slots = new ArrayList<>();
        private final List<String> types;

        SlotsClass(Types types, Path file, Set<String> constants) throws IOException {
            this.simple = file.getFileName().toString().replace(".java", "");
            this.packageName = types.packageOf(file.getParent());
            for (String constant : constants) {
                slots.add(types.wanted(constant));
            }
            this.types = slots.stream().map(Wanted::type).distinct().toList();
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
                            "/** The members that have rows in the tables beside it. */",
                            "@SuppressWarnings({\"unchecked\", \"cast\"})",
                            "final class " + simple + " extends Slots {",
                            "    private static final " + simple + " ALL = new " + simple + "();",
                            constants(),
                            "    private " + simple + "() {}",
                            method("Object newBuilder(int type)", "return ", "type", typeCases(".builder()", "")),
                            method(
                                    "Object build(int type, Object builder)",
                                    "return ",
                                    "type",
                                    typeCases(".Builder) builder).build()", "((")),
                            method(
                                    "@Nullable Object get(Object value, int slot)",
                                    "return ",
                                    "slot",
                                    cases(this::getter)),
                            method("void set(Object builder, int slot, Object value)", "", "slot", cases(this::setter)),
                            method(
                                    "void put(Object builder, int slot, String name, Object value)",
                                    "",
                                    "slot",
                                    cases(this::putter)),
                            "}")
                    + "\n";
        }

        private String constants() {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < slots.size(); i++) {
                Wanted slot = slots.get(i);
                text.append("    static final Slot<" + slot.type() + ", " + slot.type() + ".Builder, "
                        + slot.member().valueType() + "> " + slot.constant() + " = ALL.slot("
                        + types.indexOf(slot.type()) + ", " + i + ");\n");
            }
            return text.toString();
        }

        private static String method(String head, String result, String number, String cases) {
            return String.join(
                    "\n",
                    "",
                    "    @Override",
                    "    protected " + head + " {",
                    "        " + result + "switch (" + number + ") {",
                    cases + "            default -> throw noSlot(" + number + ");",
                    result.isEmpty() ? "        }" : "        };",
                    "    }");
        }

        private String typeCases(String after, String before) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < types.size(); i++) {
                text.append("            case " + i + " -> " + before + types.get(i) + after + ";\n");
            }
            return text.toString();
        }

        private interface Case {
            String of(Wanted slot);
        }

        private String cases(Case statement) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < slots.size(); i++) {
                String said = statement.of(slots.get(i));
                text.append(said.isEmpty() ? "" : "            case " + i + " -> " + said + ";\n");
            }
            return text.toString();
        }

        private String getter(Wanted slot) {
            return "((" + slot.type() + ") value)." + slot.member().name() + "()"
                    + (slot.member().isOptional() ? ".orElse(null)" : "");
        }

        private String setter(Wanted slot) {
            return slot.member().isFilled()
                    ? ""
                    : builder(slot) + slot.member().name() + "(("
                            + slot.member().valueType() + ") value)";
        }

        private String putter(Wanted slot) {
            return slot.member().isFilled()
                    ? builder(slot) + slot.member().putter() + "(name, ("
                            + slot.member().itemType() + ") value)"
                    : "";
        }

        private static String builder(Wanted slot) {
            return "((" + slot.type() + ".Builder) builder).";
        }
    }

    /** The types of the sources, by their simple names. */
    private static final class Types {
        private static final Set<String> OF_JAVA_LANG = Set.of("String", "Integer", "Boolean", "Long", "Object");

        private final Path sources;
        private final Map<String, Path> files = new HashMap<>();
        private final Map<String, String> simples = new HashMap<>();
        private final Map<String, CompilationUnitTree> parsed = new HashMap<>();

        Types(Path sources) throws IOException {
            this.sources = sources;
            for (Path file : javaFiles(sources)) {
                String simple = file.getFileName().toString().replace(".java", "");
                files.putIfAbsent(simple, file);
                simples.putIfAbsent(constant(simple), simple);
            }
        }

        String packageOf(Path folder) {
            return sources.relativize(folder).toString().replace('/', '.').replace('\\', '.');
        }

        String nameOf(String simple) {
            return packageOf(files.get(simple).getParent()) + "." + simple;
        }

        /** Finds the member for a constant, which is the name of a type and of its member. */
        Wanted wanted(String constant) throws IOException {
            for (int end = constant.length() - 1; end > 0; end--) {
                String simple = constant.charAt(end) == '_' ? simples.get(constant.substring(0, end)) : null;
                if (simple != null) {
                    Map<String, Member> members = new HashMap<>();
                    addMembers(simple, members);
                    for (Member member : members.values()) {
                        if (constant(member.name()).equals(constant.substring(end + 1))) {
                            return new Wanted(constant, nameOf(simple), member);
                        }
                    }
                }
            }
            throw new IllegalArgumentException(constant + " is no type with its member");
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
