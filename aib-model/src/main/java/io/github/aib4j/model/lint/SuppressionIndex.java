package io.github.aib4j.model.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Suppressions by what they match, so that a finding is not compared with each of them. */
final class SuppressionIndex {
    private final Map<Place, Suppression> exact = new HashMap<>();
    private final Map<String, List<Suppression>> patterns = new HashMap<>();

    SuppressionIndex(Collection<Suppression> suppressions) {
        for (Suppression one : suppressions) {
            if (one.isPattern()) {
                patterns.computeIfAbsent(one.ruleId(), id -> new ArrayList<>()).add(one);
            } else {
                exact.putIfAbsent(new Place(one.ruleId(), one.pointer(), one.file()), one);
            }
        }
    }

    /** The suppression that accepts the finding: one for its very place rather than one for many. */
    Optional<Suppression> find(Finding finding) {
        return at(finding, Suppression.fileOf(finding))
                .or(() -> at(finding, Optional.empty()))
                .or(() -> patterns.getOrDefault(finding.ruleId(), List.of()).stream()
                        .filter(one -> one.matches(finding))
                        .findFirst());
    }

    private Optional<Suppression> at(Finding finding, Optional<String> file) {
        return Optional.ofNullable(exact.get(new Place(finding.ruleId(), finding.pointer(), file)));
    }

    private record Place(String ruleId, String pointer, Optional<String> file) {}
}
