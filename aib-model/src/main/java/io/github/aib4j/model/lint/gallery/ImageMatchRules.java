package io.github.aib4j.model.lint.gallery;

import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.GalleryPurchasePlan;
import io.github.aib4j.model.gallery.HyperVGeneration;
import io.github.aib4j.model.gallery.OsState;
import io.github.aib4j.model.gallery.OsType;
import io.github.aib4j.model.implementation.Quoted;
import io.github.aib4j.model.implementation.lint.Report;
import io.github.aib4j.model.implementation.lint.Rule;
import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.OpenEnum;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Compares what a definition says about its images with their sources.
 *
 * <p>A definition is compared with what is known about its future sources, and a version's source with its definition.
 */
final class ImageMatchRules {
    private static final String PLAN = "/properties/purchasePlan";
    private static final Trait<OsState> STATE = new Trait<>(
            "/properties/osState", definition -> Optional.of(definition.osState()), GalleryFacts::sourceOsState);
    private static final Trait<OsType> TYPE = new Trait<>(
            "/properties/osType", definition -> Optional.of(definition.osType()), GalleryFacts::sourceOsType);

    /** An absent generation means the first (recorded for 2019-12-01, assumed since). */
    private static final Trait<HyperVGeneration> GENERATION = new Trait<>(
            "/properties/hyperVGeneration",
            definition -> Optional.of(definition.hyperVGeneration().orElse(HyperVGeneration.V1)),
            GalleryFacts::sourceHyperVGeneration);

    static final List<Rule<GalleryRequest<GalleryImageDefinition>>> OF_IMAGE_DEFINITION = List.of(
            GalleryRule.G07.by((request, report) -> checkKnown(STATE, OsState.known(), request, report)),
            GalleryRule.G07.by(STATE::checkDefinition),
            GalleryRule.G08.by((request, report) -> checkKnown(TYPE, OsType.known(), request, report)),
            GalleryRule.G08.by(TYPE::checkDefinition),
            GalleryRule.G09.by(GENERATION::checkDefinition),
            GalleryRule.G11.by(ImageMatchRules::checkPlan),
            GalleryRule.L20.by(DefinitionChangeRules::check));

    static final List<Rule<GalleryRequest<GalleryImageVersion>>> OF_IMAGE_VERSION = List.of(
            GalleryRule.G07.by(STATE::checkVersion),
            GalleryRule.G08.by(TYPE::checkVersion),
            GalleryRule.G09.by(GENERATION::checkVersion),
            GalleryRule.G11.by(ImageMatchRules::checkPlanOfDefinition));

    private ImageMatchRules() {}

    private static <V extends OpenEnum> void checkKnown(
            Trait<V> trait, List<V> known, GalleryRequest<GalleryImageDefinition> request, Report report) {
        trait.ofBody
                .apply(request.body())
                .filter(value -> !value.isKnown() && isLiteral(value))
                .ifPresent(value -> report.add(
                        trait.pointer, Quoted.of(value) + " is not possible here; use one of " + Quoted.all(known)));
    }

    private static boolean isLiteral(OpenEnum value) {
        return !ArmExpression.isExpression(value.toString());
    }

    private static void checkPlan(GalleryRequest<GalleryImageDefinition> request, Report report) {
        request.facts()
                .sourcePurchasePlan()
                .filter(plan -> !isSame(plan, request.body().purchasePlan()))
                .ifPresent(plan -> report.add(
                        PLAN,
                        shown(request.body().purchasePlan()) + " is not the plan of the source; give " + shown(plan)));
    }

    private static void checkPlanOfDefinition(GalleryRequest<GalleryImageVersion> request, Report report) {
        Optional<GalleryImageDefinition> definition = request.facts().imageDefinition();
        request.facts()
                .sourcePurchasePlan()
                .filter(plan ->
                        definition.isPresent() && !isSame(plan, definition.get().purchasePlan()))
                .ifPresent(plan -> report.add(
                        VersionDisks.of(request).sourcePointer(),
                        "the source has the plan " + shown(plan) + ", the image definition "
                                + shown(definition.get().purchasePlan())
                                + "; use a definition that has the plan of the source"));
    }

    private static boolean isSame(GalleryPurchasePlan plan, Optional<GalleryPurchasePlan> other) {
        return other.filter(given -> parts(given).equals(parts(plan))).isPresent();
    }

    private static List<Optional<String>> parts(GalleryPurchasePlan plan) {
        return List.of(plan.name(), plan.product(), plan.publisher());
    }

    private static String shown(Optional<GalleryPurchasePlan> plan) {
        return plan.map(ImageMatchRules::shown).orElse("none");
    }

    private static String shown(GalleryPurchasePlan plan) {
        return "name " + Quoted.of(plan.name().orElse("")) + ", product "
                + Quoted.of(plan.product().orElse("")) + ", publisher "
                + Quoted.of(plan.publisher().orElse(""));
    }

    /** A property that both definitions and sources have. */
    private record Trait<V extends OpenEnum>(
            String pointer,
            Function<GalleryImageDefinition, Optional<V>> ofBody,
            Function<GalleryFacts, Optional<V>> ofSource) {

        void checkDefinition(GalleryRequest<GalleryImageDefinition> request, Report report) {
            difference(Optional.of(request.body()), request.facts())
                    .ifPresent(found -> report.add(
                            pointer,
                            Quoted.of(found.said) + " is not what the source is; say " + Quoted.of(found.is)
                                    + ", or take another source"));
        }

        void checkVersion(GalleryRequest<GalleryImageVersion> request, Report report) {
            difference(request.facts().imageDefinition(), request.facts())
                    .ifPresent(found -> report.add(
                            VersionDisks.of(request).sourcePointer(),
                            "the source is " + Quoted.of(found.is) + ", its image definition says "
                                    + Quoted.of(found.said) + "; take another source, or another definition"));
        }

        private Optional<Difference<V>> difference(Optional<GalleryImageDefinition> definition, GalleryFacts facts) {
            Optional<V> said = definition.flatMap(ofBody).filter(ImageMatchRules::isLiteral);
            return ofSource.apply(facts)
                    .filter(is -> said.isPresent() && !said.get().equals(is))
                    .map(is -> new Difference<>(said.orElseThrow(), is));
        }
    }

    private record Difference<V>(V said, V is) {}
}
