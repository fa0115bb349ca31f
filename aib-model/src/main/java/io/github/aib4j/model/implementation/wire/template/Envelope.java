package io.github.aib4j.model.implementation.wire.template;

import static io.github.aib4j.model.ApiVersion.V2022_07_01;
import static io.github.aib4j.model.implementation.table.VersionedName.named;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.TriggerDefinition;
import io.github.aib4j.model.TriggerKind;
import io.github.aib4j.model.implementation.table.Codec;
import io.github.aib4j.model.implementation.table.Codecs;
import io.github.aib4j.model.implementation.table.ObjectTable;
import io.github.aib4j.model.implementation.table.ReadContext;
import io.github.aib4j.model.implementation.table.RefusedValue;
import io.github.aib4j.model.implementation.table.TableRows;
import io.github.aib4j.model.implementation.table.VersionedName;
import io.github.aib4j.model.implementation.table.WriteContext;
import io.github.aib4j.model.json.ReadRemark.Kind;
import io.github.aib4j.model.json.TemplateDocument;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import java.util.List;
import java.util.Optional;

/** What a template file says beside the PUT body: {@code type}, {@code apiVersion}, {@code name} and what hangs on it. */
public record Envelope(
        JsonObject body,
        Optional<String> name,
        Optional<ApiVersion> apiVersion,
        List<String> dependsOn,
        List<TriggerDefinition> triggers) {
    private static final String PROVIDER = "Microsoft.VirtualMachineImages";
    private static final String TYPE = "Microsoft.VirtualMachineImages/imageTemplates";
    private static final String TRIGGER_TYPE = "triggers";
    private static final VersionedName CHILD_RESOURCES = named("resources").since(V2022_07_01);

    private static final ObjectTable<TriggerDefinition, TriggerDefinition.Builder> TRIGGER_PROPERTIES =
            new ObjectTable<>(() -> TableRows.<TriggerDefinition, TriggerDefinition.Builder>of(
                            TriggerDefinition::builder,
                            TriggerDefinition.Builder::build,
                            TriggerDefinition::unknownProperties,
                            TriggerDefinition.Builder::putUnknownProperty)
                    .required(
                            named("kind"),
                            Codecs.textual(TriggerKind::of),
                            TriggerDefinition::kind,
                            TriggerDefinition.Builder::kind)
                    .readOnly("provisioningState", "status"));

    /** A trigger as a PUT body, which has no name. */
    public static final ObjectTable<TriggerDefinition, TriggerDefinition.Builder> TRIGGER =
            new ObjectTable<>(() -> TableRows.<TriggerDefinition, TriggerDefinition.Builder>of(
                            TriggerDefinition::builder,
                            TriggerDefinition.Builder::build,
                            TriggerDefinition::unknownMembers,
                            TriggerDefinition.Builder::putUnknownMember)
                    .nested("properties", TRIGGER_PROPERTIES));

    private static final Codec<List<Optional<TriggerDefinition>>> CHILDREN = Codecs.listOf(
            Codecs.of(Envelope::child, (child, out) -> child.ifPresent(trigger -> writeTrigger(trigger, out))));

    private static final Codec<List<TriggerDefinition>> TRIGGERS =
            Codecs.listOf(Codecs.of((JsonValue json, ReadContext at) -> trigger(json, at), Envelope::writeTrigger));

    public static Envelope read(JsonObject document, ReadContext at) {
        JsonObject resource = document.withoutNulls();
        resource.get("type").ifPresent(type -> checkType(type, at.member("type")));
        Optional<ApiVersion> version =
                resource.get("apiVersion").flatMap(text -> apiVersion(text, at.member("apiVersion")));
        return new Envelope(
                resource.without("type", "name", "apiVersion", "dependsOn", "resources"),
                resource.get("name").map(name -> Codecs.text(name, at.member("name"))),
                version,
                resource.get("dependsOn")
                        .map(list -> Codecs.TEXT_LIST.read(list, at.member("dependsOn")))
                        .orElse(List.of()),
                resource.get("resources")
                        .map(list -> triggers(list, at.in(version.orElse(null)).member("resources")))
                        .orElse(List.of()));
    }

    /** Writes a template as a resource of a template file. */
    public static void write(TemplateDocument document, WriteContext out) {
        out.startObject();
        writeHead(TYPE, document.name(), out);
        if (!document.dependsOn().isEmpty()) {
            out.member("dependsOn", Codecs.TEXT_LIST, document.dependsOn());
        }
        TemplateTables.TEMPLATE.writeMembers(document.template(), out);
        if (!document.triggers().isEmpty()) {
            out.member(out.nameOf(CHILD_RESOURCES), TRIGGERS, document.triggers());
        }
        out.endObject();
    }

    private static void writeTrigger(TriggerDefinition trigger, WriteContext out) {
        out.startObject();
        writeHead(TRIGGER_TYPE, Optional.of(trigger.name()), out);
        TRIGGER.writeMembers(trigger, out);
        out.endObject();
    }

    private static void writeHead(String type, Optional<String> name, WriteContext out) {
        out.member("type", Codecs.TEXT, type);
        out.member("apiVersion", Codecs.TEXT, out.version().toString());
        name.ifPresent(text -> out.member("name", Codecs.TEXT, text));
    }

    private static List<TriggerDefinition> triggers(JsonValue list, ReadContext at) {
        return CHILDREN.read(list, at).stream().flatMap(Optional::stream).toList();
    }

    /** A trigger; another child is told of, since a template has no place for it. */
    private static Optional<TriggerDefinition> child(JsonValue json, ReadContext at) {
        String type = json instanceof JsonObject child ? child.text("type").orElse(TRIGGER_TYPE) : TRIGGER_TYPE;
        if (!type.equalsIgnoreCase(TRIGGER_TYPE) && !type.equalsIgnoreCase(TYPE + "/" + TRIGGER_TYPE)) {
            at.remark(Kind.IGNORED, "a child of type '" + type + "' is not a trigger; it is left out");
            return Optional.empty();
        }
        return Optional.of(trigger(json, at));
    }

    private static TriggerDefinition trigger(JsonValue json, ReadContext at) {
        if (!(json instanceof JsonObject child)) {
            throw at.wrongKind("a child resource, which is an object,", json);
        }
        try {
            return trigger(child.withoutNulls(), at);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw RefusedValue.of(e, at).toReadException();
        }
    }

    private static TriggerDefinition trigger(JsonObject resource, ReadContext at) {
        if (resource.get("dependsOn").isPresent()) {
            at.member("dependsOn").remark(Kind.IGNORED, "a child depends on its template anyway; this is left out");
        }
        TriggerDefinition.Builder trigger = TriggerDefinition.builder()
                .name(resource.get("name")
                        .map(name -> Codecs.text(name, at.member("name")))
                        .orElseThrow(() -> at.refused("'name' is missing")));
        TRIGGER.readInto(trigger, resource.without("type", "name", "apiVersion", "dependsOn"), at);
        return trigger.build();
    }

    private static void checkType(JsonValue json, ReadContext at) {
        String type = Codecs.text(json, at);
        if (!type.equalsIgnoreCase(TYPE) && !type.equalsIgnoreCase(PROVIDER)) {
            throw at.refused("this is a '" + type + "', not an image template; give one of type '" + TYPE + "'");
        }
        if (!type.equals(TYPE)) {
            at.remark(Kind.ALIAS, "'" + type + "' is written '" + TYPE + "'");
        }
    }

    private static Optional<ApiVersion> apiVersion(JsonValue json, ReadContext at) {
        String text = Codecs.text(json, at);
        Optional<ApiVersion> version = ApiVersion.find(text);
        if (version.isEmpty()) {
            at.remark("'" + text + "' is not an api-version that is known here; it is left open");
        }
        return version;
    }
}
