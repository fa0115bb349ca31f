package io.github.aib4j.model.update;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Builds a {@link TemplateUpdate} of tags, identity and build machine without knowing the current template.
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
     * Returns the update.
     *
     * @throws IllegalStateException if it changes nothing
     */
    public TemplateUpdate build() {
        return build(List.of());
    }
}
