package io.github.aib4j.client.implementation;

import io.github.aib4j.client.poll.PollOptions;
import java.time.Duration;

/** Reads again what could not be read, as often as a watch would. */
final class Persistence {
    private Persistence() {}

    static <T> Dialog<T> of(Dialog<T> dialog, Pace pace) {
        PollOptions options = pace.options();
        return attempt(dialog, options, options.firstInterval(), 1);
    }

    private static <T> Dialog<T> attempt(Dialog<T> dialog, PollOptions options, Duration wait, int attempt) {
        return dialog.orElse(e -> Pace.isPassing(e) && attempt < Pace.MOST_FAILURES
                ? attempt(dialog, options, options.after(wait), attempt + 1)
                        .after(Pace.askedBy(e).isPresent() ? Pace.begin(options).untilNext(Pace.askedBy(e)) : wait)
                : Dialog.failing(e));
    }
}
