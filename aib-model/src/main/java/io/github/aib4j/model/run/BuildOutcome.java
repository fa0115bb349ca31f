package io.github.aib4j.model.run;

import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OneLine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The end of a build, as the service reported it: succeeded, partly succeeded, failed or canceled.
 *
 * <p>A build that fails is an answer, not an exception; {@link #orThrow()} turns it into one.
 */
@ModelStyle
@Value.Immutable
public abstract class BuildOutcome {
    /** The service's code for whatever has no code of its own (documented); the message says more. */
    private static final String CATCH_ALL = "InternalOperationError";

    BuildOutcome() {}

    /** The template that was built. */
    public abstract ImageTemplateId templateId();

    /** How the build ended. */
    public abstract RunState state();

    /** What it was last seen doing, if it did not succeed and was seen at all. */
    public abstract Optional<RunSubState> lastSubState();

    /** What it made: every output if it succeeded, perhaps some if it did not. */
    public abstract List<RunOutput> outputs();

    /** The gallery image versions among what it made, in the order of the outputs. */
    public final List<GalleryImageVersionId> galleryImageVersions() {
        return outputs().stream()
                .flatMap(output -> output.artifact().stream())
                .filter(GalleryImageVersionArtifact.class::isInstance)
                .map(artifact -> ((GalleryImageVersionArtifact) artifact).id())
                .toList();
    }

    /** The service's code for the failure, such as {@code PackerBuildFailed}. */
    public abstract Optional<String> errorCode();

    /** What the service says of the end; for a failure, where the log is. */
    public abstract Optional<String> message();

    /** When the service began it. */
    public abstract Optional<Instant> startTime();

    /** When the service ended it. */
    public abstract Optional<Instant> endTime();

    /** How long it took. */
    public abstract Optional<Duration> duration();

    /** The version of the source that {@code latest} stood for. Since api-version 2021-10-01. */
    public abstract Optional<String> exactSourceVersion();

    /** What it was seen doing, in that order; what passed between two looks is missing. */
    public abstract List<PhaseSeen> timeline();

    /** Where the log is, if the service's message names it. */
    public final Optional<LogLocation> logLocation() {
        return message().flatMap(LogLocation::find);
    }

    /** Whether every target has its image. */
    public final boolean isSucceeded() {
        return state().equals(RunState.SUCCEEDED);
    }

    /** Whether some targets have their image, and some have not. */
    public final boolean isPartlySucceeded() {
        return state().equals(RunState.PARTIALLY_SUCCEEDED);
    }

    /** Whether it failed, so that no target has its image. */
    public final boolean isFailed() {
        return state().equals(RunState.FAILED);
    }

    /** Whether it was stopped. */
    public final boolean isCanceled() {
        return state().equals(RunState.CANCELED);
    }

    /** The end in one line, such as {@code Failed while distributing, after 41 minutes: QuotaExceeded}. */
    public final String summary() {
        StringBuilder text = new StringBuilder(words(state()));
        lastSubState()
                .ifPresent(
                        doing -> text.append(" while ").append(doing.toString().toLowerCase(Locale.ROOT)));
        duration()
                .ifPresent(time -> text.append(lastSubState().isPresent() ? ", " : " ")
                        .append("after ")
                        .append(minutes(time)));
        if (!isSucceeded()) {
            errorCode()
                    .filter(code -> !code.equals(CATCH_ALL) || message().isEmpty())
                    .or(this::message)
                    .filter(m -> !m.isBlank())
                    .ifPresent(cause -> text.append(": ").append(OneLine.of(cause)));
        }
        return text.toString();
    }

    /**
     * This outcome if the build succeeded.
     *
     * @throws BuildFailedException otherwise; it holds this outcome
     */
    public final BuildOutcome orThrow() {
        if (!isSucceeded()) {
            throw new BuildFailedException(this);
        }
        return this;
    }

    /** The template, the end in one line, and what was made; no signature shows. */
    @Override
    public final String toString() {
        return new RedactedToString(BuildOutcome.class)
                .with("templateId", Optional.of(templateId()))
                .with("summary", Optional.of(summary()))
                .with("outputs", Optional.of(outputs()))
                .with("timeline", Optional.of(timeline()))
                .with("logLocation", logLocation())
                .toString();
    }

    private static String words(RunState state) {
        return state.equals(RunState.PARTIALLY_SUCCEEDED) ? "Succeeded in part" : state.toString();
    }

    private static String minutes(Duration time) {
        long minutes = (time.toSeconds() + 30) / 60;
        return minutes == 1 ? "1 minute" : minutes + " minutes";
    }

    /** A builder without any part set; for tests and stubs. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link BuildOutcome}. */
    public static final class Builder extends ImmutableBuildOutcome.Builder {
        Builder() {}
    }
}
