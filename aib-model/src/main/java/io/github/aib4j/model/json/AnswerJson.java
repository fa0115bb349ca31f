package io.github.aib4j.model.json;

import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.run.RunOutput;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import java.util.List;
import java.util.Optional;

/**
 * What the service answers, read generously: unknown members are kept, and remarks are not made.
 *
 * <p>Every method throws {@link JsonReadException} if the body is no JSON or not the resource that was asked for.
 */
public final class AnswerJson {
    private static final String SOURCE = "answer";

    private AnswerJson() {}

    /** Reads a template as the service reports it. */
    public static ImageTemplateResource imageTemplate(byte[] body) {
        Reading at = Reading.ofAnswer(body, SOURCE);
        JsonObject resource = object(JsonText.parse(body, SOURCE), at);
        ImageTemplateResource.Builder builder = ImageTemplateResource.builder()
                .template(ImageTemplateJson.template(resource.without("name", "type"), at));
        try {
            RunTables.RESOURCE.readInto(builder, resource, at);
            return builder.build();
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw RefusedValue.of(e, at).toReadException();
        }
    }

    /** Reads one run output. */
    public static RunOutput runOutput(byte[] body) {
        return runOutput(JsonText.parse(body, SOURCE), Reading.ofAnswer(body, SOURCE));
    }

    /** Reads a page of run outputs. */
    public static Page<RunOutput> runOutputs(byte[] body) {
        Reading at = Reading.ofAnswer(body, SOURCE);
        JsonObject page = object(JsonText.parse(body, SOURCE), at);
        return new Page<>(
                page.get("value")
                        .map(value -> Codecs.listOf(RunTables.RUN_OUTPUT).read(value, at.member("value")))
                        .orElseThrow(() -> at.refused("'value' is missing; this is no list")),
                page.text("nextLink"));
    }

    private static RunOutput runOutput(JsonValue json, Reading at) {
        try {
            return RunTables.RUN_OUTPUT.read(json, at);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw RefusedValue.of(e, at).toReadException();
        }
    }

    private static JsonObject object(JsonValue json, Reading at) {
        if (json instanceof JsonObject object) {
            return object;
        }
        throw at.wrongKind("an object", json);
    }

    /**
     * One page of a list.
     *
     * @param items what it lists
     * @param nextLink where the next page is, if there is one
     */
    public record Page<T>(List<T> items, Optional<String> nextLink) {
        /** Copies the items. */
        public Page {
            items = List.copyOf(items);
        }
    }
}
