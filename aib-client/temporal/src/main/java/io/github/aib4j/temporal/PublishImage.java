package io.github.aib4j.temporal;

import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * A workflow that publishes an image version: it waits until the version is in its regions, copies it to more of them and to
 * another gallery, and makes it the latest. Each step can be repeated: a worker that dies leaves nothing half done.
 *
 * <p>Canceling the workflow ends it between two requests. The service offers no way to stop a copy that has begun.
 *
 * @since 0.1.0
 */
@WorkflowInterface
public interface PublishImage {
    /** Publishes. */
    @WorkflowMethod
    PublishImageResult publish(PublishImageRequest request);

    /** What is being done: {@code COPYING}, {@code PROMOTING}, {@code MAKING_LATEST} or {@code ENDED}. */
    @QueryMethod
    String progress();
}
