package io.github.aib4j.model.implementation.bicep;

import io.github.aib4j.model.implementation.LetterCase;
import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonBoolean;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The resources of a deployment template, children beside their parents. */
final class BicepResources {
    private static final Set<String> SAID_OTHERWISE =
            Set.of("type", "apiVersion", "name", "condition", "dependsOn", "resources", "comments", "existing");
    private static final Set<String> NOT_SAID = Set.of("copy", "scope", "metadata", "import", "extension");

    private final BicepNames names;
    private final BicepValues values;
    private final UnaryOperator<String> apiVersions;
    private final List<BicepResource> all = new ArrayList<>();
    private final Map<String, BicepResource> byEntry = new HashMap<>();

    /**
     * Creates an empty list.
     *
     * @param apiVersions the literal text of an api-version that may be an expression
     */
    BicepResources(BicepNames names, UnaryOperator<String> apiVersions) {
        this.names = names;
        this.values = new BicepValues(names);
        this.apiVersions = apiVersions;
    }

    /** Adds the resources of a template, an array or an object of them. */
    void addAll(JsonValue resources) {
        if (resources instanceof JsonObject object) {
            object.forEach((key, resource) -> add(key, resource, null));
        } else if (resources instanceof JsonArray array) {
            array.items().forEach(resource -> add("", resource, null));
        } else {
            throw new BicepException("'resources' is neither an array nor an object");
        }
    }

    private void add(String key, JsonValue value, @Nullable BicepResource parent) {
        if (!(value instanceof JsonObject resource)) {
            throw new BicepException("a resource is " + value.kind() + ", not an object");
        }
        String type = text(resource, "type");
        String whole = parent == null || type.contains("/") ? type : parent.type() + "/" + type;
        check(resource, whole);
        BicepText name = BicepExpression.of(text(resource, "name"), names);
        BicepText own = parent == null ? name : ownName(name, parent);
        BicepText full =
                parent == null ? name : BicepText.joined(List.of(parent.fullName(), BicepText.literal("/"), own));
        BicepResource added = new BicepResource(symbol(key, whole), key, whole, full, own, resource, parent);
        all.add(added);
        resource.array("resources").ifPresent(children -> children.items().forEach(child -> add("", child, added)));
    }

    private static BicepText ownName(BicepText name, BicepResource parent) {
        BicepText rest = parent.fullName().restOf(name);
        return rest == null ? name : rest;
    }

    private static String text(JsonObject resource, String member) {
        return resource.text(member)
                .orElseThrow(() -> new BicepException("a resource has no '" + member + "' that is a text"));
    }

    private static void check(JsonObject resource, String type) {
        if (type.equalsIgnoreCase("Microsoft.Resources/deployments") || ArmExpression.isExpression(type)) {
            throw new BicepException("'" + type + "' is not written; write what it deploys into a module of its own");
        }
        NOT_SAID.stream().filter(name -> resource.get(name).isPresent()).forEach(name -> {
            throw new BicepException("'" + name + "' of a '" + type + "' is not written; replace it by what it makes");
        });
    }

    /** The singular of the last part of the type. */
    private String symbol(String key, String type) {
        String last = type.substring(type.lastIndexOf('/') + 1);
        String singular = last.endsWith("ies")
                ? last.substring(0, last.length() - 3) + "y"
                : last.endsWith("s") ? last.substring(0, last.length() - 1) : last;
        return names.free(key.isEmpty() ? singular : key);
    }

    /** Writes all of them. */
    void write(StringBuilder out) {
        Map<String, BicepResource> byIdentity = new HashMap<>();
        for (BicepResource resource : all) {
            byIdentity.putIfAbsent(BicepResource.identity(resource.type(), resource.fullName()), resource);
            resource.entries().forEach(entry -> byEntry.putIfAbsent(entry, resource));
        }
        for (BicepResource resource : all) {
            out.append('\n');
            write(resource.in(byIdentity), out);
        }
    }

    private void write(BicepResource resource, StringBuilder out) {
        JsonObject json = resource.json();
        json.text("comments")
                .ifPresent(text -> text.lines()
                        .forEach(line -> out.append("// ").append(line).append('\n')));
        out.append("resource ").append(resource.symbol()).append(' ');
        out.append(BicepText.quoted(resource.type() + "@" + apiVersions.apply(text(json, "apiVersion"))));
        out.append(isExisting(json) ? " existing = " : " = ");
        json.get("condition")
                .ifPresent(condition ->
                        out.append("if (").append(values.of(condition, 0)).append(") "));
        out.append("{\n");
        BicepResource parent = resource.parent();
        if (parent != null) {
            out.append("  parent: ").append(parent.symbol()).append('\n');
        }
        out.append("  name: ").append(resource.ownName().code()).append('\n');
        json.forEach((name, value) -> {
            if (!SAID_OTHERWISE.contains(name)) {
                values.property(name, value, 1, out);
            }
        });
        dependencies(resource, out);
        out.append("}\n");
    }

    private static boolean isExisting(JsonObject json) {
        return json.get("existing").filter(new JsonBoolean(true)::equals).isPresent();
    }

    /** A dependency on the parent is implicit. */
    private void dependencies(BicepResource resource, StringBuilder out) {
        List<String> symbols = new ArrayList<>();
        for (JsonValue entry :
                resource.json().array("dependsOn").map(JsonArray::items).orElse(List.of())) {
            if (!(entry instanceof JsonString text)) {
                throw new BicepException("an entry of 'dependsOn' is " + entry.kind() + ", not a text");
            }
            BicepText meant = BicepExpression.of(text.value(), names);
            BicepResource other = byEntry.get(LetterCase.lower(meant.code()));
            if (other == null) {
                out.append("  // depends on ")
                        .append(meant.code().replaceAll("\\R", " "))
                        .append(", which is not in this file\n");
            } else {
                addSymbol(resource, other, symbols);
            }
        }
        if (!symbols.isEmpty()) {
            out.append("  dependsOn: [\n");
            symbols.forEach(symbol -> out.append("    ").append(symbol).append('\n'));
            out.append("  ]\n");
        }
    }

    private static void addSymbol(BicepResource resource, BicepResource other, List<String> symbols) {
        BicepResource parent = resource.parent();
        if (parent == null || !parent.symbol().equals(other.symbol())) {
            symbols.add(other.symbol());
        }
    }
}
