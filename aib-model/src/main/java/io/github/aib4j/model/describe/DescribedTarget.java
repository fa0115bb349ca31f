package io.github.aib4j.model.describe;

import java.util.List;
import java.util.Optional;

/**
 * A target of a build.
 *
 * @param runOutputName the name of its run output
 * @param kind its type, such as {@code SharedImage}
 * @param where the id or the address of what is made, or words if only the service knows it
 * @param version the version number that a gallery target makes, if it can be told in advance
 * @param numbering how that number comes about; empty for targets without versions
 * @param regions the regions that get the image, if the target names them
 * @param pointer the JSON pointer of its place in the template
 * @since 0.1.0
 */
public record DescribedTarget(
        String runOutputName,
        String kind,
        String where,
        Optional<String> version,
        String numbering,
        List<String> regions,
        String pointer) {
    /** Copies the list. */
    public DescribedTarget {
        regions = List.copyOf(regions);
    }

    /** {@code KIND 'NAME': WHERE, version NUMBER (NUMBERING), in REGIONS}. */
    @Override
    public String toString() {
        return kind + " '" + runOutputName + "': " + where
                + version.map(number -> ", version " + number).orElse(numbering.isEmpty() ? "" : ", a version")
                + (numbering.isEmpty() ? "" : " (" + numbering + ")")
                + (regions.isEmpty() ? "" : ", in " + String.join(", ", regions));
    }
}
