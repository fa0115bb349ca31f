package io.github.aib4j.model.implementation.deployment;

import io.github.aib4j.model.implementation.arm.syntax.ArmPath;
import io.github.aib4j.model.json.OpenExpression;
import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The texts of an evaluated resource that are still expressions, and those that only look like expressions. */
public final class OpenPlaces {
    /** The members of a resource that are not part of its content. */
    private static final Set<String> BESIDE = Set.of(
            "type",
            "apiVersion",
            "name",
            "dependsOn",
            "resources",
            "asserts",
            "comments",
            "condition",
            "copy",
            "existing",
            "metadata",
            "scope");

    /** Nested child resources, and a member of the innermost one. */
    private static final Pattern CHILD = Pattern.compile("(?:/resources/[0-9]+)+(?=/)");

    private final Map<String, String> reasons;
    private @Nullable Map<String, List<OpenExpression>> byResource;
    private final List<OpenExpression> expressions = new ArrayList<>();
    private Set<String> literals = new HashSet<>();

    private OpenPlaces(Map<String, String> reasons) {
        this.reasons = reasons;
    }

    public static OpenPlaces of(EvaluatedResource resource) {
        OpenPlaces places = new OpenPlaces(resource.open());
        places.collect(resource.resource(), ArmPath.ROOT);
        places.literals = Set.copyOf(places.literals);
        return places;
    }

    /** The expressions, in the order of the resource. */
    public List<OpenExpression> expressions() {
        return expressions;
    }

    /** The expressions of the child resource at a pointer, or of the whole resource, with pointers relative to it. */
    public List<OpenExpression> expressionsOf(String resource) {
        Map<String, List<OpenExpression>> known = byResource;
        if (known == null) {
            known = new HashMap<>();
            for (OpenExpression one : expressions) {
                String owner = owner(one.pointer());
                known.computeIfAbsent(owner, none -> new ArrayList<>())
                        .add(new OpenExpression(
                                one.pointer().substring(owner.length()), one.expression(), one.reason()));
            }
            byResource = known;
        }
        return known.getOrDefault(resource, List.of());
    }

    /** The pointer of the innermost child resource around a place; empty for the whole resource. */
    public static String owner(String pointer) {
        Matcher child = CHILD.matcher(pointer);
        return child.lookingAt() ? child.group() : "";
    }

    /** The texts of the expressions. */
    public Set<String> texts() {
        return texts(expressions);
    }

    public static Set<String> texts(List<OpenExpression> some) {
        Set<String> texts = new LinkedHashSet<>();
        some.forEach(one -> texts.add(one.expression()));
        return texts;
    }

    /** The texts of the expressions in the content, which is the body of a request. */
    public Set<String> textsOfContent() {
        Set<String> texts = new LinkedHashSet<>();
        expressions.stream()
                .filter(one -> !BESIDE.contains(one.pointer().split("/", 3)[1]))
                .forEach(one -> texts.add(one.expression()));
        return texts;
    }

    /** The texts that look like expressions but are literal. */
    public Set<String> literals() {
        return literals;
    }

    private void collect(JsonValue value, ArmPath at) {
        if (value instanceof JsonString text) {
            add(text.value(), at);
        } else if (value instanceof JsonArray array) {
            for (int i = 0; i < array.items().size(); i++) {
                collect(array.items().get(i), at.item(i));
            }
        } else if (value instanceof JsonObject object) {
            object.forEach((name, member) -> {
                add(name, at.member(name));
                collect(member, at.member(name));
            });
        }
    }

    private void add(String text, ArmPath at) {
        if (ArmExpression.isExpression(text)) {
            String pointer = at.pointer();
            String reason = reasons.get(pointer);
            if (reason == null) {
                literals.add(text);
            } else {
                expressions.add(new OpenExpression(pointer, text, reason));
            }
        }
    }
}
