package io.github.aib4j.model.implementation.deployment;

import io.github.aib4j.model.implementation.deployment.Named.Definition;
import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a deployment template some expressions need: the parameters, variables and functions that they name, and those
 * that these name. Where a name is computed, all are needed.
 */
final class UsedSections {
    private static final Pattern USE = Pattern.compile(
            "(?<![\\w.'])(parameters|variables)\\s*\\(\\s*(?:'((?:[^']|'')*)'\\s*\\))?", Pattern.CASE_INSENSITIVE);

    private final Section parameters;
    private final Section variables;
    private final Section functions;
    private final DeploymentSections sections;
    private final Deque<JsonValue> unread = new ArrayDeque<>();

    private UsedSections(DeploymentSections sections) {
        this.sections = sections;
        this.parameters = new Section(sections.parameters());
        this.variables = new Section(sections.variables());
        this.functions = new Section(sections.functions());
    }

    /** What these values of a deployment template need. */
    static UsedSections of(DeploymentSections sections, Iterable<? extends JsonValue> values) {
        UsedSections used = new UsedSections(sections);
        values.forEach(used.unread::add);
        while (!used.unread.isEmpty()) {
            used.read(used.unread.remove());
        }
        return used;
    }

    private void read(JsonValue value) {
        if (value instanceof JsonString text) {
            read(text.value());
        } else if (value instanceof JsonArray array) {
            unread.addAll(array.items());
        } else if (value instanceof JsonObject object) {
            object.forEach((name, member) -> {
                read(name);
                unread.add(member);
            });
        }
    }

    private void read(String text) {
        if (!ArmExpression.isExpression(text)) {
            return;
        }
        Matcher use = USE.matcher(text);
        while (use.find()) {
            Section section = use.group(1).equalsIgnoreCase("parameters") ? parameters : variables;
            if (use.group(2) == null) {
                section.useAll(unread);
            } else {
                section.use(use.group(2).replace("''", "'"), unread);
            }
        }
        if (!sections.functions().isEmpty()) {
            functions.useAllIn(text.toLowerCase(Locale.ROOT));
        }
    }

    /** The declarations of the parameters, by name. */
    JsonObject parameters() {
        return parameters.members();
    }

    /** The variables, with those that are made in loops. */
    JsonObject variables() {
        List<JsonValue> loops = variables.items();
        return loops.isEmpty() ? variables.members() : variables.members().with("copy", new JsonArray(loops));
    }

    /** The namespaces with their functions. */
    List<JsonValue> functions() {
        return functions.items();
    }

    /** The definitions of types, if there are declarations that may refer to them. */
    JsonObject definitions() {
        return parameters.used.isEmpty() ? JsonObject.empty() : sections.definitions();
    }

    /** The definitions of a section that were used. */
    private static final class Section {
        private final Named all;
        private final Map<Integer, Definition> used = new TreeMap<>();

        private Section(Named all) {
            this.all = all;
        }

        private void use(String name, Deque<JsonValue> unread) {
            all.find(name)
                    .filter(definition -> used.put(definition.place(), definition) == null)
                    .ifPresent(definition -> unread.add(definition.value()));
        }

        private void useAll(Deque<JsonValue> unread) {
            all.names().forEach(name -> use(name, unread));
        }

        /** Functions see nothing but their own parameters, so that nothing further is needed for them. */
        private void useAllIn(String text) {
            all.names().forEach(name -> {
                if (text.contains(name.toLowerCase(Locale.ROOT) + ".")) {
                    use(name, new ArrayDeque<>());
                }
            });
        }

        private JsonObject members() {
            JsonObject.Builder members = JsonObject.builder();
            used.values().stream()
                    .filter(definition -> !definition.isItem())
                    .forEach(definition -> members.put(definition.name(), definition.value()));
            return members.build();
        }

        private List<JsonValue> items() {
            return used.values().stream()
                    .filter(Definition::isItem)
                    .map(Definition::value)
                    .toList();
        }
    }
}
