package io.github.aib4j.model.lint;

import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.id.ResourceId;
import io.github.aib4j.model.value.ArmExpression;
import java.util.Optional;

/**
 * What the rules of galleries look at: a body, and the name under which it is to be put.
 *
 * @param id where it is to be put, if that is known
 * @param name its own name, if it is known
 * @param body the gallery, the definition or the version
 * @param apiVersion the api-version of the request
 * @param facts what is known beside
 * @param <T> which of the three it is
 */
record GalleryRequest<T>(
        Optional<ResourceId> id, Optional<String> name, T body, GalleryApiVersion apiVersion, GalleryFacts facts) {

    /** A request to that id; where it tells no name, the one in the body is taken, without those of what is around it. */
    static <T> GalleryRequest<T> of(
            ResourceId id,
            Optional<String> nameInId,
            T body,
            Optional<String> nameInBody,
            GalleryApiVersion apiVersion,
            GalleryFacts facts) {
        Optional<String> name = nameInId.or(() -> nameInBody.map(text -> text.substring(text.lastIndexOf('/') + 1)));
        return new GalleryRequest<>(
                Optional.of(id).filter(ResourceId::isParsed),
                name.filter(text -> !ArmExpression.isExpression(text)),
                body,
                apiVersion,
                facts);
    }
}
