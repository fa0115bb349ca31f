package io.github.aib4j.client.implementation.log;

import io.github.aib4j.client.error.BuildLogUnavailableException;
import io.github.aib4j.client.error.BuildLogUnavailableException.Reason;
import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.arm.ArmEndpoint;
import io.github.aib4j.client.implementation.arm.RequestPurpose;
import io.github.aib4j.client.implementation.storage.StorageEndpoint;
import io.github.aib4j.client.log.BuildLogOptions;
import io.github.aib4j.model.diagnose.LogLocation;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.run.RunState;
import io.github.aib4j.model.run.RunStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * The logs of the last run of a template, given the template as it was read.
 *
 * @param file {@code customization.log} or {@code validation.log}
 */
record RunLogs(
        ArmEndpoint manager,
        StorageEndpoint storage,
        RequestPurpose task,
        BuildLogOptions options,
        ImageTemplateResource template,
        RunStatus run,
        String file) {
    static final String CUSTOMIZATION = "customization.log";
    static final String VALIDATION = "validation.log";

    /** The last run of a template; throws if it was never built. */
    static RunStatus runOf(ImageTemplateResource template, RequestPurpose task) {
        return template.lastRunStatus()
                .orElseThrow(() ->
                        LogProblems.missing(task, Reason.NO_RUN, "the template has not been built yet; run it first"));
    }

    boolean isOver() {
        return run.runState().filter(RunState::isTerminal).isPresent();
    }

    private StagingLocator locator() {
        return new StagingLocator(manager, storage.suffix(), task);
    }

    /** The container with the logs. */
    ArmCall<LogStore> store() {
        return locator()
                .group(template)
                .then(group -> locator().account(group, named()))
                .map(account -> new LogStore(manager, storage, account, task, options));
    }

    /** The log of the container group. */
    ArmCall<Optional<String>> live() {
        return locator().group(template).then(group -> new ContainerLog(manager, group, task).read());
    }

    /**
     * The path of the log: the one in the message, if that names the account that was found, or else the newest one of
     * the run.
     */
    ArmCall<Optional<String>> find(LogStore store) {
        return named().filter(log -> log.storageAccount().equals(store.account().name()))
                .filter(log -> log.container().equals(LogStore.CONTAINER)
                        && !log.folder().isEmpty())
                .map(log -> ArmCall.of(Optional.of(log.folder() + "/" + file)))
                .orElseGet(() -> new LogFolders(task, store).find(file, run.startTime()));
    }

    private Optional<LogLocation> named() {
        return run.message().flatMap(LogLocation::find);
    }

    BuildLogUnavailableException noFolder() {
        String since = run.startTime()
                .map(Instant::toString)
                .map(begin -> " that began at " + begin)
                .orElse("");
        return LogProblems.missing(
                task,
                Reason.NO_LOG,
                "there is no " + file + " of the run" + since + " in container packerlogs; a run writes one if it comes"
                        + (file.equals(VALIDATION) ? " to validating" : " to customizing"));
    }
}
