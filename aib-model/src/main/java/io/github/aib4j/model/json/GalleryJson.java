package io.github.aib4j.model.json;

import io.github.aib4j.model.gallery.Gallery;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.share.SharingUpdate;
import io.github.aib4j.model.implementation.table.Codecs;
import io.github.aib4j.model.implementation.table.JsonSource;
import io.github.aib4j.model.implementation.table.ObjectTable;
import io.github.aib4j.model.implementation.table.ReadContext;
import io.github.aib4j.model.implementation.table.WriteContext.Purpose;
import io.github.aib4j.model.implementation.wire.gallery.GalleryDefinitionTables;
import io.github.aib4j.model.implementation.wire.gallery.GallerySharingTables;
import io.github.aib4j.model.implementation.wire.gallery.GalleryTables;
import io.github.aib4j.model.implementation.wire.gallery.GalleryVersionTables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Galleries, image definitions and image versions as JSON: read leniently, written strictly.
 *
 * <p>The reader accepts the body of a PUT, or a resource in a file with its type and api-version. It keeps what this
 * version of the library does not know, so that it is written back; each irregularity that it accepts is a {@link
 * ReadRemark}. The writer writes the body of a PUT for one api-version. It omits members that only the service sets,
 * and refuses members that the version lacks. {@link GalleryResponseJson} is for responses.
 *
 * @since 0.1.0
 */
public final class GalleryJson {
    private GalleryJson() {}

    /**
     * Reads a gallery, leniently.
     *
     * @throws JsonReadException if the text is not JSON, or not such a resource
     */
    public static GalleryDocument<Gallery> gallery(String json) {
        return read(GalleryTables.GALLERY, JsonSource.of(json), "gallery", ReadOptions.lenient());
    }

    /**
     * Reads a gallery from a file, a resource of the class path, a stream or a text.
     *
     * @throws IOException if the input cannot be read
     * @throws JsonReadException if it is not JSON, or not such a resource
     * @throws StrictReadException if reading is strict and a name is unknown, misspelled, or of another api-version
     */
    public static GalleryDocument<Gallery> gallery(JsonInput input, ReadOptions options) throws IOException {
        return read(GalleryTables.GALLERY, JsonInput.source(input, options), input.name(), options);
    }

    /**
     * Reads a gallery.
     *
     * @param json the text in UTF-8
     * @param source its name in messages, such as a file name
     * @throws JsonReadException if it is not JSON, or not such a resource
     * @throws StrictReadException if reading is strict and a name is unknown, misspelled, or of another api-version
     */
    public static GalleryDocument<Gallery> gallery(byte[] json, String source, ReadOptions options) {
        return read(GalleryTables.GALLERY, JsonSource.of(json), source, options);
    }

    /**
     * Writes a gallery as the body of a PUT, indented.
     *
     * @throws UnsupportedMemberException if it contains members that this api-version lacks
     * @throws OpenExpressionException if expressions are left in it, which only a deployment evaluates
     */
    public static String write(Gallery gallery, GalleryApiVersion apiVersion) {
        return text(body(GalleryTables.GALLERY, gallery, apiVersion, true));
    }

    /**
     * Writes a gallery as the body of a PUT, in UTF-8 and without white space.
     *
     * @throws UnsupportedMemberException if it contains members that this api-version lacks
     * @throws OpenExpressionException if expressions are left in it, which only a deployment evaluates
     */
    public static byte[] writeBytes(Gallery gallery, GalleryApiVersion apiVersion) {
        return body(GalleryTables.GALLERY, gallery, apiVersion, false);
    }

    /**
     * Writes a gallery as a file with its type, api-version and name, indented.
     *
     * @throws UnsupportedMemberException if it contains members that this api-version lacks
     */
    public static String writeFile(Gallery gallery, GalleryApiVersion apiVersion) {
        return file(GalleryTables.GALLERY, gallery, apiVersion);
    }

    /**
     * Reads an image definition, leniently.
     *
     * @throws JsonReadException if the text is not JSON, or not such a resource
     */
    public static GalleryDocument<GalleryImageDefinition> imageDefinition(String json) {
        return read(
                GalleryDefinitionTables.GALLERY_IMAGE_DEFINITION,
                JsonSource.of(json),
                "image definition",
                ReadOptions.lenient());
    }

    /**
     * Reads an image definition from a file, a resource of the class path, a stream or a text.
     *
     * @throws IOException if the input cannot be read
     * @throws JsonReadException if it is not JSON, or not such a resource
     * @throws StrictReadException if reading is strict and a name is unknown, misspelled, or of another api-version
     */
    public static GalleryDocument<GalleryImageDefinition> imageDefinition(JsonInput input, ReadOptions options)
            throws IOException {
        return read(
                GalleryDefinitionTables.GALLERY_IMAGE_DEFINITION,
                JsonInput.source(input, options),
                input.name(),
                options);
    }

    /**
     * Reads an image definition.
     *
     * @param json the text in UTF-8
     * @param source its name in messages, such as a file name
     * @throws JsonReadException if it is not JSON, or not such a resource
     * @throws StrictReadException if reading is strict and a name is unknown, misspelled, or of another api-version
     */
    public static GalleryDocument<GalleryImageDefinition> imageDefinition(
            byte[] json, String source, ReadOptions options) {
        return read(GalleryDefinitionTables.GALLERY_IMAGE_DEFINITION, JsonSource.of(json), source, options);
    }

    /**
     * Writes an image definition as the body of a PUT, indented.
     *
     * @throws UnsupportedMemberException if it contains members that this api-version lacks
     * @throws OpenExpressionException if expressions are left in it, which only a deployment evaluates
     */
    public static String write(GalleryImageDefinition definition, GalleryApiVersion apiVersion) {
        return text(body(GalleryDefinitionTables.GALLERY_IMAGE_DEFINITION, definition, apiVersion, true));
    }

    /**
     * Writes an image definition as the body of a PUT, in UTF-8 and without white space.
     *
     * @throws UnsupportedMemberException if it contains members that this api-version lacks
     * @throws OpenExpressionException if expressions are left in it, which only a deployment evaluates
     */
    public static byte[] writeBytes(GalleryImageDefinition definition, GalleryApiVersion apiVersion) {
        return body(GalleryDefinitionTables.GALLERY_IMAGE_DEFINITION, definition, apiVersion, false);
    }

    /**
     * Writes an image definition as a file with its type, api-version and name, indented.
     *
     * @throws UnsupportedMemberException if it contains members that this api-version lacks
     */
    public static String writeFile(GalleryImageDefinition definition, GalleryApiVersion apiVersion) {
        return file(GalleryDefinitionTables.GALLERY_IMAGE_DEFINITION, definition, apiVersion);
    }

    /**
     * Reads an image version, leniently.
     *
     * @throws JsonReadException if the text is not JSON, or not such a resource
     */
    public static GalleryDocument<GalleryImageVersion> imageVersion(String json) {
        return read(
                GalleryVersionTables.GALLERY_IMAGE_VERSION,
                JsonSource.of(json),
                "image version",
                ReadOptions.lenient());
    }

    /**
     * Reads an image version from a file, a resource of the class path, a stream or a text.
     *
     * @throws IOException if the input cannot be read
     * @throws JsonReadException if it is not JSON, or not such a resource
     * @throws StrictReadException if reading is strict and a name is unknown, misspelled, or of another api-version
     */
    public static GalleryDocument<GalleryImageVersion> imageVersion(JsonInput input, ReadOptions options)
            throws IOException {
        return read(
                GalleryVersionTables.GALLERY_IMAGE_VERSION, JsonInput.source(input, options), input.name(), options);
    }

    /**
     * Reads an image version.
     *
     * @param json the text in UTF-8
     * @param source its name in messages, such as a file name
     * @throws JsonReadException if it is not JSON, or not such a resource
     * @throws StrictReadException if reading is strict and a name is unknown, misspelled, or of another api-version
     */
    public static GalleryDocument<GalleryImageVersion> imageVersion(byte[] json, String source, ReadOptions options) {
        return read(GalleryVersionTables.GALLERY_IMAGE_VERSION, JsonSource.of(json), source, options);
    }

    /**
     * Writes an image version as the body of a PUT, indented.
     *
     * @throws UnsupportedMemberException if it contains members that this api-version lacks
     * @throws OpenExpressionException if expressions are left in it, which only a deployment evaluates
     */
    public static String write(GalleryImageVersion version, GalleryApiVersion apiVersion) {
        return text(body(GalleryVersionTables.GALLERY_IMAGE_VERSION, version, apiVersion, true));
    }

    /**
     * Writes an image version as the body of a PUT, in UTF-8 and without white space.
     *
     * @throws UnsupportedMemberException if it contains members that this api-version lacks
     * @throws OpenExpressionException if expressions are left in it, which only a deployment evaluates
     */
    public static byte[] writeBytes(GalleryImageVersion version, GalleryApiVersion apiVersion) {
        return body(GalleryVersionTables.GALLERY_IMAGE_VERSION, version, apiVersion, false);
    }

    /**
     * Writes an image version as a file with its type, api-version and name, indented.
     *
     * @throws UnsupportedMemberException if it contains members that this api-version lacks
     */
    public static String writeFile(GalleryImageVersion version, GalleryApiVersion apiVersion) {
        return file(GalleryVersionTables.GALLERY_IMAGE_VERSION, version, apiVersion);
    }

    /**
     * Writes a change of the sharing of a gallery as the body of a POST, in UTF-8 and without white space.
     *
     * @throws UnsupportedMemberException if it contains members that this api-version lacks
     */
    public static byte[] writeBytes(SharingUpdate update, GalleryApiVersion apiVersion) {
        return body(GallerySharingTables.SHARING_UPDATE, update, apiVersion, false);
    }

    private static <T> byte[] body(ObjectTable<T, ?> table, T value, GalleryApiVersion apiVersion, boolean indented) {
        return ImageTemplateJson.write(apiVersion, indented, out -> table.write(value, out));
    }

    private static <T> String file(ObjectTable<T, ?> table, T value, GalleryApiVersion apiVersion) {
        return text(ImageTemplateJson.write(apiVersion, Purpose.FILE, true, out -> {
            out.startObject();
            out.member("apiVersion", Codecs.TEXT, apiVersion.toString());
            table.writeMembers(value, out);
            out.endObject();
        }));
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    private static <T> GalleryDocument<T> read(
            ObjectTable<T, ?> table, JsonSource json, String source, ReadOptions options) {
        Objects.requireNonNull(options, "options");
        ReadContext at = ReadContext.of(json, source);
        GalleryDocument<T> read = GalleryResourceReader.read(table, json, options.limits(), at);
        List<ReadRemark> remarks = at.remarks();
        ImageTemplateJson.checkStrict(remarks, source, options);
        return read.withRemarks(remarks);
    }
}
