package io.github.aib4j.examples.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The code on the pages is compiled and run. A block of code follows a line with a link to its file, and is the whole
 * file without its package.
 */
class RecipePagesTest {
    private static final Path PAGES = Path.of("recipes");
    private static final Path HERE = Path.of("src/test/java/io/github/aib4j/examples/recipes");
    private static final Pattern BLOCK =
            Pattern.compile("\\[[^\\]]+\\]\\(([^)]+)\\)[^\\n]*\\n\\n```(\\w+)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ANY_BLOCK = Pattern.compile("(?m)^```(java|kotlin|xml)$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");

    @TestFactory
    Stream<DynamicTest> each_block_of_code_is_a_file() throws IOException {
        return pages().entrySet().stream()
                .map(page -> DynamicTest.dynamicTest(page.getKey(), () -> {
                    List<String[]> blocks = BLOCK.matcher(page.getValue())
                            .results()
                            .map(found -> new String[] {found.group(1), found.group(2), found.group(3)})
                            .filter(block -> List.of("java", "kotlin", "xml").contains(block[1]))
                            .toList();
                    for (String[] block : blocks) {
                        assertThat(block[2]).as("the block of %s", block[0]).isEqualTo(shown(PAGES.resolve(block[0])));
                    }
                    assertThat(blocks)
                            .as("every block has its file in the line above")
                            .hasSize((int)
                                    ANY_BLOCK.matcher(page.getValue()).results().count());
                }));
    }

    @Test
    void each_class_of_a_recipe_is_on_a_page() throws IOException {
        String all = String.join("", pages().values());
        try (Stream<Path> files = Files.list(HERE)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName()))
                            .filter(name -> !name.matches("Recipe.*|package-info.java")))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(all).contains("/recipes/" + name + ")"));
        }
    }

    @Test
    void each_page_is_in_the_index_and_no_link_is_broken() throws IOException {
        Map<String, String> pages = pages();
        String index = pages.get("README.md");

        assertThat(pages.keySet())
                .filteredOn(name -> !name.equals("README.md"))
                .hasSizeGreaterThan(10)
                .allSatisfy(name -> assertThat(index).contains("](" + name + ")"));
        pages.forEach((name, text) -> LINK.matcher(text)
                .results()
                .forEach(link -> assertThat(PAGES.resolve(link.group(1)))
                        .as("a link of %s", name)
                        .exists()));
    }

    private static String shown(Path file) throws IOException {
        return Files.readString(file).replaceFirst("^package [a-z0-9.]+;?\\n\\n", "");
    }

    private static Map<String, String> pages() throws IOException {
        Map<String, String> pages = new TreeMap<>();
        try (Stream<Path> files = Files.list(PAGES)) {
            for (Path file :
                    files.filter(found -> found.toString().endsWith(".md")).toList()) {
                pages.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        return pages;
    }
}
