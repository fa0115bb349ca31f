package io.github.aib4j.fuzzing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs Jazzer on each target in a process of its own, and prints a line for each: inputs, seconds, coverage. The exit
 * code is 1 if a target failed; its input and its log are in the folder of that target.
 */
public final class FuzzAll {
    private static final Pattern DONE = Pattern.compile("Done (\\d+) runs? in (\\d+) second");
    private static final Pattern COVERAGE = Pattern.compile("cov: (\\d+) ft: (\\d+)");
    private static final String OURS = "io.github.aib4j.model.**:io.github.aib4j.client.**";

    private static final List<String> GUIDED = List.of(
            "--instrumentation_includes=" + OURS,
            // Not the targets themselves: Jazzer would learn from them the secrets that they look for.
            "--custom_hook_includes=" + OURS,
            // These hooks intercept each match of a regular expression, which took most of the time.
            "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.RegexRoadblocks:"
                    + "com.code_intelligence.jazzer.sanitizers.RegexInjection");

    private static final List<String> BLIND = List.of("--hooks=false", "-keep_seed=1");
    private static final String DICTIONARY = "/fuzz.dict";

    private FuzzAll() {}

    /**
     * Takes a folder, targets separated by commas or ALL, the limits of seconds and of inputs for each, and whether
     * coverage guides the run. If not, it mutates the inputs of earlier guided runs at random, many times faster.
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Path.of(args[0]);
        List<FuzzTarget> targets = args[1].equals("ALL")
                ? List.of(FuzzTarget.values())
                : Arrays.stream(args[1].split(",", -1)).map(FuzzTarget::valueOf).toList();
        int failed = 0;
        System.out.println("target, inputs, seconds, edges, features");
        for (FuzzTarget target : targets) {
            List<String> options = new ArrayList<>(List.of("-max_total_time=" + args[2], "-runs=" + args[3]));
            options.addAll(Boolean.parseBoolean(args[4]) ? GUIDED : BLIND);
            failed += run(folder.resolve(target.name()), target, options) ? 0 : 1;
        }
        System.exit(failed == 0 ? 0 : 1);
    }

    private static boolean run(Path folder, FuzzTarget target, List<String> options)
            throws IOException, InterruptedException {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        int number = 0;
        for (String seed : target.seeds()) {
            Files.writeString(corpus.resolve("seed-" + number++), seed);
        }
        Path dictionary = folder.resolve("fuzz.dict");
        Files.write(dictionary, FuzzAll.class.getResourceAsStream(DICTIONARY).readAllBytes());
        Path log = folder.resolve("log.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:+EnableDynamicAgentLoading",
                "-Daib.fuzz=" + target,
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + FuzzOne.class.getName(),
                "--reproducer_path=" + folder,
                "-dict=" + dictionary,
                "-artifact_prefix=" + folder + "/",
                // The first input includes the time to instrument all classes.
                "-timeout=300",
                "-rss_limit_mb=3000",
                "-print_final_stats=1"));
        command.addAll(options);
        command.add(corpus.toString());
        int status = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        String text = Files.readString(log, UTF_8);
        System.out.println(target + ", " + last(DONE, text, 1) + ", " + last(DONE, text, 2) + ", "
                + last(COVERAGE, text, 1) + ", " + last(COVERAGE, text, 2)
                + (status == 0 ? "" : ", FAILED with " + status + ": " + log));
        return status == 0;
    }

    private static String last(Pattern pattern, String text, int group) {
        Matcher matcher = pattern.matcher(text);
        String found = "?";
        while (matcher.find()) {
            found = matcher.group(group);
        }
        return found;
    }
}
