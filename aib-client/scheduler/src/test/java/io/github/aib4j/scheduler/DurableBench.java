package io.github.aib4j.scheduler;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper.ManualSchedulerBuilder;
import io.github.aib4j.client.ImageBuilderClient;
import io.github.aib4j.client.ImageBuilderClientBuilder;
import io.github.aib4j.client.fleet.BlockingHttpClient;
import io.github.aib4j.client.fleet.FleetClock;
import io.github.aib4j.client.fleet.FleetEvent;
import io.github.aib4j.client.fleet.FleetOutcome;
import io.github.aib4j.client.fleet.RunCounter;
import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.SimulatedClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;

/**
 * Durable fleets on the local service and on H2 in memory, in one thread, on a clock that moves when no row is due. Its
 * processes can die.
 */
final class DurableBench implements AutoCloseable {
    static final Instant START = Instant.parse("2025-06-02T08:00:00Z");
    static final String RUN = "2025-06-02";
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final Duration TICK = Duration.ofSeconds(20);

    final SimulatedClock time = SimulatedClock.manual(START);
    final LocalImageBuilder service =
            LocalImageBuilder.builder().clock(time).requestLog(1).build();
    final JdbcConnectionPool database;
    final Path folder;
    final RunCounter runs = new RunCounter(time::now);
    final List<FleetEvent> events = new ArrayList<>();
    final List<DurableFleetException> problems = new ArrayList<>();

    DurableBench() {
        database = JdbcConnectionPool.create(
                "jdbc:h2:mem:fleet" + DATABASES.incrementAndGet() + ";DB_CLOSE_DELAY=-1", "sa", "");
        try {
            folder = Files.createTempDirectory("aib-templates");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ImageBuilderClient client(String subscription, HttpClient http) {
        return new ImageBuilderClientBuilder()
                .subscriptionId(subscription)
                .endpoint(service.endpoint())
                .credential(service.credential())
                .httpClient(http)
                .buildClient();
    }

    FleetClock clock() {
        return new FleetClock() {
            @Override
            public Instant now() {
                return time.now();
            }

            @Override
            public void pause(Duration wait) {
                throw new AssertionError("Nobody waits here");
            }
        };
    }

    Worker worker() {
        return worker(builder -> builder);
    }

    Worker worker(UnaryOperator<DurableFleet.Builder> settings) {
        return new Worker(settings, true);
    }

    /** A process that has no clients. */
    Worker unableWorker() {
        return new Worker(builder -> builder, false);
    }

    /** One process, which may die. */
    final class Worker {
        final DurableFleet fleet;
        private @Nullable ManualScheduler scheduler;
        private boolean isDead;

        /** Dies at that request, counted from 1, before it reaches the service or before its response comes back. */
        int diesAt = Integer.MAX_VALUE;

        boolean diesAfterwards;

        /** How much time passes between two reads of the table. */
        Duration tick = TICK;

        private int requests;

        Worker(UnaryOperator<DurableFleet.Builder> settings, boolean isAble) {
            DataSource connections = connections();
            fleet = settings.apply(DurableFleet.builder(
                                    connections,
                                    subscription -> {
                                        if (!isAble) {
                                            throw new IllegalStateException("no");
                                        }
                                        return client(subscription, new Line());
                                    },
                                    TemplateStore.folder(folder, ApiVersion.V2025_10_01))
                            .clock(clock())
                            .threads(2)
                            .listener(events::add)
                            .onProblem(problems::add)
                            .schedulers(tasks -> new ManualSchedulerBuilder(connections, tasks.all()) {
                                @Override
                                public ManualScheduler build() {
                                    scheduler = super.build();
                                    return scheduler;
                                }
                            }.clock(new SettableClock() {
                                @Override
                                public Instant now() {
                                    return time.now();
                                }
                            })))
                    .build();
        }

        private DataSource connections() {
            return (DataSource) Proxy.newProxyInstance(
                    DataSource.class.getClassLoader(),
                    new Class<?>[] {DataSource.class},
                    (proxy, method, arguments) -> {
                        if (isDead) {
                            throw new SQLException("This process is dead");
                        }
                        return database.getConnection();
                    });
        }

        boolean isDead() {
            return isDead;
        }

        void die() {
            isDead = true;
        }

        /** Takes all steps that are due, and moves the clock. */
        void tick() {
            Objects.requireNonNull(scheduler).runAnyDueExecutions();
            time.advance(tick);
        }

        /** Takes over the rows of dead processes, as another process does after a while. */
        void takeOver() {
            time.advance(Duration.ofSeconds(91));
            Objects.requireNonNull(scheduler).runDeadExecutionDetection();
        }

        FleetOutcome untilOver() {
            return untilOver(RUN);
        }

        FleetOutcome untilOver(String run) {
            for (int i = 0; i < 5000; i++) {
                Optional<FleetOutcome> outcome = fleet.outcome(run);
                if (outcome.isPresent()) {
                    return outcome.get();
                }
                tick();
            }
            throw new AssertionError("There is no end: " + fleet.progress(run) + rows());
        }

        /** Between the clients of this process and the service. */
        private final class Line extends BlockingHttpClient {
            private final HttpClient counted = runs.counting(service.httpClient());

            @Override
            public HttpResponse sendSync(HttpRequest request, Context context) {
                boolean isLast = ++requests == diesAt;
                if (isLast && !diesAfterwards) {
                    die();
                }
                if (isDead) {
                    throw new DeadError();
                }
                HttpResponse response = counted.sendSync(request, context);
                if (isLast) {
                    die();
                }
                return response;
            }
        }

        int requests() {
            return requests;
        }
    }

    /** Ends the code of a process that has died. */
    private static final class DeadError extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** The number of runs of a template that the service accepted. */
    int begunRuns(ImageTemplateId id) {
        return runs.accepted(id);
    }

    /** The data of all rows. */
    List<String> rows() {
        List<String> all = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select task_name, task_instance, task_data, picked from aib_fleet order by 1, 2")) {
            while (found.next()) {
                all.add(found.getString(1) + " " + found.getString(2) + " "
                        + new String(found.getBytes(3), StandardCharsets.UTF_8)
                        + (found.getBoolean(4) ? " (picked)" : ""));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void sql(String statement) {
        try (Connection connection = database.getConnection();
                Statement one = connection.createStatement()) {
            one.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    @Override
    public void close() {
        service.close();
        sql("shutdown");
        database.dispose();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
