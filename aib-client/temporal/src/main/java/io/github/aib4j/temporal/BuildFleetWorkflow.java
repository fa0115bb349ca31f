package io.github.aib4j.temporal;

import io.github.aib4j.model.value.OneLine;
import io.temporal.api.enums.v1.ParentClosePolicy;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.ChildWorkflowCancellationType;
import io.temporal.workflow.ChildWorkflowOptions;
import io.temporal.workflow.Workflow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The implementation of {@link BuildFleet}. */
final class BuildFleetWorkflow implements BuildFleet {
    private static final int LONGEST_SUMMARY = 300;

    private final Map<Integer, FleetRow> rows = new TreeMap<>();
    private final Map<Integer, CancellationScope> running = new TreeMap<>();
    private @Nullable BuildFleetRequest request;
    private @Nullable FleetQueue queue;
    private Optional<String> stopped = Optional.empty();
    private int failed;

    @Override
    public void stop(String reason) {
        stopBecause("stop was signaled: " + OneLine.of(reason, LONGEST_SUMMARY));
    }

    @Override
    public BuildFleetProgress progress() {
        List<String> templates = request == null
                ? List.of()
                : running.keySet().stream().map(this::templateId).toList();
        return new BuildFleetProgress(
                queue == null ? 0 : queue.waiting(), running.size(), rows.size() - failed, failed, templates, stopped);
    }

    @Override
    public BuildFleetResult build(BuildFleetRequest fleet) {
        Problems.refuse(fleet.format(), "a fleet of " + fleet.images().size() + " images", fleet.problem());
        request = fleet;
        fleet.done().forEach(this::add);
        FleetQueue builds = new FleetQueue(fleet, rows.keySet());
        queue = builds;
        try {
            run(fleet, builds);
        } catch (CanceledFailure e) {
            Workflow.newDetachedCancellationScope(() -> Workflow.await(running::isEmpty))
                    .run();
            throw e;
        }
        List<String> notBegun = builds.left().stream().map(this::templateId).toList();
        return new BuildFleetResult(List.copyOf(rows.values()), notBegun, stopped);
    }

    private void run(BuildFleetRequest fleet, FleetQueue builds) {
        while (isGoingOn(builds)) {
            boolean isHistoryLong = isHistoryLong(fleet);
            if (isHistoryLong && running.isEmpty()) {
                Workflow.continueAsNew(fleet.withDone(List.copyOf(rows.values())));
            }
            if (!isHistoryLong && stopped.isEmpty()) {
                builds.take().forEach(index -> start(fleet, builds, index));
            }
            int ended = rows.size();
            Workflow.await(() -> rows.size() > ended || isStopNews(builds));
            stopIfTooManyFailed(fleet);
        }
    }

    private boolean isGoingOn(FleetQueue builds) {
        return !running.isEmpty() || (builds.waiting() > 0 && stopped.isEmpty());
    }

    private boolean isStopNews(FleetQueue builds) {
        return !isGoingOn(builds);
    }

    /** Whether to continue as new. Not before a build has ended in this run, so that every run makes progress. */
    private boolean isHistoryLong(BuildFleetRequest fleet) {
        return rows.size() > fleet.done().size()
                && (Workflow.getInfo().isContinueAsNewSuggested()
                        || Workflow.getInfo().getHistoryLength() > fleet.continueAfter());
    }

    private void start(BuildFleetRequest fleet, FleetQueue builds, int index) {
        BuildImage child = Workflow.newChildWorkflowStub(
                BuildImage.class,
                ChildWorkflowOptions.newBuilder()
                        .setWorkflowId(childId(index))
                        .setParentClosePolicy(ParentClosePolicy.PARENT_CLOSE_POLICY_ABANDON)
                        .setCancellationType(ChildWorkflowCancellationType.WAIT_CANCELLATION_COMPLETED)
                        .build());
        BuildImageRequest build =
                new BuildImageRequest(fleet.format(), fleet.images().get(index), fleet.settings());
        CancellationScope scope = Workflow.newCancellationScope(() -> {
            Async.function(child::build, build).handle((result, failure) -> {
                ended(builds, index, result, failure);
                return index;
            });
        });
        running.put(index, scope);
        scope.run();
    }

    private static String childId(int index) {
        return Workflow.getInfo().getWorkflowId() + "/" + index;
    }

    private void ended(
            FleetQueue builds, int index, @Nullable BuildImageResult result, @Nullable RuntimeException failure) {
        running.remove(index);
        builds.ended(index);
        add(result == null ? problem(index, failure) : row(index, result));
    }

    private void add(FleetRow row) {
        rows.put(row.index(), row);
        if (!row.isSucceeded()) {
            failed++;
        }
    }

    private FleetRow row(int index, BuildImageResult result) {
        return new FleetRow(
                index,
                templateId(index),
                result.state(),
                Optional.empty(),
                OneLine.of(result.summary(), LONGEST_SUMMARY),
                result.attempts(),
                childId(index));
    }

    private FleetRow problem(int index, @Nullable Throwable failure) {
        Throwable cause = failure;
        while (cause != null && cause.getCause() != null) {
            cause = cause.getCause();
        }
        boolean isCanceled = cause instanceof CanceledFailure;
        Optional<String> type =
                cause instanceof ApplicationFailure e ? Optional.ofNullable(e.getType()) : Optional.empty();
        String message = cause instanceof ApplicationFailure e
                ? String.valueOf(e.getOriginalMessage())
                : isCanceled ? "Canceled" : String.valueOf(cause);
        return new FleetRow(
                index,
                templateId(index),
                isCanceled ? "Canceled" : FleetRow.NO_END,
                type,
                OneLine.of(message, LONGEST_SUMMARY),
                0,
                childId(index));
    }

    private String templateId(int index) {
        return request == null ? "" : request.images().get(index).templateId();
    }

    private void stopIfTooManyFailed(BuildFleetRequest fleet) {
        if (fleet.stopAfterFailures().filter(most -> failed >= most).isPresent()) {
            stopBecause(failed + " builds failed");
        }
    }

    private void stopBecause(String reason) {
        if (stopped.isEmpty()) {
            stopped = Optional.of(reason);
            if (request != null && request.cancelWhenStopped()) {
                List.copyOf(running.values()).forEach(CancellationScope::cancel);
            }
        }
    }
}
