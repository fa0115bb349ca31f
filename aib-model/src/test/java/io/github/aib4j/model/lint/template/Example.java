package io.github.aib4j.model.lint.template;

import java.util.List;

/**
 * Two templates that differ in what a rule is about.
 *
 * @param rule the id of the rule
 * @param broken the one that breaks it
 * @param pointer where it is broken
 * @param parts texts that the message has, in this order
 * @param kept the nearest that keeps it
 */
record Example(String rule, Subject broken, String pointer, List<String> parts, Subject kept) {
    static Example of(String rule, Subject broken, String pointer, Subject kept, String... parts) {
        return new Example(rule, broken, pointer, List.of(parts), kept);
    }
}
