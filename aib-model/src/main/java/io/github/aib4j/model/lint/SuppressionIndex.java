package io.github.aib4j.model.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Suppressions indexed by what they match, so that a finding is not compared with each of them. */
final class SuppressionIndex {
    private final Map<Place, Suppression> exact = new HashMap<>();
    private final Map<Scope, List<Suppression>> patterns = new HashMap<>();

    SuppressionIndex(Collection<Suppression> suppressions) {
        for (Suppression one : suppressions) {
            if (one.isPattern()) {
                patterns.computeIfAbsent(new Scope(one.ruleId(), one.file()), scope -> new ArrayList<>())
                        .add(one);
            } else {
                exact.putIfAbsent(new Place(one.ruleId(), one.pointer(), one.file()), one);
            }
        }
    }

    /** The suppression that accepts the finding; one for exactly its place takes precedence. */
    Optional<Suppression> find(Finding finding) {
        Optional<String> file = Suppression.fileOf(finding);
        return at(finding, file)
                .or(() -> at(finding, Optional.empty()))
                .or(() -> around(finding, file))
                .or(() -> around(finding, Optional.empty()));
    }

    private Optional<Suppression> around(Finding finding, Optional<String> file) {
        return patterns.getOrDefault(new Scope(finding.ruleId(), file), List.of()).stream()
                .filter(one -> one.matches(finding))
                .findFirst();
    }

    private Optional<Suppression> at(Finding finding, Optional<String> file) {
        return Optional.ofNullable(exact.get(new Place(finding.ruleId(), finding.pointer(), file)));
    }

    private record Scope(String ruleId, Optional<String> file) {}

    private record Place(String ruleId, String pointer, Optional<String> file) {}
}
