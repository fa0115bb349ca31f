package io.github.aib4j.model.lint.template;

import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.distribute.SharedImageDistributor;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.OsType;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.implementation.LetterCase;
import io.github.aib4j.model.implementation.Quoted;
import io.github.aib4j.model.source.ImageSource;
import io.github.aib4j.model.source.IsoSource;
import io.github.aib4j.model.source.PlatformImageSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The operating system of a source, if it is certain. */
final class OperatingSystems {
    private static final Set<String> WINDOWS = Set.of(
            "microsoftwindowsserver",
            "microsoftwindowsdesktop",
            "microsoftwindowsserverhpcpack",
            "microsoftsharepoint",
            "microsoftdynamicsax",
            "microsoftbiztalkserver",
            "microsoftvisualstudio");
    private static final Set<String> LINUX = Set.of(
            "canonical",
            "redhat",
            "suse",
            "debian",
            "credativ",
            "openlogic",
            "almalinux",
            "resf",
            "kinvolk",
            "coreos",
            "kali-linux",
            "microsoftcblmariner");

    /** Publishers of images for both systems, whose offers name the system. */
    private static final Set<String> OF_BOTH = Set.of(
            "microsoftsqlserver", "microsoft-dsvm", "center-for-internet-security-inc", "oracle", "microsoft-ads");

    private static final List<String> WINDOWS_WORDS = List.of("windows", "-ws20", "dsvm-win");
    private static final List<String> LINUX_WORDS =
            List.of("ubuntu", "rhel", "sles", "centos", "debian", "linux", "suse", "rocky", "alma");

    private OperatingSystems() {}

    /**
     * The operating system: from the facts, the source, or the definition of the source or of a target.
     *
     * @throws ContradictoryFactsException if the facts contradict the source
     */
    static Optional<OsType> of(ImageTemplate template, TemplateFacts facts) {
        Optional<OsType> known = known(template.source());
        Optional<OsType> said = facts.osType().or(() -> facts.sourceDefinition().map(GalleryImageDefinition::osType));
        checkAgree(known, said, "/properties/source", "the source is");
        checkAgree(
                facts.sourceDefinition().map(GalleryImageDefinition::osType),
                facts.osType(),
                "/properties/source",
                "the definition of the source is of");
        return said.or(() -> known).or(() -> ofTargets(template, facts));
    }

    private static void checkAgree(Optional<OsType> one, Optional<OsType> other, String pointer, String what) {
        if (one.isPresent() && other.isPresent() && !one.equals(other)) {
            throw new ContradictoryFactsException(
                    pointer,
                    "The facts say " + Quoted.of(other.get()) + ", but " + what + " " + Quoted.of(one.get())
                            + "; leave the operating system out, or correct it");
        }
    }

    /** The system that all targets agree on, since a definition only accepts images of its own. */
    private static Optional<OsType> ofTargets(ImageTemplate template, TemplateFacts facts) {
        List<OsType> systems = template.distribute().stream()
                .filter(SharedImageDistributor.class::isInstance)
                .map(target -> definition(((SharedImageDistributor) target).galleryImageId(), facts))
                .flatMap(Optional::stream)
                .map(GalleryImageDefinition::osType)
                .distinct()
                .toList();
        return systems.size() == 1 ? Optional.of(systems.get(0)) : Optional.empty();
    }

    /** The definition that a target names, with or without a version number. */
    static Optional<GalleryImageDefinition> definition(GalleryImageId id, TemplateFacts facts) {
        return facts.imageDefinitions().isEmpty()
                ? Optional.empty()
                : IdChecks.definition(id)
                        .flatMap(definition ->
                                Optional.ofNullable(facts.imageDefinitions().get(definition)));
    }

    private static Optional<OsType> known(ImageSource source) {
        if (source instanceof IsoSource) {
            return Optional.of(OsType.LINUX);
        }
        return source instanceof PlatformImageSource image ? known(image) : Optional.empty();
    }

    private static Optional<OsType> known(PlatformImageSource image) {
        String publisher = LetterCase.lower(image.publisher().orElse(""));
        if (WINDOWS.contains(publisher)) {
            return Optional.of(OsType.WINDOWS);
        }
        if (LINUX.contains(publisher)) {
            return Optional.of(OsType.LINUX);
        }
        String offer = LetterCase.lower(image.offer().orElse(""));
        return OF_BOTH.contains(publisher) ? byWords(offer) : Optional.empty();
    }

    private static Optional<OsType> byWords(String offer) {
        boolean isWindows = WINDOWS_WORDS.stream().anyMatch(offer::contains);
        boolean isLinux = LINUX_WORDS.stream().anyMatch(offer::contains);
        if (isWindows == isLinux) {
            return Optional.empty();
        }
        return Optional.of(isWindows ? OsType.WINDOWS : OsType.LINUX);
    }
}
