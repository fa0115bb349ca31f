package io.github.aib4j.model.lint;

import java.util.List;

/**
 * The open findings, and the accepted ones.
 *
 * @param findings the open findings, in the order in which they were found
 * @param suppressed the accepted findings
 * @since 0.1.0
 */
public record LintResult(List<Finding> findings, List<SuppressedFinding> suppressed) {
    /** Copies the lists. */
    public LintResult {
        findings = List.copyOf(findings);
        suppressed = List.copyOf(suppressed);
    }

    /** Whether there is an open finding of at least this severity. */
    public boolean hasAtLeast(Severity severity) {
        return findings.stream().anyMatch(finding -> finding.severity().compareTo(severity) <= 0);
    }
}
