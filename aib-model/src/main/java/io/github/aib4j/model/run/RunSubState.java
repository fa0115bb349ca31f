package io.github.aib4j.model.run;

import io.github.aib4j.model.value.OpenEnum;
import java.util.List;

/**
 * What a running build is doing.
 *
 * @since 0.1.0
 */
public final class RunSubState extends OpenEnum {
    /** The build is waiting for its turn. */
    public static final RunSubState QUEUED = new RunSubState("Queued", true);

    /** The service creates the build machine from the source. */
    public static final RunSubState BUILDING = new RunSubState("Building", true);

    /** The steps of the template are running. */
    public static final RunSubState CUSTOMIZING = new RunSubState("Customizing", true);

    /** The service optimizes the image. Since api-version 2022-07-01. */
    public static final RunSubState OPTIMIZING = new RunSubState("Optimizing", true);

    /** The validators are running. Since api-version 2022-02-14. */
    public static final RunSubState VALIDATING = new RunSubState("Validating", true);

    /** The service copies the image to its targets. */
    public static final RunSubState DISTRIBUTING = new RunSubState("Distributing", true);

    private static final List<RunSubState> KNOWN =
            List.of(QUEUED, BUILDING, CUSTOMIZING, OPTIMIZING, VALIDATING, DISTRIBUTING);

    private RunSubState(String text, boolean known) {
        super(text, known);
    }

    /** Returns the value with this name, even if this library does not know it. */
    public static RunSubState of(String text) {
        return find(text, KNOWN, other -> new RunSubState(other, isOneOf(other, KNOWN)));
    }
}
