package io.github.aib4j.client.implementation.poll;

import io.github.aib4j.client.implementation.arm.Dialog;
import io.github.aib4j.client.implementation.arm.Task;

/** Reads again what could not be read: as often as a watch would, and no longer than it may. */
public final class Persistence {
    private Persistence() {}

    /** Asks until it is read, the failures are too many, or the deadline of the wait is over. */
    public static <T> Dialog<T> of(Dialog<T> dialog, Pace pace, Task task) {
        return attempt(dialog, pace.anew(), task);
    }

    /** The same; when the deadline is over, that is told, with how things stood last. */
    public static <T> Dialog<T> of(Dialog<T> dialog, Pace pace, Task task, Object progress) {
        return of(dialog, pace, task)
                .orElse(e ->
                        Dialog.failing(pace.isExpired() && Pace.isPassing(e) ? pace.expired(task, progress, e) : e));
    }

    private static <T> Dialog<T> attempt(Dialog<T> dialog, Pace pace, Task task) {
        return dialog.orElse(e -> Dialog.defer(() -> again(dialog, pace.failed(e, task), task, e)));
    }

    private static <T> Dialog<T> again(Dialog<T> dialog, Pace pace, Task task, RuntimeException failure) {
        return Dialog.defer(() -> pace.isExpired() ? Dialog.<T>failing(failure) : attempt(dialog, pace, task))
                .after(pace.bounded(pace.untilNext(Pace.askedBy(failure))));
    }
}
