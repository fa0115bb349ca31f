package io.github.aib4j.stress;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Runs each scenario for some time, and prints a line for each: seed, threads, operations, seconds. The exit code is 1
 * if an invariant is broken; the message names the seed, the scenario and the invariant. With the same seed, each
 * thread makes the same choices, but the scheduler decides how they interleave.
 */
public final class StressAll {
    private StressAll() {}

    /** Takes scenarios separated by commas or ALL, the seconds for each, and a seed or RANDOM. */
    public static void main(String[] args) {
        List<StressScenario> scenarios = args[0].equals("ALL")
                ? List.of(StressScenario.values())
                : Arrays.stream(args[0].split(",", -1))
                        .map(StressScenario::valueOf)
                        .toList();
        Duration each = Duration.ofSeconds(Long.parseLong(args[1]));
        long seed = args[2].equals("RANDOM") ? ThreadLocalRandom.current().nextInt() : Long.parseLong(args[2]);
        System.out.println("Java " + Runtime.version() + ", seed " + seed + ", "
                + Runtime.getRuntime().availableProcessors() + " processors");
        int failed = 0;
        for (StressScenario scenario : scenarios) {
            failed += isHeld(scenario, seed, each) ? 0 : 1;
        }
        System.exit(failed == 0 ? 0 : 1);
    }

    private static boolean isHeld(StressScenario scenario, long seed, Duration time) {
        StressRun run = new StressRun(seed, time);
        try {
            scenario.scenario().run(run);
            System.out.println(scenario + ": " + run.figures());
            return true;
        } catch (Exception | Error e) {
            System.out.println("FAILED " + scenario + ", seed " + seed + ", " + run.figures() + ":");
            e.printStackTrace(System.out);
            return false;
        }
    }
}
