package io.github.aib4j.model.implementation.table;

import io.github.aib4j.model.json.ReadRemark.Kind;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The members of a family, distinguished by {@code type} or a similar member at any position in the object.
 *
 * @param <F> the family
 */
public final class UnionTable<F> implements Codec<F> {
    /** The name of a type in the api-version that is written. */
    private static final Codec<VersionedName> VALUE_OF = Codecs.of(
            (json, at) -> VersionedName.named(Codecs.text(json, at)), (names, out) -> out.text(out.valueOf(names)));

    private final String discriminator;
    private final List<Variant<F, ?>> variants = new ArrayList<>();

    /** By every name, both as spelled and in lower case. */
    private final Map<String, Variant<F, ?>> variantByName = new HashMap<>();

    private final BiFunction<String, JsonObject, F> unknown;
    private final Function<F, @Nullable JsonObject> unknownJson;

    private UnionTable(
            String discriminator,
            BiFunction<String, JsonObject, F> unknown,
            Function<F, @Nullable JsonObject> unknownJson) {
        this.discriminator = discriminator;
        this.unknown = unknown;
        this.unknownJson = unknownJson;
    }

    /**
     * Creates the table of a family.
     *
     * @param discriminator the member that distinguishes them
     * @param unknown creates the value for an unknown type
     * @param unknownJson the JSON of such a value; null for all others
     */
    public static <F> UnionTable<F> of(
            String discriminator,
            BiFunction<String, JsonObject, F> unknown,
            Function<F, @Nullable JsonObject> unknownJson) {
        return new UnionTable<>(discriminator, unknown, unknownJson);
    }

    public <T extends F> UnionTable<F> variant(VersionedName names, Class<T> type, ObjectTable<T, ?> table) {
        Variant<F, T> variant = new Variant<>(names, type, table);
        variants.add(variant);
        for (String name : names.all()) {
            variantByName.put(name, variant);
            variantByName.put(name.toLowerCase(Locale.ROOT), variant);
        }
        return this;
    }

    @Override
    public F read(JsonValue json, ReadContext at) {
        if (!(json instanceof JsonObject object)) {
            throw at.wrongKind("an object", json);
        }
        String type = object.text(discriminator).orElse("");
        Variant<F, ?> variant = find(type);
        if (variant == null) {
            at.remark(Kind.UNKNOWN, unknownType(type));
            return unknown.apply(type, object);
        }
        ObjectTable.remarkOnName(type, variant.names, at.member(discriminator));
        try {
            return variant.table.readBut(discriminator, object, at);
        } catch (IllegalArgumentException | IllegalStateException e) {
            RefusedValue.of(e, at).remark("the object is kept as it is");
            return unknown.apply(type, object);
        }
    }

    @Override
    public void write(F value, WriteContext out) {
        JsonObject kept = unknownJson.apply(value);
        if (kept != null) {
            writeKept(kept, out);
            return;
        }
        for (Variant<F, ?> variant : variants) {
            if (variant.type.isInstance(value)) {
                variant.write(value, discriminator, out);
                return;
            }
        }
        throw new IllegalStateException("No table for " + value.getClass());
    }

    /** Writes a value that was kept unchanged: of an unknown type, or one that its table did not accept. */
    private void writeKept(JsonObject kept, WriteContext out) {
        Variant<F, ?> variant = find(kept.text(discriminator).orElse(""));
        if (variant == null) {
            out.raw(kept);
        } else {
            variant.writeKept(kept.without(discriminator), discriminator, out);
        }
    }

    private @Nullable Variant<F, ?> find(String type) {
        Variant<F, ?> variant = variantByName.get(type);
        return variant != null ? variant : variantByName.get(type.toLowerCase(Locale.ROOT));
    }

    private String unknownType(String type) {
        if (type.isEmpty()) {
            return "'" + discriminator + "' is missing; the object is kept as it is";
        }
        List<String> known =
                variants.stream().map(variant -> variant.names.current()).toList();
        String suggestion = NearestName.of(type, known)
                .map(near -> "; did you mean '" + near + "'?")
                .orElse("");
        return discriminator + " '" + type + "' is not known here; the object is kept as it is" + suggestion;
    }

    private record Variant<F, T extends F>(VersionedName names, Class<T> type, ObjectTable<T, ?> table) {
        void write(F value, String discriminator, WriteContext out) {
            out.startObject();
            out.member(discriminator, VALUE_OF, names);
            table.writeMembers(type.cast(value), out);
            out.endObject();
        }

        void writeKept(JsonObject members, String discriminator, WriteContext out) {
            out.startObject();
            out.member(discriminator, VALUE_OF, names);
            table.writeKept(members.members(), out);
            out.endObject();
        }
    }
}
