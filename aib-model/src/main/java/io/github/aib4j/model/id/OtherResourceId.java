package io.github.aib4j.model.id;

import org.jspecify.annotations.Nullable;

/**
 * A resource id whose type has no class here, or a text that is not a resource id.
 *
 * @since 0.1.0
 */
public final class OtherResourceId extends ResourceId {
    OtherResourceId(String text) {
        super(text);
    }

    @Override
    @Nullable
    ResourcePath path(String text) {
        return ResourcePath.parse(text);
    }
}
