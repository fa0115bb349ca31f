package io.github.aib4j.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.client.ImageBuilderClientBuilder;
import io.github.aib4j.client.fleet.SampleBuilds;
import io.github.aib4j.testing.LocalImageBuilder;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.testing.WorkflowReplayer;
import io.temporal.worker.Worker;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Workflows are deterministic in a worker of this release. A changed duration is not noticed, because Temporal does not
 * compare durations.
 */
class ReplayTest {
    private static TestWorkflowEnvironment environment;
    private static LocalImageBuilder service;

    @BeforeAll
    static void open() {
        environment = TestWorkflowEnvironment.newInstance();
        service = LocalImageBuilder.create();
    }

    @AfterAll
    static void close() {
        environment.close();
        service.close();
    }

    private static String recorded(String name) throws IOException {
        try (InputStream file = ReplayTest.class.getResourceAsStream("/histories/" + name + ".json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void replay(String workflowId, String history) throws Exception {
        Worker worker = environment.newWorker("replay-" + System.nanoTime());
        AibTemporal.register(
                worker,
                new ImageBuilderClientBuilder()
                        .subscriptionId(SampleBuilds.subscription(1))
                        .credential(service.credential())
                        .httpClient(service.httpClient())
                        .buildClient());
        WorkflowReplayer.replayWorkflowExecution(WorkflowExecutionHistory.fromJson(history, workflowId), worker);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "build-image-succeeded",
                "build-image-retried",
                "build-image-canceled",
                "build-fleet-mixed",
                "build-fleet-stopped",
                "build-fleet-continued",
                "publish-image",
                "keep-image-current"
            })
    void a_recorded_history_is_replayed(String name) {
        assertThatCode(() -> replay(name, recorded(name))).doesNotThrowAnyException();
        assertThat(service.requestCount()).as("a replay calls nobody").isZero();
    }

    @Test
    void a_workflow_that_does_something_else_is_noticed() throws IOException {
        String changed = recorded("build-image-canceled").replace("AibCancelBuild", "AibForgetBuild");

        assertThatThrownBy(() -> replay("build-image-canceled", changed))
                .hasStackTraceContaining("NonDeterministicException")
                .hasStackTraceContaining("AibForgetBuild");
    }
}
