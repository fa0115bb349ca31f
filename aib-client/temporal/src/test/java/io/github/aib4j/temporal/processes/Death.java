package io.github.aib4j.temporal.processes;

import java.io.IOException;
import java.util.Locale;

/** When a worker is killed: at a request of its activities. */
enum Death {
    NEVER("", "", 0, false),
    BEFORE_CREATE("PUT", "", 1, false),
    AFTER_CREATE("PUT", "", 1, true),
    WHILE_PROVISIONING("GET", "", 3, true),
    BEFORE_BEGIN("POST", "/run", 1, false),
    AFTER_BEGIN("POST", "/run", 1, true),
    WHILE_RUNNING("GET", "", 7, true),
    BEFORE_OUTPUTS("GET", "/runoutputs", 1, false),
    AFTER_OUTPUTS("GET", "/runoutputs", 1, true),
    BEFORE_CANCEL("POST", "/cancel", 1, false),
    AFTER_CANCEL("POST", "/cancel", 1, true);

    private final String method;
    private final String suffix;
    private final int number;
    private final boolean isAfter;

    Death(String method, String suffix, int number, boolean isAfter) {
        this.method = method;
        this.suffix = suffix;
        this.number = number;
        this.isAfter = isAfter;
    }

    boolean isOfCancel() {
        return suffix.equals("/cancel");
    }

    /** Whether a request, or its response, is one that counts. */
    boolean counts(String requestMethod, String path, boolean isAnswered) {
        return requestMethod.equals(method) && path.toLowerCase(Locale.ROOT).endsWith(suffix) && isAnswered == isAfter;
    }

    /** Kills this process if that many have counted. */
    void after(int counted) {
        if (counted == number) {
            kill();
        }
    }

    private static void kill() {
        try {
            new ProcessBuilder(
                            "kill", "-9", Long.toString(ProcessHandle.current().pid()))
                    .start()
                    .waitFor();
            Thread.sleep(60_000);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
