package io.github.aib4j.client.implementation.log;

import io.github.aib4j.client.error.BuildLogUnavailableException;
import io.github.aib4j.client.error.BuildLogUnavailableException.Reason;
import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.arm.ArmEndpoint;
import io.github.aib4j.client.implementation.arm.RequestPurpose;
import io.github.aib4j.client.implementation.build.TemplateOperations;
import io.github.aib4j.client.implementation.build.TemplateRef;
import io.github.aib4j.client.implementation.poll.BatchSource;
import io.github.aib4j.client.implementation.poll.ReadRetry;
import io.github.aib4j.client.implementation.storage.StorageEndpoint;
import io.github.aib4j.client.log.BuildLogOptions;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.diagnose.BuildLog;
import io.github.aib4j.model.diagnose.BuildLogParser;
import io.github.aib4j.model.diagnose.Diagnosis;
import io.github.aib4j.model.diagnose.KnownFailure;
import io.github.aib4j.model.diagnose.LogLocation;
import io.github.aib4j.model.diagnose.ServiceReport;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.run.ProvisioningError;
import io.github.aib4j.model.run.RunState;
import io.github.aib4j.model.run.RunStatus;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Reads logs, and diagnoses with them. Thread-safe.
 *
 * @param pollOptions how to wait for the log of a running build
 */
public record BuildLogs(
        ArmEndpoint manager, StorageEndpoint storage, TemplateOperations templates, PollOptions pollOptions) {

    /** What the customizers of the last build did. */
    public ArmCall<BuildLog> buildLog(TemplateRef ref, BuildLogOptions options) {
        return read(ref, options, RunLogs.CUSTOMIZATION);
    }

    /** What its validators did. */
    public ArmCall<BuildLog> validationLog(TemplateRef ref, BuildLogOptions options) {
        return read(ref, options, RunLogs.VALIDATION);
    }

    /** The lines of the build's log while it grows. */
    public BatchSource<String> tail(TemplateRef ref, BuildLogOptions options) {
        RequestPurpose task = task(ref);
        return new LogTail(
                () -> ReadRetry.of(templates.get(ref), pollOptions, task)
                        .map(found -> logs(ref, options, RunLogs.CUSTOMIZATION, found.getValue())),
                pollOptions);
    }

    private static RequestPurpose task(TemplateRef ref) {
        return RequestPurpose.template("read the log of", ref.resourceGroup(), ref.name());
    }

    private RunLogs logs(TemplateRef ref, BuildLogOptions options, String file, ImageTemplateResource found) {
        RequestPurpose task = task(ref);
        return new RunLogs(manager, storage, task, options, found, RunLogs.runOf(found, task), file);
    }

    private ArmCall<BuildLog> read(TemplateRef ref, BuildLogOptions options, String file) {
        return templates.get(ref).then(found -> read(logs(ref, options, file, found.getValue())));
    }

    private ArmCall<BuildLog> read(RunLogs logs) {
        return logs.store()
                .then(store -> logs.find(store)
                        .then(path -> path.map(name -> read(logs, store, name)).orElseGet(() -> live(logs))));
    }

    /**
     * Passes on the lines of both logs of the last build, which has ended, with the name of the file. A log that the
     * build did not write is left out.
     */
    public ArmCall<Boolean> copy(
            TemplateRef ref,
            BuildLogOptions options,
            ImageTemplateResource found,
            BiConsumer<String, List<String>> reader) {
        return copy(logs(ref, options, RunLogs.CUSTOMIZATION, found), reader)
                .then(done -> copy(logs(ref, options, RunLogs.VALIDATION, found), reader));
    }

    private static ArmCall<Boolean> copy(RunLogs logs, BiConsumer<String, List<String>> reader) {
        return logs.store()
                .then(store -> logs.find(store)
                        .then(path -> path.map(name -> copy(logs, store, name, reader))
                                .orElseGet(() -> ArmCall.of(false))))
                .orElse(e -> isUnwritten(e) ? ArmCall.of(false) : ArmCall.failing(e));
    }

    private static boolean isUnwritten(RuntimeException failure) {
        return failure instanceof BuildLogUnavailableException missing
                && (missing.reason() == Reason.NO_LOG || missing.reason() == Reason.NO_CONTAINER);
    }

    private static ArmCall<Boolean> copy(
            RunLogs logs, LogStore store, String path, BiConsumer<String, List<String>> reader) {
        return ArmCall.defer(() -> {
            BlobCursor blob = new BlobCursor(logs.task(), store, path);
            LineDecoder decoder = new LineDecoder();
            ArmCall<Boolean> part = blob.next().map(bytes -> {
                reader.accept(logs.file(), shown(decoder.lines(bytes)));
                return blob.hasMore();
            });
            return ArmCall.loop(true, more -> !more, more -> part).map(end -> {
                reader.accept(logs.file(), shown(decoder.end()));
                return true;
            });
        });
    }

    private static List<String> shown(List<String> lines) {
        return lines.stream().map(LineDecoder::shown).toList();
    }

    /** Reads the log from the container, which has it until the blob exists. */
    private static ArmCall<BuildLog> live(RunLogs logs) {
        if (logs.isOver() || logs.file().equals(RunLogs.VALIDATION)) {
            return ArmCall.failing(logs.noFolder());
        }
        return logs.live()
                .map(content ->
                        content.map(Seam::withoutTimes).map(BuildLog::of).orElseThrow(logs::noFolder));
    }

    private static ArmCall<BuildLog> read(RunLogs logs, LogStore store, String path) {
        return ArmCall.defer(() -> {
            BlobCursor blob = new BlobCursor(logs.task(), store, path);
            LineDecoder decoder = new LineDecoder();
            BuildLogParser parser = new BuildLogParser();
            ArmCall<Boolean> part = blob.next().map(bytes -> {
                parser.add(decoder.text(bytes));
                return blob.hasMore();
            });
            return ArmCall.loop(true, more -> !more, more -> part).map(end -> parser.end());
        });
    }

    /** Why the last build failed, or why the template could not be created. */
    public ArmCall<Diagnosis> diagnose(TemplateRef ref, BuildLogOptions options) {
        return templates.get(ref).then(answer -> {
            ImageTemplateResource found = answer.getValue();
            Optional<ProvisioningError> error = found.provisioningError();
            return error.isPresent()
                    ? ArmCall.of(error.get().diagnosis().withTemplate(found.template()))
                    : ofRun(ref, options, found);
        });
    }

    private ArmCall<Diagnosis> ofRun(TemplateRef ref, BuildLogOptions options, ImageTemplateResource found) {
        Optional<RunStatus> run = found.lastRunStatus();
        Diagnosis told = Diagnosis.of(report(run)).withTemplate(found.template());
        if (!told.isFailure() || run.isEmpty()) {
            return ArmCall.of(told);
        }
        String file = told.logLocation().map(LogLocation::fileName).orElse(RunLogs.CUSTOMIZATION);
        return read(logs(ref, options, file.equals(RunLogs.VALIDATION) ? file : RunLogs.CUSTOMIZATION, found))
                .map(told::withLog)
                .orElse(e -> isAboutLog(e)
                        ? ArmCall.of(told.withoutLog(String.valueOf(e.getMessage())))
                        : ArmCall.failing(e));
    }

    private static ServiceReport report(Optional<RunStatus> run) {
        Optional<RunState> state = run.flatMap(RunStatus::runState);
        Optional<String> message = run.flatMap(RunStatus::message).filter(text -> !text.isBlank());
        boolean isBad = state.filter(end -> end.isTerminal() && !end.equals(RunState.SUCCEEDED))
                .isPresent();
        boolean isToldOfSuccess = state.filter(RunState.SUCCEEDED::equals).isPresent() && message.isPresent();
        return new ServiceReport(
                isBad || isToldOfSuccess,
                state.filter(RunState.CANCELED::equals).map(canceled -> KnownFailure.CANCELED),
                Optional.empty(),
                message);
    }

    /** Whether only the log cannot be read; the service's message allows a diagnosis without it. */
    private static boolean isAboutLog(RuntimeException failure) {
        return failure instanceof BuildLogUnavailableException
                || failure instanceof ImageBuilderException
                || failure instanceof UncheckedIOException;
    }
}
