package io.github.aib4j.model.lint.template;

import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.HyperVGeneration;
import io.github.aib4j.model.implementation.LetterCase;
import io.github.aib4j.model.source.PlatformImageSource;
import java.util.Optional;

/** The generation of virtual machines that a source is for, if it is certain. */
final class VmGenerations {
    private VmGenerations() {}

    /** The generation: from the facts, the definition of the source, or the name of a Marketplace SKU. */
    static Optional<HyperVGeneration> ofSource(TemplateRequest request) {
        return request.facts()
                .sourceHyperVGeneration()
                .or(() -> request.facts().sourceDefinition().map(VmGenerations::of))
                .or(() -> request.body().source() instanceof PlatformImageSource image
                        ? image.sku().flatMap(VmGenerations::bySku)
                        : Optional.empty());
    }

    /** The generation of a definition; an absent one means the first. */
    static HyperVGeneration of(GalleryImageDefinition definition) {
        return definition.hyperVGeneration().orElse(HyperVGeneration.V1);
    }

    private static Optional<HyperVGeneration> bySku(String sku) {
        String plain = LetterCase.lower(sku);
        boolean isSecond = plain.endsWith("-gen2")
                || plain.endsWith("_gen2")
                || plain.endsWith("-gensecond")
                || plain.endsWith("-g2");
        return isSecond ? Optional.of(HyperVGeneration.V2) : Optional.empty();
    }
}
