package io.github.aib4j.scheduler;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.exceptions.DbSchedulerException;
import com.github.kagkarlsson.shaded.jdbc.SQLRuntimeException;
import io.github.aib4j.client.ImageBuilderClient;
import io.github.aib4j.client.fleet.BuildStage;
import io.github.aib4j.client.fleet.FleetBuild;
import io.github.aib4j.client.fleet.FleetBuilder;
import io.github.aib4j.client.fleet.FleetOutcome;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.value.OneLine;
import io.github.aib4j.scheduler.DurableFleetException.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Builds many images, and goes on after the process dies: each build is a row in a database, and any process that opened the
 * same fleet takes its next step.
 *
 * <pre>{@code
 * try (EmbeddedDatabase database = EmbeddedDatabase.open(folder.resolve("fleet"));
 *         DurableFleet fleet = DurableFleet.builder(database.dataSource(), clients, templates)
 *                 .name("nightly")
 *                 .build()) {
 *     fleet.start();
 *     fleet.submit("2026-11-29", builds);  // again after a restart: what is there goes on
 *     FleetOutcome outcome = fleet.await("2026-11-29");
 * }
 * }</pre>
 *
 * <p>The builds and their results are those of {@link io.github.aib4j.client.fleet.Fleet}, and each goes the same way: the
 * template is created unless it exists, the build is begun once, watched, and its outputs are read. It is begun once even if
 * a process is killed between the request and the record of it, because the next one looks before it requests anything.
 *
 * <p>The database holds names, times, tokens and results, and neither templates nor secrets; templates are in the {@link
 * TemplateStore}. It can be H2 or PostgreSQL, or any other that db-scheduler knows if its table is there.
 *
 * <p>Thread-safe.
 *
 * @since 0.1.0
 */
public final class DurableFleet implements AutoCloseable {
    private static final int MISSED_HEARTBEATS = 6;
    private static final Duration LONG = Duration.ofDays(36500);
    private static final int DEFAULT_PRIORITY = 50;

    private final FleetOptions options;
    private final TemplateStore templates;
    private final Duration pollEvery;
    private final AtomicReference<SchedulerClient> client = new AtomicReference<>();
    private final FleetRows rows = new FleetRows(() -> Objects.requireNonNull(client.get(), "the scheduler"));
    private final Scheduler scheduler;

    private DurableFleet(Builder builder) {
        this.options = builder.options();
        this.templates = builder.templates;
        this.pollEvery = builder.pollEvery;
        FleetTable table = new FleetTable(builder.database, builder.table);
        table.ensure();
        BuildWork work = new BuildWork(options, templates, builder.cachedClients(), rows);
        this.scheduler = builder.scheduler(new FleetTasks(options, work, rows));
        client.set(scheduler);
        mappingErrors(() -> {
            new FleetOwner(builder.name).claim(rows, builder.table);
            return true;
        });
    }

    /**
     * Creates a builder.
     *
     * @param database connections to the database; a pool with two more than {@link Builder#threads}
     * @param clients returns a client of a subscription, made by {@link
     *     io.github.aib4j.client.ImageBuilderClientBuilder}; it is called once for each subscription
     * @param templates where the templates are
     */
    public static Builder builder(
            DataSource database, Function<String, ImageBuilderClient> clients, TemplateStore templates) {
        return new Builder(
                Objects.requireNonNull(database, "database"),
                Objects.requireNonNull(clients, "clients"),
                Objects.requireNonNull(templates, "templates"));
    }

    /** Begins to take steps of builds, of all runs of the fleet. A process that only submits or waits need not. */
    public void start() {
        scheduler.start();
    }

    /**
     * Writes builds into the database, as one run; whichever process is started makes them. Submitting the same builds again
     * changes nothing, and completes what was submitted in part.
     *
     * @param run the name of the run, such as a date
     * @param builds at most one for each template
     * @throws IllegalArgumentException if two builds have the same template
     * @throws DurableFleetException if the run has other builds, a template cannot be kept, or the database cannot be used
     */
    public void submit(String run, Collection<FleetBuild> builds) {
        submit(run, builds, DEFAULT_PRIORITY);
    }

    /**
     * Like {@link #submit(String, Collection)}, with a priority.
     *
     * @param priority the steps of builds with higher numbers come first when there are more than threads; 50 by default
     */
    public void submit(String run, Collection<FleetBuild> builds, int priority) {
        Submission submission = new Submission(run, builds, templates);
        mappingErrors(() -> {
            Instant now = options.now();
            submission.write(rows, priority, now, now.plus(options.keepResults()));
            return true;
        });
    }

    /**
     * Waits until each build of a run has its result, whichever process works at it. A database that does not answer
     * meanwhile is asked again.
     *
     * @throws DurableFleetException if there is no such run
     * @throws IllegalStateException if the thread is interrupted; the builds go on
     */
    public FleetOutcome await(String run) {
        RunResults results = results(run);
        while (!isRead(results)) {
            try {
                options.clock().pause(pollEvery);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(
                        "Interrupted while waiting for the run '" + run + "'; its builds go on", e);
            }
        }
        return results.outcome();
    }

    private boolean isRead(RunResults results) {
        try {
            return mappingErrors(() -> results.read(rows));
        } catch (DurableFleetException e) {
            if (e.reason() != Reason.DATABASE_UNAVAILABLE) {
                throw e;
            }
            options.emit(e);
            return false;
        }
    }

    /**
     * The results of a run; empty as long as a build has none.
     *
     * @throws DurableFleetException if there is no such run, or the database cannot be used
     */
    public Optional<FleetOutcome> outcome(String run) {
        RunResults results = results(run);
        return mappingErrors(() -> results.read(rows)) ? Optional.of(results.outcome()) : Optional.empty();
    }

    private RunResults results(String run) {
        return new RunResults(known(run), options.keepResults());
    }

    private RunRecord known(String run) {
        return mappingErrors(() -> rows.find(Rows.RUN, Submission.runName(run)))
                .map(RunRecord::parse)
                .orElseThrow(() -> new DurableFleetException(
                        Reason.RUN_UNKNOWN,
                        "There is no run '" + OneLine.of(run, 100)
                                + "', or its results are kept no longer; submit it."));
    }

    /**
     * How far a run is.
     *
     * @throws DurableFleetException if there is no such run, or the database cannot be used
     */
    public FleetProgress progress(String run) {
        RunRecord record = known(run);
        RunResults results = new RunResults(record, options.keepResults());
        Map<BuildStage, Integer> stages = new EnumMap<>(BuildStage.class);
        mappingErrors(() -> {
            rows.forEach(Rows.BUILD, (name, data) -> count(run, data, stages));
            return results.read(rows);
        });
        return new FleetProgress(record.builds(), results.size(), stages);
    }

    private static void count(String run, String data, Map<BuildStage, Integer> stages) {
        try {
            BuildRecord build = BuildRecord.parse(data);
            if (build.run().equals(run)) {
                stages.merge(build.stage(), 1, Integer::sum);
            }
        } catch (DurableFleetException e) {
            // not readable here
        }
    }

    /**
     * Cancels the builds of a run that have no result: those that have not begun are left out, and the service is asked to
     * cancel the others.
     *
     * @throws DurableFleetException if the database cannot be used
     */
    public void cancel(String run) {
        mappingErrors(() -> {
            rows.forEach(Rows.BUILD, (name, data) -> {
                if (BuildRecord.parse(data).run().equals(run)) {
                    cancelRow(name);
                }
            });
            return true;
        });
    }

    /**
     * Cancels one build of a run, unless it has its result.
     *
     * @throws DurableFleetException if the database cannot be used
     */
    public void cancel(String run, ImageTemplateId templateId) {
        String name = Rows.name(run, templateId.text());
        mappingErrors(() -> {
            if (rows.has(Rows.BUILD, name)) {
                cancelRow(name);
            }
            return true;
        });
    }

    private void cancelRow(String name) {
        rows.add(Rows.CANCEL, name, "", options.now());
        rows.wake(Rows.BUILD, name, options.now());
    }

    /** Stops taking steps, and waits for those that have begun. The builds go on at the service, and in other processes. */
    @Override
    public void close() {
        scheduler.stop();
    }

    private static <T> T mappingErrors(Supplier<T> call) {
        try {
            return call.get();
        } catch (SQLRuntimeException | DbSchedulerException e) {
            throw FleetTable.unavailable(e);
        }
    }

    /**
     * Builds a {@link DurableFleet}. The limit of a region holds over all processes, and builds that are joined by a token do
     * not count; the region of a template that was not given is known after the first look. Threads and the budget of reads
     * are those of this process: a running build is looked at with one read, each thread takes one step at a time and calls
     * the listener. The clocks of all processes need to show about the same time. Not thread-safe.
     */
    public static final class Builder extends FleetBuilder<Builder> {
        private final DataSource database;
        private final Function<String, ImageBuilderClient> clients;
        private final TemplateStore templates;
        private String name = "fleet";
        private String table = "aib_fleet";
        private Duration pollEvery = Duration.ofSeconds(2);
        private Duration takeOverAfter = Duration.ofSeconds(90);
        private Duration keepResults = Duration.ofDays(30);
        private Consumer<DurableFleetException> problems = problem -> {};
        private Function<FleetTasks, SchedulerBuilder> schedulers = this::schedulerOf;

        private Builder(DataSource database, Function<String, ImageBuilderClient> clients, TemplateStore templates) {
            this.database = database;
            this.clients = clients;
            this.templates = templates;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** The name of the fleet; {@code fleet} by default. A table has one fleet. */
        public Builder name(String name) {
            this.name = Objects.requireNonNull(name, "name");
            return this;
        }

        /** The table; {@code aib_fleet} by default. It is created on H2 and PostgreSQL if it does not exist. */
        public Builder table(String table) {
            this.table = Objects.requireNonNull(table, "table");
            return this;
        }

        /** How often the database is asked for steps that are due; every two seconds by default. */
        public Builder pollEvery(Duration interval) {
            this.pollEvery = positive(interval, "pollEvery");
            return this;
        }

        /**
         * After how long without a sign of life another process repeats the step of one; 90 seconds by default.
         *
         * @throws IllegalArgumentException if the time is below 2 seconds
         */
        public Builder takeOverAfter(Duration time) {
            if (time.compareTo(Duration.ofSeconds(2)) < 0) {
                throw new IllegalArgumentException("takeOverAfter is " + time + "; give 2 seconds or more");
            }
            this.takeOverAfter = time;
            return this;
        }

        /** How long results are kept after the end of a build; 30 days by default. */
        public Builder keepResults(Duration time) {
            this.keepResults = positive(time, "keepResults");
            return this;
        }

        /** Receives what keeps builds from going on in this process; it is logged as well. */
        public Builder onProblem(Consumer<DurableFleetException> listener) {
            this.problems = Objects.requireNonNull(listener, "listener");
            return this;
        }

        /** For tests: takes the steps in another way. */
        Builder schedulers(Function<FleetTasks, SchedulerBuilder> other) {
            this.schedulers = other;
            return this;
        }

        private FleetOptions options() {
            return new FleetOptions(
                    runningPerRegion(),
                    runningPerSubscription(),
                    watchEvery(),
                    readBudget(),
                    retries(),
                    retryWait(),
                    keepResults,
                    clock(),
                    listener(),
                    problems);
        }

        private Function<String, ImageBuilderClient> cachedClients() {
            Map<String, ImageBuilderClient> known = new ConcurrentHashMap<>();
            return subscription -> known.computeIfAbsent(subscription, clients);
        }

        private SchedulerBuilder schedulerOf(FleetTasks tasks) {
            return Scheduler.create(database, tasks.all());
        }

        private Scheduler scheduler(FleetTasks tasks) {
            return schedulers
                    .apply(tasks)
                    .tableName(table)
                    .serializer(Rows.TEXT)
                    .threads(threads())
                    .pollingInterval(pollEvery)
                    .heartbeatInterval(takeOverAfter.dividedBy(MISSED_HEARTBEATS))
                    .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                    .deleteUnresolvedAfter(LONG)
                    .shutdownMaxWait(Duration.ofMinutes(2))
                    .commitWhenAutocommitDisabled(true)
                    .alwaysPersistTimestampInUTC()
                    .enablePriority()
                    .enableImmediateExecution()
                    .schedulerName(new SchedulerName.Fixed(
                            "aib4j-" + ProcessHandle.current().pid()))
                    .clock(clock()::now)
                    .build();
        }

        /**
         * Opens the fleet, and creates its table if it does not exist.
         *
         * @throws DurableFleetException if the database cannot be used, or the table is another one or another fleet's
         */
        public DurableFleet build() {
            return new DurableFleet(this);
        }
    }
}
