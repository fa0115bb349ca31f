package io.github.aib4j.model.implementation.table;

import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.io.SerializedString;
import io.github.aib4j.model.implementation.LetterCase;
import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.json.ReadRemark.Kind;
import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The members of a family, distinguished by {@code type} or a similar member at any position in the object.
 *
 * <p>Values before the type are read with the codec that the family has for their names, and set aside. If that fails,
 * the object is read again once its type is known.
 *
 * @param <F> the family
 */
public final class UnionTable<F> implements Codec<F> {
    private final String discriminator;
    private final SerializedString encodedDiscriminator;

    /** The discriminator as the first member of an object. */
    private final OtherNames.Type typeMet;

    private final List<Variant<F, ?, ?>> variants = new ArrayList<>();

    /** By every name, both as spelled and in lower case. */
    private final Map<String, Variant<F, ?, ?>> variantByName = new HashMap<>();

    /** Every name as spelled. */
    private final List<Spelling<F>> spellings = new ArrayList<>();

    private volatile Tokens.@Nullable KnownTexts spelledTexts;

    private final BiFunction<String, JsonObject, F> unknown;
    private final Function<F, @Nullable JsonValue> unknownJson;
    private volatile @Nullable Map<String, Codec<?>> shared;

    private UnionTable(
            String discriminator,
            BiFunction<String, JsonObject, F> unknown,
            Function<F, @Nullable JsonValue> unknownJson) {
        this.discriminator = discriminator;
        this.encodedDiscriminator = new SerializedString(discriminator);
        this.typeMet = new OtherNames.Type(discriminator, true);
        this.unknown = unknown;
        this.unknownJson = unknownJson;
    }

    /**
     * Creates the table of a family.
     *
     * @param discriminator the member that distinguishes them
     * @param unknown creates the value for an unknown type; also for an expression in place of the object, from its
     *     text and an empty object
     * @param unknownJson the JSON of such a value, see {@link #kept}; null for all others
     */
    public static <F> UnionTable<F> of(
            String discriminator,
            BiFunction<String, JsonObject, F> unknown,
            Function<F, @Nullable JsonValue> unknownJson) {
        return new UnionTable<>(discriminator, unknown, unknownJson);
    }

    /** The JSON that was kept unchanged: an object of an unknown type, or an expression in its place. */
    public static JsonValue kept(String type, JsonObject json) {
        return json.size() == 0 && ArmExpression.isExpression(type) ? new JsonString(type) : json;
    }

    public <T extends F, B> UnionTable<F> variant(VersionedName names, Class<T> type, ObjectTable<T, B> table) {
        Variant<F, T, B> variant = new Variant<>(names, type, table);
        variants.add(variant);
        for (String name : names.all()) {
            variantByName.put(name, variant);
            spellings.add(new Spelling<>(name, variant));
            variantByName.put(LetterCase.lower(name), variant);
        }
        return this;
    }

    @Override
    public F read(ValueReader in) {
        String expression = in.openExpression();
        return expression == null ? readObject(in) : unknown.apply(expression, JsonObject.empty());
    }

    private F readObject(ValueReader in) {
        JsonStreamContext place = in.place();
        in.enterObject("an object");
        if (in.nextNameIs(encodedDiscriminator)) {
            in.nextValue();
            Variant<F, ?, ?> variant = find(in);
            if (variant != null) {
                return readRest(variant, typeMet, place, in);
            }
        } else {
            F read = readTypeLater(in.name(), in);
            if (read != null) {
                return read;
            }
        }
        return readAgain(place, in);
    }

    private F readRest(Variant<F, ?, ?> variant, OtherNames.Type type, JsonStreamContext place, ValueReader in) {
        try {
            return variant.readRest(type, in);
        } catch (IllegalArgumentException | IllegalStateException e) {
            RefusedValue refused = in.refusal(e, place);
            if (!(refused instanceof RefusedValue.Open)) {
                refused.remark("the object is kept as it is");
            }
            JsonObject kept = (JsonObject) in.treeAgain(place);
            return unknown.apply(kept.text(discriminator).orElse(""), kept);
        }
    }

    /** Reads an object in one pass; null if it must be read again, because something is irregular. */
    private @Nullable F readTypeLater(@Nullable String first, ValueReader in) {
        SetAside aside = in.setAside();
        int outer = aside.count();
        int remarks = in.countRemarks();
        try {
            F read = setAside(first, aside, in) ? readWithAside(aside, outer, in) : null;
            if (in.countRemarks() == remarks) {
                return read;
            }
        } catch (JsonReadException | IllegalArgumentException | IllegalStateException e) {
            // The error depends on the type, so the object is read again.
        } finally {
            aside.dropFrom(outer);
        }
        in.dropRemarksFrom(remarks);
        return null;
    }

    /** Reads the members before the type; false if one of them is not known. */
    private boolean setAside(@Nullable String first, SetAside aside, ValueReader in) {
        String name = first;
        while (name != null && !name.equals(discriminator)) {
            Codec<?> codec = shared().get(name);
            if (codec == null) {
                return false;
            }
            in.nextValue();
            aside.add(name, in.isNull() ? null : codec.read(in));
            name = in.nextName();
        }
        return name != null;
    }

    private @Nullable F readWithAside(SetAside aside, int outer, ValueReader in) {
        in.nextValue();
        String type = in.isText() ? in.text() : "";
        Variant<F, ?, ?> variant = find(type);
        return variant == null || !in.isOfficial(type, variant.names)
                ? null
                : variant.readWithAside(aside, outer, typeMet, in);
    }

    /** The codecs of the names that have the same codec in all members of the family. */
    private Map<String, Codec<?>> shared() {
        Map<String, Codec<?>> known = shared;
        if (known == null) {
            known = new HashMap<>();
            for (Variant<F, ?, ?> variant : variants) {
                variant.table.rows().addCodecs(known);
            }
            shared = known;
        }
        return known;
    }

    private F readAgain(JsonStreamContext place, ValueReader in) {
        JsonObject whole = (JsonObject) in.treeAgain(place);
        String type = whole.text(discriminator).orElse("");
        Variant<F, ?, ?> variant = find(type);
        if (variant == null) {
            if (in.isOpen(type)) {
                in.remarkOnOpen("/" + discriminator, type);
            } else {
                in.remark(Kind.UNKNOWN, unknownType(type));
            }
            return unknown.apply(type, whole);
        }
        in.judgeBelow("/" + discriminator, type, variant.names);
        return in.readTree(whole, other -> {
            JsonStreamContext outer = other.place();
            other.enterObject("an object");
            return readRest(variant, new OtherNames.Type(discriminator, false), outer, other);
        });
    }

    @Override
    public void write(F value, WriteContext out) {
        for (int i = 0; i < variants.size(); i++) {
            if (variants.get(i).type.isInstance(value)) {
                variants.get(i).write(value, discriminator, out);
                return;
            }
        }
        JsonValue kept = unknownJson.apply(value);
        if (kept instanceof JsonObject object) {
            writeKept(object, out);
        } else if (kept != null) {
            out.kept(kept);
        } else {
            throw new IllegalStateException("No table for " + value.getClass());
        }
    }

    @Override
    public boolean isStandIn(F value, String expression) {
        return new JsonString(expression).equals(unknownJson.apply(value));
    }

    /** Writes a value that was kept unchanged: of an unknown type, or one that its table did not accept. */
    private void writeKept(JsonObject kept, WriteContext out) {
        Variant<F, ?, ?> variant = find(kept.text(discriminator).orElse(""));
        if (variant == null) {
            out.raw(kept);
        } else {
            variant.writeKept(kept.without(discriminator), discriminator, out);
        }
    }

    /** The member of the family that the current value names, with a remark on its spelling. */
    private @Nullable Variant<F, ?, ?> find(ValueReader in) {
        int place = in.find(spelledTexts());
        if (place >= 0) {
            in.judge(spellings.get(place).name, spellings.get(place).variant.names);
            return spellings.get(place).variant;
        }
        String type = in.isText() ? in.text() : "";
        Variant<F, ?, ?> variant = find(type);
        if (variant != null) {
            in.judge(type, variant.names);
        }
        return variant;
    }

    private Tokens.KnownTexts spelledTexts() {
        Tokens.KnownTexts known = spelledTexts;
        if (known == null) {
            known = new Tokens.KnownTexts(spellings.size());
            for (int i = 0; i < spellings.size(); i++) {
                known.set(i, spellings.get(i).name);
            }
            spelledTexts = known;
        }
        return known;
    }

    private @Nullable Variant<F, ?, ?> find(String type) {
        Variant<F, ?, ?> variant = variantByName.get(type);
        return variant != null ? variant : variantByName.get(LetterCase.lower(type));
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

    private record Spelling<F>(String name, Variant<F, ?, ?> variant) {}

    private record Variant<F, T extends F, B>(VersionedName names, Class<T> type, ObjectTable<T, B> table) {
        F readRest(OtherNames.Type type, ValueReader in) {
            B builder = table.rows().newBuilder();
            table.readRest(builder, 0, 0, type, in);
            return table.rows().build(builder);
        }

        /** Reads the rest of an object, provided that all members that were set aside belong to this type. */
        @Nullable
        F readWithAside(SetAside aside, int outer, OtherNames.Type typeMet, ValueReader in) {
            long namesMet = 0;
            long rowsMet = 0;
            B builder = table.rows().newBuilder();
            for (int i = outer; i < aside.count(); i++) {
                String name = aside.name(i);
                Entry<T, B> entry = table.rows().entry(name);
                if (entry == null || entry.row == null || (namesMet & entry.nameBit) != 0) {
                    return null;
                }
                namesMet |= entry.nameBit;
                Object value = aside.value(i);
                if (value != null) {
                    if ((rowsMet & entry.rowBit) != 0 || !in.isOfficial(name, entry.row.names())) {
                        return null;
                    }
                    rowsMet |= entry.rowBit;
                    entry.row.set(builder, value);
                }
            }
            table.readRest(builder, namesMet, rowsMet, typeMet, in);
            return table.rows().build(builder);
        }

        void write(F value, String discriminator, WriteContext out) {
            out.startObject();
            out.typeMember(discriminator, names);
            if (table.rows().unknown(type.cast(value)).containsKey(discriminator)) {
                throw out.givenTwice(discriminator);
            }
            table.writeMembers(type.cast(value), out);
            out.endObject();
        }

        void writeKept(JsonObject members, String discriminator, WriteContext out) {
            out.startObject();
            out.typeMember(discriminator, names);
            table.writeKept(members.members(), out);
            out.endObject();
        }
    }
}
