package io.github.aib4j.model.implementation.deployment;

import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
        this.parameters = Section.of(sections.parameters());
        this.variables = Section.of(sections.variables().without("copy"));
        sections.variables()
                .array("copy")
                .ifPresent(loops -> loops.items().forEach(loop -> variables.add(loop, "name")));
        this.functions = new Section();
        sections.functions().forEach(namespace -> functions.add(namespace, "namespace"));
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
        if (!functions.isEmpty()) {
            String lower = text.toLowerCase(Locale.ROOT);
            functions.useAllIn(lower);
        }
    }

    /** The declarations of the parameters, by name. */
    JsonObject parameters() {
        return parameters.used(sections.parameters());
    }

    /** The variables, with those that are made in loops. */
    JsonObject variables() {
        JsonObject plain = variables.used(sections.variables().without("copy"));
        List<JsonValue> loops = sections.variables().array("copy").map(JsonArray::items).orElse(List.of()).stream()
                .filter(loop -> variables.hasUsed(loop, "name"))
                .toList();
        return loops.isEmpty() ? plain : plain.with("copy", new JsonArray(loops));
    }

    /** The namespaces with their functions. */
    List<JsonValue> functions() {
        return sections.functions().stream()
                .filter(namespace -> functions.hasUsed(namespace, "namespace"))
                .toList();
    }

    /** The definitions, if a declaration refers to one. */
    JsonObject definitions() {
        return parameters().size() == 0 ? JsonObject.empty() : sections.definitions();
    }

    /** Definitions by name without regard to letter case, and which of them were used. */
    private static final class Section {
        private final Map<String, JsonValue> unused = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        private final Set<String> used = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

        private static Section of(JsonObject members) {
            Section section = new Section();
            members.forEach(section.unused::putIfAbsent);
            return section;
        }

        private void add(JsonValue item, String name) {
            if (item instanceof JsonObject object) {
                object.text(name).ifPresent(text -> unused.putIfAbsent(text, item));
            }
        }

        private boolean isEmpty() {
            return unused.isEmpty();
        }

        private void use(String name, Deque<JsonValue> unread) {
            Optional.ofNullable(unused.remove(name)).ifPresent(definition -> {
                used.add(name);
                unread.add(definition);
            });
        }

        private void useAll(Deque<JsonValue> unread) {
            List.copyOf(unused.keySet()).forEach(name -> use(name, unread));
        }

        /** Functions see nothing but their own parameters, so that nothing further is needed for them. */
        private void useAllIn(String text) {
            List.copyOf(unused.keySet()).stream()
                    .filter(name -> text.contains(name.toLowerCase(Locale.ROOT) + "."))
                    .forEach(name -> use(name, new ArrayDeque<>()));
        }

        private boolean hasUsed(JsonValue item, String name) {
            return item instanceof JsonObject object
                    && object.text(name).filter(used::contains).isPresent();
        }

        private JsonObject used(JsonObject members) {
            Map<String, JsonValue> kept = new LinkedHashMap<>();
            members.forEach((name, value) -> {
                if (used.contains(name)) {
                    kept.put(name, value);
                }
            });
            return new JsonObject(kept);
        }
    }
}
