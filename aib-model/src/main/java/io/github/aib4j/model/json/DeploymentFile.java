package io.github.aib4j.model.json;

import io.github.aib4j.model.implementation.arm.syntax.ArmEscapes;
import io.github.aib4j.model.implementation.deployment.DeploymentWriter;
import io.github.aib4j.model.implementation.deployment.DocumentPlaces;
import io.github.aib4j.model.implementation.deployment.EvaluatedResource;
import io.github.aib4j.model.implementation.deployment.ResourceMerge;
import io.github.aib4j.model.implementation.table.JsonSource;
import io.github.aib4j.model.implementation.table.JsonTrees;
import io.github.aib4j.model.implementation.table.WriteContext;
import io.github.aib4j.model.implementation.table.WriteContext.Purpose;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.model.value.ServiceApiVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was read, into which changed resources are written.
 *
 * <p>Only what has changed is replaced. The result is read again, and refused unless it gives the changed resources and
 * all others as they were.
 */
final class DeploymentFile {
    private final JsonSource json;
    private final String source;
    private final ReadOptions options;
    private final Kind kind;
    private final List<Resource> read;

    DeploymentFile(JsonSource json, String source, ReadOptions options, Kind kind, List<Resource> read) {
        this.json = json;
        this.source = source;
        this.options = new ReadOptions(false, options.scope(), options.limits());
        this.kind = kind;
        this.read = read;
    }

    /**
     * The kind of resources that a file was read for.
     *
     * @param read reads them again, with messages about that source
     * @param evaluated evaluates a deployment template
     * @param named finds the texts that are expressions because of their place
     */
    record Kind(
            BiFunction<JsonSource, ReadOptions, List<Resource>> read,
            BiFunction<JsonObject, ReadOptions, List<EvaluatedResource>> evaluated,
            Function<JsonObject, List<String>> named) {}

    /**
     * A resource of the file.
     *
     * @param value the value, which is equal to another only if the resources are the same
     * @param content writes it as a resource of a file, for its own api-version
     */
    record Resource(
            Object value,
            String pointer,
            Set<String> secrets,
            DeploymentOrigin origin,
            ServiceApiVersion version,
            Consumer<WriteContext> content) {}

    /** The text of the file with these resources in place of those that were read. */
    String write(List<Resource> now) {
        JsonObject document = (JsonObject) JsonTrees.parse(json, source, options.limits());
        Map<Integer, Map<String, JsonValue>> changes = changes(document, now);
        if (changes.isEmpty()) {
            return JsonTrees.print(document, 2);
        }
        JsonValue changed = document;
        for (Map<String, JsonValue> ofDepth : changes.values()) {
            changed = DocumentPlaces.replace(changed, ofDepth);
        }
        String written = JsonTrees.print(changed, 2);
        check(now, written);
        return written;
    }

    /** The changed resources by place and depth: a child resource is changed within its changed parent. */
    private Map<Integer, Map<String, JsonValue>> changes(JsonObject document, List<Resource> now) {
        Map<String, List<Integer>> byPlace = new LinkedHashMap<>();
        for (int i = 0; i < now.size(); i++) {
            byPlace.computeIfAbsent(read.get(i).pointer(), none -> new ArrayList<>())
                    .add(i);
        }
        Map<Integer, Map<String, JsonValue>> changes = new TreeMap<>();
        Secrets secrets = new Secrets(document);
        byPlace.forEach((pointer, rounds) -> {
            if (rounds.stream()
                    .anyMatch(i -> !now.get(i).value().equals(read.get(i).value()))) {
                int depth = pointer.split("/", -1).length;
                changes.computeIfAbsent(depth, none -> new LinkedHashMap<>())
                        .put(pointer, changed(document, now, rounds, secrets));
            }
        });
        return changes;
    }

    /** The resource with the changes, which must be the same for all iterations of its loop. */
    private JsonValue changed(JsonObject document, List<Resource> now, List<Integer> rounds, Secrets secrets) {
        Set<JsonValue> changed = new HashSet<>();
        for (int i : rounds) {
            changed.add(new Change(document, read.get(i), now.get(i), secrets).merged());
        }
        if (changed.size() > 1) {
            throw new DeploymentEditException(
                    read.get(rounds.get(0)).pointer(),
                    "a loop makes " + rounds.size() + " resources here; change all of them alike");
        }
        return changed.iterator().next();
    }

    /** Reads what was written, and checks that the resources are as intended. */
    private void check(List<Resource> now, String written) {
        List<Resource> again = kind.read().apply(JsonSource.of(written), options);
        for (int i = 0; i < now.size(); i++) {
            if (again.size() != now.size() || !isSame(now.get(i), again.get(i))) {
                throw new DeploymentEditException(
                        now.get(i).pointer(),
                        "what was written would be read as something else; an expression or another spelling in the"
                                + " file stands in the way");
            }
        }
    }

    private boolean isSame(Resource meant, Resource again) {
        if (again.value().equals(meant.value())) {
            return true;
        }
        Written written = Written.of(meant);
        Set<String> expressions = new HashSet<>(kind.named().apply(written.json));
        written.open.forEach(one -> expressions.add(one.pointer()));
        return DocumentPlaces.areEqual(written.json, Written.of(again).json, expressions);
    }

    /** A resource of a file, before texts are escaped. */
    private record Written(JsonObject json, List<OpenExpression> open, List<UnsupportedMember> unsupported) {
        private static Written of(Resource resource) {
            List<OpenExpression> open = new ArrayList<>();
            List<UnsupportedMember> unsupported = new ArrayList<>();
            byte[] json = JsonTrees.bytes(generator -> {
                WriteContext out = new WriteContext(generator, resource.version(), Purpose.FILE);
                resource.content().accept(out);
                open.addAll(out.openExpressions());
                unsupported.addAll(out.unsupported());
            });
            return new Written((JsonObject) JsonTrees.parse(json, "resource"), open, unsupported);
        }
    }

    /** The texts that are secrets in the whole file; looked up only if a changed resource has some. */
    private final class Secrets {
        private final JsonObject document;
        private @Nullable Set<String> texts;

        private Secrets(JsonObject document) {
            this.document = document;
        }

        private Set<String> texts() {
            Set<String> known = texts;
            if (known == null) {
                Set<String> found = new HashSet<>();
                kind.evaluated()
                        .apply(document, options)
                        .forEach(resource -> resource.secrets()
                                .forEach(pointer -> JsonTrees.forEachText(
                                        DocumentPlaces.find(resource.resource(), pointer), found::add)));
                known = found;
                texts = known;
            }
            return known;
        }
    }

    /** The change of one resource. */
    private final class Change implements ResourceMerge.Target {
        private final JsonObject resource;
        private final Resource before;
        private final Resource after;
        private final Set<String> secrets;
        private final int outerScopes;
        private final Written written;
        private final DeploymentResource decided;

        private Change(JsonObject document, Resource before, Resource after, Secrets ofFile) {
            this.resource = (JsonObject) DocumentPlaces.find(document, before.pointer());
            this.before = before;
            this.after = after;
            this.secrets = before.secrets().isEmpty() ? Set.of() : ofFile.texts();
            this.outerScopes = DocumentPlaces.outerScopes(document, before.pointer());
            this.written = Written.of(after);
            this.decided = DeploymentResource.decide(
                    written.json, written.open, kind.named().apply(written.json), after.origin());
        }

        private JsonValue merged() {
            Written old = Written.of(before);
            List<UnsupportedMember> unsupported = written.unsupported.stream()
                    .filter(member -> !old.unsupported.contains(member))
                    .toList();
            if (!unsupported.isEmpty()) {
                throw new UnsupportedMemberException(after.version(), unsupported);
            }
            return ResourceMerge.merge(resource, old.json, written.json, this);
        }

        @Override
        public JsonValue written(JsonValue value, String pointer) {
            JsonTrees.forEachText(value, text -> {
                if (secrets.contains(text)) {
                    throw refused(pointer, "the value of a secure parameter would stand in the file");
                }
            });
            if (!after.origin().isDeployment()) {
                return value;
            }
            try {
                JsonValue escaped = decided.written(value, pointer);
                after.origin().sections().missing(escaped).ifPresent(name -> {
                    throw refused(
                            pointer, "an expression there needs " + name + ", which the template does not declare");
                });
                return outerScopes == 0 ? escaped : escapedForInner(value, escaped, pointer);
            } catch (DeploymentEditException told) {
                throw told;
            } catch (IllegalArgumentException doubt) {
                throw refused(pointer, String.valueOf(doubt.getMessage()));
            }
        }

        /**
         * Escapes a value for a template that is evaluated with the outer one, in which a text that is escaped once is
         * an expression.
         */
        private JsonValue escapedForInner(JsonValue value, JsonValue escaped, String pointer) {
            if (decided.isOpen(pointer) || (outerScopes > 1 && !escaped.equals(value))) {
                throw new IllegalArgumentException(
                        "an expression cannot be told from a literal text in a template that is"
                                + " evaluated with the outer one");
            }
            return escaped.equals(value) ? value : DeploymentWriter.literal(escaped);
        }

        @Override
        public String name(String name, String ofObject) {
            String escaped = after.origin().isDeployment() ? decided.writtenName(name, ofObject) : name;
            return outerScopes == 0 ? escaped : ArmEscapes.escape(escaped);
        }

        @Override
        public boolean isSecret(String pointer) {
            return before.secrets().contains(pointer);
        }

        @Override
        public DeploymentEditException refused(String pointer, String reason) {
            return new DeploymentEditException(before.pointer() + pointer, reason);
        }
    }
}
