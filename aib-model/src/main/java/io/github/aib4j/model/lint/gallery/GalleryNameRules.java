package io.github.aib4j.model.lint.gallery;

import static io.github.aib4j.model.gallery.GalleryApiVersion.V2024_03_03;

import io.github.aib4j.model.gallery.Gallery;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.ImageVersionNumber;
import io.github.aib4j.model.implementation.Quoted;
import io.github.aib4j.model.implementation.lint.Report;
import io.github.aib4j.model.implementation.lint.Rule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The names and locations of the three kinds of resources. */
final class GalleryNameRules {
    private static final String NAME = "/name";
    private static final int LONGEST = 80;
    private static final Pattern BY_WORDS = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.]*[A-Za-z0-9])?");
    private static final Pattern BY_PATTERN = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9_])?");
    private static final Pattern OF_DEFINITION = Pattern.compile("[A-Za-z0-9.-]*");
    private static final Pattern EDGES = Pattern.compile("[A-Za-z0-9](.*[A-Za-z0-9])?", Pattern.DOTALL);

    static final List<Rule<GalleryRequest<Gallery>>> OF_GALLERY = List.of(
            GalleryRule.G22.by((request, report) -> checkLocation(request.body().location(), report)),
            GalleryRule.L02.by(GalleryNameRules::checkPunctuation),
            GalleryRule.X26.by(GalleryNameRules::checkGallery));

    static final List<Rule<GalleryRequest<GalleryImageDefinition>>> OF_IMAGE_DEFINITION = List.of(
            GalleryRule.G02.by(GalleryNameRules::checkCharacters),
            GalleryRule.G22.by((request, report) -> checkLocation(request.body().location(), report)),
            GalleryRule.X26.by(GalleryNameRules::checkDefinition));

    static final List<Rule<GalleryRequest<GalleryImageVersion>>> OF_IMAGE_VERSION = List.of(
            GalleryRule.G03.by(GalleryNameRules::checkNumber),
            GalleryRule.G22.by((request, report) -> checkLocation(request.body().location(), report)),
            GalleryRule.L10.by(GalleryNameRules::checkSpelling));

    private GalleryNameRules() {}

    /**
     * The descriptions of the api-versions up to 2023-07-03 allow no dashes and underscores; the pattern since
     * 2024-03-03 does.
     */
    private static void checkGallery(GalleryRequest<Gallery> request, Report report) {
        boolean hasPattern = request.apiVersion().isAtLeast(V2024_03_03);
        request.name()
                .filter(name -> name.length() > LONGEST
                        || !(hasPattern ? BY_PATTERN : BY_WORDS).matcher(name).matches())
                .ifPresent(name -> report.add(
                        NAME,
                        Quoted.of(name) + length(name) + " cannot be the name of a gallery; use at most " + LONGEST
                                + " letters and digits, and "
                                + (hasPattern
                                        ? "dots and underscores only in the middle"
                                        : "dots only in the middle: underscores are for api-versions from "
                                                + V2024_03_03 + " on")));
    }

    /**
     * The pattern since 2024-03-03 allows them, but Compute does not: Microsoft's page about errors with galleries has
     * messages for a name with a dash and for one that ends in an underscore (documented), and the portal refuses
     * dashes, too (reported).
     */
    private static void checkPunctuation(GalleryRequest<Gallery> request, Report report) {
        request.name()
                .filter(name ->
                        name.length() <= LONGEST && BY_PATTERN.matcher(name).matches())
                .ifPresent(name -> {
                    if (name.contains("-")) {
                        report.add(
                                NAME,
                                Quoted.of(name) + " has a dash, which Compute was reported to refuse in every"
                                        + " api-version; put an underscore or a dot there");
                    } else if (name.endsWith("_")) {
                        report.add(
                                NAME, Quoted.of(name) + " ends in an underscore, which Compute refuses; leave it out");
                    }
                });
    }

    private static void checkCharacters(GalleryRequest<GalleryImageDefinition> request, Report report) {
        request.name()
                .filter(name -> !OF_DEFINITION.matcher(name).matches())
                .ifPresent(name -> report.add(
                        NAME,
                        Quoted.of(name) + " cannot be the name of an image definition; use letters, digits, dots and"
                                + " dashes"));
    }

    private static void checkDefinition(GalleryRequest<GalleryImageDefinition> request, Report report) {
        request.name()
                .filter(name -> name.length() > LONGEST
                        || !EDGES.matcher(name).matches()
                        || isForX26(name, request.apiVersion()))
                .ifPresent(name -> report.add(
                        NAME,
                        Quoted.of(name) + length(name) + " cannot be the name of an image definition; use at most "
                                + LONGEST + " letters and digits, and dots and dashes only in the middle"));
    }

    /** Whether the name has a character that rule G02 refuses, but not yet in this api-version. */
    private static boolean isForX26(String name, GalleryApiVersion apiVersion) {
        return !GalleryRule.G02.appliesTo(apiVersion)
                && !OF_DEFINITION.matcher(name).matches();
    }

    private static String length(String name) {
        return name.length() > LONGEST ? " (" + name.length() + " characters)" : "";
    }

    private static void checkNumber(GalleryRequest<GalleryImageVersion> request, Report report) {
        request.name()
                .filter(name -> ImageVersionNumber.find(name).isEmpty())
                .ifPresent(name -> report.add(
                        NAME,
                        Quoted.of(name) + " cannot be the name of a version; write major.minor.patch, such as 1.0.3,"
                                + " each number from 0 to " + Integer.MAX_VALUE));
    }

    /** Warns about a second spelling of a number; whether the service takes both for one name is not known. */
    private static void checkSpelling(GalleryRequest<GalleryImageVersion> request, Report report) {
        ExistingVersions.number(request)
                .flatMap(number -> request.facts().versions().stream()
                        .flatMap(version -> version.number().stream())
                        .filter(other -> other.isSameNumberAs(number) && !other.equals(number))
                        .findFirst())
                .ifPresent(other -> report.add(
                        NAME,
                        "the existing version " + Quoted.of(other) + " has the same number in another spelling, and"
                                + " nobody knows whether these are two names; write it in the same way, or take another"
                                + " number"));
    }

    private static void checkLocation(Optional<String> location, Report report) {
        if (location.isEmpty()) {
            report.add("/location", "the location is missing; name the region, such as westeurope");
        } else if (location.get().isBlank()) {
            report.add("/location", Quoted.of(location.get()) + " is not a region; name one, such as westeurope");
        }
    }
}
