package io.github.aib4j.consumer;

import io.github.aib4j.client.ImageBuilderClientBuilder;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.temporal.AibTemporal;
import io.github.aib4j.temporal.BuildImageRequest;
import io.github.aib4j.temporal.ImageToBuild;
import io.temporal.client.WorkflowClient;
import io.temporal.common.converter.DefaultDataConverter;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import reactor.core.publisher.Mono;

/** Registers the workflows, and checks that Temporal's converter understands their requests. */
public final class OnTemporal {
    private static final String SUBSCRIPTION = "00000000-0000-0000-0000-000000000000";

    private OnTemporal() {}

    /** Registers the workflows and converts a request. */
    public static void main(String[] args) {
        WorkflowServiceStubs stubs = WorkflowServiceStubs.newLocalServiceStubs();
        Worker worker = WorkerFactory.newInstance(WorkflowClient.newInstance(stubs)).newWorker("images");
        AibTemporal.register(
                worker,
                new ImageBuilderClientBuilder()
                        .subscriptionId(SUBSCRIPTION)
                        .credential(request -> Mono.empty())
                        .httpClient(request -> Mono.empty())
                        .buildClient());
        BuildImageRequest request =
                BuildImageRequest.of(ImageToBuild.of(ImageTemplateId.of(SUBSCRIPTION, "images", "web")));
        DefaultDataConverter converter = DefaultDataConverter.newDefaultInstance();
        BuildImageRequest read = converter.fromPayload(
                converter.toPayload(request).orElseThrow(), BuildImageRequest.class, BuildImageRequest.class);
        if (!read.equals(request)) {
            throw new IllegalStateException(read + " is not " + request);
        }
        stubs.shutdownNow();
        System.out.println("Registered, and read " + read.image().templateId());
    }
}
