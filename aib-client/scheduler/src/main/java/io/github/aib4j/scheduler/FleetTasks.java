package io.github.aib4j.scheduler;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What db-scheduler does with each kind of row when it is due. */
record FleetTasks(FleetOptions options, BuildWork work, FleetRows rows) {
    private static final Duration NUDGE = Duration.ofMinutes(1);
    private static final Duration LATER = Duration.ofMinutes(1);

    List<Task<?>> all() {
        return List.of(
                Tasks.custom(Rows.BUILD, String.class)
                        .onFailure(work::failed)
                        .onDeadExecution(work::died)
                        .execute(work::step),
                task(Rows.ENDED, row -> remove()),
                task(Rows.RUN, this::run),
                task(Rows.SLOT, this::slot),
                task(Rows.CANCEL, this::cancel),
                task(Rows.FLEET, row -> at(Rows.NEVER)));
    }

    /** The action when a row is due. */
    @FunctionalInterface
    private interface Work {
        CompletionHandler<String> of(TaskInstance<String> row);
    }

    private Task<String> task(String kind, Work work) {
        return Tasks.custom(kind, String.class)
                .onFailure(this::later)
                .onDeadExecution(this::later)
                .execute((row, context) -> work.of(row));
    }

    private void later(ExecutionComplete done, ExecutionOperations<String> operations) {
        operations.reschedule(done, options.now().plus(LATER));
    }

    private static CompletionHandler<String> remove() {
        return (done, operations) -> operations.remove();
    }

    private static CompletionHandler<String> at(Instant time) {
        return (done, operations) -> operations.reschedule(done, time);
    }

    /** Removes a run once none of its builds is left to get a result. */
    private CompletionHandler<String> run(TaskInstance<String> row) {
        String run = RunRecord.parse(row.getData()).run();
        boolean[] isNeeded = new boolean[1];
        rows.forEach(Rows.BUILD, (name, data) -> isNeeded[0] |= isOf(run, data));
        return isNeeded[0] ? at(options.now().plus(options.keepResults())) : remove();
    }

    private static boolean isOf(String run, String data) {
        try {
            return BuildRecord.parse(data).run().equals(run);
        } catch (DurableFleetException e) {
            return true; // unreadable, so it may be one
        }
    }

    /** Frees a slot whose build is gone, in case the process died before it did so. */
    private CompletionHandler<String> slot(TaskInstance<String> row) {
        return rows.has(Rows.BUILD, row.getData()) ? at(options.now().plus(Slots.CHECK)) : remove();
    }

    /** Wakes a build that is to be canceled, since its next step may be far in the future. */
    private CompletionHandler<String> cancel(TaskInstance<String> row) {
        if (!rows.has(Rows.BUILD, row.getId())) {
            return remove();
        }
        rows.wake(Rows.BUILD, row.getId(), options.now());
        return at(options.now().plus(NUDGE));
    }
}
