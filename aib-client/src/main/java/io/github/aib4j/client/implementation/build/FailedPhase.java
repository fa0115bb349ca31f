package io.github.aib4j.client.implementation.build;

import io.github.aib4j.model.diagnose.LogLocation;
import io.github.aib4j.model.run.ObservedPhase;
import io.github.aib4j.model.run.RunState;
import io.github.aib4j.model.run.RunStatus;
import io.github.aib4j.model.run.RunSubState;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The phase in which a build failed. The phase that was observed last depends on when somebody polled, so it only
 * counts if it is the final one; otherwise the service's message and the log that it names decide.
 */
final class FailedPhase {
    private static final Pattern TOLD = Pattern.compile(
            "\\b(?:while|in) (building|customizing|optimizing|validating|distributing)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern GALLERY =
            Pattern.compile("waiting on azure compute gallery future", Pattern.CASE_INSENSITIVE);

    private FailedPhase() {}

    /** The phase, if it is known. */
    static Optional<RunSubState> of(
            RunState state, Optional<RunStatus> run, Optional<String> message, List<ObservedPhase> timeline) {
        if (state.equals(RunState.SUCCEEDED)) {
            return Optional.empty();
        }
        Optional<RunSubState> lastSeen =
                timeline.stream().flatMap(seen -> seen.subState().stream()).reduce((earlier, later) -> later);
        if (state.equals(RunState.CANCELED)) {
            return lastSeen;
        }
        return message.flatMap(FailedPhase::ofLog)
                .or(() -> message.flatMap(FailedPhase::ofWords))
                .or(() -> run.flatMap(RunStatus::runSubState))
                .or(() -> lastSeen.filter(RunSubState.DISTRIBUTING::equals));
    }

    private static Optional<RunSubState> ofLog(String message) {
        return LogLocation.find(message)
                .map(log -> log.fileName().toLowerCase(Locale.ROOT))
                .flatMap(file -> switch (file) {
                    case "validation.log" -> Optional.of(RunSubState.VALIDATING);
                    case "customization.log" -> Optional.of(RunSubState.CUSTOMIZING);
                    default -> Optional.empty();
                });
    }

    private static Optional<RunSubState> ofWords(String message) {
        Matcher told = TOLD.matcher(message);
        if (told.find()) {
            return Optional.of(RunSubState.of(told.group(1).toLowerCase(Locale.ROOT)));
        }
        return GALLERY.matcher(message).find() ? Optional.of(RunSubState.DISTRIBUTING) : Optional.empty();
    }
}
