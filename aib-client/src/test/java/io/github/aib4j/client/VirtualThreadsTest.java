package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.SimulatedClock;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Blocking calls on virtual threads: none pins its carrier thread, as Flight Recorder shows. */
class VirtualThreadsTest {
    private static final int BUILDS = 50;
    private static final String PINNED = "jdk.VirtualThreadPinned";

    @TempDir
    private Path folder;

    @Test
    void builds_on_virtual_threads_pin_no_carrier() throws Exception {
        assumeTrue(Runtime.version().feature() >= 21, "virtual threads are final since Java 21");
        try (LocalImageBuilder service = LocalImageBuilder.builder()
                .clock(SimulatedClock.movingWithEachPoll(Duration.ofMinutes(1)))
                .build()) {
            ImageBuilderClient client = Transport.IN_MEMORY.to(service).buildClient();
            build(client, "warm-up");
            List<BuildOutcome> outcomes = new ArrayList<>();

            List<RecordedEvent> pinned = pinnedWhile(
                    IntStream.range(0, BUILDS)
                            .mapToObj(i -> (Callable<BuildOutcome>) () -> build(client, "web-" + i))
                            .toList(),
                    outcomes);

            assertThat(outcomes).hasSize(BUILDS).allMatch(BuildOutcome::isSucceeded);
            assertThat(pinned).isEmpty();
        }
    }

    /** Shows that the other test can fail: pinning is recorded. */
    @Test
    void a_wait_that_does_pin_is_seen() throws Exception {
        assumeTrue(Runtime.version().feature() >= 21, "virtual threads are final since Java 21");

        List<RecordedEvent> pinned = pinnedWhile(List.of(WaitsWhileItIsLoaded::done), new ArrayList<>());

        assertThat(pinned).isNotEmpty();
    }

    /** A virtual thread is pinned during the initialization of a class. */
    private static final class WaitsWhileItIsLoaded {
        static {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }

        static boolean done() {
            return true;
        }
    }

    private <T> List<RecordedEvent> pinnedWhile(List<Callable<T>> calls, List<T> results) throws Exception {
        Path file = folder.resolve("pinned.jfr");
        ExecutorService threads = virtualThreads();
        try (Recording recording = new Recording()) {
            recording.enable(PINNED).withThreshold(Duration.ZERO).withStackTrace();
            recording.start();
            List<Future<T>> futures = calls.stream().map(threads::submit).toList();
            for (Future<T> future : futures) {
                results.add(future.get(2, TimeUnit.MINUTES));
            }
            recording.stop();
            recording.dump(file);
        } finally {
            threads.shutdownNow();
        }
        return RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().equals(PINNED))
                .filter(VirtualThreadsTest::isInOurCode)
                .toList();
    }

    private static BuildOutcome build(ImageBuilderClient client, String name) {
        client.beginCreate("images", name, Samples.template()).getFinalResult();
        return client.beginRun("images", name).getFinalResult();
    }

    /** By reflection, since the tests are compiled for Java 17. */
    private static ExecutorService virtualThreads() throws IllegalAccessException, NoSuchMethodException {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static boolean isInOurCode(RecordedEvent event) {
        return event.getStackTrace() != null
                && event.getStackTrace().getFrames().stream()
                        .map(RecordedFrame::getMethod)
                        .map(method -> method.getType().getName())
                        .anyMatch(name -> name.startsWith("io.github.aib4j.client."));
    }
}
