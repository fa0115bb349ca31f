package io.github.aib4j.testing.recorded;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Recorded traffic of the real service, which is kept beside the project, never in it. */
public final class Recording {
    private Recording() {}

    /** The exchanges of a recording; the test is skipped where the recordings are missing. */
    public static List<Exchange> exchanges(String name) {
        Path file = folders().stream()
                .map(folder -> folder.resolve(name + ".json"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
        try {
            JsonObject recording = (JsonObject) JsonText.parse(Files.readAllBytes(file), file.toString());
            return recording.array("exchanges").orElseThrow().items().stream()
                    .map(exchange -> Exchange.of((JsonObject) exchange))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of all recordings. */
    public static List<String> names() {
        return folders().stream().flatMap(folder -> names(folder).stream()).toList();
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> folders() {
        Path reference =
                Path.of(System.getProperty("aib.shared", "../../shared")).resolve("reference");
        List<Path> folders = List.of(reference.resolve("recorded"), reference.resolve("gallery-2026/recorded"));
        folders.forEach(folder -> assumeTrue(
                Files.isDirectory(folder), () -> "skipped: no recordings at " + folder + "; set -Daib.shared"));
        return folders;
    }

    /**
     * A request and its answer.
     *
     * @param repeated how often it took place in a row
     */
    public record Exchange(
            String method,
            String url,
            Optional<JsonValue> body,
            int status,
            Map<String, String> headers,
            Optional<JsonValue> answer,
            int repeated) {
        static Exchange of(JsonObject exchange) {
            JsonObject request = exchange.object("request").orElseThrow();
            JsonObject response = exchange.object("response").orElseThrow();
            return new Exchange(
                    request.text("method").orElseThrow(),
                    request.text("uri").orElseThrow(),
                    body(request),
                    number(response, "status").orElseThrow(),
                    headers(response),
                    body(response),
                    number(exchange, "repeated").orElse(1));
        }

        private static Optional<JsonValue> body(JsonObject message) {
            return message.object("body").map(JsonValue.class::cast);
        }

        private static Optional<Integer> number(JsonObject object, String name) {
            return object.get(name).map(JsonNumber.class::cast).map(number -> Integer.parseInt(number.digits()));
        }

        private static Map<String, String> headers(JsonObject response) {
            Map<String, String> headers = new LinkedHashMap<>();
            response.object("headers")
                    .orElse(JsonObject.empty())
                    .members()
                    .forEach((name, value) -> headers.put(name, ((JsonString) value).value()));
            return headers;
        }
    }
}
