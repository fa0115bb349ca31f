package io.github.aib4j.model.implementation.lint;

import io.github.aib4j.model.lint.Finding;
import io.github.aib4j.model.lint.RuleInfo;
import io.github.aib4j.model.value.ServiceApiVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The report of one rule of a linter; each rule writes its own. Not thread-safe. */
public final class Report {
    private final RuleInfo rule;
    private final List<Finding> findings;

    private Report(RuleInfo rule, List<Finding> findings) {
        this.rule = rule;
        this.findings = findings;
    }

    /** The findings of all rules that apply to the api-version: errors first, the rest in the order of the rules. */
    public static <S> List<Finding> of(List<Rule<S>> rules, S subject, ServiceApiVersion apiVersion) {
        List<Finding> findings = new ArrayList<>();
        for (Rule<S> rule : rules) {
            if (rule.info().appliesTo(apiVersion)) {
                rule.check().accept(subject, new Report(rule.info(), findings));
            }
        }
        findings.sort(Comparator.comparing(Finding::severity));
        return List.copyOf(findings);
    }

    /**
     * Adds a place that breaks the rule.
     *
     * @param pointer the JSON pointer of the place in the body of the request
     * @param message the wrong value, why it is wrong, and what to do; one line, without secrets
     */
    public void add(String pointer, String message) {
        findings.add(new Finding(
                rule.id(), rule.severity(), pointer, message, rule.advice(), rule.link(), Optional.empty()));
    }
}
