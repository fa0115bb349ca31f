package io.github.aib4j.model.run;

import io.github.aib4j.model.value.OpenEnum;
import java.util.List;

/** How far a build is. Capitalised since api-version 2019-02-01-preview; compared without case. */
public final class RunState extends OpenEnum {
    /** It is under way. */
    public static final RunState RUNNING = new RunState("Running", true);

    /** It is being stopped. Since api-version 2020-02-14. */
    public static final RunState CANCELING = new RunState("Canceling", true);

    /** It is over, and every target has its image. */
    public static final RunState SUCCEEDED = new RunState("Succeeded", true);

    /** It is over, and some targets have their image. */
    public static final RunState PARTIALLY_SUCCEEDED = new RunState("PartiallySucceeded", true);

    /** It is over, and something failed; no target has its image, unless only a validator failed. */
    public static final RunState FAILED = new RunState("Failed", true);

    /** It was stopped. Since api-version 2020-02-14. */
    public static final RunState CANCELED = new RunState("Canceled", true);

    private static final List<RunState> KNOWN =
            List.of(RUNNING, CANCELING, SUCCEEDED, PARTIALLY_SUCCEEDED, FAILED, CANCELED);

    private RunState(String text, boolean known) {
        super(text, known);
    }

    /** The value of that name, known here or not. */
    public static RunState of(String text) {
        return find(text, KNOWN, other -> new RunState(other, isOneOf(other, KNOWN)));
    }

    /** Whether the build is over. A state that is not known here counts as going on. */
    public boolean isTerminal() {
        return equals(SUCCEEDED) || equals(PARTIALLY_SUCCEEDED) || equals(FAILED) || equals(CANCELED);
    }
}
