package io.github.aib4j.model.lint.gallery;

import io.github.aib4j.model.gallery.Architecture;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.HyperVGeneration;
import io.github.aib4j.model.implementation.Quoted;
import io.github.aib4j.model.implementation.lint.Report;
import io.github.aib4j.model.value.ArmExpression;
import java.util.Optional;

/**
 * The members of an image definition that cannot change: PropertyChangeNotAllowed is reported for the generation and
 * the operating system, documented for the others, and assumed for the architecture.
 */
final class DefinitionChangeRules {
    private static final String PROPERTIES = "/properties/";

    private DefinitionChangeRules() {}

    static void check(GalleryRequest<GalleryImageDefinition> request, Report report) {
        request.facts().imageDefinition().ifPresent(existing -> check(existing, request.body(), report));
    }

    /** Checks the members that are given; an absent one does not change, or becomes the service's default. */
    private static void check(GalleryImageDefinition is, GalleryImageDefinition wanted, Report report) {
        compare("osType", is.osType().toString(), wanted.osType().toString(), report);
        compare("osState", is.osState().toString(), wanted.osState().toString(), report);
        compare(
                "hyperVGeneration",
                is.hyperVGeneration().orElse(HyperVGeneration.V1).toString(),
                text(wanted.hyperVGeneration(), is.hyperVGeneration().orElse(HyperVGeneration.V1)),
                report);
        compare(
                "architecture",
                is.architecture().orElse(Architecture.X64).toString(),
                text(wanted.architecture(), is.architecture().orElse(Architecture.X64)),
                report);
        compare(
                "identifier/publisher",
                is.identifier().publisher(),
                wanted.identifier().publisher(),
                report);
        compare("identifier/offer", is.identifier().offer(), wanted.identifier().offer(), report);
        compare("identifier/sku", is.identifier().sku(), wanted.identifier().sku(), report);
    }

    private static String text(Optional<?> wanted, Object existing) {
        return wanted.map(Object::toString).orElse(existing.toString());
    }

    private static void compare(String member, String is, String wanted, Report report) {
        if (!is.equalsIgnoreCase(wanted) && !ArmExpression.isExpression(wanted)) {
            report.add(
                    PROPERTIES + member,
                    Quoted.of(wanted) + " cannot replace " + Quoted.of(is)
                            + " in an existing image definition; leave it, or create another definition");
        }
    }
}
