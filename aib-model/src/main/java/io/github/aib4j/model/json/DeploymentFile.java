package io.github.aib4j.model.json;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.implementation.arm.ArmEscapes;
import io.github.aib4j.model.implementation.deployment.DeploymentEvaluator;
import io.github.aib4j.model.implementation.deployment.DeploymentWriter;
import io.github.aib4j.model.implementation.deployment.DocumentPlaces;
import io.github.aib4j.model.implementation.deployment.EvaluatedResource;
import io.github.aib4j.model.implementation.deployment.ResourceMerge;
import io.github.aib4j.model.implementation.table.JsonSource;
import io.github.aib4j.model.implementation.table.JsonTrees;
import io.github.aib4j.model.implementation.table.ReadContext;
import io.github.aib4j.model.implementation.table.WriteContext;
import io.github.aib4j.model.implementation.table.WriteContext.Purpose;
import io.github.aib4j.model.implementation.wire.template.Envelope;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A file with image templates as it was read, into which changed ones are written.
 *
 * <p>Only what changed is replaced. The result is read again, and has to give the changed templates and the others as they
 * were; what does not is refused.
 */
final class DeploymentFile {
    private final JsonSource json;
    private final String source;
    private final ReadOptions options;
    private final List<TemplateDocument> read;

    DeploymentFile(JsonSource json, String source, ReadOptions options, List<TemplateDocument> read) {
        this.json = json;
        this.source = source;
        this.options = new ReadOptions(false, options.scope(), options.limits());
        this.read = read;
    }

    /** The text of the file with these templates in place of those that were read. */
    String write(List<TemplateDocument> now) {
        JsonObject document = (JsonObject) JsonTrees.parse(json, source, options.limits());
        Map<String, JsonValue> changes = changes(document, now);
        if (changes.isEmpty()) {
            return JsonTrees.print(document, 2);
        }
        String written = JsonTrees.print(DocumentPlaces.replace(document, changes), 2);
        check(now, written);
        return written;
    }

    private Map<String, JsonValue> changes(JsonObject document, List<TemplateDocument> now) {
        Map<String, List<Integer>> byPlace = new LinkedHashMap<>();
        for (int i = 0; i < now.size(); i++) {
            byPlace.computeIfAbsent(read.get(i).pointer(), none -> new ArrayList<>())
                    .add(i);
        }
        Map<String, JsonValue> changes = new HashMap<>();
        Secrets secrets = new Secrets(document);
        byPlace.forEach((pointer, rounds) -> {
            if (rounds.stream().anyMatch(i -> isChanged(now, i))) {
                changes.put(pointer, changed(document, now, rounds, secrets));
            }
        });
        return changes;
    }

    private boolean isChanged(List<TemplateDocument> now, int index) {
        return !now.get(index).template().equals(read.get(index).template());
    }

    /** The resource with the changes, which are the same for all rounds of its loop. */
    private JsonValue changed(JsonObject document, List<TemplateDocument> now, List<Integer> rounds, Secrets secrets) {
        Set<JsonValue> changed = new HashSet<>();
        for (int i : rounds) {
            changed.add(new Change(document, read.get(i), now.get(i), secrets.of(i)).merged());
        }
        if (changed.size() > 1) {
            throw new DeploymentEditException(
                    read.get(rounds.get(0)).pointer(),
                    "a loop makes " + rounds.size() + " image templates here; change all of them alike");
        }
        return changed.iterator().next();
    }

    /** Reads what was written: the templates have to be what they were meant to be. */
    private void check(List<TemplateDocument> now, String written) {
        List<TemplateDocument> again = DeploymentTemplateJson.read(JsonSource.of(written), source, options)
                .templates();
        for (int i = 0; i < now.size(); i++) {
            TemplateDocument meant = now.get(i);
            boolean isSame = again.size() == now.size() && isSame(meant, again.get(i));
            if (!isSame) {
                throw new DeploymentEditException(
                        meant.pointer(),
                        "what was written would be read as something else; an expression or another spelling in the"
                                + " file stands in the way");
            }
        }
    }

    private static boolean isSame(TemplateDocument meant, TemplateDocument again) {
        if (again.template().equals(meant.template())) {
            return true;
        }
        Written written = Written.of(meant);
        Set<String> expressions = new HashSet<>(OpenExpressions.inTemplate(written.json));
        written.open.forEach(one -> expressions.add(one.pointer()));
        return DocumentPlaces.areEqual(written.json, Written.of(again).json, expressions);
    }

    /** A template as a resource of a file, before texts are escaped. */
    private record Written(JsonObject json, List<OpenExpression> open, List<UnsupportedMember> unsupported) {
        private static Written of(TemplateDocument document) {
            ApiVersion version = document.apiVersion().orElse(ApiVersion.latest());
            List<OpenExpression> open = new ArrayList<>();
            List<UnsupportedMember> unsupported = new ArrayList<>();
            byte[] json = JsonTrees.bytes(generator -> {
                WriteContext out = new WriteContext(generator, version, Purpose.FILE);
                Envelope.write(document, document.origin().apiVersion().orElse(""), out);
                open.addAll(out.openExpressions());
                unsupported.addAll(out.unsupported());
            });
            return new Written((JsonObject) JsonTrees.parse(json, "template"), open, unsupported);
        }
    }

    /** The texts that are secrets, of each template; looked up only if there are some. */
    private final class Secrets {
        private final JsonObject document;
        private List<Set<String>> texts = List.of();

        private Secrets(JsonObject document) {
            this.document = document;
        }

        private Set<String> of(int index) {
            if (read.get(index).secrets().isEmpty()) {
                return Set.of();
            }
            if (texts.isEmpty()) {
                ReadContext at = ReadContext.of(json, source);
                texts =
                        DeploymentEvaluator.evaluate(document, at, options.scope(), options.limits())
                                .templates()
                                .stream()
                                .filter(found -> !DeploymentReading.isTrigger(found))
                                .map(Secrets::texts)
                                .toList();
            }
            return texts.get(index);
        }

        private static Set<String> texts(EvaluatedResource found) {
            Set<String> texts = new HashSet<>();
            found.secrets()
                    .forEach(pointer ->
                            JsonTrees.forEachText(DocumentPlaces.find(found.resource(), pointer), texts::add));
            return texts;
        }
    }

    /** The change of one template. */
    private static final class Change implements ResourceMerge.Target {
        private final JsonObject resource;
        private final TemplateDocument before;
        private final TemplateDocument after;
        private final Set<String> secrets;
        private final int outerScopes;
        private final Written written;
        private final DeploymentResource decided;

        private Change(JsonObject document, TemplateDocument before, TemplateDocument after, Set<String> secrets) {
            this.resource = (JsonObject) DocumentPlaces.find(document, before.pointer());
            this.before = before;
            this.after = after;
            this.secrets = secrets;
            this.outerScopes = DocumentPlaces.outerScopes(document, before.pointer());
            this.written = Written.of(after);
            this.decided = DeploymentResource.decide(
                    written.json, written.open, OpenExpressions.inTemplate(written.json), after.origin());
        }

        private JsonValue merged() {
            Written old = Written.of(before);
            List<UnsupportedMember> unsupported = written.unsupported.stream()
                    .filter(member -> !old.unsupported.contains(member))
                    .toList();
            if (!unsupported.isEmpty()) {
                throw new UnsupportedMemberException(after.apiVersion().orElse(ApiVersion.latest()), unsupported);
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

        /** In a template that is evaluated with the outer one, what is escaped once is an expression of the inner one. */
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
