package io.github.aib4j.fuzzing;

/** Jazzer calls this with each input; the system property {@code aib.fuzz} names the target. */
public final class FuzzOne {
    private static final FuzzTarget TARGET = FuzzTarget.valueOf(System.getProperty("aib.fuzz", "TEMPLATE"));

    private FuzzOne() {}

    /** Runs the target with one input. */
    public static void fuzzerTestOneInput(byte[] input) {
        TARGET.run(input);
    }
}
