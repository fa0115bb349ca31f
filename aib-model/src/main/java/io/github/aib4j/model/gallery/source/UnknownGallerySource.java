package io.github.aib4j.model.gallery.source;

import io.github.aib4j.model.value.JsonNull;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;

/**
 * A source that this version of the library does not know, or an empty one. It is kept unchanged.
 *
 * @param json the whole object
 * @since 0.1.0
 */
public record UnknownGallerySource(JsonObject json) implements GalleryDiskSource {
    @Override
    public boolean isEmpty() {
        return json.members().values().stream().allMatch(UnknownGallerySource::saysNothing);
    }

    private static boolean saysNothing(JsonValue value) {
        return value == JsonNull.NULL
                || (value instanceof JsonString text && text.value().isEmpty());
    }
}
