package io.github.aib4j.model.implementation.deployment;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import java.util.HashMap;
import java.util.Map;

/** Finds what the expressions of a resource refer to: the sections of the document, or of a template nested in it. */
public final class SectionFinder {
    private final JsonObject document;

    /** By the pointer of the template. */
    private final Map<String, DeploymentSections> known = new HashMap<>();

    public SectionFinder(JsonObject document) {
        this.document = document;
    }

    /** The sections of the template in which the expressions of the resource at a pointer are evaluated. */
    public DeploymentSections at(String pointer) {
        String place = "";
        JsonObject template = document;
        JsonValue given = JsonObject.empty();
        JsonValue at = document;
        int end = 0;
        for (String step : pointer.substring(1).split("/", -1)) {
            end += 1 + step.length();
            JsonValue below = DocumentPlaces.next(at, step);
            if (step.equalsIgnoreCase("template")
                    && at instanceof JsonObject deployment
                    && below instanceof JsonObject nested
                    && DocumentPlaces.isInner(deployment)) {
                place = pointer.substring(0, end);
                template = nested;
                given = DeploymentSections.member(deployment, "parameters", JsonValue.class)
                        .orElse(JsonObject.empty());
            }
            at = below;
        }
        DeploymentSections found = known.get(place);
        if (found == null) {
            found = place.isEmpty() ? DeploymentSections.of(template) : nested(template, given);
            known.put(place, found);
        }
        return found;
    }

    private static DeploymentSections nested(JsonObject template, JsonValue handed) {
        DeploymentSections own = DeploymentSections.of(template);
        return handed instanceof JsonObject object ? own.handed(object) : own.handedByExpression();
    }
}
