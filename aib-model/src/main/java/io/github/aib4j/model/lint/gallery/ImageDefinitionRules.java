package io.github.aib4j.model.lint.gallery;

import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageFeature;
import io.github.aib4j.model.gallery.GalleryImageIdentifier;
import io.github.aib4j.model.gallery.ImageVersionNumber;
import io.github.aib4j.model.implementation.Quoted;
import io.github.aib4j.model.implementation.lint.Report;
import io.github.aib4j.model.implementation.lint.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The identifier and the features of a definition. */
final class ImageDefinitionRules {
    private static final String IDENTIFIER = "/properties/identifier";

    /** A selection of publishers in the Marketplace: a custom image under their name would be mistaken for theirs. */
    private static final List<String> KNOWN_PUBLISHERS = List.of(
            "MicrosoftWindowsServer",
            "MicrosoftWindowsDesktop",
            "MicrosoftSQLServer",
            "Canonical",
            "RedHat",
            "SUSE",
            "Debian",
            "Oracle",
            "OpenLogic",
            "almalinux");

    static final List<Rule<GalleryRequest<GalleryImageDefinition>>> OF_IMAGE_DEFINITION = List.of(
            GalleryRule.G10.by(ImageDefinitionRules::checkWords),
            GalleryRule.G10.by(ImageDefinitionRules::checkIsUnique),
            GalleryRule.X30.by(ImageDefinitionRules::checkFeatures));

    private ImageDefinitionRules() {}

    private static void checkWords(GalleryRequest<GalleryImageDefinition> request, Report report) {
        GalleryImageIdentifier identifier = request.body().identifier();
        checkWord("publisher", identifier.publisher(), report);
        checkWord("offer", identifier.offer(), report);
        checkWord("sku", identifier.sku(), report);
        KNOWN_PUBLISHERS.stream()
                .filter(identifier.publisher()::equalsIgnoreCase)
                .forEach(known -> report.add(
                        IDENTIFIER + "/publisher",
                        Quoted.of(identifier.publisher()) + " publishes images in the Marketplace; give a name of your"
                                + " own"));
    }

    private static void checkWord(String member, String word, Report report) {
        if (word.isBlank()) {
            report.add(
                    IDENTIFIER + "/" + member,
                    Quoted.of(word) + " says nothing; give a word of your own, such as the team or the product");
        }
    }

    private static void checkIsUnique(GalleryRequest<GalleryImageDefinition> request, Report report) {
        GalleryImageIdentifier identifier = request.body().identifier();
        if (request.facts().otherIdentifiers().stream().anyMatch(other -> isSame(other, identifier))) {
            report.add(
                    IDENTIFIER,
                    Quoted.all(List.of(identifier.publisher(), identifier.offer(), identifier.sku()))
                            + " are those of another definition of the gallery; change one of the three");
        }
    }

    private static boolean isSame(GalleryImageIdentifier one, GalleryImageIdentifier other) {
        return one.publisher().equalsIgnoreCase(other.publisher())
                && one.offer().equalsIgnoreCase(other.offer())
                && one.sku().equalsIgnoreCase(other.sku());
    }

    /**
     * A feature that the existing definition does not have is a change. One that is missing from the request is not,
     * because the service may have added it (assumed).
     */
    private static void checkFeatures(GalleryRequest<GalleryImageDefinition> request, Report report) {
        if (request.body().allowUpdateImage().orElse(false)) {
            return;
        }
        Optional<FeaturesThere> before =
                request.facts().imageDefinition().map(there -> new FeaturesThere(there.features()));
        List<String> changed = before.stream()
                .flatMap(there -> request.body().features().stream().filter(feature -> !there.have(feature)))
                .map(feature -> feature.name().orElse(""))
                .toList();
        if (!changed.isEmpty()) {
            report.add(
                    "/properties/allowUpdateImage",
                    "the features " + Quoted.all(new TreeSet<>(changed))
                            + " are changed; set allowUpdateImage to true, or leave them as they are");
        }
    }

    /** The features of the existing definition; one without a start in the request equals one with any start. */
    private static final class FeaturesThere {
        private final Map<String, Map<String, Set<ImageVersionNumber>>> starts =
                new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

        FeaturesThere(List<GalleryImageFeature> features) {
            for (GalleryImageFeature feature : features) {
                Set<ImageVersionNumber> versions = starts.computeIfAbsent(
                                text(feature.name()), name -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER))
                        .computeIfAbsent(text(feature.value()), value -> new TreeSet<>());
                feature.startsAtVersion().ifPresent(versions::add);
            }
        }

        boolean have(GalleryImageFeature feature) {
            Set<ImageVersionNumber> versions =
                    starts.getOrDefault(text(feature.name()), Map.of()).get(text(feature.value()));
            return versions != null
                    && feature.startsAtVersion().map(versions::contains).orElse(true);
        }

        private static String text(Optional<String> text) {
            return text.orElse("");
        }
    }
}
