package io.github.aib4j.model.implementation.deployment;

import io.github.aib4j.model.implementation.arm.syntax.ArmEscapes;
import io.github.aib4j.model.implementation.arm.syntax.ArmPath;
import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonNull;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Merges the changes of a resource into its file: unchanged parts stay as written there, with their expressions.
 *
 * <p>A single value of an expression is replaced by the new one. A change within a list or an object that an expression
 * yields is refused, because it would freeze everything else in it.
 */
public final class ResourceMerge {
    private final Target target;

    private ResourceMerge(Target target) {
        this.target = target;
    }

    /** The document into which changes go. */
    public interface Target {
        /**
         * A value as written there.
         *
         * @param pointer its place in the changed resource
         */
        JsonValue written(JsonValue value, String pointer);

        /**
         * The name of a new member as written there.
         *
         * @param ofObject the place of its object in the changed resource
         */
        String name(String name, String ofObject);

        /** Whether a place of the resource in the file contains the value of a secure parameter. */
        boolean isSecret(String pointer);

        /** An error about a place of the resource in the file. */
        RuntimeException refused(String pointer, String reason);
    }

    /** A place in the resource in the file, and in the changed resource. */
    record Place(ArmPath file, ArmPath changed) {
        private Place member(String written, String name) {
            return new Place(file.member(written), changed.member(name));
        }

        Place item(int inFile, int inChanged) {
            return new Place(file.item(inFile), changed.item(inChanged));
        }
    }

    /**
     * The resource for the file.
     *
     * @param file the resource as written in the file
     * @param before the resource as it was read
     * @param after the changed resource
     */
    public static JsonValue merge(JsonObject file, JsonObject before, JsonObject after, Target target) {
        return new ResourceMerge(target).merge(file, before, after, new Place(ArmPath.ROOT, ArmPath.ROOT));
    }

    JsonValue merge(JsonValue file, JsonValue before, JsonValue after, Place at) {
        if (before.equals(after)) {
            return file;
        }
        if (file instanceof JsonObject own && before instanceof JsonObject old && after instanceof JsonObject changed) {
            return object(own, old, changed, at);
        }
        if (file instanceof JsonArray own && before instanceof JsonArray old && after instanceof JsonArray changed) {
            return array(own, old, changed, at);
        }
        checkReplaceable(file, before, at);
        return added(after, at);
    }

    JsonValue added(JsonValue value, Place at) {
        return target.written(value, at.changed.pointer());
    }

    RuntimeException refused(Place at, String reason) {
        return target.refused(at.file.pointer(), reason);
    }

    private JsonObject object(JsonObject file, JsonObject before, JsonObject after, Place at) {
        Map<String, JsonValue> members = new LinkedHashMap<>(file.members());
        Names names = new Names(file);
        before.forEach((name, value) -> {
            if (after.get(name).isEmpty()) {
                members.remove(names.required(name, at));
            }
        });
        after.forEach((name, value) -> {
            Optional<JsonValue> old = before.get(name);
            if (old.isEmpty()) {
                String written = names.forNew(name, at);
                members.put(written, added(value, at.member(written, name)));
            } else if (!old.get().equals(value)) {
                String written = names.required(name, at);
                JsonValue own = file.get(written).orElse(JsonNull.NULL);
                members.put(written, merge(own, old.get(), value, at.member(written, name)));
            }
        });
        return new JsonObject(members);
    }

    /** The names of the members of an object as they are written in the file. */
    private final class Names {
        private final JsonObject file;
        private final Map<String, String> written = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

        private Names(JsonObject file) {
            this.file = file;
            file.members().keySet().forEach(name -> written.putIfAbsent(name, name));
        }

        private Optional<String> find(String name) {
            return file.get(name).isPresent()
                    ? Optional.of(name)
                    : Optional.ofNullable(written.get(name))
                            .or(() -> Optional.ofNullable(written.get(ArmEscapes.escape(name))));
        }

        private String required(String name, Place at) {
            return find(name)
                    .orElseThrow(() -> refused(
                            at.member(name, name),
                            "the file has no member of that name there; a loop, an expression or another spelling makes"
                                    + " it"));
        }

        /** The name for a member that was not read; in the file it may be empty or null. */
        private String forNew(String name, Place at) {
            if (ArmExpression.isKept(file.members(), name)) {
                throw refused(at.member(name, name), "a loop or an expression of the file makes this member");
            }
            Optional<String> present = find(name);
            if (present.isPresent() && !isEmpty(file.get(present.get()).orElse(JsonNull.NULL))) {
                throw refused(at.member(present.get(), name), "the file has something else there, which would be lost");
            }
            return present.orElseGet(() -> target.name(name, at.changed.pointer()));
        }
    }

    private static boolean isEmpty(JsonValue value) {
        return value == JsonNull.NULL
                || (value instanceof JsonArray array && array.items().isEmpty())
                || (value instanceof JsonObject object && object.size() == 0);
    }

    private JsonArray array(JsonArray file, JsonArray before, JsonArray after, Place at) {
        if (file.items().size() != before.items().size()) {
            throw refused(at, "some items of this list in the file were left out when it was read");
        }
        return new ItemMerge(this, file.items(), before.items(), at).merge(after.items());
    }

    /** Refuses to replace secrets, and parts of a larger value that an expression yields. */
    private void checkReplaceable(JsonValue file, JsonValue before, Place at) {
        boolean isSingle = file instanceof JsonString && !(before instanceof JsonArray || before instanceof JsonObject);
        if (!isSingle && !isLiteral(file)) {
            throw refused(
                    at,
                    "an expression of the file gives what was changed; change what it is computed from, or the whole"
                            + " of it, in the file");
        }
        if (target.isSecret(at.file.pointer())) {
            throw refused(at, "the value of a secure parameter goes into what was changed; change the file instead");
        }
    }

    /** Whether nothing in a value is evaluated. */
    static boolean isLiteral(JsonValue value) {
        if (value instanceof JsonString text) {
            return isLiteral(text.value());
        }
        if (value instanceof JsonArray array) {
            return array.items().stream().allMatch(ResourceMerge::isLiteral);
        }
        return !(value instanceof JsonObject object)
                || object.members().entrySet().stream()
                        .allMatch(member -> isLiteral(member.getKey()) && isLiteral(member.getValue()));
    }

    /** An escaped text may be an expression of a nested template. */
    private static boolean isLiteral(String text) {
        return !(text.startsWith("[") && text.endsWith("]"));
    }
}
