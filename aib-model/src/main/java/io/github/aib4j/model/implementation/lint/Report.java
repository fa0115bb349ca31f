package io.github.aib4j.model.implementation.lint;

import io.github.aib4j.model.lint.Finding;
import io.github.aib4j.model.lint.RuleInfo;
import io.github.aib4j.model.value.ServiceApiVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What one rule of a linter has found; each rule writes a report of its own. Not thread-safe. */
public final class Report {
    private final RuleInfo rule;
    private final List<Finding> findings = new ArrayList<>();

    private Report(RuleInfo rule) {
        this.rule = rule;
    }

    /** What all the rules that hold in the api-version find: errors first, and the rest in the order of the rules. */
    public static <S> List<Finding> of(List<Rule<S>> rules, S subject, ServiceApiVersion apiVersion) {
        return rules.stream()
                .filter(rule -> rule.info().appliesTo(apiVersion))
                .flatMap(rule -> of(rule, subject).stream())
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }

    private static <S> List<Finding> of(Rule<S> rule, S subject) {
        Report report = new Report(rule.info());
        rule.check().accept(subject, report);
        return report.findings;
    }

    /**
     * Adds a place that breaks the rule.
     *
     * @param pointer the JSON pointer of the place in the body of the request
     * @param message the value that is wrong, why it is, and what to do; one line, without secrets
     */
    public void add(String pointer, String message) {
        findings.add(new Finding(
                rule.id(), rule.severity(), pointer, message, rule.advice(), rule.link(), Optional.empty()));
    }
}
