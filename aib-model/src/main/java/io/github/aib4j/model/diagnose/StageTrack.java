package io.github.aib4j.model.diagnose;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The stages of a log, collected while it is read: each begins once, after those before it. */
final class StageTrack {
    private final List<Begin> begins = new ArrayList<>();

    private record Begin(LogStage.Kind kind, Optional<Instant> time) {}

    /** Begins a stage, unless it or a later one has begun. */
    void begin(LogStage.Kind kind, Optional<Instant> time) {
        boolean isLater =
                begins.isEmpty() || begins.get(begins.size() - 1).kind().compareTo(kind) < 0;
        if (isLater) {
            begins.add(new Begin(kind, time));
        }
    }

    boolean isIn(LogStage.Kind kind) {
        return !begins.isEmpty() && begins.get(begins.size() - 1).kind() == kind;
    }

    /** All stages; the hidden step is a stage of its own. */
    List<LogStage> stages(List<LogStep> steps, Optional<Instant> end) {
        List<Begin> all = new ArrayList<>();
        for (Begin begin : begins) {
            Optional<LogStep> hidden = begin.kind() == LogStage.Kind.STEPS ? hidden(steps) : Optional.empty();
            if (hidden.isEmpty() || steps.size() > 1) {
                all.add(begin);
            }
            hidden.ifPresent(step -> all.add(new Begin(LogStage.Kind.DEPROVISIONING, step.begin())));
        }
        List<LogStage> stages = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Optional<Instant> to = i + 1 < all.size() ? all.get(i + 1).time() : end;
            stages.add(new LogStage(all.get(i).kind(), all.get(i).time(), to));
        }
        return stages;
    }

    private static Optional<LogStep> hidden(List<LogStep> steps) {
        return steps.stream().filter(LogStep::isDeprovisioning).findFirst();
    }
}
