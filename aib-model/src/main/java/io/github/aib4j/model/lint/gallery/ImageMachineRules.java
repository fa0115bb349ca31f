package io.github.aib4j.model.lint.gallery;

import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageFeature;
import io.github.aib4j.model.gallery.HyperVGeneration;
import io.github.aib4j.model.implementation.LetterCase;
import io.github.aib4j.model.implementation.Quoted;
import io.github.aib4j.model.implementation.lint.Report;
import io.github.aib4j.model.implementation.lint.Rule;
import java.util.List;
import java.util.Optional;

/** Which virtual machines support what a definition says about its images. */
final class ImageMachineRules {
    private static final String SECURITY = "SecurityType";

    static final List<Rule<GalleryRequest<GalleryImageDefinition>>> OF_IMAGE_DEFINITION =
            List.of(GalleryRule.L05.by(ImageMachineRules::checkGeneration));

    private ImageMachineRules() {}

    /**
     * Trusted launch and confidential virtual machines require generation 2 (documented). It is not known whether the
     * service refuses such a definition, so this is a warning. An absent generation means the first (recorded for
     * 2019-12-01, assumed since).
     */
    private static void checkGeneration(GalleryRequest<GalleryImageDefinition> request, Report report) {
        Optional<HyperVGeneration> said = request.body().hyperVGeneration();
        if (said.orElse(HyperVGeneration.V1).equals(HyperVGeneration.V1)) {
            request.body().features().stream()
                    .flatMap(feature -> securityType(feature).stream())
                    .filter(ImageMachineRules::isForSecondGeneration)
                    .findFirst()
                    .ifPresent(type -> report.add(
                            "/properties/hyperVGeneration",
                            "the feature " + SECURITY + " " + Quoted.of(type) + " is for machines of the second"
                                    + " generation, and this is "
                                    + said.map(Quoted::of).orElse("not given, which means the first")
                                    + "; say 'V2', or leave the feature out"));
        }
    }

    private static Optional<String> securityType(GalleryImageFeature feature) {
        return feature.value()
                .filter(value ->
                        feature.name().filter(SECURITY::equalsIgnoreCase).isPresent());
    }

    private static boolean isForSecondGeneration(String type) {
        String plain = LetterCase.lower(type);
        return plain.startsWith("trustedlaunch") || plain.startsWith("confidentialvm");
    }
}
