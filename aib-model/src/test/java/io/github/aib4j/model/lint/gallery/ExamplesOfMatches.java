package io.github.aib4j.model.lint.gallery;

import static io.github.aib4j.model.lint.gallery.Requests.definition;
import static io.github.aib4j.model.lint.gallery.Requests.facts;
import static io.github.aib4j.model.lint.gallery.Requests.putting;
import static io.github.aib4j.model.lint.gallery.Requests.version;

import io.github.aib4j.model.gallery.GalleryImageIdentifier;
import io.github.aib4j.model.gallery.GalleryPurchasePlan;
import io.github.aib4j.model.gallery.HyperVGeneration;
import io.github.aib4j.model.gallery.OsState;
import io.github.aib4j.model.gallery.OsType;
import java.util.List;

/** What definitions say, and what their sources are. */
final class ExamplesOfMatches {
    private static final String SOURCE = "/properties/storageProfile/source";

    private ExamplesOfMatches() {}

    static List<Example> matches() {
        GalleryPurchasePlan plan = GalleryPurchasePlan.of("p1", "firewall", "acme");
        GalleryPurchasePlan other = GalleryPurchasePlan.of("P1", "firewall", "acme");
        return List.of(
                Example.of(
                                "G07",
                                putting(definition(), facts(f -> f.sourceOsState(OsState.SPECIALIZED))),
                                "/properties/osState",
                                "'Generalized'",
                                "say 'Specialized'")
                        .against(putting(definition(), facts(f -> f.sourceOsState(OsState.of("generalized"))))),
                Example.of(
                                "G07",
                                putting(definition(d -> d.osState(OsState.of("Generalised")))),
                                "/properties/osState",
                                "'Generalised'",
                                "'Generalized', 'Specialized'")
                        .against(putting(definition(d -> d.osState(OsState.of("[parameters('state')]"))))),
                Example.of(
                                "G07",
                                putting(
                                        version(),
                                        facts(f ->
                                                f.imageDefinition(definition()).sourceOsState(OsState.SPECIALIZED))),
                                SOURCE,
                                "the source is 'Specialized'",
                                "'Generalized'",
                                "another definition")
                        .against(putting(version(), facts(f -> f.sourceOsState(OsState.SPECIALIZED)))),
                Example.of(
                                "G08",
                                putting(definition(), facts(f -> f.sourceOsType(OsType.WINDOWS))),
                                "/properties/osType",
                                "'Linux'",
                                "say 'Windows'")
                        .against(putting(definition(), facts(f -> f.sourceOsType(OsType.LINUX)))),
                Example.of(
                        "G08", putting(definition(d -> d.osType(OsType.of("BeOS")))), "/properties/osType", "'BeOS'"),
                Example.of(
                                "G08",
                                putting(
                                        version(),
                                        facts(f ->
                                                f.imageDefinition(definition()).sourceOsType(OsType.WINDOWS))),
                                SOURCE,
                                "'Windows'",
                                "'Linux'")
                        .against(putting(
                                version(),
                                facts(f -> f.imageDefinition(definition()).sourceOsType(OsType.LINUX)))),
                Example.of(
                                "G09",
                                putting(definition(), facts(f -> f.sourceHyperVGeneration(HyperVGeneration.V2))),
                                "/properties/hyperVGeneration",
                                "'V1'",
                                "say 'V2'")
                        .against(putting(
                                definition(d -> d.hyperVGeneration(HyperVGeneration.V2)),
                                facts(f -> f.sourceHyperVGeneration(HyperVGeneration.V2)))),
                Example.of(
                                "G09",
                                putting(
                                        version(),
                                        facts(f -> f.imageDefinition(
                                                        definition(d -> d.hyperVGeneration(HyperVGeneration.V2)))
                                                .sourceHyperVGeneration(HyperVGeneration.V1))),
                                SOURCE,
                                "'V1'",
                                "'V2'")
                        .against(putting(
                                version(),
                                facts(f ->
                                        f.imageDefinition(definition()).sourceHyperVGeneration(HyperVGeneration.V1)))),
                Example.of(
                                "G11",
                                putting(definition(d -> d.purchasePlan(other)), facts(f -> f.sourcePurchasePlan(plan))),
                                "/properties/purchasePlan",
                                "'P1'",
                                "'p1'")
                        .against(
                                putting(definition(d -> d.purchasePlan(plan)), facts(f -> f.sourcePurchasePlan(plan)))),
                Example.of(
                                "G11",
                                putting(
                                        version(),
                                        facts(f ->
                                                f.imageDefinition(definition()).sourcePurchasePlan(plan))),
                                SOURCE,
                                "'firewall'",
                                "none",
                                "use a definition that has")
                        .against(putting(
                                version(),
                                facts(f -> f.imageDefinition(definition(d -> d.purchasePlan(plan)))
                                        .sourcePurchasePlan(plan)))));
    }

    static List<Example> words() {
        return List.of(
                Example.of(
                                "G10",
                                putting(definition(
                                        d -> d.identifier(GalleryImageIdentifier.of("canonical", "site", "small")))),
                                "/properties/identifier/publisher",
                                "'canonical'",
                                "your own")
                        .against(putting(definition())),
                Example.of(
                        "G10",
                        putting(definition(d -> d.identifier(GalleryImageIdentifier.of("webteam", "", "small")))),
                        "/properties/identifier/offer",
                        "''",
                        "your own"),
                Example.of(
                                "G10",
                                putting(
                                        definition(),
                                        facts(f -> f.addOtherIdentifier(
                                                GalleryImageIdentifier.of("WebTeam", "site", "small")))),
                                "/properties/identifier",
                                "'webteam', 'site', 'small'",
                                "another definition",
                                "change one")
                        .against(putting(
                                definition(),
                                facts(f ->
                                        f.addOtherIdentifier(GalleryImageIdentifier.of("webteam", "site", "large"))))));
    }
}
