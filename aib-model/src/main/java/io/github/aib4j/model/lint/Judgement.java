package io.github.aib4j.model.lint;

import java.util.List;

/**
 * What is to be said, and what is accepted.
 *
 * @param findings those that are open, in the order in which they were found
 * @param suppressed those that are accepted
 */
public record Judgement(List<Finding> findings, List<SuppressedFinding> suppressed) {
    /** Copies the lists. */
    public Judgement {
        findings = List.copyOf(findings);
        suppressed = List.copyOf(suppressed);
    }

    /** Whether an open finding is as bad as that, or worse. */
    public boolean hasAtLeast(Severity severity) {
        return findings.stream().anyMatch(finding -> finding.severity().compareTo(severity) <= 0);
    }
}
