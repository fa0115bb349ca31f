package io.github.aib4j.model.implementation.deployment;

import io.github.aib4j.model.implementation.arm.syntax.ArmFailure;
import io.github.aib4j.model.implementation.deployment.Named.Definition;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The used definitions of one section of a deployment template. */
final class UsedSection {
    /** The kinds whose definitions differ between a nested template and the outer one, even if they look alike. */
    private static final Set<String> VALUES = Set.of("parameter", "variable");

    private final String kind;
    private final Named all;
    private final Predicate<String> isElsewhere;
    private final Map<Integer, Definition> used = new TreeMap<>();
    private final Deque<Definition> unread = new ArrayDeque<>();
    private final IdentityHashMap<Definition, JsonValue> read = new IdentityHashMap<>();

    /**
     * Creates a section of which nothing has been used.
     *
     * @param kind the name of a definition in messages
     * @param isElsewhere whether a name may be declared elsewhere: by the caller, or by the author of a template that
     *     was built or is alone in its file
     */
    UsedSection(String kind, Named all, Predicate<String> isElsewhere) {
        this.kind = kind;
        this.all = all;
        this.isElsewhere = isElsewhere;
    }

    void use(String name) {
        Optional<Definition> found = all.find(name);
        if (found.isEmpty() && !isElsewhere.test(name)) {
            throw new IllegalArgumentException("an expression here needs " + kind + " " + ArmFailure.quoted(name)
                    + ", which its template does not declare; declare it, or put a value in place of the expression");
        }
        found.filter(definition -> used.put(definition.place(), definition) == null)
                .ifPresent(unread::add);
    }

    void useAll() {
        all.names().forEach(this::use);
    }

    /** Uses a function, which can only use its own parameters, so that it needs no other definitions. */
    void useAlone(String name) {
        all.find(name).ifPresent(definition -> used.put(definition.place(), definition));
    }

    /** Reads the next used definition that has not been read yet; returns false if there is none. */
    boolean readNext(UnaryOperator<JsonValue> reader) {
        Definition next = unread.poll();
        if (next == null) {
            return false;
        }
        read.put(next, reader.apply(next.value()));
        return true;
    }

    boolean isEmpty() {
        return used.isEmpty();
    }

    /** The used definitions by name, as they were read. */
    JsonObject all() {
        JsonObject.Builder members = JsonObject.builder();
        used.values()
                .forEach(definition ->
                        members.put(definition.name(), read.getOrDefault(definition, definition.value())));
        return members.build();
    }

    /** Whether this is a used definition that contains its own name. */
    boolean isItem(String name) {
        return all.find(name)
                .filter(Definition::isItem)
                .filter(definition -> used.containsKey(definition.place()))
                .isPresent();
    }

    /** The definitions of a template and those of the template around it, which must not have the same names. */
    static JsonObject merged(String kind, JsonObject own, Optional<JsonObject> outer) {
        if (outer.isEmpty() || outer.get().size() == 0) {
            return own;
        }
        Map<String, JsonValue> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(own.members());
        JsonObject.Builder all = JsonObject.builder();
        own.forEach(all::put);
        outer.get().forEach((name, value) -> {
            boolean isSame = !VALUES.contains(kind) && value.equals(byName.get(name));
            if (byName.containsKey(name) && !isSame) {
                throw new IllegalArgumentException("the expressions here need " + kind + " " + ArmFailure.quoted(name)
                        + " of a nested template and the one of the outer template; give one of them another name");
            }
            all.put(name, value);
        });
        return all.build();
    }
}
