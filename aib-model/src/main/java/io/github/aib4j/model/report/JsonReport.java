package io.github.aib4j.model.report;

import io.github.aib4j.model.diagnose.Diagnosis;
import io.github.aib4j.model.diagnose.KnownFailure;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.RunOutput;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A report as JSON. */
final class JsonReport {
    private static final int LONGEST = 4000;

    private JsonReport() {}

    static String of(String title, Instant createdAt, List<ReportedBuild> builds) {
        JsonObject.Builder counts = JsonObject.builder();
        for (BuildResult result : BuildResult.values()) {
            long count =
                    builds.stream().filter(build -> build.result() == result).count();
            counts.put(result.name(), JsonNumber.of(count));
        }
        return JsonText.print(JsonObject.builder()
                .put("title", text(title))
                .put("createdAt", text(createdAt.toString()))
                .put("counts", counts.build())
                .put("builds", array(builds, JsonReport::build))
                .build());
    }

    private static JsonObject build(ReportedBuild build) {
        JsonObject.Builder json = JsonObject.builder()
                .put("templateId", text(build.templateId().text()))
                .put("result", text(build.result().name()))
                .put("attempts", JsonNumber.of(build.attempts()));
        put(json, "region", Optional.of(build.region()).filter(name -> !name.isEmpty()));
        put(json, "problem", build.problem());
        build.outcome().ifPresent(outcome -> putEnd(json, outcome));
        build.diagnosis().ifPresent(diagnosis -> json.put("diagnosis", diagnosis(diagnosis)));
        return json.build();
    }

    private static void putEnd(JsonObject.Builder json, BuildOutcome outcome) {
        json.put("state", text(outcome.state().toString()));
        put(json, "message", outcome.message());
        put(json, "startTime", outcome.startTime().map(Instant::toString));
        put(json, "endTime", outcome.endTime().map(Instant::toString));
        json.put(
                "phases",
                array(
                        ReportPhase.of(outcome),
                        phase -> JsonObject.builder()
                                .put("name", text(phase.name()))
                                .put("seconds", JsonNumber.of(phase.duration().toSeconds()))
                                .build()));
        json.put("outputs", array(outcome.outputs(), JsonReport::output));
        put(json, "outputsUnknown", outcome.outputsUnknown());
    }

    private static JsonObject output(RunOutput output) {
        return JsonObject.builder()
                .put("name", text(output.name()))
                .put("artifact", text(ReportOutputs.artifact(output)))
                .build();
    }

    private static JsonObject diagnosis(Diagnosis diagnosis) {
        JsonObject.Builder json = JsonObject.builder();
        put(json, "failure", diagnosis.failure().map(KnownFailure::id));
        json.put("cause", text(diagnosis.cause()))
                .put("remedy", text(diagnosis.remedy()))
                .put("retry", text(diagnosis.retry().toString()));
        put(json, "step", diagnosis.step().map(Object::toString));
        return json.build();
    }

    private static void put(JsonObject.Builder json, String name, Optional<String> value) {
        value.ifPresent(known -> json.put(name, text(known)));
    }

    private static <T> JsonArray array(List<T> items, Function<T, JsonObject> form) {
        return new JsonArray(items.stream().<JsonValue>map(form).toList());
    }

    private static JsonString text(String text) {
        return new JsonString(ReportText.plain(text, LONGEST));
    }
}
