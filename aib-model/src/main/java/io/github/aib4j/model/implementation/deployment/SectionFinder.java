package io.github.aib4j.model.implementation.deployment;

import io.github.aib4j.model.implementation.arm.syntax.ArmEscapes;
import io.github.aib4j.model.implementation.table.JsonTrees;
import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Finds the sections that the expressions of a resource refer to: those of the document, or of a template nested in it.
 */
public final class SectionFinder {
    private final JsonObject document;

    /** The sections by the pointer of their template. */
    private final Map<String, DeploymentSections> known = new HashMap<>();

    public SectionFinder(JsonObject document) {
        this.document = document;
    }

    /** The sections of the template in which the expressions of the resource at a pointer are evaluated. */
    public DeploymentSections at(String pointer) {
        DeploymentSections found = sections("", document);
        JsonValue deployment = document;
        JsonValue at = document;
        int end = 0;
        boolean isWithOuter = false;
        for (String step : pointer.substring(1).split("/", -1)) {
            end += 1 + step.length();
            JsonValue below = DocumentPlaces.next(at, step);
            if (step.equalsIgnoreCase("template")
                    && at instanceof JsonObject properties
                    && below instanceof JsonObject nested) {
                isWithOuter = !DocumentPlaces.isInner(properties);
                found = isWithOuter ? found : nested(pointer.substring(0, end), nested, deployment, found);
            }
            deployment = at;
            at = below;
        }
        Set<String> inner = isWithOuter ? escaped(at) : Set.of();
        return inner.isEmpty() ? found : found.withInner(inner);
    }

    private DeploymentSections sections(String place, JsonObject template) {
        return known.computeIfAbsent(place, none -> DeploymentSections.of(template));
    }

    private DeploymentSections nested(
            String place, JsonObject template, JsonValue deployment, DeploymentSections outer) {
        return known.computeIfAbsent(
                place, none -> DeploymentSections.of(template).in((JsonObject) deployment, outer));
    }

    /** The escaped texts: in a template that is evaluated with the outer one, these are expressions of its own. */
    private static Set<String> escaped(JsonValue resource) {
        Set<String> texts = new HashSet<>();
        JsonTrees.forEachText(resource, text -> {
            String plain = ArmEscapes.unescape(text);
            if (!plain.equals(text) && ArmExpression.isExpression(plain)) {
                texts.add(plain);
            }
        });
        return texts;
    }
}
