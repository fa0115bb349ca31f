package io.github.aib4j.client.fleet;

import io.github.aib4j.client.fleet.FleetException.Reason;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.id.ResourceId;
import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.BuildToken;
import io.github.aib4j.model.run.ObservedPhase;
import io.github.aib4j.model.run.ProvisioningState;
import io.github.aib4j.model.run.RunOutput;
import io.github.aib4j.model.run.RunState;
import io.github.aib4j.model.run.RunSubState;
import io.github.aib4j.model.value.ContentUri;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.model.value.OneLine;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Results as lines of JSON. Unknown members are ignored, so that a later release may add some. */
final class ResultText {
    private static final String FORMAT = "fleet-result-1";
    private static final int LONGEST_MESSAGE = 8000;

    private ResultText() {}

    static String of(FleetResult result) {
        JsonObject.Builder json = JsonObject.builder()
                .put("format", text(FORMAT))
                .put("templateId", text(result.templateId().text()))
                .put("region", text(result.region()))
                .put("attempts", JsonNumber.of(result.attempts()));
        put(json, "token", result.token());
        put(json, "begun", result.begun());
        result.outcome().ifPresent(end -> json.put("outcome", outcome(end)));
        result.problem().ifPresent(problem -> json.put("problem", problem(problem)));
        return new String(JsonText.bytes(json.build()), StandardCharsets.UTF_8);
    }

    private static JsonObject outcome(BuildOutcome end) {
        JsonObject.Builder json = JsonObject.builder()
                .put("templateId", text(end.templateId().text()))
                .put("state", text(end.state().toString()));
        put(json, "lastSubState", end.lastSubState());
        put(json, "errorCode", end.errorCode());
        put(json, "message", end.message().map(ResultText::message));
        put(json, "startTime", end.startTime());
        put(json, "endTime", end.endTime());
        put(json, "duration", end.duration());
        put(json, "exactSourceVersion", end.exactSourceVersion());
        put(json, "outputsUnknown", end.outputsUnknown().map(ResultText::message));
        json.put("targets", array(end.targets(), ResultText::text));
        json.put("outputs", array(end.outputs(), ResultText::output));
        json.put("timeline", array(end.timeline(), ResultText::phase));
        return json.build();
    }

    private static JsonObject output(RunOutput output) {
        JsonObject.Builder json = JsonObject.builder().put("name", text(output.name()));
        put(json, "id", output.id().map(ResourceId::text));
        put(json, "artifactId", output.artifactId().map(ResourceId::text));
        put(json, "artifactUri", output.artifactUri().map(ContentUri::text).map(ContentUri::redactAll));
        put(json, "provisioningState", output.provisioningState());
        return json.build();
    }

    private static JsonObject phase(ObservedPhase phase) {
        JsonObject.Builder json =
                JsonObject.builder().put("state", text(phase.state().toString()));
        put(json, "subState", phase.subState());
        put(json, "since", Optional.of(phase.since()));
        return json.build();
    }

    private static JsonObject problem(RuntimeException problem) {
        Reason reason = problem instanceof FleetException known ? known.reason() : Reason.OTHER;
        return JsonObject.builder()
                .put("reason", text(reason.name()))
                .put("message", text(message(String.valueOf(problem.getMessage()))))
                .build();
    }

    private static String message(String text) {
        String shown = ContentUri.redactAll(text);
        return shown.length() <= LONGEST_MESSAGE ? shown : shown.substring(0, LONGEST_MESSAGE) + "…";
    }

    private static void put(JsonObject.Builder json, String name, Optional<?> value) {
        value.ifPresent(known -> json.put(name, text(known.toString())));
    }

    private static <T> JsonArray array(List<T> items, Function<T, JsonValue> form) {
        return new JsonArray(items.stream().map(form).toList());
    }

    private static JsonString text(String text) {
        return new JsonString(text);
    }

    static FleetResult parse(String text) {
        Objects.requireNonNull(text, "text");
        try {
            JsonObject json = (JsonObject) JsonText.parse(text, "fleet result");
            if (json.text("format").filter(FORMAT::equals).isEmpty()
                    || json.text("templateId").isEmpty()) {
                throw unreadable(text, null);
            }
            return result(json);
        } catch (JsonReadException | ClassCastException | DateTimeException | NumberFormatException e) {
            throw unreadable(text, e);
        }
    }

    private static IllegalArgumentException unreadable(String text, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "'" + OneLine.of(text, 200)
                        + "' is not the result of a build, or one of another release; give what text()"
                        + " returned, which has the format '" + FORMAT + "'",
                cause);
    }

    private static FleetResult result(JsonObject json) {
        ImageTemplateId id = ImageTemplateId.ofText(json.text("templateId").orElse(""));
        return new FleetResult(
                id,
                json.text("region").orElse(""),
                json.object("outcome").map(ResultText::outcome),
                json.object("problem").map(problem -> problem(id, problem)),
                json.text("token").map(BuildToken::parse),
                json.get("attempts").map(ResultText::number).orElse(0),
                time(json, "begun"));
    }

    private static int number(JsonValue value) {
        return Integer.parseInt(((JsonNumber) value).digits());
    }

    private static Optional<Instant> time(JsonObject json, String name) {
        return json.text(name).map(Instant::parse);
    }

    private static FleetException problem(ImageTemplateId id, JsonObject json) {
        Reason reason = json.text("reason").map(ResultText::reason).orElse(Reason.OTHER);
        return FleetException.recorded(id, reason, json.text("message").orElse(""));
    }

    /** The reason of that name, or {@code OTHER} for one that a later release added. */
    private static Reason reason(String name) {
        for (Reason reason : Reason.values()) {
            if (reason.name().equals(name)) {
                return reason;
            }
        }
        return Reason.OTHER;
    }

    private static BuildOutcome outcome(JsonObject json) {
        return BuildOutcome.builder()
                .templateId(ImageTemplateId.ofText(json.text("templateId").orElse("")))
                .state(RunState.of(json.text("state").orElse("")))
                .lastSubState(json.text("lastSubState").map(RunSubState::of))
                .errorCode(json.text("errorCode"))
                .message(json.text("message"))
                .startTime(time(json, "startTime"))
                .endTime(time(json, "endTime"))
                .duration(json.text("duration").map(Duration::parse))
                .exactSourceVersion(json.text("exactSourceVersion"))
                .outputsUnknown(json.text("outputsUnknown"))
                .targets(items(json, "targets").stream()
                        .map(item -> ((JsonString) item).value())
                        .toList())
                .outputs(items(json, "outputs").stream()
                        .map(item -> output((JsonObject) item))
                        .toList())
                .timeline(items(json, "timeline").stream()
                        .map(item -> phase((JsonObject) item))
                        .toList())
                .build();
    }

    private static List<JsonValue> items(JsonObject json, String name) {
        return json.array(name).map(JsonArray::items).orElse(List.of());
    }

    private static RunOutput output(JsonObject json) {
        return RunOutput.builder()
                .name(json.text("name").orElse(""))
                .id(json.text("id").map(ResourceId::ofText))
                .artifactId(json.text("artifactId").map(ResourceId::ofText))
                .artifactUri(json.text("artifactUri").map(ContentUri::ofText))
                .provisioningState(json.text("provisioningState").map(ProvisioningState::of))
                .build();
    }

    private static ObservedPhase phase(JsonObject json) {
        return new ObservedPhase(
                RunState.of(json.text("state").orElse("")),
                json.text("subState").map(RunSubState::of),
                time(json, "since").orElse(Instant.EPOCH));
    }
}
