package io.github.aib4j.temporal;

import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * A workflow that builds an image: it creates the template unless it exists, begins the build once, and follows it to its
 * end. A failure that its diagnosis calls one that may pass is tried again.
 *
 * <pre>{@code
 * BuildImage workflow = client.newWorkflowStub(BuildImage.class, WorkflowOptions.newBuilder()
 *         .setTaskQueue("images")
 *         .setWorkflowId("web-01")
 *         .build());
 * BuildImageResult result = workflow.build(BuildImageRequest.of(ImageToBuild.of(templateId, "web")));
 * }</pre>
 *
 * <p>A build that the service ends as failed is a result. If there is no end, the workflow fails with an {@code
 * ApplicationFailure} whose type is a {@link ProblemType}.
 *
 * <p>Canceling the workflow cancels the build, also one that was joined, and waits until the service has ended it. The
 * workflow is canceled then, unless the build ended otherwise before. Terminating the workflow leaves the build alone; it
 * can be joined with the token of {@link #progress()}.
 *
 * @since 0.1.0
 */
@WorkflowInterface
public interface BuildImage {
    /** Builds. */
    @WorkflowMethod
    BuildImageResult build(BuildImageRequest request);

    /** How far the build is. */
    @QueryMethod
    BuildImageProgress progress();
}
