package io.github.aib4j.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/**
 * Runs the benchmarks and prints one table: processor time per operation (median and half the range of the iterations),
 * bytes allocated per operation, and the ratios to the peer and to the limit. Only ratios of the same run are
 * meaningful. In the end, it prints how much heap a value takes and what new processes cost.
 *
 * <p>The arguments are regular expressions of the benchmarks to run; none means all.
 */
public final class ComparisonTable {
    private static final String OURS = "Ours";
    private static final String PEER = "Peer";
    private static final String LIMIT = "Limit";
    private static final String BYTES = "gc.alloc.rate.norm";

    private final Map<String, Map<String, RunResult>> rows = new LinkedHashMap<>();

    private ComparisonTable(Collection<RunResult> results) {
        for (RunResult result : results) {
            String name = result.getParams().getBenchmark();
            String steps = result.getParams().getParam("steps");
            for (String candidate : List.of(OURS, PEER, LIMIT)) {
                if (name.endsWith(candidate)) {
                    String work = name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1)
                            .replace("Benchmark.", " ")
                            .replace(candidate, "");
                    rows.computeIfAbsent(steps == null ? work : work + " " + steps, row -> new LinkedHashMap<>())
                            .put(candidate, result);
                }
            }
        }
    }

    /** Checks the candidates, measures them, and prints the table. */
    public static void main(String[] benchmarks) throws IOException, RunnerException, InterruptedException {
        SameDocument.checkAll();
        OptionsBuilder options = new OptionsBuilder();
        for (String benchmark : benchmarks.length == 0 ? new String[] {"Benchmark"} : benchmarks) {
            options.include(benchmark);
        }
        options.forks(Integer.getInteger("forks", 1))
                .warmupIterations(4)
                .warmupTime(TimeValue.milliseconds(400))
                .measurementIterations(Integer.getInteger("iterations", 7))
                .measurementTime(TimeValue.milliseconds(200))
                .jvmArgsAppend("-Xmx512m", "-XX:+UseSerialGC")
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuTime.class)
                .verbosity(VerboseMode.SILENT);
        System.out.println(new ComparisonTable(new Runner(options.build()).run()).text());
        if (benchmarks.length == 0) {
            HeapTable.main(benchmarks);
            StartTable.main(benchmarks);
        }
    }

    private String text() {
        List<String> lines = new ArrayList<>();
        lines.add("| work | ours ns | peer ns | limit ns | ours B | peer B | limit B |"
                + " time : peer | B : peer | time : limit | B : limit |");
        lines.add("|---|---|---|---|---|---|---|---|---|---|---|");
        rows.forEach((work, candidates) -> lines.add(row(work, candidates)));
        return String.join("\n", lines);
    }

    private static String row(String work, Map<String, RunResult> candidates) {
        List<String> cells = new ArrayList<>(List.of(work));
        for (String candidate : List.of(OURS, PEER, LIMIT)) {
            cells.add(candidates.containsKey(candidate) ? time(candidates.get(candidate)) : "-");
        }
        for (String candidate : List.of(OURS, PEER, LIMIT)) {
            cells.add(
                    candidates.containsKey(candidate)
                            ? String.format(Locale.ROOT, "%,.0f", median(candidates.get(candidate), BYTES))
                            : "-");
        }
        for (String other : List.of(PEER, LIMIT)) {
            cells.add(ratio(candidates, other, CpuTime.LABEL));
            cells.add(ratio(candidates, other, BYTES));
        }
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String ratio(Map<String, RunResult> candidates, String other, String label) {
        return candidates.containsKey(OURS) && candidates.containsKey(other)
                ? String.format(
                        Locale.ROOT, "%.2f", median(candidates.get(OURS), label) / median(candidates.get(other), label))
                : "-";
    }

    private static String time(RunResult result) {
        Statistics cpu = statistics(result, CpuTime.LABEL);
        return String.format(Locale.ROOT, "%,.0f ± %,.0f", cpu.getPercentile(50), (cpu.getMax() - cpu.getMin()) / 2);
    }

    private static double median(RunResult result, String label) {
        return statistics(result, label).getPercentile(50);
    }

    private static Statistics statistics(RunResult result, String label) {
        BenchmarkResult all = result.getAggregatedResult();
        for (String name : all.getSecondaryResults().keySet()) {
            if (name.endsWith(label)) {
                return all.getSecondaryResults().get(name).getStatistics();
            }
        }
        throw new IllegalStateException("nothing was measured as " + label);
    }
}
