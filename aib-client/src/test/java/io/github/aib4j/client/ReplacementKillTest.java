package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.TriggerDefinition;
import io.github.aib4j.model.TriggerKind;
import io.github.aib4j.model.plan.PlanTags;
import io.github.aib4j.model.run.Trigger;
import io.github.aib4j.testing.LocalHttpsServer;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.LocalRequest;
import io.github.aib4j.testing.SimulatedClock;
import io.github.aib4j.testing.TestCertificate;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A JVM that replaces a template is killed at its requests, and another one replaces the template again. The service is in
 * this JVM, and counts what both have asked of it. A build runs at first, which must not be lost.
 *
 * <p>At every request: {@code mvn -pl aib-client -am verify -Pprocess-kill}.
 */
class ReplacementKillTest {
    private static final String ACCOUNT = "0123456789abcdef01234567";

    private final LocalImageBuilder service = LocalImageBuilder.builder()
            .clock(SimulatedClock.movingWithEachPoll(Duration.ofSeconds(60)))
            .build();
    private final ImageBuilderClient local = Transport.IN_MEMORY
            .to(service)
            .pollOptions(PollOptions.every(Duration.ofMillis(1)))
            .buildClient();
    private final LocalHttpsServer server = service.openHttps(0, TestCertificate.get());

    private final List<Process> started = new ArrayList<>();

    @TempDir
    private Path folder;

    @BeforeEach
    void prepare() throws IOException {
        server.writeCertificate(folder.resolve("server.pem"));
        Files.writeString(folder.resolve("install.sh"), "sudo apt-get install -y nginx\n");
        assertThat(send(HttpMethod.PUT, "https://" + ACCOUNT + ".blob.core.windows.net/scripts?restype=container"))
                .isEqualTo(201);
    }

    @AfterEach
    void close() {
        started.forEach(Process::destroyForcibly);
        service.close();
    }

    private int send(HttpMethod method, String url) {
        HttpRequest request = new HttpRequest(method, url)
                .setHeader(HttpHeaderName.AUTHORIZATION, "Bearer any")
                .setHeader(HttpHeaderName.fromString("x-ms-version"), "2021-12-02");
        try (HttpResponse response = service.httpClient().sendSync(request, Context.NONE)) {
            return response.getStatusCode();
        }
    }

    private String container() {
        return server.endpoint() + "/" + ACCOUNT + "/scripts";
    }

    /** A template with a trigger and a running build. */
    private String created(String name) {
        local.apply(local.plan("images", name, Replacer.before(name)));
        TriggerDefinition trigger = TriggerDefinition.builder()
                .name("new-source")
                .kind(TriggerKind.SOURCE_IMAGE)
                .build();
        local.beginCreateTrigger("images", name, trigger).getFinalResult();
        local.beginRun("images", name);
        return name;
    }

    private Process start(int last, String counted, boolean isSent, List<String> names) throws IOException {
        List<String> args = new ArrayList<>(List.of(
                server.endpoint(),
                folder.resolve("server.pem").toString(),
                folder.toString(),
                container(),
                Integer.toString(last),
                counted,
                Boolean.toString(isSent)));
        args.addAll(names);
        Process process = ChildJvm.start(
                List.of("-Xmx64m", "-XX:TieredStopAtLevel=1"),
                entry -> true,
                Replacer.class,
                args.toArray(String[]::new));
        started.add(process);
        return process;
    }

    /** Kills the process where it stops, and returns where that was, or its output if it ended by itself. */
    private static String killed(Process process) throws Exception {
        try (BufferedReader said = process.inputReader(Charset.defaultCharset())) {
            List<String> all = new ArrayList<>();
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                all.add(line);
                if (line.startsWith("stopped ") || line.startsWith("done ")) {
                    return line;
                }
            }
            throw new AssertionError("It said nothing of the kind:\n" + String.join("\n", all));
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private void finish(List<String> names) throws Exception {
        Process process = start(0, ".", false, names);
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
        assertThat(process.waitFor()).as(said).isZero();
    }

    private void assertReplaced(String name, String where) {
        assertThat(local.plan("images", name, Replacer.desired(name, folder, container()))
                        .isSettled())
                .as(where)
                .isTrue();
        assertThat(local.listTriggers("images", name).stream().map(Trigger::name))
                .as(where)
                .containsExactly("new-source");
        assertThat(local.get("images", name).template().tags()).as(where).doesNotContainKey(PlanTags.TRIGGERS);
        assertThat(folder.resolve(name + ".json")).as(where).doesNotExist();
        assertThat(requests("DELETE", "/imageTemplates/" + name))
                .as("deletions, " + where)
                .hasSize(1);
        assertThat(requests("POST", "/imageTemplates/" + name + "/cancel"))
                .as(where)
                .isEmpty();
        assertThat(send(
                        HttpMethod.GET,
                        service.endpoint() + "/subscriptions/" + Samples.SUBSCRIPTION
                                + "/resourceGroups/images/providers/Microsoft.Compute/images/" + name
                                + "?api-version=2024-07-01"))
                .as("the image of the build, " + where)
                .isEqualTo(200);
    }

    private List<LocalRequest> requests(String method, String pathEnd) {
        return service.requests().stream()
                .filter(request ->
                        request.method().equals(method) && request.path().endsWith(pathEnd))
                .toList();
    }

    @Test
    void a_replacement_killed_while_deleting_creating_or_restoring_is_finished_by_another_process() throws Exception {
        List<String> names = Stream.of("deleting", "creating", "restoring")
                .map(this::created)
                .toList();
        Process deleting = start(1, "DELETE .*/imageTemplates/", true, names.subList(0, 1));
        Process creating = start(1, "PUT .*/imageTemplates/[^/]*$", false, names.subList(1, 2));
        Process restoring = start(1, "PUT .*/triggers/", false, names.subList(2, 3));

        assertThat(killed(deleting)).startsWith("stopped DELETE ");
        assertThat(killed(creating)).startsWith("stopped PUT ");
        assertThat(killed(restoring)).endsWith("/triggers/new-source");
        assertThat(local.exists("images", "creating")).isFalse();
        finish(names);

        names.forEach(name -> assertReplaced(name, name));
        assertThat(requests("PUT", "/install.sh")).as("uploads").hasSizeLessThanOrEqualTo(3);
    }

    @Test
    @Tag("process-kill")
    void a_replacement_killed_at_any_request_is_finished_by_another_process() throws Exception {
        int kills = 0;
        for (boolean isSent : new boolean[] {false, true}) {
            for (int last = 1; ; last++) {
                String name = created("killed-" + isSent + "-" + last);
                String where = killed(start(last, ".", isSent, List.of(name)));
                if (where.startsWith("done ")) {
                    assertReplaced(name, where);
                    break;
                }
                kills++;
                finish(List.of(name));
                assertReplaced(name, where + (isSent ? ", answered" : ", not sent") + ", request " + last);
            }
        }
        System.out.println(kills + " processes were killed, each at another place");
        assertThat(kills).isGreaterThan(20);
    }
}
