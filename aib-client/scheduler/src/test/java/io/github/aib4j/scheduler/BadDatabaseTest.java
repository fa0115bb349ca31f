package io.github.aib4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.client.fleet.FleetResult;
import io.github.aib4j.client.fleet.SampleBuilds;
import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.scheduler.DurableFleetException.Reason;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Databases that are down, have other columns, are shared by mistake, or were written by another release. */
class BadDatabaseTest {
    private static final String RUN = DurableBench.RUN;

    private final DurableBench bench = new DurableBench();

    @AfterEach
    void close() {
        bench.close();
    }

    private static void refuses(ThrowingCallable call, Reason reason, String message) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DurableFleetException.class, e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessageContaining(message);
    }

    @Test
    void a_database_that_is_down_is_reported_at_the_start() {
        DataSource down = JdbcConnectionPool.create("jdbc:h2:tcp://localhost:1/no;PASSWORD_HASH=FALSE", "sa", "geheim");

        refuses(
                () -> DurableFleet.builder(
                                down,
                                subscription -> {
                                    throw new AssertionError();
                                },
                                TemplateStore.folder(bench.folder, ApiVersion.V2025_10_01))
                        .build(),
                Reason.DATABASE_UNAVAILABLE,
                "The database of the fleet cannot be used: ");
    }

    @Test
    void a_database_that_goes_down_names_the_build_whose_step_is_repeated() {
        DurableBench.Worker first = bench.worker();
        first.fleet.submit(RUN, List.of(SampleBuilds.build(1, "web")));
        first.diesAt = 2;
        first.diesAfterwards = true;
        while (!first.isDead()) {
            first.tick();
        }

        assertThat(bench.problems).hasSize(1).allSatisfy(problem -> {
            assertThat(problem.reason()).isEqualTo(Reason.DATABASE_UNAVAILABLE);
            assertThat(problem.templateId()).contains(SampleBuilds.id(1, "web"));
            assertThat(problem)
                    .hasMessageContaining("made a step that could not be kept (")
                    .hasMessageContaining("another process repeats it without beginning a second build");
        });
        refuses(
                () -> first.fleet.submit("b", List.of()),
                Reason.DATABASE_UNAVAILABLE,
                "builds that run go on at the service");
        DurableBench.Worker second = bench.worker();
        second.takeOver();
        assertThat(second.untilOver().isSucceeded()).isTrue();
    }

    @Test
    void a_table_with_other_columns_is_refused_and_the_missing_ones_are_named() {
        bench.sql("create table aib_fleet (task_name varchar(100), task_instance varchar(100), version bigint)");

        refuses(
                bench::worker,
                Reason.SCHEMA_DIFFERS,
                "The table 'aib_fleet' lacks the columns task_data, execution_time, picked, picked_by, last_success,"
                        + " last_failure, consecutive_failures, last_heartbeat, priority; give the fleet a table of its own");
    }

    @Test
    void an_invalid_name_of_a_table_is_refused() {
        for (String name : List.of("", "a b", "x; drop table y", "\"q\"", "1a", "a".repeat(52))) {
            assertThatThrownBy(() -> bench.worker(fleet -> fleet.table(name)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("is not the name of a table");
        }
    }

    @Test
    void the_table_of_another_fleet_is_refused_and_one_of_its_builds_is_named() {
        bench.worker().fleet.submit(RUN, List.of(SampleBuilds.build(1, "web")));

        refuses(
                () -> bench.worker(fleet -> fleet.name("other")),
                Reason.OTHER_FLEET,
                "The table 'aib_fleet' belongs to the fleet 'fleet', which is building '" + SampleBuilds.id(1, "web")
                        + "'. Give the fleet 'other' another table.");
        assertThat(bench.worker(fleet -> fleet.name("other").table("other_fleet")).fleet)
                .isNotNull();
    }

    @Test
    void the_table_of_another_application_is_refused() {
        bench.worker();
        bench.sql("insert into aib_fleet (task_name, task_instance, execution_time, picked, version) values"
                + " ('send-mail', '1', current_timestamp, false, 1)");

        refuses(
                bench::worker,
                Reason.OTHER_FLEET,
                "also has rows of another application or release: send-mail. Give the fleet 'fleet' a table of its own.");
    }

    @Test
    void a_build_stored_by_a_later_release_is_left_alone_and_the_others_go_on() throws SQLException {
        DurableBench.Worker older = bench.worker();
        older.fleet.submit(RUN, List.of(SampleBuilds.build(1, "newer"), SampleBuilds.build(1, "web")));
        bench.sql("update aib_fleet set task_data = stringtoutf8(replace(utf8tostring(task_data), 'fleet-build-1',"
                + " 'fleet-build-2')) where task_name = 'aib-build' and task_instance like '%-newer'");
        String kept = newer();

        for (int i = 0; i < 100; i++) {
            older.tick();
        }

        assertThat(older.fleet.progress(RUN).ended()).isEqualTo(1);
        assertThat(newer()).isEqualTo(kept).contains("fleet-build-2");
        assertThat(bench.begunRuns(SampleBuilds.id(1, "newer"))).isZero();
        assertThat(bench.problems).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.reason()).isEqualTo(Reason.OTHER_RELEASE);
            assertThat(problem.templateId()).contains(SampleBuilds.id(1, "newer"));
            assertThat(problem)
                    .hasMessageContaining("is not 'fleet-build-1'. It is left alone; run the newest release");
        });
        bench.sql("update aib_fleet set task_data = stringtoutf8(replace(utf8tostring(task_data), 'fleet-build-2',"
                + " 'fleet-build-1')) where task_name = 'aib-build'");
        assertThat(older.untilOver().results()).allMatch(FleetResult::isSucceeded);
    }

    private String newer() throws SQLException {
        try (Connection connection = bench.database.getConnection();
                ResultSet found = connection
                        .createStatement()
                        .executeQuery("select utf8tostring(task_data) from aib_fleet where task_instance like '%-newer'"
                                + " and task_name = 'aib-build'")) {
            found.next();
            return found.getString(1);
        }
    }

    @Test
    void a_process_without_a_client_for_a_subscription_leaves_its_builds_to_others() {
        DurableBench.Worker able = bench.worker();
        able.fleet.submit(RUN, List.of(SampleBuilds.build(1, "web")));
        DurableBench.Worker unable = bench.unableWorker();
        unable.tick();
        unable.tick();

        assertThat(bench.problems).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.reason()).isEqualTo(Reason.CLIENT_MISSING);
            assertThat(problem)
                    .hasMessageContaining("web' waits: this process has no client for its subscription (no)");
        });
        assertThat(able.untilOver().isSucceeded()).isTrue();
    }

    @Test
    void an_embedded_database_needs_no_setup(@TempDir Path folder) {
        try (EmbeddedDatabase one = EmbeddedDatabase.open(folder.resolve("fleet"))) {
            DurableFleet fleet = DurableFleet.builder(
                            one.dataSource(),
                            subscription -> bench.client(subscription, bench.service.httpClient()),
                            TemplateStore.folder(folder, ApiVersion.V2025_10_01))
                    .build();
            assertThat(folder.resolve("fleet.mv.db")).exists();
            fleet.submit(RUN, List.of(SampleBuilds.build(1, "web")));
            assertThat(fleet.progress(RUN).builds()).isEqualTo(1);
            fleet.close();
        }
        assertThatThrownBy(() -> EmbeddedDatabase.open(Path.of("a;INIT=x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has a semicolon");
    }
}
