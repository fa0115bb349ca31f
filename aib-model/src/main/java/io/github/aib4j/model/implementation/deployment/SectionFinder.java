package io.github.aib4j.model.implementation.deployment;

import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.IdentityHashMap;
import java.util.Map;

/** Finds what the expressions of a resource refer to: the sections of the document, or of a template nested in it. */
public final class SectionFinder {
    private final JsonObject document;
    private final Map<JsonObject, DeploymentSections> known = new IdentityHashMap<>();

    public SectionFinder(JsonObject document) {
        this.document = document;
    }

    /** The sections of the template in which the expressions of the resource at a pointer are evaluated. */
    public DeploymentSections at(String pointer) {
        JsonObject template = document;
        JsonObject given = JsonObject.empty();
        JsonValue at = document;
        for (String step : pointer.substring(1).split("/", -1)) {
            JsonValue below = next(at, step);
            if (step.equalsIgnoreCase("template")
                    && at instanceof JsonObject deployment
                    && below instanceof JsonObject nested
                    && isInner(deployment)) {
                template = nested;
                given = DeploymentSections.member(deployment, "parameters", JsonObject.class)
                        .orElse(JsonObject.empty());
            }
            at = below;
        }
        JsonObject handed = given;
        return known.computeIfAbsent(
                template, found -> found == document ? DeploymentSections.of(found) : nested(found, handed));
    }

    private static DeploymentSections nested(JsonObject template, JsonObject handed) {
        return DeploymentSections.of(template).handed(handed);
    }

    private static JsonValue next(JsonValue at, String step) {
        if (at instanceof JsonArray array) {
            return array.items().get(Integer.parseInt(step));
        }
        return at instanceof JsonObject object
                ? object.get(step.replace("~1", "/").replace("~0", "~")).orElse(JsonObject.empty())
                : JsonObject.empty();
    }

    private static boolean isInner(JsonObject properties) {
        return DeploymentSections.member(properties, "expressionEvaluationOptions", JsonObject.class)
                .flatMap(options -> DeploymentSections.member(options, "scope", JsonString.class))
                .filter(scope -> scope.value().equalsIgnoreCase("inner"))
                .isPresent();
    }
}
