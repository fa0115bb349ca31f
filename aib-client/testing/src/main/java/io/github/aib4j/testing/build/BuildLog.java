package io.github.aib4j.testing.build;

import io.github.aib4j.model.run.RunSubState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The logs of a run: {@code customization.log} is about the machine that is built, {@code validation.log} about the one
 * that is validated. They grow during the build (assumed; no recording shows when the service writes them). They show
 * which step failed: the last provisioner that starts and does not end.
 */
final class BuildLog {
    private final LogFolder place;
    private final BuildKind kind;
    private final Instant start;
    private final List<Span> spans;

    BuildLog(LogFolder place, BuildKind kind, Instant start, BuildTimeline timeline) {
        this.place = place;
        this.kind = kind;
        this.start = start;
        this.spans = spans(start, timeline);
    }

    private static List<Span> spans(Instant start, BuildTimeline timeline) {
        List<Span> spans = new ArrayList<>();
        Instant from = start;
        for (BuildPhase phase : timeline.phases()) {
            Span span = new Span(phase, from, from.plus(phase.length()));
            spans.add(span);
            from = span.to();
        }
        return spans;
    }

    /**
     * The lines written by a given time.
     *
     * @param canceledAt when the run was canceled, if it was
     * @param end when it ends
     */
    List<LogFile> files(Instant now, Optional<Instant> canceledAt, Instant end) {
        return Stream.of(
                        customization().flatMap(log -> file(log, LogFolder.CUSTOMIZATION, now, canceledAt, end)),
                        validation().flatMap(log -> file(log, LogFolder.VALIDATION, now, canceledAt, end)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<LogFile> file(
            PackerSession log, String name, Instant now, Optional<Instant> canceledAt, Instant end) {
        canceledAt.ifPresent(at -> log.cancel(at, end));
        return log.file(name, now);
    }

    private Optional<PackerSession> customization() {
        return kind.validationOnly()
                ? Optional.empty()
                : first(RunSubState.BUILDING).map(machine -> session(machine, RunSubState.CUSTOMIZING));
    }

    /** The machine to validate takes no extra time, unless it is the only one. */
    private Optional<PackerSession> validation() {
        Optional<Span> machine = kind.validationOnly()
                ? first(RunSubState.BUILDING)
                : first(RunSubState.VALIDATING).map(Span::atOnce);
        return machine.map(span -> session(span, RunSubState.VALIDATING));
    }

    private PackerSession session(Span machine, RunSubState steps) {
        PackerSession session = new PackerSession(place, kind.windows(), start, machine.from());
        session.deploys(machine.from(), machine.to());
        Optional<Failure> failure = machine.phase().failure();
        failure.ifPresentOrElse(why -> session.fails(machine.to(), why), () -> run(session, machine, steps));
        return session;
    }

    private void run(PackerSession session, Span machine, RunSubState name) {
        session.connects(machine.to());
        Instant end = machine.to();
        for (Span step : of(name).toList()) {
            end = step.to();
            if (fails(session, step)) {
                return;
            }
        }
        if (name.equals(RunSubState.CUSTOMIZING)) {
            session.startsDeprovisioning(end);
            session.ends(end, Provisioner.ofScripts(kind.windows()));
        }
        session.succeeds(end);
    }

    private boolean fails(PackerSession session, Span step) {
        Optional<Failure> failure = step.phase().failure();
        Optional<Provisioner> provisioner = starts(session, step);
        failure.ifPresent(why -> provisioner.ifPresentOrElse(
                kind -> session.fails(step.to(), kind, why), () -> session.fails(step.to(), why)));
        if (failure.isEmpty()) {
            provisioner.ifPresent(kind -> session.ends(step.to(), kind));
        }
        return failure.isPresent();
    }

    /**
     * Logs the start of a step. A customizing phase that belongs to no step of the template is the hidden step; a
     * validating one that belongs to none is not logged.
     */
    private Optional<Provisioner> starts(PackerSession session, Span step) {
        BuildPhase phase = step.phase();
        if (!phase.subject().isEmpty()) {
            session.starts(step.from(), Provisioner.of(phase.subject()));
            return Optional.of(Provisioner.of(phase.subject()));
        }
        if (phase.is(RunSubState.VALIDATING)) {
            return Optional.empty();
        }
        session.startsDeprovisioning(step.from());
        return Optional.of(Provisioner.ofScripts(kind.windows()));
    }

    private Optional<Span> first(RunSubState name) {
        return of(name).findFirst();
    }

    private Stream<Span> of(RunSubState name) {
        return spans.stream().filter(span -> span.phase().is(name));
    }

    /** A phase and when it takes place. */
    private record Span(BuildPhase phase, Instant from, Instant to) {
        Span atOnce() {
            return new Span(BuildPhase.of(phase.name(), phase.length()), from, from);
        }
    }
}
