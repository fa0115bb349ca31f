package io.github.aib4j.model.implementation.deployment;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.implementation.LetterCase;
import io.github.aib4j.model.implementation.arm.syntax.ArmEscapes;
import io.github.aib4j.model.implementation.arm.syntax.ArmPath;
import io.github.aib4j.model.implementation.table.JsonTrees;
import io.github.aib4j.model.json.TemplateParameter;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes a deployment template that deploys one resource.
 *
 * <p>Texts are literal, and are escaped if they look like expressions, except those that the caller names.
 */
public final class DeploymentWriter {
    private static final String SCHEMA =
            "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#";
    private static final String TYPE = "Microsoft.VirtualMachineImages/imageTemplates";
    private static final List<String> ENVELOPE = List.of("type", "apiVersion", "name", "dependsOn");

    private static final Resource LITERAL = new Resource(JsonObject.empty(), Set.of(), Set.of(), "");

    private final Map<String, TemplateParameter> parameters = new LinkedHashMap<>();
    private final Set<String> expressions;
    private final Set<String> openNames;
    private final Set<String> met = new HashSet<>();
    private final Map<String, JsonValue> defaults = new HashMap<>();
    private Optional<TemplateParameter> within = Optional.empty();

    private DeploymentWriter(List<TemplateParameter> parameters, Resource resource) {
        this.expressions = resource.expressions();
        this.openNames = resource.names();
        Set<String> names = new HashSet<>();
        for (TemplateParameter parameter : parameters) {
            if (!names.add(LetterCase.lower(parameter.name()))
                    || this.parameters.put(parameter.pointer(), parameter) != null) {
                throw new IllegalArgumentException(
                        "parameter '" + parameter.name() + "' or its place " + parameter.pointer() + " is there twice");
            }
        }
    }

    /**
     * The text of a deployment template, indented.
     *
     * @param body the image template as the body of a PUT
     * @param name the name of the image template
     * @param dependsOn the resources to deploy before it
     * @param parameters the values that become parameters; pointers are relative to the resource, so {@code /name} is
     *     allowed, too
     * @param expressions pointers, from the resource on, to what is an expression and is written as it is: a text, or
     *     else the member whose name it is
     * @throws IllegalArgumentException if a pointer leads nowhere, a parameter lies within another, its type is not
     *     that of its value, or the body has a member that belongs to the resource
     */
    public static String write(
            JsonObject body,
            String name,
            ApiVersion version,
            List<String> dependsOn,
            List<TemplateParameter> parameters,
            Set<String> expressions) {
        Resource resource = new Resource(resource(body, name, version, dependsOn), expressions, Set.of(), "");
        return write(List.of(resource), parameters, DeploymentSections.NONE);
    }

    /**
     * A resource to write.
     *
     * @param content the resource with its type, api-version and name
     * @param expressions pointers to what is an expression: a text, or else the member whose name it is
     * @param names pointers to members whose names are expressions, whatever their values are
     * @param symbolicName its name if the language version has such names
     */
    public record Resource(JsonObject content, Set<String> expressions, Set<String> names, String symbolicName) {
        private boolean isOpen() {
            return !expressions.isEmpty() || !names.isEmpty();
        }
    }

    /**
     * The text of a deployment template, indented.
     *
     * @param resources at least one
     * @param parameters what becomes a parameter; pointers are those of the first resource
     * @param sections what the expressions refer to; what they need is written
     * @throws IllegalArgumentException if a pointer leads nowhere, a parameter lies within another, its type is not that
     *     of its value, or its name is that of a parameter which the expressions need
     */
    public static String write(
            List<Resource> resources, List<TemplateParameter> parameters, DeploymentSections sections) {
        DeploymentWriter writer = new DeploymentWriter(parameters, resources.get(0));
        Map<String, JsonValue> written = new LinkedHashMap<>();
        written.put(resources.get(0).symbolicName(), writer.written(resources.get(0)));
        resources.stream()
                .skip(1)
                .forEach(other ->
                        written.put(other.symbolicName(), new DeploymentWriter(List.of(), other).written(other)));
        UsedSections used = UsedSections.of(sections, writer.names());
        JsonObject declared = writer.declarations();
        if (resources.stream().anyMatch(Resource::isOpen)) {
            written.replaceAll((name, resource) -> used.use(resource));
            declared = (JsonObject) used.use(declared);
        }
        Map<String, JsonValue> document = new LinkedHashMap<>();
        document.put("$schema", new JsonString(sections.schema().orElse(SCHEMA)));
        Optional<String> language = used.languageVersion();
        language.ifPresent(version -> document.put("languageVersion", new JsonString(version)));
        document.put("contentVersion", new JsonString("1.0.0.0"));
        putUnlessEmpty("definitions", used.definitions(), document);
        document.put("parameters", writer.with(used.parameters(), declared));
        if (!used.functions().isEmpty()) {
            document.put("functions", new JsonArray(used.functions()));
        }
        putUnlessEmpty("variables", used.variables(), document);
        document.put(
                "resources",
                language.filter(version -> version.startsWith("2")).isPresent()
                        ? new JsonObject(written)
                        : new JsonArray(List.copyOf(written.values())));
        return JsonTrees.print(new JsonObject(document), 2);
    }

    /** A part of a resource as written in a deployment template. */
    public static JsonValue written(Resource resource, JsonValue part, String pointer) {
        return new DeploymentWriter(List.of(), resource).plain(part, pointer);
    }

    private static void putUnlessEmpty(String name, JsonObject section, Map<String, JsonValue> document) {
        if (section.size() > 0) {
            document.put(name, section);
        }
    }

    private static JsonObject resource(JsonObject body, String name, ApiVersion version, List<String> dependsOn) {
        ENVELOPE.stream().filter(member -> body.get(member).isPresent()).forEach(member -> {
            throw new IllegalArgumentException("the body of a PUT has no '" + member + "'");
        });
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("type", new JsonString(TYPE));
        members.put("apiVersion", new JsonString(version.toString()));
        members.put("name", new JsonString(name));
        members.putAll(body.members());
        if (!dependsOn.isEmpty()) {
            members.put("dependsOn", new JsonArray(List.copyOf(texts(dependsOn))));
        }
        return new JsonObject(members);
    }

    private static List<JsonString> texts(List<String> texts) {
        return texts.stream().map(JsonString::new).toList();
    }

    private JsonValue written(Resource resource) {
        JsonValue written = value(resource.content(), "");
        checkMet();
        return written;
    }

    private JsonValue value(JsonValue value, String pointer) {
        TemplateParameter parameter = parameters.get(pointer);
        return parameter == null ? plain(value, pointer) : replaced(value, parameter);
    }

    private JsonValue replaced(JsonValue value, TemplateParameter parameter) {
        within.ifPresent(outer -> {
            throw new IllegalArgumentException(
                    "parameter '" + parameter.name() + "' lies within parameter '" + outer.name() + "'");
        });
        if (!isExpression(value, parameter.pointer()) && !parameter.type().accepts(value)) {
            throw new IllegalArgumentException(value.kind() + " stands at " + parameter.pointer() + ", so parameter '"
                    + parameter.name() + "' cannot be of type '" + parameter.type() + "'");
        }
        within = Optional.of(parameter);
        defaults.put(parameter.name(), plain(value, parameter.pointer()));
        within = Optional.empty();
        return new JsonString("[parameters('" + parameter.name().replace("'", "''") + "')]");
    }

    private JsonValue plain(JsonValue value, String pointer) {
        met.add(pointer);
        if (value instanceof JsonString string) {
            return isExpression(value, pointer) ? string : new JsonString(ArmEscapes.escape(string.value()));
        }
        if (value instanceof JsonArray array) {
            return array(array, pointer);
        }
        return value instanceof JsonObject object ? object(object, pointer) : value;
    }

    private boolean isExpression(JsonValue value, String pointer) {
        return value instanceof JsonString && expressions.contains(pointer);
    }

    private JsonValue array(JsonArray array, String pointer) {
        List<JsonValue> items = new ArrayList<>();
        for (JsonValue item : array.items()) {
            items.add(value(item, pointer + "/" + items.size()));
        }
        return new JsonArray(items);
    }

    private JsonValue object(JsonObject object, String pointer) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        object.members().forEach((name, value) -> {
            String place = pointer + ArmPath.ROOT.member(name).pointer();
            boolean isExpression =
                    openNames.contains(place) || (!(value instanceof JsonString) && expressions.contains(place));
            members.put(isExpression ? name : ArmEscapes.escape(name), value(value, place));
        });
        return new JsonObject(members);
    }

    private void checkMet() {
        Set<String> missing = new TreeSet<>(parameters.keySet());
        missing.addAll(expressions);
        missing.removeAll(met);
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("the image template has nothing at " + String.join(", ", missing));
        }
    }

    private Set<String> names() {
        return parameters.values().stream()
                .map(parameter -> LetterCase.lower(parameter.name()))
                .collect(Collectors.toSet());
    }

    private JsonObject declarations() {
        JsonObject.Builder declarations = JsonObject.builder();
        parameters.values().forEach(parameter -> declarations.put(parameter.name(), declaration(parameter)));
        return declarations.build();
    }

    /** The parameters that were kept, and the new ones. */
    private JsonObject with(JsonObject kept, JsonObject declared) {
        Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        taken.addAll(kept.members().keySet());
        parameters.values().stream()
                .filter(parameter -> taken.contains(parameter.name()))
                .findFirst()
                .ifPresent(parameter -> {
                    throw new IllegalArgumentException("an expression that was kept has a parameter '"
                            + parameter.name() + "' already; give another name to the one for "
                            + parameter.pointer());
                });
        Map<String, JsonValue> declarations = new LinkedHashMap<>(kept.members());
        declarations.putAll(declared.members());
        return new JsonObject(declarations);
    }

    private JsonObject declaration(TemplateParameter parameter) {
        JsonObject declaration =
                JsonObject.empty().with("type", new JsonString(parameter.type().toString()));
        if (parameter.type().isSecure()) {
            return declaration;
        }
        return declaration.with(
                "defaultValue",
                parameter
                        .defaultValue()
                        .map(DeploymentWriter::literal)
                        .orElseGet(() -> defaults.getOrDefault(parameter.name(), JsonObject.empty())));
    }

    /** A literal value as written in a deployment template. */
    public static JsonValue literal(JsonValue value) {
        return new DeploymentWriter(List.of(), LITERAL).value(value, "");
    }
}
