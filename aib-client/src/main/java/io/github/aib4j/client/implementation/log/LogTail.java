package io.github.aib4j.client.implementation.log;

import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.poll.BatchSource;
import io.github.aib4j.client.implementation.poll.PollSchedule;
import io.github.aib4j.client.implementation.poll.ReadRetry;
import io.github.aib4j.client.poll.PollOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a run's log while it grows: from the container group while the build runs, and then from the blob, which
 * continues where the former ended. If the container's log cannot be read, the blob is followed. For one reader.
 */
final class LogTail implements BatchSource<String> {
    /** How often to look for the blob of a run that is over: it may appear a little later. */
    private static final int BLOB_ATTEMPTS = 3;

    /** The length from which on the beginning of a container's log may be missing. */
    private static final int WINDOW = 4_000_000;

    private final Supplier<ArmCall<RunLogs>> reader;
    private final Seam seam = new Seam();
    private LineDecoder decoder = new LineDecoder();
    private PollSchedule schedule;
    private @Nullable RunLogs run;
    private @Nullable LogStore store;
    private @Nullable BlobCursor blob;
    private boolean first = true;
    private boolean searching = true;
    private boolean over;
    private boolean done;
    private int blobAttempts;

    LogTail(Supplier<ArmCall<RunLogs>> reader, PollOptions options) {
        this.reader = reader;
        this.schedule = PollSchedule.start(options);
    }

    @Override
    public boolean isOver() {
        return done;
    }

    @Override
    public ArmCall<List<String>> next() {
        return ArmCall.<List<String>>defer(() -> {
                    if (blob != null && (over || blob.hasMore())) {
                        return fromBlob(blob);
                    }
                    ArmCall<List<String>> step = readRun().then(this::step);
                    return first ? first(step) : paused(step);
                })
                .map(lines -> lines.stream().map(LineDecoder::shown).toList());
    }

    private ArmCall<List<String>> first(ArmCall<List<String>> step) {
        first = false;
        return step;
    }

    private ArmCall<List<String>> paused(ArmCall<List<String>> step) {
        ArmCall<List<String>> later = step.after(schedule.untilNext(Optional.empty()));
        schedule = schedule.afterAnswer();
        return later;
    }

    /** Reads the state of the run, which is over once another one has begun. */
    private ArmCall<RunLogs> readRun() {
        RunLogs known = run;
        if (known != null && over) {
            return ArmCall.of(known);
        }
        return reader.get().map(now -> {
            boolean isSame = known == null || begin(known).equals(begin(now));
            over = !isSame || now.isOver();
            run = isSame ? now : known;
            return isSame ? now : known;
        });
    }

    private static Optional<Instant> begin(RunLogs logs) {
        return logs.run().startTime();
    }

    private ArmCall<List<String>> step(RunLogs logs) {
        if (blob != null) {
            return fromBlob(blob);
        }
        return over
                ? openBlob(logs)
                : retried(logs, logs.live())
                        .then(content -> content.map(text -> ArmCall.of(fromContainer(text)))
                                .orElseGet(() -> openBlob(logs)));
    }

    private <T> ArmCall<T> retried(RunLogs logs, ArmCall<T> call) {
        return ReadRetry.of(call, schedule.options(), logs.task());
    }

    /** The new lines of the container's log; an incomplete one is left for the next poll. */
    private List<String> fromContainer(String content) {
        List<String> lines = new LineDecoder().lines(content);
        return seam.takeNew(lines, content.length() < WINDOW);
    }

    private ArmCall<List<String>> openBlob(RunLogs logs) {
        return retried(logs, opened(logs))
                .then(found -> retried(logs, logs.find(found))
                        .then(path -> path.map(name -> fromBlob(open(logs, found, name)))
                                .orElseGet(() -> absent(logs))));
    }

    private ArmCall<LogStore> opened(RunLogs logs) {
        return store != null
                ? ArmCall.of(store)
                : logs.store().map(found -> {
                    store = found;
                    return found;
                });
    }

    private BlobCursor open(RunLogs logs, LogStore found, String name) {
        BlobCursor cursor = new BlobCursor(logs.task(), found, name);
        blob = cursor;
        searching = !seam.isEmpty();
        return cursor;
    }

    private ArmCall<List<String>> absent(RunLogs logs) {
        if (over && ++blobAttempts >= BLOB_ATTEMPTS) {
            return ArmCall.failing(logs.noFolder());
        }
        return ArmCall.of(List.of());
    }

    private ArmCall<List<String>> fromBlob(BlobCursor cursor) {
        RunLogs logs = Objects.requireNonNull(run);
        return retried(logs, cursor.next()).map(part -> {
            List<String> lines = behindSeam(decoder.lines(part));
            return over && part.length == 0 ? ended(lines) : lines;
        });
    }

    private List<String> behindSeam(List<String> lines) {
        if (!searching) {
            return lines;
        }
        int skipped = seam.skip(lines);
        searching = !seam.isFound();
        return lines.subList(skipped, lines.size());
    }

    /**
     * The last lines. If the blob has ended without the lines that the container had, it is read again from its
     * beginning.
     */
    private List<String> ended(List<String> lines) {
        if (searching && over) {
            searching = false;
            decoder = new LineDecoder();
            blob = blob == null ? null : blob.again();
            return lines;
        }
        done = true;
        List<String> all = new ArrayList<>(lines);
        all.addAll(decoder.end());
        return all;
    }
}
