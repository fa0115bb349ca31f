package io.github.aib4j.model.update;

import io.github.aib4j.model.distribute.Distributor;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Builds a {@link TemplateUpdate} of tags, identity and build machine without knowing the current template. Targets are
 * those of the update that it was started with.
 *
 * <p>Not thread-safe.
 *
 * @since 0.1.0
 */
public final class TemplateUpdateBuilder extends UpdateParts<TemplateUpdateBuilder> {
    private final List<Distributor> targets;

    TemplateUpdateBuilder() {
        super(Map.of(), Set.of());
        this.targets = List.of();
    }

    TemplateUpdateBuilder(TemplateUpdate start) {
        super(Map.of(), Set.of());
        this.targets = start.distribute();
        startWith(start);
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
        return build(targets);
    }
}
