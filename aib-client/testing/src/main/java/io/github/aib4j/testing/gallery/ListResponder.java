package io.github.aib4j.testing.gallery;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.wire.ServiceResponse;
import java.util.NavigableMap;

/** Answers lists, a page at a time. */
public interface ListResponder {
    ServiceResponse page(GalleryCall call, NavigableMap<String, JsonObject> values);
}
