package io.github.aib4j.model.implementation.lint;

import io.github.aib4j.model.lint.RuleInfo;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * A rule of a linter and how to check it.
 *
 * @param info its id, its text, and the api-versions to which it applies
 * @param check checks the subject, and reports each place that breaks the rule
 * @param <S> the type of its subject
 */
public record Rule<S>(RuleInfo info, BiConsumer<S, Report> check) {

    /** The rules of all groups, by their ids. */
    public static <S> List<Rule<S>> inOrder(List<List<Rule<S>>> groups) {
        return groups.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(rule -> rule.info().id()))
                .toList();
    }
}
