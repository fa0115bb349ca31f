package io.github.aib4j.model.lint;

import io.github.aib4j.model.implementation.Quoted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Selects rules, and accepts known findings.
 *
 * <p>Immutable. A suppression that matches no finding is reported as {@value #UNUSED_SUPPRESSION}, so that suppressions
 * do not outlive their purpose.
 *
 * @since 0.1.0
 */
public final class RuleSelection {
    /** The id of the rule that each suppression must match a finding. */
    public static final String UNUSED_SUPPRESSION = "U01";

    private final Set<String> known;
    private final Predicate<String> isWanted;
    private final List<Suppression> suppressions;

    private RuleSelection(Set<String> known, Predicate<String> isWanted, List<Suppression> suppressions) {
        this.known = known;
        this.isWanted = isWanted;
        this.suppressions = suppressions;
    }

    /** Selects all of these rules, without suppressions. */
    public static RuleSelection of(List<RuleInfo> rules) {
        Set<String> ids = new TreeSet<>(rules.stream().map(RuleInfo::id).toList());
        ids.add(UNUSED_SUPPRESSION);
        return new RuleSelection(Set.copyOf(ids), id -> true, List.of());
    }

    /**
     * Selects only these rules.
     *
     * @throws IllegalArgumentException if there is no rule with one of these ids
     */
    public RuleSelection only(String... ids) {
        Set<String> wanted = checked(List.of(ids));
        return new RuleSelection(known, isWanted.and(wanted::contains), suppressions);
    }

    /**
     * Selects all rules except these.
     *
     * @throws IllegalArgumentException if there is no rule with one of these ids
     */
    public RuleSelection without(String... ids) {
        Set<String> unwanted = checked(List.of(ids));
        return new RuleSelection(known, isWanted.and(id -> !unwanted.contains(id)), suppressions);
    }

    /**
     * Accepts further findings.
     *
     * @throws IllegalArgumentException if there is no rule with one of these ids
     */
    public RuleSelection withSuppressions(Collection<Suppression> more) {
        checked(more.stream().map(Suppression::ruleId).toList());
        List<Suppression> all = new ArrayList<>(suppressions);
        all.addAll(more);
        return new RuleSelection(known, isWanted, List.copyOf(all));
    }

    private Set<String> checked(List<String> ids) {
        List<String> unknown = ids.stream().filter(id -> !known.contains(id)).toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(Quoted.all(unknown) + " is not a rule; the existing ones are: "
                    + String.join(", ", new TreeSet<>(known)));
        }
        return Set.copyOf(ids);
    }

    /**
     * Applies the selection to all findings of a run, of one file or many. Call it once per run: with one call per
     * file, unused suppressions cannot be detected.
     */
    public LintResult judge(List<Finding> findings) {
        SuppressionIndex index = new SuppressionIndex(suppressions);
        Map<Suppression, Boolean> unused = new LinkedHashMap<>();
        suppressions.forEach(one -> unused.put(one, true));
        List<Finding> open = new ArrayList<>();
        List<SuppressedFinding> accepted = new ArrayList<>();
        for (Finding finding : findings) {
            if (isWanted.test(finding.ruleId())) {
                index.find(finding)
                        .ifPresentOrElse(
                                one -> {
                                    unused.remove(one);
                                    accepted.add(new SuppressedFinding(finding, one));
                                },
                                () -> open.add(finding));
            }
        }
        unused.keySet().stream()
                .filter(one -> isWanted.test(one.ruleId()) && isWanted.test(UNUSED_SUPPRESSION))
                .map(RuleSelection::unused)
                .forEach(open::add);
        return new LintResult(open, accepted);
    }

    private static Finding unused(Suppression suppression) {
        Finding finding = new Finding(
                UNUSED_SUPPRESSION,
                Severity.WARNING,
                suppression.pointer(),
                "the suppression of " + suppression.ruleId() + " at " + Quoted.of(suppression.pointer())
                        + " matches no finding; remove it",
                "Remove the suppression.",
                Optional.empty(),
                Optional.empty());
        return suppression.location().map(finding::withLocation).orElse(finding);
    }
}
