package io.github.aib4j.model.json;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.run.RunOutput;
import io.github.aib4j.model.run.Trigger;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the service answers, read generously: unknown members are kept, and remarks are not made.
 *
 * <p>Every method throws {@link JsonReadException} if the body is no JSON or not the resource that was asked for.
 */
public final class AnswerJson {
    private static final String SOURCE = "answer";
    static final VersionedName TRIGGERS = VersionedName.named("triggers").since(ApiVersion.V2022_07_01);

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
        return read(RunTables.RUN_OUTPUT, JsonText.parse(body, SOURCE), Reading.ofAnswer(body, SOURCE));
    }

    /** Reads a page of run outputs. */
    public static Page<RunOutput> runOutputs(byte[] body) {
        Reading at = Reading.ofAnswer(body, SOURCE);
        JsonObject page = object(JsonText.parse(body, SOURCE), at);
        return new Page<>(
                page.get("value")
                        .map(value -> read(Codecs.listOf(RunTables.RUN_OUTPUT), value, at.member("value")))
                        .orElseThrow(() -> at.refused("'value' is missing; this is no list")),
                page.text("nextLink"));
    }

    /** Reads one trigger. */
    public static Trigger trigger(byte[] body) {
        return read(RunTables.TRIGGER, JsonText.parse(body, SOURCE), Reading.ofAnswer(body, SOURCE));
    }

    /**
     * Writes a template as the service reports it, indented.
     *
     * @throws UnsupportedMemberException if it holds what that api-version does not have
     */
    public static String write(ImageTemplateResource resource, ApiVersion version) {
        return JsonText.print(merged(
                tree(version, out -> TemplateTables.TEMPLATE.write(resource.template(), out)),
                tree(version, out -> RunTables.RESOURCE.write(resource, out))));
    }

    /**
     * Writes a run output as the service reports it, indented.
     *
     * @throws UnsupportedMemberException if it holds what that api-version does not have
     */
    public static String write(RunOutput output, ApiVersion version) {
        return JsonText.print(tree(version, out -> RunTables.RUN_OUTPUT.write(output, out)));
    }

    /**
     * Writes a trigger as the service reports it, indented.
     *
     * @throws UnsupportedMemberException if the version has no triggers
     */
    public static String write(Trigger trigger, ApiVersion version) {
        return JsonText.print(tree(version, out -> {
            out.requires(TRIGGERS);
            RunTables.TRIGGER.write(trigger, out);
        }));
    }

    private static JsonObject tree(ApiVersion version, Consumer<Writing> content) {
        return (JsonObject) JsonText.parse(ImageTemplateJson.write(version, false, content), SOURCE);
    }

    /** The members of both, those of the second where they differ, object by object. */
    private static JsonObject merged(JsonObject first, JsonObject second) {
        Map<String, JsonValue> members = new LinkedHashMap<>(first.members());
        second.members()
                .forEach((name, value) -> members.merge(
                        name,
                        value,
                        (old, added) ->
                                old instanceof JsonObject a && added instanceof JsonObject b ? merged(a, b) : added));
        return new JsonObject(members);
    }

    private static <T> T read(Codec<T> codec, JsonValue json, Reading at) {
        try {
            return codec.read(json, at);
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
