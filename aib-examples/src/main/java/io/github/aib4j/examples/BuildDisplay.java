package io.github.aib4j.examples;

import com.azure.core.util.polling.LongRunningOperationStatus;
import com.azure.core.util.polling.PollResponse;
import com.azure.core.util.polling.SyncPoller;
import io.github.aib4j.client.poll.BuildProgress;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.RunSubState;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows the progress of a build: a bar on a terminal, otherwise one line per change. */
final class BuildDisplay {
    /** How often the display updates; it may miss polls that are closer together. */
    static final Duration REFRESH = Duration.ofMillis(50);

    private static final List<RunSubState> STAGES = List.of(
            RunSubState.QUEUED,
            RunSubState.BUILDING,
            RunSubState.CUSTOMIZING,
            RunSubState.VALIDATING,
            RunSubState.OPTIMIZING,
            RunSubState.DISTRIBUTING);

    private BuildDisplay() {}

    /** Waits until the build has ended. */
    static BuildOutcome watch(SyncPoller<BuildProgress, BuildOutcome> build, PrintWriter out) {
        return isTerminal() ? withBar(build) : withLines(build, out);
    }

    private static BuildOutcome withBar(SyncPoller<BuildProgress, BuildOutcome> build) {
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("Building")
                .setInitialMax(STAGES.size())
                .setStyle(ProgressBarStyle.ASCII)
                .hideEta()
                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                .build()) {
            follow(build, progress -> {
                progress.subState()
                        .map(STAGES::indexOf)
                        .filter(stage -> stage >= 0)
                        .ifPresent(bar::stepTo);
                bar.setExtraMessage(describe(progress));
            });
            bar.stepTo(STAGES.size());
            bar.setExtraMessage("over");
            return build.getFinalResult();
        }
    }

    private static BuildOutcome withLines(SyncPoller<BuildProgress, BuildOutcome> build, PrintWriter out) {
        Set<RunSubState> shown = new HashSet<>();
        follow(build, progress -> {
            if (progress.subState().filter(shown::add).isPresent()) {
                out.println("  " + describe(progress));
            }
        });
        return build.getFinalResult();
    }

    private static void follow(SyncPoller<BuildProgress, BuildOutcome> build, Consumer<BuildProgress> show) {
        PollResponse<BuildProgress> last;
        do {
            last = build.waitUntil(REFRESH, LongRunningOperationStatus.SUCCESSFULLY_COMPLETED);
            show.accept(last.getValue());
        } while (!last.getStatus().isComplete());
    }

    private static String describe(BuildProgress progress) {
        return progress.subState()
                        .map(RunSubState::toString)
                        .orElse(progress.state().toString()) + ", minute "
                + progress.elapsed().toMinutes();
    }

    /**
     * Whether output goes to a terminal. Since JDK 22 there always is a console, unless the older kind is requested.
     */
    @SuppressWarnings("SystemConsoleNull")
    static boolean isTerminal() {
        System.setProperty("jdk.console", "java.base");
        return System.console() != null;
    }
}
