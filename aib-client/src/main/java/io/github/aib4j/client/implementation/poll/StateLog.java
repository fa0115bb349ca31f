package io.github.aib4j.client.implementation.poll;

import com.azure.core.util.logging.ClientLogger;
import io.github.aib4j.client.implementation.arm.RequestPurpose;

/** One line at level Info for each change of state that a poll brings. */
public final class StateLog {
    private static final ClientLogger LOGGER = new ClientLogger(StateLog.class);

    private StateLog() {}

    /**
     * Reports a change, if it is one.
     *
     * @param words the new state in the service's words
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
