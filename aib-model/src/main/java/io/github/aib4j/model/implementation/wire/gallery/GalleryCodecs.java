package io.github.aib4j.model.implementation.wire.gallery;

import io.github.aib4j.model.gallery.ImageVersionNumber;
import io.github.aib4j.model.id.GalleryId;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.implementation.table.Codec;
import io.github.aib4j.model.implementation.table.Codecs;
import io.github.aib4j.model.implementation.table.ReadContext;
import io.github.aib4j.model.implementation.table.RefusedValue;
import io.github.aib4j.model.implementation.table.VersionedName;
import io.github.aib4j.model.implementation.table.WriteContext;
import io.github.aib4j.model.json.ReadRemark.Kind;
import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.GalleryDate;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.model.value.OpenEnum;
import java.util.List;
import java.util.function.Function;

/** The plain values that only galleries have. */
final class GalleryCodecs {
    static final Codec<GalleryDate> DATE = Codecs.of(GalleryCodecs::date, (date, out) -> out.text(date.toString()));

    static final Codec<ImageVersionNumber> VERSION = Codecs.textual(ImageVersionNumber::parse);

    static final Codec<GalleryId> GALLERY_ID = Codecs.textual(GalleryId::ofText);

    static final Codec<GalleryImageId> DEFINITION_ID = Codecs.textual(GalleryImageId::ofText);

    /** The managed image of the first two api-versions, two objects deep. */
    static final Codec<ManagedImageId> FORMER_SOURCE = Codecs.of(
            (json, at) -> {
                JsonValue artifact = only("managedImage", json, at);
                JsonValue id = only("id", artifact, at.member("managedImage"));
                return ManagedImageId.ofText(
                        Codecs.text(id, at.member("managedImage").member("id")));
            },
            (id, out) -> {
                out.startObject();
                out.member("managedImage", Codecs.of((json, at) -> id, GalleryCodecs::writeArtifact), id);
                out.endObject();
            });

    private GalleryCodecs() {}

    /**
     * A name out of an open set. One that differs in letter case from a known one is that one (rows A19 to A21); some
     * api-versions lack some values.
     */
    static <T extends OpenEnum> Codec<T> name(List<T> known, Function<String, T> of, VersionedName... values) {
        Codec<T> plain = Codecs.textual(of, values);
        return Codecs.of((json, at) -> official(plain.read(json, at), known, at), plain::write);
    }

    private static <T extends OpenEnum> T official(T met, List<T> known, ReadContext at) {
        T official = known.stream().filter(met::equals).findFirst().orElse(met);
        if (!official.toString().equals(met.toString())) {
            at.remark(Kind.ALIAS, "'" + met + "' is written '" + official + "'");
        }
        return official;
    }

    private static void writeArtifact(ManagedImageId id, WriteContext out) {
        out.startObject();
        out.member("id", Codecs.TEXT, id.text());
        out.endObject();
    }

    /** The one member that the object may have. */
    private static JsonValue only(String name, JsonValue json, ReadContext at) {
        if (!(json instanceof JsonObject object)) {
            throw at.wrongKind("an object", json);
        }
        JsonObject given = object.withoutNulls();
        if (given.size() > 1) {
            throw new RefusedValue(at, "only '" + name + "' belongs here");
        }
        return given.get(name).orElseThrow(() -> new RefusedValue(at, "'" + name + "' is missing"));
    }

    private static GalleryDate date(JsonValue json, ReadContext at) {
        String text = Codecs.text(json, at);
        GalleryDate date = GalleryDate.ofText(text);
        if (!date.toString().equals(text)) {
            at.remark(Kind.ALIAS, "'" + text + "' is written '" + date + "'");
        } else if (date.instant().isEmpty() && !ArmExpression.isExpression(text) && !text.isEmpty()) {
            at.remark("'" + text + "' is not a date; write it as 2026-12-02T00:00:00Z");
        }
        return date;
    }
}
