package io.github.aib4j.client.implementation.poll;

import com.azure.core.util.logging.ClientLogger;
import io.github.aib4j.client.implementation.arm.RequestPurpose;

/** Logs a line at level Info for each change of state that a poll finds. */
public final class StateLog {
    private static final ClientLogger LOGGER = new ClientLogger(StateLog.class);

    private StateLog() {}

    /**
     * Logs a change, if there is one.
     *
     * @param words the service's name of the new state
     */
    public static void report(RequestPurpose task, Object before, Object after, String words) {
        if (!before.equals(after)) {
            LOGGER.atInfo()
                    .addKeyValue("task", task.verb())
                    .addKeyValue("name", task.name())
                    .addKeyValue("state", words)
                    .log("The state has changed");
        }
    }
}
