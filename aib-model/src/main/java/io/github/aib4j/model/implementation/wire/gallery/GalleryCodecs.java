package io.github.aib4j.model.implementation.wire.gallery;

import io.github.aib4j.model.gallery.ImageVersionNumber;
import io.github.aib4j.model.id.GalleryId;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.implementation.table.Codec;
import io.github.aib4j.model.implementation.table.Codecs;
import io.github.aib4j.model.implementation.table.OpenEnumCodec;
import io.github.aib4j.model.implementation.table.ValueReader;
import io.github.aib4j.model.implementation.table.VersionedName;
import io.github.aib4j.model.implementation.table.WriteContext;
import io.github.aib4j.model.json.ReadRemark.Kind;
import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.GalleryDate;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.OpenEnum;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The codecs of plain values that only galleries have. */
final class GalleryCodecs {
    static final Codec<GalleryDate> DATE = new DateCodec();

    static final Codec<ImageVersionNumber> VERSION = Codecs.textual(ImageVersionNumber::parse);

    static final Codec<GalleryId> GALLERY_ID = Codecs.textual(GalleryId::ofText);

    static final Codec<GalleryImageId> DEFINITION_ID = Codecs.textual(GalleryImageId::ofText);

    /** The managed image of the first two api-versions, two objects deep. */
    static final Codec<ManagedImageId> FORMER_SOURCE = new FormerSource();

    private GalleryCodecs() {}

    /**
     * A name from an open set. A name that only differs in letter case from a known one is that one (rows A19 to A21);
     * some api-versions lack some values.
     */
    static <T extends OpenEnum> Codec<T> name(List<T> known, Function<String, T> of, VersionedName... values) {
        return new Name<>(known, of, values);
    }

    private static final class Name<T extends OpenEnum> extends OpenEnumCodec<T> {
        private final List<T> known;

        Name(List<T> known, Function<String, T> of, VersionedName... values) {
            super(known, of, values);
            this.known = known;
        }

        @Override
        protected T other(T met, ValueReader in) {
            T official = known.stream().filter(met::equals).findFirst().orElse(met);
            if (!official.toString().equals(met.toString())) {
                in.remark(Kind.ALIAS, "'" + met + "' is written '" + official + "'");
            }
            return official;
        }
    }

    private static final class FormerSource implements Codec<ManagedImageId> {
        @Override
        public ManagedImageId read(ValueReader in) {
            return only("managedImage", in, image -> only("id", image, id -> ManagedImageId.ofText(id.text())));
        }

        /** Reads the one member that the object may have. */
        private static <T> T only(String wanted, ValueReader in, Function<ValueReader, T> read) {
            List<T> met = new ArrayList<>();
            in.enterObject("an object");
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                in.nextValue();
                if (!in.isNull()) {
                    if (!met.isEmpty() || !name.equals(wanted)) {
                        throw in.refusedValue("only '" + wanted + "' belongs here");
                    }
                    met.add(read.apply(in));
                }
            }
            if (met.isEmpty()) {
                throw in.refusedValue("'" + wanted + "' is missing");
            }
            return met.get(0);
        }

        @Override
        public void write(ManagedImageId id, WriteContext out) {
            out.startObject();
            JsonObject image =
                    JsonObject.builder().put("id", new JsonString(id.text())).build();
            out.member("managedImage", Codecs.RAW, image);
            out.endObject();
        }
    }

    private static final class DateCodec implements Codec<GalleryDate> {
        @Override
        public GalleryDate read(ValueReader in) {
            String text = in.text();
            GalleryDate date = GalleryDate.ofText(text);
            if (in.isRemarked()) {
                remark(text, date, in);
            }
            return date;
        }

        private static void remark(String text, GalleryDate date, ValueReader in) {
            if (!date.toString().equals(text)) {
                in.remark(Kind.ALIAS, "'" + text + "' is written '" + date + "'");
            } else if (date.instant().isEmpty() && !ArmExpression.isExpression(text)) {
                in.remark("'" + text + "' is not a date; write it as 2026-12-02T00:00:00Z");
            }
        }

        @Override
        public void write(GalleryDate date, WriteContext out) {
            out.text(date.toString());
        }
    }
}
