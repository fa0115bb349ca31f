package io.github.aib4j.client.fleet;

import io.github.aib4j.model.report.BuildReport;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The end of a fleet.
 *
 * @param results one for each build, in the order in which they were given
 * @param figures what it has cost
 * @since 0.1.0
 */
public record FleetOutcome(List<FleetResult> results, FleetFigures figures) {
    /** Copies the results. */
    public FleetOutcome {
        results = List.copyOf(Objects.requireNonNull(results, "results"));
        Objects.requireNonNull(figures, "figures");
    }

    /** Whether every build succeeded. */
    public boolean isSucceeded() {
        return results.stream().allMatch(FleetResult::isSucceeded);
    }

    /** The results that are failures. */
    public List<FleetResult> failures() {
        return results.stream().filter(FleetResult::isFailure).toList();
    }

    /** How many reads a build took on average. */
    public double readsPerBuild() {
        return results.isEmpty() ? 0 : (double) figures.reads() / results.size();
    }

    /** A report about all builds: HTML, Markdown, JUnit XML or JSON. */
    public BuildReport report(String title) {
        return BuildReport.builder()
                .title(title)
                .addAll(results.stream().map(FleetResult::reported).toList())
                .build();
    }

    /** The numbers in one line, such as {@code 10 builds: 8 succeeded, 1 failed, 1 not begun; 2.1 reads per build, 0.7 a minute}. */
    public String summary() {
        long succeeded = results.stream().filter(FleetResult::isSucceeded).count();
        long notBegun = results.stream().filter(FleetResult::isNotBegun).count();
        return results.size() + " builds: " + succeeded + " succeeded, "
                + failures().size() + " failed, " + notBegun + " not begun; "
                + String.format(
                        Locale.ROOT, "%.1f reads per build, %.1f a minute", readsPerBuild(), figures.readsPerMinute());
    }

    /** The same as {@link #summary}. */
    @Override
    public String toString() {
        return summary();
    }
}
