package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of azure-core's packages, by which the Javadoc tool knows what to link to without asking the web. */
class JavadocLinksTest {
    private static final Path LIST = Path.of("src/javadoc/azure-core/element-list");
    private static final Pattern USED = Pattern.compile("\\b(com\\.azure\\.core(?:\\.[a-z]+)+)\\.[A-Z]");

    @Test
    void all_packages_of_azure_core_that_public_types_name_are_linked() throws IOException {
        List<String> linked = Files.readAllLines(LIST);
        TreeSet<String> used = new TreeSet<>();
        for (Path module : List.of(Path.of("src/main/java"), Path.of("testing/src/main/java"))) {
            for (Path file : exported(module)) {
                USED.matcher(Files.readString(file)).results().forEach(found -> used.add(found.group(1)));
            }
        }

        assertThat(used).contains("com.azure.core.http", "com.azure.core.util.polling");
        assertThat(linked).containsAll(used).isSorted();
    }

    private static List<Path> exported(Path module) throws IOException {
        String info = Files.readString(module.resolve("module-info.java"));
        try (Stream<Path> files = Files.walk(module)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> info.contains("exports "
                            + module.relativize(file.getParent()).toString().replace('/', '.') + ";"))
                    .toList();
        }
    }
}
