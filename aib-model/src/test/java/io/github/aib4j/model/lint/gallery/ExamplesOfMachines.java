package io.github.aib4j.model.lint.gallery;

import static io.github.aib4j.model.lint.gallery.Requests.definition;
import static io.github.aib4j.model.lint.gallery.Requests.putting;

import io.github.aib4j.model.gallery.GalleryImageFeature;
import io.github.aib4j.model.gallery.HyperVGeneration;
import java.util.List;

/** Which generation of machines. */
final class ExamplesOfMachines {
    private static final GalleryImageFeature TRUSTED = GalleryImageFeature.of("SecurityType", "TrustedLaunch");
    private static final GalleryImageFeature CONFIDENTIAL =
            GalleryImageFeature.of("securityType", "ConfidentialVmSupported");

    private ExamplesOfMachines() {}

    static List<Example> security() {
        return List.of(
                Example.of(
                                "L05",
                                putting(definition(d -> d.addFeature(TRUSTED).hyperVGeneration(HyperVGeneration.V1))),
                                "/properties/hyperVGeneration",
                                "'TrustedLaunch'",
                                "'V1'",
                                "say 'V2'")
                        .against(putting(
                                definition(d -> d.addFeature(TRUSTED).hyperVGeneration(HyperVGeneration.of("v2"))))),
                Example.of(
                                "L05",
                                putting(definition(d -> d.addFeature(CONFIDENTIAL))),
                                "/properties/hyperVGeneration",
                                "'ConfidentialVmSupported'",
                                "not given",
                                "say 'V2'")
                        .against(putting(definition(d -> d.addFeature(GalleryImageFeature.of("SecurityType", "None"))
                                .addFeature(GalleryImageFeature.of("DiskControllerTypes", "SCSI, NVMe"))))));
    }
}
