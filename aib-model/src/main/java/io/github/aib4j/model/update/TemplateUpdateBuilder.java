package io.github.aib4j.model.update;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Builds a {@link TemplateUpdate} of tags, identity and build machine without knowledge of what the service has now.
 *
 * <p>Not thread-safe.
 */
public final class TemplateUpdateBuilder extends UpdateParts<TemplateUpdateBuilder> {
    TemplateUpdateBuilder() {
        super(Map.of(), Set.of());
    }

    @Override
    TemplateUpdateBuilder self() {
        return this;
    }

    /**
     * The update.
     *
     * @throws IllegalStateException if it changes nothing
     */
    public TemplateUpdate build() {
        return build(List.of());
    }
}
