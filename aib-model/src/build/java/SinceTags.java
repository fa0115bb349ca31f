import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Adds {@code @since} to the public types that have none, in all packages that the modules export.
 *
 * <p>Run it in the root folder of the project with {@code java aib-model/src/build/java/SinceTags.java RELEASE}; a test
 * of aib-examples fails for types without the tag. Types that have the tag keep theirs.
 */
public final class SinceTags {
    private static final List<Path> MODULES = List.of(
            Path.of("aib-model/src/main/java"),
            Path.of("aib-client/src/main/java"),
            Path.of("aib-client/testing/src/main/java"));

    private static final Pattern EXPORT = Pattern.compile("exports ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile(
            "^/\\*\\*(?<doc>(?:(?!\\*/).)*)\\*/(?=\\s*(?:@[^\\n]*\\n)*public [\\w -]*(?:class|interface|record|enum) )",
            Pattern.DOTALL | Pattern.MULTILINE);

    private SinceTags() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 1 || !args[0].matches("\\d+\\.\\d+\\.\\d+")) {
            throw new IllegalArgumentException("Give the release, such as 0.1.0");
        }
        for (Path module : MODULES) {
            for (String name : exports(module)) {
                try (Stream<Path> files = Files.list(module.resolve(name.replace('.', '/')))) {
                    for (Path file : files.filter(found -> found.toString().endsWith(".java"))
                            .toList()) {
                        tag(file, args[0]);
                    }
                }
            }
        }
    }

    private static List<String> exports(Path module) throws IOException {
        return EXPORT.matcher(Files.readString(module.resolve("module-info.java")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static void tag(Path file, String release) throws IOException {
        String text = Files.readString(file);
        Matcher type = TYPE.matcher(text);
        if (type.find() && !type.group("doc").contains("@since")) {
            String doc = "/**" + tagged(type.group("doc"), release) + " */";
            Files.writeString(file, text.substring(0, type.start()) + doc + text.substring(type.end()));
            System.out.println(file);
        }
    }

    private static String tagged(String doc, String release) {
        boolean hasTags =
                Pattern.compile("^ \\* @\\w", Pattern.MULTILINE).matcher(doc).find();
        String lines = doc.contains("\n") ? doc.substring(0, doc.lastIndexOf('\n') + 1) : "\n * " + doc.strip() + "\n";
        return lines + (hasTags ? "" : " *\n") + " * @since " + release + "\n";
    }
}
