package io.github.aib4j.model.lint.gallery;

import io.github.aib4j.model.gallery.GalleryApiVersion;
import java.util.Optional;

/**
 * The subject of the rules of galleries: a body, and the name in the address of its PUT.
 *
 * @param name its own name, if it is known
 * @param body the gallery, the definition or the version
 * @param apiVersion the api-version of the request
 * @param facts what else is known
 * @param <T> which of the three it is
 */
record GalleryRequest<T>(Optional<String> name, T body, GalleryApiVersion apiVersion, GalleryFacts facts) {}
