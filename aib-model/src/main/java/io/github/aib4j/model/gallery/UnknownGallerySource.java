package io.github.aib4j.model.gallery;

import io.github.aib4j.model.value.JsonObject;

/**
 * A source that this version of the library has no class for, kept as it came; also an empty one, as the service answers for disks whose source is told elsewhere (recorded).
 *
 * @param json the whole object
 */
public record UnknownGallerySource(JsonObject json) implements GalleryDiskSource {
    @Override
    public boolean isEmpty() {
        return json.withoutNulls().size() == 0;
    }
}
