package io.github.aib4j.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Starts processes in turn and prints how much processor time each took until it printed its answer (median and half
 * the range), and how many classes it loaded.
 *
 * <p>The argument is how often to start each; by default 15 times.
 */
public final class StartTable {
    private static final List<String> WORK =
            List.of("nothing", "jsonOurs", "jsonPeer", "jsonLimit", "getOurs", "getPeer", "getLimit");

    private StartTable() {}

    /** Starts the processes, and prints the table. */
    public static void main(String[] times) throws IOException, InterruptedException {
        Map<String, List<Long>> millis = new LinkedHashMap<>();
        for (int i = 0; i < (times.length == 0 ? 15 : Integer.parseInt(times[0])); i++) {
            for (String work : WORK) {
                millis.computeIfAbsent(work, none -> new ArrayList<>())
                        .add(started(work).toMillis());
            }
        }
        System.out.println("| work | CPU ms | classes |\n|---|---|---|");
        for (Map.Entry<String, List<Long>> work : millis.entrySet()) {
            List<Long> sorted = work.getValue().stream().sorted().toList();
            long range = sorted.get(sorted.size() - 1) - sorted.get(0);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d ± %d | %d |%n",
                    work.getKey(),
                    sorted.get(sorted.size() / 2),
                    range / 2,
                    classes(work.getKey()));
        }
    }

    private static ProcessBuilder process(String work, String... options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-Xmx256m", "-XX:TieredStopAtLevel=4"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ColdStart.class.getName(), work));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    /** The processor time until the answer is printed; the process is still alive then, and can be asked. */
    private static Duration started(String work) throws IOException, InterruptedException {
        Process process = process(work).start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            if (out.readLine() == null) {
                throw new IllegalStateException(work + " gave no answer");
            }
            Duration spent = process.info().totalCpuDuration().orElseThrow();
            process.getOutputStream().close();
            process.waitFor();
            return spent;
        }
    }

    private static long classes(String work) throws IOException, InterruptedException {
        Path log = Files.createTempFile("classes", ".log");
        try {
            Process process = process(work, "-Xlog:class+load:file=" + log).start();
            process.getOutputStream().close();
            process.getInputStream().readAllBytes();
            process.waitFor();
            try (Stream<String> lines = Files.lines(log)) {
                return lines.filter(line -> line.contains("source:")).count();
            }
        } finally {
            Files.delete(log);
        }
    }
}
