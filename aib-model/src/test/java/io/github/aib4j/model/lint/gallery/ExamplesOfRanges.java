package io.github.aib4j.model.lint.gallery;

import static io.github.aib4j.model.lint.gallery.Requests.definition;
import static io.github.aib4j.model.lint.gallery.Requests.putting;

import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.RecommendedMachine;
import io.github.aib4j.model.gallery.ResourceRange;
import io.github.aib4j.model.json.GalleryJson;
import java.util.List;

/** How large a machine. */
final class ExamplesOfRanges {
    private static final String RECOMMENDED = "/properties/recommended";

    private ExamplesOfRanges() {}

    static List<Example> ranges() {
        return List.of(
                Example.of(
                                "L08",
                                putting(recommending("{'vCPUs': {'min': 4, 'max': 2}}")),
                                RECOMMENDED + "/vCPUs",
                                "'4'",
                                "'2'",
                                "lesser")
                        .against(putting(recommending("{'vCPUs': {'min': 2, 'max': 2}}"))),
                Example.of(
                                "L08",
                                putting(recommending("{'memory': {'min': 64, 'max': 8}, 'vCPUs': {'min': 1}}")),
                                RECOMMENDED + "/memory",
                                "'64'",
                                "'8'")
                        .against(putting(recommending("{'memory': {'min': 8}}"))),
                Example.of(
                                "L09",
                                putting(definition(d -> d.recommended(RecommendedMachine.builder()
                                        .vCpus(ResourceRange.of(-2, 4))
                                        .build()))),
                                RECOMMENDED + "/vCPUs/min",
                                "'-2'")
                        .against(putting(definition(d -> d.recommended(
                                RecommendedMachine.of(ResourceRange.upTo(4), ResourceRange.atLeast(0)))))),
                Example.of(
                        "L09",
                        putting(recommending("{'memory': {'min': 4, 'max': -8}}")),
                        RECOMMENDED + "/memory/max",
                        "'-8'"));
    }

    /** A definition as it stands in a file, whose recommendation no builder might take. */
    private static GalleryImageDefinition recommending(String json) {
        String file = "{'location': 'westeurope', 'properties': {'osType': 'Linux', 'osState': 'Generalized',"
                + " 'identifier': {'publisher': 'webteam', 'offer': 'site', 'sku': 'small'}, 'recommended': " + json
                + "}}";
        return GalleryJson.imageDefinition(file.replace('\'', '"')).value();
    }
}
