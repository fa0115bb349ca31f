package io.github.aib4j.examples.recipes;

import io.github.aib4j.client.ImageBuilderClient;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.client.poll.WaitExpiredException;
import io.github.aib4j.model.run.BuildOutcome;
import java.time.Duration;

final class NightlyJob {
    /** Builds for at most two hours, and returns the exit code of the job. */
    static int run(ImageBuilderClient client, PollOptions polling) {
        try {
            BuildOutcome outcome = client.beginRun("images", "web", polling.withDeadline(Duration.ofHours(2)))
                    .getFinalResult();
            System.out.println(outcome.summary());
            if (outcome.isSucceeded()) {
                return 0;
            }
            System.out.println(client.diagnose("images", "web").text()); // cause, remedy, step, lines of the log
            return 1;
        } catch (WaitExpiredException e) {
            System.out.println("Too slow tonight: " + e.lastState().orElse("not begun"));
            System.out.println(client.cancelAndWait("images", "web").summary());
            return 2;
        }
    }
}
