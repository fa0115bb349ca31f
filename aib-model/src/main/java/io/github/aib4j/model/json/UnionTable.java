package io.github.aib4j.model.json;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The members of a family, told apart by {@code type}, wherever in the object that stands.
 *
 * @param <F> the family
 */
final class UnionTable<F> implements Codec<F> {
    private static final String TYPE = "type";

    private final List<Variant<F, ?>> variants = new ArrayList<>();
    private final BiFunction<String, JsonObject, F> unknown;
    private final Function<F, @Nullable JsonObject> unknownJson;

    private UnionTable(BiFunction<String, JsonObject, F> unknown, Function<F, @Nullable JsonObject> unknownJson) {
        this.unknown = unknown;
        this.unknownJson = unknownJson;
    }

    /**
     * A family.
     *
     * @param unknown makes the member for what has no class here
     * @param unknownJson what such a member keeps; null for all others
     */
    static <F> UnionTable<F> of(
            BiFunction<String, JsonObject, F> unknown, Function<F, @Nullable JsonObject> unknownJson) {
        return new UnionTable<>(unknown, unknownJson);
    }

    <T extends F> UnionTable<F> variant(VersionedName names, Class<T> type, ObjectTable<T, ?> table) {
        variants.add(new Variant<>(names, type, table));
        return this;
    }

    @Override
    public F read(JsonValue json, Reading at) {
        if (!(json instanceof JsonObject object)) {
            throw at.wrongKind("an object", json);
        }
        String type = object.text(TYPE).orElse("");
        Variant<F, ?> variant = find(type, at);
        if (variant == null) {
            at.remark(
                    type.isEmpty()
                            ? "'type' is missing; the object is kept as it is"
                            : "type '" + type + "' is not known here; the object is kept as it is");
            return unknown.apply(type, object);
        }
        try {
            return variant.table.read(object.without(TYPE), at);
        } catch (IllegalArgumentException | IllegalStateException e) {
            RefusedValue.of(e, at).remark("the object is kept as it is");
            return unknown.apply(type, object);
        }
    }

    @Override
    public void write(F value, Writing out) {
        JsonObject kept = unknownJson.apply(value);
        if (kept != null) {
            out.raw(kept);
            return;
        }
        variants.stream()
                .filter(variant -> variant.type.isInstance(value))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No table for " + value.getClass()))
                .write(value, out);
    }

    private @Nullable Variant<F, ?> find(String type, Reading at) {
        for (Variant<F, ?> variant : variants) {
            if (variant.names.all().contains(type)) {
                return variant;
            }
        }
        for (Variant<F, ?> variant : variants) {
            if (variant.names.current().toLowerCase(Locale.ROOT).equals(type.toLowerCase(Locale.ROOT))) {
                at.member(TYPE).remark("'" + type + "' is written '" + variant.names.current() + "'");
                return variant;
            }
        }
        return null;
    }

    private record Variant<F, T extends F>(VersionedName names, Class<T> type, ObjectTable<T, ?> table) {
        void write(F value, Writing out) {
            out.startObject();
            out.member(TYPE, () -> out.text(out.nameOf(names)));
            table.writeMembers(type.cast(value), out);
            out.endObject();
        }
    }
}
