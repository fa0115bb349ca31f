package io.github.aib4j.model.report;

import io.github.aib4j.model.diagnose.Diagnosis;
import io.github.aib4j.model.diagnose.KnownFailure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A cause, and the builds that failed for it.
 *
 * @param id the id of the known failure, such as {@code F26}
 * @param retry whether a retry may help
 */
record ReportCause(Optional<String> id, String cause, String remedy, String retry, List<ReportedBuild> builds) {
    /** The causes of all failures, the most frequent first. */
    static List<ReportCause> of(List<ReportedBuild> builds) {
        Map<String, ReportCause> causes = new LinkedHashMap<>();
        for (ReportedBuild build : builds) {
            build.diagnosis()
                    .ifPresent(diagnosis -> causes.computeIfAbsent(key(build, diagnosis), key -> of(diagnosis))
                            .builds()
                            .add(build));
        }
        return causes.values().stream()
                .sorted(Comparator.comparingInt(
                                (ReportCause cause) -> cause.builds().size())
                        .reversed())
                .toList();
    }

    private static String key(ReportedBuild build, Diagnosis diagnosis) {
        return diagnosis.failure().map(KnownFailure::id).orElseGet(() -> build.result() + diagnosis.cause());
    }

    private static ReportCause of(Diagnosis diagnosis) {
        return new ReportCause(
                diagnosis.failure().map(KnownFailure::id),
                diagnosis.cause(),
                diagnosis.remedy(),
                diagnosis.retry().toString(),
                new ArrayList<>());
    }
}
