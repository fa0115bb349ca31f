package io.github.aib4j.model.lint.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.TriggerDefinition;
import io.github.aib4j.model.TriggerKind;
import io.github.aib4j.model.json.ImageTemplateJson;
import io.github.aib4j.model.lint.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A template that keeps all rules, to be changed in one point, as it stands in a file. */
final class Subject {
    static final String SUBSCRIPTION = "9e223dbe-3399-4e19-88eb-0975f02ac87f";
    static final String GROUP = "/subscriptions/" + SUBSCRIPTION + "/resourceGroups/images";
    static final String COMPUTE = GROUP + "/providers/Microsoft.Compute/";
    static final String DEFINITION = COMPUTE + "galleries/all/images/web";
    static final String NETWORK = GROUP + "/providers/Microsoft.Network/virtualNetworks/";
    static final String IDENTITY = GROUP + "/providers/Microsoft.ManagedIdentity/userAssignedIdentities/builder";

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String LINUX =
            "{'type': 'PlatformImage', 'publisher': 'Canonical', 'offer': 'ubuntu-24_04-lts', 'sku': 'server',"
                    + " 'version': '24.04.202611010'}";
    private static final String WINDOWS = "{'type': 'PlatformImage', 'publisher': 'MicrosoftWindowsServer', 'offer':"
            + " 'WindowsServer', 'sku': '2022-datacenter', 'version': '20348.2966.241205'}";

    private final ObjectNode json;
    private final TemplateFacts facts;
    private final List<TriggerDefinition> triggers;
    private final String name;

    private Subject(ObjectNode json, TemplateFacts facts, List<TriggerDefinition> triggers, String name) {
        this.json = json;
        this.facts = facts;
        this.triggers = triggers;
        this.name = name;
    }

    static Subject linux() {
        return of(LINUX);
    }

    static Subject windows() {
        return of(WINDOWS);
    }

    /** Whose operating system nobody knows. */
    static Subject unknown() {
        return of("{'type': 'ManagedImage', 'imageId': '" + COMPUTE + "images/base'}");
    }

    static Subject iso(String link) {
        return of("{'type': 'ISO', 'sourceUri': '" + link + "', 'sha256Checksum': '" + "0123456789abcdef".repeat(4)
                + "'}");
    }

    static Subject of(String source) {
        String text = "{'location': 'westeurope', 'identity': {'type': 'UserAssigned', 'userAssignedIdentities': {'"
                + IDENTITY + "': {}}}, 'properties': {'source': " + source
                + ", 'distribute': [{'type': 'SharedImage', 'runOutputName': 'out', 'galleryImageId': '" + DEFINITION
                + "', 'targetRegions': [{'name': 'westeurope'}]}]}}";
        return new Subject(object(text), TemplateFacts.none(), List.of(), "web");
    }

    private static ObjectNode object(String text) {
        return (ObjectNode) tree(text);
    }

    private static JsonNode tree(String text) {
        try {
            return MAPPER.readTree(text.replace('\'', '"').replace("‹", "'").replace("›", "'"));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** The same with another value at that place; single quotes stand for double ones, ‹ and › for single ones. */
    Subject with(String pointer, String value) {
        ObjectNode changed = json.deepCopy();
        int end = pointer.lastIndexOf('/');
        ObjectNode parent =
                pointer.substring(0, end).isEmpty() ? changed : changed.withObject(pointer.substring(0, end));
        parent.set(pointer.substring(end + 1), tree(value));
        return new Subject(changed, facts, triggers, name);
    }

    Subject without(String pointer) {
        ObjectNode changed = json.deepCopy();
        int end = pointer.lastIndexOf('/');
        ((ObjectNode) changed.at(pointer.substring(0, end))).remove(pointer.substring(end + 1));
        return new Subject(changed, facts, triggers, name);
    }

    Subject steps(String... steps) {
        return with("/properties/customize", "[" + String.join(", ", steps) + "]");
    }

    /** A step of the kind with these commands. */
    Subject inline(String kind, String... commands) {
        return steps(step(kind, commands));
    }

    static String step(String kind, String... commands) {
        List<String> quoted = new ArrayList<>();
        for (String command : commands) {
            quoted.add("'" + command.replace("\\", "\\\\").replace("'", "‹").replace("\"", "\\'") + "'");
        }
        return "{'type': '" + kind + "', 'inline': [" + String.join(", ", quoted) + "]}";
    }

    static String file(String address, String destination) {
        return "{'type': 'File', 'sourceUri': '" + address + "', 'sha256Checksum': '" + "0123456789abcdef".repeat(4)
                + "', 'destination': '" + destination.replace("\\", "\\\\") + "'}";
    }

    Subject target(String... targets) {
        return with("/properties/distribute", "[" + String.join(", ", targets) + "]");
    }

    static String gallery(String members) {
        return "{'type': 'SharedImage', 'runOutputName': 'out', 'galleryImageId': '" + DEFINITION + "', " + members
                + "}";
    }

    static String managed(String output, String image, String location) {
        return "{'type': 'ManagedImage', 'runOutputName': '" + output + "', 'imageId': '" + COMPUTE + "images/" + image
                + "', 'location': '" + location + "'}";
    }

    Subject knowing(Consumer<TemplateFacts.Builder> known) {
        TemplateFacts.Builder more = facts.toBuilder();
        known.accept(more);
        return new Subject(json, more.build(), triggers, name);
    }

    Subject trigger(String trigger, TriggerKind kind) {
        List<TriggerDefinition> all = new ArrayList<>(triggers);
        all.add(TriggerDefinition.builder().name(trigger).kind(kind).build());
        return new Subject(json, facts, all, name);
    }

    Subject triggered() {
        return trigger("new-source", TriggerKind.SOURCE_IMAGE);
    }

    Subject named(String other) {
        return new Subject(json, facts, triggers, other);
    }

    ImageTemplate template() {
        return ImageTemplateJson.read(json.toString()).template();
    }

    List<Finding> lint(ApiVersion version) {
        return TemplateLinter.lint(Optional.of(name), template(), triggers, version, facts);
    }

    @Override
    public String toString() {
        return json.toString();
    }
}
