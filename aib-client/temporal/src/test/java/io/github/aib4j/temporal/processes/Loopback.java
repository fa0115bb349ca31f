package io.github.aib4j.temporal.processes;

import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.id.UserAssignedIdentityId;
import io.github.aib4j.model.source.ImageSource;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall;
import io.grpc.MethodDescriptor;
import io.temporal.api.workflowservice.v1.RespondWorkflowTaskCompletedRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.util.List;

/** What the processes have in common. */
final class Loopback {
    /** How many seconds of the service pass in one. */
    static final int SPEED = 200;

    static final String SUBSCRIPTION = "11111111-2222-3333-4444-000000000001";

    private Loopback() {}

    static ImageTemplateId id(String name) {
        return ImageTemplateId.of(SUBSCRIPTION, "images", name);
    }

    static ImageTemplate template(String name) {
        return ImageTemplate.builder()
                .location("westeurope")
                .identity(UserAssignedIdentityId.of(SUBSCRIPTION, "images", "builder"))
                .source(ImageSource.platformImage("Canonical:ubuntu-24_04-lts:server:latest"))
                .customize(Customizer.shell("step", "true"))
                .distribute(Distributor.managedImage(
                        "managed", ManagedImageId.of(SUBSCRIPTION, "images", name), "westeurope"))
                .build();
    }

    static WorkflowClient client(int port) {
        return WorkflowClient.newInstance(WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                .setTarget("127.0.0.1:" + port)
                .setGrpcClientInterceptors(List.of(new NoSticky()))
                .build()));
    }

    /** The server in memory keeps the workflows of a dead worker for that worker alone, unless it never hears of one. */
    private static final class NoSticky implements ClientInterceptor {
        @Override
        public <Q, A> ClientCall<Q, A> interceptCall(MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
            return new ForwardingClientCall.SimpleForwardingClientCall<>(next.newCall(method, options)) {
                @Override
                @SuppressWarnings("unchecked")
                public void sendMessage(Q message) {
                    super.sendMessage(
                            message instanceof RespondWorkflowTaskCompletedRequest request
                                    ? (Q) request.toBuilder()
                                            .clearStickyAttributes()
                                            .build()
                                    : message);
                }
            };
        }
    }
}
