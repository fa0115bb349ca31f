package io.github.aib4j.model.json;

import io.github.aib4j.model.gallery.GalleryDate;
import io.github.aib4j.model.gallery.GalleryVersion;
import io.github.aib4j.model.id.GalleryId;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.json.ReadRemark.Kind;
import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;

/** The plain values that only galleries have. */
final class GalleryCodecs {
    static final Codec<GalleryDate> DATE = Codecs.of(GalleryCodecs::date, (date, out) -> out.text(date.toString()));

    static final Codec<GalleryVersion> VERSION = Codecs.textual(GalleryVersion::parse);

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

    private static void writeArtifact(ManagedImageId id, Writing out) {
        out.startObject();
        out.member("id", Codecs.TEXT, id.text());
        out.endObject();
    }

    /** The one member that the object may have. */
    private static JsonValue only(String name, JsonValue json, Reading at) {
        if (!(json instanceof JsonObject object)) {
            throw at.wrongKind("an object", json);
        }
        JsonObject given = object.withoutNulls();
        if (given.size() > 1) {
            throw new RefusedValue(at, "only '" + name + "' belongs here");
        }
        return given.get(name).orElseThrow(() -> new RefusedValue(at, "'" + name + "' is missing"));
    }

    private static GalleryDate date(JsonValue json, Reading at) {
        String text = Codecs.text(json, at);
        GalleryDate date = GalleryDate.ofText(text);
        if (!date.toString().equals(text)) {
            at.remark(Kind.ALIAS, "'" + text + "' is written '" + date + "'");
        } else if (date.instant().isEmpty() && !ArmExpression.isExpression(text) && !text.isEmpty()) {
            at.remark("'" + text + "' is no date; write it as 2026-12-02T00:00:00Z");
        }
        return date;
    }
}
