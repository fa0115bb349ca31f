package io.github.aib4j.scheduler;

import com.github.kagkarlsson.scheduler.ExecutionTimeAndId;
import com.github.kagkarlsson.scheduler.ScheduledExecutionsFilter;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.TaskSummary;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The rows of a fleet's table, by their kinds and names. */
final class FleetRows {
    private final Supplier<SchedulerClient> scheduler;

    /** Rows of a scheduler, which may be created after this object. */
    FleetRows(Supplier<SchedulerClient> scheduler) {
        this.scheduler = scheduler;
    }

    static TaskInstance<String> row(String kind, String name, String data, int priority) {
        return new TaskInstance.Builder<String>(kind, name)
                .data(data)
                .priority(priority)
                .build();
    }

    static TaskInstance<String> row(String kind, String name, String data) {
        return new TaskInstance<>(kind, name, data);
    }

    /** The rows of a kind that are due after a time. */
    void forEachAfter(String kind, Instant time, BiConsumer<String, String> action) {
        forEach(kind, ScheduledExecutionsFilter.all().after(new ExecutionTimeAndId(time, "")), action);
    }

    /** Adds rows, none of which may exist. */
    void addAll(List<TaskInstance<?>> rows, Instant at) {
        scheduler.get().scheduleBatch(rows, at);
    }

    /** Whether the row was added; false if there is one. */
    boolean add(TaskInstance<String> row, Instant at) {
        return scheduler.get().scheduleIfNotExists(row, at);
    }

    /** How many rows there are of each kind. */
    Map<String, Integer> counts() {
        return scheduler.get().getScheduledExecutionsSummaryByTask().stream()
                .collect(Collectors.toMap(TaskSummary::taskName, TaskSummary::instanceCount));
    }

    /** Whether the row was added; false if there is one. */
    boolean add(String kind, String name, String data, Instant at) {
        return add(row(kind, name, data), at);
    }

    boolean has(String kind, String name) {
        return scheduler
                .get()
                .getScheduledExecution(TaskInstanceId.of(kind, name))
                .isPresent();
    }

    Optional<String> find(String kind, String name) {
        return scheduler
                .get()
                .getScheduledExecution(TaskInstanceId.of(kind, name))
                .map(row -> String.valueOf(row.getData()));
    }

    /** Removes a row, if it exists and no process works on it. */
    void remove(String kind, String name) {
        try {
            scheduler.get().cancel(TaskInstanceId.of(kind, name));
        } catch (TaskInstanceNotFoundException | TaskInstanceCurrentlyExecutingException e) {
            // it removes itself
        }
    }

    /** Makes a row due, unless a process works on it or it is gone. */
    void wake(String kind, String name, Instant now) {
        try {
            scheduler.get().reschedule(TaskInstanceId.of(kind, name), now);
        } catch (TaskInstanceNotFoundException | TaskInstanceCurrentlyExecutingException e) {
            // its next step follows in any case
        }
    }

    /** Passes the names and data of all rows of a kind. */
    void forEach(String kind, BiConsumer<String, String> action) {
        forEach(kind, ScheduledExecutionsFilter.all(), action);
    }

    private void forEach(String kind, ScheduledExecutionsFilter filter, BiConsumer<String, String> action) {
        scheduler
                .get()
                .fetchScheduledExecutionsForTask(
                        kind,
                        String.class,
                        filter,
                        row -> action.accept(row.getTaskInstance().getId(), String.valueOf(row.getData())));
    }
}
