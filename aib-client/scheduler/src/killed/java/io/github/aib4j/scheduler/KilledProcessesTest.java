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
 * Kills processes with SIGKILL at each stage of builds: before a request reaches the service, and before its result is
 * in the database. The service must have started each build once.
 */
@Tag("killed-processes")
class KilledProcessesTest {
    private static final int BUILDS = 24;

    /** The lines after which a process is killed, in the order of a build's stages. */
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

    /** By default, H2 writes a commit to the file only half a second later. */
    @Test
    void submitted_builds_survive_an_immediate_halt() throws Exception {
        String database = "jdbc:h2:file:" + folder.resolve("fleet");
        Path certificate = folder.resolve("service.pem");
        LocalCertificate.make().write(certificate);
        WorkerProcesses workers = new WorkerProcesses(
                List.of(database, "https://localhost:1", certificate.toString(), folder.toString(), "7", "halt"),
                folder);

        workers.awaitEnd();

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
    void builds_start_once_on_h2_in_a_file() throws Exception {
        killWorkersOn("jdbc:h2:file:" + folder.resolve("fleet"), 1);
    }

    @Test
    void builds_start_once_on_an_h2_server() throws Exception {
        String address = System.setProperty("h2.bindAddress", "127.0.0.1");
        Server server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists", "-baseDir", folder.toString())
                .start();
        try {
            killWorkersOn("jdbc:h2:tcp://127.0.0.1:" + server.getPort() + "/./fleet", 2);
        } finally {
            server.stop();
            if (address == null) {
                System.clearProperty("h2.bindAddress");
            }
        }
    }

    @Test
    void builds_start_once_on_postgresql() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            killWorkersOn(postgres.getJdbcUrl("postgres", "postgres"), 2);
        }
    }

    private void killWorkersOn(String database, int processes) throws IOException, InterruptedException {
        try (LocalImageBuilder service = LocalImageBuilder.builder()
                        .clock(SimulatedClock.realTime(60))
                        .build();
                LocalHttpsServer server = service.openHttps(0, LocalCertificate.make())) {
            Path certificate = folder.resolve("service.pem");
            server.writeCertificate(certificate);
            WorkerProcesses workers = new WorkerProcesses(
                    List.of(
                            database,
                            server.endpoint(),
                            certificate.toString(),
                            folder.resolve("templates").toString(),
                            Integer.toString(BUILDS)),
                    folder);
            Instant begin = Instant.now();

            List<String> results = workers.end(processes, DEATHS);

            System.out.println(database.replaceAll("(jdbc:[a-z0-9]+:?[a-z]*).*", "$1") + ": " + workers.killed()
                    + " processes killed, " + BUILDS + " builds in "
                    + Duration.between(begin, Instant.now()).toSeconds() + " s, " + service.requestCount()
                    + " requests");
            assertThat(workers.killed()).isGreaterThanOrEqualTo(DEATHS.size());
            assertThat(results).hasSize(BUILDS);
            for (int i = 0; i < BUILDS; i++) {
                assertThat(results.get(i))
                        .startsWith(i % 6 == 5 ? "RESULT false 1 Failed while" : "RESULT true 1 Succ");
            }
            assertThat(runs(service)).hasSize(BUILDS).containsOnly(1);
        }
    }

    /** The number of runs of each template. */
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
