package io.github.aib4j.client;

import static io.github.aib4j.client.ProbeDocuments.DONE;
import static io.github.aib4j.client.ProbeDocuments.OPERATION;
import static io.github.aib4j.client.ProbeDocuments.TEMPLATE;

import com.azure.core.credential.AccessToken;
import com.azure.core.http.policy.FixedDelayOptions;
import com.azure.core.http.policy.RetryOptions;
import io.github.aib4j.client.poll.PollOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import reactor.core.publisher.Mono;

/** A program that reads a large answer with both clients, and prints what came of it. */
final class LargeBodies {
    private static final int MEGA = 1024 * 1024;

    private LargeBodies() {}

    /** What the program prints in a JVM with that many megabytes of heap: a line for each shape and client. */
    static List<String> inJvmOf(int megabytes, String... shapes) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                LargeBodies.class.getName()));
        command.addAll(Arrays.asList(shapes));
        Process jvm = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> told = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        jvm.waitFor();
        return told;
    }

    /** Reads these kinds of answers. */
    public static void main(String[] shapes) {
        for (String shape : shapes) {
            for (Flavour flavour : Flavour.values()) {
                System.out.println(shape + " " + flavour + " " + outcome(flavour, shape));
            }
        }
        System.exit(0);
    }

    private static String outcome(Flavour flavour, String shape) {
        ProbedService service = new ProbedService();
        String told = told(flavour, shape, service);
        int requests = service.asked().size();
        return requests + (requests == 1 ? " request, " : " requests, ") + told;
    }

    private static String told(Flavour flavour, String shape, ProbedService service) {
        try {
            if (shape.equals("poll")) {
                service.operation(
                        ProbeReply.of(201, TEMPLATE).with("Azure-AsyncOperation", OPERATION),
                        ProbeReply.ok(TEMPLATE),
                        ProbeReply.of(200, () -> body("text")),
                        ProbeReply.ok(DONE));
                return client(flavour, service)
                        .beginCreate("images", "web-01", Samples.template())
                        .getFinalResult()
                        .name();
            }
            service.replies(
                    shape.equals("refusal")
                            ? ProbeReply.of(400, () -> body("text"))
                            : ProbeReply.of(200, () -> body(shape)));
            return client(flavour, service).get("images", "web-01").name();
        } catch (Throwable e) {
            return e.getClass().getSimpleName() + ": " + e.getMessage();
        }
    }

    private static InputStream body(String shape) {
        return switch (shape) {
            case "text" -> filled("\"tags\":{\"team\":\"", "x".repeat(1024), "\"}", tooMany());
            case "list" ->
                filled(
                        "\"tags\":{},\"properties\":{\"customize\":[",
                        "{\"type\":\"Shell\",\"inline\":[\"a\"]},",
                        "{}]}",
                        tooMany());
            case "unknown" -> filled("\"zzz\":[", "{\"a\":1,\"b\":\"two\"},", "0]", tooMany());
            case "dense" -> filled("\"zzz\":[", "0,", "0]", 3);
            default -> throw new IllegalArgumentException(shape);
        };
    }

    /** One megabyte more than is read with this heap: an eighth of it. */
    private static int tooMany() {
        return (int) (Runtime.getRuntime().maxMemory() / 8 / MEGA) + 1;
    }

    /** A template with a member of that many megabytes, none of which is kept anywhere. */
    private static InputStream filled(String begin, String unit, String end, int megabytes) {
        byte[] block = unit.repeat(1 + MEGA / unit.length()).getBytes(StandardCharsets.UTF_8);
        return new SequenceInputStream(Collections.enumeration(List.of(
                text("{" + begin),
                new SequenceInputStream(Collections.enumeration(Collections.nCopies(megabytes, block).stream()
                        .map(ByteArrayInputStream::new)
                        .toList())),
                text(end + "," + TEMPLATE.substring(TEMPLATE.indexOf('{') + 1)))));
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ImageBuilderClient client(Flavour flavour, ProbedService service) {
        return flavour.of(new ImageBuilderClientBuilder()
                .httpClient(service)
                .credential(request -> Mono.just(new AccessToken("t0ken", OffsetDateTime.MAX)))
                .subscriptionId(Samples.SUBSCRIPTION)
                .retryOptions(new RetryOptions(new FixedDelayOptions(1, Duration.ofMillis(1))))
                .pollOptions(PollOptions.every(Duration.ZERO)));
    }
}
