package io.github.aib4j.temporal;

import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * A workflow that keeps an image current until it is canceled: at intervals it looks whether a build is needed, by the rules
 * of {@link io.github.aib4j.client.ImageBuilderClient#buildIfNeeded(String, String)}, and builds in a child workflow {@link
 * BuildImage}. A build that somebody else has begun is joined.
 *
 * <p>If the request names a template, the template at the service is first made like that one, which may replace it.
 *
 * <p>A look or a build that fails does not end the workflow; {@link #progress()} tells it. Canceling the workflow cancels a
 * build that runs.
 *
 * @since 0.1.0
 */
@WorkflowInterface
public interface KeepImageCurrent {
    /** Keeps an image current; does not return. */
    @WorkflowMethod
    void keep(KeepImageCurrentRequest request);

    /** Looks now, for example because a template changed. */
    @SignalMethod
    void checkNow();

    /** What has been done. */
    @QueryMethod
    KeepImageCurrentProgress progress();
}
