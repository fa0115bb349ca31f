package io.github.aib4j.model.json;

import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.TriggerDefinition;
import io.github.aib4j.model.implementation.LetterCase;
import io.github.aib4j.model.implementation.deployment.DeploymentEvaluator;
import io.github.aib4j.model.implementation.deployment.EvaluatedDeployment;
import io.github.aib4j.model.implementation.deployment.EvaluatedResource;
import io.github.aib4j.model.implementation.deployment.OpenPlaces;
import io.github.aib4j.model.implementation.deployment.ResourceRemarks;
import io.github.aib4j.model.implementation.deployment.SectionFinder;
import io.github.aib4j.model.implementation.table.DocumentReader;
import io.github.aib4j.model.implementation.table.JsonSource;
import io.github.aib4j.model.implementation.table.JsonTrees;
import io.github.aib4j.model.implementation.table.ReadContext;
import io.github.aib4j.model.implementation.table.ValueReader;
import io.github.aib4j.model.implementation.wire.template.Envelope;
import io.github.aib4j.model.json.ReadRemark.Kind;
import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the image templates of one deployment template, with the triggers in them or beside them. */
final class DeploymentReading {
    private final SectionFinder sections;
    private final List<TemplateDocument> templates = new ArrayList<>();

    /** The index of each template in the list, by its name in lower case. */
    private final Map<String, Integer> byName = new HashMap<>();

    /** The triggers beside each template, by its index in the list. */
    private final Map<Integer, List<Beside>> beside = new HashMap<>();

    private DeploymentReading(JsonObject document) {
        this.sections = new SectionFinder(document);
    }

    static DeploymentDocument read(JsonObject document, JsonSource json, ReadContext at, ReadOptions options) {
        EvaluatedDeployment evaluated = DeploymentEvaluator.evaluate(document, at, options.scope(), options.limits());
        DeploymentReading reading = new DeploymentReading(document);
        evaluated.templates().stream().filter(found -> !isTrigger(found)).forEach(reading::addTemplate);
        evaluated.templates().stream().filter(DeploymentReading::isTrigger).forEach(reading::addTrigger);
        List<TemplateDocument> templates = reading.remarked(at.remarks());
        return new DeploymentDocument(
                templates,
                evaluated.otherResources(),
                at.remarks(),
                DeploymentTemplateJson.file(json, at.source(), options, templates));
    }

    private static boolean isTrigger(EvaluatedResource found) {
        return found.resource()
                .text("type")
                .filter(DeploymentEvaluator.TRIGGERS::equalsIgnoreCase)
                .isPresent();
    }

    private void addTemplate(EvaluatedResource found) {
        OpenPlaces open = OpenPlaces.of(found);
        Envelope read = read(found, found.resource(), open, Envelope::read);
        String pointer = found.at().pointer();
        read.name().ifPresent(name -> byName.putIfAbsent(LetterCase.lower(name), templates.size()));
        templates.add(ImageTemplateJson.document(read, pointer, List.of())
                .withTemplate(withOpen(read.template(), open.textsOfContent()))
                .withSecrets(found.secrets())
                .withOrigin(DeploymentOrigin.of(
                        read.head().withExpressions(open.texts()),
                        open.expressions(),
                        open.literals(),
                        sections.at(pointer),
                        pointer.substring(pointer.lastIndexOf('/') + 1))));
    }

    private static ImageTemplate withOpen(ImageTemplate template, Set<String> expressions) {
        return template.openExpressions().equals(expressions)
                ? template
                : template.toBuilder().openExpressions(expressions).build();
    }

    private static <T> T read(
            EvaluatedResource found, JsonObject resource, OpenPlaces open, Function<ValueReader, T> read) {
        found.at().hide(found.secrets());
        return DocumentReader.read(
                JsonSource.of(JsonTrees.bytes(resource)),
                JsonTrees.ANY,
                found.at(),
                in -> in.withOpen(open.texts(), read));
    }

    /** Adds a trigger that is a resource of its own, whose name begins with that of its template. */
    private void addTrigger(EvaluatedResource found) {
        String name = found.resource().text("name").orElse("");
        int slash = name.lastIndexOf('/');
        boolean isOpen = ArmExpression.isExpression(name);
        Integer template = isOpen ? only() : byName.get(LetterCase.lower(name.substring(0, Math.max(0, slash))));
        if (template == null) {
            found.at()
                    .remark(
                            isOpen ? Kind.EXPRESSION : Kind.UNCERTAIN,
                            "the template of this trigger is not known or not in this file; the trigger is left out");
            return;
        }
        OpenPlaces open = OpenPlaces.of(found);
        JsonObject resource =
                isOpen ? found.resource() : found.resource().with("name", new JsonString(name.substring(slash + 1)));
        Envelope.Trigger read = read(found, resource, open, in -> Envelope.Trigger.read(resource, in));
        beside.computeIfAbsent(template, none -> new ArrayList<>())
                .add(new Beside(read, open, found.at().pointer()));
    }

    /** A trigger beside its template. */
    record Beside(Envelope.Trigger read, OpenPlaces open, String pointer) {}

    /** The index of the only template; null if there are several. */
    private @Nullable Integer only() {
        return templates.size() == 1 ? 0 : null;
    }

    private List<TemplateDocument> remarked(List<ReadRemark> remarks) {
        Set<String> pointers = new HashSet<>();
        templates.forEach(template -> pointers.add(template.pointer()));
        beside.values().forEach(triggers -> triggers.forEach(trigger -> pointers.add(trigger.pointer)));
        ResourceRemarks byResource = new ResourceRemarks(pointers, remarks);
        List<TemplateDocument> remarked = new ArrayList<>();
        for (TemplateDocument template : templates) {
            List<Beside> own = beside.getOrDefault(remarked.size(), List.of());
            remarked.add(withTriggers(template, own).withRemarks(remarks(template, own, byResource)));
        }
        return remarked;
    }

    private static List<ReadRemark> remarks(TemplateDocument template, List<Beside> own, ResourceRemarks byResource) {
        List<ReadRemark> remarks = new ArrayList<>(byResource.of(template.pointer()));
        own.forEach(trigger -> remarks.addAll(byResource.of(trigger.pointer)));
        return remarks;
    }

    private static TemplateDocument withTriggers(TemplateDocument template, List<Beside> own) {
        if (own.isEmpty()) {
            return template;
        }
        List<TriggerDefinition> triggers = new ArrayList<>(template.triggers());
        own.forEach(trigger -> triggers.add(trigger.read.trigger()));
        return template.withTriggers(triggers).withOrigin(template.origin().withTriggers(own));
    }
}
