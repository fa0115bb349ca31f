package io.github.aib4j.testing;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** The published members of gallery resources, kept beside the project. Only rows without quotes in the first columns. */
final class GalleryTable {
    private GalleryTable() {}

    /** @param constraint such as {@code [2019-03-01..2019-07-01] open enum A|B || [2019-12-01] open enum A|B|C} */
    record Row(String object, String property, String constraint) {}

    static Row row(String object, String property) {
        return ClosedSchemas.text("gallery-2026/properties-gallery.csv")
                .lines()
                .map(line -> line.split(",", 5))
                .filter(cells -> cells[0].equals(object) && cells[1].equals(property))
                .map(cells -> new Row(cells[0], cells[1], cells[3]))
                .findFirst()
                .orElseThrow();
    }

    /** What the constraint lists for that api-version. */
    static Set<String> values(String constraint, String version) {
        Set<String> values = new TreeSet<>();
        for (String part : constraint.split(" \\|\\| ", -1)) {
            if (isFor(part, version)) {
                values.addAll(
                        Arrays.asList(part.substring(part.lastIndexOf(' ') + 1).split("\\|")));
            }
        }
        return values;
    }

    private static boolean isFor(String part, String version) {
        if (!part.startsWith("[")) {
            return true;
        }
        return Arrays.stream(part.substring(1, part.indexOf(']')).split(" ")).anyMatch(range -> {
            String[] ends = range.split("\\.\\.", -1);
            return version.compareTo(ends[0]) >= 0 && version.compareTo(ends[ends.length - 1]) <= 0;
        });
    }
}
