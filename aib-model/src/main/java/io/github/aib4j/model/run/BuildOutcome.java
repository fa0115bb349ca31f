package io.github.aib4j.model.run;

import io.github.aib4j.model.diagnose.BuildLog;
import io.github.aib4j.model.diagnose.Diagnosis;
import io.github.aib4j.model.diagnose.KnownFailure;
import io.github.aib4j.model.diagnose.LogLocation;
import io.github.aib4j.model.diagnose.ServiceReport;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OneLine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.immutables.value.Value;

/**
 * The end of a build as the service reported it: succeeded, partly succeeded, failed or canceled.
 *
 * <p>A failed build is a result, not an exception; {@link #orThrow()} turns it into one.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class BuildOutcome {
    /** The service's code for failures that have no code of their own (documented); the message says more. */
    private static final String CATCH_ALL = "InternalOperationError";

    BuildOutcome() {}

    /** The template that was built. */
    public abstract ImageTemplateId templateId();

    /** How the build ended. */
    public abstract RunState state();

    /** What the build was doing when it was last observed, if it did not succeed and was observed at all. */
    public abstract Optional<RunSubState> lastSubState();

    /**
     * What the build produced: every output if it succeeded, and possibly some if it did not. A build whose validator
     * failed may have produced all of them, because a template can ask to distribute anyway.
     */
    public abstract List<RunOutput> outputs();

    /**
     * Why the outputs are unknown, such as {@code HTTP 403}. {@link #outputs()} is empty then, and {@link #withOutputs}
     * completes it. Absent if the outputs are known.
     */
    public abstract Optional<String> outputsUnknown();

    /** The names of all targets, in the order of the template; empty if the template could not be read. */
    public abstract List<String> targets();

    /** The targets for which the build produced nothing. Empty if the targets or the outputs are unknown. */
    public final List<String> targetsWithoutOutput() {
        if (outputsUnknown().isPresent()) {
            return List.of();
        }
        Set<String> made = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        outputs().stream()
                .filter(output -> output.artifact().isPresent())
                .map(RunOutput::name)
                .forEach(made::add);
        return targets().stream().filter(target -> !made.contains(target)).toList();
    }

    /** Returns the same outcome with outputs that were read later. */
    public final BuildOutcome withOutputs(List<RunOutput> found) {
        return builder()
                .from(this)
                .outputsUnknown(Optional.empty())
                .outputs(found)
                .build();
    }

    @Value.Check
    void check() {
        outputsUnknown().filter(why -> !outputs().isEmpty()).ifPresent(why -> {
            throw new IllegalStateException("What the build made is known and said to be unknown ('" + OneLine.of(why)
                    + "'); give outputs or outputsUnknown, not both");
        });
    }

    /** The ids of the gallery image versions among the outputs, in their order. */
    public final List<GalleryImageVersionId> galleryImageVersions() {
        return outputs().stream()
                .flatMap(output -> output.artifact().stream())
                .filter(GalleryImageVersionArtifact.class::isInstance)
                .map(artifact -> ((GalleryImageVersionArtifact) artifact).id())
                .toList();
    }

    /** The service's code for the failure, such as {@code PackerBuildFailed}. */
    public abstract Optional<String> errorCode();

    /** The service's message about the end. After a failure, it says where the log is. */
    public abstract Optional<String> message();

    /** When the service started the build. */
    public abstract Optional<Instant> startTime();

    /** When the service ended the build. */
    public abstract Optional<Instant> endTime();

    /** How long the build took. */
    public abstract Optional<Duration> duration();

    /** The version of the source to which {@code latest} was resolved. Since api-version 2021-10-01. */
    public abstract Optional<String> exactSourceVersion();

    /** The observed phases of the build, in order. Phases that began and ended between two polls are missing. */
    public abstract List<ObservedPhase> timeline();

    /** The location of the log, if the service's message names it. */
    public final Optional<LogLocation> logLocation() {
        return message().flatMap(LogLocation::find);
    }

    /**
     * Why the build failed, and what to do; often the outcome alone only tells where the log is. A build that succeeded
     * is no failure, unless the service has something to say about it.
     */
    public final Diagnosis diagnosis() {
        return Diagnosis.of(new ServiceReport(
                !isSucceeded() || message().filter(m -> !m.isBlank()).isPresent(),
                isCanceled() ? Optional.of(KnownFailure.CANCELED) : Optional.empty(),
                errorCode(),
                message()));
    }

    /**
     * Why the build failed, and what to do, by the log as well.
     *
     * @param log the log that the message names; see {@link #logLocation()}
     */
    public final Diagnosis diagnosis(BuildLog log) {
        return diagnosis().withLog(log);
    }

    /** Whether every target has its image. */
    public final boolean isSucceeded() {
        return state().equals(RunState.SUCCEEDED);
    }

    /** Whether some targets have their image and others do not. */
    public final boolean isPartlySucceeded() {
        return state().equals(RunState.PARTIALLY_SUCCEEDED);
    }

    /**
     * Whether the build failed. Targets may still have their images if only a validator failed; see {@link #outputs()}.
     */
    public final boolean isFailed() {
        return state().equals(RunState.FAILED);
    }

    /** Whether a validator failed, in which case the service's message names the validation log. */
    public final boolean isValidationFailed() {
        return logLocation()
                .filter(log -> log.fileName().equalsIgnoreCase("validation.log"))
                .isPresent();
    }

    /** Whether the build was canceled. */
    public final boolean isCanceled() {
        return state().equals(RunState.CANCELED);
    }

    /** Describes the end in one line, such as {@code Failed while distributing, after 41 minutes: QuotaExceeded}. */
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
        return text.append(whatIsMissing()).toString();
    }

    private String whatIsMissing() {
        String unknown = outputsUnknown()
                .map(why -> "; its outputs are unknown: " + OneLine.of(why))
                .orElse("");
        boolean isForSome = !outputs().isEmpty() && !targetsWithoutOutput().isEmpty();
        return isForSome ? "; nothing was made for " + String.join(", ", targetsWithoutOutput()) : unknown;
    }

    /**
     * Returns this outcome if the build succeeded.
     *
     * @throws BuildFailedException otherwise; it holds this outcome
     */
    public final BuildOutcome orThrow() {
        if (!isSucceeded()) {
            throw new BuildFailedException(this);
        }
        return this;
    }

    /** The template, the end in one line, and the outputs; signatures are redacted. */
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

    /** Creates an empty builder, for tests and stubs. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link BuildOutcome}. */
    public static final class Builder extends ImmutableBuildOutcome.Builder {
        Builder() {}
    }
}
