package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.http.HttpClient;
import io.github.aib4j.client.recorded.ScriptedHttpClient;
import io.github.aib4j.client.recorded.ScriptedHttpClient.SentRequest;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.json.ImageTemplateJson;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.testing.recorded.Recording;
import io.github.aib4j.testing.recorded.Recording.Exchange;
import io.github.aib4j.testing.wire.ServiceRequest;
import io.github.aib4j.testing.wire.ServiceResponse;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The recorded service, from memory and through sockets. */
final class RecordedAzure {
    /** The subscription that the recorders of some clients wrote instead of the true one. */
    static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    static final Set<String> PLAYED = Set.of(
            "cancel-run",
            "create-template",
            "create-template-failed",
            "create-template-optimize",
            "create-template-versioning",
            "delete-template",
            "gallery",
            "gallery-image-definition",
            "gallery-image-version",
            "gallery-soft-delete",
            "get-and-list",
            "patch-identity",
            "patch-tags",
            "run-managed-image",
            "run-outputs",
            "run-template",
            "triggers");

    private static final Internet INTERNET = new Internet(RecordedAzure::answer);
    private static final Map<Sockets, HttpClient> HTTP = new EnumMap<>(Sockets.class);
    private static volatile HttpClient azure = new ScriptedHttpClient();

    private RecordedAzure() {}

    private static ServiceResponse answer(ServiceRequest request) {
        return RequestForwarder.answer(azure, request);
    }

    /** A client that is answered out of that script. */
    static ImageBuilderClientBuilder client(Transport transport, ScriptedHttpClient script) {
        return TestClients.builder(http(transport, script));
    }

    /** The same, of galleries. */
    static GalleryClientBuilder galleries(Transport transport, ScriptedHttpClient script) {
        return TestClients.galleries(http(transport, script));
    }

    private static HttpClient http(Transport transport, ScriptedHttpClient script) {
        azure = script;
        return transport == Transport.IN_MEMORY
                ? script
                : HTTP.computeIfAbsent(
                        Sockets.valueOf(transport.name()),
                        sockets -> sockets.client(Trust.inAnybody(), INTERNET.ways()));
    }

    static List<Exchange> exchanges(String name) {
        assertThat(PLAYED).contains(name);
        return Recording.exchanges(name);
    }

    /** The template that a recorded client created first of all. */
    static ImageTemplate sent(List<Exchange> recorded) {
        return ImageTemplateJson.read(JsonText.print(recorded.get(0).body().orElseThrow()))
                .template();
    }

    /**
     * Checks that the requests are the recorded ones, except for empty maps of tags: those are omitted, which means the
     * same.
     */
    static void assertAsked(ScriptedHttpClient http, List<Exchange> recorded) {
        assertThat(http.asked().stream().map(RecordedAzure::plain))
                .isEqualTo(ScriptedHttpClient.requests(recorded).stream()
                        .map(RecordedAzure::plain)
                        .toList());
    }

    private static SentRequest plain(SentRequest asked) {
        return new SentRequest(asked.method(), asked.url(), asked.body().map(RecordedAzure::plain));
    }

    private static JsonValue plain(JsonValue value) {
        if (value instanceof JsonArray array) {
            return new JsonArray(
                    array.items().stream().map(RecordedAzure::plain).toList());
        }
        if (!(value instanceof JsonObject object)) {
            return value;
        }
        Map<String, JsonValue> members = new LinkedHashMap<>();
        object.forEach((name, member) -> {
            if (!name.matches("tags|artifactTags") || !member.equals(JsonObject.empty())) {
                members.put(name, plain(member));
            }
        });
        return new JsonObject(members);
    }
}
