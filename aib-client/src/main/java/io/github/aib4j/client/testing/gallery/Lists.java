package io.github.aib4j.client.testing.gallery;

import io.github.aib4j.client.testing.wire.Answer;
import io.github.aib4j.model.value.JsonObject;
import java.util.NavigableMap;

/** Answers lists, a page at a time. */
public interface Lists {
    Answer page(GalleryCall call, NavigableMap<String, JsonObject> values);
}
