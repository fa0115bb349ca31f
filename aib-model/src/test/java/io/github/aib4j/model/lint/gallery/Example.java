package io.github.aib4j.model.lint.gallery;

import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.lint.Finding;
import java.util.List;
import java.util.function.Function;

/**
 * Two requests that differ in what a rule is about.
 *
 * @param rule the id of the rule
 * @param broken what is found of the one that breaks it
 * @param pointer where it is broken
 * @param parts texts that the message has, in this order
 * @param kept what is found of the one that keeps it
 */
record Example(
        String rule,
        Function<GalleryApiVersion, List<Finding>> broken,
        String pointer,
        List<String> parts,
        Function<GalleryApiVersion, List<Finding>> kept) {

    static Example of(String rule, Function<GalleryApiVersion, List<Finding>> broken, String pointer, String... parts) {
        return new Example(rule, broken, pointer, List.of(parts), version -> List.of());
    }

    Example against(Function<GalleryApiVersion, List<Finding>> conforming) {
        return new Example(rule, broken, pointer, parts, conforming);
    }
}
