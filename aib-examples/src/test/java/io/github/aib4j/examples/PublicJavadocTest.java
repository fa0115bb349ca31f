package io.github.aib4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The Javadoc in the sources of all packages that the three libraries export. */
class PublicJavadocTest {
    private static final List<Path> MODULES = List.of(
            Path.of("../aib-model/src/main/java"),
            Path.of("../aib-client/src/main/java"),
            Path.of("../aib-client/testing/src/main/java"));

    /** Methods that need no Javadoc, because every Java programmer knows them. */
    private static final Set<String> OF_JAVA = Set.of(
            "equals", "hashCode", "toString", "compareTo", "getMessage", "close", "iterator", "valueOf", "values");

    private static final Pattern SINCE = Pattern.compile("^\\s*@since \\d+\\.\\d+\\.\\d+$", Pattern.MULTILINE);

    private static final Map<String, Type> TYPES = new HashMap<>();

    @BeforeAll
    static void read() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path module : MODULES) {
            for (String name : exports(module)) {
                try (Stream<Path> found = Files.list(module.resolve(name.replace('.', '/')))) {
                    files.addAll(found.filter(file -> file.toString().endsWith(".java"))
                            .toList());
                }
            }
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            for (CompilationUnitTree unit : task.parse()) {
                new Reader(Trees.instance(task)).scan(unit, null);
            }
        }
    }

    @Test
    void every_public_type_and_member_says_what_it_is_for() {
        List<String> silent = new ArrayList<>();
        int said = 0;
        for (Type type : TYPES.values()) {
            if (!type.isPublic) {
                continue;
            }
            if (type.doc.isBlank()) {
                silent.add(type.name);
            }
            for (Member member : type.members) {
                said++;
                if (member.doc.isBlank() && !isKnown(type, member)) {
                    silent.add(type.name + "." + member.name);
                }
            }
        }

        System.out.println("PublicJavadocTest: "
                + TYPES.values().stream().filter(t -> t.isPublic).count() + " types, " + said + " members");
        assertThat(silent).isEmpty();
        assertThat(said).isGreaterThan(2000);
    }

    @Test
    void every_public_type_names_the_release_that_added_it() {
        assertThat(TYPES.values().stream()
                        .filter(type -> type.isPublic && !type.name.contains("."))
                        .filter(type -> !SINCE.matcher(type.doc).find())
                        .map(type -> type.name))
                .as("without @since; 'java aib-model/src/build/java/SinceTags.java 0.1.0' adds it")
                .isEmpty();
    }

    private static boolean isKnown(Type type, Member member) {
        return member.isOverride && (OF_JAVA.contains(member.name) || isInherited(type, member.name, new HashSet<>()));
    }

    private static boolean isInherited(Type type, String name, Set<Type> seen) {
        return type.supertypes.stream()
                .map(TYPES::get)
                .filter(parent -> parent != null && seen.add(parent))
                .anyMatch(parent ->
                        parent.members.stream().anyMatch(member -> member.name.equals(name) && !member.doc.isBlank())
                                || isInherited(parent, name, seen));
    }

    private static List<String> exports(Path module) throws IOException {
        return Pattern.compile("exports ([\\w.]+);")
                .matcher(Files.readString(module.resolve("module-info.java")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private record Member(String name, String doc, boolean isOverride) {}

    private record Type(String name, boolean isPublic, String doc, List<String> supertypes, List<Member> members) {}

    /** Fills {@link #TYPES} from one file. */
    private static final class Reader extends TreePathScanner<Void, Type> {
        private final Trees trees;

        Reader(Trees trees) {
            this.trees = trees;
        }

        @Override
        public Void visitClass(ClassTree tree, Type outer) {
            boolean isInInterface = isInterface(outerTree());
            boolean isPublic = (outer == null || outer.isPublic)
                    && (isInInterface || tree.getModifiers().getFlags().contains(Modifier.PUBLIC));
            List<String> supertypes = new ArrayList<>();
            tree.getImplementsClause().forEach(parent -> supertypes.add(simple(parent)));
            if (tree.getExtendsClause() != null) {
                supertypes.add(simple(tree.getExtendsClause()));
            }
            String name = (outer == null ? "" : outer.name + ".") + tree.getSimpleName();
            Type type = new Type(name, isPublic, doc(getCurrentPath()), supertypes, new ArrayList<>());
            TYPES.put(name, type);
            for (Tree member : tree.getMembers()) {
                addMember(tree, type, member);
            }
            return super.visitClass(tree, type);
        }

        private void addMember(ClassTree tree, Type type, Tree member) {
            if (member instanceof MethodTree method && isVisible(tree, method.getModifiers())) {
                boolean isOverride = method.getModifiers().getAnnotations().stream()
                        .anyMatch(annotation ->
                                annotation.getAnnotationType().toString().equals("Override"));
                type.members.add(new Member(
                        method.getName().toString(), doc(new TreePath(getCurrentPath(), method)), isOverride));
            }
            if (member instanceof VariableTree field && isVisible(tree, field.getModifiers())) {
                type.members.add(
                        new Member(field.getName().toString(), doc(new TreePath(getCurrentPath(), field)), false));
            }
        }

        private static boolean isVisible(ClassTree tree, ModifiersTree modifiers) {
            return modifiers.getFlags().contains(Modifier.PUBLIC)
                    || modifiers.getFlags().contains(Modifier.PROTECTED)
                    || (isInterface(tree) && !modifiers.getFlags().contains(Modifier.PRIVATE));
        }

        private @Nullable Tree outerTree() {
            TreePath parent = getCurrentPath().getParentPath();
            return parent == null ? null : parent.getLeaf();
        }

        private static boolean isInterface(@Nullable Tree tree) {
            return tree != null
                    && (tree.getKind() == Tree.Kind.INTERFACE || tree.getKind() == Tree.Kind.ANNOTATION_TYPE);
        }

        private static String simple(Tree type) {
            return type.toString().replaceFirst("<.*", "");
        }

        private String doc(TreePath path) {
            String doc = trees.getDocComment(path);
            return doc == null ? "" : doc;
        }

        @Override
        public Void visitMethod(MethodTree tree, Type outer) {
            return null;
        }
    }
}
