package io.github.aib4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.client.fleet.BuildStage;
import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.testing.LocalCertificate;
import io.github.aib4j.testing.LocalHttpsServer;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.SimulatedClock;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.h2.tools.Server;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that are killed with SIGKILL at each stage of builds, before a request reaches the service and before what it
 * led to is in the database. At the service, each build has been begun once.
 */
@Tag("killed-processes")
class KilledProcessesTest {
    private static final int BUILDS = 24;

    /** What a process says when it is killed, in the order of a build's life. */
    private static final List<Pattern> DEATHS = List.of(
            Pattern.compile("SEND GET .*/imageTemplates/t\\d+"),
            Pattern.compile("DONE GET .*/imageTemplates/t\\d+ 404"),
            Pattern.compile("SEND PUT .*"),
            Pattern.compile("DONE PUT .* 201"),
            Pattern.compile("DONE GET .*/imageTemplates/t\\d+ 200"),
            Pattern.compile("SEND POST .*/run"),
            Pattern.compile("DONE POST .*/run 202"),
            Pattern.compile("SEND POST .*/run"),
            Pattern.compile("DONE POST .*/run 202"),
            Pattern.compile("DONE GET .*/imageTemplates/t\\d+ 200"),
            Pattern.compile("SEND GET .*/runOutputs"),
            Pattern.compile("DONE GET .*/runOutputs 200"));

    @TempDir
    private Path folder;

    /** H2 by itself writes half a second later what it has committed. */
    @Test
    void what_was_submitted_is_in_the_file_although_the_process_is_killed_at_once() throws Exception {
        String database = "jdbc:h2:file:" + folder.resolve("fleet");
        Path certificate = folder.resolve("service.pem");
        LocalCertificate.make().write(certificate);
        Night night = new Night(
                List.of(database, "https://localhost:1", certificate.toString(), folder.toString(), "7", "halt"),
                folder);

        night.awaitEnd();

        try (EmbeddedDatabase file = EmbeddedDatabase.open(folder.resolve("fleet"));
                DurableFleet fleet = DurableFleet.builder(
                                file.dataSource(),
                                subscription -> {
                                    throw new IllegalStateException();
                                },
                                TemplateStore.folder(folder, ApiVersion.V2025_10_01))
                        .build()) {
            assertThat(fleet.progress(WorkerProcess.RUN).stages()).containsOnly(Map.entry(BuildStage.CHECK, 7));
        }
    }

    @Test
    void on_h2_in_a_file() throws Exception {
        nightOn("jdbc:h2:file:" + folder.resolve("fleet"), 1);
    }

    @Test
    void on_h2_as_a_server() throws Exception {
        String address = System.setProperty("h2.bindAddress", "127.0.0.1");
        Server server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists", "-baseDir", folder.toString())
                .start();
        try {
            nightOn("jdbc:h2:tcp://127.0.0.1:" + server.getPort() + "/./fleet", 2);
        } finally {
            server.stop();
            if (address == null) {
                System.clearProperty("h2.bindAddress");
            }
        }
    }

    @Test
    void on_postgresql() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            nightOn(postgres.getJdbcUrl("postgres", "postgres"), 2);
        }
    }

    private void nightOn(String database, int processes) throws IOException, InterruptedException {
        try (LocalImageBuilder service = LocalImageBuilder.builder()
                        .clock(SimulatedClock.realTime(60))
                        .build();
                LocalHttpsServer server = service.openHttps(0, LocalCertificate.make())) {
            Path certificate = folder.resolve("service.pem");
            server.writeCertificate(certificate);
            Night night = new Night(
                    List.of(
                            database,
                            server.endpoint(),
                            certificate.toString(),
                            folder.resolve("templates").toString(),
                            Integer.toString(BUILDS)),
                    folder);
            Instant begin = Instant.now();

            List<String> results = night.end(processes, DEATHS);

            System.out.println(database.replaceAll("(jdbc:[a-z0-9]+:?[a-z]*).*", "$1") + ": " + night.killed()
                    + " processes killed, " + BUILDS + " builds in "
                    + Duration.between(begin, Instant.now()).toSeconds() + " s, " + service.requestCount()
                    + " requests");
            assertThat(night.killed()).isGreaterThanOrEqualTo(DEATHS.size());
            assertThat(results).hasSize(BUILDS);
            for (int i = 0; i < BUILDS; i++) {
                assertThat(results.get(i))
                        .startsWith(i % 6 == 5 ? "RESULT false 1 Failed while" : "RESULT true 1 Succ");
            }
            assertThat(runs(service)).hasSize(BUILDS).containsOnly(1);
        }
    }

    /** How many runs each template has had. */
    private static Collection<Integer> runs(LocalImageBuilder service) {
        Map<String, Integer> runs = new TreeMap<>();
        String template = "";
        for (String line : service.dump().lines().toList()) {
            if (!line.startsWith(" ")) {
                template = line;
            } else if (line.startsWith("  run: ")) {
                runs.merge(template, 1, Integer::sum);
            }
        }
        return runs.values();
    }
}
