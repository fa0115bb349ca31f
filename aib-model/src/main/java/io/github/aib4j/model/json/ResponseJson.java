package io.github.aib4j.model.json;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.implementation.table.Codec;
import io.github.aib4j.model.implementation.table.Codecs;
import io.github.aib4j.model.implementation.table.DocumentReader;
import io.github.aib4j.model.implementation.table.JsonSource;
import io.github.aib4j.model.implementation.table.JsonTrees;
import io.github.aib4j.model.implementation.table.ReadContext;
import io.github.aib4j.model.implementation.table.ValueReader;
import io.github.aib4j.model.implementation.table.VersionedName;
import io.github.aib4j.model.implementation.table.WriteContext;
import io.github.aib4j.model.implementation.wire.run.OperationTables;
import io.github.aib4j.model.implementation.wire.run.RunTables;
import io.github.aib4j.model.implementation.wire.template.TemplateTables;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.run.ProviderOperation;
import io.github.aib4j.model.run.RunOutput;
import io.github.aib4j.model.run.Trigger;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Responses of the service as JSON. Reading is lenient: unknown members are kept, and there are no remarks.
 *
 * <p>Every method that reads throws {@link JsonReadException} if the body is not JSON or not what was requested.
 *
 * @since 0.1.0
 */
public final class ResponseJson {
    private static final String SOURCE = "answer";
    static final VersionedName TRIGGERS = VersionedName.named("triggers").since(ApiVersion.V2022_07_01);

    private static final Codec<ImageTemplateResource> RESOURCE =
            Codecs.of(RunTables::resource, (resource, out) -> out.raw(tree(resource, (ApiVersion) out.version())));

    private ResponseJson() {}

    /** Reads a template as the service reports it. */
    public static ImageTemplateResource imageTemplate(byte[] body) {
        return read(RESOURCE, body);
    }

    /** Reads a page of templates. */
    public static Page<ImageTemplateResource> imageTemplates(byte[] body) {
        return page(RESOURCE, body);
    }

    /** Reads one run output. */
    public static RunOutput runOutput(byte[] body) {
        return read(RunTables.RUN_OUTPUT, body);
    }

    /** Reads a page of run outputs. */
    public static Page<RunOutput> runOutputs(byte[] body) {
        return page(RunTables.RUN_OUTPUT, body);
    }

    /** Reads one trigger. */
    public static Trigger trigger(byte[] body) {
        return read(RunTables.TRIGGER, body);
    }

    /** Reads a page of triggers. */
    public static Page<Trigger> triggers(byte[] body) {
        return page(RunTables.TRIGGER, body);
    }

    /** Reads a page of the service's operations. */
    public static Page<ProviderOperation> operations(byte[] body) {
        return page(OperationTables.OPERATION, body);
    }

    /**
     * Writes a template as the service reports it, indented.
     *
     * @throws UnsupportedMemberException if it contains members that this api-version lacks
     */
    public static String write(ImageTemplateResource resource, ApiVersion version) {
        Objects.requireNonNull(resource, "resource");
        return JsonText.print(tree(resource, version));
    }

    /**
     * Writes a run output as the service reports it, indented.
     *
     * @throws UnsupportedMemberException if it contains members that this api-version lacks
     */
    public static String write(RunOutput output, ApiVersion version) {
        return JsonText.print(tree(version, out -> RunTables.RUN_OUTPUT.write(output, out)));
    }

    /**
     * Writes a trigger as the service reports it, indented.
     *
     * @throws UnsupportedMemberException if this api-version has no triggers
     */
    public static String write(Trigger trigger, ApiVersion version) {
        return JsonText.print(tree(version, out -> {
            out.requires(TRIGGERS);
            RunTables.TRIGGER.write(trigger, out);
        }));
    }

    /** Writes an operation of the service, indented; all api-versions have the same members. */
    public static String write(ProviderOperation operation, ApiVersion version) {
        return JsonText.print(tree(version, out -> OperationTables.OPERATION.write(operation, out)));
    }

    private static JsonObject tree(ImageTemplateResource resource, ApiVersion version) {
        return merged(
                tree(version, out -> TemplateTables.TEMPLATE.write(resource.template(), out)),
                tree(version, out -> RunTables.RESOURCE.write(resource, out)));
    }

    private static JsonObject tree(ApiVersion version, Consumer<WriteContext> content) {
        return (JsonObject) JsonTrees.parse(ImageTemplateJson.write(version, false, content), SOURCE);
    }

    /** Merges two objects recursively; where they differ, the second wins. */
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

    static <T> T read(Codec<T> codec, byte[] body) {
        return read(body, codec::read);
    }

    static <T> Page<T> page(Codec<T> item, byte[] body) {
        Codec<List<T>> items = Codecs.listOf(item);
        return read(body, in -> page(items, in));
    }

    private static <T> T read(byte[] body, Function<ValueReader, T> read) {
        JsonSource json = JsonSource.of(body);
        return DocumentReader.read(json, ReadLimits.defaults(), ReadContext.ofAnswer(json, SOURCE), read);
    }

    private static <T> Page<T> page(Codec<List<T>> items, ValueReader in) {
        List<List<T>> value = new ArrayList<>(1);
        List<String> next = new ArrayList<>(1);
        Codecs.forEachName("an object", in, name -> {
            switch (name) {
                case "value" -> value.add(items.read(in));
                case "nextLink" -> next.add(in.text());
                default -> in.tree();
            }
        });
        Optional<String> link = next.stream().filter(text -> !text.isEmpty()).findFirst();
        if (value.isEmpty() && link.isEmpty()) {
            throw in.refused("'value' is missing; this is not a list");
        }
        return new Page<>(value.isEmpty() ? List.of() : value.get(0), link);
    }

    /**
     * A page of a list. No recorded list had a second page.
     *
     * @param items the items of the page; may be empty if a page only links to the next one, which was not observed
     * @param nextLink the address of the next page; absent if there is none, and if the service says {@code ""} or null
     */
    public record Page<T>(List<T> items, Optional<String> nextLink) {
        /** Copies the list. */
        public Page {
            items = List.copyOf(Objects.requireNonNull(items, "items"));
            Objects.requireNonNull(nextLink, "nextLink");
        }
    }
}
