package io.github.aib4j.temporal.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.run.RunSubState;
import io.github.aib4j.temporal.BuildFleet;
import io.github.aib4j.temporal.BuildFleetRequest;
import io.github.aib4j.temporal.BuildFleetResult;
import io.github.aib4j.temporal.BuildImage;
import io.github.aib4j.temporal.BuildImageRequest;
import io.github.aib4j.temporal.BuildImageResult;
import io.github.aib4j.temporal.BuildSettings;
import io.github.aib4j.temporal.FleetRow;
import io.github.aib4j.temporal.ImageToBuild;
import io.github.aib4j.testing.LocalHttpsServer;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.Scenario;
import io.github.aib4j.testing.SimulatedClock;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.failure.CanceledFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Temporal's server and each worker in a process of its own; workers are killed with {@code kill -9}. The service,
 * which is in this process behind HTTPS, counts the builds that it starts.
 */
@Tag("processes")
class KilledWorkersTest {
    private static final int MOST_RUNS = 500;
    private static final BuildSettings SETTINGS =
            BuildSettings.defaults().withHeartbeatTimeout(Duration.ofSeconds(2)).withWatchEvery(Duration.ofMinutes(1));

    @TempDir
    static Path folder;

    private static LocalImageBuilder service;
    private static LocalHttpsServer door;
    private static ChildProcess server;
    private static int port;
    private static ChildProcess successor;

    @BeforeAll
    static void open() throws IOException {
        service = LocalImageBuilder.builder()
                .clock(SimulatedClock.realTime(Loopback.SPEED))
                .build();
        for (int i = 0; i < MOST_RUNS; i++) {
            service.nextRun(Scenario.succeeds().withDuration(RunSubState.BUILDING, Duration.ofHours(1)));
        }
        door = service.openHttps(0);
        door.writeCertificate(folder.resolve("service.pem"));
        server = ChildProcess.start(TemporalServerProcess.class);
        port = Integer.parseInt(server.readLine());
        successor = worker(Death.NEVER);
    }

    @AfterAll
    static void close() {
        successor.close();
        server.close();
        assertThatThrownBy(service::close).as("scenarios that nobody needed").isNotNull();
    }

    private static ChildProcess worker(Death death) throws IOException {
        return ChildProcess.start(
                WorkerProcess.class,
                Integer.toString(port),
                door.endpoint(),
                folder.resolve("service.pem").toString(),
                death.name());
    }

    private static <T> T stub(Class<T> type, String id) {
        WorkflowClient client = Loopback.client(port);
        return client.newWorkflowStub(
                type,
                WorkflowOptions.newBuilder()
                        .setWorkflowId(id)
                        .setTaskQueue("queue-" + id)
                        .build());
    }

    private static WorkflowStub start(Object typed, Object request) {
        WorkflowStub stub = WorkflowStub.fromTyped(typed);
        stub.start(request);
        return stub;
    }

    /** Each build leaves a line there when it begins, because each has a scenario. */
    private static long begun(String name) {
        return service.history().stream()
                .filter(line -> line.contains("run of ") && line.contains("/" + name + ":"))
                .count();
    }

    private static void until(BooleanSupplier isSo) throws InterruptedException {
        for (int i = 0; i < 3000 && !isSo.getAsBoolean(); i++) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(isSo.getAsBoolean()).as("it was so within a minute").isTrue();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NEVER")
    void a_worker_that_is_killed_is_replaced_by_one_that_joins_the_build(Death death) throws Exception {
        String name = death.name().toLowerCase(Locale.ROOT).replace('_', '-');
        try (ChildProcess doomed = worker(death)) {
            doomed.ask("queue-" + name);
            WorkflowStub workflow = start(
                    stub(BuildImage.class, name),
                    BuildImageRequest.of(ImageToBuild.of(Loopback.id(name), name), SETTINGS));
            if (death.isOfCancel()) {
                until(() -> begun(name) == 1);
                workflow.cancel();
            }
            assertThat(doomed.exitValue()).isEqualTo(137);
            long killed = System.nanoTime();
            successor.ask("queue-" + name);

            if (death.isOfCancel()) {
                assertThatThrownBy(() -> workflow.getResult(90, TimeUnit.SECONDS, BuildImageResult.class))
                        .isInstanceOf(WorkflowFailedException.class)
                        .hasCauseInstanceOf(CanceledFailure.class);
            } else {
                assertThat(workflow.getResult(90, TimeUnit.SECONDS, BuildImageResult.class)
                                .isSucceeded())
                        .isTrue();
            }
            System.out.printf(
                    "%-20s ended %4.1f s after the kill, begun %d times%n",
                    name, (System.nanoTime() - killed) / 1e9, begun(name));
        }
        assertThat(begun(name)).isEqualTo(1);
    }

    @Test
    void a_cancel_while_no_worker_lives_reaches_the_service_later() throws Exception {
        String name = "cancel-without-worker";
        try (ChildProcess doomed = worker(Death.NEVER)) {
            doomed.ask("queue-" + name);
            WorkflowStub workflow = start(
                    stub(BuildImage.class, name),
                    BuildImageRequest.of(ImageToBuild.of(Loopback.id(name), name), SETTINGS));
            until(() -> begun(name) == 1);
            doomed.kill();
            workflow.cancel();
            successor.ask("queue-" + name);

            assertThatThrownBy(() -> workflow.getResult(90, TimeUnit.SECONDS, BuildImageResult.class))
                    .isInstanceOf(WorkflowFailedException.class)
                    .hasCauseInstanceOf(CanceledFailure.class);
        }
        assertThat(service.requests()).anyMatch(request -> request.path().endsWith("/" + name + "/cancel"));
        assertThat(begun(name)).isEqualTo(1);
    }

    @Test
    void each_build_of_a_fleet_is_begun_once_although_workers_are_killed_all_the_time() throws Exception {
        List<String> names = IntStream.range(0, 16).mapToObj(i -> "fleet-" + i).toList();
        Random random = new Random(7);
        List<ChildProcess> workers = new ArrayList<>();
        int kills = 0;
        WorkflowStub workflow = start(
                stub(BuildFleet.class, "fleet"),
                BuildFleetRequest.of(names.stream()
                                .map(name -> ImageToBuild.of(Loopback.id(name), name))
                                .toList())
                        .withSettings(SETTINGS)
                        .withRunningPerRegion(6));
        try {
            while (kills < 12) {
                ChildProcess worker = worker(Death.NEVER);
                worker.ask("queue-fleet");
                workers.add(worker);
                TimeUnit.MILLISECONDS.sleep(500 + random.nextInt(2500));
                if (workers.size() > 1) {
                    workers.remove(random.nextInt(workers.size())).kill();
                    kills++;
                }
            }
            BuildFleetResult result = workflow.getResult(180, TimeUnit.SECONDS, BuildFleetResult.class);

            assertThat(result.rows())
                    .extracting(FleetRow::state)
                    .containsOnly("Succeeded")
                    .hasSize(names.size());
            assertThat(names).allSatisfy(name -> assertThat(begun(name)).isEqualTo(1));
            System.out.printf("fleet of %d, %d workers killed: each begun once%n", names.size(), kills);
        } finally {
            workers.forEach(ChildProcess::close);
        }
    }
}
