package io.github.aib4j.scheduler;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The processes that work on a fleet. They are killed and replaced until the run is over. */
final class WorkerProcesses {
    private final List<String> arguments;
    private final Path folder;
    private final List<Process> running = new ArrayList<>();
    private final BlockingQueue<Line> lines = new LinkedBlockingQueue<>();
    private int started;
    private int killed;

    WorkerProcesses(List<String> arguments, Path folder) {
        this.arguments = arguments;
        this.folder = folder;
    }

    /** A line that a process printed. */
    private record Line(Process by, String text) {}

    int killed() {
        return killed;
    }

    /**
     * Kills the process that prints the next of these lines, and starts another one. Returns the results that the first
     * process to survive prints.
     */
    List<String> end(int processes, List<Pattern> deaths) throws IOException, InterruptedException {
        try {
            for (int i = 0; i < processes; i++) {
                start();
            }
            for (Pattern death : deaths) {
                kill(await(death));
                start();
            }
            return results();
        } finally {
            running.forEach(Process::destroyForcibly);
        }
    }

    /** Starts a process, and waits until it has ended on its own. */
    void awaitEnd() throws IOException, InterruptedException {
        start();
        if (!running.get(0).waitFor(120, TimeUnit.SECONDS)) {
            running.get(0).destroyForcibly();
            throw new AssertionError("The process does not end; see " + folder);
        }
    }

    private Process await(Pattern said) throws InterruptedException {
        while (true) {
            Line line = next();
            if (line.by().isAlive() && said.matcher(line.text()).matches()) {
                return line.by();
            }
            if (line.text().equals("OVER")) {
                throw new AssertionError("The run is over before any process said " + said);
            }
        }
    }

    private Line next() throws InterruptedException {
        Line line = lines.poll(180, TimeUnit.SECONDS);
        if (line == null) {
            throw new AssertionError("No process says anything any more; see " + folder);
        }
        return line;
    }

    private void kill(Process process) throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
        running.remove(process);
        killed++;
    }

    private List<String> results() throws InterruptedException {
        List<String> results = new ArrayList<>();
        @Nullable Process teller = null;
        while (true) {
            Line line = next();
            if (line.text().startsWith("RESULT ") && (teller == null || teller.equals(line.by()))) {
                teller = line.by();
                results.add(line.text());
            } else if (line.text().equals("OVER") && line.by().equals(teller)) {
                return results;
            }
        }
    }

    private void start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-Xmx200m",
                "-cp",
                System.getProperty("java.class.path"),
                "io.github.aib4j.scheduler.WorkerProcess"));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        running.add(process);
        Path log = folder.resolve("worker-" + started++ + ".log");
        Thread reader = new Thread(() -> read(process, log), "worker");
        reader.setDaemon(true);
        reader.start();
    }

    private void read(Process process, Path log) {
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(new Line(process, line));
                Files.writeString(log, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        } catch (IOException e) {
            lines.add(new Line(process, "ENDED " + e.getMessage()));
        }
    }
}
