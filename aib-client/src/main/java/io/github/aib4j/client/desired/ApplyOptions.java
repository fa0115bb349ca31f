package io.github.aib4j.client.desired;

import io.github.aib4j.client.poll.PollOptions;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How to change things: the same options for everything that does.
 *
 * @param polling how to wait, with the deadline for the whole call and the listener of builds; the client's by default
 * @param whenBlocked what to do if something is under way; refuse by default
 * @param isDryRun whether to find out what would be done, and do nothing; false by default
 * @param store where to keep what is being replaced; none by default
 * @param archive where to save what a replacement destroys; none by default
 * @param listener receives each step in words after it is done, such as {@code deleted}, on the thread of the call; none by
 *     default
 * @since 0.1.0
 */
public record ApplyOptions(
        Optional<PollOptions> polling,
        WhenBlocked whenBlocked,
        boolean isDryRun,
        Optional<PendingPlanStore> store,
        Optional<ReplacementArchive> archive,
        Optional<Consumer<String>> listener) {
    private static final ApplyOptions DEFAULTS = new ApplyOptions(
            Optional.empty(), WhenBlocked.REFUSE, false, Optional.empty(), Optional.empty(), Optional.empty());

    /** Refuses null. */
    public ApplyOptions {
        Objects.requireNonNull(whenBlocked, "whenBlocked");
    }

    /** Returns options that refuse what is blocked, and do the rest. */
    public static ApplyOptions defaults() {
        return DEFAULTS;
    }

    /** Returns these options with other waits, deadline and listener of builds. */
    public ApplyOptions withPolling(PollOptions options) {
        return new ApplyOptions(
                Optional.of(Objects.requireNonNull(options, "options")),
                whenBlocked,
                isDryRun,
                store,
                archive,
                listener);
    }

    /** Returns these options with another answer to what is under way. */
    public ApplyOptions withWhenBlocked(WhenBlocked blocked) {
        return new ApplyOptions(polling, blocked, isDryRun, store, archive, listener);
    }

    /** Returns these options for a call that changes nothing. */
    public ApplyOptions asDryRun() {
        return new ApplyOptions(polling, whenBlocked, true, store, archive, listener);
    }

    /** Returns these options with a store for what is being replaced. */
    public ApplyOptions withStore(PendingPlanStore pending) {
        return new ApplyOptions(
                polling,
                whenBlocked,
                isDryRun,
                Optional.of(Objects.requireNonNull(pending, "pending")),
                archive,
                listener);
    }

    /** Returns these options with an archive for what a replacement destroys. */
    public ApplyOptions withArchive(ReplacementArchive saved) {
        return new ApplyOptions(
                polling, whenBlocked, isDryRun, store, Optional.of(Objects.requireNonNull(saved, "saved")), listener);
    }

    /** Returns these options with a listener of steps. */
    public ApplyOptions withListener(Consumer<String> hears) {
        return new ApplyOptions(
                polling, whenBlocked, isDryRun, store, archive, Optional.of(Objects.requireNonNull(hears, "hears")));
    }
}
