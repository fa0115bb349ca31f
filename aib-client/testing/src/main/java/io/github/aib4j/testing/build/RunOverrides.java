package io.github.aib4j.testing.build;

import io.github.aib4j.model.run.RunSubState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Changes to a run's default behaviour. Immutable.
 *
 * @param stop where it fails
 * @param after how long after its start it fails, if given
 * @param message the service's message about the failure
 * @param logLine the line about the failure in the log, which the message then names; empty text for the usual words
 * @param logWords how the message names the log
 * @param failedOutputs the targets that fail
 * @param lengths how long phases last, all steps of a phase together
 * @param canceling how long a cancel takes; empty for the usual time
 */
public record RunOverrides(
        FailurePoint stop,
        Optional<Duration> after,
        Optional<Failure> message,
        Optional<String> logLine,
        Optional<LogMessages> logWords,
        Set<String> failedOutputs,
        Map<RunSubState, Duration> lengths,
        Optional<Duration> canceling) {
    /** Longer than any test. */
    public static final Duration FOREVER = Duration.ofDays(365_000);

    public RunOverrides {
        failedOutputs = Set.copyOf(failedOutputs);
        lengths = Map.copyOf(lengths);
    }

    public static RunOverrides to(FailurePoint failurePoint) {
        return new RunOverrides(
                failurePoint,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Map.of(),
                Optional.empty());
    }

    public RunOverrides after(Duration total) {
        return new RunOverrides(
                stop, Optional.of(total), message, logLine, logWords, failedOutputs, lengths, canceling);
    }

    /** The same, with this message of the service, and only the failure's own lines in the log. */
    public RunOverrides withMessage(Failure failure) {
        return new RunOverrides(
                stop, after, Optional.of(failure), Optional.empty(), logWords, failedOutputs, lengths, canceling);
    }

    /** The same, with these words in the log, and a message that names it. */
    public RunOverrides logging(String line) {
        return new RunOverrides(
                stop, after, Optional.empty(), Optional.of(line), logWords, failedOutputs, lengths, canceling);
    }

    /** The same, with the usual words in the log, and a message that names it. */
    public RunOverrides namingItsLog() {
        return logging("");
    }

    public RunOverrides namingLog(LogMessages words) {
        return new RunOverrides(stop, after, message, logLine, Optional.of(words), failedOutputs, lengths, canceling);
    }

    public RunOverrides missing(Set<String> outputs) {
        return new RunOverrides(stop, after, message, logLine, logWords, outputs, lengths, canceling);
    }

    public RunOverrides withDuration(RunSubState phase, Duration length) {
        Map<RunSubState, Duration> more = new LinkedHashMap<>(lengths);
        more.put(phase, length);
        return new RunOverrides(stop, after, message, logLine, logWords, failedOutputs, more, canceling);
    }

    public RunOverrides canceling(Duration length) {
        return new RunOverrides(stop, after, message, logLine, logWords, failedOutputs, lengths, Optional.of(length));
    }

    /** Such as {@code fails while Distributing after PT41M: QuotaExceeded}. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        parts.add(stop
                + after.map(a -> " after " + a).orElse("")
                + message.map(Failure::message)
                        .or(() -> logLine.filter(l -> !l.isEmpty()))
                        .map(m -> ": " + m)
                        .orElse(""));
        if (!failedOutputs.isEmpty()) {
            parts.add("does not reach " + failedOutputs.stream().sorted().collect(Collectors.joining(", ")));
        }
        lengths.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(RunSubState::toString)))
                .forEach(length -> parts.add(length.getKey() + " lasts " + length.getValue()));
        canceling.ifPresent(
                length -> parts.add(length.equals(FOREVER) ? "a cancel sticks" : "a cancel takes " + length));
        return String.join(", ", parts);
    }
}
