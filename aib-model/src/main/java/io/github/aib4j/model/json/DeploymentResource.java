package io.github.aib4j.model.json;

import io.github.aib4j.model.implementation.LetterCase;
import io.github.aib4j.model.implementation.deployment.DeploymentWriter;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonNull;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A resource that is to be written to a deployment template. It decides which texts are expressions.
 *
 * <p>A text is an expression if the reader kept it as one, or if a name or an id belongs in its place. A text that was
 * literal in the file that it was read from is literal. One that was both there is only written where it was an
 * expression.
 */
final class DeploymentResource {
    private final JsonObject resource;
    private final DeploymentOrigin origin;
    private final Set<String> kept = new HashSet<>();
    private final NavigableMap<String, String> doubts = new TreeMap<>();
    private final NavigableSet<String> values = new TreeSet<>();
    private final NavigableSet<String> names = new TreeSet<>();

    private DeploymentResource(JsonObject resource, DeploymentOrigin origin) {
        this.resource = resource;
        this.origin = origin;
        origin.openExpressions().forEach(one -> kept.add(one.pointer()));
    }

    /**
     * Decides on the texts of a resource.
     *
     * @param resource the resource as it is in a file
     * @param open the expressions in it that the reader kept
     * @param named pointers to texts that are expressions because of their place
     */
    static DeploymentWriter.Resource of(
            JsonObject resource,
            List<OpenExpression> open,
            List<String> named,
            DeploymentOrigin origin,
            String symbolicName) {
        DeploymentResource decided = decide(resource, open, named, origin);
        decided.checkDoubts();
        return decided.named(symbolicName);
    }

    /** The same, except that doubtful texts are only refused when they are written; see {@link #written}. */
    static DeploymentResource decide(
            JsonObject resource, List<OpenExpression> open, List<String> named, DeploymentOrigin origin) {
        DeploymentResource decided = new DeploymentResource(resource, origin);
        open.forEach(decided::add);
        named.forEach(decided::addNamed);
        return decided;
    }

    private DeploymentWriter.Resource named(String symbolicName) {
        return new DeploymentWriter.Resource(resource, values, names, symbolicName);
    }

    private void checkDoubts() {
        if (!doubts.isEmpty()) {
            throw new IllegalArgumentException(doubts.firstEntry().getValue());
        }
    }

    /**
     * A value of the resource as it is written to a deployment template.
     *
     * @throws IllegalArgumentException if it is not known whether a text in it is an expression
     */
    JsonValue written(JsonValue value, String pointer) {
        doubts.subMap(pointer, true, pointer + "0", false).forEach((place, doubt) -> {
            if (place.equals(pointer) || place.startsWith(pointer + "/")) {
                throw new IllegalArgumentException(doubt);
            }
        });
        return DeploymentWriter.written(named(""), value, pointer);
    }

    /** The name of a member as it is written to a deployment template. */
    String writtenName(String name, String ofObject) {
        JsonObject only = JsonObject.empty().with(name, JsonNull.NULL);
        return ((JsonObject) DeploymentWriter.written(named(""), only, ofObject))
                .members()
                .keySet()
                .iterator()
                .next();
    }

    /** Whether the value at a pointer contains an expression. */
    boolean isOpen(String pointer) {
        return hasBelow(values, pointer) || hasBelow(names, pointer);
    }

    private static boolean hasBelow(NavigableSet<String> places, String pointer) {
        String below = places.ceiling(pointer + "/");
        return places.contains(pointer) || (below != null && below.startsWith(pointer + "/"));
    }

    /** The symbolic name of the resource; {@code resource} with its index for one in an array. */
    static String symbolicName(DeploymentOrigin origin) {
        String name = origin.symbolicName();
        return name.isEmpty() || Character.isDigit(name.charAt(0)) ? "resource" + name : name;
    }

    private void add(OpenExpression expression) {
        if (origin.literals().contains(expression.expression()) && !kept.contains(expression.pointer())) {
            doubts.put(
                    expression.pointer(),
                    "at " + expression + " stands a text that is an expression at one place"
                            + " and literal at another; which is meant here is not known, so change one of them");
        }
        checkLoop(expression);
        put(expression.pointer(), expression.expression());
    }

    /** Notes that an expression needs the number of an iteration, which is gone once the loop has been expanded. */
    private void checkLoop(OpenExpression expression) {
        boolean isOfRound = LetterCase.lower(expression.expression()).contains("copyindex(");
        if (isOfRound && origin.isDeployment() && !isInLoop(expression.pointer())) {
            doubts.put(
                    expression.pointer(),
                    "the expression at " + expression
                            + " needs the number of a round of its loop, which was run; read the file for a scope that has"
                            + " what it needs");
        }
    }

    private boolean isInLoop(String pointer) {
        for (int end = pointer.length();
                end >= 0;
                end = end == 0 ? -1 : Math.max(0, pointer.lastIndexOf('/', end - 1))) {
            if (find(pointer.substring(0, end)).orElse(resource) instanceof JsonObject object
                    && object.get("copy").isPresent()) {
                return true;
            }
        }
        return false;
    }

    private void addNamed(String pointer) {
        Optional<JsonValue> value = find(pointer);
        String text = value.orElse(null) instanceof JsonString string ? string.value() : nameAt(pointer);
        if (!origin.literals().contains(text)) {
            put(pointer, text);
        }
    }

    private void put(String pointer, String text) {
        if (nameAt(pointer).equals(text)) {
            names.add(pointer);
        }
        if (find(pointer).filter(new JsonString(text)::equals).isPresent()) {
            values.add(pointer);
        }
    }

    private static String nameAt(String pointer) {
        return plain(pointer.substring(pointer.lastIndexOf('/') + 1));
    }

    private Optional<JsonValue> find(String pointer) {
        Optional<JsonValue> at = Optional.of(resource);
        String[] steps = pointer.split("/", -1);
        for (int i = 1; i < steps.length; i++) {
            String step = plain(steps[i]);
            at = at.flatMap(value -> value instanceof JsonArray array
                    ? Optional.of(array.items().get(Integer.parseInt(step)))
                    : ((JsonObject) value).get(step));
        }
        return at;
    }

    private static String plain(String step) {
        return step.replace("~1", "/").replace("~0", "~");
    }
}
