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
import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The members of a template file beside the PUT body: {@code type}, {@code apiVersion}, {@code name} and related ones.
 */
public record Envelope(
        ImageTemplate template,
        Optional<String> name,
        Optional<ApiVersion> apiVersion,
        List<String> dependsOn,
        List<TriggerDefinition> triggers,
        ResourceHead head) {
    private static final String PROVIDER = "Microsoft.VirtualMachineImages";
    private static final String TYPE = "Microsoft.VirtualMachineImages/imageTemplates";
    private static final String TRIGGER_TYPE = "triggers";
    private static final VersionedName CHILD_RESOURCES = named("resources").since(V2022_07_01);

    private static final ObjectTable<TriggerDefinition, TriggerDefinition.Builder> TRIGGER_PROPERTIES =
            new ObjectTable<>(() -> TableRows.of(EnvelopeSlots.TRIGGER_DEFINITION_UNKNOWN_PROPERTIES)
                    .required(named("kind"), Codecs.textual(TriggerKind::of), EnvelopeSlots.TRIGGER_DEFINITION_KIND)
                    .readOnly("provisioningState", "status"));

    /** A trigger as a PUT body, which has no name. */
    public static final ObjectTable<TriggerDefinition, TriggerDefinition.Builder> TRIGGER =
            new ObjectTable<>(() -> TableRows.of(EnvelopeSlots.TRIGGER_DEFINITION_UNKNOWN_MEMBERS)
                    .nested("properties", TRIGGER_PROPERTIES)
                    .open(EnvelopeSlots.TRIGGER_DEFINITION_OPEN_EXPRESSIONS));

    /** The resources to deploy before; an expression for the whole list is the only item. */
    private static final Codec<List<String>> DEPENDS_ON = Codecs.listOf(Codecs.TEXT);

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
        return new Envelope(
                template, head.name, head.apiVersion, head.dependsOn, head.triggers, head.members.build(head.children));
    }

    /** Writes a template as a resource of a template file, for an api-version that may be unknown. */
    public static void write(TemplateDocument document, String apiVersion, WriteContext out) {
        out.startObject();
        ResourceHead head = document.origin().head();
        out.knowOpen(head.expressions());
        out.knowOpen(document.template().openExpressions());
        writeHead(TYPE, document.name(), apiVersion, out);
        if (!document.dependsOn().isEmpty()) {
            out.member("dependsOn", DEPENDS_ON, document.dependsOn());
        }
        head.members().forEach((name, value) -> out.member(name, Codecs.RAW, value));
        TemplateTables.TEMPLATE.writeMembers(document.template(), out);
        List<TriggerDefinition> children = document.triggers().stream()
                .filter(trigger -> !isBeside(trigger, document))
                .toList();
        if (!children.isEmpty()) {
            Codec<TriggerDefinition> child = Codecs.of(
                    Envelope::noTrigger,
                    (trigger, to) -> writeTrigger(TRIGGER_TYPE, trigger, document, apiVersion, to));
            out.member(CHILD_RESOURCES, Codecs.listOf(child), children);
        }
        out.endObject();
    }

    /** The triggers that are written beside their template, because a name that is an expression cannot be split. */
    public static List<TriggerDefinition> triggersBeside(TemplateDocument document) {
        return document.triggers().stream()
                .filter(trigger -> isBeside(trigger, document))
                .toList();
    }

    private static boolean isBeside(TriggerDefinition trigger, TemplateDocument document) {
        return document.origin().head().ofChild(trigger.name()).get("type").isPresent();
    }

    /** Writes a trigger as a resource of a template file. */
    public static void writeBeside(
            TriggerDefinition trigger, TemplateDocument document, String apiVersion, WriteContext out) {
        out.knowOpen(document.origin().head().expressions());
        writeTrigger(TYPE + "/" + TRIGGER_TYPE, trigger, document, apiVersion, out);
    }

    private static void writeTrigger(
            String type, TriggerDefinition trigger, TemplateDocument document, String apiVersion, WriteContext out) {
        out.startObject();
        writeHead(type, Optional.of(trigger.name()), apiVersion, out);
        JsonObject members = document.origin().head().ofChild(trigger.name()).without("type");
        members.forEach((name, value) -> out.member(name, Codecs.RAW, value));
        if (members.get("dependsOn").isEmpty()) {
            document.name().ifPresent(name -> out.member("dependsOn", DEPENDS_ON, List.of(idOf(name))));
        }
        TRIGGER.writeMembers(trigger, out);
        out.endObject();
    }

    /** The id for the dependency of a child; being in its parent does not imply an order. */
    private static String idOf(String name) {
        String text = ArmExpression.isExpression(name)
                ? name.substring(1, name.length() - 1)
                : "'" + name.replace("'", "''") + "'";
        return "[resourceId('" + TYPE + "', " + text + ")]";
    }

    private static void writeHead(String type, Optional<String> name, String apiVersion, WriteContext out) {
        out.member("type", Codecs.TEXT, type);
        out.member("apiVersion", Codecs.TEXT, apiVersion);
        name.ifPresent(text -> out.member("name", Codecs.TEXT, text));
    }

    /** A trigger that is a resource of its own, with the members of the file beside its content. */
    public record Trigger(TriggerDefinition trigger, JsonObject members) {
        /**
         * Reads a trigger.
         *
         * @param resource the current resource
         */
        public static Trigger read(JsonObject resource, ValueReader in) {
            ChildHead head = new ChildHead();
            TriggerDefinition trigger = Envelope.trigger(head, resource, in);
            JsonObject members = head.members.build();
            return new Trigger(
                    trigger,
                    ArmExpression.isExpression(trigger.name())
                            ? members.with("type", resource.get("type").orElseThrow())
                            : members);
        }
    }

    private static void noChild(Optional<TriggerDefinition> child, WriteContext out) {
        throw new IllegalStateException("children are written with their template");
    }

    private static TriggerDefinition noTrigger(ValueReader in) {
        throw new IllegalStateException("children are read with their template");
    }

    private static TriggerDefinition trigger(ChildHead head, JsonObject child, ValueReader in) {
        TriggerDefinition.Builder trigger = head.trigger;
        in.with(head, members -> {
            TRIGGER.readInto(trigger, members);
            return trigger;
        });
        if (!head.isNamed) {
            throw in.refused("'name' is missing");
        }
        return trigger.openExpressions(in.openExpressionsIn(child.get("properties")))
                .build();
    }

    /** Thrown for a document that may be a deployment template, and must be read as one if so. */
    public static final class MayBeDeployment extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private MayBeDeployment() {
            super(null, null, false, false);
        }
    }

    /** The members beside those of a template. */
    private static final class Head implements ValueReader.Companion {
        private final boolean isAlone;
        private Optional<String> name = Optional.empty();
        private Optional<ApiVersion> apiVersion = Optional.empty();
        private List<String> dependsOn = List.of();
        private List<TriggerDefinition> triggers = List.of();
        private final ResourceMembers members = new ResourceMembers();
        private final Map<String, JsonObject> children = new HashMap<>();

        private Head(boolean isAlone) {
            this.isAlone = isAlone;
        }

        @Override
        public boolean read(String owner, String member, ValueReader in) {
            return owner.isEmpty() && read(member, in);
        }

        @Override
        public boolean keeps(String owner, String member) {
            return owner.isEmpty() && ResourceMembers.isContent(member);
        }

        private boolean read(String member, ValueReader in) {
            if (isAlone && (member.equals("$schema") || member.equals("resources"))) {
                throw new MayBeDeployment();
            }
            switch (member) {
                case "type" -> checkType(in.text(), in);
                case "apiVersion" -> readVersion(in);
                case "name" -> name = Optional.of(Codecs.NAME.read(in));
                case "dependsOn" -> readDependsOn(in);
                case "resources" -> readChildren(in);
                default -> {
                    return members.read(member, in);
                }
            }
            return true;
        }

        private void readDependsOn(ValueReader in) {
            if (in.isOpen()) {
                members.put("dependsOn", in);
            } else {
                dependsOn = Codecs.TEXT_LIST.read(in);
            }
        }

        private void readChildren(ValueReader in) {
            if (in.isOpen()) {
                members.put("resources", in);
            } else {
                triggers = Codecs.listOf(Codecs.of(this::child, Envelope::noChild)).read(in).stream()
                        .flatMap(Optional::stream)
                        .toList();
            }
        }

        /** A trigger; other children cause a remark, because a template has no place for them. */
        private Optional<TriggerDefinition> child(ValueReader in) {
            in.checkObject("a child resource, which is an object,");
            JsonObject child = (JsonObject) in.tree();
            String type = child.text("type").orElse(TRIGGER_TYPE);
            if (!type.equalsIgnoreCase(TRIGGER_TYPE) && !type.equalsIgnoreCase(TYPE + "/" + TRIGGER_TYPE)) {
                in.remark(Kind.IGNORED, "a child of type '" + type + "' is not a trigger; it is left out");
                return Optional.empty();
            }
            ChildHead head = new ChildHead();
            TriggerDefinition trigger = in.readTree(child, other -> trigger(head, child, other));
            children.put(trigger.name(), head.members.build());
            return Optional.of(trigger);
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
            members.apiVersion(in.text());
            apiVersion = ApiVersion.find(in.text());
            if (apiVersion.isEmpty()) {
                in.remark("'" + in.text() + "' is not an api-version that is known here; it is left open");
            }
            in.tellVersion(apiVersion.orElse(null));
        }
    }

    /** The members beside those of a trigger. */
    private static final class ChildHead implements ValueReader.Companion {
        private final TriggerDefinition.Builder trigger = TriggerDefinition.builder();
        private final ResourceMembers members = new ResourceMembers();
        private boolean isNamed;

        @Override
        public boolean read(String owner, String member, ValueReader in) {
            return owner.isEmpty() && read(member, in);
        }

        @Override
        public boolean keeps(String owner, String member) {
            return owner.isEmpty() && ResourceMembers.isContent(member);
        }

        private boolean read(String member, ValueReader in) {
            switch (member) {
                case "type", "apiVersion" -> in.tree();
                case "name" -> {
                    trigger.name(Codecs.NAME.read(in));
                    isNamed = true;
                }
                case "dependsOn" -> members.put(member, in);
                default -> {
                    return members.read(member, in);
                }
            }
            return true;
        }
    }
}
