package io.github.aib4j.model.lint.template;

import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.HyperVGeneration;
import io.github.aib4j.model.source.PlatformImageSource;
import java.util.Locale;
import java.util.Optional;

/** Which generation of machines a source is for, as far as that is certain. */
final class VmGenerations {
    private VmGenerations() {}

    /** As the facts say, as the definition of the source has it, or as the edition of a Marketplace image is named. */
    static Optional<HyperVGeneration> ofSource(TemplateRequest request) {
        return request.facts()
                .sourceHyperVGeneration()
                .or(() -> request.facts().sourceDefinition().map(VmGenerations::of))
                .or(() -> request.body().source() instanceof PlatformImageSource image
                        ? image.sku().flatMap(VmGenerations::bySku)
                        : Optional.empty());
    }

    /** An absent generation is the first. */
    static HyperVGeneration of(GalleryImageDefinition definition) {
        return definition.hyperVGeneration().orElse(HyperVGeneration.V1);
    }

    private static Optional<HyperVGeneration> bySku(String sku) {
        String plain = sku.toLowerCase(Locale.ROOT);
        boolean isSecond = plain.endsWith("-gen2")
                || plain.endsWith("_gen2")
                || plain.endsWith("-gensecond")
                || plain.endsWith("-g2");
        return isSecond ? Optional.of(HyperVGeneration.V2) : Optional.empty();
    }
}
