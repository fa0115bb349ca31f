package io.github.aib4j.model.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.aib4j.model.gallery.Gallery;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.json.GalleryDocument;
import io.github.aib4j.model.json.GalleryJson;
import io.github.aib4j.model.json.GalleryResponseJson;
import java.nio.charset.StandardCharsets;

/** The three resources of galleries, read and written alike. */
public enum GalleryKind {
    /** A gallery. */
    GALLERY("Gallery", "galleries") {
        @Override
        public GalleryDocument<?> read(String json) {
            return GalleryJson.gallery(json);
        }

        @Override
        public String write(Object value, GalleryApiVersion version) {
            return GalleryJson.write((Gallery) value, version);
        }

        @Override
        public String writeFile(Object value, GalleryApiVersion version) {
            return GalleryJson.writeFile((Gallery) value, version);
        }

        @Override
        public Object readAnswer(JsonNode json) {
            return GalleryResponseJson.gallery(bytes(json));
        }

        @Override
        public String writeAnswer(Object value, GalleryApiVersion version) {
            return GalleryResponseJson.write((Gallery) value, version);
        }
    },
    /** An image definition. */
    DEFINITION("GalleryImage", "galleries/images") {
        @Override
        public GalleryDocument<?> read(String json) {
            return GalleryJson.imageDefinition(json);
        }

        @Override
        public String write(Object value, GalleryApiVersion version) {
            return GalleryJson.write((GalleryImageDefinition) value, version);
        }

        @Override
        public String writeFile(Object value, GalleryApiVersion version) {
            return GalleryJson.writeFile((GalleryImageDefinition) value, version);
        }

        @Override
        public Object readAnswer(JsonNode json) {
            return GalleryResponseJson.imageDefinition(bytes(json));
        }

        @Override
        public String writeAnswer(Object value, GalleryApiVersion version) {
            return GalleryResponseJson.write((GalleryImageDefinition) value, version);
        }
    },
    /** An image version. */
    VERSION("GalleryImageVersion", "galleries/images/versions") {
        @Override
        public GalleryDocument<?> read(String json) {
            return GalleryJson.imageVersion(json);
        }

        @Override
        public String write(Object value, GalleryApiVersion version) {
            return GalleryJson.write((GalleryImageVersion) value, version);
        }

        @Override
        public String writeFile(Object value, GalleryApiVersion version) {
            return GalleryJson.writeFile((GalleryImageVersion) value, version);
        }

        @Override
        public Object readAnswer(JsonNode json) {
            return GalleryResponseJson.imageVersion(bytes(json));
        }

        @Override
        public String writeAnswer(Object value, GalleryApiVersion version) {
            return GalleryResponseJson.write((GalleryImageVersion) value, version);
        }
    };

    private final String object;
    private final String type;

    GalleryKind(String object, String type) {
        this.object = object;
        this.type = "Microsoft.Compute/" + type;
    }

    /** What the table calls it. */
    public String object() {
        return object;
    }

    /** The resource type. */
    public String type() {
        return type;
    }

    /** Reads it as it stands in a request or a file. */
    public abstract GalleryDocument<?> read(String json);

    /** Writes the body of a PUT. */
    public abstract String write(Object value, GalleryApiVersion version);

    /** Writes a file. */
    public abstract String writeFile(Object value, GalleryApiVersion version);

    /** Reads it as the service answers it. */
    public abstract Object readAnswer(JsonNode json);

    /** Writes it as the service answers it. */
    public abstract String writeAnswer(Object value, GalleryApiVersion version);

    private static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
