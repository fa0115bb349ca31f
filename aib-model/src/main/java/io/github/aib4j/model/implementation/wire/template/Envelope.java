package io.github.aib4j.model.implementation.wire.template;

import static io.github.aib4j.model.ApiVersion.V2022_07_01;
import static io.github.aib4j.model.implementation.table.VersionedName.named;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.TriggerDefinition;
import io.github.aib4j.model.TriggerKind;
import io.github.aib4j.model.implementation.table.Codec;
import io.github.aib4j.model.implementation.table.Codecs;
import io.github.aib4j.model.implementation.table.ObjectTable;
import io.github.aib4j.model.implementation.table.TableRows;
import io.github.aib4j.model.implementation.table.ValueReader;
import io.github.aib4j.model.implementation.table.VersionedName;
import io.github.aib4j.model.implementation.table.WriteContext;
import io.github.aib4j.model.json.ReadRemark.Kind;
import io.github.aib4j.model.json.TemplateDocument;
import io.github.aib4j.model.value.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a template file says beside the PUT body: {@code type}, {@code apiVersion}, {@code name} and what hangs on it. */
public record Envelope(
        ImageTemplate template,
        Optional<String> name,
        Optional<ApiVersion> apiVersion,
        List<String> dependsOn,
        List<TriggerDefinition> triggers) {
    private static final String PROVIDER = "Microsoft.VirtualMachineImages";
    private static final String TYPE = "Microsoft.VirtualMachineImages/imageTemplates";
    private static final String TRIGGER_TYPE = "triggers";
    private static final VersionedName CHILD_RESOURCES = named("resources").since(V2022_07_01);

    /** Members that Azure Resource Manager documents for every resource of a deployment template, beside those read here. */
    private static final Set<String> OF_EVERY_RESOURCE = Set.of(
            "asserts",
            "comments",
            "condition",
            "copy",
            "existing",
            "kind",
            "managedBy",
            "metadata",
            "plan",
            "scope",
            "sku",
            "zones");

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
            Codecs.listOf(Codecs.of(Envelope::trigger, Envelope::writeTrigger));

    /** Reads a template as a resource of a document. */
    public static Envelope read(ValueReader in) {
        return read(new Head(false), in);
    }

    /**
     * Reads a template that may be alone in its document.
     *
     * @throws MayBeDeployment if the document has a member that deployment templates have
     */
    public static Envelope readAlone(ValueReader in) {
        return read(new Head(true), in);
    }

    private static Envelope read(Head head, ValueReader in) {
        in.checkObject("an image template, which is an object,");
        ImageTemplate template = in.with(head, TemplateTables.TEMPLATE::read);
        return new Envelope(template, head.name, head.apiVersion, head.dependsOn, head.triggers);
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
            out.member(CHILD_RESOURCES, TRIGGERS, document.triggers());
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

    /** A trigger; another child is told of, since a template has no place for it. */
    private static Optional<TriggerDefinition> child(ValueReader in) {
        in.checkObject("a child resource, which is an object,");
        JsonObject child = (JsonObject) in.tree();
        String type = child.text("type").orElse(TRIGGER_TYPE);
        if (!type.equalsIgnoreCase(TRIGGER_TYPE) && !type.equalsIgnoreCase(TYPE + "/" + TRIGGER_TYPE)) {
            in.remark(Kind.IGNORED, "a child of type '" + type + "' is not a trigger; it is left out");
            return Optional.empty();
        }
        return Optional.of(in.readTree(child, Envelope::trigger));
    }

    private static TriggerDefinition trigger(ValueReader in) {
        TriggerDefinition.Builder trigger = TriggerDefinition.builder();
        ChildHead head = new ChildHead(trigger);
        in.with(head, child -> {
            TRIGGER.readInto(trigger, child);
            return trigger;
        });
        if (!head.isNamed) {
            throw in.refused("'name' is missing");
        }
        return trigger.build();
    }

    /** Thrown for a document that has what deployment templates have, and is to be read as one if it is one. */
    public static final class MayBeDeployment extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private MayBeDeployment() {
            super(null, null, false, false);
        }
    }

    /** What stands beside the members of a template. */
    private static final class Head implements ValueReader.Companion {
        private final boolean isAlone;
        private Optional<String> name = Optional.empty();
        private Optional<ApiVersion> apiVersion = Optional.empty();
        private List<String> dependsOn = List.of();
        private List<TriggerDefinition> triggers = List.of();

        private Head(boolean isAlone) {
            this.isAlone = isAlone;
        }

        @Override
        public boolean read(String owner, String member, ValueReader in) {
            return owner.isEmpty() && read(member, in);
        }

        @Override
        public boolean keeps(String owner, String member) {
            return owner.isEmpty() && OF_EVERY_RESOURCE.contains(member);
        }

        private boolean read(String member, ValueReader in) {
            if (isAlone && (member.equals("$schema") || member.equals("resources"))) {
                throw new MayBeDeployment();
            }
            switch (member) {
                case "type" -> checkType(in.text(), in);
                case "apiVersion" -> readVersion(in);
                case "name" -> name = Optional.of(Codecs.NAME.read(in));
                case "dependsOn" -> dependsOn = Codecs.TEXT_LIST.read(in);
                case "resources" ->
                    triggers =
                            CHILDREN.read(in).stream().flatMap(Optional::stream).toList();
                default -> {
                    return false;
                }
            }
            return true;
        }

        private static void checkType(String type, ValueReader in) {
            if (!type.equalsIgnoreCase(TYPE) && !type.equalsIgnoreCase(PROVIDER)) {
                throw in.refused("this is a '" + type + "', not an image template; give one of type '" + TYPE + "'");
            }
            if (!type.equals(TYPE)) {
                in.remark(Kind.ALIAS, "'" + type + "' is written '" + TYPE + "'");
            }
        }

        private void readVersion(ValueReader in) {
            apiVersion = ApiVersion.find(in.text());
            if (apiVersion.isEmpty()) {
                in.remark("'" + in.text() + "' is not an api-version that is known here; it is left open");
            }
            in.tellVersion(apiVersion.orElse(null));
        }
    }

    /** What stands beside the members of a trigger. */
    private static final class ChildHead implements ValueReader.Companion {
        private final TriggerDefinition.Builder trigger;
        private boolean isNamed;

        private ChildHead(TriggerDefinition.Builder trigger) {
            this.trigger = trigger;
        }

        @Override
        public boolean read(String owner, String member, ValueReader in) {
            return owner.isEmpty() && read(member, in);
        }

        @Override
        public boolean keeps(String owner, String member) {
            return owner.isEmpty() && OF_EVERY_RESOURCE.contains(member);
        }

        private boolean read(String member, ValueReader in) {
            switch (member) {
                case "type", "apiVersion" -> in.tree();
                case "name" -> {
                    trigger.name(Codecs.NAME.read(in));
                    isNamed = true;
                }
                case "dependsOn" -> {
                    in.remark(Kind.IGNORED, "a child depends on its template anyway; this is left out");
                    in.tree();
                }
                default -> {
                    return false;
                }
            }
            return true;
        }
    }
}
