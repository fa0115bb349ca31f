package io.github.aib4j.model.report;

import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.value.JsonBoolean;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A headless Chromium, driven by its DevTools protocol. */
final class Chromium implements AutoCloseable {
    private static final String LISTENING = "DevTools listening on ws://";

    private final Process process;
    private final WebSocket socket;
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final List<JsonObject> events = new ArrayList<>();
    private int id;

    Chromium(String program, Path profile) throws IOException, InterruptedException {
        process = new ProcessBuilder(
                        program,
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .start();
        String origin = origin();
        HttpResponse<String> page = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://" + origin + "/json/new?about:blank"))
                                .PUT(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        String address = page.body().replaceAll("(?s).*\"webSocketDebuggerUrl\": \"([^\"]*/page/[^\"]*)\".*", "$1");
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), new Receiver())
                .join();
    }

    private String origin() throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(LISTENING)) {
                return line.substring(LISTENING.length(), line.indexOf('/', LISTENING.length()));
            }
        }
        throw new IOException("Chromium did not start");
    }

    /** Sends a command, and returns its result. */
    JsonObject send(String method, String parameters) throws InterruptedException {
        int own = ++id;
        socket.sendText("{\"id\":" + own + ",\"method\":\"" + method + "\",\"params\":" + parameters + "}", true)
                .join();
        while (true) {
            JsonObject message = next(60);
            if (message.get("id").filter(JsonNumber.of(own)::equals).isPresent()) {
                return message.object("result").orElseThrow(() -> new AssertionError(message.toString()));
            }
            events.add(message);
        }
    }

    private JsonObject next(int seconds) throws InterruptedException {
        String text = received.poll(seconds, TimeUnit.SECONDS);
        if (text == null) {
            throw new AssertionError("Chromium does not answer");
        }
        return (JsonObject) JsonText.parse(text, "message");
    }

    /** The text of an expression. */
    String evaluate(String script) throws InterruptedException {
        return text(evaluation("String(" + script + ")", false));
    }

    /** The text that a promise comes to. */
    String promise(String script) throws InterruptedException {
        return text(evaluation(script, true));
    }

    /** Runs a script for what it does. */
    void run(String script) throws InterruptedException {
        evaluation(script + ";0", false);
    }

    private JsonObject evaluation(String script, boolean isPromise) throws InterruptedException {
        JsonObject parameters = JsonObject.builder()
                .put("expression", new JsonString(script))
                .put("awaitPromise", new JsonBoolean(isPromise))
                .build();
        return send("Runtime.evaluate", new String(JsonText.bytes(parameters), StandardCharsets.UTF_8));
    }

    private static String text(JsonObject result) {
        return result.object("result")
                .flatMap(value -> value.text("value"))
                .orElseThrow(() -> new AssertionError(result.toString()));
    }

    /** Waits until the page says so. */
    void await(String script) throws InterruptedException {
        for (int i = 0; i < 100 && !"true".equals(evaluate(script)); i++) {
            Thread.sleep(100);
        }
    }

    /** The events of a kind, so far. */
    List<JsonObject> events(String method) {
        return events.stream()
                .filter(event -> event.text("method").filter(method::equals).isPresent())
                .toList();
    }

    @Override
    public void close() {
        socket.abort();
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Puts the messages together. */
    private final class Receiver implements WebSocket.Listener {
        private final StringBuilder message = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            message.append(data);
            if (last) {
                received.add(message.toString());
                message.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
