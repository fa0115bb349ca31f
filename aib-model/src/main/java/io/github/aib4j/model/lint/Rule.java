package io.github.aib4j.model.lint;

import java.util.function.BiConsumer;

/**
 * A rule and how to check it.
 *
 * @param info what it is called and since when it holds
 * @param check looks at the subject and reports each place that breaks the rule
 * @param <S> what it looks at
 */
record Rule<S>(RuleInfo info, BiConsumer<S, Report> check) {}
