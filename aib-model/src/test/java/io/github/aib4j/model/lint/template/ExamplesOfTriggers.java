package io.github.aib4j.model.lint.template;

import static io.github.aib4j.model.lint.template.Subject.COMPUTE;
import static io.github.aib4j.model.lint.template.Subject.DEFINITION;
import static io.github.aib4j.model.lint.template.Subject.gallery;
import static io.github.aib4j.model.lint.template.Subject.linux;
import static io.github.aib4j.model.lint.template.Subject.unknown;

import io.github.aib4j.model.TriggerKind;
import java.util.List;

/** What starts builds by itself. */
final class ExamplesOfTriggers {
    private static final String FIRST = "/resources/0";
    private static final String TARGET = "/properties/distribute/0/galleryImageId";

    private ExamplesOfTriggers() {}

    static List<Example> triggers() {
        Subject latest = linux().with("/properties/source/version", "'latest'");
        Subject fromGallery = Subject.of("{'type': 'SharedImageVersion', 'imageVersionId': '" + COMPUTE
                + "galleries/all/images/base/versions/%s'}".formatted("latest"));
        Subject fromItself =
                Subject.of("{'type': 'SharedImageVersion', 'imageVersionId': '" + DEFINITION + "/versions/latest'}");
        String target = gallery("'targetRegions': [{'name': 'westeurope'}]");
        return List.of(
                Example.of("R40", linux().triggered(), FIRST, latest.triggered(), "'24.04.202611010'", "never fires"),
                Example.of("R40", unknown().triggered(), FIRST, fromGallery.triggered(), "managed image"),
                Example.of(
                        "R41",
                        latest.target(target.replace(DEFINITION, DEFINITION + "/versions/1.0.0"))
                                .triggered(),
                        TARGET,
                        latest.target(target).triggered(),
                        "'1.0.0'"),
                Example.of("R42", fromItself.triggered(), TARGET, fromGallery.triggered(), "start the next"),
                Example.of(
                        "R43",
                        latest.triggered().trigger("second", TriggerKind.SOURCE_IMAGE),
                        "/resources/1",
                        latest.triggered(),
                        "'second'"),
                Example.of(
                        "R44",
                        latest.trigger("web/new source", TriggerKind.SOURCE_IMAGE),
                        FIRST + "/name",
                        latest.trigger("web/new-source", TriggerKind.SOURCE_IMAGE),
                        "new source'"),
                Example.of(
                        "R45",
                        latest.trigger("nightly", TriggerKind.of("Schedule")),
                        FIRST + "/properties/kind",
                        latest.triggered(),
                        "'Schedule'"),
                Example.of(
                        "R46",
                        latest.triggered().knowing(f -> f.triggersInRegion(100)),
                        FIRST,
                        latest.triggered().knowing(f -> f.triggersInRegion(99)),
                        "100 triggers"));
    }
}
