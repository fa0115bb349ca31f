package io.github.aib4j.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.testing.Caller.Reply;
import io.github.aib4j.testing.recorded.Recording;
import io.github.aib4j.testing.recorded.Recording.Exchange;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sends the recorded requests, and compares the answers: status, headers, and the body's names, order, types, letter
 * case and formats. All of it in memory and over HTTPS.
 *
 * <p>Not compared, because the service makes it up: ids, times (their format is), signatures, checksums, exact
 * versions, automatic version numbers, rate-limit figures, and what the service found out about a source that is not
 * here. Nor how long things take: our clock stands still but for 10 seconds before each poll that is to find something
 * going on, and an hour before one that is to find it over.
 */
class RecordedExchangesTest {
    private static final Set<String> MADE_UP = Set.of("x-ms-request-id", "x-ms-correlation-request-id");
    private static final List<String> NOT_UNLESS_RECORDED =
            List.of("azure-asyncoperation", "location", "retry-after", "x-ms-ratelimit-remaining-resource");

    private static final Map<String, String> LEFT_OUT =
            Map.of("arm-compute-errors", "virtual machines are another service");

    private static final String UNREADABLE_VNET =
            "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/img_tmpl_vmprofile000001"
                    + "/providers/Microsoft.Network/virtualNetworks/vnet_000002";

    /** One recording, or one exchange of it, and what must have been sent before; "" for nothing. */
    record Replay(String recording, int from, int to, String seed, String day) {
        @Override
        public String toString() {
            return to == Integer.MAX_VALUE ? recording : recording + "[" + from + "]";
        }
    }

    static Stream<Replay> replays() {
        return Stream.of(
                whole("create-template", "", "2023-08-29"),
                whole("create-template-optimize", "", "2023-05-18"),
                whole("create-template-versioning", "", "2023-08-23"),
                whole("create-template-failed", "", "2024-08-19"),
                whole("run-managed-image", "run-managed-image", "2020-11-10"),
                whole("run-template", "run-template", "2022-08-22"),
                whole("run-outputs", "run-outputs", "2022-08-22"),
                whole("delete-template", "delete-template", "2023-08-29"),
                whole("cancel-run", "cancel-run", "2023-08-29"),
                whole("patch-tags", "patch-tags", "2023-08-29"),
                whole("patch-identity", "patch-identity", "2023-01-17"),
                whole("triggers", "triggers", "2023-08-29"),
                whole("gallery", "gallery", "2019-11-28"),
                whole("gallery-image-definition", "", "2019-11-28"),
                whole("gallery-image-version", "gallery-image-version", "2020-05-07"),
                whole("gallery-soft-delete", "", "2026-09-22"),
                // Recorded at three times, with a PATCH and a cancel between them.
                new Replay("get-and-list", 0, 1, "list-group", "2023-08-29"),
                new Replay("get-and-list", 1, 2, "get-tagged", "2023-08-29"),
                new Replay("get-and-list", 2, 3, "list-subscription", "2023-08-29"));
    }

    private static Replay whole(String recording, String seed, String day) {
        return new Replay(recording, 0, Integer.MAX_VALUE, seed, day);
    }

    private final Map<String, String> issuedUrls = new HashMap<>();

    @ParameterizedTest
    @MethodSource("replays")
    void answers_what_was_recorded(Replay replay) throws IOException {
        replay(replay, Caller::new);
    }

    @ParameterizedTest
    @MethodSource("replays")
    void answers_the_same_over_https_with_addresses_of_that_server(Replay replay) throws IOException {
        replay(replay, service -> Caller.through(service.openHttps(0, TestCertificate.get())));
    }

    private void replay(Replay replay, Function<LocalImageBuilder, Caller> server) throws IOException {
        List<Exchange> all = Recording.exchanges(replay.recording());
        SimulatedClock clock = SimulatedClock.manual(Instant.parse(replay.day() + "T06:30:00.123456789Z"));
        try (LocalImageBuilder service = LocalImageBuilder.builder()
                .clock(clock)
                .forbidden(UNREADABLE_VNET)
                .build()) {
            Caller caller = server.apply(service);
            seed(replay.seed(), caller, clock);

            for (Exchange exchange : all.subList(replay.from(), Math.min(replay.to(), all.size()))) {
                check(exchange, caller, clock);
            }
        }
    }

    @Test
    void every_recording_is_replayed_or_skipped_for_a_reason() {
        Set<String> known = new TreeSet<>(LEFT_OUT.keySet());
        known.addAll(replays().map(Replay::recording).toList());

        assertThat(Recording.names()).containsExactlyInAnyOrderElementsOf(known);
    }

    private static void seed(String name, Caller caller, SimulatedClock clock) throws IOException {
        if (name.isEmpty()) {
            return;
        }
        try (InputStream data = RecordedExchangesTest.class.getResourceAsStream("seed/" + name + ".json")) {
            for (JsonValue item : ((JsonArray) JsonText.parse(data.readAllBytes(), name)).items()) {
                JsonObject step = (JsonObject) item;
                if (step.text("wait").isPresent()) {
                    clock.advance(Duration.parse(step.text("wait").get()));
                } else {
                    assertThat(send(
                                            step.text("method").orElseThrow(),
                                            step.text("uri").orElseThrow(),
                                            step.get("body"),
                                            caller)
                                    .status())
                            .isBetween(201, 204);
                }
            }
        }
    }

    private static Reply send(String method, String url, Optional<JsonValue> body, Caller caller) {
        return body.map(json -> caller.send(method, url, json)).orElseGet(() -> caller.send(method, url));
    }

    private void check(Exchange exchange, Caller caller, SimulatedClock clock) {
        for (int times = exchange.repeated(); times > 0; times--) {
            clock.advance(untilThen(exchange.answer()));
            String url = issuedUrls.getOrDefault(exchange.url(), exchange.url());
            Reply reply = send(exchange.method(), url, exchange.body(), caller);
            assertThat(reply.status()).isEqualTo(exchange.status());
            checkHeaders(exchange.headers(), reply, caller);
            checkBody(exchange.answer(), reply);
        }
    }

    private static Duration untilThen(Optional<JsonValue> answer) {
        String status =
                answer.flatMap(body -> ((JsonObject) body).text("status")).orElse("");
        return switch (status) {
            case "" -> Duration.ZERO;
            case "InProgress" -> Duration.ofSeconds(10);
            default -> Duration.ofHours(1);
        };
    }

    private void checkHeaders(Map<String, String> expected, Reply reply, Caller caller) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        expected.forEach((name, value) -> {
            names.add(name);
            checkHeader(name, value, reply.header(name), caller);
        });
        for (String name : NOT_UNLESS_RECORDED) {
            assertThat(reply.header(name) != null)
                    .as("whether there is a header " + name)
                    .isEqualTo(names.contains(name));
        }
    }

    private void checkHeader(String name, String expected, String actual, Caller caller) {
        assertThat(actual).as(name).isNotBlank();
        if (expected.startsWith("https://")) {
            issuedUrls.put(expected, actual);
            assertThat(Masked.url(actual)).as(name).isEqualTo(Masked.url(caller.here(expected)));
        } else if (name.equals("x-ms-ratelimit-remaining-resource")) {
            assertThat(Masked.figures(actual)).as(name).isEqualTo(Masked.figures(expected));
        } else if (name.startsWith("x-ms-ratelimit")) {
            assertThat(actual).as(name).matches("\\d+");
        } else if (!MADE_UP.contains(name)) {
            assertThat(actual).as(name).isEqualTo(expected);
        }
    }

    private static void checkBody(Optional<JsonValue> expected, Reply reply) {
        if (expected.isEmpty()) {
            assertThat(reply.text()).isEmpty();
        } else {
            assertThat(String.join("\n", Masked.lines(reply.body())))
                    .isEqualTo(String.join("\n", Masked.lines(expected.get())));
        }
    }
}
