package io.github.aib4j.stress;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * The builds of {@link Builds} on virtual threads, which exist since Java 21.
 *
 * <p>The same invariants hold. Flight Recorder sees no virtual thread that our code pins to its carrier.
 */
final class PinnedThreads implements Scenario {
    private static final String PINNED = "jdk.VirtualThreadPinned";
    private static final int THREADS = 100;
    private static final int STEPS = 8;

    @Override
    public void run(StressRun run) throws Exception {
        if (Runtime.version().feature() < 21) {
            run.note("rounds, for this Java has no virtual threads", 0);
            return;
        }
        // A first round loads the classes, which pins threads, too.
        Builds.round(run, THREADS, STEPS, virtualThreads());
        try (Recording recording = new Recording()) {
            recording.enable(PINNED).withThreshold(Duration.ZERO).withStackTrace();
            recording.start();
            do {
                Builds.round(run, THREADS, STEPS, virtualThreads());
            } while (!run.isOver());
            recording.stop();
            check(recording, run);
        }
    }

    private static void check(Recording recording, StressRun run) throws IOException {
        Path file = Files.createTempFile("pinned", ".jfr");
        try {
            recording.dump(file);
            List<RecordedEvent> events = RecordingFile.readAllEvents(file).stream()
                    .filter(event -> event.getEventType().getName().equals(PINNED))
                    .toList();
            run.note("pinned in all", events.size());
            List<RecordedEvent> ours =
                    events.stream().filter(PinnedThreads::isOurs).toList();
            StressRun.check(ours.isEmpty(), "Our code pins no thread", ours.isEmpty() ? "" : ours.get(0));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Whether our code pins the thread; neither the scenario itself nor the loading of classes counts. */
    private static boolean isOurs(RecordedEvent event) {
        if (event.getStackTrace() == null) {
            return false;
        }
        List<String> types = event.getStackTrace().getFrames().stream()
                .map(frame -> frame.getMethod().getType().getName())
                .toList();
        return types.stream()
                        .anyMatch(name -> name.startsWith("io.github.aib4j.")
                                && !name.startsWith(PinnedThreads.class.getPackageName()))
                && types.stream().noneMatch(name -> name.startsWith("jdk.internal.loader."));
    }

    /** Calls the factory by a method handle, since this is compiled for Java 17. */
    private static ExecutorService virtualThreads() {
        try {
            return (ExecutorService) MethodHandles.publicLookup()
                    .findStatic(
                            Executors.class,
                            "newVirtualThreadPerTaskExecutor",
                            MethodType.methodType(ExecutorService.class))
                    .invoke();
        } catch (Throwable e) {
            throw new IllegalStateException("This Java has no virtual threads", e);
        }
    }
}
