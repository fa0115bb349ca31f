package io.github.aib4j.model.run;

import io.github.aib4j.model.value.OpenEnum;
import java.util.List;

/**
 * The state of a build. Capitalized since api-version 2019-02-01-preview; comparison ignores letter case.
 *
 * @since 0.1.0
 */
public final class RunState extends OpenEnum {
    /** The build is running. */
    public static final RunState RUNNING = new RunState("Running", true);

    /** The build is being canceled. Since api-version 2020-02-14. */
    public static final RunState CANCELING = new RunState("Canceling", true);

    /** The build has ended, and every target has its image. */
    public static final RunState SUCCEEDED = new RunState("Succeeded", true);

    /** The build has ended, and some targets have their image. */
    public static final RunState PARTIALLY_SUCCEEDED = new RunState("PartiallySucceeded", true);

    /** The build has ended with a failure. No target has its image, unless only a validator failed. */
    public static final RunState FAILED = new RunState("Failed", true);

    /** The build was canceled. Since api-version 2020-02-14. */
    public static final RunState CANCELED = new RunState("Canceled", true);

    private static final List<RunState> KNOWN =
            List.of(RUNNING, CANCELING, SUCCEEDED, PARTIALLY_SUCCEEDED, FAILED, CANCELED);

    private RunState(String text, boolean known) {
        super(text, known);
    }

    /** Returns the value with this name, even if this library does not know it. */
    public static RunState of(String text) {
        return find(text, KNOWN, other -> new RunState(other, isOneOf(other, KNOWN)));
    }

    /** Whether the build has ended. An unknown state counts as running. */
    public boolean isTerminal() {
        return equals(SUCCEEDED) || equals(PARTIALLY_SUCCEEDED) || equals(FAILED) || equals(CANCELED);
    }
}
