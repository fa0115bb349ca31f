package io.github.aib4j.temporal;

import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * A workflow that builds many images, each in a child workflow {@link BuildImage}. The id of a child is that of the fleet, a
 * slash, and the place of the image in the request, from 0.
 *
 * <p>What goes wrong with one build does not stop the others. Canceling the workflow cancels the builds that run, and
 * waits for their ends. Terminating it leaves the children alone: they follow their builds to the end.
 *
 * @since 0.1.0
 */
@WorkflowInterface
public interface BuildFleet {
    /** Builds. */
    @WorkflowMethod
    BuildFleetResult build(BuildFleetRequest request);

    /** Begins no more builds. */
    @SignalMethod
    void stop(String reason);

    /** How far the fleet is. */
    @QueryMethod
    BuildFleetProgress progress();
}
