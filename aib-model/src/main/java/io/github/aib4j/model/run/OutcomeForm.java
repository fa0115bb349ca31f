package io.github.aib4j.model.run;

import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.id.ResourceId;
import io.github.aib4j.model.value.ContentUri;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The serialized form of a {@link BuildOutcome}, as part of an exception. */
record OutcomeForm(
        String templateId,
        String state,
        @Nullable String lastSubState,
        List<Output> outputs,
        @Nullable String errorCode,
        @Nullable String message,
        @Nullable Instant startTime,
        @Nullable Instant endTime,
        @Nullable Duration duration,
        @Nullable String exactSourceVersion,
        List<Phase> timeline)
        implements Serializable {

    static OutcomeForm of(BuildOutcome outcome) {
        return new OutcomeForm(
                outcome.templateId().text(),
                outcome.state().toString(),
                text(outcome.lastSubState()),
                outcome.outputs().stream().map(Output::of).toList(),
                outcome.errorCode().orElse(null),
                outcome.message().orElse(null),
                outcome.startTime().orElse(null),
                outcome.endTime().orElse(null),
                outcome.duration().orElse(null),
                outcome.exactSourceVersion().orElse(null),
                outcome.timeline().stream().map(Phase::of).toList());
    }

    BuildOutcome outcome() {
        return BuildOutcome.builder()
                .templateId(ImageTemplateId.ofText(templateId))
                .state(RunState.of(state))
                .lastSubState(Optional.ofNullable(lastSubState).map(RunSubState::of))
                .outputs(outputs.stream().map(Output::output).toList())
                .errorCode(Optional.ofNullable(errorCode))
                .message(Optional.ofNullable(message))
                .startTime(Optional.ofNullable(startTime))
                .endTime(Optional.ofNullable(endTime))
                .duration(Optional.ofNullable(duration))
                .exactSourceVersion(Optional.ofNullable(exactSourceVersion))
                .timeline(timeline.stream().map(Phase::phase).toList())
                .build();
    }

    private static @Nullable String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }

    private record Output(
            String name,
            @Nullable String id,
            @Nullable String artifactId,
            @Nullable String artifactUri,
            @Nullable String provisioningState)
            implements Serializable {
        static Output of(RunOutput output) {
            return new Output(
                    output.name(),
                    output.id().map(ResourceId::text).orElse(null),
                    output.artifactId().map(ResourceId::text).orElse(null),
                    output.artifactUri().map(ContentUri::text).orElse(null),
                    text(output.provisioningState()));
        }

        RunOutput output() {
            return RunOutput.builder()
                    .name(name)
                    .id(Optional.ofNullable(id).map(ResourceId::ofText))
                    .artifactId(Optional.ofNullable(artifactId).map(ResourceId::ofText))
                    .artifactUri(Optional.ofNullable(artifactUri).map(ContentUri::ofText))
                    .provisioningState(Optional.ofNullable(provisioningState).map(ProvisioningState::of))
                    .build();
        }
    }

    private record Phase(String state, @Nullable String subState, Instant since) implements Serializable {
        static Phase of(ObservedPhase seen) {
            return new Phase(seen.state().toString(), text(seen.subState()), seen.since());
        }

        ObservedPhase phase() {
            return new ObservedPhase(
                    RunState.of(state), Optional.ofNullable(subState).map(RunSubState::of), since);
        }
    }
}
